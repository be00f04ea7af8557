import type { TextColumn } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { Code, Question } from '../types.ts';
import type { JoinedAnswers, ReadJoined } from './joined-answers.ts';
import { masked } from './mask.ts';
import { plainDay } from './plain-day.ts';
import { plainNumber } from './plain-number.ts';
import type { Taken } from './taken-from.ts';
import { foldText, type QuestionSource } from './types.ts';

/**
 * What a cell says, worked out once for each distinct text: that nothing was asked or answered, options that were chosen, or
 * a text that stands for itself. `unknown`: parts of joined answers that stand for no option. `isAmbiguous`: they
 * may as well be other options.
 */
export type CellMeaning =
  | { readonly is: 'not_asked' | 'blank' | 'no_answer' | 'unticked' }
  | {
      readonly is: 'options';
      readonly options: readonly Code[];
      readonly unknown?: readonly string[];
      readonly isAmbiguous?: true;
    }
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

/** What is read of a question: options, or the number or the text that stands in the cell itself. */
export interface Wanted {
  readonly question: Question;
  readonly source: QuestionSource;
  readonly takes: Taken;
  /** Of answers that are joined in one cell. */
  readonly readJoined?: ReadJoined;
}

/** What the text of one cell says that holds the answer, or several. */
export function meaningOfCell(text: string, wanted: Wanted): CellMeaning {
  const { source, takes } = wanted;
  const folded = foldText(text);
  const missing = meaningOfMissing(folded, wanted);
  if (missing) return missing;
  if (folded === '') return BLANK;
  if (takes === 'text') return { is: 'text', text: source.masked ? masked(text.trim()) : text.trim() };
  if (takes === 'number') return { is: 'text', text: plainNumber(folded, source.units, source.decimal) ?? text.trim() };
  if (takes === 'day') return { is: 'text', text: plainDay(folded, source.dateOrder) ?? text.trim() };
  if (wanted.readJoined) return meaningOfJoined(wanted.readJoined(text), source);
  const option = source.values.get(folded);
  if (option !== undefined) return chosen([option]);
  return source.others === undefined ? { is: 'text', text: text.trim() } : chosen([source.others]);
}

const chosen = (options: readonly Code[]): CellMeaning => ({ is: 'options', options });

function meaningOfJoined({ parts, isAmbiguous }: JoinedAnswers, { others, rank }: QuestionSource): CellMeaning {
  // Of a ranking only the part at the place counts: what the others stand for is for the questions about their places to say.
  const counted = rank === undefined ? parts : parts.slice(rank - 1, rank);
  if (counted.length === 0) return BLANK;
  const options = new Set(counted.flatMap(({ option }) => option ?? others ?? []));
  const unknown = others === undefined ? counted.flatMap(({ option, text }) => (option === undefined ? [text] : [])) : []; // prettier-ignore
  return {
    is: 'options',
    options: [...options],
    ...(unknown.length > 0 ? { unknown } : {}),
    ...(isAmbiguous ? { isAmbiguous } : {}),
  };
}

/** What the text of a cell says in a column that holds the number of one option: its place or its amount. */
export function meaningOfNumber(text: string, wanted: Wanted): CellMeaning {
  const folded = foldText(text);
  const missing = meaningOfMissing(folded, wanted);
  if (missing) return missing.is === 'options' ? { is: 'no_answer' } : missing;
  if (folded === '') return BLANK;
  const number = plainNumber(folded, wanted.source.units, wanted.source.decimal);
  return { is: 'text', text: number === undefined ? text.trim() : number.replace(/\.0+$/, '') };
}

/** What the text of a cell says in a column of its own for one option. */
export function meaningOfTick(text: string, option: Code, wanted: Wanted): CellMeaning {
  const { source } = wanted;
  const folded = foldText(text);
  const missing = meaningOfMissing(folded, wanted);
  if (missing) return missing;
  if (folded === '') return BLANK;
  if (source.unticked.has(folded)) return { is: 'unticked' };
  const isTick =
    source.ticked === 'any' ||
    source.ticked.has(folded) ||
    source.others === option ||
    source.values.get(folded) === option;
  return isTick ? chosen([option]) : { is: 'text', text: text.trim() };
}

/** What the text of a cell says in a column that holds what people wrote for "other". */
export function meaningOfOther(text: string, others: Code, wanted: Wanted): CellMeaning {
  const folded = foldText(text);
  return meaningOfMissing(folded, wanted) ?? (folded === '' ? BLANK : chosen([others]));
}

/** What a text means that is no answer; a refusal and "don't know" are options where the question has such. */
function meaningOfMissing(folded: string, { source, question, takes }: Wanted): CellMeaning | undefined {
  const missing = source.missing.get(folded);
  if (missing === undefined || missing === 'not_asked' || missing === 'no_answer') return missing && { is: missing };
  if (missing === 'undecided') return { is: 'no_answer' };
  const own = takes === 'options' ? question.options.find(({ role }) => role === missing) : undefined;
  return own ? chosen([own.code]) : { is: 'no_answer' };
}
