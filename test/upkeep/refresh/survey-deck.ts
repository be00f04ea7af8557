import { inches, pt } from '../../../src/base/length.ts';
import { pictureKey } from '../../../src/files/draw/picture-key.ts';
import type { DrawnPicture } from '../../../src/files/draw/types.ts';
import type { BuiltForRefresh } from '../../../src/upkeep/refresh/refresh-deck.ts';
import type { DrawingSpec } from '../../../src/deck/chart/types.ts';
import type { Element, PlacedLayout, PlacedRun, PlacedSlide, TextElement } from '../../../src/deck/scene/types.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { area, category, chart, ink, lines, picture, placeholder, run, scene, shape, slide, spec, table, text } from '../../files/pptx/builders.ts'; // prettier-ignore
import { tinyPng } from '../../files/pptx/tiny-png.ts';

/** Numbers of respondents by answer, from which everything in the deck is computed. */
export interface Answers {
  readonly wide: number;
  readonly some: number;
  readonly none: number;
  /** Out of 200, with several answers possible. */
  readonly merit: number;
  readonly cost: number;
  readonly skill: number;
  readonly strong: number;
  readonly little: number;
  readonly rest: number;
}

/** The data with which the deck is first made. */
export const BEFORE: Answers = { wide: 30, some: 36, none: 236, merit: 73, cost: 69, skill: 50, strong: 18, little: 82, rest: 202 }; // prettier-ignore
/** Some answers changed: shares move, and "cost" takes the first place from "merit". Q2 stays as it was. */
export const AFTER: Answers = { ...BEFORE, merit: 61, cost: 81, strong: 24, little: 82, rest: 196 };

const OF = 200;
const share = (count: number, of: number): string => `${(Math.round((1000 * count) / of) / 10).toFixed(1)}%`;

const TITLE = area(0.6, 0.55, 12.1, 0.9);
const BODY = area(0.6, 5.6, 12.1, 1.1);
const FOOTER = area(0.6, 7.0, 8, 0.25);
const NUMBER = area(12.1, 7.0, 0.6, 0.25);

const content: PlacedLayout = {
  id: 'content',
  name: 'Content',
  ground: ink('lt1'),
  decoration: [],
  placeholders: [
    placeholder('title', 0, 'Title', TITLE, { size: pt(28), bold: true }),
    placeholder('body', 13, 'Body', BODY),
    placeholder('chart', 14, 'Chart', area(0.6, 1.7, 12.1, 3.6)),
    placeholder('ftr', 10, 'Footer', FOOTER, { size: pt(10), color: ink('accent6') }),
    placeholder('sldNum', 11, 'Slide number', NUMBER, { size: pt(10), color: ink('accent6'), align: 'right' }),
  ],
};

const plainRun = (words: string): PlacedRun => run(words, { size: pt(28), bold: true });
const strongRun = (words: string): PlacedRun => run(words, { size: pt(28), bold: true, color: ink('accent5') });

const headline = (...all: readonly (readonly PlacedRun[])[]): TextElement =>
  text('title', 'Headline', TITLE, [lines(all)], { placeholder: { type: 'title', idx: 0 } });

const footer = (n: number, of: number): readonly Element[] => [
  text('footer', 'Base note', FOOTER, [lines([[run(`見本の調査 2025 | n=${of}`, { size: pt(10), color: ink('accent6') })]])], { placeholder: { type: 'ftr', idx: 10 } }),
  text('number', 'Slide number', NUMBER, [lines([[run(String(n), { size: pt(10), color: ink('accent6') })]], { align: 'right' })], { placeholder: { type: 'sldNum', idx: 11 }, field: 'slide_number' }),
]; // prettier-ignore

const bar = (percent: string): DrawingSpec => ({
  kind: 'drawing',
  width: 2,
  height: 1,
  vegaLite: { percent },
  palette: [],
});

