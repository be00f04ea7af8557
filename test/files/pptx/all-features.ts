import { emu, inches, pt } from '../../../src/base/length.ts';
import { pictureKey } from '../../../src/files/draw/picture-key.ts';
import type { DrawnPicture } from '../../../src/files/draw/types.ts';
import type { Element, PlacedLayout, PlacedSlide, Scene } from '../../../src/deck/scene/types.ts';
import {
  area,
  category,
  chart,
  ink,
  lines,
  picture,
  placeholder,
  run,
  scene,
  shape,
  slide,
  spec,
  table,
  text,
} from './builders.ts';
import { tinyPng } from './tiny-png.ts';

const TITLE = area(0.6, 0.55, 12.1, 0.9);
const BODY = area(0.6, 1.7, 5.6, 4.6);
const FOOTER = area(0.6, 7.0, 6, 0.25);
const NUMBER = area(12.1, 7.0, 0.6, 0.25);

const logo = { kind: 'file', file: 'assets/logo.png' } as const;
const photo = { kind: 'file', file: 'assets/photo.jpg' } as const;
const dots = { kind: 'drawing', width: 2, height: 1, vegaLite: { mark: 'point' }, palette: [] } as const;
const code = { kind: 'qr', text: 'https://example.com/予約', dark: '14213D', light: 'FFFFFF' } as const;

const dotsSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><circle cx="50" cy="50" r="40" fill="#E4572E"/><circle cx="150" cy="50" r="40" fill="#B8C4D9"/></svg>`;

/** Every picture of the fixture, drawn. */
export const drawings: ReadonlyMap<string, DrawnPicture> = new Map([
  [pictureKey(logo), { kind: 'raster', png: tinyPng(40, 20, '0B2A5B'), mime: 'image/png', width: 40, height: 20 }],
  [pictureKey(photo), { kind: 'raster', png: tinyPng(30, 30, '5B7DB1'), mime: 'image/png', width: 30, height: 30 }],
  [
    pictureKey(dots),
    { kind: 'raster', svg: dotsSvg, png: tinyPng(200, 100, 'E4572E'), mime: 'image/png', width: 200, height: 100 },
  ],
  [pictureKey(code), { kind: 'raster', png: tinyPng(33, 33, '14213D'), mime: 'image/png', width: 33, height: 33 }],
]);

const footer = (n: number): readonly Element[] => [
  text('footer', 'Base note', FOOTER, [lines([[run('見本の調査 2025 | n=302', { size: pt(10), color: ink('accent6') })]])], {
    placeholder: { type: 'ftr', idx: 10 },
  }),
  text('number', 'Slide number', NUMBER, [lines([[run(String(n), { size: pt(10), color: ink('accent6') })]], { align: 'right' })], {
    placeholder: { type: 'sldNum', idx: 11 },
    field: 'slide_number',
  }),
]; // prettier-ignore

const headline = (words: readonly (readonly [string, boolean])[]): Element =>
  text(
    'title',
    'Headline',
    TITLE,
    [lines([words.map(([part, emphasis]) => run(part, { size: pt(28), bold: true, color: ink(emphasis ? 'accent5' : 'dk1') }))])],
    { placeholder: { type: 'title', idx: 0 } },
  ); // prettier-ignore

const question: PlacedLayout = {
  id: 'question',
  name: 'Question with chart',
  ground: ink('lt1'),
  decoration: [
    shape('rule', 'Foot rule', area(0.6, 6.9, 12.1, 0), 'line', { stroke: { color: ink('accent4', 0.4), width: pt(0.75) } }),
    picture('logo', 'Logo', area(12.1, 0.2, 0.6, 0.3), logo, { alt: '株式会社 見本' }),
  ],
  placeholders: [
    placeholder('title', 0, 'Title', TITLE, { prompt: '見出しを入力', size: pt(28), bold: true }),
    placeholder('body', 13, 'Body', BODY, { prompt: '本文を入力' }),
    placeholder('chart', 14, 'Chart', area(6.6, 1.7, 6.1, 4.6), { prompt: 'グラフ' }),
    placeholder('pic', 15, 'Picture', area(6.6, 1.7, 3, 3), { prompt: '写真' }),
    placeholder('tbl', 16, 'Table', area(6.6, 1.7, 6.1, 3), { prompt: '表' }),
    placeholder('ftr', 10, 'Footer', FOOTER, { prompt: '', size: pt(10), color: ink('accent6') }),
    placeholder('sldNum', 11, 'Slide number', NUMBER, { prompt: '', size: pt(10), color: ink('accent6'), align: 'right' }),
  ],
}; // prettier-ignore

const cover: PlacedLayout = {
  id: 'cover',
  name: 'Cover',
  ground: ink('dk2'),
  decoration: [shape('bar', 'Accent bar', area(0, 0, 0.3, 7.5), 'rect', { fill: ink('accent1') })],
  placeholders: [
    placeholder('title', 0, 'Title', area(1, 2, 11, 2), { prompt: '表題', size: pt(40), bold: true, color: ink('lt1'), anchor: 'middle' }),
  ],
}; // prettier-ignore

const coverSlide = slide('cover', 'cover', '生成AI格差が深刻化', [
  text(
    'title',
    'Headline',
    area(1, 2, 11, 2),
    [lines([[run('生成AI格差が', { size: pt(40), bold: true, color: ink('lt1') })], [run('深刻化', { size: pt(40), bold: true, color: ink('accent1', 0.4) })]])],
    { placeholder: { type: 'title', idx: 0 }, anchor: 'middle', ground: ink('dk2') },
  ),
  shape('badge', 'Badge', area(1, 5, 1, 0.5), 'roundRect', { fill: ink('accent1') }),
  text('english', 'English line', area(2.2, 5, 5, 0.5), [lines([[run('Thank', { color: ink('lt1'), language: 'en' })], [run('You', { color: ink('lt1'), language: 'en' })]])], { ground: ink('dk2'), anchor: 'middle' }),
]); // prettier-ignore

const doughnut = chart('chart', 'Chart Q2', area(6.6, 1.7, 6.1, 4.6), area(7.4, 1.8, 4.4, 4.4), spec('doughnut', 'Q2', [
  category('company_wide', '全社的に導入・活用している', 30, 302, { fill: ink('accent1'), stressed: true }),
  category('partly', '一部の部署で導入・活用している', 36, 302, { fill: ink('dk2') }),
  category('none', 'まだ何も取り組んでいない', 232, 302, { fill: ink('accent4') }),
  category('zero', '回答なし', 0, 302, { fill: ink('lt2') }),
], 302), { valuePosition: 'none', hole: 0.6, placeholder: { type: 'chart', idx: 14 } }); // prettier-ignore

const bars = chart('chart', 'Chart Q6', area(0.6, 1.7, 12.1, 4.6), area(4.2, 1.8, 7.5, 4.4), spec('bars', 'Q6', [
  category('merit', '具体的なメリットがわからないから', 73, 232, { fill: ink('accent1'), inkBeside: ink('accent5'), stressed: true }),
  category('cost', '費用対効果が見えないから', 69, 232, { fill: ink('accent2') }),
  category('skill', 'ITスキル不足', 50, 232, { fill: ink('accent4'), provenance: 'reconstructed', valueLabel: '※', inkBeside: ink('accent6') }),
], 232), {
  axisLabels: [['具体的なメリットが', 'わからないから'], ['費用対効果が', '見えないから'], ['ITスキル不足']],
  axisMax: 35,
  stressedSize: pt(18),
}); // prettier-ignore

const stacked = chart('chart', 'Chart Q8', area(0.6, 3, 12.1, 1.4), area(0.6, 3, 12.1, 1.4), spec('stacked_bar', 'Q8', [
  category('strong', 'かなりある', 18, 302, { fill: ink('accent1'), inkOnFill: ink('dk1'), stressed: true }),
  category('some', 'ややある', 82, 302, { fill: ink('accent1', 0.4), inkOnFill: ink('dk1') }),
  category('rest', '上記以外の回答', 202, 302, { fill: ink('lt2'), inkOnFill: ink('dk1') }),
], 302), { valuePosition: 'inside', gap: 0, valuesBeside: ['strong'] }); // prettier-ignore

const columns = chart('chart', 'Chart Q10', area(0.6, 1.7, 6, 4.6), area(0.8, 2, 5.6, 3.6), spec('columns', 'Q10', [
  category('a', '<&> "引用" \'符\'', 10, 40, { fill: ink('accent2'), valueLabel: '25%' }),
  category('b', '=cmd|\' /C calc\'!A0', 20, 40, { fill: ink('accent3'), inkOnFill: ink('dk1'), valueLabel: '50%' }),
  category('c', '少数', 2, 40, { fill: ink('accent4'), valueLabel: '5%' }),
], 40, { decimals: 0 }), { valuePosition: 'inside', valuesBeside: ['c'], axisLabels: [['<&> "引用" \'符\''], ['=cmd|\' /C calc\'!A0'], ['少数']], axisMax: 60, gap: 0.8 }); // prettier-ignore

const slides: readonly PlacedSlide[] = [
  coverSlide,
  slide('q2', 'question', '導入は10%未満', [
    headline([['導入は', false], ['10%未満', true]]),
    text('body', 'Body', BODY, [
      lines([[run('一つ目の段落。自分で')], [run('折り返す。')]], { lineSpacing: 1.3 }),
      lines([[run('二つ目。'), run('リンク', { link: 'https://example.com/日本 語?a=1&b=2', color: ink('hlink') })]], { lineSpacing: 1.3, spaceBefore: pt(6) }),
    ], { placeholder: { type: 'body', idx: 13 }, linesDecided: false }),
    doughnut,
    ...footer(2),
  ], { notes: ['Q2 全社的に導入: 30 / 302 = 9.9%', 'Source: example <survey> & "data"'] }),
  slide('q6', 'question', '理由の第1位', [headline([['理由の第1位', false]]), bars, ...footer(3)], { notes: ['一行目\n二行目'] }),
  slide('q8', 'question', '3人に1人が焦り', [
    headline([['3人に1人', true], ['が焦り', false]]),
    shape('bracket', 'Net bracket', area(0.6, 2.6, 4, 0.2), 'bracket', { stroke: { color: ink('accent5'), width: pt(1.5) } }),
    shape('notch', 'Notch', area(5, 2.6, 0.4, 0.2), 'notch', { fill: ink('accent1') }),
    text('net', 'Net label', area(0.6, 2.1, 4, 0.4), [lines([[run('焦りを感じている '), run('33.2', { size: pt(20), bold: true }), run('%', { size: pt(12) })]], { align: 'center' })], { anchor: 'bottom' }),
    stacked,
    ...footer(4),
  ]),
  slide('q10', 'question', '列と円と線', [
    headline([['列と円と線', false]]),
    columns,
    shape('dot', 'Dot', area(7, 2, 1, 1), 'ellipse', { fill: ink('accent3', 0.6), stroke: { color: ink('accent3'), width: pt(2) } }),
    shape('line', 'Line', area(7, 3.5, 5, 0), 'line', { stroke: { color: ink('accent6'), width: pt(1) } }),
    text('boxed', 'Boxed text', area(7, 4, 5, 1), [lines([[run('枠つき')], [run('二行', { size: pt(18) })]], { align: 'right' })], { shape: 'roundRect', fill: ink('lt2'), line: ink('accent4'), dashed: true, padding: inches(0.1), anchor: 'middle', ground: ink('lt2') }),
    ...footer(5),
  ]),
  slide('pictures', 'question', '図と表', [
    headline([['図と表', false]]),
    picture('photo', 'Portrait', area(6.6, 1.7, 3, 3), photo, { alt: '人物の写真', placeholder: { type: 'pic', idx: 15 } }),
    picture('dots', 'Picture Q2', area(0.6, 1.7, 4, 2), dots, { alt: '二つの点のうち一つが色つき' }),
    picture('dots2', 'Picture again', area(0.6, 4, 2, 1), dots, { decorative: true }),
    picture('qr', 'QR code', area(10, 1.7, 1.5, 1.5), code, { alt: '予約フォームのQRコード', link: 'https://example.com/booking' }),
    table('profile', 'Company profile', area(6.6, 4.8, 6.1, 2), [
      [lines([[run('会社名', { bold: true })]]), lines([[run('株式会社 見本')]])],
      [lines([[run('住所', { bold: true })]]), lines([[run('東京都')], [run('渋谷区')]])],
      [lines([[run('電子メール', { bold: true })]]), lines([[run('info@example.com', { link: 'mailto:info@example.com' })]])],
    ], { placeholder: { type: 'tbl', idx: 16 }, columnWidths: [inches(1.6), inches(4.5)] }),
    ...footer(6),
  ]),
  slide('draft', 'question', '下書き', [headline([['下書き', false]]), text('empty', 'Empty lines', BODY, [lines([[run('上')], [], [run('下')]]), lines([]), lines([[run('  先頭と末尾の空白  ')]])], { padding: emu(0) }), ...footer(7)], { draft: true }),
]; // prettier-ignore

/** A deck that uses every kind of element, placeholder, chart and picture, notes, links, sections, a draft. */
export const allFeatures: Scene = scene([question, cover], slides, {
  sections: [
    { id: 'start', name: '表紙', slides: ['cover'] },
    { id: 'results', name: '調査 <結果>', slides: ['q2', 'q6', 'q8', 'q10'] },
    { id: 'end', name: '付録', slides: ['pictures', 'draft'] },
  ],
});
