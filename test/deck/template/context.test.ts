import { describe, expect, it } from 'vitest';
import { figuresIn, leavesOf, messagesIn, questionOf, questionsIn } from '../../../src/deck/template/context.ts';
import { slotsOf, titleSlot } from '../../../src/deck/template/slots.ts';
import { saysBases } from '../../../src/deck/template/items.ts';
import type { Filling } from '../../../src/deck/template/filling.ts';
import { WORDS } from '../chart/chart-fixture.ts';
import { textOf, treeOf } from '../layout/stage.ts';
import { fill, LAYOUTS } from './tea.ts';

const { context } = fill();
const picture = { kind: 'picture', place: textOf('').place, source: { kind: 'file', file: 'a.png' }, alt: '', decorative: false, figures: ['cold', 'green'], message: 'alt' } as const; // prettier-ignore
const words = (text: string, key: string): Filling => ({ kind: 'text', text: textOf(text, key) });
const items = (...all: readonly Readonly<Record<string, Filling>>[]): Filling => ({ kind: 'items', items: all.map((item) => new Map(Object.entries(item))) }); // prettier-ignore
const green = { kind: 'text', text: textOf('50%', 'q1', { figures: ['green'] }) } as const;
const contents = [words('Hello', 'hello'), items({ a: green, b: picture }, { a: items({ c: words('Deep', 'deep') }) }), green]; // prettier-ignore

describe('what contents show', () => {
  it('goes into groups in groups', () => {
    expect([...leavesOf(contents)].map((c) => c.kind)).toEqual(['text', 'text', 'picture', 'text', 'text']);
    expect(messagesIn(contents)).toEqual(['hello', 'q1', 'alt', 'deep']);
  });

  it('names each figure once, in order, and their questions', () => {
    expect(figuresIn(contents)).toEqual(['green', 'cold']);
    expect(questionsIn(contents, context.ledger.figures)).toEqual(['Q1', 'Q2']);
  });

  it('puts the questions that are drawn first', () => {
    const order = { request: { kind: 'bars', highlight: [] }, table: context.tables.get('Q2')!, words: WORDS };
    const chart: Filling = { kind: 'chart', place: textOf('').place, order };
    expect(questionsIn([green, chart], context.ledger.figures)).toEqual(['Q2', 'Q1']);
  });
});

describe('questionOf', () => {
  it('finds a question with its table', () => {
    expect(questionOf(context, 'Q2')).toMatchObject({ question: { code: 'Q2', max: 2 }, table: { base: 8 } });
    expect(questionOf(context, 'Q9')).toBeUndefined();
  });
});

describe('slots', () => {
  const tree = treeOf(LAYOUTS.question.slice(LAYOUTS.question.indexOf('kind: stack')).replaceAll('\n  ', '\n'));
  const cards = treeOf(LAYOUTS.cards.slice(LAYOUTS.cards.indexOf('kind: stack')).replaceAll('\n  ', '\n'));

  it('of a layout, in reading order; those inside a group are its own', () => {
    expect([...slotsOf(tree).keys()]).toEqual(['badge', 'question', 'hint', 'headline', 'chart', 'notes']);
    expect([...slotsOf(cards).keys()]).toEqual(['title', 'cards']);
  });

  it('know the title', () => {
    expect(titleSlot(tree)?.slot).toBe('headline');
    expect(titleSlot(treeOf('{ kind: stack, children: [] }'))).toBeUndefined();
  });

  it('know whether anything says the bases', () => {
    expect([saysBases(tree), saysBases(cards)]).toEqual([false, true]);
  });
});
