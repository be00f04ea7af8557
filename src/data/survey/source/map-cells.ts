import type { TextColumn } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { Code, Option, Question } from '../types.ts';
import { joinedAnswers } from './joined-answers.ts';
import { masked } from './mask.ts';
import { plainNumber } from './plain-number.ts';
import { foldText, type Missing, type QuestionSource } from './types.ts';

/**
 * What a cell says, worked out once for each distinct text: that nothing was asked or answered, options that were chosen, or
 * a text that stands for itself (`unknown`: joined answers that stand for no option).
 */
export type CellMeaning =
  | { readonly is: 'not_asked' | 'blank' | 'no_answer' | 'unticked' }
  | { readonly is: 'options'; readonly options: readonly Code[]; readonly unknown?: readonly string[] }
  | { readonly is: 'text'; readonly text: string };

const BLANK: CellMeaning = { is: 'blank' };

/** A column of meanings: `of` gives that of the cell in a row of the sheet. */
export interface MeantColumn {
  of(row: number): CellMeaning;
}

/** The same meaning for the same text: each distinct text of a column is looked at once. */
export function meantColumn({ texts, index }: TextColumn, meaningOf: (text: string) => CellMeaning): MeantColumn {
  const meanings: CellMeaning[] = [];
  return {
    of(row) {
      const at = index[row];
      if (at === undefined) return BLANK;
      return (meanings[at] ??= meaningOf(itemAt(texts, at)));
    },
  };
}

/** What is read besides the options: the number or the text that the question's kind wants. */
export interface Wanted {
  readonly question: Question;
  readonly source: QuestionSource;
  /** Whether the answers are numbers that were measured, or texts: then a cell stands for itself. */
  readonly takes: 'options' | 'number' | 'text';
}

/** What the text of one cell says that holds the answer, or several. */
export function meaningOfCell(text: string, { question, source, takes }: Wanted): CellMeaning {
  const folded = foldText(text);
  const missing = meaningOfMissing(source.missing.get(folded), question.options);
  if (missing) return missing;
  if (folded === '') return BLANK;
  if (takes === 'text') return { is: 'text', text: source.masked ? masked(text.trim()) : text.trim() };
  if (takes === 'number') return { is: 'text', text: plainNumber(folded, source.units) ?? text.trim() };
  const option = source.values.get(folded);
  if (option !== undefined) return { is: 'options', options: [option] };
  const { joined, others, rank } = source;
  if (joined === undefined) return others === undefined ? { is: 'text', text: text.trim() } : chosen([others]);
  const { options, unknown } = joinedAnswers(folded, joined, source.values);
  if (rank !== undefined && unknown.length === 0) {
    const placed = options[rank - 1];
    return placed === undefined ? BLANK : chosen([placed]);
  }
  if (unknown.length === 0) return chosen(options);
  return others === undefined ? { is: 'options', options, unknown } : chosen([...new Set([...options, others])]);
}

const chosen = (options: readonly Code[]): CellMeaning => ({ is: 'options', options });

/** What the text of a cell says in a column of its own for one option. */
export function meaningOfTick(text: string, option: Code, { question, source }: Wanted): CellMeaning {
  const folded = foldText(text);
  const missing = meaningOfMissing(source.missing.get(folded), question.options);
  if (missing) return missing.is === 'options' ? { is: 'no_answer' } : missing;
  if (folded === '') return BLANK;
  if (source.unticked.has(folded)) return { is: 'unticked' };
  const isTick =
    source.ticked === 'any' ||
    source.ticked.has(folded) ||
    source.others === option ||
    source.values.get(folded) === option;
  return isTick ? { is: 'options', options: [option] } : { is: 'text', text: text.trim() };
}

function meaningOfMissing(missing: Missing | undefined, options: readonly Option[]): CellMeaning | undefined {
  switch (missing) {
    case undefined:
      return undefined;
    case 'not_asked':
    case 'no_answer':
      return { is: missing };
    default: {
      const own = options.find(({ role }) => role === missing);
      return own ? { is: 'options', options: [own.code] } : { is: 'no_answer' };
    }
  }
}
