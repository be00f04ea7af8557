import { didYouMean } from '../../../base/did-you-mean.ts';
import type { Place, Report } from '../../../base/diagnostic.ts';
import { foldText } from '../source/types.ts';
import type { Question } from '../types.ts';
import * as says from './diagnostics.ts';

/** What names a question in a file. */
export const titleOf = ({ title, code }: Question): string => title?.text ?? code;

/** The questions of a definition by what names them in a file, as `foldText` leaves it. */
export const byTitle = (questions: readonly Question[]): ReadonlyMap<string, Question> =>
  new Map(questions.map((question) => [foldText(titleOf(question)), question]));

/** The option that a text of a file stands for; a text that stands for none is reported. */
export function optionNamed(
  { code, options, source }: Question,
  text: string,
  place: Place,
  report: Report,
): string | undefined {
  const folded = foldText(text);
  const option = source?.values.get(folded) ?? options.find((own) => own.code === folded)?.code;
  if (option !== undefined) return option;
  if (source?.others !== undefined) return source.others;
  const known = [...new Set([...(source?.values.keys() ?? []), ...options.map((own) => own.code)])];
  report(says.unknownOption(place, { question: code, name: text, known, suggestion: didYouMean(text, known) }));
  return undefined;
}
