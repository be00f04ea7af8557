import { drawn, falling, numbered, type GalleryCase } from '../case.ts';

/** Options put in order: the counts are of first places, the second place goes to the next option. */
export const ranked: readonly GalleryCase[] = [
  { code: 'R_five', kind: 'ranked', words: { ja: '順位回答', en: 'A ranking' }, asked: 'core', options: numbered(5), counts: falling(5, 400), drawings: [{ chart: {} }, ...drawn('bars', 'stacked_bar', 'answer_table', 'dot_field')] },
  { code: 'R_alike', kind: 'ranked', words: { ja: '全員が同じ順位', en: 'The same ranking from all' }, asked: 'core', options: numbered(3), counts: [400, 0, 0], drawings: drawn('bars', 'doughnut') },
]; // prettier-ignore
