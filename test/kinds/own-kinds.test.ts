import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { QUESTION_KINDS } from '../../src/data/survey/kinds/index.ts';
import { buildChart } from '../../src/deck/chart/build-chart.ts';
import { CHART_KINDS } from '../../src/deck/chart/kinds/index.ts';
import { CHART_PLACERS } from '../../src/deck/layout/charts/index.ts';
import { auditScene } from '../../src/deck/scene/audit.ts';
import type { ChartElement } from '../../src/deck/scene/types.ts';
import { CHART_PLOTS } from '../../src/files/pptx/chart/plots/index.ts';
import { DeckPackage } from '../../src/files/ooxml/opc/deck-package.ts';
import { readLedger } from '../../src/files/record/read-ledger.ts';
import { readScene } from '../../src/files/record/read-scene.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { refreshDeck } from '../../src/upkeep/refresh/refresh-deck.ts';
import { SlidePainter } from '../../src/world/slides/slide-painter.ts';
import { throwIt } from '../build-from-disk.ts';
import { COLORS, WORDS } from '../deck/chart/chart-fixture.ts';
import { deckOf, FIGURES, LOCALE, SURVEY, teaSources, yamlOf } from '../deck/template/tea.ts';
import { openPng } from '../files/paint/pixels.ts';
import { readCells } from '../files/pptx/read-package.ts';
import { EditedDeck } from '../upkeep/refresh/edited-deck.ts';
import { bannerOf, BEFORE } from './banner-fixture.ts';
import { linePlot, lineRules, placeLine } from './line.ts';
import { inOrder } from './in-order.ts';
import { answersTable } from '../answers-table.ts';

// The proof that kinds are records: a kind of question and a kind of chart of a test's own, from the definition in
// survey.yaml to finished files, while nothing in `src` knows them.

const head = SURVEY.slice(0, SURVEY.indexOf('questions:'));
const survey = `${head}questions:\n  Q1:\n    kind: in_order\n    options: { price: , taste: , looks: }\n`;
const figures = FIGURES.replace(/ {2}people[^]*(?=tolerances)/, '  taste: share(Q1, taste)\nclaims: {}\n').replace(/editorial:\n[^]*$/, ''); // prettier-ignore
const own = `
  question.Q1: What matters most?
  option.Q1.price: Its price
  option.Q1.taste: Its taste
  option.Q1.looks: Its looks
  taste: "Taste comes first for {$taste :share}"
`;
const isFrame = (line: string): boolean => /^(locale|messages|wordings|quantifiers| {2}(survey|fieldwork|deck|company|section|auto)\b| {2}(words|wordings|at_least_half)\b| {4})/.test(line); // prettier-ignore
const locale = LOCALE.split('\n').filter(isFrame).join('\n').replace('messages:', `messages:${own.trimEnd()}`);
const slide =
  '{ id: first, layout: question, question: Q1, slots: { headline: taste, chart: { kind: chart, drawing: line } } }';

/** How many put the price, the taste, the looks first. */
const answersOf = (counts: readonly [number, number, number]): string => {
  const rows = counts.flatMap((count, first) => Array.from({ length: count }, () => [0, 1, 2].map((o) => ((o - first + 3) % 3) + 1)));
  return `id,Q1.price,Q1.taste,Q1.looks\n${rows.map((ranks, r) => `r${r},${ranks.join(',')}`).join('\n')}\n`;
}; // prettier-ignore
const sourcesOf = (counts: readonly [number, number, number]) =>
  teaSources({ survey, figures, locale, answers: answersOf(counts), deck: deckOf(slide) });
const build = (counts: readonly [number, number, number]): Promise<BuiltDeck> =>
  buildDeck(sourcesOf(counts), { locale: 'en', draft: false, formats: ['pptx', 'pdf', 'png'] });

