import type { Place } from '../../base/diagnostic.ts';
import type { Word } from '../survey/conditions/tokens.ts';
import { kindOf } from '../survey/kinds/index.ts';
import type { QuestionKind } from '../survey/kinds/kind.ts';
import type { Question } from '../survey/types.ts';
import { roundedValue } from '../tabulate/rounding.ts';
import { deviationOf, medianOf, meanOf, promoterScore, quantileOf, type Weighted } from '../tabulate/statistics.ts';
import type { TableColumn } from '../tabulate/types.ts';
import { valuesOf } from '../tabulate/values.ts';
import * as says from './diagnostics.ts';
import type { Call } from './expression.ts';
import { kindsWith, tableNamed, wrongArguments, type Scope } from './named-cells.ts';
import type { Figure, Measure } from './types.ts';

/** What a figure of a question's numbers is, without its provenance. */
export type NumberValue = Omit<Figure, 'id' | 'place' | 'expression' | 'provenance'> & { readonly table: string };

interface NumberFunction {
  readonly suits: (kind: QuestionKind) => boolean;
  readonly measure: Measure;
  /** Undefined where there are not enough numbers. */
  readonly of: (values: readonly Weighted[], share: number) => number | undefined;
  /** It takes a second argument: a share from 0 to 1. */
  readonly takesShare?: true;
  /** It is one of the answers, or between two of them: where answers are whole numbers, it has no more decimals than it needs. */
  readonly isAnswer?: true;
}

const isNumber = ({ numbers }: QuestionKind): boolean => numbers === 'points' || numbers === 'measured';
const isMeasured = ({ numbers }: QuestionKind): boolean => numbers === 'measured';
const isDays = ({ numbers }: QuestionKind): boolean => numbers === 'days';

const lowest = (values: readonly Weighted[]): number | undefined => quantileOf(values, 0);
const highest = (values: readonly Weighted[]): number | undefined => quantileOf(values, 1);

/** The functions of all numbers that were given to a question. Days are numbers too, but their mean is no day. */
const NUMBER_FUNCTIONS: Readonly<Record<string, NumberFunction>> = {
  mean: { suits: isNumber, measure: 'value', of: meanOf },
  sd: { suits: isNumber, measure: 'value', of: deviationOf },
  median: { suits: isMeasured, measure: 'value', of: medianOf, isAnswer: true },
  quantile: { suits: isMeasured, measure: 'value', of: quantileOf, takesShare: true, isAnswer: true },
  min: { suits: isMeasured, measure: 'value', of: lowest, isAnswer: true },
  max: { suits: isMeasured, measure: 'value', of: highest, isAnswer: true },
  nps: { suits: ({ numbers }) => numbers === 'points', measure: 'value', of: promoterScore },
  earliest: { suits: isDays, measure: 'date', of: lowest },
  latest: { suits: isDays, measure: 'date', of: highest },
};
/** The same function of days. */
const OF_DAYS: Readonly<Record<string, NumberFunction>> = {
  median: { suits: isDays, measure: 'date', of: medianOf },
  quantile: { suits: isDays, measure: 'date', of: quantileOf, takesShare: true },
};

/** Names of the functions, in the order in which they are told. */
export const NUMBER_NAMES: readonly string[] = Object.keys(NUMBER_FUNCTIONS);

/** The lowest and the highest point of a question of recommendation. */
const RECOMMEND = [0, 10] as const;

/** Computes a figure of the numbers given to a question. Undefined where there is none, which is reported. */
export function numberFigure(call: Call, scope: Scope): NumberValue | undefined {
  const { text: name } = call.name;
  const usual = NUMBER_FUNCTIONS[name];
  const [word, more, ...others] = call.args;
  if (!usual || word?.kind !== 'word' || others.length > 0 || (usual.takesShare === true) !== (more !== undefined)) return wrongArguments(call, scope);
  const share = more?.kind === 'word' ? shareIn(more, scope) : more === undefined ? 0 : wrongArguments(call, scope);
  const table = tableNamed(word, scope);
  if (!table || share === undefined) return undefined;
  const rules = [usual, OF_DAYS[name]].find((one) => one?.suits(kindOf(table)));
  const { question, kind } = table;
  const at = (): Place => scope.at(word.offset);
  if (!rules) {
    scope.report(says.wrongKind(at(), { name, question, kind, fits: kindsWith((one) => usual.suits(one) || OF_DAYS[name]?.suits(one) === true) })); // prettier-ignore
    return undefined;
  }
  const asked = scope.survey.definition.questions.find(({ code }) => code === question);
  if (name === 'nps' && !isRecommendation(asked)) {
    scope.report(says.notRecommending(at(), { question, from: RECOMMEND[0], to: RECOMMEND[1] }));
    return undefined;
  }
  // Of totals nothing is known but what is printed, and what rows of points say.
  const { survey } = scope;
  const values = valuesOf(survey, table);
  const exact = (survey.totals ? printedNumber(table, name) : undefined) ?? rules.of(values, share);
  if (exact === undefined) {
    scope.report(survey.totals ? says.onlyTotals(at(), { question, name }) : says.noAnswers(at(), { question, name }));
    return undefined;
  }
  const own = valueOf(rules.measure, exact, survey.totals && values.length === 0 ? table.answered : values.length, table, scope);
  const isWhole = rules.isAnswer && Number.isInteger(exact) && values.every(({ value }) => Number.isInteger(value));
  return isWhole ? { ...own, decimals: 0 } : own;
} // prettier-ignore

/** What a published table says of numbers. */
const printedNumber = ({ mean, median }: TableColumn, name: string): number | undefined =>
  name === 'mean' ? mean : name === 'median' ? median : undefined;

/** The figure of a number, of so many respondents. How a published table prints its shares says nothing of a mean. */
export function valueOf(measure: Measure, exact: number, count: number, table: TableColumn, { survey }: Scope): NumberValue {
  const decimals = measure === 'date' ? 0 : survey.totals ? survey.definition.rounding.decimals : table.decimals;
  return {
    measure,
    question: table.question,
    table: table.table,
    options: [],
    count,
    base: count,
    exact,
    // Of a day between two, the earlier: it is the one on which it was not yet over.
    displayed: measure === 'date' ? Math.floor(exact) : roundedValue(exact, decimals),
    decimals,
    tied: false,
    smallBase: count < survey.definition.smallBase,
  };
} // prettier-ignore

function shareIn({ text, offset }: Word, scope: Scope): number | undefined {
  const share = Number(text);
  if (/^\d/.test(text) && share >= 0 && share <= 1) return share;
  scope.report(says.noSuchShare(scope.at(offset), { written: text }));
  return undefined;
}

/** Whether the points of a scale go from 0 to 10, so that promoters and detractors can be told. */
export function isRecommendation(question: Question | undefined): boolean {
  const points = (question?.options ?? []).flatMap(({ value }) => value ?? []);
  return points.length > 2 && Math.min(...points) === RECOMMEND[0] && Math.max(...points) === RECOMMEND[1];
}
