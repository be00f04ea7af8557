import { describe, expect, it } from 'vitest';
import { directionOf, scriptOfLanguage } from '../../../src/deck/text/direction.ts';

describe('directionOf', () => {
  it.each([
    ['ar', 'right-to-left'],
    ['he', 'right-to-left'],
    ['fa', 'right-to-left'],
    ['ur', 'right-to-left'],
    ['ckb', 'right-to-left'],
    ['dv', 'right-to-left'],
    ['az-Arab', 'right-to-left'],
    ['pa-PK', 'right-to-left'],
    ['mn-Mong', 'downwards'],
    ['az', 'left-to-right'],
    ['pa', 'left-to-right'],
    ['mn', 'left-to-right'],
    ['ja', 'left-to-right'],
    ['ko', 'left-to-right'],
    ['th', 'left-to-right'],
    ['fr-CA', 'left-to-right'],
  ])('%s runs %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });

  it('goes by the script, which a tag may name', () => {
    expect(['sr', 'sr-Latn', 'zh-TW', 'ja'].map(scriptOfLanguage)).toEqual(['Cyrl', 'Latn', 'Hant', 'Jpan']);
  });
});
