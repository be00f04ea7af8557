import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/upkeep/refresh/text/align.ts';

describe('how a text became another', () => {
  it('is told from its first word on', () => {
    expect(align('Tea is liked by 12%', 'Coffee is liked by 9%')).toEqual([
      { equal: false, a: [0, 3], b: [0, 6] },
      ...[' ', 'is', ' ', 'liked', ' ', 'by', ' '].reduce<{ equal: boolean; a: number[]; b: number[] }[]>(
        (all, token) => {
          const [a = 3, b = 6] = [all.at(-1)?.a[1], all.at(-1)?.b[1]];
          return [...all, { equal: true, a: [a, a + token.length], b: [b, b + token.length] }];
        },
        [],
      ),
      { equal: false, a: [16, 18], b: [19, 20] },
      { equal: true, a: [18, 19], b: [20, 21] },
    ]);
  });

  it('may be wholly', () => {
    expect(align('Tea', '茶')).toEqual([{ equal: false, a: [0, 3], b: [0, 1] }]);
  });
});
