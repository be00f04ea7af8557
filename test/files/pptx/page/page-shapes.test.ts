import { describe, expect, it } from 'vitest';
import { pt } from '../../../../src/base/length.ts';
import { Recall } from '../../../../src/base/recall.ts';
import type { Element, LayoutPlaceholder, PlacedParagraph } from '../../../../src/deck/scene/types.ts';
import { drawnStyles } from '../../../../src/files/pptx/drawn-styles.ts';
import { linkId } from '../../../../src/files/pptx/page/link.ts';
import type { PageContext } from '../../../../src/files/pptx/page/page-context.ts';
import { pageShapes } from '../../../../src/files/pptx/page/page-shapes.ts';
import { bodyParagraphs } from '../../../../src/files/pptx/page/text-body.ts';
import { Relations } from '../../../../src/files/ooxml/opc/relations.ts';
import { renderXml } from '../../../../src/files/ooxml/xml/render.ts';
import { el, type XmlElement } from '../../../../src/files/ooxml/xml/tree.ts';
import { area, ink, lines, picture, placeholder, run, shape, table, text } from '../builders.ts';

/** Styles that say only which shape they are of. */
const context = (placeholders: readonly LayoutPlaceholder[] = []): PageContext => ({
  path: ['deck', 'slide', 'one'],
  language: 'ja',
  placeholders,
  relations: new Relations(),
  styles: () => [el('a:prstGeom', { prst: 'rect' }), el('a:noFill'), el('a:ln', { w: 1 })],
  storedPicture: () => ({ kind: 'raster', raster: 'ppt/media/image1.png', svg: 'ppt/media/image2.svg' }),
  slidePath: (id) => `ppt/slides/${id}.xml`,
  placeChart: () => 'ppt/charts/chart1.xml',
});
const show = (element: XmlElement): string => renderXml(element).replace(/^.*\n/, '');
const shown = (element: Element, page = context()): string => pageShapes([element], page).map(show).join('');
const panel = shape('panel', 'Panel', area(1, 2, 3, 4), 'rect');

describe('what a shape is', () => {
  it('its place to the EMU, then its style', () => {
    expect(shown(panel)).toContain(
      '<p:spPr><a:xfrm><a:off x="914400" y="1828800"/><a:ext cx="2743200" cy="3657600"/></a:xfrm><a:prstGeom prst="rect"/><a:noFill/><a:ln w="1"/></p:spPr>',
    );
  });

  it('number, name, alternative text or the mark of decoration, never both', () => {
    const said = pageShapes([panel, { ...panel, decorative: true, alt: 'not said' }, { ...panel, decorative: false, alt: 'said' }], context()).map(show); // prettier-ignore
    expect(said[1]).toContain('<p:cNvPr id="3" name="Panel"><a:extLst>');
    expect(said[1]).toContain('<adec:decorative');
    expect(said[2]).toContain('<p:cNvPr id="4" name="Panel" descr="said">');
    expect(said[2]).not.toContain('adec:decorative');
    expect(shown({ ...panel, decorative: false, alt: '' })).toContain('<p:cNvPr id="2" name="Panel"><a:extLst>');
  });

  it('an identity of its own, which belongs to the page and the element', () => {
    const guid = (xml: string | undefined): string | undefined => /creationId [^>]*id="([^"]+)"/.exec(xml ?? '')?.[1];
    const [one, two] = pageShapes([panel, { ...panel, id: 'other' }], context()).map(show);
    expect(guid(one)).toMatch(/^\{[-0-9A-F]{36}\}$/);
    expect(guid(two)).not.toBe(guid(one));
    expect(guid(shown(panel))).toBe(guid(one));
    expect(guid(shown(panel, { ...context(), path: ['deck', 'slide', 'two'] }))).not.toBe(guid(one));
  });

  it('a shape without words has the empty text that PowerPoint gives its own', () => {
    expect(shown(panel)).toContain('<a:p><a:pPr algn="ctr"/><a:endParaRPr lang="ja-JP"/></a:p></p:txBody></p:sp>');
  });
});

