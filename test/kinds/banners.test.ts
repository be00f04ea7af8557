import { describe, expect, it } from 'vitest';
import { nameOfValue } from '../../src/upkeep/compare/render/print-value.ts';
import { compareSnapshots } from '../../src/upkeep/compare/compare-snapshots.ts';
import { snapshotOf } from '../../src/upkeep/compare/snapshot.ts';
import { readLedger } from '../../src/files/record/read-ledger.ts';
import { reportUnknownCharts } from '../../src/files/record/unknown-charts.ts';
import { throwIt } from '../build-from-disk.ts';
import { openPng } from '../files/paint/pixels.ts';
import type { DeckOrigin } from '../../src/deck/scene/deck-origin.ts';
import type { ChartElement, Scene } from '../../src/deck/scene/types.ts';
import { auditScene } from '../../src/deck/scene/audit.ts';
import { cellKey, marksOf } from '../../src/deck/chart/types.ts';
import { paintPng } from '../../src/files/paint/paint-png.ts';
import { paintPdf } from '../../src/files/paint/paint-pdf.ts';
import { writePptx } from '../../src/files/pptx/write-pptx.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { refreshDeck } from '../../src/upkeep/refresh/refresh-deck.ts';
import { draw as place } from '../deck/layout/charts/chart-stage.ts';
import { draw as drawPictures, FONTS, plainLayout } from '../files/paint/fixture.ts';
import { scene, slide, text, area, lines, run } from '../files/pptx/builders.ts';
import { readCells } from '../files/pptx/read-package.ts';
import { EditedDeck } from '../upkeep/refresh/edited-deck.ts';
import { bannerOf, BEFORE, type Counts } from './banner-fixture.ts';

const LABELS = { very: 'Very content', rather: 'Rather content', hardly: 'Hardly content', no_answer: 'No answer' };
const KINDS = ['bars', 'columns', 'stacked_bar'] as const;
type Kind = (typeof KINDS)[number];

const origin: DeckOrigin = { survey: 'sample', locale: 'en', inputs: [], figures: [], claims: [], tables: [] };

const placed = (kind: Kind, counts = BEFORE) =>
  place(bannerOf(counts), { kind, labels: LABELS, highlight: ['very'] }, [8, 5]);

/** A deck with a chart of each kind. */
const deckOf = (counts: Counts, kinds: readonly Kind[] = KINDS): Scene =>
  scene(
    [plainLayout()],
    kinds.map((kind) =>
      slide(kind, 'plain', `As ${kind}`, [
        text('title', 'Headline', area(1, 0.2, 8, 0.6), [lines([[run(`As ${kind}`)]])]),
        ...placed(kind, counts).elements,
      ]),
    ),
    { language: 'en-US', fonts: ['Arial', 'BIZ UDPGothic'] },
  );

const drawn = await drawPictures(deckOf(BEFORE));
const fileOf = (counts: Counts): Promise<Uint8Array> => writePptx(deckOf(counts), drawn, origin);
const original = await fileOf(BEFORE);
const AFTER: Counts = { ...BEFORE, small: [14, 16, 6] };
const chartPart = (kind: Kind): string => `ppt/charts/chart${KINDS.indexOf(kind) + 1}.xml`;
const refreshed = (bytes: Uint8Array, counts: Counts) =>
  refreshDeck(bytes, { scene: deckOf(counts), drawings: drawn, origin }, 'edited.pptx', (d) =>
    expect.fail(d.says.en.found),
  )!;

