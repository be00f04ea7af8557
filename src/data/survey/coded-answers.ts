import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { isBlank } from '../../base/invisible.ts';
import { itemAt } from '../../base/item-at.ts';
import { repeatsOf } from '../../base/repeats.ts';
import type { TableSource } from '../../base/source.ts';
import * as says from './coded-diagnostics.ts';
import { kindOf } from './kinds/index.ts';
import type { Code, Coding, Question, SurveyDefinition } from './types.ts';

/** Files of codes by the question that reads them. */
export type CodedFiles = ReadonlyMap<Code, TableSource>;

const ID = 'id';
const JOINTS = /[;；、,，\s]+/;

/** A definition without the questions that are read from files of codes. */
export const withoutCoded = (definition: SurveyDefinition): SurveyDefinition => ({
  ...definition,
  questions: definition.questions.filter(({ coding }) => coding === undefined),
});

/**
 * The answers with the columns of questions that were coded by hand: 1 or 0 for everybody who answered, blank for all others. Reports
 * ids and codes that are not there, codes of people who gave no answer, and answers without a code; undefined if there is any.
 */
export function withCoded(
  table: TableSource,
  definition: SurveyDefinition,
  files: CodedFiles,
  report: Report,
): TableSource | undefined {
  let failed = false;
  const repeats = repeatsOf((diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  });
  let whole = table;
  for (const question of definition.questions) {
    const { coding } = question;
    const file = files.get(question.code);
    if (coding && file) whole = withQuestion(whole, table, question, coding, file, repeats.report.bind(repeats));
    // What keeps the file from being read was reported where it was.
    else if (coding) failed = true;
  }
  repeats.finish();
  return failed ? undefined : whole;
}

function withQuestion(whole: TableSource, table: TableSource, question: Question, { of }: Coding, file: TableSource, report: Report): TableSource {
  const ids = table.columns[table.header.indexOf(ID)] ?? [];
  const texts = table.columns[table.header.indexOf(of)] ?? [];
  const given = codesIn(question, file, new Set(ids), report);
  if (!given) return whole;
  const columns = question.options.map(() => ids.map(() => ''));
  ids.forEach((id, row) => {
    const codes = given.get(id);
    const hasAnswered = !isBlank(texts[row] ?? '');
    if (codes && !hasAnswered) report(says.notAnswered(file.at(codes.row, 0), { question: of, id }));
    if (!hasAnswered) return;
    // A code that is none was reported.
    if (!codes || (codes.options.size === 0 && !codes.isWrong)) {
      report(says.notCoded(codes ? file.at(codes.row, 0) : file.at('header', 0), { question: of, id }));
    } else columns.forEach((column, option) => (column[row] = codes.options.has(option) ? '1' : '0'));
  });
  return {
    ...whole,
    header: [...whole.header, ...kindOf(question).columnsOf(question)],
    columns: [...whole.columns, ...columns],
    ...(whole.names ? { names: [...whole.names, ...kindOf(question).columnsOf(question)] } : {}),
    at: (row, column) => {
      if (column < whole.header.length) return whole.at(row, column);
      const own = row === 'header' ? undefined : given.get(itemAt(ids, row));
      return own ? file.at(own.row, 0) : file.at('header', 0);
    },
  };
} // prettier-ignore

interface GivenCodes {
  /** Of the file: the first with this id. */
  readonly row: number;
  readonly options: Set<number>;
  isWrong: boolean;
}

/**
 * The codes of each respondent, by the index of the option; several rows of one id are taken together. Undefined where no column says
 * whose they are: then nobody is said to lack a code.
 */
function codesIn(question: Question, file: TableSource, known: ReadonlySet<string>, report: Report): ReadonlyMap<string, GivenCodes> | undefined {
  const given = new Map<string, GivenCodes>();
  const at = file.header.indexOf(ID);
  if (at === -1) {
    report(says.noIdColumn(file.at('header', 0), { columns: file.header }));
    return undefined;
  }
  const options = new Map(question.options.map(({ code }, i) => [code, i]));
  itemAt(file.columns, at).forEach((cell, row) => {
    const id = cell.trim();
    if (!known.has(id)) {
      report(says.unknownId(file.at(row, at), { id, suggestion: didYouMean(id, known) }));
      return;
    }
    const own = given.get(id) ?? { row, options: new Set<number>(), isWrong: false };
    given.set(id, own);
    file.columns.forEach((column, c) => {
      if (c === at) return;
      for (const text of itemAt(column, row).split(JOINTS).filter((one) => one !== '')) {
        const option = options.get(text);
        if (option !== undefined) own.options.add(option);
        else {
          own.isWrong = true;
          report(says.unknownCode(file.at(row, c), { question: question.code, code: text, known: [...options.keys()], suggestion: didYouMean(text, options.keys()) }));
        }
      }
    });
  });
  return given;
} // prettier-ignore
