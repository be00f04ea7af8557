import { drawn, falling, HARD, numbered, peopleIn, type Asked, type Drawing, type GalleryCase, type GalleryItem, type GalleryOption, type Words } from '../case.ts'; // prettier-ignore
import { ELEVEN, FIVE, UNKNOWN } from './points.ts';

const BANDS = Array.from({ length: 5 }, (_, i): GalleryOption => ({ ja: `${i * 10}～${(i + 1) * 10}未満`, en: `${i * 10} to under ${(i + 1) * 10}`, says: { from: i * 10, to: (i + 1) * 10 } })); // prettier-ignore

const THINGS: readonly Words[] = [
  { ja: '価格', en: 'Price' },
  { ja: '操作のわかりやすさ', en: 'How easy it is to use' },
  { ja: '窓口の対応', en: 'People at the desk' },
  { ja: '処理の速さ', en: 'Speed' },
  { ja: '説明書', en: 'Manual' },
  { ja: '総合的に見て', en: 'All in all' },
  { ja: '導入前の相談と見積もり', en: 'Advice and offer before the purchase' },
];
const manyThings = (count: number): readonly Words[] => Array.from({ length: count }, (_, i) => ({ ja: `項目${i + 1}`, en: `Item ${i + 1}` })); // prettier-ignore

/** Counts that fall from an option on that is another one for each item, so that no two items are alike. */
const turned = (options: number, people: number, by: number): readonly number[] => {
  const counts = falling(options, people);
  return counts.map((_, i) => counts[(i + by) % options] ?? 0);
};
const items = (words: readonly Words[], options: number, asked: Asked = 'core'): readonly GalleryItem[] =>
  words.map((own, i) => ({ ...own, asked, counts: turned(options, peopleIn(asked), i) }));

/** Items each of which was asked of others. */
const BASES: readonly (readonly [Asked, string, string])[] = [
  ['core', '主な区分に尋ねた', 'Asked of the main group'],
  ['thirty', '三十人に尋ねた', 'Asked of thirty'],
  ['few', '少人数に尋ねた', 'Asked of a few'],
  ['one', '一人に尋ねた', 'Asked of one'],
  ['nobody', '誰にも尋ねていない', 'Asked of nobody'],
];
const byBase = (options: number): readonly GalleryItem[] =>
  BASES.map(([asked, ja, en]) => ({ ja, en, asked, counts: turned(options, peopleIn(asked), 0) }));

const ALL: readonly Drawing[] = [{ chart: {} }, ...drawn('diverging', 'item_table', 'mean_dots')];
/** How many gave each of fourteen answers to two items: above, below and level with each other. */
const PAIR = [[360, 240, 200, 180, 90, 80, 60, 40, 30, 20, 10, 4, 1, 0], [120, 300, 200, 60, 110, 20, 62, 41, 5, 25, 80, 4, 0, 0]]; // prettier-ignore
const everyone = peopleIn('everyone');
const TINY = [[everyone - 3, 1, 1, 1, 0], [0, 0, 0, 1, everyone - 1], [2, 3, everyone - 10, 3, 2]]; // prettier-ignore

