import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { rowCheck, type ReadUnit, type Received } from '../../../src/upkeep/localize/exchange/types.ts';
import { sendTranslation } from '../../../src/upkeep/localize/exchange/exchange.ts';
import { mergeTranslation, type Merged } from '../../../src/upkeep/localize/merge.ts';
import { ANSWERED, BASE, opened, fullLock, TRANSLATION, type TranslationTexts } from './translation-fixture.ts';

/** The units that a translator's file returns, some of them changed. */
function received(texts: TranslationTexts, changes: Readonly<Record<string, Partial<ReadUnit>>>, more: Partial<Received> = {}): Received {
  const { units, ...head } = sendTranslation(opened(texts), new Map(), 'en');
  return { ...head, units: units.map((unit, i) => ({ ...unit, line: i + 1, ...changes[unit.id] })), ...more };
} // prettier-ignore

function merge(
  changes: Readonly<Record<string, Partial<ReadUnit>>>,
  texts: TranslationTexts = { lock: fullLock() },
  more: Partial<Received> = {},
): { readonly merged: Merged | undefined; readonly found: readonly string[] } {
  const found: Diagnostic[] = [];
  const merged = mergeTranslation(received(texts, changes, more), opened(texts), 'f.po', (d) => found.push(d));
  return { merged, found: found.map(({ code, place, says }) => `${code} ${place?.line} ${says.en.found}`) };
}

