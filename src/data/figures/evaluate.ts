import type { Place } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Word } from '../survey/conditions/tokens.ts';
import { atomsOf } from '../survey/conditions/types.ts';
import { respondentsOf, type Provenance } from '../survey/types.ts';
import { knowsNet, netOf } from '../tabulate/net.ts';
import { levelWith, rankSpanOf } from '../tabulate/rows.ts';
import { totalIn } from '../tabulate/tabulate.ts';
import type { Row, TableColumn } from '../tabulate/types.ts';
import { AMONG_ITEMS, itemCall, itemsBeside, ofQuestion, placeAmong } from './among-items.ts';
import * as says from './diagnostics.ts';
import type { Call } from './expression.ts';
import { cellsOf, kindsWith, tableNamed, wrongArguments, type Cells, type Scope } from './named-cells.ts';
import { NUMBER_NAMES, numberFigure, valueOf } from './number-figures.ts';
import type { Figure } from './types.ts';

/** A figure without the words of its declaration. */
type Value = Omit<Figure, 'id' | 'place' | 'expression'>;

/** What each function computes; undefined when it reported why it cannot. */
const FUNCTIONS: Readonly<Record<string, (call: Call, scope: Scope) => Value | undefined>> = {
  share,
  count,
  base,
  respondents,
  adjustments,
  ...Object.fromEntries(NUMBER_NAMES.map((name) => [name, numbers])),
  mean_rank: (call, scope) => optionMean(call, scope, 'place'),
  [AMONG_ITEMS]: amongItems,
};

/** Computes the value of a figure. Undefined when something is wrong with its expression, which is reported. */
export function evaluate(call: Call, scope: Scope): Value | undefined {
  const { text, offset } = call.name;
  if (Object.hasOwn(FUNCTIONS, text)) {
    const value = FUNCTIONS[text]?.(call, scope);
    // Whatever a report printed, a figure of measured rows is what was counted in them.
    const isMeasured = scope.survey.definition.rows === 'measured';
    return value && isMeasured ? { ...value, provenance: 'measured' } : value;
  }
  const known = Object.keys(FUNCTIONS);
  scope.report(says.unknownFunction(scope.at(offset), { name: text, known, suggestion: didYouMean(text, known) }));
  return undefined;
}

/** A figure of an item of a grid with its place among all items. Those that nobody answered have none. */
function amongItems(call: Call, scope: Scope): Value | undefined {
  const item = itemCall(call);
  const questions = item && itemsBeside(scope.survey.definition.grids, item.question);
  if (!item || !questions) return wrongArguments(call, scope);
  const whole = evaluate(item.call, scope);
  if (!whole) return undefined;
  const { tiedWith: _, ...own } = whole;
  const silent: Scope = { ...scope, report: () => undefined };
  const others = questions.flatMap((question) => (question === item.question ? [] : (evaluate(ofQuestion(item.call, question), silent) ?? []))); // prettier-ignore
  return { ...own, ...placeAmong(own, others) };
}

function share(call: Call, scope: Scope): Value | undefined {
  const cells = cellsOf(call, scope);
  if (!cells) return undefined;
  const { table, rows } = cells;
  if (table.base === undefined) {
    scope.report(says.unknownBase(scope.at(call.name.offset), { question: table.question }));
    return undefined;
  }
  const options = rows.map((row) => row.option);
  if (!isKnown(call, cells, scope)) return undefined;
  const { count: respondents, exact, displayed } = netOf(scope.survey, table, options);
  return { measure: 'percent', count: respondents, exact, displayed, ...ofCells(cells), decimals: table.decimals };
}

function count(call: Call, scope: Scope): Value | undefined {
  const cells = cellsOf(call, scope);
  if (!cells) return undefined;
  const { table, rows } = cells;
  const options = rows.map((row) => row.option);
  if (!isKnown(call, cells, scope)) return undefined;
  const own = ofCells(cells);
  return {
    ...ofCount(netOf(scope.survey, table, options).count),
    ...own,
    provenance: countProvenance(table, rows, scope),
  };
}

