import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { Path, YamlSource } from '../../src/base/source.ts';
import { didYouMean } from '../../src/base/did-you-mean.ts';
import { expects, validate } from '../../src/base/validate.ts';

/** A source whose places contain the requested path, so that a test can see it. */
const source = (value: unknown): YamlSource => ({
  file: 'x.yaml',
  text: '',
  value,
  at: (path: Path, which = 'value') => ({ file: `${which}:${path.join('.')}`, line: 1, column: 1 }),
  within: (path: Path, offset) => ({ file: path.join('.'), line: 1, column: offset }),
});

function run<T>(schema: z.ZodType<T>, value: unknown): { result: T | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { result: validate(schema, source(value), (d) => found.push(d)), found };
}
const only = (schema: z.ZodType, value: unknown): Diagnostic => {
  const { found, result } = run(schema, value);
  expect(result).toBeUndefined();
  expect(found).toHaveLength(1);
  return found[0]!;
};

const question = z.strictObject({
  kind: z.enum(['single', 'multiple']),
  max: z.int().min(1).optional(),
  code: z
    .string()
    .regex(/^[a-z]+$/, expects('form/small-kebab'))
    .default('x'),
});
const schema = z.strictObject({ questions: z.record(z.string(), question) });
const withQuestion = (q: unknown): unknown => ({ questions: { Q1: q } });

