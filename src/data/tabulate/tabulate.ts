import { kindOf } from '../survey/kinds/index.ts';
import type { Code, Question, Survey } from '../survey/types.ts';
import { spellRequest } from './request.ts';
import { tabulateColumn } from './tabulate-column.ts';
import { checkTotalsRequest, tabulateTotals } from './tabulate-totals.ts';
import type { Table, TableColumn, TableRequest, Tables } from './types.ts';

/**
 * Every question of the survey, counted in the simplest way: everybody, on the declared base. Options put in order are
 * also counted within more places than the first.
 */
export const tabulate = (survey: Survey): Tables =>
  new Map(
    survey.definition.questions.flatMap((question) =>
      [{ question: question.code }, ...withinRequests(survey, question)].map((request) => {
        const table = tabulateRequest(survey, request);
        return [table.key, table] as const;
      }),
    ),
  );

/** Within how many places options are counted at the most: more is asked of nobody. */
export const MOST_WITHIN = 10;

/** Tables of options put in order: those who put them within the first two places, within three, and so on. */
function withinRequests({ totals }: Survey, question: Question): readonly TableRequest[] {
  const places = totals ? 0 : (kindOf(question).places?.(question) ?? 0);
  const all = Math.min(places, MOST_WITHIN);
  return Array.from({ length: Math.max(0, all - 1) }, (_, i) => ({ question: question.code, within: i + 2 }));
}

/**
 * One table, counted as requested. Throws for a question, wave or weights that the survey does not have, and for a
 * condition that names any, and for whatever totals do not tell: requests are checked where they come from.
 */
export function tabulateRequest(survey: Survey, request: TableRequest): Table {
  const { question: code, by = [] } = request;
  const question = survey.definition.questions.find((candidate) => candidate.code === code);
  const totals = survey.totals?.questions.get(code);
  if (question && totals) {
    checkTotalsRequest(request);
    const key = spellRequest(request, question);
    return { request, key, columns: [tabulateTotals(survey.definition, question, totals, request, key)] };
  }
  const column = survey.answers.columns.get(code);
  if (!question || !column) throw new Error(`the survey has no answers to ${code}`);
  if (column.kind !== question.kind) {
    throw new Error(`answers to ${code} (${question.kind}) were read as "${column.kind}"`);
  }
  if (request.within !== undefined && !kindOf(question).placeOf) throw new Error(`${code} puts nothing in order`);
  const key = spellRequest(request, question);
  const counted = { survey, question, column, request, key };
  return { request, key, columns: [tabulateColumn(counted), ...by.map((segment) => tabulateColumn(counted, segment))] };
}

/** The total column of a table: everybody that it counts. */
export const totalOf = ({ columns }: Table): TableColumn => columns[0];

/** A question as its own table counts it, without a banner; undefined if there is no such question. */
export function totalIn(tables: Tables, question: Code): TableColumn | undefined {
  const table = tables.get(question);
  return table && totalOf(table);
}