describe('paragraphs', () => {
  const shownParagraphs = (paragraphs: readonly PlacedParagraph[], linesDecided = true, inherited?: LayoutPlaceholder) =>
    bodyParagraphs({ paragraphs, linesDecided, inherited }, context()).map(show).join('');
  const fill = (slot: string): string => `<a:solidFill><a:schemeClr val="${slot}"/></a:solidFill>`;
  const properties = (size: number, slot = 'tx1'): string => `<a:rPr lang="ja-JP" altLang="en-US" sz="${size}">${fill(slot)}</a:rPr>`;

  it('say nothing that goes without saying, and breaks have a size', () => {
    const paragraph = lines([[run('一')], [run('二', { size: pt(20) })]]);
    expect(shownParagraphs([paragraph])).toBe(
      `<a:p><a:r>${properties(1400)}<a:t>一</a:t></a:r><a:br>${properties(1400)}</a:br><a:r>${properties(2000)}<a:t>二</a:t></a:r></a:p>`,
    );
  });

  it('how they are set: to which side, how far apart, in this order', () => {
    const of = (more: Partial<PlacedParagraph>, inherited?: LayoutPlaceholder): string =>
      /<a:p>(.*?)<a:r>/.exec(shownParagraphs([lines([[run('一')]], more)], true, inherited))?.[1] ?? '';
    expect(of({ align: 'center' })).toBe('<a:pPr algn="ctr"/>');
    expect(of({ align: 'right', lineSpacing: 1.25, spaceBefore: pt(6.5) })).toBe(
      '<a:pPr algn="r"><a:lnSpc><a:spcPct val="125000"/></a:lnSpc><a:spcBef><a:spcPts val="650"/></a:spcBef></a:pPr>',
    );
    const slot = { ...placeholder('body', 13, 'Body', area(1, 1, 4, 4)), align: 'center' as const };
    expect(of({ align: 'center' }, slot)).toBe('');
    expect(of({ align: 'left' }, slot)).toBe('<a:pPr algn="l"/>');
  });

  it('a break looks like the run before it, at the start like the one behind it, and leads nowhere', () => {
    const of = (words: string, size: number, slot: 'accent1' | 'accent2') =>
      run(words, { size: pt(size), color: ink(slot), link: `https://example.com/${size}` });
    const xml = shownParagraphs([lines([[], [of('一', 14, 'accent1')], [of('二', 20, 'accent2')], []])]);
    const first = `<a:br>${properties(1400, 'accent1')}</a:br>`;
    expect(xml.match(/<a:br>.*?<\/a:br>/g)).toEqual([first, first, `<a:br>${properties(2000, 'accent2')}</a:br>`]);
    expect(xml.match(/<a:hlinkClick/g)).toHaveLength(2);
  });

  it('without words, the language that words would have; there is always one', () => {
    const empty = '<a:p><a:endParaRPr lang="ja-JP"/></a:p>';
    expect(shownParagraphs([])).toBe(empty);
    expect(shownParagraphs([lines([[run('')]])])).toBe(empty);
    expect(shownParagraphs([lines([[], []])])).toBe('<a:p><a:br/><a:endParaRPr lang="ja-JP"/></a:p>');
  });

  it('where PowerPoint wraps, all lines in one, and neighbours that look the same as one run', () => {
    const paragraph = lines([[run('一')], [run('二')]]);
    expect(shownParagraphs([paragraph], false)).toBe(`<a:p><a:r>${properties(1400)}<a:t>一二</a:t></a:r></a:p>`);
  });

  it('weight, size and colour only where they are not the placeholder’s; a lighter colour is another one', () => {
    const slot = { ...placeholder('body', 13, 'Body', area(1, 1, 4, 4)), color: ink('accent3', 0.5), size: pt(14), bold: true }; // prettier-ignore
    const finished = (more: Parameters<typeof run>[1]): string => {
      const paragraphs = [lines([[run('一', { size: pt(14), bold: true, color: ink('accent3', 0.5), ...more })]])];
      const xml = shownParagraphs(paragraphs, true, slot);
      return /<a:rPr lang="ja-JP" altLang="en-US"(.*?)<a:t>/.exec(xml)?.[1] ?? '';
    };
    const lighter = (slotName: string, share: number): string =>
      `><a:solidFill><a:schemeClr val="${slotName}"><a:lumMod val="${100_000 - share}"/><a:lumOff val="${share}"/></a:schemeClr></a:solidFill></a:rPr>`;
    expect(finished({})).toBe('/>');
    expect(finished({ color: ink('accent3', 0.4) })).toBe(lighter('accent3', 40_000));
    expect(finished({ color: ink('accent3') })).toBe(`>${fill('accent3')}</a:rPr>`);
    expect(finished({ color: ink('accent4', 0.5) })).toBe(lighter('accent4', 50_000));
    expect(finished({ size: pt(15) })).toBe(' sz="1500"/>');
    expect(finished({ bold: false })).toBe(' b="0"/>');
  });
}); // prettier-ignore

describe('texts', () => {
  it('the slide number becomes a field; without one it throws', () => {
    const number = (words: string) =>
      text('n', 'Slide number', area(0, 0, 1, 1), [lines([[run('ページ '), run(words, { bold: true })]])], { field: 'slide_number' }); // prettier-ignore
    expect(shown(number('12'))).toMatch(
      /<a:t>ページ <\/a:t><\/a:r><a:fld id="\{[-0-9A-F]{36}\}" type="slidenum"><a:rPr .*<a:t>12<\/a:t><\/a:fld><\/a:p>/,
    );
    expect(() => shown(number('x'))).toThrow('shows no number');
  });

  it('stand in their boxes as layout decided', () => {
    const one = text('t', 'Text', area(0, 0, 1, 1), [], { anchor: 'middle', padding: panel.box.x });
    expect(shown(one)).toContain('<a:bodyPr wrap="none" lIns="914400" tIns="914400" rIns="914400" bIns="914400" rtlCol="0" anchor="ctr"/>'); // prettier-ignore
    expect(shown({ ...one, linesDecided: false })).toContain('<a:bodyPr wrap="square"');
  });

  it('fill placeholders: type and index, no form, no place where it is the layout’s', () => {
    const slot = placeholder('body', 13, 'Body', area(1, 1, 4, 4));
    const element = text('b', 'Body', area(1, 1, 4, 4), [], { placeholder: { type: 'body', idx: 13 } });
    const xml = shown(element, context([slot]));
    expect(xml).toContain('</p:cNvPr><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="13"/></p:nvPr>'); // prettier-ignore
    expect(xml).toContain('<p:spPr><a:ln w="1"/></p:spPr><p:txBody><a:bodyPr wrap="none"/>');
    const moved = shown({ ...element, box: area(2, 1, 4, 4) }, context([slot]));
    expect(moved).toContain('<p:spPr><a:xfrm><a:off x="1828800" y="914400"/>');
    expect(() => shown(element)).toThrow('body 13');
  });
});

