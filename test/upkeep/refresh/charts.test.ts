import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../../src/base/length.ts';
import type { ChartElement, Scene } from '../../../src/deck/scene/types.ts';
import type { BuiltForRefresh } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { refreshDeck } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { ink, matrix, shapesOf } from '../../files/pptx/builders.ts';
import { readCells } from '../../files/pptx/read-package.ts';
import { shapeOf as readShapeOf, type ReadChart } from '../../acceptance/read-deck.ts';
import { EditedDeck } from './edited-deck.ts';
import { brief, readAll, refreshWith } from './read-words.ts';
import { AFTER, BEFORE, surveyDeck, surveyFile } from './survey-deck.ts';

let original: Uint8Array;
beforeAll(async () => void (original = await surveyFile(BEFORE)));

const Q6 = 'ppt/charts/chart2.xml';
const Q8 = 'ppt/charts/chart3.xml';
const BOOK = 'ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx';

const chartIn = (bytes: Uint8Array, name: string): ReadChart =>
  readAll(bytes).slides.flatMap(({ shapes }) => shapes.filter((shape) => shape.name === name && shape.chart))[0]!
    .chart!;

/** The deck of these answers, with its charts changed. */
function withCharts(built: BuiltForRefresh, change: (chart: ChartElement) => ChartElement): BuiltForRefresh {
  const scene: Scene = {
    ...built.scene,
    slides: built.scene.slides.map((slide) => ({
      ...slide,
      elements: slide.elements.map((element) => (element.kind === 'chart' ? change(element) : element)),
    })),
  };
  return { ...built, scene };
}

const refreshTo = (bytes: Uint8Array, built: BuiltForRefresh) =>
  refreshDeck(bytes, built, 'edited.pptx', (d) => expect.fail(d.says.en.found))!;

describe('a chart that a person arranged', () => {
  /** Points 0 and 1 of Q6, swapped as Excel does it: in the sheet, and so in the cache. */
  const swapped = (): EditedDeck => {
    const deck = new EditedDeck(original);
    deck.edit(Q6, (xml) =>
      xml.replace(/(<c:pt idx="0">)(<c:v>[^<]*<\/c:v>)(<\/c:pt><c:pt idx="1">)(<c:v>[^<]*<\/c:v>)(<\/c:pt>)/g, (_, a: string, first: string, b: string, second: string, c: string) => a + second + b + first + c),
    ); // prettier-ignore
    return deck;
  };

  it('keeps the order of its options', () => {
    const chart = chartIn(refreshWith(swapped().toBytes(), { ...BEFORE, merit: 61, cost: 81 }).bytes, 'Chart Q6');
    expect(chart.categories.map((words) => words.replace('\n', ''))).toEqual(['費用対効果が見えないから', '具体的なメリットがわからないから', 'スキル不足']); // prettier-ignore
    expect(chart.series[0]?.values).toEqual([40.5, 30.5, 25]);
    // This is not the order of the data.
    const other = chartIn(refreshWith(swapped().toBytes(), { ...BEFORE, merit: 74 }).bytes, 'Chart Q6');
    expect(other.series[0]?.values).toEqual([34.5, 37, 25]);
    expect(other.workbook.slice(1).map((row) => row[1])).toEqual([34.5, 37, 25]);
  });

  it('keeps the words that a person gave an option', () => {
    const deck = new EditedDeck(original);
    deck.edit(Q6, (xml) => xml.replace('スキル不足', '人がいない'));
    const { bytes, report } = refreshWith(deck.toBytes(), { ...BEFORE, skill: 60 });
    expect(chartIn(bytes, 'Chart Q6').categories.at(-1)).toBe('人がいない');
    expect(chartIn(bytes, 'Chart Q6').series[0]?.values).toEqual([36.5, 34.5, 30]);
    expect(chartIn(bytes, 'Chart Q6').workbook.at(-1)?.slice(0, 3)).toEqual(['人がいない', 30, 60]);
    expect(brief(report)).toContain('updated chart Chart Q6 (reasons)');
  });

  it('keeps another type of chart, other settings, and what a newer PowerPoint adds', () => {
    const deck = new EditedDeck(original);
    const added = '<c:extLst><c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="http://schemas.microsoft.com/office/drawing/2014/chart"><c16:uniqueId val="{00000000-AAAA}"/></c:ext></c:extLst>'; // prettier-ignore
    deck.edit('ppt/charts/chart1.xml', (xml) =>
      xml.replace('<c:doughnutChart>', '<c:pieChart>').replace(/<c:holeSize[^>]*\/><\/c:doughnutChart>/, '</c:pieChart>').replace('</c:val></c:ser>', `</c:val>${added}</c:ser>`),
    ); // prettier-ignore
    const after = new EditedDeck(refreshWith(deck.toBytes(), { ...BEFORE, wide: 40, none: 226 }).bytes);
    const xml = after.text('ppt/charts/chart1.xml');
    expect(xml).toContain('<c:pieChart>');
    expect(xml).toContain(added);
    expect(xml.match(/(?<=<c:v>)[\d.]+(?=<)/g)).toEqual(['13.2', '11.9', '74.8']);
  });

  it('lists a chart with a series of a person’s own, and leaves it', () => {
    const deck = new EditedDeck(original);
    deck.edit(Q6, (xml) => xml.replace(/<c:ser>.*?<\/c:ser>/s, (ser) => ser + ser.replace('<c:idx val="0"/><c:order val="0"/>', '<c:idx val="1"/><c:order val="1"/>'))); // prettier-ignore
    const { bytes, report } = refreshWith(deck.toBytes(), AFTER);
    expect(new EditedDeck(bytes).text(Q6)).toBe(deck.text(Q6));
    expect(brief(report)).toContain('unmatched chart Chart Q6 (reasons) changed_form');
  });
});

