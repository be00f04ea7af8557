import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Question } from '../../data/survey/types.ts';
import { declaredBase } from '../../data/tabulate/request.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import { unansweredWords } from '../../deck/template/base-words.ts';
import { filterWords } from '../../deck/template/filter-words.ts';
import { lineOf } from '../../deck/template/names.ts';
import type { Texts } from '../../deck/text/texts.ts';
import type { TableWords } from './words.ts';

/** Of how many respondents a table is, with its star where they are few: `n=66`. Undefined where that is not known. */
export const baseNumber = (texts: Texts, { base, smallBase }: TableColumn): string | undefined =>
  base === undefined ? undefined : texts.plain(smallBase && base > 0 ? 'auto.base_small' : 'auto.base', { base });

/** What could be answered: one option, several, a number, a text. */
export function typeWords({ types }: TableWords, question: Question): string {
  const kind = kindOf(question);
  if (!kind.countable) return types.text;
  if (kind.numbers === 'measured') return types.number;
  if (kind.placeOf) return types.order({ most: kind.places?.(question) ?? 0 });
  if (kind.unitOf) return types.division;
  if (kind.numbers === 'days') return types.day;
  if (question.max !== undefined) return types.upTo({ most: question.max });
  return kind.exclusive ? types.one : types.several;
}

/** What could be answered, who the base are and how many, and whom the question was for, as the deck says it. */
export function baseLine(
  texts: Texts,
  words: TableWords,
  question: Question,
  table: TableColumn,
  respondents: number,
): string {
  const parts = [typeWords(words, question), baseWords(texts, words, question, table, respondents)];
  const filter = filterLine(texts, question);
  return [...parts, ...(filter === undefined ? [] : [filter])].join(words.joint);
}

function baseWords(texts: Texts, words: TableWords, question: Question, table: TableColumn, respondents: number): string {
  const number = baseNumber(texts, table);
  if (number === undefined) return words.bases.unknown;
  const rule = table.request.base ?? declaredBase(question);
  const base = words.bases[rule === 'asked' && table.base === respondents ? 'everyone' : rule];
  const [details] = unansweredWords(texts, [table]);
  const n = details === undefined ? number : texts.plain('auto.base_detail', { base: number, details });
  return words.baseOf({ base, n });
} // prettier-ignore

function filterLine(texts: Texts, { filter }: Question): string | undefined {
  if (!filter) return undefined;
  return lineOf(filter.kind === 'unknown' ? texts.text(filter.note) : filterWords(texts, filter.condition));
}
