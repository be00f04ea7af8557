import type { SlideDiff, TextChange, Value, ValueChange } from '../types.ts';
import type { DiffWords } from './diff-words.ts';
import { nameOfValue, printChange, printPoints } from './print-value.ts';
import type { Tone } from './summarise-diff.ts';

/** Something found, and what there is to say about it. */
export interface Entry {
  readonly tone: Tone;
  readonly head: string;
  readonly lines: readonly string[];
}

/** A part of a report, whatever its format. */
export type Block =
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** The column `right` holds numbers. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly right?: number }
  /** `minor`: it repeats what the slide's figures or its other words say. */
  | { readonly kind: 'words'; readonly label: string; readonly before: string; readonly after: string; readonly minor: boolean }; // prettier-ignore

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** The slide that it is about. */
  readonly slide?: SlideDiff;
  /** Only for readers who want to know more. */
  readonly minor?: boolean;
}

export const list = (lines: readonly string[]): readonly Block[] => (lines.length > 0 ? [{ kind: 'list', lines }] : []);

export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right?: number,
): readonly Block[] =>
  rows.length > 0 ? [{ kind: 'table', head, rows, ...(right === undefined ? {} : { right }) }] : [];

/** A section whose heading says how many items it holds. */
export const counted = (heading: string, count: number, blocks: readonly Block[], minor = false): readonly Section[] =>
  blocks.length > 0 ? [{ heading: `${heading} (${count})`, blocks, ...(minor ? { minor } : {}) }] : [];

export function nameOfText({ what, name, message, at = '' }: TextChange, words: DiffWords): string {
  const shown = what === 'text' && name !== '' ? name : [words.text[what], name, at].filter(Boolean).join(' · ');
  return message === undefined ? shown : words.noted(shown, message);
}

export const wordsBlock = (text: TextChange, label: string, words: DiffWords, minor: boolean): Block => ({
  kind: 'words',
  label,
  before: text.before ?? words.newText,
  after: text.after ?? words.goneText,
  minor,
});

/** Whether the points differ from what a reader gets by subtracting the printed values. */
export const surprises = ({ points, before, after }: ValueChange): boolean =>
  points !== undefined && before !== undefined && after !== undefined && Math.abs(after.displayed - before.displayed - points) > 1e-6; // prettier-ignore

export const isHidden = (...values: readonly (Value | undefined)[]): boolean => values.some((value) => value?.hidden);

/** Values before and after; `slidesOf` names the slides that show them, where that is not obvious. */
export function valueBlocks<V extends ValueChange>(values: readonly V[], words: DiffWords, slidesOf?: (value: V) => string): readonly Block[] {
  const rows = values.map((value) => [
    nameOfValue(value),
    ...printChange(value, words),
    printPoints(value),
    ...(slidesOf ? [slidesOf(value)] : []),
  ]);
  const head = slidesOf ? [...words.columns, words.slidesColumn] : words.columns;
  const hidden = values.some((value) => isHidden(value.before, value.after));
  return [...table(head, rows, 3), ...list(hidden ? [words.hidden] : [])];
} // prettier-ignore
