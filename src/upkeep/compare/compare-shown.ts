import { cellsKey } from './compare-values.ts';
import type { ShownChange, SlideDiff, TextChange, ValueChange, WordsChange } from './types.ts';

/** Whether a text only repeats in other words what the slide says. */
export const repeats = ({ what }: TextChange): boolean => what === 'alt' || what === 'notes';

/**
 * Whether a changed text says only what other changes say too: new numbers that are among the slide's values, or notes
 * and alternative texts beside words that changed with them.
 */
export function isMinor(text: TextChange, { texts, values }: Pick<SlideDiff, 'texts' | 'values'>): boolean {
  const own = texts.filter((one) => !repeats(one));
  if (text.untold) return false;
  if (text.onlyNumbers) return values.length > 0 || (repeats(text) && own.length > 0);
  return repeats(text) && own.some((one) => !one.onlyNumbers);
}

/** Texts that a reader of the deck will find changed, slide by slide. */
export const changedWords = (slides: readonly SlideDiff[]): readonly WordsChange[] =>
  slides.flatMap((slide) =>
    slide.texts.filter((text) => !isMinor(text, slide)).map((text) => ({ slide: slide.id, ...text })),
  );

/** What a value stands for: cells of a question, or else a figure by its name. */
const keyOf = (value: ValueChange): string =>
  value.question === undefined ? value.figures.join(' ') : cellsKey(value);

/**
 * How far a value moved: percentages in points, counts relative to what they were; what is new or gone has not moved.
 */
function distance({ points, measure, before, after }: ValueChange): number {
  if (points !== undefined) return Math.abs(points);
  if (!before || !after || before.hidden || after.hidden) return -1;
  if (measure === 'rank') return 0;
  return before.displayed === 0 ? 0 : Math.abs(after.displayed / before.displayed - 1);
}

/**
 * Every changed value that slides show, each once; percentages come first, and the largest change before smaller ones.
 */
export function changedValues(slides: readonly SlideDiff[]): readonly ShownChange[] {
  const found = new Map<string, ShownChange>();
  for (const { id, values } of slides) {
    for (const value of values) {
      const known = found.get(keyOf(value));
      const names = [...new Set([...(known?.figures ?? []), ...value.figures])];
      found.set(keyOf(value), { ...value, ...known, figures: names, slides: [...new Set([...(known?.slides ?? []), id])] });
    }
  }
  const isShare = ({ points }: ShownChange): number => Number(points === undefined);
  return [...found.values()].toSorted((a, b) => isShare(a) - isShare(b) || distance(b) - distance(a));
} // prettier-ignore
