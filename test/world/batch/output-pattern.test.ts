import { describe, expect, it } from 'vitest';
import { filledPattern, folderOf, namesIn } from '../../../src/world/batch/output-pattern.ts';

describe('a pattern of files', () => {
  it('has names, with where they stand; a brace that belongs to none is one itself', () => {
    expect(namesIn('out/{deck}.{locale}')).toEqual([
      { name: 'deck', offset: 4 },
      { name: 'locale', offset: 11 },
    ]);
    expect(namesIn('a}{b').map(({ name }) => name)).toEqual(['}', '{']);
    expect(namesIn('{}').map(({ name }) => name)).toEqual(['']);
  });

  it('is filled with parts of names, which never lead to another folder', () => {
    const values = new Map([
      ['customer', '../A/B 株式会社'],
      ['locale', 'ja'],
    ]);
    expect(filledPattern('out/{customer}/{locale}.pptx', values)).toBe('out/A-B-株式会社/ja');
  });

  it('lies in the folder that stands before its names', () => {
    expect(['out/a/{deck}', 'out/x{deck}/y', '{deck}', 'a'].map(folderOf)).toEqual(['out/a/', 'out/', '', '']);
  });
});