/** A picture whose bytes depend on what it shows. */
function drawn(percent: string): DrawnPicture {
  const hex = (Math.round(parseFloat(percent) * 1000) % 0xffffff).toString(16).padStart(6, '0');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><path d="M0 0h${percent.slice(0, -1)}v9H0z" fill="#${hex}"/></svg>`;
  return { kind: 'raster', svg, png: tinyPng(20, 10, hex), mime: 'image/png', width: 20, height: 10 };
}

function adoption(a: Answers): PlacedSlide {
  const of = a.wide + a.some + a.none;
  return slide(
    'adoption',
    'content',
    `導入は${share(a.wide, of)}です。`,
    [
      headline([plainRun('全社的に導入したのは、')], [strongRun(share(a.wide, of)), plainRun('にとどまりました。')]),
      chart('chart', 'Chart Q2', area(0.6, 1.7, 3.6, 3.6), area(0.7, 1.8, 3.4, 3.4), spec('doughnut', 'Q2', [
        category('wide', '全社的に導入', a.wide, of, { fill: ink('accent1') }),
        category('some', '一部で導入', a.some, of, { fill: ink('dk2') }),
        category('none', 'まだ何も', a.none, of, { fill: ink('accent4') }),
      ], of, { alt: `全社的に導入は${share(a.wide, of)}。` }), { valuePosition: 'none', hole: 0.6, placeholder: { type: 'chart', idx: 14 } }),
      text('chart.wide.value', 'Value Q2 wide', area(5, 1.8, 2, 0.4), [lines([[run(share(a.wide, of), { bold: true })]])]),
      text('chart.some.value', 'Value Q2 some', area(5, 2.4, 2, 0.4), [lines([[run(share(a.some, of))]])]),
      ...footer(2, of),
    ],
    { notes: ['【出典】', `${share(a.wide, of)}：Q2「全社的に導入」${a.wide}人／${of}人`] },
  ); // prettier-ignore
}

function reasons(a: Answers): PlacedSlide {
  const all = [
    { option: 'merit', label: '具体的なメリットが\nわからないから', count: a.merit },
    { option: 'cost', label: '費用対効果が\n見えないから', count: a.cost },
    { option: 'skill', label: 'スキル不足', count: a.skill },
  ].sort((one, other) => other.count - one.count);
  const [first] = all;
  const words = first!.label.replace('\n', '');
  return slide(
    'reasons',
    'content',
    `第1位は「${words}」${share(first!.count, OF)}`,
    [
      headline([plainRun('理由の第1位は')], [strongRun(`「${words}」`), plainRun(`で${share(first!.count, OF)}`)]),
      chart('chart', 'Chart Q6', area(0.6, 1.7, 12.1, 3.6), area(4.2, 1.8, 7.5, 3.4), spec('bars', 'Q6', all.map(({ option, label, count }, i) =>
        category(option, label.replace('\n', ''), count, OF, { fill: i === 0 ? ink('accent1') : ink('accent3') }),
      ), OF), { axisLabels: all.map(({ label }) => label.split('\n')), axisMax: Math.ceil((first!.count / OF) * 12) * 10 }),
      text('text', 'Text', BODY, [
        lines([[run(`「メリット」は${share(a.merit, OF)}、`), run(`「費用」は${share(a.cost, OF)}でした。`, { bold: true })]]),
        lines([[run('この段落はデータによりません。')]]),
      ], { placeholder: { type: 'body', idx: 13 }, linesDecided: false }),
      ...footer(3, OF),
    ],
    { notes: [`1位 ${words} ${first!.count}人／${OF}人`] },
  ); // prettier-ignore
}

function fear(a: Answers): PlacedSlide {
  const of = a.strong + a.little + a.rest;
  const at = (count: number): number => (12 * count) / of;
  return slide(
    'fear',
    'content',
    `${share(a.strong + a.little, of)}が焦り`,
    [
      headline([strongRun(share(a.strong + a.little, of)), plainRun('が焦りを感じています。')]),
      text('chart.net', 'Net Q8', area(0.6, 2, at(a.strong + a.little), 0.5), [lines([[run('焦りを感じている '), run(share(a.strong + a.little, of).slice(0, -1), { size: pt(20), bold: true, color: ink('accent5') }), run('%', { size: pt(12) })]])]),
      shape('chart.bracket', 'Bracket Q8', area(0.6, 2.6, at(a.strong + a.little), 0.2), 'bracket', { stroke: { color: ink('accent5'), width: pt(1.5) } }),
      chart('chart', 'Chart Q8', area(0.6, 3, 12, 1.4), area(0.6, 3, 12, 1.4), spec('stacked_bar', 'Q8', [
        category('strong', 'かなりある', a.strong, of, { fill: ink('accent1'), inkOnFill: ink('dk1') }),
        category('little', 'ややある', a.little, of, { fill: ink('accent1', 0.4), inkOnFill: ink('dk1') }),
        category('rest', '上記以外', a.rest, of, { fill: ink('lt2'), inkOnFill: ink('dk1') }),
      ], of), { valuePosition: 'inside', gap: 0, valuesBeside: a.strong < 20 ? ['strong'] : [] }),
      text('chart.strong.label', 'Label Q8 strong', area(0.6, 4.5, 2, 0.3), [lines([[run(a.strong < 20 ? `かなりある ${share(a.strong, of)}` : 'かなりある')]])]),
      text('chart.rest.label', 'Label Q8 rest', area(0.6 + at(a.strong + a.little), 4.5, 2, 0.3), [lines([[run('上記以外')]])]),
      ...footer(4, of),
    ],
    { notes: [`焦り：${a.strong + a.little}人／${of}人`] },
  ); // prettier-ignore
}

function summary(a: Answers): PlacedSlide {
  const of = a.strong + a.little + a.rest;
  return slide('summary', 'content', '調査のまとめ', [
    headline([plainRun('調査のまとめ')]),
    text('figure', 'Figure', area(0.6, 1.7, 3, 0.6), [lines([[run(share(a.cost, OF), { size: pt(24), bold: true })]])]),
    picture('bar', 'Bar', area(4, 1.7, 2, 1), bar(share(a.cost, OF)), { alt: `費用対効果 ${share(a.cost, OF)}` }),
    picture('still', 'Still', area(7, 1.7, 2, 1), bar('50.0%'), { alt: '変わらない図' }),
    table('rows', 'Results', area(0.6, 3, 8, 2), [
      [lines([[run('全社的に導入', { bold: true })]]), lines([[run(share(a.wide, a.wide + a.some + a.none))]])],
      [lines([[run('焦り', { bold: true })]]), lines([[run(share(a.strong + a.little, of))]])],
      [lines([[run('費用', { bold: true })]]), lines([[run(share(a.cost, OF)), run(` n=${OF}`, { size: pt(10) })]])],
    ]),
    ...footer(5, OF),
  ]);
}

const still = slide('company', 'content', '会社の紹介', [
  headline([plainRun('会社の紹介')]),
  text('about', 'About', area(0.6, 1.7, 6, 1), [lines([[run('データによらない文章です。')]])]),
  ...footer(6, OF),
]);

/** The cover's key figure is a number with a small unit, in two sizes. */
const cover = (a: Answers): PlacedSlide =>
  slide('cover', 'content', '生成AIの調査', [
    headline([plainRun('生成AIの調査')]),
    text('key', 'Key figure', area(0.6, 3, 6, 1), [lines([[
      run('費用が見えない ', { size: pt(20) }),
      run(share(a.cost, OF).slice(0, -1), { size: pt(40), bold: true, color: ink('accent1') }),
      run('%', { size: pt(20) }),
    ]])]),
  ]); // prettier-ignore

/** A deck of six slides with every kind of element, computed from the answers. */
export function surveyDeck(a: Answers, slides?: readonly string[]): BuiltForRefresh {
  const all = [cover(a), adoption(a), reasons(a), fear(a), summary(a), still];
  const kept = all.filter(({ id }) => slides?.includes(id) ?? true);
  const shown = scene([content], kept, {
    id: 'refresh-deck',
    width: inches(40 / 3),
    sections: [{ id: 'all', name: 'すべて', slides: kept.map(({ id }) => id) }],
  });
  const drawings = new Map(
    [share(a.cost, OF), '50.0%'].map((percent) => [pictureKey(bar(percent)), drawn(percent)] as const),
  );
  const origin = {
    survey: 'sample',
    locale: 'ja',
    inputs: [{ file: 'responses.csv', sha256: JSON.stringify(a).length.toString(16).padStart(64, '0') }],
    figures: [],
    claims: [],
    tables: [],
  };
  return { scene: shown, drawings, origin };
}

/** The same deck as a file. */
export const surveyFile = (a: Answers, slides?: readonly string[]): Promise<Uint8Array> => {
  const { scene: shown, drawings, origin } = surveyDeck(a, slides);
  return writePptx(shown, drawings, origin);
};
