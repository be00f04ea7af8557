import { describe, expect, it } from 'vitest';
import { FIRST_DECK_WORDS } from '../../../src/base/messages/first-deck/index.ts';
import { Decisions } from '../../../src/upkeep/first-deck/decisions.ts';
import { sortOpen } from '../../../src/upkeep/first-deck/most-asked.ts';

const decided = (...chosen: readonly (readonly [string, string])[]): Decisions =>
  new Decisions(new Map(chosen), FIRST_DECK_WORDS.en.comments);
const YES_NO = { yes: 'yes, they are', no: 'no' };
/** Asks about one column. */
const ask = (decisions: Decisions, column: string, byDefault: 'yes' | 'no', answers = 1): string =>
  decisions.of(
    { id: `same.${column}`, kind: 'same', columns: [column], answers, about: `"${column.toLowerCase()}"` },
    ({ columns, about }) => `${columns}: ${about}?`,
    YES_NO,
    byDefault,
  );

describe('doubts of one kind', () => {
  it('are one question, which names the columns and what is in doubt in them', () => {
    const decisions = decided();
    ask(decisions, 'A', 'yes', 3);
    expect(decisions.open).toMatchObject([{ id: 'same.A', text: '1: "a"?' }]);
    ask(decisions, 'B', 'yes', 4);
    expect(decisions.open).toMatchObject([
      {
        id: 'same',
        kind: 'same',
        text: '2: "a"; "b"?',
        columns: ['A', 'B'],
        answers: 7,
        taken: 'yes',
        isChosen: false,
      },
    ]);
    expect(decisions.open[0]?.choices.map(({ id }) => id)).toEqual(['yes', 'no']);
  });

  it('that look different are taken each as it looks, unless somebody says one thing of all', () => {
    const decisions = decided();
    expect([ask(decisions, 'A', 'yes'), ask(decisions, 'B', 'no')]).toEqual(['yes', 'no']);
    expect(decisions.open).toMatchObject([
      {
        byDefault: 'marked',
        taken: 'marked',
        choices: [
          { id: 'marked', text: 'each as it looks – "a": yes, they are / "b": no' },
          { id: 'yes' },
          { id: 'no' },
        ],
      },
    ]);
    const all = decided(['same', 'no']);
    expect([ask(all, 'A', 'yes'), ask(all, 'B', 'no')]).toEqual(['no', 'no']);
    expect(all.open).toMatchObject([{ taken: 'no', isChosen: true }]);
  });

  it('can be answered for one column alone, before what is said of all', () => {
    const decisions = decided(['same', 'no'], ['same.A', 'yes']);
    expect([ask(decisions, 'A', 'no'), ask(decisions, 'B', 'yes')]).toEqual(['yes', 'no']);
  });
});

describe('what is asked', () => {
  const all = (chosen?: string) => {
    const decisions = new Decisions(new Map(chosen === undefined ? [] : [[chosen, 'no']]), FIRST_DECK_WORDS.en.comments);
    for (const [id, answers] of [['few', 2], ['most', 90], ['some', 40]] as const)
      decisions.of({ id, columns: [id], answers }, () => id, YES_NO, 'yes');
    decisions.of({ id: 'note', columns: ['w'], answers: 500 }, () => 'note', { ok: 'ok' }, 'ok');
    return decisions.open;
  }; // prettier-ignore
  const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

  it.each([
    [1, ['most']],
    [10, ['most']],
    [11, ['most', 'some']],
    [300, ['few', 'most', 'some']],
  ])('of %i columns is what would change most answers, one for ten columns', (columns, asked) => {
    const { open, byDefault } = sortOpen(all(), columns);
    expect(ids(open)).toEqual(asked);
    expect(ids(byDefault)).toEqual(['few', 'most', 'some', 'note'].filter((id) => !asked.includes(id)));
  });

  it('keeps what somebody has answered, so that nothing new is asked in its place', () => {
    expect(ids(sortOpen(all('few'), 10).open)).toEqual(['few']);
    expect(ids(sortOpen(all('few'), 20).open)).toEqual(['few', 'most']);
  });
});