describe('validate', () => {
  it('gives the output of the schema, defaults included', () => {
    const { result, found } = run(schema, withQuestion({ kind: 'single' }));
    expect(found).toEqual([]);
    expect(result).toEqual({ questions: { Q1: { kind: 'single', code: 'x' } } });
  });

  it('points an unknown key out at the key, with the one that was meant', () => {
    const d = only(schema, withQuestion({ kind: 'single', mx: 3 }));
    expect(d.code).toBe('schema/unknown-key');
    expect(d.place?.file).toBe('key:questions.Q1.mx');
    expect(d.says.en).toEqual({
      found: 'the key "mx" is not known here',
      expected: 'one of "kind", "max", "code"',
      hint: 'did you mean "max"?',
    });
    expect(d.says.ja.hint).toBe('「max」のことですか。');
  });

  it('shows forty characters of a long text that is none of what is possible', () => {
    const shown = (text: string): string => only(schema, withQuestion(text)).says.en.found;
    expect(shown('😀'.repeat(40))).toContain(`"${'😀'.repeat(40)}"`);
    expect(shown(`${'😀'.repeat(40)}x`)).toContain(`"${'😀'.repeat(40)}…"`);
  });

  it('does not suggest a key that is already there', () => {
    const d = only(schema, withQuestion({ kind: 'single', kinds: 3 }));
    expect(d.says.en.hint).toBe('correct or remove it');
  });

  it('names a missing key at the mapping that lacks it', () => {
    const d = only(schema, withQuestion({ max: 2 }));
    expect(d.code).toBe('schema/missing-key');
    expect(d.place?.file).toBe('key:questions.Q1');
    expect(d.says.en.found).toBe('the key "kind" is missing');
    expect(only(schema, {}).place?.file).toBe('value:');
  });

  it('knows the key that tells forms apart by one wrong letter, and says what it may say where it is missing', () => {
    const form = (kind: string, key: string) => z.strictObject({ kind: z.literal(kind), [key]: z.string().optional() });
    const forms = z.record(z.string(), z.discriminatedUnion('kind', [form('single', 'one'), form('multiple', 'king')]));
    const slip = only(forms, { Q1: { kid: 'single', one: 'x' } });
    expect([slip.code, slip.place?.file, slip.says.en.found, slip.says.en.hint]).toEqual(['schema/unknown-key', 'key:Q1.kid', 'the key "kid" is not known here', 'did you mean "kind"?']); // prettier-ignore
    const missing = only(forms, { Q1: { one: 'x', min: 'y' } });
    expect([missing.code, missing.place?.file, missing.says.en.expected]).toEqual(['schema/missing-key', 'key:Q1', 'single, multiple']); // prettier-ignore
  });

  it('says which type was found and which was expected', () => {
    const d = only(schema, withQuestion({ kind: 'single', max: 'three' }));
    expect(d.code).toBe('schema/wrong-type');
    expect(d.place?.file).toBe('value:questions.Q1.max');
    expect(d.says.en).toEqual({
      found: '"questions.Q1.max" is the text "three"',
      expected: 'a number',
      hint: 'correct the value',
    });
    expect(d.says.ja).toEqual({
      found: '「questions.Q1.max」が文字列「three」になっています',
      expected: '数値',
      hint: '値を直してください。',
    });
    expect(only(schema, { questions: null }).says.en.found).toBe('"questions" is empty');
    expect(only(schema, []).says.en.expected).toBe('keys with values ("key: value" lines)');
    expect(only(schema, withQuestion({ kind: 'single', max: 1.5 })).says.en.expected).toBe('a whole number');
  });

  it('suggests the value that was meant', () => {
    const d = only(schema, withQuestion({ kind: 'multipel' }));
    expect(d.code).toBe('schema/unknown-value');
    expect(d.says.en).toEqual({
      found: '"questions.Q1.kind" is the text "multipel"',
      expected: 'one of "single", "multiple"',
      hint: 'did you mean "multiple"?',
    });
  });

  it('words a pattern as the schema does, in both languages, and a bound', () => {
    const d = only(schema, withQuestion({ kind: 'single', code: 'ABC' }));
    expect([d.code, d.says.en.expected, d.says.ja.expected]).toEqual([
      'schema/bad-value',
      'small letters, digits and hyphens',
      '英小文字・数字・ハイフン',
    ]);
    const low = only(schema, withQuestion({ kind: 'single', max: 0 }));
    expect([low.says.en.expected, low.says.ja.expected]).toEqual(['a number of at least 1', '1以上']);
    expect(only(z.array(z.int()).min(2), [1]).says.ja.expected).toBe('2項目以上');
  });

  it('words a refinement and a bad key as the schema does', () => {
    const even = z.int().refine((n) => n % 2 === 0, expects('limit/count'));
    expect(only(z.strictObject({ n: even }), { n: 3 }).says.en).toEqual({
      found: '"n" is the number 3',
      expected: 'a whole number from 0',
      hint: 'correct the value',
    });
    const keyed = z.record(z.string().regex(/^Q/, expects('form/code')), z.int());
    const d = only(keyed, { P1: 1 });
    expect([d.code, d.place?.file, d.says.ja.expected]).toEqual([
      'schema/bad-key',
      'key:P1',
      '英字で始まる、英数字と下線だけのコード（60字まで）',
    ]);
  });

  it('follows the alternative of a union that was meant', () => {
    const union = z.union([z.string(), z.strictObject({ share: z.string(), of: z.string().optional() })]);
    const d = only(z.strictObject({ a: union }), { a: { share: 'x', off: 'y' } });
    expect([d.code, d.place?.file, d.says.en.hint]).toEqual(['schema/unknown-key', 'key:a.off', 'did you mean "of"?']);
    expect(only(z.strictObject({ a: union }), { a: 3 }).says.en).toEqual({
      found: '"a" is the number 3',
      expected: 'a text or keys with values ("key: value" lines)',
      hint: 'correct the value',
    });
  });

  it('takes a misspelt fixed word of a union for that word', () => {
    const union = z.strictObject({ a: z.union([z.literal('unknown'), z.strictObject({ question: z.string() })]) });
    expect(only(union, { a: 'unknwon' }).says.en.hint).toBe('did you mean "unknown"?');
    expect(only(union, { a: 'somebody' }).says.en.expected).toBe('unknown or keys with values ("key: value" lines)');
  });

  it('lists the kinds of a discriminated union', () => {
    const union = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), en: z.string() }),
      z.strictObject({ kind: z.literal('link'), url: z.string() }),
    ]);
    const d = only(z.strictObject({ a: union }), { a: { kind: 'lnk' } });
    expect([d.code, d.place?.file]).toEqual(['schema/unknown-value', 'value:a.kind']);
    expect(d.says.en.hint).toBe('did you mean "link"?');
    expect(only(z.strictObject({ a: union }), { a: {} }).code).toBe('schema/missing-key');
  });

  it('reports every mistake of a file', () => {
    const { found } = run(schema, { questions: { Q1: { kind: 'x' }, Q2: { kind: 'single', a: 1, b: 2 } }, more: 1 });
    expect(found.map((d) => d.code).sort()).toEqual([
      'schema/unknown-key',
      'schema/unknown-key',
      'schema/unknown-key',
      'schema/unknown-value',
    ]);
  });
});

describe('didYouMean', () => {
  it('forgives slips, capitals, full-width letters and words cut short', () => {
    const codes = ['company_wide', 'some_departments', 'personal', 'Q1', 'label'];
    expect(didYouMean('companywide', codes)).toBe('company_wide');
    expect(didYouMean('PERSONAL', codes)).toBe('personal');
    expect(didYouMean('Ｑ１', codes)).toBe('Q1');
    expect(didYouMean('lable', codes)).toBe('label');
    expect(didYouMean('some', codes)).toBe('some_departments');
  });

  it('does not guess wildly', () => {
    expect(didYouMean('zzz', ['company_wide', 'abc', 'x'])).toBeUndefined();
    expect(didYouMean('a', ['b', 'c'])).toBeUndefined();
    expect(didYouMean('', ['b', 'c'])).toBeUndefined();
  });

  it('finds a word that is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,12}$/), { minLength: 1 }), (words) => {
        expect(words.map((word) => didYouMean(word, words))).toEqual(words);
      }),
    );
  });
});
