import { expect, it } from 'vitest';
import { scanPieces } from '../../../../../src/world/input/exports/text/scan-pieces.ts';

it('a cell that is longer than many pieces is looked through a few times, not at each of them', () => {
  const cell = 'x,\n'.repeat(10_000);
  const text = `id,a\n1,"${cell}"\n2,b\n`;
  const pieces = Array.from({ length: Math.ceil(text.length / 20) }, (_, i) => text.slice(20 * i, 20 * i + 20));
  const cells: string[] = [];
  const starts: number[] = [];
  let looks = 0;
  scanPieces(
    pieces,
    0,
    ',',
    {
      cell: (one) => cells.push(one),
      row: (start) => {
        starts.push(start);
        return true;
      },
    },
    () => {
      looks += 1;
    },
  );
  expect(cells).toEqual(['id', 'a', '1', cell, '2', 'b']);
  expect(starts).toEqual([0, 5, text.length - 4]);
  expect(looks).toBeLessThan(20);
});

it('nothing more is read where nothing more is wanted', () => {
  const given: string[] = [];
  const pieces = function* (): Generator<string> {
    for (const piece of ['a,b\n', 'c,d\n', 'e,f\n']) {
      given.push(piece);
      yield piece;
    }
  };
  const take = { cell: () => undefined, row: (start: number) => start < 4 };
  scanPieces(pieces(), 0, ',', take, () => undefined);
  expect(given).toEqual(['a,b\n', 'c,d\n']);
});
