import type { Code } from '../../data/survey/types.ts';
import { plain, type Text } from '../text/types.ts';
import { askedIn } from './base-words.ts';
import { questionOf, type FillContext } from './context.ts';
import { filterWords } from './filter-words.ts';
import { gridOfItem, questionsOf } from './grids.ts';

/** The smallest and the largest of several bases; nothing if they are one. */
export function rangeOf(bases: readonly number[]): { readonly from: number; readonly to: number } | undefined {
  const [from, to] = [Math.min(...bases), Math.max(...bases)];
  return bases.length > 0 && from < to ? { from, to } : undefined;
}

/** A question with its table; of a grid, its first, if all of its questions were asked of the same people. */
export function alikeIn(context: FillContext, code: Code): ReturnType<typeof questionOf> {
  const [first, ...others] = questionsOf(context.definition, code).map((one) => questionOf(context, one));
  const saying = (one: typeof first): string | undefined => one && `${askedIn(one.table)} ${one.question.filter?.kind === 'condition' ? plain(filterWords(context.texts, one.question.filter.condition)) : one.question.filter?.note}`;
  return others.every((one) => saying(one) === saying(first)) ? first : undefined;
} // prettier-ignore

/** The wording of a question; of an item of a grid, that of the grid and the item's words below. */
export function questionText({ texts, definition }: FillContext, code: Code): Text {
  const grid = gridOfItem(definition, code)?.grid;
  const own = texts.text(`question.${code}`);
  if (!grid || !texts.has(`question.${grid.code}`)) return own;
  const whole = texts.text(`question.${grid.code}`);
  return { ...own, paragraphs: [...whole.paragraphs, ...own.paragraphs] };
}
