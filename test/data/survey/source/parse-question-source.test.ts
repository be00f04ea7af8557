import { describe, expect, it } from 'vitest';
import { define, survey, told } from './reading.ts';

/** A definition with one question, whose keys begin on line 11. */
const one = (keys: string, missing = '{ no_answer: [-99, x] }') =>
  define(survey(`source:\n  files: a.csv\n  missing: ${missing}\nquestions:\n  Q1:\n${keys.replace(/^/gm, '    ')}\n`));
const SINGLE = 'kind: single\noptions: { a: , b: , other: { role: other } }\n';
const MULTIPLE = 'kind: multiple\noptions: { a: , b: , dk: { role: dont_know } }\n';
const SCALE = 'kind: scale\noptions: { low: { value: 1 }, high: { value: 9 }, dk: { role: dont_know } }\n';
const NUMBER = 'kind: numeric\noptions: { few: { to: 10 }, many: { from: 10 } }\n';
const sourceOf = (keys: string, missing?: string) => {
  const { definition, found } = one(keys, missing);
  expect(found).toEqual([]);
  return definition!.questions[0]!.source!;
};

describe('parseQuestionSource', () => {
  it('reads from the column that is called like the question, by codes', () => {
    const { columns, values, ticked } = sourceOf(SINGLE);
    expect(columns).toMatchObject({ form: 'one', column: { text: 'Q1', place: { line: 11 } } });
    expect([...values]).toEqual([['a', 'a'], ['b', 'b'], ['other', 'other']]); // prettier-ignore
    expect(ticked).toEqual(new Set(['1']));
    expect([...sourceOf(SCALE).values]).toEqual([['low', 'low'], ['1', 'low'], ['high', 'high'], ['9', 'high'], ['dk', 'dk']]); // prettier-ignore
  });

  it('reads several answers from a column an option, unless they are joined', () => {
    const { columns } = sourceOf(MULTIPLE);
    expect(columns.form === 'options' && [...columns.byOption].map(([, { text }]) => text)).toEqual(['Q1.a', 'Q1.b', 'Q1.dk']); // prettier-ignore
    expect(sourceOf(`${MULTIPLE}joined: ";"`).columns).toMatchObject({ form: 'one', column: { text: 'Q1' } });
    expect(sourceOf(`${MULTIPLE}columns: [x, 2]`).columns).toMatchObject({ form: 'list', columns: [{ text: 'x' }, { text: '2' }] }); // prettier-ignore
  });

  it('lets the question win over what the survey says of all cells', () => {
    const { missing, values } = sourceOf(`${SINGLE}values: { a: [-99, yes] }\nmissing: { not_asked: x }`);
    expect([...missing]).toEqual([['x', 'not_asked']]);
    expect(values.get('-99')).toBe('a');
    expect(sourceOf(`${MULTIPLE}unticked: x`).missing.has('x')).toBe(false);
  });

  it.each<[keys: string, said: string, found: RegExp]>([
    [`${SINGLE}values: { c: x1 }`, 'source/unknown-option@14:15', /Q1 has no option "c"/],
    [`${SINGLE}others: otter`, 'source/unknown-option@14:13', /Q1 has no option "otter"/],
    [`${SINGLE}values: { a: [y, n], b: n }`, 'source/same-text@14:29', /"n" stands for a and for b/],
    [`${SINGLE}values: { a: b }`, 'source/same-text@13:21', /"b" stands for a and for b/],
    [
      `${SINGLE}values: { a: y }\nmissing: { refused: y }`,
      'source/same-text@14:18',
      /"y" stands for refused and for a/,
    ],
    [`${MULTIPLE}ticked: [y, n]\nunticked: n`, 'source/same-text@15:15', /"n" stands for ticked and for unticked/],
    [
      `${MULTIPLE}ticked: y\nmissing: { refused: y }`,
      'source/same-text@14:13',
      /"y" stands for refused and for ticked/,
    ],
    [`${MULTIPLE}columns: { a: x1, b: x2 }`, 'source/option-without-column@14:5', /no column is given for "dk" of Q1/],
    [`${MULTIPLE}columns: { a: x1, b: x1, dk: x3 }`, 'source/same-column@14:26', /"x1" is given to a and to b/],
    [
      `${MULTIPLE}joined: ","\ncolumns: { a: x1, b: x2, dk: x3 }`,
      'source/needless-key@14:5',
      /"joined" says nothing of Q1/,
    ],
    [`${MULTIPLE}joined: ","\nticked: any`, 'source/needless-key@15:5', /"ticked" says nothing of Q1/],
    [`${SINGLE}ticked: y`, 'source/needless-key@14:5', /"ticked"/],
    [`${SINGLE}unticked: n`, 'source/needless-key@14:5', /"unticked"/],
    [`${SINGLE}rank: 1`, 'source/needless-key@14:5', /"rank"/],
    [`${MULTIPLE}joined: ","\nrank: 1`, 'source/needless-key@15:5', /"rank"/],
    [`${SINGLE}units: [kg]`, 'source/needless-key@14:5', /"units"/],
    [`${SINGLE}mask: true`, 'source/needless-key@14:5', /"mask"/],
    [`${SINGLE}off_route: drop`, 'source/needless-key@14:5', /"off_route"/],
    [`${NUMBER}others: few`, 'source/needless-key@14:5', /"others"/],
    [`${NUMBER}values: { few: "1" }`, 'source/needless-key@14:5', /"values"/],
    [`${NUMBER}joined: ","`, 'source/needless-key@14:5', /"joined"/],
    [`${NUMBER}columns: { few: x1, many: x2 }`, 'source/several-columns@14:5', /several columns for Q1/],
    [`kind: free\ncolumns: [x1, x2]`, 'source/several-columns@13:5', /several columns for Q1/],
  ])('reports, once: %s', (keys, said, words) => {
    const { definition, found } = one(keys);
    expect(definition).toBeUndefined();
    expect(told(found)).toEqual([said]);
    expect(found[0]?.says.en.found).toMatch(words);
    for (const says of Object.values(found[0]!.says)) {
      expect(says.expected).toMatch(/./);
      expect(says.hint).toMatch(/./);
    }
  });

  it('reports the value of a point that the survey calls no answer, unless the point has texts of its own', () => {
    const { found } = one(SCALE, '{ no_answer: 9 }');
    expect(told(found)).toEqual(['source/same-text@13:35']);
    expect(found[0]?.says.en.found).toBe('"9" stands for no_answer and for high');
    expect(sourceOf(`${SCALE}values: { high: "9" }`, '{ no_answer: 9 }').values.get('9')).toBe('high');
    expect(sourceOf(`${SCALE}values: { high: very }`, '{ no_answer: 9 }').values.get('9')).toBeUndefined();
  });

  it('needs no column for "don’t know" where it is a text in the others', () => {
    expect(sourceOf(`${MULTIPLE}columns: { a: x1, b: x2 }\nmissing: { dont_know: -8 }`).columns).toMatchObject({ form: 'options' }); // prettier-ignore
  });
});
