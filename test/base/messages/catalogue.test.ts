import { describe, expect, it } from 'vitest';
import { defineDiagnostic } from '../../../src/base/diagnostic.ts';
import type { Translated } from '../../../src/base/messages/catalogue.ts';
import { LANGUAGES, messagesIn, uiLanguageOf, UI_LANGUAGES } from '../../../src/base/messages/languages.ts';
import { inLanguage, phrase, sameInAll } from '../../../src/base/messages/phrase.ts';

/** A catalogue as small as can be, in the language that is the type of the others. */
interface Small {
  readonly text: string;
  readonly counted: (p: { n: number; of: 'slides' | 'texts' }) => string;
  readonly table: { readonly a: 'first'; readonly b: 'second' };
  readonly columns: readonly ['one', 'two'];
}
type Other = Translated<Small>;
const other: Other = { text: '文', counted: ({ n }) => `${n}件`, table: { a: '一', b: '二' }, columns: ['一', '二'] };

/** What must not compile; the compiler is the test, and nothing here is ever called. */
export const offences = (): unknown => {
  const missing = defineDiagnostic('answers/missing-column', 'error');
  const expected = phrase('type/int');
  return [
    // @ts-expect-error a parameter is missing
    missing(undefined, {}),
    // @ts-expect-error a parameter too much
    missing(undefined, { column: 'Q1', row: 2 }),
    // @ts-expect-error no parameters at all
    missing(undefined),
    // @ts-expect-error parameters of a message that has none
    defineDiagnostic('input/empty-file', 'error')(undefined, { file: 'a' }),
    // @ts-expect-error words in one language where every language needs its own
    defineDiagnostic('schema/missing-key', 'error')(undefined, { key: 'a', expected: 'a number' }),
    // @ts-expect-error a phrase where a name is expected
    defineDiagnostic('schema/missing-key', 'error')(undefined, { key: expected, expected }),
    // @ts-expect-error a code that no catalogue knows
    defineDiagnostic('answers/missing-colum', 'error'),
    // @ts-expect-error what stops a build says what was expected, and this message does not
    defineDiagnostic('text/invisible-character', 'error'),
    // @ts-expect-error a phrase that no catalogue knows
    phrase('type/integer'),
    // @ts-expect-error a phrase without its parameters
    phrase('option/integer'),
    // @ts-expect-error a phrase with a parameter too much
    phrase('option/integer', { max: 3, min: 1 }),
    // @ts-expect-error parameters of a phrase that has none
    phrase('type/int', { max: 3 }),
    // @ts-expect-error a key is missing
    { text: '文', counted: () => '', table: { a: '一', b: '二' } } satisfies Other,
    // @ts-expect-error a key too much
    { ...other, more: '余分' } satisfies Other,
    // @ts-expect-error a word of a table is missing
    { ...other, table: { a: '一' } } satisfies Other,
    // @ts-expect-error a heading is missing
    { ...other, columns: ['一'] } satisfies Other,
    // @ts-expect-error a text where a function is expected
    { ...other, counted: '件' } satisfies Other,
    // @ts-expect-error a function where a text is expected
    { ...other, text: () => '文' } satisfies Other,
    // @ts-expect-error a parameter that there is not
    { ...other, counted: ({ count }) => `${count}件` } satisfies Other,
    // @ts-expect-error a parameter of another type
    { ...other, counted: (p: { n: string; of: string }) => p.n } satisfies Other,
    // @ts-expect-error more parameters than there are
    { ...other, counted: (p: { n: number }, q: number) => `${p.n + q}` } satisfies Other,
  ];
};

describe('phrase', () => {
  it('is said in every language, with its parameters and other phrases', () => {
    expect(phrase('type/int')).toEqual({ en: 'a whole number', ja: '整数' });
    expect(phrase('option/integer', { max: 3 })).toEqual({ en: 'a whole number from 0 to 3', ja: '0から3までの整数' });
    const words = [phrase('type/int'), phrase('quoted', { text: 'last' }), sameInAll('%')];
    expect(phrase('either', { words })).toEqual({
      en: 'a whole number or "last" or %',
      ja: '整数 または 「last」 または %',
    });
  });
});

describe('inLanguage', () => {
  it('finds phrases however deep, and leaves everything else as it is', () => {
    const given = { a: phrase('value/list'), b: [{ c: phrase('type/int'), d: 1 }], e: undefined, f: ['x'], g: null };
    expect(inLanguage(given, 'ja')).toEqual({ a: 'リスト', b: [{ c: '整数', d: 1 }], e: undefined, f: ['x'], g: null });
    expect(inLanguage('text', 'ja')).toBe('text');
  });
});

describe('the languages', () => {
  it('are found by tags and by locales of the environment', () => {
    expect(['ja', 'ja-JP', 'ja_JP.UTF-8', 'JA@x', 'en-GB'].map(uiLanguageOf)).toEqual(['ja', 'ja', 'ja', 'ja', 'en']);
    expect(['', 'C', 'fr', 'jav', 'english'].map(uiLanguageOf)).toEqual(Array(5).fill(undefined));
  });

  it('each say everything', () => {
    const shape = (said: unknown): unknown =>
      typeof said === 'object' && said !== null
        ? Object.fromEntries(Object.entries(said).map(([key, value]) => [key, shape(value)]))
        : typeof said;
    for (const language of UI_LANGUAGES) expect(shape({ ...messagesIn(language) })).toEqual(shape({ ...LANGUAGES.en }));
  });
});

describe('recurring phrases', () => {
  const unknown = { name: 'Q2x', known: ['Q1', 'Q2'], suggestion: 'Q2' };

  it('name what was probably meant, and list what there is', () => {
    const { en, ja } = defineDiagnostic('figures/unknown-question', 'error')(undefined, unknown).says;
    expect([en.expected, en.hint]).toEqual(['one of "Q1", "Q2"', 'did you mean "Q2"?']);
    expect([ja.expected, ja.hint]).toEqual(['次のいずれか: 「Q1」「Q2」', '「Q2」のことですか。']);
    const { says } = defineDiagnostic('figures/unknown-question', 'error')(undefined, {
      ...unknown,
      suggestion: undefined,
    });
    expect([says.en.hint, says.ja.hint]).toEqual([
      'use a question of survey.yaml',
      'survey.yaml にある設問を書いてください。',
    ]);
  });

  it('cut a long list after a dozen names, and say how many there are', () => {
    const names = Array.from({ length: 13 }, (_, i) => `a${i}`);
    expect(phrase('one-of', { names }).en).toMatch(/^one of "a0", .*"a11", … \(13\)$/);
    expect(phrase('one-of', { names }).ja).toMatch(/^次のいずれか: 「a0」.*「a11」など13件$/);
    expect(phrase('one-of', { names: names.slice(1) }).en).toMatch(/"a12"$/);
  });

  it('count in the singular and the plural', () => {
    const lines = (n: number): string => phrase('misfit/too-many-lines', { lines: n }).en;
    expect([lines(1), lines(2)]).toEqual(['1 line too many', '2 lines too many']);
    const { counts } = messagesIn('en').commands.diagnosticReport;
    expect([counts.missing(1), counts.missing(2)]).toEqual(['1 text not translated', '2 texts not translated']);
  });
});
