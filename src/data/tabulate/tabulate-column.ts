import { isBlank } from '../../base/invisible.ts';
import { itemAt } from '../../base/item-at.ts';
import { kindOf } from '../survey/kinds/index.ts';
import { hasAnswered, NO_ANSWER, wasAsked, type AnswerColumn, type BaseRule, type Option, type Question, type Survey, type SurveyDefinition } from '../survey/types.ts'; // prettier-ignore
import { membersOf, weightsOf } from './members.ts';
import { gaveIt } from './gave.ts';
import { declaredBase } from './request.ts';
import { roundedValue, roundShares } from './rounding.ts';
import { ranksOf } from './rows.ts';
import { meanOf, medianOf } from './statistics.ts';
import type { Row, Segment, TableColumn, TableKey, TableRequest } from './types.ts';
import { rowsIn, weighted } from './values.ts';

/** What all columns of a table are counted from. */
interface Counted {
  readonly survey: Survey;
  readonly question: Question;
  readonly column: AnswerColumn;
  readonly request: TableRequest;
  readonly key: TableKey;
}

/** Respondents by row number, with the weight of each. */
interface Respondents {
  readonly rows: Uint32Array;
  readonly weightOf: (row: number) => number;
}

/** Those that a condition holds of, counted and weighed. */
function weigh({ rows, weightOf }: Respondents, holds: (row: number) => boolean) {
  let count = 0;
  let weighted = 0;
  let squares = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = itemAt(rows, i);
    if (!holds(row)) continue;
    const weight = weightOf(row);
    count += 1;
    weighted += weight;
    squares += weight * weight;
  }
  return { count, weighted, effective: squares === 0 ? 0 : (weighted * weighted) / squares };
}

/** One column of a table: its total or, with `segment`, that segment of its banner. */
export function tabulateColumn({ survey, question, column, request, key }: Counted, segment?: Segment): TableColumn {
  const { definition } = survey;
  const isMember = membersOf(survey, request, segment);
  const rows = rowsIn(column).filter(isMember);
  const respondents = { rows, weightOf: weightsOf(survey, request) };
  const asked = weigh(respondents, (row) => wasAsked(column, row));
  const answered = weigh(respondents, (row) => hasAnswered(column, row));
  const everybody = weigh(respondents, () => true);
  // If the data does not contain what a filter rests on, it is unknown who was asked: no share of them can be computed,
  // nor can those who were not asked be told from those who did not answer.
  const isKnown = question.filter?.kind !== 'unknown';
  const { nonResponse } = question;
  const rule = request.base ?? declaredBase(question);
  const bases: Readonly<Record<BaseRule, typeof asked | undefined>> = {
    asked: isKnown ? asked : undefined,
    answered: isKnown ? answered : undefined,
    all: everybody,
  };
  const base = bases[rule];
  const unanswered = {
    count: nonResponse === undefined || !isKnown ? 0 : asked.count - answered.count,
    weighted: nonResponse === undefined || !isKnown ? 0 : asked.weighted - answered.weighted,
  };
  const shown = nonResponse === 'in_base' && rule !== 'answered' && unanswered.count > 0 ? unanswered : undefined;
  return {
    table: key,
    request,
    ...(segment ? { segment } : {}),
    question: question.code,
    kind: question.kind,
    base: base?.count,
    weightedBase: base?.weighted,
    effectiveBase: base?.effective,
    answered: answered.count,
    unanswered: unanswered.count,
    ...(nonResponse === undefined ? {} : { nonResponse }),
    ...(rule === 'all' ? { ofAll: { asked: bases.asked?.count } } : {}),
    smallBase: base !== undefined && base.count < definition.smallBase,
    decimals: definition.rounding.decimals,
    rows: rowsOf(definition, question, column, respondents, base, shown, request.within),
    ...numbersOf(question, column, respondents),
    ...cleanedOf(question, column, rows),
    ...codesOf(question, column, rows, survey.answers.ids),
    verbatims: verbatimsOf(question, column, rows, survey.answers.ids),
  };
}

type Weighed = Pick<ReturnType<typeof weigh>, 'count' | 'weighted'>;
type CountedOption = Omit<Row, 'exact' | 'displayed' | 'adjustment' | 'rank' | 'tied'>;

