import { describe, expect, it } from 'vitest';
import { pt } from '../../../../src/base/length.ts';
import { finishColors, finishFrame, finishOutline } from '../../../../src/files/pptx/finish/every-shape.ts';
import { finishEmptyText, finishSlideNumber } from '../../../../src/files/pptx/finish/text-shape.ts';
import { finishIdentity } from '../../../../src/files/pptx/finish/identity.ts';
import { finishLink, linkId } from '../../../../src/files/pptx/finish/link.ts';
import { finishPage } from '../../../../src/files/pptx/finish/finish-page.ts';
import type { PageContext } from '../../../../src/files/pptx/finish/page-context.ts';
import { finishParagraphs } from '../../../../src/files/pptx/finish/paragraph.ts';
import { inheritedPlaceholder, finishPlaceholder } from '../../../../src/files/pptx/finish/placeholder.ts';
import { Relations } from '../../../../src/files/ooxml/opc/relations.ts';
import { parseXml } from '../../../../src/files/ooxml/xml/parse.ts';
import { renderXml } from '../../../../src/files/ooxml/xml/render.ts';
import type { XmlElement } from '../../../../src/files/ooxml/xml/tree.ts';
import { colorTicket } from '../../../../src/files/pptx/scheme-color.ts';
import { area, ink, lines, placeholder, run, shape, text } from '../builders.ts';

