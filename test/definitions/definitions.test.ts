import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import type { DeckLanguage } from '../../src/upkeep/first-deck/types.ts';
import { looksIn } from './build-definition.ts';
import { randomDefinition } from './random-definition.ts';
import { soakDefinition } from './soak-definition.ts';

// A sample of `npm run soak-definitions`: a list of 150 unbroken words that nobody answered, long labels over five slides, a base of one,
// of three, of nine, labels of one character.
const SEEDS = [1, 2, 3, 5, 6, 7];

let looks: ReadonlyMap<DeckLanguage, DeckSources>;
beforeAll(async () => {
  looks = await looksIn();
});

describe('any definition', () => {
  it.each(SEEDS)(
    'becomes a deck that fits, contradicts itself nowhere and has every option on a slide or counted: seed %i',
    async (seed) => {
      const { stopped, lost, lint, contradictions, decks } = await soakDefinition(seed, looks);
      expect({ stopped, lost, lint, contradictions }).toEqual({ stopped: [], lost: [], lint: [], contradictions: [] });
      expect([...decks.values()].every(({ built }) => built.pptx !== undefined)).toBe(true);
    },
    60_000,
  );

  it('is the same for the same seed, and another for another', () => {
    const [one, again, other] = [9, 9, 10].map((seed) => JSON.stringify(randomDefinition(seed).proposalIn('en')));
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('is drawn of every kind, with few and many options', () => {
    const questions = Array.from({ length: 60 }, (_, seed) => randomDefinition(seed).proposalIn('en').questions).flat();
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(
      new Set(['single', 'multiple', 'scale', 'numeric', 'free']),
    );
    const sizes = new Set(questions.map(({ options }) => options.length));
    expect([1, 2, 7, 40, 150].filter((size) => !sizes.has(size))).toEqual([]);
    expect(questions.some(({ askedOf }) => askedOf !== undefined)).toBe(true);
  });
});
