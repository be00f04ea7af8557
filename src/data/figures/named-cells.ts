import type { Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Word } from '../survey/conditions/tokens.ts';
import { kindOf, QUESTION_KINDS } from '../survey/kinds/index.ts';
import type { QuestionKind } from '../survey/kinds/kind.ts';
import type { Survey } from '../survey/types.ts';
import { rankedRows, rowNamed as rowOf } from '../tabulate/rows.ts';
import { totalIn } from '../tabulate/tabulate.ts';
import type { Row, TableColumn, Tables } from '../tabulate/types.ts';
import * as says from './diagnostics.ts';
import type { Call } from './expression.ts';

/** What an expression is evaluated with. `at` gives the place of an offset in the expression. */
export interface Scope {
  readonly survey: Survey;
  readonly tables: Tables;
  readonly at: (offset: number) => Place;
  readonly report: Report;
}

/** How each function is written. */
export const USAGES: Readonly<Record<string, string>> = {
  share: 'share(Q2, company_wide), share(ranked(Q6, 1))',
  count: 'count(Q2, company_wide), count(ranked(Q6, 1))',
  base: 'base(Q3)',
  respondents: 'respondents()',
  adjustments: 'adjustments()',
  mean: 'mean(Q11), mean(Q12, price)',
  sd: 'sd(Q11)',
  median: 'median(Q11)',
  quantile: 'quantile(Q11, 0.25)',
  min: 'min(Q11)',
  max: 'max(Q11)',
  nps: 'nps(Q11)',
  earliest: 'earliest(Q11)',
  latest: 'latest(Q11)',
  mean_rank: 'mean_rank(Q5, speed)',
  among_items: 'among_items(share(Q4_speed, good))',
  ranked: 'ranked(Q6, 1)',
  within: 'within(Q5, 3)',
};

/** Reports that a function cannot take what is in its brackets. */
export function wrongArguments({ name: { text, offset } }: Call, scope: Scope): undefined {
  const usage = Object.hasOwn(USAGES, text) ? USAGES[text] : undefined;
  scope.report(says.wrongArguments(scope.at(offset), { name: text, usage: usage ?? USAGES['ranked'] ?? '' }));
  return undefined;
}

/** The total of a question's table; a question that does not exist is reported, and one that nobody was asked, unless it `mayBeEmpty`. */
export function tableNamed(word: Word, scope: Scope, mayBeEmpty = false): TableColumn | undefined {
  const table = totalIn(scope.tables, word.text);
  if (table && (mayBeEmpty || table.base !== 0)) return table;
  const at = scope.at(word.offset);
  const known = scope.survey.definition.questions.map(({ code }) => code);
  const items = scope.survey.definition.grids?.find(({ code }) => code === word.text)?.items;
  if (items) scope.report(says.wholeGrid(at, { name: word.text, items: items.map(({ question }) => question) }));
  else if (table) scope.report(says.emptyBase(at, { question: word.text, silent: table.unanswered }));
  else scope.report(says.unknownQuestion(at, { name: word.text, known, suggestion: didYouMean(word.text, known) }));
  return undefined;
}

/** The cells that an expression names; `isRanked` if the data chooses them. */
export interface Cells {
  readonly table: TableColumn;
  readonly rows: readonly Row[];
  readonly isRanked: boolean;
}

/** The cells that `(Q2, a, b)`, `(within(Q5, 3), a)` or `(ranked(Q6, 1))` names. */
export function cellsOf(call: Call, scope: Scope): Cells | undefined {
  const [first, ...rest] = call.args;
  if (first?.kind === 'call' && first.name.text !== WITHIN) {
    return first.name.text === 'ranked' && rest.length === 0 ? ranked(first, scope) : wrongArguments(call, scope);
  }
  const options = rest.filter((arg) => arg.kind === 'word');
  if (!first || options.length === 0 || options.length < rest.length) return wrongArguments(call, scope);
  const table = countable(call, first, scope);
  if (!table) return undefined;
  const rows = options.map((option, i) => rowNamed(table, option, options.slice(0, i), scope));
  const found = rows.filter((row) => row !== undefined);
  return found.length === rows.length ? { table, rows: found, isRanked: false } : undefined;
}

/** The names of the kinds of questions that have a trait. */
export const kindsWith = (has: (kind: QuestionKind) => boolean): readonly string[] =>
  QUESTION_KINDS.names.filter((name) => has(QUESTION_KINDS.of(name)));

/** The word for options put within so many first places, in place of a question. */
export const WITHIN = 'within';

/** The table of `within(Q5, 3)`: those who put an option within the first three places. */
function withinNamed(call: Call, scope: Scope): TableColumn | undefined {
  const [word, places, ...more] = call.args;
  if (call.name.text !== WITHIN || word?.kind !== 'word' || places?.kind !== 'word' || more.length > 0) return wrongArguments(call, scope);
  const first = tableNamed(word, scope);
  if (!first) return undefined;
  const { question, kind } = first;
  const fits = kindsWith(({ placeOf }) => placeOf !== undefined);
  if (!fits.includes(kind)) {
    scope.report(says.wrongKind(scope.at(word.offset), { name: WITHIN, question, kind, fits }));
    return undefined;
  }
  if (places.text === '1') return first;
  const table = totalIn(scope.tables, `${question}, within: ${places.text}`);
  const most = [...scope.tables.values()].filter(({ request }) => request.question === question).length;
  if (!table) scope.report(says.noSuchPlace(scope.at(places.offset), { question, written: places.text, most }));
  return table;
} // prettier-ignore

function countable(call: Call, question: Word | Call, scope: Scope): TableColumn | undefined {
  const table = question.kind === 'call' ? withinNamed(question, scope) : tableNamed(question, scope);
  if (!table || kindOf(table).countable) return table;
  const fits = kindsWith((kind) => kind.countable);
  const params = { name: call.name.text, question: table.question, kind: table.kind, fits };
  scope.report(says.wrongKind(scope.at(question.kind === 'call' ? question.name.offset : question.offset), params));
  return undefined;
}

function rowNamed(table: TableColumn, word: Word, earlier: readonly Word[], scope: Scope): Row | undefined {
  const { question } = table;
  const row = rowOf(table, word.text);
  if (row && !earlier.some((other) => other.text === word.text)) return row;
  const at = scope.at(word.offset);
  const known = table.rows.map((candidate) => candidate.option);
  const suggestion = didYouMean(word.text, known);
  if (row) scope.report(says.repeatedOption(at, { question, name: word.text }));
  else scope.report(says.unknownOption(at, { question, name: word.text, known, suggestion }));
  return undefined;
}

/** The word for the lowest rank, in place of its number. */
const LAST = 'last';

/** The option at a rank, or at the last one; of several with the same count, the first in the questionnaire. */
function ranked(call: Call, scope: Scope): Cells | undefined {
  const [question, rank] = call.args;
  if (!question || rank?.kind !== 'word' || call.args.length > 2) return wrongArguments(call, scope);
  const table = countable(call, question, scope);
  if (!table) return undefined;
  const answers = rankedRows(table).filter((row) => row.role === 'answer');
  const number = rank.text === LAST ? answers.length : /^\d+$/.test(rank.text) ? Number(rank.text) : 0;
  const row = answers[number - 1];
  if (row) return { table, rows: [row], isRanked: true };
  const params = { question: table.question, rank: rank.text, answers: answers.length };
  scope.report(says.noSuchRank(scope.at(rank.offset), params));
  return undefined;
}
