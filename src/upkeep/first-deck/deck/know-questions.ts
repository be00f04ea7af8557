import { kindOf } from '../../../data/survey/kinds/index.ts';
import type { Survey } from '../../../data/survey/types.ts';
import { totalIn } from '../../../data/tabulate/tabulate.ts';
import type { Tables } from '../../../data/tabulate/types.ts';
import type { ProposedSurvey } from '../types.ts';
import { cleanWords, distinctLabels, emOf } from './survey-words.ts';
import type { KnownQuestion } from './types.ts';

/** The widest code that stands large in the panel of a question, in em. */
const BADGE = 4.4;

/** Every proposed question that the survey has, with its table and clean words. */
export function knowQuestions(proposal: ProposedSurvey, survey: Survey, tables: Tables): readonly KnownQuestion[] {
  const codes = new Set(proposal.questions.map(({ code }) => code));
  return proposal.questions.flatMap((proposed, index): readonly KnownQuestion[] => {
    const question = survey.definition.questions.find(({ code }) => code === proposed.code);
    const table = totalIn(tables, proposed.code);
    if (!question || !table) return [];
    const labels = proposed.options.map(({ code, label }) => [code, cleanWords(label, code)] as const);
    return [
      {
        proposed,
        question,
        kind: kindOf(question),
        table,
        badge: badgeOf(proposed.code, index, codes),
        wording: cleanWords(proposed.wording, proposed.code),
        ...(proposed.stem === undefined ? {} : { stem: cleanWords(proposed.stem, proposed.code) }),
        labels: distinctLabels(new Map(labels)),
      },
    ];
  });
}

/** The code itself, or the question's number where the code is too long to stand large. */
function badgeOf(code: string, index: number, codes: ReadonlySet<string>): string {
  if (emOf(code) <= BADGE) return code;
  const number = `Q${index + 1}`;
  return codes.has(number) ? `#${index + 1}` : number;
}
