import { drawn, numbered, type GalleryCase } from '../case.ts';

/** A total of 100 that is divided; the counts are of those who gave all of it to the option. */
export const constantSum: readonly GalleryCase[] = [
  { code: 'D_four', kind: 'constant_sum', words: { ja: '百点の配分', en: 'Points that are divided' }, asked: 'core', options: numbered(4), counts: [160, 120, 80, 40], drawings: drawn('bars', 'columns', 'dot_plot') },
]; // prettier-ignore
