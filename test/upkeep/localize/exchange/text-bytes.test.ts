import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import { textOf } from '../../../../src/upkeep/localize/exchange/text-bytes.ts';

const read = (bytes: readonly number[]) => {
  const found: Diagnostic[] = [];
  return { text: textOf('back.po', new Uint8Array(bytes), (d) => found.push(d)), found };
};

it.each([[[0xef, 0xbb, 0xbf, 0x61]], [[0x61]]])('%j is the text "a"', (bytes) => {
  expect(read(bytes)).toEqual({ text: 'a', found: [] });
});

it('what is not UTF-8 is told of the file as a whole', () => {
  const { text, found } = read([0x61, 0xff]);
  expect(text).toBeUndefined();
  expect(found.map(({ code, place }) => [code, place])).toEqual([
    ['import/encoding', { file: 'back.po', line: 1, column: 1 }],
  ]);
});
