import type { FirstDeckWords } from '../../../base/messages/first-deck/en.ts';
import { KIND } from '../kinds.ts';
import type { KnownQuestion } from './types.ts';

/** Rows of one grid that are switched on: more of the same slide would hide the rest of the deck. */
const MOST_ROWS = 12;

/** Wordings of what a survey knows of people without asking them: which part of the sample they are. */
const SAMPLING =
  /^(割付|割り付け|割当|回収)(セル|条件|区分|数)?$|^(quota|sample|sampling)( (cell|group|frame))?$|^cell$/i;

/** A text of figures that stands for a place or a thing, not for an amount: a postcode keeps its zeros. */
const isNumberOfSomething = (labels: ReadonlyMap<string, string>): boolean =>
  labels.size > 2 &&
  [...labels.values()].every((label) => /^\d{4,}$/.test(label)) &&
  [...labels.values()].some((label) => label.startsWith('0'));

/** Why the slide of a question is switched off, whatever its answers are; undefined where it is not. */
export function offReason(
  { proposed, labels, wording, items, row = 0 }: KnownQuestion,
  off: FirstDeckWords['off'],
): string | undefined {
  if (row >= MOST_ROWS) return off.rows({ most: MOST_ROWS });
  if (SAMPLING.test(wording)) return off.sampling;
  if (!items && isNumberOfSomething(labels)) return off.codes;
  if (proposed.isShown) return undefined;
  return proposed.kind === KIND.text ? off.open : off.many;
}
