import { describe, expect, it } from 'vitest';
import { editorialUses, figureUses, slidesByMessage, unconfirmedFacts } from '../../../src/deck/template/slide-uses.ts';
import { CARDS_SLIDE, deckOf, fill, Q1_SLIDE } from './tea.ts';

const REMARK = '{ id: remark, layout: cards, slots: { title: remark, cards: [{ text: plain }, { text: remark }] } }';
const { deck, context } = fill({ deck: deckOf(Q1_SLIDE, CARDS_SLIDE, REMARK) });

describe('slidesByMessage', () => {
  it('knows the slides on which each message stands, each once', () => {
    const slides = slidesByMessage(deck!);
    expect(slides.get('q1.headline')).toEqual(['q1']);
    expect(slides.get('plain')).toEqual(['cards', 'remark']);
    expect(slides.get('remark')).toEqual(['remark']);
    expect(slides.has('q2.headline')).toBe(false);
  });
});

describe('figureUses', () => {
  it('has every figure of the ledger, in its order, with the slides that show it', () => {
    const uses = figureUses(context.ledger, deck).map(({ figure, slides }) => [figure.id, slides]);
    expect(uses).toEqual([
      ['people', []],
      ['green', ['q1', 'cards']],
      ['black', ['q1']],
      ['drinkers', []],
      ['hot', ['cards']],
      ['cold', []],
      ['asked', []],
      ['cups', []],
      ['often', []],
      ['weekly', []],
    ]);
  });

  it('knows of no slides where there is no deck', () => {
    expect(figureUses(context.ledger, undefined).every(({ slides }) => slides.length === 0)).toBe(true);
    expect(figureUses(context.ledger, undefined)).toHaveLength(10);
  });
});

describe('editorialUses', () => {
  const uses = new Map([
    ['remark', { figures: [], claims: [], facts: [], editorial: ['cosy'] }],
    ['plain', { figures: [], claims: [], facts: [], editorial: [] }],
  ]); // prettier-ignore

  it('has every remark with its reason, messages and slides', () => {
    expect(editorialUses(context.ledger, uses, deck)).toEqual([
      { id: 'cosy', reason: 'nobody was asked', keys: ['remark'], slides: ['remark'] },
    ]);
  });

  it('lists a remark that nobody makes', () => {
    expect(editorialUses(context.ledger, new Map(), deck)).toMatchObject([{ id: 'cosy', keys: [], slides: [] }]);
    expect(editorialUses(context.ledger, uses, undefined)).toMatchObject([{ keys: ['remark'], slides: [] }]);
  });
});

describe('unconfirmedFacts', () => {
  it('has what a person must still confirm, with its place', () => {
    expect(unconfirmedFacts(context.facts)).toEqual([
      { id: 'site', reason: 'nobody has looked', place: { file: 'company.yaml', line: 4, column: 3 } },
    ]);
  });
});