function rowsOf(
  definition: SurveyDefinition,
  question: Question,
  column: AnswerColumn,
  respondents: Respondents,
  base: Weighed = { count: 0, weighted: 0 },
  unanswered?: Weighed,
  within?: number,
): readonly Row[] {
  const { decimals, singleAnswer } = definition.rounding;
  const kind = kindOf(question);
  const asked = { ...respondents, rows: respondents.rows.filter((row) => wasAsked(column, row)) };
  const options: CountedOption[] = question.options.map((option, i) => {
    const { count, weighted } = weigh(asked, (row) => gaveIt(question, column, i, row, within));
    const means = meansOf(question, column, i, asked, decimals);
    return {
      option: option.code,
      role: option.role,
      count,
      weighted,
      ...means,
      ...provenanceOf(option, definition.rows),
    };
  });
  if (unanswered) {
    const provenance = definition.rows === 'measured' ? 'measured' : 'derived';
    options.push({ option: NO_ANSWER, role: 'no_answer', ...unanswered, provenance });
  }
  const shares = roundShares(
    options,
    base,
    decimals,
    kind.exclusive && within === undefined ? singleAnswer : 'half_up',
  );
  const ranks = ranksOf(options);
  return options.map((option, i) => ({
    ...option,
    exact: base.weighted === 0 ? 0 : (100 * option.weighted) / base.weighted,
    ...itemAt(shares, i),
    ...itemAt(ranks, i),
  }));
}

/** The mean amount or the mean place of an option, where its question has such. */
function meansOf(question: Question, column: AnswerColumn, option: number, { rows, weightOf }: Respondents, decimals: number): Pick<Row, 'amount' | 'place'> {
  const kind = kindOf(question);
  const numberOf = kind.amountOf ?? kind.placeOf;
  if (!numberOf) return {};
  const values = weighted(rows, (row) => numberOf(question, column, option, row), weightOf);
  const exact = meanOf(values);
  // Where nobody answered, nobody gave it anything.
  if (kind.amountOf) return { amount: { exact: exact ?? 0, displayed: roundedValue(exact ?? 0, decimals) } };
  return exact === undefined ? {} : { place: { exact, displayed: roundedValue(exact, decimals), count: values.length } };
} // prettier-ignore

/** In measured rows nothing is made up: a figure counted in them was measured, and no other count is possible. */
function provenanceOf(option: Option, rows: SurveyDefinition['rows']): Pick<Row, 'provenance' | 'range'> {
  const { figure, range } = option.provenance;
  if (rows === 'measured') return { provenance: 'measured' };
  return { provenance: figure, ...(range ? { range } : {}) };
}

/** Mean and median, where the answers are numbers or points that have a value. */
function numbersOf(question: Question, column: AnswerColumn, { rows, weightOf }: Respondents): Pick<TableColumn, 'mean' | 'meanBase' | 'median'> {
  const kind = kindOf(question);
  // The mean of days is no day.
  if (!kind.numbers || kind.numbers === 'days') return {};
  const numberIn = (row: number): number | undefined =>
    wasAsked(column, row) ? kind.numberOf?.(question, column, row) : undefined;
  const values = weighted(rows, numberIn, weightOf);
  const mean = meanOf(values);
  const median = kind.numbers === 'measured' ? medianOf(values) : undefined;
  return { ...(mean === undefined ? {} : { mean, meanBase: values.length }), ...(median === undefined ? {} : { median }) };
} // prettier-ignore

function cleanedOf(question: Question, column: AnswerColumn, rows: Uint32Array): Pick<TableColumn, 'cleaned'> {
  const { droppedOf } = kindOf(question);
  if (!droppedOf) return {};
  const all = new Set<number>();
  let respondents = 0;
  for (const row of rows) {
    const dropped = droppedOf(question, column, row);
    if (dropped.length > 0) respondents += 1;
    for (const option of dropped) all.add(option);
  }
  if (respondents === 0) return {};
  const options = question.options.filter((_, option) => all.has(option)).map(({ code }) => code);
  return { cleaned: { options, respondents } };
}

/** The codes that each respondent's text has. */
function codesOf(question: Question, column: AnswerColumn, rows: Uint32Array, ids: readonly string[]): Pick<TableColumn, 'codes'> {
  const { coding, options } = question;
  if (!coding) return {};
  const given = Array.from(rows.filter((row) => hasAnswered(column, row)), (row) => {
    const own = options.filter((_, option) => kindOf(question).gave(question, column, option, row));
    return { id: itemAt(ids, row), options: own.map(({ code }) => code) };
  });
  return { codes: { of: coding.of, answers: given } };
} // prettier-ignore

function verbatimsOf(question: Question, column: AnswerColumn, rows: Uint32Array, ids: readonly string[]): TableColumn['verbatims'] {
  const { textOf } = kindOf(question);
  if (!textOf) return [];
  const found: { readonly id: string; readonly text: string }[] = [];
  for (const row of rows) {
    const text = wasAsked(column, row) ? textOf(column, row) : '';
    if (!isBlank(text)) found.push({ id: itemAt(ids, row), text });
  }
  return found;
} // prettier-ignore