describe('mergeTranslation', () => {
  it('changes nothing where nothing is new, also of what is stale, unrecorded or missing', () => {
    expect(merge({})).toMatchObject({ merged: { yaml: TRANSLATION, changed: [], accepted: [] }, found: [] });
    const texts = {
      base: BASE.replace('深刻化', '拡大'),
      translation: TRANSLATION.replace('few: only', 'few:'),
      lock: fullLock(BASE).replace(/"rate".*\n/, ''),
    };
    const { merged } = merge({}, texts);
    expect(merged).toMatchObject({ yaml: texts.translation, changed: [], accepted: [] });
  });

  it('puts a translation in its place, and remembers its base text', () => {
    const texts = { translation: TRANSLATION.replace(/ {2}rate: .*\n/, '').replace('few: only', 'few:'), lock: '{}\n' };
    const { merged } = merge(
      { title: { translation: 'A wider divide', state: undefined }, rate: { translation: '{#em}{$ai_adoption :share}{/em}: low' }, 'wordings:few': { translation: 'just' } },
      texts,
    ); // prettier-ignore
    expect(merged?.yaml).toBe(
      texts.translation
        .replace('title: The generative AI divide deepens # short\n', 'title: A wider divide # short\n  rate: "{#em}{$ai_adoption :share}{/em}: low"\n')
        .replace('few:', 'few: just'),
    ); // prettier-ignore
    expect(merged?.changed.map(({ unit }) => unit.id)).toEqual(['title', 'rate', 'wordings:few']);
    expect(merged?.lock).toMatch(/"title": "[0-9a-f]{12}"\n"rate": "[0-9a-f]{12}"\n"wordings:few": "[0-9a-f]{12}"\n$/);
  });

  it('takes a stale translation as current once the file says so, and a changed one only if it is finished', () => {
    const texts = { base: BASE.replace('深刻化', '拡大'), lock: fullLock(BASE) };
    expect(merge({ title: { state: undefined } }, texts).merged).toMatchObject({ changed: [], accepted: ['title'] });
    expect(merge({ title: { translation: 'x', state: 'needs-review-translation' } }, texts).merged).toMatchObject({ changed: [{ unit: { id: 'title' }, text: 'x' }], accepted: [] }); // prettier-ignore
  });

  it('remembers what the translator says of a text, though the text is the same, and sends it out again', () => {
    const said = {
      title: { state: 'needs-review-l10n', comment: 'a pun?' },
      [ANSWERED]: { state: 'needs-review-translation' },
      rate: { state: 'final' },
      'wordings:few': { comment: 'or "just"?' },
    };
    const { merged } = merge(said);
    expect(merged).toMatchObject({ yaml: TRANSLATION, changed: [], accepted: [], confirmed: ['rate'] });
    expect(merged?.changes).toEqual([
      { key: 'title', doubt: { before: undefined, after: 'needs-review-l10n' }, comment: { before: '', after: 'a pun?' } }, // prettier-ignore
      { key: 'wordings:few', comment: { before: '', after: 'or "just"?' } },
      { key: ANSWERED, doubt: { before: undefined, after: 'needs-review-translation' } },
    ]);
    const lock = merged?.lock ?? '';
    expect(lock).toMatch(/^"title": \{ made_from: "[0-9a-f]{12}", state: "needs-review-l10n", comment: "a pun\?" \}$/m);
    expect(lock).toMatch(/^"answer\.Q7\.9a66d41f4b13": \{ state: "needs-review-translation" \}$/m);
    expect(merge({}, { lock }).merged).toMatchObject({ lock, changes: [], accepted: [], confirmed: [] });
    // A format with few words, and one that shows no remarks, change none.
    const few = { title: { state: 'needs-review-translation', comment: undefined }, rate: { state: undefined } };
    expect(merge(few, { lock }).merged).toMatchObject({ lock, changes: [], accepted: [], confirmed: [] });
    const sure = merge({ title: { state: undefined, comment: '' }, [ANSWERED]: { state: 'final' } }, { lock }).merged;
    expect(sure?.lock).toMatch(/^"title": "[0-9a-f]{12}"$/m);
    expect(sure?.accepted).toEqual(['title', ANSWERED]);
    expect(sure?.changes).toEqual([
      { key: 'title', doubt: { before: 'needs-review-l10n', after: undefined }, comment: { before: 'a pun?', after: '' } }, // prettier-ignore
      { key: ANSWERED, doubt: { before: 'needs-review-translation', after: undefined } },
    ]);
  });

  it('remembers the base of a changed text that its translator is not sure of', () => {
    const texts = { base: BASE.replace('深刻化', '拡大'), lock: fullLock(BASE) };
    const { merged } = merge({ title: { translation: 'x', state: 'needs-review-translation' } }, texts);
    expect(opened({ ...texts, lock: merged?.lock ?? '' }).review.findings.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['review title']); // prettier-ignore
  });

  it('keeps remarks on a text that has no translation yet, and refuses those that no file can hold', () => {
    const texts = { translation: TRANSLATION.replace('few: only', 'few:'), lock: fullLock() };
    const { merged } = merge({ 'wordings:few': { comment: 'what is meant?' } }, texts);
    expect(merged?.lock).toContain('comment: "what is meant?" }');
    expect(opened({ ...texts, lock: merged?.lock ?? '' }).review.findings.map(({ kind, key, says }) => `${kind} ${key} ${says.en}`)).toContain('comment wordings:few what is meant?'); // prettier-ignore
    expect(merge({ title: { comment: 'a\u0007' } }).found).toEqual([expect.stringContaining('import/characters')]);
  });

  it('warns when rows were shifted or exchanged, not when one text takes the words of another', () => {
    const [title, insight] = ['The generative AI divide deepens', '{#editorial id=many_companies}Many companies{/editorial} struggle.']; // prettier-ignore
    const few = { 'wordings:few': { translation: '{$n :number} in some' } };
    const shift = merge({ title: { translation: 'only' }, 'wordings:few': { translation: title ?? '' } });
    expect(shift.found).toContainEqual(
      expect.stringMatching(/^import\/shifted \d+ 2 of 2 changed texts .* "title" with those of "wordings:few"/),
    );
    expect(merge({ title: { translation: insight ?? '' }, ...few }).found.join()).not.toContain('import/shifted');
    // The words of one that is itself said otherwise now: still one text, not rows.
    const one = merge({ title: { translation: 'only' }, 'wordings:few': { translation: 'just' } });
    expect(one.merged?.changed.map(({ unit }) => unit.id)).toEqual(['title', 'wordings:few']);
    expect(one.found.join()).not.toContain('import/shifted');
  });

  it('lets a message of the program print what its present translation prints, and never less', () => {
    const period = (translation: string): Parameters<typeof merge>[0] => ({ 'auto.period': { translation } });
    const until = {
      translation: TRANSLATION.replace('{$from :date} to {$to :date}', 'until {$to :date}'),
      lock: fullLock(),
    };
    expect(merge(period('up to {$to :date}')).found.join()).toContain('import/placeholders');
    expect(merge(period('up to {$to :date}'), until)).toMatchObject({ merged: { changed: [{ text: 'up to {$to :date}' }] }, found: [] }); // prettier-ignore
    expect(merge(period('always'), until).found.join()).toContain('import/placeholders');
    // A message of the survey has to print what its base prints, whatever its translation did.
    const bare = { translation: TRANSLATION.replace(/ {2}rate: .*/, '  rate: few'), lock: fullLock() };
    expect(merge({ rate: { translation: 'only few' } }, bare).found.join()).toContain('import/placeholders');
  });

  it('writes lists of words, and answers where there were none', () => {
    const texts = { translation: TRANSLATION.replace(/\nanswers:[\s\S]*/, ''), lock: fullLock() };
    const { merged } = merge(
      {
        'quantifiers:words': { translation: 'only\nabout {n}\n' },
        'quantifiers:wordings:one_in': { translation: 'one in {n}\na third = 3' },
        'quantifiers:numerals': { translation: 'three = 3\nfour = 4' },
        [ANSWERED]: { translation: 'No idea: none.' },
      },
      texts,
    );
    expect(merged?.yaml).toContain('  words: [only, "about {n}"]\n');
    expect(merged?.yaml).toContain('    one_in: ["one in {n}", {words: a third, n: 3}]\n');
    expect(merged?.yaml).toMatch(/\n {2}numerals:\n {4}three: 3\n {4}four: 4\n/);
    expect(merged?.yaml).toMatch(/\nanswers:\n {2}Q7:\n {4}わからないから。: "No idea: none\."\n$/);
  });

  it('keeps what the file says of a word in a list whose other words change', () => {
    const own = '{words: solo, n: 1, tied: jointly}, {words: just, plain: ""}';
    const translation = TRANSLATION.replace('one_in: ["one in {n}"]', `one_in: [${own}, "one in {n}"]`);
    const line = { translation: 'one out of {n}\njust\nsolo = 1\na third = 3' };
    const { merged } = merge({ 'quantifiers:wordings:one_in': line }, { translation, lock: fullLock() });
    expect(merged?.yaml).toContain(
      '    one_in: ["one out of {n}", {words: just, plain: ""}, {words: solo, n: 1, tied: jointly}, {words: a third, n: 3}]\n',
    );
  });

  it('puts a new translation of an answer where its text stands as a key, also as a block', () => {
    const translation = TRANSLATION.replace('わからないから。: B', '? |\n      わからないから。\n    : B');
    const { merged } = merge({ [ANSWERED]: { translation: 'No idea.' } }, { translation, lock: fullLock() });
    expect(merged?.yaml).toBe(translation.replace('Because we do not know.', 'No idea.'));
    expect(merged?.lock).not.toContain('answer.');
  });

  it('does not take an emptied translation away, but says so', () => {
    const { merged, found } = merge({ title: { translation: ' ' } });
    expect(merged?.yaml).toBe(TRANSLATION);
    expect(merge({ [ANSWERED]: { translation: '\u3000' } }).found).toEqual([
      expect.stringMatching(/^import\/emptied 16 /),
    ]);
    expect(found).toEqual(['import/emptied 1 the file has no translation of "title" any more']);
  });

  it('refuses a damaged file with all its faults, and changes nothing', () => {
    const { merged, found } = merge({
      title: { translation: 'a } b' },
      rate: { translation: '{#em}no figure{/em}' },
      fear: { translation: '{$fear :approx as=one_in} {$wish :share}' },
      year: { id: 'yeer' },
      insight: { base: '別の文' },
      'wordings:one_in': { translation: 'one in {$n :share}' },
      'wordings:few': { translation: '{#em}only' },
      'bounds:over': { translation: 'over \ufffd {$value}' },
      'quantifiers:numerals': { translation: 'three' },
      [ANSWERED]: { translation: '{ any braces }' },
    });
    expect(merged).toBeUndefined();
    expect(found).toEqual([
      'text/syntax 1 the message "title" cannot be read: a "}" closes nothing',
      'import/placeholders 2 "rate" has lost $ai_adoption',
      'import/placeholders 3 "fear" has $wish, which its base text has not',
      'import/unknown-key 4 there is no text "yeer"',
      'import/base-changed 5 the base text of "insight" is another one now; in the file it is: 別の文',
      expect.stringMatching(/^text\/unknown-function 7 /),
      'text/unclosed-markup 8 {#em} is never closed',
      'import/characters 9 "bounds:over" holds characters that could not be read (�) or that no text may hold',
      'import/list 12 "quantifiers:numerals": "three" says no number',
    ]);
  });

  it('refuses another function and fewer uses, and shows another order', () => {
    const two = '{$wish :label} {$wish :share} {$fear :label} {$fear :share}';
    const base = BASE.replace('  fear: |-', `  two: "${two}"\n  fear: |-`);
    const texts = { base, translation: TRANSLATION.replace('  fear: |-', `  two: "${two}"\n  fear: |-`), lock: fullLock(base) }; // prettier-ignore
    const withTwo = (translation: string) => merge({ two: { translation } }, texts);
    expect(withTwo(two.replace('{$fear :share}', '{$fear :count}')).found).toEqual([
      'import/placeholders 3 "two" has lost {$fear :share}; "two" has {$fear :count}, which its base text has not',
    ]);
    const exchanged = withTwo('{$fear :label} {$wish :share} {$wish :label} {$fear :share}');
    expect(exchanged.merged?.changed).toHaveLength(1);
    expect(exchanged.found).toEqual([
      'import/order 3 the placeholders of "two" stand in another order: {$fear :label} … {$wish :share} … {$wish :label} … {$fear :share}',
    ]);
    expect(withTwo(`So: ${two}`).found).toEqual([]);
  });

  it('takes a file of another region of the language, of either language', () => {
    const region = { baseLocale: 'ja-JP', locale: 'en-US' };
    expect(merge({ title: { translation: 'x' } }, {}, region).merged?.yaml).toContain('title: x #');
  });

  it('refuses a file of another survey or other languages, without a list of everything', () => {
    expect(merge({}, {}, { survey: 'other' }).found).toEqual(['import/other-survey 1 the file belongs to the survey "other"']); // prettier-ignore
    expect(merge({}, {}, { survey: undefined }).found[0]).toContain('does not say which survey');
    expect(merge({}, {}, { locale: 'fr' }).found).toEqual(['import/other-language 1 the file translates ja → fr']);
    expect(merge({}, {}, { baseLocale: 'en', locale: 'en' }).merged).toBeUndefined();
  });

  it('refuses what the locale file cannot hold, instead of changing another place with it', () => {
    const translation = TRANSLATION.replace('title: ', 'title: &said ').replace('few: only', 'few: *said');
    expect(merge({ title: { translation: 'Another' } }, { translation, lock: fullLock() })).toEqual({
      merged: undefined,
      found: ['import/unwritable 1 the locale file cannot be written so that it says this: "messages.title"'],
    });
  });

  it('sees rows whose key column was sorted apart or edited', () => {
    const rows = received({}, {}).units.map((unit) => ({ ...unit, check: rowCheck(unit.id, unit.base) }));
    const sorted = rows.map((row, i) => ({ ...row, id: rows[(i + 1) % 3]?.id ?? '' })).slice(0, 3);
    const found: Diagnostic[] = [];
    const merged = mergeTranslation({ ...received({}, {}), units: sorted }, opened(), 'f.xlsx', (d) => found.push(d));
    expect(merged).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['import/torn-row', 'import/torn-row', 'import/torn-row']);
    // If the row is as it was sent but the base text has changed, the file is outdated, not damaged.
    const base = BASE.replace('深刻化', '拡大');
    const old: Diagnostic[] = [];
    mergeTranslation({ ...received({}, {}), units: rows }, opened({ base }), 'f.xlsx', (d) => old.push(d));
    expect(old.map(({ code }) => code)).toEqual(['import/base-changed']);
  });
});