/** Each mend by itself, applied to what pptxgenjs 4.0.1 writes. */
const context = (): PageContext => ({
  path: ['deck', 'slide', 'one'],
  language: 'ja',
  placeholders: [],
  relations: new Relations(),
  storedPicture: () => ({ kind: 'raster', raster: 'ppt/media/image1.png' }),
  slidePath: (id) => `ppt/slides/${id}.xml`,
  placeChart: () => 'ppt/charts/chart1.xml',
});
const show = (element: XmlElement): string => renderXml(element).replace(/^.*\n/, '');
const sp = (visual: string, body = ''): XmlElement =>
  parseXml(
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="-"></p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr></p:nvPr></p:nvSpPr><p:spPr>${visual}</p:spPr>${body}</p:sp>`,
  );
const rect = shape('panel', 'Panel', area(1, 2, 3, 4), 'rect');

describe('mends', () => {
  it('colors: tickets become colours of the theme, a default of pptxgenjs throws', () => {
    const ours = parseXml(`<a:solidFill><a:srgbClr val="${colorTicket(ink('accent3', 0.5))}"/></a:solidFill>`);
    finishColors(ours);
    expect(show(ours)).toBe('<a:solidFill><a:schemeClr val="accent3"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr></a:solidFill>');
    expect(() => finishColors(parseXml('<a:solidFill><a:srgbClr val="333333"/></a:solidFill>'))).toThrow('333333');
  }); // prettier-ignore

  it('outline: an empty one goes, a real one stays', () => {
    const empty = sp('<a:noFill/><a:ln></a:ln>');
    finishOutline(empty);
    expect(show(empty)).not.toContain('a:ln');
    const real = sp('<a:ln w="9525"><a:noFill/></a:ln>');
    finishOutline(real);
    expect(show(real)).toContain('<a:ln w="9525"><a:noFill/></a:ln>');
  });

  it('frame: the box to the EMU, in place of what was guessed', () => {
    const guessed = sp('<a:xfrm><a:off x="150.5" y="NaN"/><a:ext cx="-1" cy="3"/></a:xfrm>');
    finishFrame(guessed, rect);
    expect(show(guessed)).toContain('<a:off x="914400" y="1828800"/><a:ext cx="2743200" cy="3657600"/>');
  });

  it('identity: number, name, alternative text or the mark of decoration, never both', () => {
    const decorative = sp('');
    finishIdentity(decorative, { ...rect, alt: 'not said' }, 4, context());
    expect(show(decorative)).toContain('<p:cNvPr id="6" name="Panel"><a:extLst>');
    expect(show(decorative)).toContain('<adec:decorative');
    const seen = sp('');
    finishIdentity(seen, { ...rect, decorative: false, alt: 'said' }, 0, context());
    expect(show(seen)).toContain('<p:cNvPr id="2" name="Panel" descr="said">');
    expect(show(seen)).not.toContain('adec:decorative');
  });

  it('empty text: a shape gets it, a shape with text keeps its own', () => {
    const bare = sp('');
    finishEmptyText(bare, context());
    expect(show(bare)).toContain('<a:endParaRPr lang="ja-JP"/></a:p></p:txBody>');
    const full = sp('', '<p:txBody><a:p/></p:txBody>');
    const before = show(full);
    finishEmptyText(full, context());
    expect(show(full)).toBe(before);
  });

  const body = (inner: string): XmlElement => parseXml(`<p:txBody><a:p>${inner}</a:p></p:txBody>`);
  const properties = '<a:pPr algn="l" indent="0" marL="0"><a:buNone/></a:pPr>';
  const drawnRun = (words: string): string =>
    `${properties}<a:r><a:rPr lang="en-US" sz="1400" dirty="0"/><a:t>${words}</a:t></a:r>`;

  it('paragraph: one set of properties, none where they say nothing, no end mark, breaks with a size', () => {
    const drawn = body(`${drawnRun('一')}<a:br/>${drawnRun('二')}<a:endParaRPr lang="en-US" dirty="0"/>`);
    const paragraphs = [lines([[run('一')], [run('二', { size: pt(20) })]])];
    finishParagraphs(drawn, { paragraphs, linesDecided: true }, context());
    expect(show(drawn)).toBe(
      '<p:txBody><a:p><a:r><a:rPr lang="ja-JP" altLang="en-US" sz="1400"/><a:t>一</a:t></a:r>' +
        '<a:br><a:rPr lang="ja-JP" altLang="en-US" sz="1400"/></a:br>' +
        '<a:r><a:rPr lang="ja-JP" altLang="en-US" sz="2000"/><a:t>二</a:t></a:r></a:p></p:txBody>',
    );
  });

  it('break: the look of the run before it, at the start of the one behind it, its colour and not its link', () => {
    const fill = (slot: string): string => `<a:solidFill><a:schemeClr val="${slot}"/></a:solidFill>`;
    const painted = (words: string, slot: string, size: number): string =>
      `<a:r><a:rPr lang="en-US" sz="${size}">${fill(slot)}</a:rPr><a:t>${words}</a:t></a:r>`;
    const drawn = body(`<a:br/>${painted('一', 'accent1', 1400)}<a:br/>${painted('二', 'accent2', 2000)}<a:br/>`);
    const of = (words: string, size: number) => run(words, { size: pt(size), link: `https://example.com/${size}` });
    finishParagraphs(drawn, { paragraphs: [lines([[of('一', 14), of('二', 20)]])], linesDecided: true }, context());
    const first = `<a:br><a:rPr lang="ja-JP" altLang="en-US" sz="1400">${fill('accent1')}</a:rPr></a:br>`;
    const last = `<a:br><a:rPr lang="ja-JP" altLang="en-US" sz="2000">${fill('accent2')}</a:rPr></a:br>`;
    expect(show(drawn).match(/<a:br>.*?<\/a:br>/g)).toEqual([first, first, last]);
  });

  it('run: weight, size and colour only where they are not the placeholder’s; a lighter colour is another one', () => {
    const slot = { ...placeholder('body', 13, 'Body', area(1, 1, 4, 4)), color: ink('accent3', 0.5), size: pt(14), bold: true }; // prettier-ignore
    const finished = (more: Parameters<typeof run>[1]): string => {
      const fill = '<a:solidFill><a:schemeClr val="accent3"/></a:solidFill>';
      const drawn = body(`<a:r><a:rPr lang="en-US" sz="1" b="0" dirty="0">${fill}</a:rPr><a:t>一</a:t></a:r>`);
      const paragraphs = [lines([[run('一', { size: pt(14), bold: true, color: ink('accent3', 0.5), ...more })]])];
      finishParagraphs(drawn, { paragraphs, linesDecided: true, inherited: slot }, context());
      return /<a:rPr lang="ja-JP" altLang="en-US"(.*?)<a:t>/.exec(show(drawn))?.[1] ?? '';
    };
    const fill = '<a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:rPr>';
    expect(finished({})).toBe('/>');
    expect(finished({ color: ink('accent3', 0.4) })).toBe(`>${fill}`);
    expect(finished({ color: ink('accent3') })).toBe(`>${fill}`);
    expect(finished({ color: ink('accent4', 0.5) })).toBe(`>${fill}`);
    expect(finished({ size: pt(15) })).toBe(' sz="1500"/>');
    expect(finished({ bold: false })).toBe(' b="0"/>');
  });

  it('paragraph: throws when pptxgenjs drew another number of runs or paragraphs', () => {
    const source = { paragraphs: [lines([[run('一'), run('二')]])], linesDecided: true };
    expect(() => finishParagraphs(body(drawnRun('一')), source, context())).toThrow('2 runs were drawn as 1');
    expect(() => finishParagraphs(parseXml('<p:txBody><a:p/><a:p/></p:txBody>'), source, context())).toThrow('1 paragraphs were drawn as 2');
  }); // prettier-ignore

  it('slide number: the number becomes a field; without one it throws', () => {
    const element = text('n', 'Slide number', area(0, 0, 1, 1), [], { field: 'slide_number' });
    const drawn = sp('', `<p:txBody><a:p>${drawnRun('12')}</a:p></p:txBody>`);
    finishSlideNumber(drawn, element);
    expect(show(drawn)).toMatch(/<a:fld id="\{[-0-9A-F]{36}\}" type="slidenum">.*<a:t>12<\/a:t><\/a:fld>/);
    expect(() => finishSlideNumber(sp('', `<p:txBody><a:p>${drawnRun('x')}</a:p></p:txBody>`), element)).toThrow('shows no number');
  }); // prettier-ignore

  it('placeholder: type and index, no form, no place where it is the layout’s', () => {
    const slot = placeholder('body', 13, 'Body', area(1, 1, 4, 4));
    const element = text('b', 'Body', area(1, 1, 4, 4), [], { placeholder: { type: 'body', idx: 13 } });
    const drawn = sp('<a:xfrm/><a:prstGeom prst="rect"/><a:noFill/>');
    finishPlaceholder(drawn, element, inheritedPlaceholder(element, [slot]));
    expect(show(drawn)).toBe(
      '<p:sp><p:nvSpPr><p:cNvPr id="2" name="-"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
        '<p:nvPr><p:ph type="body" idx="13"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>',
    );
    const moved = sp('<a:xfrm/>');
    finishPlaceholder(moved, { ...element, box: area(2, 1, 4, 4) }, slot);
    expect(show(moved)).toContain('<p:spPr><a:xfrm/></p:spPr>');
    expect(() => inheritedPlaceholder(element, [])).toThrow('body 13');
  });

  it('link: what an address cannot hold is escaped, what is escaped stays, what is no address throws', () => {
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

  it('link: a shape leads to an address, or within the deck to a slide', () => {
    const linked = (address: string): readonly [string, string] => {
      const page = context();
      const drawn = sp('');
      finishLink(drawn, address, page);
      return [/<a:hlinkClick[^>]*>/.exec(renderXml(drawn))?.[0] ?? '', page.relations.all.at(-1)?.target ?? ''];
    };
    expect(linked('#two')).toEqual([
      '<a:hlinkClick r:id="rId1" action="ppaction://hlinksldjump"/>',
      'ppt/slides/two.xml',
    ]);
    expect(linked('https://example.com/')).toEqual(['<a:hlinkClick r:id="rId1"/>', 'https://example.com/']);
  });

  it('page: throws when pptxgenjs drew another number of shapes', () => {
    const slide = '<p:sld><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/></p:spTree></p:cSld></p:sld>';
    expect(() => finishPage(slide, [rect], context(), { at: () => undefined, add: () => undefined })).toThrow(
      '1 elements were drawn as 0 shapes',
    );
  });
});
