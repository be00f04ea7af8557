import { spellCondition } from '../../../src/data/survey/conditions/spell-condition.ts';
import { describe, expect, it } from 'vitest';
import { codes, define, DEFINITION } from './sources.ts';

/** The definition with `from` (which must occur in it) replaced by `to`. */
function changed(from: string, to: string): ReturnType<typeof define> {
  expect(DEFINITION).toContain(from);
  return define(DEFINITION.replace(from, to));
}
const lineOf = (text: string): number => DEFINITION.slice(0, DEFINITION.indexOf(text)).split('\n').length;

describe('parseDefinition', () => {
  const { definition, found } = define();

  it('reads the head, with its defaults', () => {
    expect(found).toEqual([]);
    expect(definition).toMatchObject({
      id: 'small',
      file: 's/survey.yaml',
      baseLanguage: 'en',
      dataDate: '2026-01-31',
      rows: 'measured',
      smallBase: 30,
      countsBelow: 10,
      rounding: { decimals: 1, singleAnswer: 'half_up', net: 'exact' },
      fieldwork: {
        agency: 'fieldwork.agency',
        method: 'fieldwork.method',
        population: 'fieldwork.population',
        from: '2026-01-05',
        to: '2026-01-09',
      },
    });
  });

  it('reads questions of every kind in their order, with places', () => {
    expect(definition?.questions.map((q) => [q.code, q.kind, q.options.map((o) => o.code).join(' ')])).toEqual([
      ['Q1', 'single', 'email phone other none'],
      ['Q2', 'multiple', 'fast cheap kind'],
      ['Q3', 'scale', 'bad fair good'],
      ['Q4', 'numeric', 'few many'],
      ['Q5', 'free', ''],
      ['Q6', 'free', ''],
      ['Q7', 'multiple', 'a b'],
    ]);
    const [q1, q2, q3, q4, , , q7] = definition!.questions;
    expect(q1?.place).toEqual({ file: 's/survey.yaml', line: lineOf('Q1:'), column: 3 });
    expect(q1?.options[2]).toEqual({
      code: 'other',
      role: 'other',
      place: { file: 's/survey.yaml', line: lineOf('other:'), column: 7 },
      provenance: { figure: 'published', label: 'published' },
    });
    expect([q1?.max, q2?.max, q2?.publishedOnly, q7?.publishedOnly]).toEqual([undefined, 2, false, true]);
    expect(q3?.options.map((o) => o.value)).toEqual([1, 2, 3]);
    expect(q4?.options.map((o) => [o.from, o.to])).toEqual([
      [undefined, 10],
      [10, 100],
    ]);
  });

  it('reads the three kinds of filter', () => {
    const filters = definition!.questions.map((q) => q.filter);
    expect(filters[0]).toBeUndefined();
    const conditions = filters.map((filter) => (filter?.kind === 'condition' ? spellCondition(filter.condition) : ''));
    expect(conditions.slice(1, 3)).toEqual(['Q1 in (email, phone)', 'not Q2 = cheap']);
    expect(filters[4]).toMatchObject({ kind: 'unknown', note: 'filter_note.Q5' });
    expect(filters[4]?.place.line).toBe(lineOf('asked_of: unknown'));
  });

  it('reads the published figures', () => {
    expect(definition?.published).toMatchObject([
      { question: 'Q1', options: ['email'], percent: 40, count: 2, base: 5, place: { line: lineOf('- { question') } },
    ]);
  });

  it('reads provenance and range', () => {
    const { definition: other } = changed(
      'email:\n',
      'email: { figure: reconstructed, label: derived, range: [2, 4] }\n',
    );
    expect(other?.questions[0]?.options[0]?.provenance).toEqual({
      figure: 'reconstructed',
      label: 'derived',
      range: [2, 4],
    });
  });
});

