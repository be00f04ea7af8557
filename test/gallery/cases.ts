import type { GalleryCase } from './case.ts';
import { constantSum } from './kinds/constant-sum.ts';
import { date } from './kinds/date.ts';
import { free } from './kinds/free.ts';
import { grid } from './kinds/grid.ts';
import { multiple } from './kinds/multiple.ts';
import { numeric } from './kinds/numeric.ts';
import { ranked } from './kinds/ranked.ts';
import { scale } from './kinds/scale.ts';
import { single } from './kinds/single.ts';

/** A case with the number that its question has; its slides are named by what it is. */
export interface NumberedCase extends GalleryCase {
  readonly name: string;
}

/** S_two is the second single answer, S2. */
const numberedCases = (cases: readonly GalleryCase[]): readonly NumberedCase[] =>
  cases.map((one, i) => ({
    ...one,
    name: one.code.toLowerCase().replaceAll('_', '-'),
    code: `${one.code.charAt(0)}${i + 1}`,
  }));

/** The sections of the gallery: a file for each kind of question. */
export const SECTIONS: readonly { readonly id: string; readonly ja: string; readonly en: string; readonly cases: readonly NumberedCase[] }[] = [
  { id: 'single', ja: '単一回答', en: 'Single answers', cases: numberedCases(single) },
  { id: 'multiple', ja: '複数回答', en: 'Multiple answers', cases: numberedCases(multiple) },
  { id: 'scale', ja: '尺度', en: 'Scales', cases: numberedCases(scale) },
  { id: 'grid', ja: '表', en: 'Grids', cases: numberedCases(grid) },
  { id: 'numeric', ja: '数値', en: 'Numbers', cases: numberedCases(numeric) },
  { id: 'date', ja: '日付', en: 'Dates', cases: numberedCases(date) },
  { id: 'ranked', ja: '順位', en: 'Rankings', cases: numberedCases(ranked) },
  { id: 'constant-sum', ja: '配分', en: 'Divided totals', cases: numberedCases(constantSum) },
  { id: 'free', ja: '自由回答', en: 'Free answers', cases: numberedCases(free) },
]; // prettier-ignore
