import type { Question } from '../../../data/survey/types.ts';
import type { DeckLanguage } from '../types.ts';
import { asMessage, emOf } from './survey-words.ts';

/** A scale whose points are numbers: from where to where, and what both ends are called, where that is known. */
export interface NumberedScale {
  readonly ends: readonly [number, number];
  readonly names?: readonly [string, string];
  /** Its options have no labels but these numbers. */
  readonly isBare: boolean;
}

/** Points go from 0 to 10 at the most, or they are no scale that people know by its numbers. */
const MOST = 10;
/** Longer names have no room in a headline, in em. */
const MOST_NAME = 9;
/** `1 = bad`, `5：満足`, as people write it behind a question. */
const NAMED = /(\d+)\s*[=＝:：]\s*([^\d=＝:：,、，;；/／()（）～〜]+)/g;

/** The scale of a question, with the names of its ends as its wording gives them. */
export function numberedScale({ options }: Pick<Question, 'options'>, labels: ReadonlyMap<string, string>, wording: string): NumberedScale | undefined {
  const points = options.filter(({ value }) => value !== undefined);
  const values = points.flatMap(({ value }) => value ?? []);
  const ends = [Math.min(...values), Math.max(...values)] as const;
  if (values.length === 0 || !ends.every((end) => Number.isInteger(end) && end >= 0 && end <= MOST)) return undefined;
  const isBare = points.every(({ code, value }) => (labels.get(code) ?? code) === String(value));
  const told = new Map([...wording.matchAll(NAMED)].map(([, value, name = '']) => [Number(value), name.trim()]));
  const [first, last] = ends.map((end) => told.get(end));
  if (!isBare || !first || !last || Math.max(emOf(first), emOf(last)) > MOST_NAME) return { ends, isBare };
  return { ends, names: [first, last], isBare };
} // prettier-ignore

/** `on a scale from 1 (bad) to 5 (good)`, as a message has it. Numbers and names of ends are none of the survey's figures. */
export function scaleWords(language: DeckLanguage, { ends, names }: NumberedScale): string {
  const [from, to] = ends.map((end, i) => {
    const name = names && asMessage(names[i] ?? '');
    const words = name === undefined ? `${end}` : language === 'ja' ? `${end}＝${name}` : `${end} (${name})`;
    return `{#literal kind=scale}${words}{/literal}`;
  });
  return language === 'ja' ? `${from}～${to}の尺度` : `on a scale from ${from} to ${to}`;
}

/** A sentence that names points by their bare numbers, with the scale that they are of. */
export function onScale(language: DeckLanguage, words: string, scale: NumberedScale | undefined): string {
  if (!scale?.isBare) return words;
  const on = scaleWords(language, scale);
  if (language !== 'ja') return `${words}, ${on}`;
  return words.endsWith('）。') ? words.replace(/）。$/, `、${on}）。`) : words.replace(/。$/, `（${on}）。`);
}
