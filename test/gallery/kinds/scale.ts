import { drawn, falling, type GalleryCase } from '../case.ts';
import { ELEVEN, FIVE, UNKNOWN } from './points.ts';

const ALL = drawn('stacked_bar', 'diverging', 'bars', 'columns', 'answer_table', 'dot_field');

/** Points of a scale, with and without a middle, and with what is no point. */
export const scale: readonly GalleryCase[] = [
  { code: 'C_five', kind: 'scale', words: { ja: '五段階', en: 'Five points' }, asked: 'core', options: FIVE, counts: [90, 150, 70, 60, 30], net: [0, 1], other: [3, 4], drawings: [{ chart: {} }, { chart: { drawing: 'stacked_bar' }, net: true }, { chart: { drawing: 'stacked_bar' }, nets: true }, ...ALL.slice(1)] },
  { code: 'C_four', kind: 'scale', words: { ja: '中央のない四段階', en: 'Four points without a middle' }, asked: 'core', options: FIVE.filter((_, i) => i !== 2), counts: [40, 110, 170, 80], net: [0, 1], other: [2, 3], drawings: [...drawn('stacked_bar', 'diverging'), { chart: { drawing: 'stacked_bar' }, nets: true }] },
  { code: 'C_unknown', kind: 'scale', words: { ja: 'わからないを含む尺度', en: 'A scale with don’t know' }, asked: 'core', options: [...FIVE, UNKNOWN], counts: [80, 140, 60, 50, 20, 50], drawings: drawn('stacked_bar', 'diverging', 'bars') },
  { code: 'C_recommend', kind: 'scale', words: { ja: '推奨度', en: 'Recommendation' }, asked: 'core', options: ELEVEN, counts: [8, 4, 6, 10, 14, 40, 38, 80, 110, 50, 40], drawings: drawn('nps', 'columns', 'diverging', 'answer_table') },
  { code: 'C_recommend_few', kind: 'scale', words: { ja: '推奨度・少人数', en: 'Recommendation of a few' }, asked: 'few', options: ELEVEN, counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29], drawings: drawn('nps') },
  { code: 'C_tiny', kind: 'scale', words: { ja: '端に偏った尺度', en: 'A scale with tiny parts' }, asked: 'everyone', options: FIVE, counts: [2186, 10, 1, 2, 1], drawings: drawn('stacked_bar', 'diverging', 'columns') },
  { code: 'C_one', kind: 'scale', words: { ja: '一人だけの尺度', en: 'A scale answered by one' }, asked: 'one', options: FIVE, counts: [0, 1, 0, 0, 0], drawings: drawn('stacked_bar', 'diverging') },
  { code: 'C_three', kind: 'scale', words: { ja: '三人だけの尺度', en: 'A scale answered by three' }, asked: 'three', options: FIVE, counts: [0, 1, 0, 2, 0], drawings: drawn('stacked_bar', 'diverging', 'columns', 'dot_field') },
  { code: 'C_recommend_three', kind: 'scale', words: { ja: '推奨度・三人', en: 'Recommendation of three' }, asked: 'three', options: ELEVEN, counts: [0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1], drawings: drawn('nps', 'diverging') },
  { code: 'C_equal', kind: 'scale', words: { ja: 'すべて同じ割合の尺度', en: 'A scale with equal parts' }, asked: 'core', options: FIVE, counts: falling(5, 0).map(() => 80), drawings: drawn('stacked_bar', 'diverging', 'dot_field') },
]; // prettier-ignore