describe('a table with a banner as a chart', () => {
  it('has a series for each column where options are categories, and no mark where the table has no cell', () => {
    const { spec } = placed('bars');
    expect(spec.table).toBe('Q1, by: (small: Q2 = small; large: Q2 = large)');
    expect(spec.categories.map(({ key }) => key)).toEqual(['very', 'rather', 'hardly', 'no_answer']);
    expect(spec.series.map(({ key, name, points }) => [key, name, points.map((point) => point && [point.count, point.base, point.displayed])])).toEqual([
      ['', '割合', [[50, 90, 55.6], [28, 90, 31.1], [8, 90, 8.9], [4, 90, 4.4]]],
      ['small', 'small', [[10, 40, 25], [20, 40, 50], [6, 40, 15], [4, 40, 10]]],
      ['large', 'large', [[40, 50, 80], [8, 50, 16], [2, 50, 4], null]],
    ]);
    // Colours tell the columns apart; the accent is on the values.
    expect(marksOf(spec).filter(({ option }) => option === 'very').map(({ fill, inkBeside }) => [fill.hex, inkBeside.hex])).toEqual([['0B2A5B', 'C23B15'], ['5B7DB1', 'C23B15'], ['B8C4D9', 'C23B15']]);
  }); // prettier-ignore

  it('has a bar of all options for each column where options are series', () => {
    const { spec } = placed('stacked_bar');
    expect(spec.categories.map(({ key }) => key)).toEqual(['', 'small', 'large']);
    expect(spec.series.map(({ key, points }) => [key, points.map((point) => point?.displayed)])).toEqual([
      ['very', [55.6, 25, 80]],
      ['rather', [31.1, 50, 16]],
      ['hardly', [8.9, 15, 4]],
      ['no_answer', [4.4, 10, undefined]],
    ]);
    expect(new Set(marksOf(spec).filter(({ option }) => option === 'very').map(({ fill }) => fill.hex))).toEqual(new Set(['E4572E'])); // prettier-ignore
  });

  it('is not drawn as a ring', () => {
    expect(() => place(bannerOf(BEFORE), { kind: 'doughnut' })).toThrow('doughnut draws one column');
  });

  it('shows waves side by side: a trend', () => {
    const { spec } = place({ ...bannerOf(BEFORE), columns: [bannerOf(BEFORE).columns[1]!, bannerOf(BEFORE).columns[2]!] }, { kind: 'columns', labels: LABELS }); // prettier-ignore
    expect(spec.series.map(({ key }) => key)).toEqual(['small', 'large']);
    expect(marksOf(spec).map(cellKey)).toEqual(['very @ small', 'rather @ small', 'hardly @ small', 'no_answer @ small', 'very @ large', 'rather @ large', 'hardly @ large']); // prettier-ignore
  });

  it.each(KINDS)('is laid out as %s without anything that touches, leaves the slide or is too small', (kind) => {
    const found: string[] = [];
    auditScene(deckOf(BEFORE, [kind]), ({ code, says }) => found.push(`${code} ${says.en.found}`));
    expect([...found, ...placed(kind).found.map(({ code }) => code)]).toEqual([]);
    const words = placed(kind).elements.flatMap((element) => (element.kind === 'text' ? [element.id] : []));
    const legend = (kind === 'stacked_bar' ? ['very', 'rather', 'hardly', 'no_answer'] : ['total', 'small', 'large']).map((key) => `chart.legend.${key}.label`); // prettier-ignore
    // Values of narrow parts stand over them.
    const over = kind === 'stacked_bar' ? ['hardly.1', 'no_answer.2', 'hardly.3'].map((id) => `chart.value.${id}`) : [];
    expect(words.slice(0, legend.length)).toEqual(legend);
    expect(words.slice(legend.length)).toEqual(expect.arrayContaining(over));
  });
});

describe('a chart of a banner in a file', () => {
  it('is a file that PowerPoint does not repair, and has pages', async () => {
    expect(lintPackage(original, { levels: ['integrity', 'repair'] })).toEqual([]);
    const pdf = await paintPdf(deckOf(BEFORE), drawn, FONTS);
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  });

  it('paints every mark where layout put it', async () => {
    const [bars, , stacked] = [...(await paintPng(deckOf(BEFORE), drawn, FONTS, { width: 960 })).values()];
    const chartOf = (kind: Kind): ChartElement => placed(kind).chart;
    // The first category of the bars: three bars abreast, each as long as its value.
    const { plot, axisMax } = chartOf('bars');
    const [shown, grids] = [await openPng(bars!, 960), await openPng(stacked!, 960)];
    const [x, y, w, slot] = [plot.x / 12_700, plot.y / 12_700, plot.w / 12_700, plot.h / 12_700 / 4];
    const at = (column: number, value: number): string =>
      shown.at(x + (w * value) / axisMax, y + slot * (0.5 + ((column - 1) * 0.8) / 3));
    expect([at(0, 54), at(1, 24), at(2, 78)]).toEqual(['0B2A5B', '5B7DB1', 'B8C4D9']);
    expect([at(0, 57), at(1, 90), at(2, 80.7)]).toEqual(['FFFFFF', 'FFFFFF', 'FFFFFF']);
    // The last bar of the stack has no part for those who kept silent.
    const grid = chartOf('stacked_bar').plot;
    const inStack = (column: number, share: number): string =>
      grids.at((grid.x + grid.w * share) / 12_700, (grid.y + (grid.h * (column + 0.68)) / 3) / 12_700);
    expect([inStack(1, 0.02), inStack(2, 0.79), inStack(2, 0.97)]).toEqual(['E4572E', 'E4572E', '5B7DB1']);
  });

  it('has its whole table as its workbook', async () => {
    const book = new EditedDeck(original).files['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx']!;
    const cells = readCells(book);
    const rows = [1, 2, 3, 4, 5].map((row) => [...'ABCDEFGHIJ'].map((column) => cells.get(`${column}${row}`)));
    expect(rows).toEqual([
      ['選択肢', '割合', 'small', 'large', '人数: 割合', '人数: small', '人数: large', '母数: 割合', '母数: small', '母数: large'],
      ['Very content', 55.6, 25, 80, 50, 10, 40, 90, 40, 50],
      ['Rather content', 31.1, 50, 16, 28, 20, 8, 90, 40, 50],
      ['Hardly content', 8.9, 15, 4, 8, 6, 2, 90, 40, 50],
      ['No answer', 4.4, 10, undefined, 4, 4, undefined, 90, 40, undefined],
    ]);
  }); // prettier-ignore

  it('refers to the columns of the sheet, or to its rows', () => {
    const formulas = (kind: Kind): readonly string[] =>
      [...new EditedDeck(original).text(chartPart(kind)).matchAll(/<c:f>Sheet1!([^<]*)/g)].map(
        (match) => match[1] ?? '',
      );
    expect(formulas('bars').slice(3, 6)).toEqual(['$C$1', '$A$2:$A$5', '$C$2:$C$5']);
    expect(formulas('stacked_bar').slice(3, 6)).toEqual(['$A$3', '$B$1:$D$1', '$B$3:$D$3']);
  });
});

