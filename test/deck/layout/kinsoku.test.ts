import { describe, expect, it } from 'vitest';
import { describe as character, mayPart as charactersMayPart } from '../../../src/deck/layout/character.ts';
import { isLineEndProhibited, isLineStartProhibited } from '../../../src/deck/layout/kinsoku.ts';

const mayPart = (before: string, after: string): boolean => charactersMayPart(character(before), character(after));

describe('kinsoku', () => {
  it.each([...'。、，．」』）】〉”’・：！？ーっゃュァヶ々ゝ％%℃～–®)]'])('starts no line with %s', (char) => {
    expect(isLineStartProhibited(char)).toBe(true);
    expect(mayPart('生', char)).toBe(false);
  });

  it.each([...'「『（【〈“‘￥$€№(['])('ends no line with %s', (char) => {
    expect(isLineEndProhibited(char)).toBe(true);
    expect(mayPart(char, '生')).toBe(false);
  });

  it.each([...'生いアA0「“※…'])('may start a line with %s', (char) => {
    expect(mayPart('る', char)).toBe(true);
  });

  it('parts no dashes or ellipses, and nothing at a no-break space', () => {
    expect(mayPart('…', '…')).toBe(false);
    expect(mayPart('―', '―')).toBe(false);
    expect(mayPart('…', '―')).toBe(true);
    expect(mayPart('A', '\u00a0')).toBe(false);
    expect(mayPart('\u2060', 'B')).toBe(false);
  });

  it('goes by the base of a combined character', () => {
    expect(isLineStartProhibited('ー\u3099')).toBe(true);
  });
});
