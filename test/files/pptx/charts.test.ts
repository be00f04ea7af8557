import { beforeAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from './all-features.ts';
import { area, category, chart, ink, scene, slide, spec } from './builders.ts';
import { all, cachedCells, first, readCells, readPackage, textOf, val, type Package } from './read-package.ts';

let deck: Package;
beforeAll(async () => {
  deck = readPackage(await writePptx(allFeatures, drawings));
});

const DOUGHNUT = 'ppt/charts/chart1.xml';
const BARS = 'ppt/charts/chart2.xml';
const STACKED = 'ppt/charts/chart3.xml';
const COLUMNS = 'ppt/charts/chart4.xml';

const workbookOf = (path: string): Uint8Array =>
  deck.bytes(deck.target(path, first(deck.xml(path), 'c:externalData').attribs['r:id'] ?? ''));

describe('chart parts', () => {
  it.each([DOUGHNUT, BARS, STACKED, COLUMNS])('%s caches what its workbook holds', (path) => {
    const cells = readCells(workbookOf(path));
    const references = [...all(deck.xml(path), 'c:strRef'), ...all(deck.xml(path), 'c:numRef')];
    expect(references.length).toBeGreaterThanOrEqual(3);
    for (const [address, value] of references.flatMap(cachedCells)) expect(cells.get(address), address).toBe(value);
  });

  it.each([DOUGHNUT, BARS, STACKED, COLUMNS])('%s says language, square corners, gaps, no title', (path) => {
    const root = deck.xml(path);
    expect(val(root, 'c:lang')).toBe('ja-JP');
    expect(val(root, 'c:roundedCorners')).toBe('0');
    expect(val(root, 'c:autoTitleDeleted')).toBe('1');
    expect(val(root, 'c:dispBlanksAs')).toBe('gap');
    expect(all(root, 'c:legend')).toHaveLength(0);
    const own = all(root, 'c:txPr').filter((n) => n.parent && 'name' in n.parent && n.parent.name === 'c:chartSpace');
    expect(own.flatMap((n) => all(n, 'a:ea').map((f) => f.attribs['typeface']))).toEqual(['+mn-ea']);
  });

  it('lays the plot area where layout put it, as shares of the frame', () => {
    const layout = first(deck.xml(BARS), 'c:manualLayout');
    expect(val(layout, 'c:layoutTarget')).toBe('inner');
    // The frame is 12.1 × 4.6 in at 0.6, 1.7; the plot 7.5 × 4.4 in at 4.2, 1.8.
    const read = ['c:x', 'c:y', 'c:w', 'c:h'].map((name) => Number(val(layout, name)));
    [3.6 / 12.1, 0.1 / 4.6, 7.5 / 12.1, 4.4 / 4.6].forEach((share, i) => expect(read[i]).toBeCloseTo(share, 6));
  });
});

describe('a doughnut', () => {
  it('starts at twelve, has its hole, a colour a point, and no labels', () => {
    const root = deck.xml(DOUGHNUT);
    expect([val(root, 'c:firstSliceAng'), val(root, 'c:holeSize')]).toEqual(['0', '60']);
    expect(all(root, 'c:dPt').map((p) => val(first(p, 'a:solidFill'), 'a:schemeClr'))).toEqual(['accent1', 'tx2', 'accent4', 'bg2']);
    expect(all(root, 'c:dLbl')).toHaveLength(0);
    expect(val(root, 'c:showVal')).toBe('0');
    expect(all(root, 'c:dLblPos')).toHaveLength(0);
  }); // prettier-ignore

  it('has gaps between its slices, and none where one is the whole ring', async () => {
    const gapsOf = async (shares: readonly number[]): Promise<number> => {
      const at = area(1, 1, 4, 4);
      const shapes = shares.map((share, i) => category(`o${i}`, `Option ${i}`, share, 100));
      const ring = chart('ring', 'Ring', at, at, spec('doughnut', 'Q', shapes, 100), { valuePosition: 'none' });
      const { layouts } = allFeatures;
      const file = readPackage(await writePptx(scene(layouts, [slide('one', layouts[0]!.id, 'One', [ring])]), drawings)); // prettier-ignore
      return all(file.xml(DOUGHNUT), 'a:ln').filter((line) => line.attribs['w'] === '19050').length;
    };
    expect(await gapsOf([60, 40])).toBe(3);
    expect(await gapsOf([100, 0])).toBe(0);
  });

  it('keeps a zero a zero', () => {
    expect(cachedCells(first(first(deck.xml(DOUGHNUT), 'c:val'), 'c:numRef')).at(-1)).toEqual(['B5', 0]);
    expect(readCells(workbookOf(DOUGHNUT)).get('C5')).toBe(0);
  });
});

describe('bars', () => {
  it('lie with the first on top, the value axis hidden, from 0 to what layout says', () => {
    const root = deck.xml(BARS);
    expect(val(root, 'c:barDir')).toBe('bar');
    expect(val(first(root, 'c:catAx'), 'c:orientation')).toBe('maxMin');
    expect(val(first(root, 'c:catAx'), 'c:delete')).toBe('0');
    const values = first(root, 'c:valAx');
    // No value that is entered later is cut off: the axis ends at the first multiple of its unit that holds it.
    expect(['c:delete', 'c:min', 'c:majorUnit', 'c:max'].map((name) => val(values, name))).toEqual(['1', '0', '35', undefined]);
    expect(val(root, 'c:gapWidth')).toBe('50');
    expect(all(first(root, 'c:barChart'), 'c:axId').map((n) => n.attribs['val'])).toEqual(['111111111', '222222222']);
  }); // prettier-ignore

  it('break axis labels where layout decided, in the cell too', () => {
    const labels = cachedCells(first(first(deck.xml(BARS), 'c:cat'), 'c:strRef'));
    expect(labels[0]).toEqual(['A2', '具体的なメリットが\nわからないから']);
    expect(readCells(workbookOf(BARS)).get('A2')).toBe('具体的なメリットが\nわからないから');
  });

  it('label each bar in its own ink, ※ where the figure was not published', () => {
    const labels = all(deck.xml(BARS), 'c:dLbl');
    expect(labels.map((l) => val(first(l, 'a:defRPr'), 'a:schemeClr'))).toEqual(['accent5', 'tx1', 'accent6']);
    expect(labels.map((l) => first(l, 'c:numFmt').attribs['formatCode'])).toEqual(['0.0"%"', '0.0"%"', '\\※']);
    expect(labels.map((l) => val(l, 'c:dLblPos'))).toEqual(['outEnd', 'outEnd', 'outEnd']);
    expect(labels.map((l) => first(l, 'a:defRPr').attribs['sz'])).toEqual(['1800', '1400', '1400']);
    expect(all(deck.xml(BARS), 'c:rich')).toHaveLength(0);
  });

  it('hold percentages as printed, with a format that survives "Edit Data"', () => {
    const values = first(first(deck.xml(BARS), 'c:val'), 'c:numRef');
    expect(cachedCells(values)).toEqual([['B2', 31.5], ['B3', 29.7], ['B4', 21.6]]);
    expect(textOf(first(values, 'c:formatCode'))).toBe('0.0"%"');
  }); // prettier-ignore
});

describe('a stacked bar', () => {
  it('has its parts a little apart, so that one sees where each ends', () => {
    const own = all(deck.xml(STACKED), 'c:ser').map((series) => first(series, 'c:spPr'));
    expect(own.map((look) => first(look, 'a:ln').attribs['w'])).toEqual(own.map(() => '19050'));
    expect(own.map((look) => val(first(look, 'a:ln'), 'a:schemeClr'))).toEqual(own.map(() => 'bg1'));
    expect(all(first(all(deck.xml(BARS), 'c:ser')[0]!, 'c:spPr'), 'a:ln')).toHaveLength(0);
  });

  it('has a series an option, stacked to the whole', () => {
    const root = deck.xml(STACKED);
    expect([val(root, 'c:grouping'), val(root, 'c:overlap'), val(root, 'c:max'), val(root, 'c:gapWidth')]).toEqual(['percentStacked', '100', '1', '0']);
    expect(all(root, 'c:ser')).toHaveLength(3);
    expect(all(root, 'c:ser').map((s) => [val(s, 'c:idx'), val(s, 'c:order')])).toEqual([['0', '0'], ['1', '1'], ['2', '2']]);
    expect(all(root, 'c:ser').map((s) => textOf(first(first(s, 'c:tx'), 'c:f')))).toEqual(['Sheet1!$A$2', 'Sheet1!$A$3', 'Sheet1!$A$4']);
    expect(all(root, 'c:ser').map((s) => textOf(first(first(s, 'c:val'), 'c:f')))).toEqual(['Sheet1!$B$2', 'Sheet1!$B$3', 'Sheet1!$B$4']);
    expect(cachedCells(first(first(root, 'c:tx'), 'c:strRef'))).toEqual([['A2', 'かなりある']]);
  }); // prettier-ignore

  it('labels its parts in the middle, but for those that stand beside', () => {
    const series = all(deck.xml(STACKED), 'c:ser');
    expect(series.map((s) => val(s, 'c:showVal'))).toEqual(['0', '1', '1']);
    expect(series.map((s) => val(s, 'c:dLblPos'))).toEqual([undefined, 'ctr', 'ctr']);
    expect(val(first(first(series[1]!, 'c:dLbls'), 'a:defRPr'), 'a:schemeClr')).toBe('tx1');
  });

  it('refuses labels outside', async () => {
    const one = chart('c', 'C', area(1, 1, 5, 2), area(1, 1, 5, 2), spec('stacked_bar', 'Q1', [category('a', 'あ', 1, 2)], 2));
    await expect(writePptx(scene(allFeatures.layouts, [slide('s', 'cover', 't', [one])]), drawings)).rejects.toThrow('cannot stand outside');
  }); // prettier-ignore
});

describe('columns', () => {
  it('stand from left to right, labelled inside in the ink of their fill, one label left out', () => {
    const root = deck.xml(COLUMNS);
    expect(val(root, 'c:barDir')).toBe('col');
    expect(val(first(root, 'c:catAx'), 'c:orientation')).toBe('minMax');
    const labels = all(root, 'c:dLbl');
    expect(labels.map((l) => val(l, 'c:delete'))).toEqual([undefined, undefined, '1']);
    expect(labels.slice(0, 2).map((l) => val(first(l, 'a:defRPr'), 'a:schemeClr'))).toEqual(['bg1', 'tx1']);
    expect(val(labels[0]!, 'c:dLblPos')).toBe('inEnd');
    expect(first(labels[0]!, 'c:numFmt').attribs['formatCode']).toBe('0"%"');
  });
});

describe('the workbook', () => {
  it('is a table of labels, shares, counts and base, with formula-like words as words', () => {
    const book = readPackage(workbookOf(COLUMNS));
    expect(Object.fromEntries(readCells(workbookOf(COLUMNS)))).toEqual({
      A1: '選択肢', B1: '割合（%）', C1: '回答数', D1: 'n',
      A2: '<&> "引用" \'符\'', B2: 25, C2: 10, D2: 40,
      A3: "=cmd|' /C calc'!A0", B3: 50, C3: 20, D3: 40,
      A4: '少数', B4: 5, C4: 2, D4: 40,
    });
    const sheet = book.xml('xl/worksheets/sheet1.xml');
    expect(all(sheet, 'f')).toHaveLength(0);
    expect(book.target('xl/worksheets/sheet1.xml', first(sheet, 'tablePart').attribs['r:id'] ?? '')).toBe('xl/tables/table1.xml');
    const table = first(book.xml('xl/tables/table1.xml'), 'table');
    expect(table.attribs['ref']).toBe('A1:D4');
    expect(all(table, 'tableColumn').map((c) => c.attribs['name'])).toEqual(['選択肢', '割合（%）', '回答数', 'n']);
    expect(all(sheet, 'col').map((c) => c.attribs['customWidth'])).toEqual(['1', '1', '1', '1']);
    expect(book.paths).toEqual([
      '[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels', 'xl/tables/table1.xml', 'xl/styles.xml', 'xl/sharedStrings.xml',
    ]);
  }); // prettier-ignore

  it('formats shares and counts, and keeps line breaks in sight', () => {
    const book = readPackage(workbookOf(BARS));
    const formats = all(first(book.xml('xl/styles.xml'), 'cellXfs'), 'xf').map((xf) => xf.attribs['numFmtId']);
    expect(formats).toEqual(['0', '0', '164', '3', '165']);
    expect(first(book.xml('xl/styles.xml'), 'numFmt').attribs['formatCode']).toBe('0.0"%"');
    const style = (address: string) => all(book.xml('xl/worksheets/sheet1.xml'), 'c').find((c) => c.attribs['r'] === address)?.attribs['s'];
    expect(['A2', 'B2', 'C2', 'D2'].map(style)).toEqual(['1', '2', '3', '3']);
    expect(first(book.xml('xl/styles.xml'), 'alignment').attribs['wrapText']).toBe('1');
    // The third option's figure was not published: its number is only there to draw the bar, and shows as ※.
    expect(['A4', 'B4', 'C4', 'D4'].map(style)).toEqual(['1', '4', '4', '3']);
    expect(all(book.xml('xl/styles.xml'), 'numFmt').map((f) => f.attribs['formatCode'])).toEqual(['0.0"%"', '\\※']);
    expect(readCells(workbookOf(BARS)).get('B4')).toBe(21.6);
  }); // prettier-ignore

  it('has no table where a header is longer than the name of a column may be: Excel would repair it', async () => {
    const headers = { option: 'a', share: '長'.repeat(256), count: 'n', base: 'N' };
    const one = chart('c', 'C', area(1, 1, 5, 2), area(1, 1, 5, 2), spec('bars', 'Q1', [category('a', 'あ', 1, 2, { fill: ink('accent1') })], 2, { headers }));
    const deck = await writePptx(scene(allFeatures.layouts, [slide('s', 'cover', 't', [one])]), drawings);
    const book = readPackage(readPackage(deck).bytes('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'));
    expect(book.paths).not.toContain('xl/tables/table1.xml');
    expect(all(book.xml('xl/worksheets/sheet1.xml'), 'tableParts')).toEqual([]);
    expect(readCells(readPackage(deck).bytes('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx')).get('B1')).toBe(headers.share);
  }); // prettier-ignore

  it('names headers apart that are empty or the same but for capitals', async () => {
    const headers = { option: '', share: 'N', count: 'n', base: 'n' };
    const one = chart('c', 'C', area(1, 1, 5, 2), area(1, 1, 5, 2), spec('bars', 'Q1', [category('a', 'あ', 1, 2, { fill: ink('accent1') })], 2, { headers }));
    const small = readPackage(await writePptx(scene(allFeatures.layouts, [slide('s', 'cover', 't', [one])]), drawings));
    const book = readPackage(small.bytes('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'));
    expect(all(book.xml('xl/tables/table1.xml'), 'tableColumn').map((c) => c.attribs['name'])).toEqual(['Column1', 'N', 'n (2)', 'n (3)']);
  }); // prettier-ignore
});
