import type { Report } from '../../../base/diagnostic.ts';
import type { Export } from '../../../base/export.ts';
import { noSheet } from '../source/diagnostics.ts';
import type { SurveyDefinition } from '../types.ts';
import { checkTotals } from './check-totals.ts';
import * as says from './diagnostics.ts';
import { titleOf } from './find-names.ts';
import { readBlocks } from './read-blocks.ts';
import { readLong } from './read-long.ts';
import type { PrintedQuestion, QuestionTotals, Totals } from './types.ts';

/**
 * What a published table says in place of answers: from the definition itself and from the files that its `source` names.
 * Undefined, and reported, where it contradicts itself or leaves out what is asked for.
 */
export function readTotals(
  exports: readonly Export[],
  definition: SurveyDefinition,
  report: Report,
): Totals | undefined {
  let failed = false;
  const noting: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const written = writtenIn(definition);
  const found = readFiles(exports, definition, noting);
  if (!found) return undefined;
  const questions = new Map<string, QuestionTotals>();
  for (const question of definition.questions) {
    const printed = together([written, ...found].flatMap((from) => from.get(question.code) ?? []));
    if (!isSaid(printed) && exports.length > 0) {
      const known = exports.length > 1 ? exports.map(({ file }) => file) : [];
      noting(says.missingQuestion(question.title?.place ?? question.place, { question: question.code, title: titleOf(question), known })); // prettier-ignore
      continue;
    }
    const totals = checkTotals(question, printed, definition.rounding.decimals, noting);
    if (totals) questions.set(question.code, totals);
  }
  const largest = Math.max(0, ...[...questions.values()].map(({ base }) => base));
  const { respondents } = definition;
  if (respondents && respondents.count < largest) {
    noting(says.fewRespondents(respondents.place, { respondents: respondents.count, base: largest }));
  }
  return failed ? undefined : { respondents: respondents?.count ?? largest, questions };
}

type PrintedQuestions = ReadonlyMap<string, PrintedQuestion>;

/** What each file prints. Undefined, and reported, if one cannot be read as it is said. */
function readFiles(
  exports: readonly Export[],
  definition: SurveyDefinition,
  report: Report,
): readonly PrintedQuestions[] | undefined {
  const { source, questions } = definition;
  const shape = source?.totals;
  if (exports.length === 0) return [];
  if (!source || !shape) throw new Error('the definition does not say how totals are read');
  const read = exports.flatMap(({ file, sheets }): PrintedQuestions[] => {
    const sheet = source.sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === source.sheet?.text);
    if (!sheet) {
      const known = sheets.flatMap(({ name }) => name ?? []);
      report(noSheet(source.place, { file, sheet: source.sheet?.text ?? '', known }));
      return [];
    }
    if (shape.shape === 'blocks') return [readBlocks(sheet, shape, questions, report)];
    const long = readLong(sheet, shape, source, questions, report);
    return long ? [long] : [];
  });
  return read.length === exports.length ? read : undefined;
}

const together = (all: readonly PrintedQuestion[]): PrintedQuestion => ({
  bases: all.flatMap(({ bases }) => bases),
  options: all.flatMap(({ options }) => options),
});

const isSaid = ({ options }: PrintedQuestion): boolean => options.length > 0;

/** What the definition prints itself. */
const writtenIn = ({ questions }: SurveyDefinition): ReadonlyMap<string, PrintedQuestion> =>
  new Map(
    questions.map(({ code, printedBase, options }) => [
      code,
      {
        bases: printedBase ? [printedBase] : [],
        options: options.flatMap(({ code: option, printed }) => (printed ? [{ option, printed }] : [])),
      },
    ]),
  );
