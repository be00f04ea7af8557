import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMemory } from '../../../../../src/world/input/file-bytes.ts';
import { utf8InPieces } from '../../../../../src/world/input/exports/text/text-in-pieces.ts';
import { TextPlaces } from '../../../../../src/world/input/exports/text/text-places.ts';
import { placesIn } from '../../../../../src/world/input/text-positions.ts';
import { bytesOf } from '../reading.ts';

const placesOf = (text: string, length: number): TextPlaces =>
  new TextPlaces('a.csv', utf8InPieces(inMemory(bytesOf(text)), length)!);

describe('places in a text that comes in pieces', () => {
  it('are those in the whole of it, however long the pieces are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'é', '日', '🙂', ','), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, length) => {
        const [places, placeAt] = [placesOf(whole, length), placesIn('a.csv', whole)];
        for (let offset = 0; offset <= whole.length; offset++) {
          // Nobody asks for a place inside a character.
          if (/[\udc00-\udfff]/.test(whole[offset] ?? '')) continue;
          expect(places.placeOf(offset), `${offset}`).toEqual(placeAt(offset));
        }
      }),
    );
  });

  it('come with the lines in which they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '日', '🙂'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, length) => {
        const lines = whole.split(/\r\n|\n|\r/);
        const places = placesOf(whole, length);
        expect([...lines.keys(), lines.length].map((i) => places.lineAt(i + 1))).toEqual([...lines, undefined]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are found again after others were asked for, and text between two of them', () => {
    const text = 'one\ntwo\r\nthree\rfour\n'.repeat(20);
    const places = placesOf(text, 7);
    const last = places.placeOf(text.length - 2);
    expect(last).toEqual({ file: 'a.csv', line: 80, column: 4 });
    expect(places.placeOf(1)).toEqual({ file: 'a.csv', line: 1, column: 2 });
    expect(places.placeOf(text.length - 2)).toEqual(last);
    expect(places.between(4, 19)).toBe(text.slice(4, 19));
    expect(places.between(text.length - 30, Infinity)).toBe(text.slice(-30));
    expect(places.between(Infinity, Infinity)).toBe('');
  });

  it('are as near as can be told where the file is gone', () => {
    const gone = () => {
      throw Object.assign(new Error('gone'), { code: 'ENOENT' });
    };
    const places = new TextPlaces('a.csv', { size: 10, pieceAt: gone });
    expect(places.placeOf(5)).toEqual({ file: 'a.csv', line: 1, column: 1 });
    expect(places.between(0, 5)).toBe('');
  });
});