describe('links', () => {
  it('what an address cannot hold is escaped, what is escaped stays, what is no address throws', () => {
    const relations = new Relations();
    const target = (address: string): string | undefined => {
      linkId(address, relations);
      return relations.all.at(-1)?.target;
    };
    expect(target('https://例.jp/a b?c="d"')).toBe('https://%E4%BE%8B.jp/a%20b?c=%22d%22');
    expect(target('https://example.com/%E6%97%A5?x=100%')).toBe('https://example.com/%E6%97%A5?x=100%25');
    expect(target('mailto:a@example.com?subject=予約')).toBe('mailto:a@example.com?subject=%E4%BA%88%E7%B4%84');
    expect(() => linkId('example.com', relations)).toThrow('not an address');
  });

  it('a shape leads to an address, or within the deck to a slide; what is in it is numbered first', () => {
    const linked = (link: string): readonly [string, string] => {
      const page = context();
      const words = lines([[run('一', { link: 'https://example.com/inside' })]]);
      const xml = shown(text('t', 'Text', area(0, 0, 1, 1), [words], { link }), page);
      return [/<a:hlinkClick[^>]*>/.exec(xml)?.[0] ?? '', page.relations.all.at(-1)?.target ?? ''];
    };
    expect(linked('#two')).toEqual([
      '<a:hlinkClick r:id="rId2" action="ppaction://hlinksldjump"/>',
      'ppt/slides/two.xml',
    ]);
    expect(linked('https://example.com/')).toEqual(['<a:hlinkClick r:id="rId2"/>', 'https://example.com/']);
  });
});

describe('pictures', () => {
  const element = picture('p', 'Picture', area(1, 1, 2, 2), { kind: 'file', file: 'assets/a.svg' });

  it('of pixels: the raster, the SVG beside it, and the shape that both fill', () => {
    expect(shown(element)).toContain(
      '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId1"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">',
    );
    expect(shown(element)).toContain('r:embed="rId2"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>'); // prettier-ignore
  });

  it('of shapes: a group, whatever placeholder there is', () => {
    const slot = placeholder('pic', 14, 'Picture', area(1, 1, 2, 2));
    const page: PageContext = {
      ...context([slot]),
      storedPicture: () => ({ kind: 'shapes', shapes: { width: 2, height: 1, items: [] } }),
    };
    const xml = shown({ ...element, placeholder: { type: 'pic', idx: 14 }, link: '#two' }, page);
    expect(xml).toContain('</p:cNvPr><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>');
    expect(xml).toContain('<a:chExt cx="25400" cy="12700"/>');
    expect(xml).not.toContain('hlinkClick');
  });
});

describe('tables', () => {
  const words = (of: string): PlacedParagraph => lines([[run(of)]]);
  const element = table('t', 'Table', area(1, 1, 4, 2), [[words('見出し'), words('値')]]);

  it('mark their headers, and each cell has the rule under it, then its ground', () => {
    const [row] = element.rows;
    const filled = { ...element, rows: [{ ...row!, cells: row!.cells.map((cell) => ({ ...cell, fill: ink('lt2') })) }] };
    const xml = shown(filled, { ...context(), styles: () => [el('a:lnB', { w: 9525 })] });
    expect(xml).toMatch(/<a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>\{[-0-9A-F]{36}\}<\/a:tableStyleId><\/a:tblPr>/);
    expect(xml.match(/anchor="ctr"><a:lnB w="9525"\/><a:solidFill><a:schemeClr val="bg2"\/><\/a:solidFill><\/a:tcPr>/g)).toHaveLength(2);
    expect(shown({ ...element, firstColumnIsHeader: false })).toContain('<a:tblPr firstRow="1"><');
  }); // prettier-ignore

  it('throw without a row, and with rows that have other cells than columns', () => {
    expect(() => shown({ ...element, rows: [] })).toThrow('has no row');
    expect(() => shown({ ...element, columnWidths: element.columnWidths.slice(1) })).toThrow('has not 1 cells');
  });
});

describe('styles', () => {
  it('throw where one was not drawn', async () => {
    const styles = await drawnStyles([], new Recall());
    expect(() => shown(panel, { ...context(), styles })).toThrow('was not drawn');
  });
});
