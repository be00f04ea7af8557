import { describe, expect, it } from 'vitest';
import { isKnown, questionName, questionNumber } from '../../../src/deck/template/names.ts';
import type { SlotScope } from '../../../src/deck/template/context.ts';
import type { Texts } from '../../../src/deck/text/texts.ts';
import { collector } from '../text/fixtures.ts';
import { fill } from './tea.ts';

const { context } = fill();
const scope: SlotScope = { slide: 'a', slot: { kind: 'slot', slot: 'chart' } as unknown as SlotScope['slot'], path: ['slides', 0], finding: '', beside: [], company: 'company' }; // prettier-ignore

describe('a name that a slide uses', () => {
  const { report, found } = collector();
  const broken = { figures: new Set(['green']), claims: new Set<string>() };
  const asked = { ...context, report, ledger: { ...context.ledger, broken } };

  it('is said to be unknown, unless it is a figure without a value, of which its own place has told', () => {
    expect(isKnown(asked, scope, 'figure', 'green', new Map())).toBe(false);
    expect(found).toEqual([]);
    expect(isKnown(asked, scope, 'figure', 'grene', new Map([['green', 1]]))).toBe(false);
    expect(isKnown(asked, scope, 'question', 'green', new Map())).toBe(false);
    expect(found.map(({ says }) => says.en.found)).toEqual([expect.stringContaining('grene'), expect.stringContaining('green')]); // prettier-ignore
    expect(isKnown(asked, scope, 'message', 'plain', context.texts)).toBe(true);
  });
});

describe('how a question is called', () => {
  const WORDS: Readonly<Record<string, string>> = {
    'item.Q4.speed': 'Speed',
    'item.Q5.price': 'Price',
    'question.Q5.badge': '問5',
    'question.Q7_own.badge': '問7の分類',
  };
  const texts = {
    has: (key: string) => key in WORDS,
    plain: (key: string, args?: Readonly<Record<string, string>>) => (args ? `${args['question']} (${args['item']})` : WORDS[key]),
  } as unknown as Texts; // prettier-ignore
  const item = (grid: string, code: string) => ({ code: grid, items: [{ code, question: `${grid}_${code}` }] });
  const coding = (code: string) => ({ code, coding: { of: 'Q7' } });
  const definition = { grids: [item('Q4', 'speed')], questions: [coding('Q7_coded'), coding('Q7_own'), { code: 'Q1' }] } as unknown as typeof context.definition; // prettier-ignore

  it('is by its number, of an item of a grid by that of the grid and its words', () => {
    const called = ['Q1', 'Q4_speed', 'Q5_price', 'Q4_price'].map((code) => questionName(texts, code));
    expect(called).toEqual(['Q1', 'Q4 (Speed)', '問5 (Price)', 'Q4_price']);
  });

  it('is on its slide the number that people know: of coded answers, that of their question', () => {
    const numbers = ['Q1', 'Q4_speed', 'Q7_coded', 'Q7_own'].map((code) => questionNumber({ texts, definition }, code));
    expect(numbers).toEqual(['Q1', 'Q4', 'Q7', '問7の分類']);
  });
});