/** Reports several options of which totals do not tell how many gave any of them. */
function isKnown(call: Call, { table, rows }: Cells, scope: Scope): boolean {
  const isShared = rows.every(({ meanOnly }) => !meanOnly);
  const known = isShared && knowsNet(scope.survey, table, rows.map(({ option }) => option)); // prettier-ignore
  if (!known)
    scope.report(says.onlyTotals(scope.at(call.name.offset), { question: table.question, name: call.name.text }));
  return known;
}

/** A count that is computed from a printed percentage is not printed itself. */
function countProvenance(table: TableColumn, rows: readonly Row[], { survey }: Scope): Provenance {
  const printed = survey.totals?.questions.get(table.question)?.options;
  return weakest(
    rows.map(({ option, provenance }) =>
      printed?.get(option)?.isCounted === false ? weakest([provenance, 'derived']) : provenance,
    ),
  );
}

type FromCells = Pick<
  Value,
  | 'question'
  | 'table'
  | 'options'
  | 'base'
  | 'rank'
  | 'rankSpan'
  | 'ranked'
  | 'tied'
  | 'tiedWith'
  | 'isRanked'
  | 'smallBase'
  | 'provenance'
>;

/** The rank of one option, with those that share it. */
function ranksIn(table: TableColumn, row: Row): Partial<Pick<Value, 'rank' | 'rankSpan' | 'ranked' | 'tied' | 'tiedWith'>> {
  const rankSpan = rankSpanOf(table, row);
  const tiedWith = rankSpan ? levelWith(table, row) : [];
  return {
    ...(tiedWith.length > 0 ? { tiedWith } : {}),
    ...(rankSpan && row.rank !== undefined ? { rank: row.rank, rankSpan, ranked: answersOf(table) } : {}),
    tied: rankSpan !== undefined && rankSpan[0] !== rankSpan[1],
  };
} // prettier-ignore

function ofCells({ table, rows, isRanked }: Cells): FromCells {
  const [only] = rows;
  // Options that are ranked by amounts have no rank by how many gave them any.
  const ranks = rows.length === 1 && only && !only.amount ? ranksIn(table, only) : {};
  return {
    ...(isRanked ? { isRanked } : {}),
    ...ranks,
    question: table.question,
    table: table.table,
    options: rows.map((row) => row.option),
    base: table.base,
    tied: ranks.tied ?? false,
    smallBase: table.smallBase,
    provenance: weakest(rows.map((row) => row.provenance)),
  };
}

const answersOf = (table: TableColumn): number => table.rows.filter((row) => row.role === 'answer').length;

const ofCount = (n: number): Pick<Value, 'measure' | 'count' | 'exact' | 'displayed' | 'decimals'> => ({
  measure: 'count',
  count: n,
  exact: n,
  displayed: n,
  decimals: 0,
});

function questionOf(call: Call, scope: Scope): { readonly table: TableColumn; readonly word: Word } | undefined {
  const [word] = call.args;
  if (word?.kind !== 'word' || call.args.length > 1) return wrongArguments(call, scope);
  const table = tableNamed(word, scope, call.name.text === 'base');
  return table && { table, word };
}

function base(call: Call, scope: Scope): Value | undefined {
  const asked = questionOf(call, scope);
  if (!asked) return undefined;
  const { table, word } = asked;
  if (table.base === undefined) {
    scope.report(says.unknownBase(scope.at(word.offset), { question: table.question }));
    return undefined;
  }
  return {
    ...ofCount(table.base),
    question: table.question,
    table: table.table,
    options: [],
    base: table.base,
    tied: false,
    smallBase: table.smallBase,
    provenance: baseProvenance(table, scope),
  };
}

