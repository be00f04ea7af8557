import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueNames } from '../../../src/deck/layout/unique-names.ts';
import { area, shape } from '../../files/pptx/builders.ts';

const named = (...names: readonly string[]): readonly string[] =>
  uniqueNames(names.map((name, i) => shape(String(i), name, area(0, 0, 1, 1), 'rect'))).map((element) => element.name);

describe('uniqueNames', () => {
  it('numbers the second and further ones', () => {
    expect(named('Figure', 'Text', 'Figure', 'Figure')).toEqual(['Figure', 'Text', 'Figure 2', 'Figure 3']);
  });

  it('does not run into a name that is numbered already', () => {
    expect(named('Card', 'Card 2', 'Card')).toEqual(['Card', 'Card 2', 'Card 3']);
    expect(named('Card', 'Card', 'Card 2')).toEqual(['Card', 'Card 3', 'Card 2']);
    expect(named('Card', 'Card', 'Card 2', 'Card 2')).toEqual(['Card', 'Card 3', 'Card 2', 'Card 2 2']);
  });

  it('gives every element a name of its own, and changes no more than it must', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'A 2', 'A 3', 'A 2 2')), (names) => {
        const unique = named(...names);
        expect(new Set(unique).size).toBe(names.length);
        names.forEach((name, i) => {
          expect(unique[i]!.startsWith(name)).toBe(true);
          if (names.indexOf(name) === i) expect(unique[i]).toBe(name);
        });
      }),
    );
  });
});
