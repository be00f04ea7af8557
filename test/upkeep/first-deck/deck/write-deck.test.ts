import { describe, expect, it } from 'vitest';
import type { PlannedDeck } from '../../../../src/upkeep/first-deck/deck/plan-deck.ts';
import { deckText } from '../../../../src/upkeep/first-deck/deck/write-deck.ts';
import { proposalOf } from './project.ts';

describe('the list of slides', () => {
  it("names the messages of a slide's notes", () => {
    const proposal = proposalOf({ id: 'x', language: 'en', title: 'X', questions: [] });
    const slides = [
      {
        id: 'q1',
        layout: 'ranked',
        question: 'Q1',
        notes: ['q1.wording', 'q1.base'],
        slots: ['headline: q1.headline'],
      },
      { id: 'end', layout: 'closing', slots: [] },
    ];
    const deck = { proposal, sections: [{ id: 'results', slides }] } as unknown as PlannedDeck;
    expect(deckText(deck)).toContain(
      `      - id: q1
        layout: ranked
        question: Q1
        notes: [q1.wording, q1.base]
        slots:
          headline: q1.headline
      - id: end
        layout: closing
        slots:
`,
    );
  });
});