describe('a chart whose options the data changes', () => {
  it('loses a point, and gains one, each with its label and row', () => {
    const fewer = withCharts(surveyDeck(AFTER), (chart) => ({
      ...chart,
      chart: { ...chart.chart, ...matrix(chart.chart.kind, shapesOf(chart.chart).slice(0, 2)) },
      ...(chart.axisLabels ? { axisLabels: chart.axisLabels.slice(0, 2) } : {}),
    }));
    const { bytes } = refreshTo(original, fewer);
    const xml = new EditedDeck(bytes).text(Q6);
    expect(xml.match(/<c:dPt>/g)).toHaveLength(2);
    expect(xml.match(/<c:dLbl>/g)).toHaveLength(2);
    expect(chartIn(bytes, 'Chart Q6').series[0]?.values).toEqual([40.5, 30.5]);
    const more = refreshTo(bytes, surveyDeck(AFTER)).bytes;
    expect(new EditedDeck(more).text(Q6).match(/<c:dPt><c:idx val="\d"\/>/g)).toEqual([0, 1, 2].map((i) => `<c:dPt><c:idx val="${i}"/>`)); // prettier-ignore
    expect(chartIn(more, 'Chart Q6')).toEqual(chartIn(refreshWith(original, AFTER).bytes, 'Chart Q6'));
    // A stacked bar has one series each.
    expect(chartIn(bytes, 'Chart Q8').series.map(({ name }) => name)).toEqual(['かなりある', 'ややある']);
    expect(chartIn(more, 'Chart Q8').series).toEqual(chartIn(refreshWith(original, AFTER).bytes, 'Chart Q8').series);
  });

  it('sets the end of the axis, unless a person set it', () => {
    const longer = { ...BEFORE, merit: 150 };
    const ends = (deck: EditedDeck): readonly (string | undefined)[] =>
      ['max', 'majorUnit'].map((name) => new RegExp(`<c:${name} val="([^"]*)"`).exec(deck.text(Q6))?.[1]);
    expect(ends(new EditedDeck(original))).toEqual([undefined, '50']);
    expect(ends(new EditedDeck(refreshWith(original, longer).bytes))).toEqual([undefined, '90']);
    /** The deck with an end of the axis, as earlier versions wrote it and as PowerPoint writes one that a person set. */
    const ended = (max: number): Uint8Array => {
      const deck = new EditedDeck(original);
      deck.edit(Q6, (xml) =>
        xml.replace(/(?<=<c:valAx>.*?)<c:min val="0"\/>/s, `<c:max val="${max}"/><c:min val="0"/>`),
      );
      return deck.toBytes();
    };
    expect(ends(new EditedDeck(refreshWith(ended(50), longer).bytes))[0]).toBe('90');
    expect(ends(new EditedDeck(refreshWith(ended(77), longer).bytes))).toEqual(['77', '50']);
  });

  describe('labels of other languages', () => {
    const saying = (label: (value: string) => string) => (answers: typeof BEFORE): BuiltForRefresh =>
      withCharts(surveyDeck(answers), (chart) => ({
        ...chart,
        chart: { ...chart.chart, ...matrix(chart.chart.kind, shapesOf(chart.chart).map((c) => ({ ...c, valueLabel: label(c.displayed.toFixed(1).replace('.', ',')) }))) },
      })); // prettier-ignore
    const formats = (bytes: Uint8Array): readonly string[] =>
      [...new EditedDeck(bytes).text(Q6).matchAll(/<c:dLbl>.*?formatCode="([^"]*)"/gs)].map((m) => (m[1] ?? '').replace(/\\/g, '')); // prettier-ignore

    it('are spelled out anew where they say more than a number', () => {
      const about = saying((value) => `ca. ${value} %`);
      const first = refreshTo(original, about(BEFORE)).bytes;
      expect(formats(first)).toEqual(['ca. 36,5 %', 'ca. 34,5 %', 'ca. 25,0 %']);
      expect(formats(refreshTo(first, about(AFTER)).bytes)).toEqual(['ca. 40,5 %', 'ca. 30,5 %', 'ca. 25,0 %']);
      const own = new EditedDeck(first);
      own.edit(Q6, (xml) => xml.replace(/(<c:dLbl><c:idx val="2"\/><c:numFmt formatCode=")[^"]*/, '$10.00'));
      expect(formats(refreshTo(own.toBytes(), about({ ...AFTER, skill: 52 })).bytes)[2]).toBe('0.00');
    });

    it('follow by themselves with a decimal comma, and learn it in a deck of before', () => {
      const comma = saying((value) => `${value} %`);
      const first = refreshTo(original, comma(BEFORE)).bytes;
      expect(formats(first)).toEqual(['0.0 %', '0.0 %', '0.0 %']);
      const spelled = new EditedDeck(first);
      for (const [at, value] of ['36,5', '34,5', '25,0'].entries()) {
        spelled.edit(Q6, (xml) => xml.replace(new RegExp(`(<c:dLbl><c:idx val="${at}"/><c:numFmt formatCode=")[^"]*`), (_, head: string) => head + [...`${value} %`].map((sign) => `\\${sign}`).join(''))); // prettier-ignore
      }
      expect(formats(spelled.toBytes())[0]).toBe('36,5 %');
      expect(formats(refreshTo(spelled.toBytes(), comma(AFTER)).bytes)).toEqual(['0.0 %', '0.0 %', '0.0 %']);
    });
  });

  it('shows a label in the mark once layout no longer sets it beside', () => {
    const shows = (bytes: Uint8Array): readonly string[] =>
      [...new EditedDeck(bytes).text(Q8).matchAll(/<c:showVal val="(\d)"/g)].map((m) => m[1] ?? '');
    expect(shows(original)).toEqual(['0', '1', '1']);
    expect(shows(refreshWith(original, AFTER).bytes)).toEqual(['1', '1', '1']);
    expect(shows(refreshWith(refreshWith(original, AFTER).bytes, BEFORE).bytes)).toEqual(['0', '1', '1']);
  });

  it('gives the accent to the option that the data stresses, but not over a person’s colour', () => {
    const fills = (bytes: Uint8Array): readonly string[] =>
      [...new EditedDeck(bytes).text(Q6).matchAll(/<c:dPt>.*?val="(accent\d|[0-9A-F]{6})"/gs)].map((m) => m[1] ?? '');
    expect(fills(refreshWith(original, AFTER).bytes)).toEqual(['accent1', 'accent3', 'accent3']);
    const deck = new EditedDeck(original);
    deck.edit(Q6, (xml) => xml.replace(/(<c:dPt><c:idx val="1"\/>.*?<a:solidFill>)<a:schemeClr val="accent3"\/>/s, '$1<a:srgbClr val="112233"/>')); // prettier-ignore
    expect(fills(refreshWith(deck.toBytes(), AFTER).bytes)).toEqual(['112233', 'accent3', 'accent3']);
    expect(ink('accent3').hex).not.toBe('112233');
  });

  it('sets the value of that option as large as it is drawn, but not over a person’s size', () => {
    const sizes = (bytes: Uint8Array): readonly string[] =>
      [...new EditedDeck(bytes).text(Q6).matchAll(/<c:dLbl>.*?sz="(\d+)"/gs)].map((m) => m[1] ?? '');
    const stressing = (built: BuiltForRefresh): BuiltForRefresh =>
      withCharts(built, (chart) => ({
        ...chart,
        stressedSize: pt(18),
        chart: { ...chart.chart, series: chart.chart.series.map((one) => ({ ...one, points: one.points.map((point, i) => point && { ...point, stressed: i === 0 }) })) }, // prettier-ignore
      }));
    const large = refreshTo(original, stressing(surveyDeck(BEFORE))).bytes;
    expect(sizes(large)).toEqual(['1800', '1400', '1400']);
    const level = refreshTo(large, surveyDeck(AFTER)).bytes;
    expect(sizes(level)).toEqual(['1400', '1400', '1400']);
    const own = new EditedDeck(large);
    own.edit(Q6, (xml) => xml.replace('sz="1800"', 'sz="3000"'));
    expect(sizes(refreshTo(own.toBytes(), surveyDeck(AFTER)).bytes)).toEqual(['1400', '3000', '1400']);
    expect(sizes(refreshTo(level, stressing(surveyDeck(BEFORE))).bytes)).toEqual(sizes(large));
  });
});

