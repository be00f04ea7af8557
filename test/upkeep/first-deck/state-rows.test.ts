import { describe, expect, it } from 'vitest';
import { stateRows } from '../../../src/upkeep/first-deck/state-rows.ts';
import { sheetOf } from './facts.ts';

/** What is left out of a file with a column of this name and these states; who left has answered nothing but the first question. */
function leftOut(name: string, states: readonly string[], left: readonly string[] = []) {
  const head = [name, 'Q1', 'Q2', 'Q3'];
  const rows = states.map((state) => (left.includes(state) ? [state, 'a', '', ''] : [state, 'a', 'b', 'c']));
  return stateRows(sheetOf([head, ...rows]), 1, head).map(({ column, values, what }) => ({ column, values, what }));
}

describe('rows of people who did not come to the end', () => {
  it.each([
    ['Status', ['Complete', 'Partial', 'Complete', 'Disqualified'], ['Partial', 'Disqualified']],
    ['Response Status', ['Completed', 'Started', 'Completed'], ['Started']],
    ['ステータス', ['完了', '途中', '完了'], ['途中']],
    ['Finished', ['TRUE', 'FALSE', 'TRUE'], ['FALSE']],
    ['sys_DispositionCode', ['5', '0', '5', '2'], ['0', '2']],
  ])('are told by the words or codes in %s', (name, states, left) => {
    expect(leftOut(name, states, left)).toEqual([{ column: name, values: left, what: 'incomplete' }]);
  });

  it('are told where the tool fills the last columns of every row', () => {
    const head = ['Q1', 'Q2', 'Q3', 'FINISHED', 'page', 'seconds', 'device'];
    const sheet = sheetOf([head, ['a', 'b', 'c', '1', '5', '90', 'x'], ['a', '', '', '0', '2', '20', 'x']]);
    expect(stateRows(sheet, 1, head).map(({ values }) => values)).toEqual([['0']]);
  });

  it('are told from trials, which are left out unasked', () => {
    expect(leftOut('Status', ['Complete', 'Test', 'Complete'])).toEqual([{ column: 'Status', values: ['Test'], what: 'test' }]); // prettier-ignore
  });

  it.each([
    ['who are not married answer as much as others', 'Status', ['Single', 'Married', 'Single'], ['Married']],
    ['who say no answer as much as others', 'Finished', ['yes', 'no', 'yes'], []],
    ['a state is one of fifty', 'State', ['CA', 'NY', 'CA'], ['NY']],
    ['smokers have a status too', 'Smoking status', ['yes', 'no', 'yes'], ['no']],
    ['all came to the end', 'Status', ['Complete', 'Complete'], []],
  ])('are not found where %s', (_, name, states, left) => {
    expect(leftOut(name, states, left)).toEqual([]);
  });

  it('are those without a time at the end, where most have one', () => {
    const head = ['Q1', 'Completed On', 'Q2'];
    const sheet = (times: readonly string[]) => sheetOf([head, ...times.map((time) => ['a', time, 'b'])]);
    expect(stateRows(sheet(['1/2', '', '1/3']), 1, head)).toEqual([{ column: 'Completed On', values: [''], what: 'incomplete', rule: 'drop' }]); // prettier-ignore
    expect(stateRows(sheet(['1/2', '', '']), 1, head)).toEqual([]);
  });
});
