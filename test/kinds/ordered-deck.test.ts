import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { auditScene } from '../../src/deck/scene/audit.ts';
import type { ChartElement } from '../../src/deck/scene/types.ts';
import { readLedger } from '../../src/files/record/read-ledger.ts';
import { compareSnapshots } from '../../src/upkeep/compare/compare-snapshots.ts';
import { snapshotOf } from '../../src/upkeep/compare/snapshot.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { refreshDeck } from '../../src/upkeep/refresh/refresh-deck.ts';
import { throwIt } from '../build-from-disk.ts';
import { readCells } from '../files/pptx/read-package.ts';
import { contradictionsBetween, contradictionsIn } from '../proof/contradictions.ts';
import { EditedDeck } from '../upkeep/refresh/edited-deck.ts';
import { orderedSources, ROWS, type OrderedFiles } from './ordered-fixture.ts';

// Rankings, divided totals and days from the answers to finished files, in both languages.

const LOCALES = ['en', 'ja'] as const;
type Locale = (typeof LOCALES)[number];

const build = (locale: Locale, files: OrderedFiles = {}): Promise<BuiltDeck> =>
  buildDeck(orderedSources(locale, files), { locale, draft: false, formats: ['pptx'] });

const built = new Map<Locale, BuiltDeck>();
beforeAll(async () => {
  for (const locale of LOCALES) built.set(locale, await build(locale));
});

const chartOf = ({ scene }: BuiltDeck, slide: string): ChartElement =>
  scene!.slides.find(({ id }) => id === slide)!.elements.find((one): one is ChartElement => one.kind === 'chart')!;

const wordsOf = ({ scene }: BuiltDeck, slide: string): string =>
  scene!.slides
    .find(({ id }) => id === slide)!
    .elements.flatMap((one) =>
      one.kind === 'text'
        ? one.paragraphs.map(({ lines }) =>
            lines
              .flat()
              .map(({ text }) => text)
              .join(''),
          )
        : [],
    )
    .join('\n');

const valuesOf = (chart: ChartElement): unknown =>
  chart.chart.series[0]!.points.map((point, i) => [chart.chart.categories[i]!.key, point!.valueLabel, point!.count]);

