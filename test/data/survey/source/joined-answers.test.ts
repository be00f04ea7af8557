import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedReader } from '../../../../src/data/survey/source/joined-answers.ts';
import { foldText } from '../../../../src/data/survey/source/types.ts';

const values = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(texts).map(([text, option]) => [foldText(text), option]));

/** `milk+?other`: options and, after a question mark, what stands for none; `≈` before it if other options could be meant. */
function read(cell: string, joints: readonly string[], texts: Readonly<Record<string, string>>): string {
  const { parts, isAmbiguous } = joinedReader(joints, values(texts))(cell);
  return (isAmbiguous ? '≈' : '') + parts.map(({ option, text }) => option ?? `?${text}`).join('+');
}

const DRINKS = { Milk: 'milk', 'Milk, soy': 'soy', Tea: 'tea' };

describe('joinedReader', () => {
  it('cuts at the joints, whatever blanks stand around them', () => {
    expect(read('Milk,Tea', [', '], DRINKS)).toBe('milk+tea');
    expect(read('  Tea  ,   Milk ', [','], DRINKS)).toBe('tea+milk');
    expect(read('Milk;Tea;', [';'], DRINKS)).toBe('milk+tea');
    expect(read(';;Milk; ;Tea', [';'], DRINKS)).toBe('milk+tea');
    expect(read('', [';'], DRINKS)).toBe('');
    expect(read(' ; ', [';'], DRINKS)).toBe('');
  });

  it('takes an option that contains the joint whole', () => {
    expect(read('Milk, soy, Tea', [','], DRINKS)).toBe('soy+tea');
    expect(read('Tea, Milk, Milk, soy', [','], DRINKS)).toBe('tea+milk+soy');
    // "Milk" is no beginning of "Milkshake", nor "Tea" the end of "Milk, soy Tea".
    expect(read('Milkshake, Tea', [','], DRINKS)).toBe('?Milkshake+tea');
    expect(read('Milk, soy Tea', [','], DRINKS)).toBe('milk+?soy Tea');
  });

  it('cuts so that the fewest parts stay unknown, where the longest text first would leave one', () => {
    const options = { A: 'a', 'A, B': 'ab', 'B, C': 'bc' };
    expect(read('A, B, C', [','], options)).toBe('a+bc');
    expect(read('foo, A, B, C', [','], options)).toBe('?foo+a+bc');
    expect(read('A, B', [','], options)).toBe('ab');
  });

  it('says where other options can be meant as well', () => {
    expect(read('A, B', [','], { A: 'a', B: 'b', 'A, B': 'ab' })).toBe('≈ab');
    // Whichever way it is cut, the same was chosen.
    expect(read('A, B', [','], { A: 'a', B: 'a', 'A, B': 'a' })).toBe('a');
    expect(read('B, A', [','], { A: 'a', B: 'b', 'A, B': 'ab' })).toBe('b+a');
  });

  it('knows several joints, also where an option contains one of them', () => {
    expect(read('Milk、Tea／Milk', ['、', '／'], DRINKS)).toBe('milk+tea+milk');
    expect(read('red; or blue, green', [',', ';'], { 'red; or blue': 'rb', green: 'g' })).toBe('rb+g');
  });

  it('reads joints of blanks and of line breaks', () => {
    expect(read('a  c\u3000b', [' '], { a: '1', b: '2', c: '3' })).toBe('1+3+2');
    expect(read('New York Rome', [' '], { 'New York': 'ny', Rome: 'r' })).toBe('ny+r');
    expect(read('Milk \n Tea', ['\n'], DRINKS)).toBe('milk+tea');
    expect(read('a\tb', ['\t'], { a: '1', b: '2' })).toBe('1+2');
  });

  it('reads digits of any width, and is quick with a thousand parts', () => {
    expect(read('１，３', [','], { '1': 'one', '13': 'no', '3': 'three' })).toBe('one+three');
    const many = Array.from({ length: 1000 }, (_, i) => `${i % 7}`).join(',');
    const begun = performance.now();
    expect(read(many, [','], { 0: 'o', 1: 'i', 2: 'z' }).split('+')).toHaveLength(1000);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('gives back what was joined, in any order, if options that contain the joint can be told apart', () => {
    const word = fc.stringMatching(/^[a-e]{1,3}$/);
    const option = fc.array(word, { minLength: 1, maxLength: 3 });
    const joint = fc.constantFrom(', ', ';', ' / ', '\n', ' ', '、');
    let apart = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(option, { maxLength: 6, selector: String }),
        joint,
        fc.nat(),
        (options, mark, seed) => {
          const texts = options.map((words) => words.join(mark));
          const order = [...texts.keys()].sort((a, b) => ((a * 7919 + seed) % 31) - ((b * 7919 + seed) % 31));
          const chosen = order.filter((i) => ((seed >> i) & 1) === 1);
          const cell = chosen.map((i) => texts[i]).join(mark);
          const reader = joinedReader([mark], new Map(texts.map((text, i) => [foldText(text), `o${i}`])));
          const { parts, isAmbiguous } = reader(cell);
          // However it is cut, all of it is known: it was made of options.
          expect(parts.filter((part) => part.option === undefined)).toEqual([]);
          if (isAmbiguous) return;
          apart += chosen.length > 1 ? 1 : 0;
          expect(new Set(parts.map((part) => part.option))).toEqual(new Set(chosen.map((i) => `o${i}`)));
        },
      ),
      { numRuns: 500, seed: 16 },
    );
    expect(apart).toBeGreaterThan(100);
  });
});
