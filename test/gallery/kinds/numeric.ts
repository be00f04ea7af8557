import { drawn, type GalleryCase, type GalleryOption } from '../case.ts';

const band = (from: number | undefined, to: number | undefined): GalleryOption => ({
  ja: from === undefined ? `${to}未満` : to === undefined ? `${from}以上` : `${from}～${to}未満`,
  en: from === undefined ? `under ${to}` : to === undefined ? `${from} or more` : `${from} to under ${to}`,
  says: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
});
const TENS = Array.from({ length: 8 }, (_, i) => band(i * 10, (i + 1) * 10));
const OPEN = [band(undefined, 10), ...TENS.slice(1, 6), band(60, undefined)];
const UNEVEN = [band(0, 5), band(5, 10), band(10, 50), band(50, 100)];

/** Numbers, counted in bands. */
export const numeric: readonly GalleryCase[] = [
  { code: 'N_even', kind: 'numeric', words: { ja: '等間隔の区分', en: 'Bands of one width' }, asked: 'core', options: TENS, numbers: TENS.map((_, i) => i * 10 + 4), counts: [10, 40, 90, 120, 80, 40, 15, 5], drawings: [{ chart: {} }, ...drawn('columns', 'bars', 'answer_table', 'stacked_bar')] },
  { code: 'N_open', kind: 'numeric', words: { ja: '両端が開いた区分', en: 'Bands with open ends' }, asked: 'core', options: OPEN, numbers: OPEN.map((_, i) => i * 10 + 4), counts: [20, 60, 120, 100, 60, 30, 10], drawings: drawn('histogram') },
  { code: 'N_uneven', kind: 'numeric', words: { ja: '幅の違う区分', en: 'Bands of several widths' }, asked: 'core', options: UNEVEN, numbers: [2, 7, 20, 70], counts: [50, 100, 150, 100], drawings: [{ chart: {} }] },
  { code: 'N_tiny', kind: 'numeric', words: { ja: '一つの区分に集中', en: 'Nearly all in one band' }, asked: 'everyone', options: TENS, numbers: TENS.map((_, i) => i * 10 + 4), counts: [0, 1, 2190, 6, 1, 1, 1, 0], drawings: drawn('histogram', 'bars') },
  { code: 'N_one', kind: 'numeric', words: { ja: '一人だけの数値', en: 'A number from one person' }, asked: 'one', options: TENS, numbers: TENS.map((_, i) => i * 10 + 4), counts: [0, 0, 1, 0, 0, 0, 0, 0], drawings: drawn('histogram') },
]; // prettier-ignore
