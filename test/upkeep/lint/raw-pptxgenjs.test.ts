import PptxGenJS from 'pptxgenjs';
import { describe, expect, it } from 'vitest';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import { LEVELS } from '../../../src/upkeep/lint/types.ts';

const PNG =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SVG = `image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>').toString('base64')}`;
const AT = { x: 1, y: 1, w: 2, h: 1 } as const;
const data = (): { name: string; labels: string[]; values: number[] }[] => [
  { name: 'A', labels: ['x', 'y', 'z'], values: [1, 0, 3] },
  { name: 'B', labels: ['x', 'y', 'z'], values: [4, 5, 6] },
];

/** The rules that a deck breaks as pptxgenjs itself wrote it. */
async function rulesOf(draw: (slide: PptxGenJS.Slide, deck: PptxGenJS) => void): Promise<ReadonlySet<string>> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  draw(deck.addSlide(), deck);
  const bytes = (await deck.write({ outputType: 'nodebuffer' })) as Uint8Array;
  return new Set(lintPackage(bytes, { levels: LEVELS }).map((finding) => finding.rule));
}

/** Known defects of pptxgenjs 4.0.1: what it is asked to draw, and the rules that catch the result. */
const DEFECTS: readonly (readonly [what: string, rules: readonly string[], draw: Parameters<typeof rulesOf>[0]])[] = [
  ['any deck', ['zip-folder', 'zip-stored', 'zip-first', 'ct-mime', 'ct-unused', 'schema-order', 'master-theme', 'master-placeholders', 'theme-default', 'notes-empty', 'core', 'app-format', 'title-present'], () => undefined],
  ['a second slide', ['ct-phantom', 'copied-identity'], (_, deck) => deck.addSlide()],
  ['a section', ['section-ids'], (_, deck) => { deck.addSection({ title: 'S' }); deck.addSlide({ sectionTitle: 'S' }); }],
  ['a hidden slide', ['app-counts'], (slide) => void (slide.hidden = true)],
  ['a layout with a ground', ['background-effect', 'layout-unused'], (_, deck) => deck.defineSlideMaster({ title: 'M', background: { color: 'F1F1F1' } })],
  ['a slide number of a layout', ['ph-index', 'text-junk'], (_, deck) => deck.defineSlideMaster({ title: 'M', slideNumber: { x: 1, y: 1 } })],
  ['a placeholder that stays empty', ['ph-empty', 'ph-prompt', 'ph-repeats'], (_, deck) => { deck.defineSlideMaster({ title: 'M', objects: [{ placeholder: { options: { name: 'b', type: 'body', ...AT }, text: 'Click' } }] }); deck.addSlide({ masterName: 'M' }); }],
  ['Japanese text', ['language', 'outline-empty', 'color-fixed'], (slide) => slide.addText('こんにちは', AT)],
  ['Japanese text in a font', ['font-charset', 'font-fixed'], (slide) => slide.addText('こんにちは', { ...AT, fontFace: 'Meiryo' })],
  ['runs with a link', ['schema-order', 'schema-twice', 'link-blank', 'rel-address'], (slide) => slide.addText([{ text: 'a' }, { text: 'b', options: { hyperlink: { url: 'https://example.com/a b' } } }], AT)],
  ['a line break in small type', ['break-look'], (slide) => slide.addText([{ text: 'a', options: { fontSize: 9 } }, { text: 'b', options: { fontSize: 9, softBreakBefore: true } }], AT)],
  ['a title', ['app-titles', 'title-unique'], (_, deck) => { deck.defineSlideMaster({ title: 'M', objects: [{ placeholder: { options: { name: 't', type: 'title', ...AT }, text: '' } }] }); for (let i = 0; i < 2; i++) deck.addSlide({ masterName: 'M' }).addText('One', { placeholder: 't' }); }],
  ['a control character', ['xml-characters'], (slide) => slide.addText('a\u0001b', AT)],
  ['half a pair', ['text-lost'], (slide) => slide.addText('a\ud800b', AT)],
  ['a shape of a wrong name', ['preset-name', 'shape-text'], (slide) => slide.addShape('oval' as PptxGenJS.SHAPE_NAME, AT)],
  ['a radius of two corners', ['preset-handle'], (slide) => slide.addShape('round2SameRect', { ...AT, rectRadius: 0.2 })],
  ['a negative width', ['frame', 'attr-value'], (slide) => slide.addShape('rect', { ...AT, w: -2 })],
  ['a place beyond 100', ['frame'], (slide) => slide.addShape('rect', { ...AT, x: 150.5 })],
  ['an inner shadow', ['xml-wellformed'], (slide) => slide.addShape('rect', { ...AT, shadow: { type: 'inner', angle: 45 } })],
  ['a shadow used twice', ['attr-value'], (slide) => { const shadow = { type: 'outer' as const, angle: 45 }; for (let i = 0; i < 2; i++) slide.addText('a', { ...AT, shadow }); }],
  ['a company with &', ['xml-wellformed'], (_, deck) => void (deck.company = 'A & B')],
  ['two tables', ['shape-id', 'copied-identity', 'table-header', 'alt-text'], (slide) => { slide.addTable([[{ text: 'a' }]], AT); slide.addText('x', AT); slide.addTable([[{ text: 'a' }]], AT); }],
  ['a cell over two columns', ['table-cell'], (slide) => slide.addTable([[{ text: 'a', options: { colspan: 2 } }], [{ text: 'b' }, { text: 'c' }]], AT)],
  ['a ragged table', ['table-grid'], (slide) => slide.addTable([[{ text: 'a' }, { text: 'b' }], [{ text: 'c' }]], AT)],
  ['a cell with bad options', ['attr-value', 'attr-junk'], (slide) => slide.addTable([[{ text: 'a', options: { valign: 'mid' as 'middle', margin: [NaN, 1, 1, 1] } }]], AT)],
  ['pictures without words', ['alt-text', 'media-copy'], (slide) => { slide.addImage({ data: PNG, ...AT }); slide.addImage({ data: PNG, ...AT, altText: 'A dot' }); }],
  ['an SVG', ['svg-fallback'], (slide) => slide.addImage({ data: SVG, ...AT })],
  ['an SVG with a link', ['rel-id', 'rel-reference'], (slide) => slide.addImage({ data: SVG, ...AT, hyperlink: { url: 'https://example.com' } })],
  ['notes of two lines', ['text-newline'], (slide) => slide.addNotes('one\ntwo')],
  ['a bar chart', ['chart-axes', 'chart-levels', 'chart-rounded', 'chart-language', 'chart-fonts', 'chart-data', 'workbook-table', 'font-fixed', 'alt-text'], (slide) => slide.addChart('bar', data(), AT)],
  ['a line chart', ['chart-axes', 'schema-missing', 'schema-unknown', 'schema-order'], (slide) => slide.addChart('line', data(), AT)],
  ['stacked bars with labels outside', ['chart-label-position'], (slide) => slide.addChart('bar', data(), { ...AT, barGrouping: 'stacked', showValue: true, dataLabelPosition: 'outEnd' })],
  ['a value that is missing', ['chart-cache'], (slide) => slide.addChart('bar', [{ ...data()[0], values: [1, null as unknown as number, 3] }], AT)],
]; // prettier-ignore

describe('what pptxgenjs 4.0.1 writes by itself is caught', () => {
  it.each(DEFECTS)('%s', async (_what, rules, draw) => {
    expect([...(await rulesOf(draw))]).toEqual(expect.arrayContaining([...rules]));
  });
});
