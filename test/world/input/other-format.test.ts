import { describe, expect, it } from 'vitest';
import { notATable } from '../../../src/world/input/other-format.ts';

describe('a text that is no table of answers', () => {
  it.each([
    ['\ufeff<!DOCTYPE html>', 'HTML'],
    ['\n<table><tr><td>id</td></tr></table>', 'HTML'],
    ['<?xml version="1.0"?><a/>', 'XML'],
    ['{\\rtf1 id', 'RTF'],
    [`[${' '.repeat(300)}{"id": 1}]`, 'JSON'],
    ['{\n  "id": 1 }', 'JSON'],
  ])('%j is %s', (text, format) => {
    expect(notATable(text)).toBe(format);
  });

  it('may be one though it has such characters', () => {
    expect(['id,Q1\nr1,<table>\n', '[id],Q1\n', '{id},Q1\n', ''].map(notATable)).toEqual(Array(4).fill(undefined));
  });
});
