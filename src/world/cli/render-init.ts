import { respondentsOf } from '../../data/survey/types.ts';
import type { FirstDeck } from '../../upkeep/first-deck/make-first-deck.ts';
import type { Sorted } from '../../upkeep/first-deck/most-asked.ts';
import type { OpenQuestion } from '../../upkeep/first-deck/types.ts';
import type { Words } from './words.ts';

/** What was made of an export, for a terminal: in numbers, then what is not used and why, then what is to be decided. */
export function renderInit({ proposal, survey }: FirstDeck, id: string, says: Words['initReport']): string {
  const { questions, unused, open, byDefault } = proposal;
  const shown = questions.filter(({ isShown }) => isShown).length;
  const lines = [
    proposal.rows === 'aggregated'
      ? says.table(respondentsOf(survey), questions.length, shown)
      : says.found(proposal.tool, respondentsOf(survey), questions.length, shown),
    ...(unused.length > 0
      ? [says.unused(unused.length), ...unused.map(({ column, why }) => `  ${column}: ${why}`)]
      : []),
    ...renderOpen({ open, byDefault }, says),
    says.next(id),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first of the columns that a question is about. */
export const shownColumns = (columns: readonly string[]): string =>
  `${columns.slice(0, 6).join(', ')}${columns.length > 6 ? ' …' : ''}`;

/** What is left open, each with its choices and where it comes up. */
export function renderOpen({ open, byDefault }: Sorted, says: Words['initReport']): readonly string[] {
  return [
    ...(open.length > 0 ? [says.open(open.length)] : []),
    ...open.flatMap((question) => [
      `  ${question.text}`,
      ...question.choices.map(
        (choice) => `    ${choice.id === question.taken ? '>' : ' '} ${choice.id}: ${choice.text}`,
      ),
      `    ${shownColumns(question.columns)}   (${question.id})`,
    ]),
    ...(byDefault.length > 0 ? [says.byDefault(byDefault.length)] : []),
    ...byDefault.flatMap(({ text, choices, taken, columns, id }) => [
      `  ${text}`,
      `    > ${taken}: ${choices.find((choice) => choice.id === taken)?.text ?? ''}`,
      `    ${shownColumns(columns)}   (${id})`,
    ]),
  ];
}

/** A question as programs read it; its parts where they can be answered one by one. */
export const openJson = ({ id, text, choices, byDefault, taken, columns, parts }: OpenQuestion) => ({
  id,
  text,
  choices,
  byDefault,
  taken,
  columns,
  ...(parts.length > 1
    ? { parts: parts.map((part) => ({ id: part.id, text: part.text, byDefault: part.byDefault, taken: part.taken, columns: part.columns })) } // prettier-ignore
    : {}),
});

/** The same for other programs. */
export const initJson = ({ proposal, survey }: FirstDeck, files: readonly string[]) => ({
  files,
  ...(proposal.tool === undefined ? {} : { tool: proposal.tool }),
  language: proposal.language,
  ...(proposal.rows === undefined ? {} : { rows: proposal.rows }),
  respondents: respondentsOf(survey),
  questions: proposal.questions.map(({ code, kind, wording, stem, isShown, options, evidence }) => ({
    code,
    kind,
    wording,
    ...(stem === undefined ? {} : { stem }),
    options: options.length,
    shown: isShown,
    evidence,
  })),
  unused: proposal.unused,
  open: proposal.open.map(openJson),
  decided_by_default: proposal.byDefault.map(openJson),
});
