import { kindOf } from '../../../data/survey/kinds/index.ts';
import type { Survey } from '../../../data/survey/types.ts';
import { totalIn } from '../../../data/tabulate/tabulate.ts';
import type { Tables } from '../../../data/tabulate/types.ts';
import type { ProposedQuestion, ProposedSurvey } from '../types.ts';
import { numberedQuestions } from './question-numbers.ts';
import { cleanWords, distinctLabels } from './survey-words.ts';
import type { KnownQuestion } from './types.ts';

/** Every proposed question that the survey has, with its table and clean words. */
export function knowQuestions(proposal: ProposedSurvey, survey: Survey, tables: Tables): readonly KnownQuestion[] {
  const numbered = numberedQuestions(proposal.questions);
  const rowOf = rowsOfGrids(proposal.questions);
  return proposal.questions.flatMap((proposed, index): readonly KnownQuestion[] => {
    const question = survey.definition.questions.find(({ code }) => code === proposed.code);
    const table = totalIn(tables, proposed.code);
    const words = numbered[index];
    if (!question || !table || !words) return [];
    const labels = proposed.options.map(({ code, label }) => [code, labelWords(cleanWords(label, code))] as const);
    return [
      {
        proposed,
        question,
        kind: kindOf(question),
        table,
        badge: words.badge,
        ...(words.gridBadge === undefined ? {} : { gridBadge: words.gridBadge }),
        wording: words.wording,
        ...(words.stem === undefined ? {} : { stem: words.stem, row: rowOf(proposed) }),
        labels: distinctLabels(new Map(labels)),
      },
    ];
  });
}

/** The same with each grid as one question, whose items are those of its questions. */
export function withGrids(known: readonly KnownQuestion[]): readonly KnownQuestion[] {
  const made = new Set<string>();
  return known.flatMap((question): readonly KnownQuestion[] => {
    const { grid } = question.proposed;
    if (!grid) return [question];
    if (made.has(grid.code)) return [];
    made.add(grid.code);
    const items = known.filter(({ proposed }) => proposed.grid?.code === grid.code);
    const { stem, row: _, gridBadge, ...shared } = question;
    const { grid: _grid, ...proposed } = question.proposed;
    return [{ ...shared, proposed: { ...proposed, code: grid.code, columns: items.flatMap((item) => item.proposed.columns) }, badge: gridBadge ?? grid.code, wording: stem ?? grid.code, items }]; // prettier-ignore
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