describe.each(LOCALES)('a deck of rankings, divided totals and days in %s', (locale) => {
  it('is built without a complaint', () => {
    const { diagnostics, scene } = built.get(locale)!;
    // The small layouts of these tests set some words smaller than usual.
    const told = diagnostics.map(({ code }) => code).filter((code) => code !== 'audit/set-smaller');
    expect(new Set(told)).toEqual(new Set(['answers/nothing-answered']));
    const found: string[] = [];
    auditScene(scene!, ({ code }) => found.push(code));
    expect(found).toEqual([]);
  });

  it('is a file that PowerPoint does not repair, and that contradicts itself nowhere', () => {
    const { pptx } = built.get(locale)!;
    expect(lintPackage(pptx!, { levels: ['integrity', 'repair'] })).toEqual([]);
    expect(contradictionsIn(pptx!).map(({ slide, rule, says }) => `${slide} ${rule}: ${says}`)).toEqual([]);
  });

  it('follows new data where a person has edited it, and is itself again with the same', async () => {
    const before = built.get(locale)!;
    const rows = ROWS.map((row) => (row.startsWith('r7,') ? 'r7,3,1,2,,1000,4500,4500,2023-08-08,p10' : row));
    const after = await build(locale, { rows });
    const deck = new EditedDeck(before.pptx!);
    const fresh = ({ scene, drawings, origin }: BuiltDeck) => ({ scene: scene!, drawings: drawings!, origin: origin! });
    const same = refreshDeck(deck.toBytes(), fresh(before), 'edited.pptx', throwIt)!;
    expect(same.report.items.filter(({ what }) => what === 'chart').map(({ outcome }) => outcome)).toEqual([]);
    const { bytes, report } = refreshDeck(deck.toBytes(), fresh(after), 'edited.pptx', throwIt)!;
    const outcomes = report.items.filter(({ what }) => what === 'chart').map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(['updated']));
    expect(lintPackage(bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
    expect(contradictionsIn(bytes).map(({ slide, rule, says }) => `${slide} ${rule}: ${says}`)).toEqual([]);
  });
});

describe('charts', () => {
  it('of a ranking count the first place, or within as many as they are asked for', () => {
    const deck = built.get('en')!;
    expect(chartOf(deck, 'first').chart.table).toBe('Q1');
    expect(valuesOf(chartOf(deck, 'top'))).toEqual([['taste', '100.0%', 35], ['price', '85.7%', 30], ['looks', '71.4%', 25], ['smell', '28.6%', 10]]); // prettier-ignore
    expect(chartOf(deck, 'top').chart.table).toBe('Q1, within: 3');
    expect(wordsOf(deck, 'first')).toContain('Share of those who ranked it first.');
    expect(wordsOf(deck, 'top')).toContain('Share of those who ranked it in the top 3.');
    expect(wordsOf(built.get('ja')!, 'top')).toContain('※3位までに挙げた人の割合です。');
    expect(wordsOf(deck, 'top')).toContain('at place 2.0');
  });

  it('of a divided total draw mean amounts in its unit, and their workbook holds them', () => {
    for (const [locale, label, unit] of [
      ['en', '¥5,142.9', { before: '¥', after: '' }],
      ['ja', '5,142.9円', { before: '', after: '円' }],
    ] as const) {
      const deck = built.get(locale)!;
      const chart = chartOf(deck, 'spent');
      expect(chart.chart.unit).toEqual(unit);
      expect(chart.chart.series[0]!.points[0]).toMatchObject({
        valueLabel: label,
        displayed: 5142.9,
        count: 35,
        base: 35,
      });
      const file = new EditedDeck(deck.pptx!);
      const cells = readCells(file.files['ppt/embeddings/Microsoft_Excel_Worksheet3.xlsx']!);
      expect(['B2', 'C2', 'D2'].map((cell) => cells.get(cell))).toEqual([5142.9, 35, 35]);
      const format = locale === 'en' ? '\\¥#,##0.0' : '#,##0.0\\円';
      expect(file.text('ppt/charts/chart3.xml')).toContain(`formatCode="${format}"`);
    }
  });

  it('say what is asked for wrongly', async () => {
    const deck = orderedSources('en').deck.text.replace('within: 3', 'within: 4');
    const wrong = await build('en', { deck });
    expect(wrong.diagnostics.at(-1)?.says.en).toMatchObject({ found: expect.stringContaining('Q1 within 4 places') as string, expected: expect.stringContaining('from 1 to 3') as string }); // prettier-ignore
    const other = await build('en', { deck: orderedSources('en').deck.text.replace('question: Q2, slots: { headline: spent, chart: { kind: chart', 'question: Q2, slots: { headline: spent, chart: { kind: chart, within: 2') }); // prettier-ignore
    expect(other.diagnostics.at(-1)?.says.en.expected).toContain('whose options are put in order');
  });
});

describe('a comparison of two waves', () => {
  it('names amounts and places within three as values of their own, and places that changed', async () => {
    const after = await build('en', { rows: ROWS.map((row) => (row.startsWith('r7,') ? 'r7,3,1,2,,0,0,10000,2023-01-08,p10' : row)) }); // prettier-ignore
    const of = ({ pptx }: BuiltDeck) => snapshotOf(readLedger(pptx!, 'deck.pptx', throwIt)!.ledger);
    const diff = compareSnapshots(of(built.get('en')!), of(after), { before: 'a', after: 'b' });
    const values = diff.slides.flatMap(({ id, values }) => values.map(({ measure, table, before, after }) => `${id} ${measure} ${table ?? ''} ${before?.options.join()} ${before?.displayed} ${after?.displayed}`)); // prettier-ignore
    expect(values).toContain('spent value  leaves 5142.9 3857.1');
    expect(values).toContain('first percent  taste 57.1 71.4');
    expect(values.filter((line) => line.startsWith('top percent'))).toEqual([]);
    expect(values).toContain('since date  undefined 19448 19365'.replace('undefined', ''));
    expect(diff.ranks.filter(({ question }) => question === 'Q2').map(({ option, before, after }) => [option, before.rank, after.rank])).toEqual([['leaves', 1, 2], ['sweets', 2, 1]]); // prettier-ignore
  });
});

describe('the two languages', () => {
  it('say the same', () => {
    expect(contradictionsBetween(built.get('ja')!.pptx!, built.get('en')!.pptx!)).toEqual([]);
  });
});
