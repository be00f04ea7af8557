import type { FirstDeckWords } from '../../base/messages/first-deck/en.ts';
import type { OpenQuestion, ProposedQuestion } from './types.ts';

/** Columns of an export for which one question may be asked. */
const COLUMNS_PER_QUESTION = 10;

/** What is asked of somebody, and what is decided without asking. */
export interface Sorted {
  readonly open: readonly OpenQuestion[];
  readonly byDefault: readonly OpenQuestion[];
}

/** How many questions may be asked about an export of so many columns. */
export const mostAsked = (columns: number): number => Math.max(1, Math.ceil(columns / COLUMNS_PER_QUESTION));

/**
 * Of all that an export leaves open, the questions that would change most, in their order: nobody answers forty of them. What somebody has
 * answered already stays among them; where there is nothing to choose, nothing is asked.
 */
export function sortOpen(all: readonly OpenQuestion[], columns: number): Sorted {
  const askable = all.filter(({ choices }) => choices.length > 1);
  const ranked = [...askable].sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.answers - a.answers);
  const most = Math.max(mostAsked(columns), askable.filter(({ isChosen }) => isChosen).length);
  const kept = new Set(ranked.slice(0, most));
  return { open: all.filter((one) => kept.has(one)), byDefault: all.filter((one) => !kept.has(one)) };
}

/** A question with the guesses that it rests on and nobody was asked about. */
export function withGuesses(question: ProposedQuestion, { byDefault }: Sorted, words: FirstDeckWords): ProposedQuestion {
  const own = new Set([question.code, ...question.columns]);
  const guesses = byDefault.flatMap(({ parts, choices }) =>
    parts
      .filter(({ columns, answers }) => answers > 0 && columns.some((column) => own.has(column)))
      .map(({ text, taken, answers }) =>
        words.evidence.guess({ text, choice: choices.find(({ id }) => id === taken)?.text ?? taken, answers }),
      ),
  );
  return guesses.length === 0 ? question : { ...question, evidence: [...question.evidence, ...guesses] };
} // prettier-ignore