describe('a definition of the wrong form', () => {
  it.each([
    ['max: 2', 'max: 0', 'schema/bad-value'],
    ['max: 2', 'max: two', 'schema/wrong-type'],
    ['max: 2', 'maks: 2', 'schema/unknown-key'],
    ['kind: single', 'kind: singel', 'schema/unknown-value'],
    ['kind: single', 'max: 2\n    kind: single', 'schema/unknown-key'],
    ['rows: measured', 'rows: real', 'schema/unknown-value'],
    ['rows: measured\n', '', 'schema/missing-key'],
    ['2026-01-31', '2026-02-30', 'schema/bad-value'],
    ['base_language: en', 'base_language: e', 'schema/bad-value'],
    ['role: other', 'role: others', 'schema/unknown-value'],
    ['email:\n', '"1":\n', 'schema/bad-key'],
    ['Q1:\n', 'id:\n', 'schema/bad-value'],
    ['any_of: [email, phone]', 'any_of: []', 'schema/bad-value'],
    ['any_of: [email, phone]', 'anyof: [email, phone]', 'schema/unknown-key'],
    ['any_of: [email, phone]', 'any_of: [email], none_of: [phone]', 'schema/bad-value'],
    [', any_of: [email, phone]', '', 'schema/bad-value'],
    ['asked_of: unknown', 'asked_of: unknwon', 'schema/unknown-value'],
    ['asked_of: unknown', 'asked_of: nobody', 'schema/bad-value'],
    ['{ to: 10 }', '{ to: ten }', 'schema/wrong-type'],
    ['{ value: 1 }', '', 'schema/wrong-type'],
    ['percent: 40, count: 2, base: 5', '', 'schema/bad-value'],
  ])('%j as %j is %s', (from, to, code) => {
    const { definition, found } = changed(from, to);
    expect(definition).toBeUndefined();
    expect(found.map((d) => d.code)).toContain(code);
  });

  it('suggests the role that was meant, at its place', () => {
    const { found } = changed('role: other', 'role: othr');
    expect(found).toHaveLength(1);
    expect(found[0]?.place).toMatchObject({ line: lineOf('role: other'), column: 22 });
    expect(found[0]?.says.en.hint).toBe('did you mean "other"?');
  });
});

describe('a definition whose parts do not fit together', () => {
  it.each([
    ['question: Q1, any_of', 'question: Q11, any_of', 'definition/unknown-question', 'did you mean "Q1"?'],
    [
      'any_of: [email, phone]',
      'any_of: [email, fax]',
      'definition/unknown-option',
      'correct the name, or add the option',
    ],
    ['any_of: [email, phone]', 'any_of: [emial, phone]', 'definition/unknown-option', 'did you mean "email"?'],
    [
      'question: Q1, any_of: [email, phone]',
      'question: Q4, any_of: [few]',
      'definition/later-filter',
      expect.any(String),
    ],
    [
      'question: Q1, any_of: [email, phone]',
      'question: Q2, any_of: [fast]',
      'definition/later-filter',
      expect.any(String),
    ],
    [
      '{ question: Q4, any_of: [many] }',
      '{ question: Q5, any_of: [many] }',
      'definition/unknown-option',
      'correct the name, or add the option',
    ],
    ['max: 2', 'max: 4', 'definition/max-above-options', 'correct max, or add the options that are missing'],
    ['to: 2026-01-09', 'to: 2026-01-04', 'definition/dates', 'correct the dates'],
    ['data_date: 2026-01-31', 'data_date: 2026-01-08', 'definition/dates', 'correct the dates'],
    ['{ value: 2 }', '{ value: 1 }', 'definition/same-value', 'give one of them another value'],
    [
      'from: 10, to: 100',
      'from: 9, to: 100',
      'definition/overlapping-bands',
      'let one band begin where the other ends',
    ],
    ['from: 10, to: 100', 'from: 10, to: 10', 'definition/range', 'correct the two numbers'],
    ['email:\n', 'email: { range: [1, 2] }\n', 'definition/range', 'remove the range, or add figure: reconstructed'],
    ['email:\n', 'email: { figure: reconstructed, range: [3, 2] }\n', 'definition/range', 'correct the two numbers'],
    [
      '{ question: Q1, options: [email]',
      '{ question: Q9, options: [email]',
      'definition/unknown-question',
      expect.any(String),
    ],
    [
      '{ question: Q1, options: [email]',
      '{ question: Q1, options: [emai]',
      'definition/unknown-option',
      'did you mean "email"?',
    ],
    [
      '{ question: Q1, options: [email]',
      '{ question: Q1, options: [email, email]',
      'definition/repeated-option',
      'delete one of them',
    ],
  ])('%j as %j is %s', (from, to, code, hint) => {
    const { definition, found } = changed(from, to);
    expect(definition).toBeUndefined();
    expect(found.map((d) => d.code)).toEqual([code]);
    expect(found[0]?.says.en.hint).toEqual(hint);
    expect(found[0]?.says.ja.found).toMatch(/[ぁ-ん]/);
  });

  it('refuses to exclude by answers that are not all known', () => {
    const late = DEFINITION.replace(
      'published:',
      '  Q8: { kind: free, asked_of: { question: Q7, none_of: [a] } }\npublished:',
    );
    expect(codes(define(late).found)).toEqual([`definition/incomplete-filter@${lineOf('published:')}`]);
  });

  it('allows more than the published options where there were more', () => {
    expect(changed('options_known: published_only', 'options_known: published_only\n    max: 9').found).toEqual([]);
    expect(changed('max: 2', 'max: 3').found).toEqual([]);
  });

  it('names the place of each mistake, and all of them', () => {
    const { found } = define(
      DEFINITION.replace('any_of: [email, phone]', 'any_of: [x1, y1]').replace('max: 2', 'max: 9'),
    );
    expect(codes(found).sort()).toEqual([
      `definition/max-above-options@${lineOf('max: 2')}`,
      `definition/unknown-option@${lineOf('any_of: [email')}`,
      `definition/unknown-option@${lineOf('any_of: [email')}`,
    ]);
  });
});