/** Items that share their answers, with what is hard of each: how many, their bases, their words. */
export const grid: readonly GalleryCase[] = [
  { code: 'G_two', kind: 'scale', words: { ja: '二項目の尺度', en: 'A scale of two items' }, asked: 'core', options: FIVE, counts: [], items: items(THINGS.slice(0, 2), 5), drawings: [...ALL, ...drawn('dot_plot')] },
  { code: 'G_seven', kind: 'scale', words: { ja: '七項目の尺度', en: 'A scale of seven items' }, asked: 'core', options: FIVE, counts: [], items: items(THINGS, 5), drawings: [...ALL, { chart: { order: 'as_asked' } }] },
  { code: 'G_unknown', kind: 'scale', words: { ja: 'わからないを含む表', en: 'Items with don’t know' }, asked: 'core', options: [...FIVE, UNKNOWN], counts: [], items: items(THINGS, 6), drawings: ALL },
  { code: 'G_forty', kind: 'scale', words: { ja: '四十項目の尺度', en: 'A scale of forty items' }, asked: 'thirty', options: FIVE, counts: [], items: items(manyThings(40), 5, 'thirty'), drawings: ALL.slice(0, 2) },
  { code: 'G_eighty', kind: 'single', words: { ja: '八十項目の単一回答', en: 'Single answers to eighty items' }, asked: 'thirty', options: numbered(3), counts: [], items: items(manyThings(80), 3, 'thirty'), drawings: [{ chart: {} }] },
  { code: 'G_bases', kind: 'scale', words: { ja: '項目ごとに異なる対象者', en: 'Items asked of different people' }, asked: 'everyone', options: FIVE, counts: [], items: byBase(5), drawings: ALL },
  { code: 'G_lengths', kind: 'scale', words: { ja: '長い項目', en: 'Long items' }, asked: 'core', options: FIVE, counts: [], items: items(HARD.lengths, 5), drawings: ALL },
  { code: 'G_words', kind: 'single', words: { ja: '改行できない項目と改行のある項目', en: 'Items that cannot break, and that break' }, asked: 'core', options: numbered(4), counts: [], items: items([...HARD.unbreakable, ...HARD.lines], 4), drawings: [{ chart: {} }, ...drawn('item_table')] },
  { code: 'G_single', kind: 'single', words: { ja: '単一回答の表', en: 'Single answers to items' }, asked: 'core', options: numbered(6), counts: [], items: items(THINGS, 6), drawings: [{ chart: {} }, ...drawn('item_table')] },
  { code: 'G_eleven', kind: 'scale', words: { ja: '十一段階の表', en: 'Items of eleven points' }, asked: 'core', options: ELEVEN, counts: [], items: items(THINGS, 11), drawings: [{ chart: {} }, ...drawn('diverging', 'mean_dots')] },
  { code: 'G_multiple', kind: 'multiple', words: { ja: '複数回答の表', en: 'Several answers to items' }, asked: 'core', options: numbered(8), counts: [], items: items(THINGS, 8), drawings: [{ chart: {} }] },
  { code: 'G_many', kind: 'multiple', words: { ja: '四十の選択肢の表', en: 'Items of forty options' }, asked: 'core', options: numbered(40), counts: [], items: items(THINGS.slice(0, 4), 40), drawings: [{ chart: {} }] },
  { code: 'G_numeric', kind: 'numeric', words: { ja: '数値の表', en: 'Numbers by item' }, asked: 'core', options: BANDS, counts: [], numbers: BANDS.map((_, i) => i * 10 + 4), items: items(THINGS, 5), drawings: [{ chart: {} }, ...drawn('mean_dots')] },
  { code: 'G_three', kind: 'scale', words: { ja: '三人に尋ねた項目', en: 'Items asked of three' }, asked: 'three', options: FIVE, counts: [], items: THINGS.slice(0, 3).map((own, i) => ({ ...own, asked: 'three', counts: [[2, 1, 0, 0, 0], [0, 1, 1, 1, 0], [0, 0, 0, 0, 3]][i]! })), drawings: ALL },
  { code: 'G_pair', kind: 'multiple', words: { ja: '二項目の複数回答', en: 'Several answers to two items' }, asked: 'core', options: numbered(14), counts: [], items: THINGS.slice(0, 2).map((own, i) => ({ ...own, asked: 'core' as const, counts: PAIR[i]! })), drawings: drawn('dot_plot') },
  { code: 'G_tiny', kind: 'scale', words: { ja: 'ごく小さい割合の表', en: 'Items with tiny shares' }, asked: 'everyone', options: FIVE, counts: [], items: TINY.map((counts, i) => ({ ...THINGS[i]!, asked: 'everyone', counts })), drawings: ALL },
]; // prettier-ignore
