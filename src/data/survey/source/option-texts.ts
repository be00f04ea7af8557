import type { Place, Report } from '../../../base/diagnostic.ts';
import type { YamlSource } from '../../../base/source.ts';
import type { Code } from '../types.ts';
import * as says from './diagnostics.ts';
import type { QuestionSourceFile } from './forms.ts';
import type { IsOption, SourcedQuestion } from './sourced-question.ts';
import { foldText, type MissingTexts } from './types.ts';

/**
 * Which option the texts of cells stand for, folded: what `values` says and, beside that, each option's code and value.
 * Reports texts that stand for two options, or for an option and for no answer: of those that the survey calls no answer,
 * only such as the question does not expressly give to an option.
 */
export function optionTexts(
  { code, options, takes }: SourcedQuestion,
  { values = {} }: QuestionSourceFile,
  missing: { readonly own: MissingTexts; readonly survey: MissingTexts },
  isOption: IsOption,
  source: YamlSource,
  report: Report,
): ReadonlyMap<string, Code> {
  const known = new Map<string, Code>();
  const add = (text: string, option: Code, place: Place, other: string | undefined): void => {
    if (other === undefined) known.set(foldText(text), option);
    else if (other !== option) report(says.sameText(place, { text, one: other, other: option }));
  };
  for (const [option, texts] of Object.entries(values)) {
    if (!isOption(option, 'values', option)) continue;
    const place = source.at(['questions', code, 'values', option]);
    for (const text of texts) add(text, option, place, known.get(foldText(text)) ?? missing.own.get(foldText(text)));
  }
  if (takes !== 'options') return known;
  for (const option of options) {
    const isGiven = (values[option.code] ?? []).length > 0;
    for (const text of [option.code, ...(option.value === undefined ? [] : [String(option.value)])]) {
      const folded = foldText(text);
      const meaning = missing.own.get(folded) ?? missing.survey.get(folded);
      // Whoever says what stands for an option need not mean its code too.
      if (!isGiven) add(text, option.code, option.place, known.get(folded) ?? meaning);
      else if (!known.has(folded) && meaning === undefined) known.set(folded, option.code);
    }
  }
  return known;
}