describe('a filter that is a condition', () => {
  const filtered = (condition: string) => changed('{ question: Q4, any_of: [many] }', condition);
  const told = (condition: string) =>
    filtered(condition).found.map(({ code, place, says }) => [code, place?.column, says.en.found]);

  it('may rest on several questions, and on numbers and points of a scale', () => {
    const { definition, found } = filtered('Q4 >= 12 and (Q3 < 3 or not Q1 in (email, phone))');
    expect(found).toEqual([]);
    const { filter } = definition!.questions[5]!;
    expect(filter?.kind === 'condition' && spellCondition(filter.condition)).toBe(
      '(Q3 < 3 or not Q1 in (email, phone)) and Q4 >= 12',
    );
  });

  // The condition begins in column 15.
  it.each([
    ['Q4 >= ten', [['definition/condition-syntax', 21, '"ten" cannot stand here in a condition']]],
    ['Q4 >= 10 and', [['definition/condition-syntax', 27, 'the condition ends here']]],
    ['Q9 = many or Q1 = fax', [['definition/unknown-question', 15, 'there is no question "Q9"'], ['definition/unknown-option', 33, 'Q1 has no option "fax"']]], // prettier-ignore
    ['Q1 > 3', [['definition/not-numbers', 15, 'Q1 is compared with a number, but its answers are none']]],
    ['Q4 = many or Q7 = a', [['definition/later-filter', 28, 'Q6 is asked of those who answered Q7, which comes later']]], // prettier-ignore
  ])('%s: each mistake at its place', (condition, expected) => {
    expect(told(condition)).toEqual(expected);
  });

  it('cannot exclude by options that are not all known, however the exclusion is put', () => {
    const text = DEFINITION.replace('  Q6:\n', '  Q8:\n    kind: free\n    asked_of: Q7 = a and not (Q4 = many or Q7 = b)\n  Q6:\n').replace(/( {2}Q7:[\s\S]*?)(?=published:)/, '').replace('  Q8:', '  Q7:\n    kind: multiple\n    options_known: published_only\n    options: { a: , b: }\n  Q8:'); // prettier-ignore
    expect(define(text).found.map(({ code }) => code)).toEqual(['definition/incomplete-filter']);
  });
});