const addChart = (): readonly (() => void)[] => [
  CHART_KINDS.add('line', lineRules),
  CHART_PLACERS.add('line', placeLine),
  CHART_PLOTS.add('line', linePlot),
];
const taken: (() => void)[] = [];
let built: BuiltDeck;
beforeAll(async () => {
  taken.push(QUESTION_KINDS.add('in_order', inOrder), ...addChart());
  built = await build([3, 6, 1]);
});
// Other tests share this process.
afterAll(() => taken.forEach((takeAway) => takeAway()));

describe('a kind of question and a kind of chart that only a test knows', () => {
  const chart = (): ChartElement => built.scene!.slides[0]!.elements.find((element): element is ChartElement => element.kind === 'chart')!; // prettier-ignore
  const PART = 'ppt/charts/chart1.xml';

  it('are read, counted and drawn without a complaint', () => {
    expect(built.diagnostics.map(({ code, says }) => `${code}: ${says.en.found}`)).toEqual([]);
    expect(chart().chart).toMatchObject({
      kind: 'line',
      table: 'Q1',
      categories: [{ label: 'Its price' }, { label: 'Its taste' }, { label: 'Its looks' }],
      series: [{ points: [{ displayed: 30 }, { displayed: 60, stressed: true }, { displayed: 10 }] }],
    });
    const found: string[] = [];
    auditScene(built.scene!, ({ code }) => found.push(code));
    expect(found).toEqual([]);
  });

  it('complain about what is no answer of theirs', async () => {
    const wrong = sourcesOf([3, 6, 1]);
    const answers = answersTable(wrong);
    const columns = answers.columns.map((cells, c) => (c === 1 ? cells.map(() => '2') : cells));
    const { diagnostics } = await buildDeck({ ...wrong, answers: { ...answers, columns } }, { locale: 'en', draft: false, formats: [] }); // prettier-ignore
    expect(diagnostics[0]).toMatchObject({ code: 'answers/not-a-ranking', says: { en: { found: 'r0: "2 2 3" is no ranking' } } }); // prettier-ignore
  });

  it('become a native chart with its workbook, in a file that PowerPoint does not repair', () => {
    expect(lintPackage(built.pptx!, { levels: ['integrity', 'repair'] })).toEqual([]);
    const deck = new EditedDeck(built.pptx!);
    expect(deck.text(PART)).toMatch(/<c:lineChart><c:grouping val="standard"\/>/);
    const cells = readCells(deck.files['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx']!);
    expect(['A3', 'B3', 'C3', 'D3'].map((cell) => cells.get(cell))).toEqual(['Its taste', 60, 6, 10]);
  });

  it('become pages of a PDF, pictures of slides, and the same pictures in the preview', async () => {
    expect(new TextDecoder('latin1').decode(built.pdf!.subarray(0, 5))).toBe('%PDF-');
    const painter = new SlidePainter();
    const name = painter.add(built.scene!, built.scene!.slides[0]!, sourcesOf([3, 6, 1]));
    const pictures = [await painter.picture(name, 720), built.pngs!.get('first')];
    const { plot, labels } = chart();
    for (const png of pictures) {
      // Places in points: the slide is ten inches wide.
      const shown = await openPng(png!, 720);
      const dot = (c: number, share: number): string => shown.at((plot.x + (plot.w * (c + 0.5)) / 3) / 12_700, (plot.y + plot.h * (1 - share)) / 12_700); // prettier-ignore
      expect([dot(0, 0.3), dot(1, 0.6), dot(2, 0.1), dot(1, 0.3)]).toEqual(['5B7DB1', 'E4572E', '5B7DB1', 'FFFFFF']);
    }
    expect(labels.map(({ text }) => text)).toEqual(['Its price', 'Its taste', 'Its looks', '30.0%', '60.0%', '10.0%']);
  });

  it('are remembered by the deck, and read back', () => {
    const open = readLedger(built.pptx!, 'deck.pptx', throwIt)!;
    const [, recorded] = open.ledger.slides[0]!.elements.flatMap((element) => (element.kind === 'chart' ? [element.id, element.chart] : [])); // prettier-ignore
    expect(recorded).toMatchObject({ kind: 'line', rows: [{ displayed: 30 }, { displayed: 60 }, { displayed: 10 }] });
    const stored = readScene(new DeckPackage(built.pptx!))!.scene.slides[0]!.elements.find(({ kind }) => kind === 'chart') as ChartElement; // prettier-ignore
    expect(stored.chart).toEqual(chart().chart);
  });

  it('follow new data in a deck that a person has edited', async () => {
    const { scene, drawings, origin } = await build([2, 5, 3]);
    const deck = new EditedDeck(built.pptx!);
    deck.edit(PART, (xml) => xml.replace('<c:smooth val="0"/>', '<c:smooth val="1"/>'));
    const { bytes, report } = refreshDeck(deck.toBytes(), { scene: scene!, drawings: drawings!, origin: origin! }, 'edited.pptx', throwIt)!; // prettier-ignore
    expect(report.items.filter(({ what }) => what === 'chart').map(({ outcome }) => outcome)).toEqual(['updated']);
    const after = new EditedDeck(bytes);
    expect(after.text(PART).match(/(?<=<c:v>)[\d.]+(?=<)/g)).toEqual(['20', '50', '30']);
    expect(after.text(PART)).toContain('<c:smooth val="1"/>');
    expect(lintPackage(bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
  });

  it('draw a banner as a line for each column', () => {
    const spec = buildChart({ kind: 'line', highlight: [] }, bannerOf(BEFORE), WORDS, COLORS);
    expect(spec.series.map(({ name, points }) => [name, points.map((point) => point?.displayed)])).toEqual([
      ['割合', [55.6, 31.1, 8.9, 4.4]],
      ['small', [25, 50, 15, 10]],
      ['large', [80, 16, 4, undefined]],
    ]);
  });

  it('are no longer offered, and their charts are left with a word about them, once they are gone', async () => {
    const [takeQuestion = () => undefined, ...ofCharts] = taken.splice(0);
    ofCharts.forEach((takeAway) => takeAway());
    try {
      const { diagnostics } = await buildDeck(sourcesOf([3, 6, 1]), { locale: 'en', draft: false, formats: [] });
      expect(diagnostics.map(({ place, says }) => `${place?.file}: ${says.en.expected}`)).toEqual([expect.stringContaining('doughnut')]); // prettier-ignore
      const deck = deckOf(slide.replace('drawing: line', 'drawing: columns'));
      const today = await buildDeck({ ...sourcesOf([2, 5, 3]), deck: yamlOf('deck.yaml', deck) }, { locale: 'en', draft: false, formats: ['pptx'] }); // prettier-ignore
      const found: string[] = [];
      const { bytes, report } = refreshDeck(built.pptx!, { scene: today.scene!, drawings: today.drawings!, origin: today.origin! }, 'old.pptx', ({ code, severity }) => found.push(`${severity} ${code}`))!; // prettier-ignore
      expect(found).toEqual(['warning deck/unknown-chart']);
      expect(new EditedDeck(bytes).text(PART)).toBe(new EditedDeck(built.pptx!).text(PART));
      expect(report.items.filter(({ what }) => what === 'chart')).toMatchObject([{ outcome: 'unmatched', reason: 'changed_form' }]); // prettier-ignore
      // What it remembers of the chart stays too, for a program that knows the kind.
      const kept = readLedger(bytes, 'deck.pptx', throwIt)!.ledger.slides[0]!.elements.find(
        ({ kind }) => kind === 'chart',
      );
      expect(kept).toMatchObject({
        chart: { kind: 'line', rows: [{ displayed: 30 }, { displayed: 60 }, { displayed: 10 }] },
      });
    } finally {
      taken.push(takeQuestion, ...addChart());
    }
  });
});