describe('a mark', () => {
  it('is hatched once its value is no longer published, and filled again, but not over a person’s fill', () => {
    const hatched = (answers: typeof BEFORE) =>
      withCharts(surveyDeck(answers), (chart) => ({
        ...chart,
        chart: { ...chart.chart, ...matrix(chart.chart.kind, shapesOf(chart.chart).map((c, i) => (i === 0 ? { ...c, hatch: ink('lt1') } : c))) },
      })); // prettier-ignore
    const patterns = (bytes: Uint8Array): number => [...new EditedDeck(bytes).text(Q6).matchAll(/<c:dPt>.*?<\/c:dPt>/gs)].filter(([point]) => point.includes('<a:pattFill prst="wdUpDiag">')).length; // prettier-ignore
    const now = refreshTo(original, hatched(BEFORE)).bytes;
    expect(patterns(now)).toBe(1);
    expect(patterns(refreshWith(now, BEFORE).bytes)).toBe(0);
    const own = new EditedDeck(now);
    own.edit(Q6, (xml) => xml.replace(/wdUpDiag("><a:fgClr>)<a:schemeClr val="accent1"\/>/, 'wdUpDiag$1<a:srgbClr val="112233"/>')); // prettier-ignore
    expect(patterns(refreshWith(own.toBytes(), BEFORE).bytes)).toBe(1);
  });
});

describe('the workbook of a chart', () => {
  const excel = (change: (book: EditedDeck) => void): EditedDeck => {
    const deck = new EditedDeck(original);
    const book = new EditedDeck(deck.files[BOOK] ?? new Uint8Array());
    change(book);
    deck.files[BOOK] = book.toBytes();
    return deck;
  };
  const SHEET = 'xl/worksheets/sheet1.xml';

  it('keeps what a person wrote beside our table', () => {
    const deck = excel((book) => book.edit(SHEET, (xml) => xml.replace('</row><row r="2">', '<c r="F1" t="inlineStr"><is><t>私のメモ</t></is></c></row><row r="2">'))); // prettier-ignore
    const { bytes, report } = refreshWith(deck.toBytes(), AFTER);
    const book = new EditedDeck(new EditedDeck(bytes).files[BOOK] ?? new Uint8Array());
    expect(book.text(SHEET)).toContain('<c r="F1" t="inlineStr"><is><t>私のメモ</t></is></c>');
    const number = (address: string): string | undefined => new RegExp(`<c r="${address}"[^>]*><v>([^<]*)`).exec(book.text(SHEET))?.[1]; // prettier-ignore
    expect(['B2', 'C2', 'D2', 'B3', 'C3', 'B4'].map(number)).toEqual(['40.5', '81', '200', '30.5', '61', '25']);
    expect(book.text(SHEET)).toMatch(
      /<c r="A2"[^>]* t="inlineStr"><is><t xml:space="preserve">費用対効果が\n見えないから<\/t>/,
    );
    expect(report.items.find(({ name }) => name === 'Chart Q6')?.reason).toBeUndefined();
  });

  it.each([
    ['a formula stands in our table', (book: EditedDeck) => book.edit(SHEET, (xml) => xml.replace(/(<c r="B3"[^>]*>)<v>/, '$1<f>C3/D3</f><v>'))], // prettier-ignore
    ['our columns are elsewhere', (book: EditedDeck) => book.edit('xl/sharedStrings.xml', (xml) => xml.replace('<t>n</t>', '<t>母数</t>'))], // prettier-ignore
    [
      'it is none',
      (book: EditedDeck) => {
        book.files = { 'x.xml': new Uint8Array([60]) };
      },
    ],
  ] as const)('is exchanged as a whole, and listed, where %s', (_, change) => {
    const { bytes, report } = refreshWith(excel(change).toBytes(), AFTER);
    expect(report.items.find(({ name }) => name === 'Chart Q6')).toMatchObject({ outcome: 'updated', reason: 'workbook_replaced' }); // prettier-ignore
    const cells = readCells(new EditedDeck(bytes).files[BOOK] ?? new Uint8Array());
    expect([cells.get('B2'), cells.get('C2')]).toEqual([40.5, 81]);
  });

  describe('with cells that were changed without the chart', () => {
    const edited = (): Uint8Array =>
      excel((book) => {
        book.edit(SHEET, (xml) =>
          xml.replace(/(?<=<c r="B3"[^>]*><v>)[^<]*/, '99').replace(/(?<=<c r="C3"[^>]*><v>)[^<]*/, '12'),
        );
        book.edit('xl/sharedStrings.xml', (xml) => xml.replace('スキル不足', '人がいない'));
      }).toBytes();
    const listed = (now: typeof BEFORE) => {
      const { bytes, report } = refreshWith(edited(), now);
      const sheet = new EditedDeck(new EditedDeck(bytes).files[BOOK] ?? new Uint8Array()).text(SHEET);
      const cell = (address: string) =>
        new RegExp(`<c r="${address}"[^>]*>(?:<is>)?<[vt][^>]*>([^<]*)`).exec(sheet)?.[1];
      return { cells: ['B2', 'B3', 'A4', 'C3'].map(cell), item: report.items.find(({ name }) => name === 'Chart Q6') };
    };

    it('sets them back, and lists what they said', () => {
      const { cells, item } = listed(AFTER);
      expect(cells).toEqual(['40.5', '30.5', 'スキル不足', '61']);
      expect(item).toMatchObject({ outcome: 'updated', what: 'chart', reason: 'workbook_cells', present: 'A4 人がいない / B3 99 / C3 12' }); // prettier-ignore
      expect(item?.data).toContain('40.5');
    });

    it('also where the data has not changed', () => {
      const { cells, item } = listed(BEFORE);
      expect(cells).toEqual(['36.5', '34.5', 'スキル不足', '69']);
      expect(item).toMatchObject({
        outcome: 'updated',
        reason: 'workbook_cells',
        present: 'A4 人がいない / B3 99 / C3 12',
      });
    });
  });

  it('holds counts that change although no share does', () => {
    const { bytes } = refreshWith(original, { ...BEFORE, wide: 60, some: 72, none: 472 });
    expect(readShapeOf(readAll(bytes).slides[1]!, 'Chart Q2').chart?.workbook[1]).toEqual([
      '全社的に導入',
      9.9,
      60,
      604,
    ]);
  });
});
