import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../src/base/messages/languages.ts';
import { mistakeInDiff, mistakeInOneFile } from '../../../src/world/cli/diff-arguments.ts';
import type { TypedWords } from '../../../src/world/cli/typed-words.ts';

const { mistakes } = messagesIn('en').commands;
/** What was typed, with formats. */
const typed = (words: string, ...formats: readonly string[]): TypedWords =>
  ({ words: words.split(' '), options: new Map(formats.length > 0 ? [['format', formats]] : []) }); // prettier-ignore

describe('the arguments of diff', () => {
  it('are two sides and one format, if any', () => {
    for (const one of [typed('diff a b'), typed('diff a b', 'json'), typed('diff a b', 'html')]) {
      expect(mistakeInDiff(one, mistakes)).toBeUndefined();
    }
    expect(mistakeInDiff(typed('diff a'), mistakes)).toBe(mistakes.twoSides);
    expect(mistakeInDiff(typed('diff a b c'), mistakes)).toBe(mistakes.oneWordTooMany('c'));
    for (const formats of [['pptx'], ['json', 'html'], ['json', 'json']]) {
      expect(mistakeInDiff(typed('diff a b', ...formats), mistakes)).toContain(formats.join(','));
    }
  });

  it('are one file where there is one', () => {
    expect(mistakeInOneFile(typed('current a'), mistakes)).toBeUndefined();
    expect(mistakeInOneFile(typed('current'), mistakes)).toBe(mistakes.finishedFile);
    expect(mistakeInOneFile(typed('ledger a b'), mistakes)).toBe(mistakes.oneWordTooMany('b'));
    expect(mistakeInOneFile(typed('current a', 'pdf'), mistakes)).toContain('pdf');
  });
});