/** A base is the sum of the answers that its filter lets in, and is known as well as they are. */
function baseProvenance(table: TableColumn, scope: Scope): Value['provenance'] {
  const question = scope.survey.definition.questions.find((candidate) => candidate.code === table.question);
  const filter = question?.filter;
  if (filter?.kind !== 'condition') return 'published';
  const rows = atomsOf(filter.condition).flatMap(({ atom }) => {
    const all = totalIn(scope.tables, atom.question.text)?.rows ?? [];
    return atom.op === 'gave' ? all.filter((row) => atom.options.some(({ text }) => text === row.option)) : all;
  });
  return weakest(rows.map((row) => row.provenance));
}

/** A figure of the whole survey. */
function ofSurvey(n: number, scope: Scope): Value {
  const all = respondentsOf(scope.survey);
  const smallBase = all < scope.survey.definition.smallBase;
  return { ...ofCount(n), options: [], base: all, tied: false, smallBase, provenance: 'published' };
}

function respondents(call: Call, scope: Scope): Value | undefined {
  if (call.args.length > 0) return wrongArguments(call, scope);
  return ofSurvey(respondentsOf(scope.survey), scope);
}

function adjustments(call: Call, scope: Scope): Value | undefined {
  if (call.args.length > 0) return wrongArguments(call, scope);
  const rows = [...scope.tables.values()].flatMap(({ columns }) => columns.flatMap((column) => column.rows));
  const adjusted = rows.filter((row) => row.adjustment !== 0).length;
  return { ...ofSurvey(adjusted, scope), base: undefined, smallBase: false, provenance: 'derived' };
}

/** A figure of the numbers given to a question or, with an option, of what an option was given. */
function numbers(call: Call, scope: Scope): Value | undefined {
  const [first, second] = call.args;
  const ofOption = call.name.text === 'mean' && (first?.kind === 'call' || second !== undefined);
  if (ofOption) return optionMean(call, scope, 'amount');
  const value = numberFigure(call, scope);
  const table = value && totalIn(scope.tables, value.table);
  return value && table && { ...value, provenance: countProvenance(table, table.rows, scope) };
}

/** The mean amount, or the mean place, of an option. */
function optionMean(call: Call, scope: Scope, what: 'amount' | 'place'): Value | undefined {
  const cells = cellsOf(call, scope);
  const [row, ...more] = cells?.rows ?? [];
  if (!cells || !row) return undefined;
  if (more.length > 0) return wrongArguments(call, scope);
  const { table } = cells;
  const { question, kind } = table;
  const at = (): Place => scope.at(call.name.offset);
  const fits = kindsWith((one) => (what === 'amount' ? one.amountOf : one.placeOf) !== undefined);
  const own = row[what];
  if (!fits.includes(kind)) scope.report(says.wrongKind(at(), { name: call.name.text, question, kind, fits }));
  else if (!own || table.answered === 0) scope.report(says.noAnswers(at(), { question, name: call.name.text }));
  if (!fits.includes(kind) || !own || table.answered === 0) return undefined;
  const count = row.place?.count ?? table.answered;
  const ranks = what === 'amount' ? ranksIn(table, row) : {};
  return { ...valueOf('value', own.exact, count, table, scope),
    ...(cells.isRanked ? { isRanked: true } : {}),
    ...ranks,
    options: [row.option],
    // A published table prints the mean itself.
    provenance: scope.survey.totals ? row.provenance : countProvenance(table, [row], scope),
  };
} // prettier-ignore

const STRENGTH: Readonly<Record<Provenance, number>> = {
  measured: 2,
  published: 2,
  derived: 1,
  reconstructed: 0,
};

/** The weakest of several: a sum is known no better than its least known part. With none, `published`. */
const weakest = (all: readonly Provenance[]): Provenance =>
  all.reduce<Provenance>((weak, next) => (STRENGTH[next] < STRENGTH[weak] ? next : weak), 'published');
