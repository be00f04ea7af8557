import { drawn, falling, numbered, type GalleryCase } from '../case.ts';
import { choiceCases } from './choices.ts';

const AGES = ['20代', '30代', '40代', '50代', '60代以上'].map((ja, i) => ({
  ja,
  en: i === 4 ? '60 and over' : `${20 + 10 * i}s`,
}));

/** Single answers, and some whose options stand in an order. */
export const single: readonly GalleryCase[] = [
  ...choiceCases(
    'S',
    'single',
    {
      one: drawn('bars', 'stacked_bar', 'doughnut', 'columns', 'answer_table', 'dot_field'),
      two: [{ chart: {} }, { chart: { drawing: 'doughnut' }, center: true }, ...drawn('bars', 'stacked_bar', 'columns', 'answer_table', 'dot_field')],
      seven: [{ chart: {} }, { chart: { drawing: 'bars', order: 'as_asked' } }, { chart: { drawing: 'stacked_bar' }, net: true }, ...drawn('stacked_bar', 'columns', 'answer_table', 'dot_plot')],
      forty: [{ chart: {} }, { chart: { drawing: 'bars', most: 15 } }, ...drawn('answer_table')],
      many: [{ chart: {} }, { chart: { drawing: 'bars', most: 15 } }, ...drawn('dot_plot')],
      words: drawn('bars', 'answer_table'),
      lines: drawn('bars', 'stacked_bar', 'answer_table'),
      base: drawn('doughnut', 'bars', 'dot_plot'),
      equal: drawn('doughnut', 'bars', 'stacked_bar', 'dot_field'),
      tiny: drawn('bars', 'stacked_bar', 'doughnut', 'answer_table', 'dot_field'),
    },
    1,
  ),
  { code: 'S_three', kind: 'single', words: { ja: '対象者が三人', en: 'Three people were asked' }, asked: 'three', options: numbered(4), counts: [2, 1, 0, 0], drawings: drawn('doughnut', 'bars', 'stacked_bar', 'columns', 'dot_field', 'answer_table') },
  { code: 'S_ages', kind: 'single', says: { ordered: true }, words: { ja: '順序のある単一回答', en: 'A single answer with an order' }, asked: 'core', options: AGES, counts: [60, 140, 100, 70, 30], net: [0, 1], drawings: [{ chart: {} }, { chart: { drawing: 'stacked_bar' }, net: true }, ...drawn('columns', 'dot_field', 'answer_table')] },
  { code: 'S_other', kind: 'single', words: { ja: 'その他と無回答に近い選択肢', en: 'Other and don’t know' }, asked: 'core', options: [...numbered(3), { ja: 'その他', en: 'Other', says: { role: 'other' } }, { ja: 'わからない', en: 'Don’t know', says: { role: 'dont_know' } }], counts: falling(5, 400).toReversed(), drawings: drawn('bars', 'doughnut', 'answer_table') },
]; // prettier-ignore
