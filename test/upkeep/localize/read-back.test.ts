import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Meant } from '../../../src/upkeep/localize/read-back.ts';
import { readsBack } from '../../../src/upkeep/localize/read-back.ts';
import { opened, source, TRANSLATION } from './translation-fixture.ts';

const translation = opened();
const meant = (id: string, text: string): Meant => {
  const unit = translation.review.units.find((one) => one.id === id);
  if (!unit) throw new Error(id);
  return { unit, text, place: { file: 'f.po', line: 3, column: 1 } };
};

function read(yaml: string | undefined, ...all: readonly Meant[]): { reads: boolean; found: readonly string[] } {
  const found: Diagnostic[] = [];
  const written = yaml === undefined ? undefined : source('en.yaml', yaml);
  const reads = readsBack(written, translation, all, (diagnostic) => found.push(diagnostic));
  return { reads, found: found.map(({ code, place, says }) => `${code} ${place?.file} ${says.en.found}`) };
}

describe('readsBack', () => {
  it('is content with a file that says what was meant, and all else as before', () => {
    const yaml = TRANSLATION.replace('few: only', 'few: "just\\u3000"').replace('[only, "one in {n}"]', '[b, a]');
    expect(read(yaml, meant('wordings:few', 'just\u3000'), meant('quantifiers:words', 'a\n\nb'))).toEqual({ reads: true, found: [] }); // prettier-ignore
  });

  it('names a text that would say something else, and one that would be lost', () => {
    expect(read(TRANSLATION.replace('few: only', 'few: just'), meant('wordings:few', 'just\u3000'))).toEqual({
      reads: false,
      found: ['import/unwritable f.po the locale file cannot be written so that it says this: "wordings:few"; it would say: just'],
    }); // prettier-ignore
    expect(read(TRANSLATION.replace('few: only', 'few: just').replace(/ {2}rate: .*\n/, ''), meant('wordings:few', 'just')).found).toEqual(
      ['import/unwritable f.po the locale file cannot be written so that it says this: "rate"'],
    ); // prettier-ignore
  });

  it('refuses a file that would not be a locale file any more, with the reason', () => {
    const { reads, found } = read(TRANSLATION.replace('words: [only, "one in {n}"]', 'words: [1]'), meant('quantifiers:words', '1')); // prettier-ignore
    expect(reads).toBe(false);
    expect(found[0]).toMatch(/^schema\/\S+ en\.yaml /);
    expect(found[1]).toContain('"quantifiers:words"');
    expect(read(undefined, meant('title', 'x')).reads).toBe(false);
  });
});
