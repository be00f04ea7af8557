import { kindOf } from '../../../data/survey/kinds/index.ts';
import type { Survey } from '../../../data/survey/types.ts';
import { totalIn } from '../../../data/tabulate/tabulate.ts';
import type { Tables } from '../../../data/tabulate/types.ts';
import type { ProposedQuestion, ProposedSurvey } from '../types.ts';
import { cleanWords, distinctLabels, emOf } from './survey-words.ts';
import type { KnownQuestion } from './types.ts';

/** The widest code that stands large in the panel of a question, in em. */
const BADGE = 4.4;

/** Every proposed question that the survey has, with its table and clean words. */
export function knowQuestions(proposal: ProposedSurvey, survey: Survey, tables: Tables): readonly KnownQuestion[] {
  const badges = badgesOf(proposal.questions);
  const rowOf = rowsOfGrids(proposal.questions);
  return proposal.questions.flatMap((proposed, index): readonly KnownQuestion[] => {
    const question = survey.definition.questions.find(({ code }) => code === proposed.code);
    const table = totalIn(tables, proposed.code);
    if (!question || !table) return [];
    const labels = proposed.options.map(({ code, label }) => [code, labelWords(cleanWords(label, code))] as const);
    return [
      {
        proposed,
        question,
        kind: kindOf(question),
        table,
        badge: badges[index] ?? proposed.code,
        wording: cleanWords(proposed.wording, proposed.code),
        ...(proposed.stem === undefined
          ? {}
          : { stem: cleanWords(proposed.stem, proposed.code), row: rowOf(proposed) }),
        labels: distinctLabels(new Map(labels)),
      },
    ];
  });
}

/** What a form tells those who fill it in; to readers of the results it says nothing. */
const INSTRUCTION =
  /\s*[(（](please (specify|describe|state|explain)|specify|具体的に[^)）]*|自由記述|自由記入|記入してください|ご記入ください)[^)）]*[)）]\s*$|[,、]?\s+(please specify|namely)\s*:?$/i;

/** A label without what it tells those who fill in the form. */
function labelWords(label: string): string {
  const plain = label.replace(INSTRUCTION, '').trim();
  return plain === '' ? label : plain;
}

/** Which row of its grid a question is: so many before it have the same wording over them. */
function rowsOfGrids(questions: readonly ProposedQuestion[]): (question: ProposedQuestion) => number {
  const rows = new Map<string, number>();
  const places = new Map<ProposedQuestion, number>();
  for (const question of questions) {
    const row = rows.get(question.stem ?? '') ?? 0;
    places.set(question, row);
    rows.set(question.stem ?? '', row + 1);
  }
  return (question) => places.get(question) ?? 0;
}

/**
 * How questions are called on slides: by their codes, as long as all have room and some of them are numbers of questions. Else all
 * are numbered, Q1, Q2 …, rows of a grid Q3_1, Q3_2 …: names of columns such as `sexe` say nothing to readers, and a number beside
 * codes that are numbers would name another question.
 */
function badgesOf(questions: readonly ProposedQuestion[]): readonly string[] {
  const codes = questions.map(({ code }) => code);
  if (codes.every((code) => emOf(code) <= BADGE) && codes.some((code) => /\d/.test(code))) return codes;
  let number = 0;
  return questions.map(({ stem }, i) => {
    const isNext = stem !== undefined && questions[i - 1]?.stem === stem;
    if (!isNext) number += 1;
    if (stem === undefined) return `Q${number}`;
    const first = questions.slice(0, i + 1).findLastIndex((one, at) => questions[at - 1]?.stem !== one.stem);
    return `Q${number}_${i - first + 1}`;
  });
}
