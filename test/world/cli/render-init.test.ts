import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../src/base/messages/languages.ts';
import type { FirstDeck } from '../../../src/upkeep/first-deck/make-first-deck.ts';
import { initJson, renderInit } from '../../../src/world/cli/render-init.ts';

const says = messagesIn('en').commands.initReport;

/** A first deck with one question that is open, about so many columns, and a row of a grid beside a question. */
function deckOf(columns: number): FirstDeck {
  const names = Array.from({ length: columns }, (_, i) => `c${i + 1}`);
  const open = [{ id: 'base', text: 'Of whom?', choices: [{ id: 'all', text: 'All' }], byDefault: 'all', taken: 'all', columns: names, parts: [] }]; // prettier-ignore
  const question = { code: 'Q1', kind: 'single', wording: 'Row', isShown: true, options: [], evidence: [] };
  const questions = [question, { ...question, code: 'Q2', stem: 'How much?' }];
  return { proposal: { language: 'en', questions, unused: [], open, byDefault: [] }, survey: { answers: { ids: ['r1'] } } } as unknown as FirstDeck; // prettier-ignore
}

describe('what was made of an export', () => {
  it('names six columns of an open question, and says if there are more', () => {
    const lineOf = (columns: number): string | undefined => renderInit(deckOf(columns), 'x', says).split('\n').find((line) => line.endsWith('(base)')); // prettier-ignore
    expect(lineOf(6)).toBe('    c1, c2, c3, c4, c5, c6   (base)');
    expect(lineOf(7)).toBe('    c1, c2, c3, c4, c5, c6 …   (base)');
  });

  it('tells other programs the wording over a row of a grid, and of nothing else', () => {
    const { questions } = initJson(deckOf(1), []);
    expect(questions.map((question) => Object.entries(question).filter(([key]) => key === 'stem'))).toEqual([[], [['stem', 'How much?']]]); // prettier-ignore
  });
});
