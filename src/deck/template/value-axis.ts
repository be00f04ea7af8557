import type { Question } from '../../data/survey/types.ts';
import type { ValueAxis } from '../chart/request.ts';
import type { Texts } from '../text/texts.ts';
import { lineOf } from './names.ts';

/** So many points stand along an axis at the most. */
const MOST_POINTS = 7;

/** The axis of a scale: its points from the least on, not too many of them, with the words of both ends. */
export function axisOf(texts: Texts, { code, options }: Pick<Question, 'code' | 'options'>): ValueAxis | undefined {
  const known = options.flatMap((one) => (one.role === 'answer' && one.value !== undefined ? [{ ...one, value: one.value }] : [])).toSorted((a, b) => a.value - b.value);
  const [least, greatest] = [known[0], known.at(-1)];
  if (!least || !greatest || greatest.value <= least.value) return undefined;
  const span = greatest.value - least.value;
  const step = Array.from({ length: span }, (_, i) => i + 1).find((one) => span % one === 0 && span / one < MOST_POINTS) ?? span;
  const words = (option: string): string => lineOf(texts.text(`option.${code}.${option}`));
  const between = Array.from({ length: span / step }, (_, i) => least.value + (i + 1) * step);
  const ends = [words(least.code), words(greatest.code)] as const;
  const isBare = ends.every((one, i) => one === String([least.value, greatest.value][i]));
  return { points: [least.value, ...between], ...(isBare ? {} : { ends }) };
} // prettier-ignore