describe('a chart of a banner, refreshed', () => {
  const numbers = (bytes: Uint8Array, kind: Kind): readonly string[] => [...new EditedDeck(bytes).text(chartPart(kind)).matchAll(/<c:v>([^<]*)/g)].map((match) => match[1] ?? ''); // prettier-ignore

  it.each(KINDS)('as %s, shows what a new one would', async (kind) => {
    const { bytes, report } = refreshed(original, AFTER);
    const fresh = await fileOf(AFTER);
    expect(numbers(bytes, kind)).toEqual(numbers(fresh, kind));
    expect(numbers(bytes, kind)).not.toEqual(numbers(original, kind));
    expect(new EditedDeck(bytes).text(chartPart(kind))).toBe(new EditedDeck(fresh).text(chartPart(kind)));
    expect(report.items.filter(({ what }) => what === 'chart').map(({ outcome }) => outcome)).toEqual(['updated', 'updated', 'updated']); // prettier-ignore
    expect(lintPackage(bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
  });

  it('keeps the colour that a person gave a mark, and their names of a column and an option', () => {
    const deck = new EditedDeck(original);
    deck.edit(chartPart('bars'), (xml) => xml.replace(/(<c:v>small<.*?<c:dPt><c:idx val="1"\/>.*?<a:solidFill>)<a:schemeClr val="accent3"\/>/s, '$1<a:srgbClr val="112233"/>')); // prettier-ignore
    deck.edit(chartPart('bars'), (xml) => xml.replaceAll('<c:v>large</c:v>', '<c:v>Big firms</c:v>').replaceAll('<c:v>Rather content</c:v>', '<c:v>Fine</c:v>')); // prettier-ignore
    const { bytes } = refreshed(deck.toBytes(), AFTER);
    const xml = new EditedDeck(bytes).text(chartPart('bars'));
    expect(xml.match(/srgbClr val="112233"/g)).toHaveLength(1);
    expect([xml.includes('<c:v>Big firms</c:v>'), xml.includes('<c:v>large</c:v>'), xml.includes('<c:v>Fine</c:v>')]).toEqual([true, false, true]); // prettier-ignore
    expect(xml).toContain('<c:v>35</c:v>');
  });

  it('stays where a person changed one of its numbers', () => {
    const deck = new EditedDeck(original);
    deck.edit(chartPart('columns'), (xml) => xml.replace('<c:v>16</c:v>', '<c:v>17</c:v>'));
    const { bytes, report } = refreshed(deck.toBytes(), AFTER);
    expect(new EditedDeck(bytes).text(chartPart('columns'))).toBe(deck.text(chartPart('columns')));
    const [kept] = report.items.filter(({ outcome }) => outcome === 'kept');
    expect([kept?.reason, kept?.present]).toEqual(['values_changed', expect.stringContaining('Rather content (large) 17')]); // prettier-ignore
  });

  it('is left, with a word about it, where its kind is unknown', () => {
    const old = readLedger(original, 'deck.pptx', throwIt)!.ledger;
    const found: string[] = [];
    const knowsBars = (kind: string): boolean => kind === 'bars';
    reportUnknownCharts(old, knowsBars, 'deck.pptx', ({ severity, says }) =>
      found.push(`${severity}: ${says.en.found}`),
    );
    expect(found).toEqual([
      'warning: deck.pptx has charts of a kind that this version does not know (drawing: columns): Chart Q1',
      'warning: deck.pptx has charts of a kind that this version does not know (drawing: stacked_bar): Chart Q1',
    ]);
  });
});

describe('a chart of a banner, compared', () => {
  it('differs in the cells that changed, column by column', async () => {
    const of = async (counts: Counts) => snapshotOf(readLedger(await fileOf(counts), 'deck.pptx', throwIt)!.ledger);
    const diff = compareSnapshots(await of(BEFORE), await of(AFTER), { before: 'a', after: 'b' });
    expect(diff.values.map(({ before, after, table }) => [table, before?.label, before?.segment, before?.displayed, after?.displayed])).toEqual([
      ['Q1, by: (small: Q2 = small; large: Q2 = large)', 'Very content', 'small', 25, 35],
      ['Q1, by: (small: Q2 = small; large: Q2 = large)', 'Rather content', 'small', 50, 40],
      ['Q1, by: (small: Q2 = small; large: Q2 = large)', 'Very content', undefined, 55.6, 60],
      ['Q1, by: (small: Q2 = small; large: Q2 = large)', 'Rather content', undefined, 31.1, 26.7],
    ]);
    expect(nameOfValue(diff.values[0]!)).toBe('Very content (small)');
  }); // prettier-ignore
});
