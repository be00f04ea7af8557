import { describe, expect, it } from 'vitest';
import { fileNamePart } from '../../../src/world/input/names.ts';

describe('fileNamePart', () => {
  it.each([
    ['株式会社テスト', '株式会社テスト'],
    ['Smith & Sons, Ltd.', 'Smith-&-Sons,-Ltd'],
    ['A/B\\C:D*E?F"G<H>I|J', 'A-B-C-D-E-F-G-H-I-J'],
    ['a　b', 'a-b'],
    ['..', '_'],
    ['???', '_'],
    ['con', '_con'],
    ['NUL.x', '_NUL.x'],
    ['concert', 'concert'],
    // Two ways to write one letter are one name on a Mac.
    ['か\u3099', 'が'],
    ['a\u202eb', 'a-b'],
  ])('%j is %j', (text, part) => expect(fileNamePart(text)).toBe(part));

  it('is short enough for every disk, whole letters, and tells long names apart', () => {
    const [one, other] = ['社'.repeat(60), `${'社'.repeat(59)}会`].map((text) => fileNamePart(text));
    expect(one).toMatch(/^社{50}-[0-9a-f]{6}$/);
    expect(one).not.toBe(other);
    expect(fileNamePart('𠮷'.repeat(60))).toMatch(/^𠮷{37}-[0-9a-f]{6}$/u);
    expect(fileNamePart('社'.repeat(50))).toBe('社'.repeat(50));
    expect(fileNamePart('cover+q6', 5)).toMatch(/^cover-[0-9a-f]{6}$/);
    expect(fileNamePart('cover', 5)).toBe('cover');
  });
});
