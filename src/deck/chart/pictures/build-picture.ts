import type { ChartColors } from '../colors.ts';
import type { QuestionKind } from '../../../data/survey/kinds/kind.ts';
import type { DrawingSpec } from '../types.ts';
import { bars, type BarsParams } from './bars.ts';
import { dots, type DotsParams } from './dots.ts';
import type { PictureSize } from './frame.ts';
import { field, fieldHeight, type FieldParams } from './field.ts';
import { parts, type PartsParams } from './parts.ts';
import { pictogram, type PictogramParams } from './pictogram.ts';
import { people, type PeopleParams } from './people.ts';
import { ranking, type RankingParams } from './ranking.ts';
import { ring, type RingParams } from './ring.ts';
import { strip, type StripParams } from './strip.ts';
import { waffle, type WaffleParams } from './waffle.ts';

/** The parameters of each kind of picture; a new kind is one new file, one row here and one in `PICTURES`. */
export interface PictureParams {
  readonly waffle: WaffleParams;
  readonly people: PeopleParams;
  readonly ring: RingParams;
  readonly bars: BarsParams;
  readonly ranking: RankingParams;
  readonly field: FieldParams;
  readonly pictogram: PictogramParams;
  readonly strip: StripParams;
  readonly dots: DotsParams;
  readonly parts: PartsParams;
}

/** The kinds of pictures that are drawn from data. */
export type PictureKind = keyof PictureParams;

/** A kind of picture with its numbers. */
export type PictureSpec = {
  readonly [K in PictureKind]: { readonly picture: K; readonly params: PictureParams[K] };
}[PictureKind];

type Draw<P> = (params: P, colors: ChartColors, size: PictureSize) => DrawingSpec;

const PICTURES: { readonly [K in PictureKind]: Draw<PictureParams[K]> } = {
  waffle, people, ring, bars, ranking, field, dots, parts, pictogram, strip,
}; // prettier-ignore

export const PICTURE_KINDS = Object.keys(PICTURES) as readonly PictureKind[];

/** The kinds that show figures: not a mere sign, nor what only the program itself makes. */
export type FigurePicture = Exclude<PictureKind, 'pictogram' | 'strip'>;
export const FIGURE_PICTURES = PICTURE_KINDS.filter(
  (kind): kind is FigurePicture => kind !== 'pictogram' && kind !== 'strip',
);

/** The kinds whose parts are parts of one whole. */
export const WHOLES: readonly PictureKind[] = ['ring', 'parts'];

/** Whether a picture may show shares of such a question: parts of a whole must not overlap. */
export const pictureSuits = (kind: PictureKind, { countable, exclusive }: QuestionKind): boolean =>
  countable && (!WHOLES.includes(kind) || exclusive);

/** A picture of exactly `size` inches as Vega-Lite with its data inside; parameters out of range throw. */
export const buildPicture = <K extends PictureKind>(
  kind: K,
  params: PictureParams[K],
  colors: ChartColors,
  size: PictureSize,
): DrawingSpec => (PICTURES[kind] as Draw<PictureParams[K]>)(params, colors, size);

/** The height that a picture of that width wants, in the same unit; undefined if any will do. */
export const heightAt = (spec: PictureSpec, width: number): number | undefined =>
  spec.picture === 'field' ? fieldHeight(spec.params, width) : undefined;
