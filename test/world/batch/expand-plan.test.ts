import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { expandPlan, type EachRow, type PlanParts, type Value } from '../../../src/world/batch/expand-plan.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';

const valuesOf = (file: string, ...texts: readonly string[]): readonly Value[] =>
  texts.map((text, i) => ({ text, place: { file, line: i + 2, column: 1 } }));
const row = (line: number, values: Readonly<Record<string, string>>): EachRow => {
  const place = { file: 'plan.yaml', line, column: 5 };
  return { place, values: new Map(Object.entries(values).map(([name, text]) => [name, { text, place }])) };
};

function expanded(more: Partial<PlanParts>, yaml = 'output: x\n') {
  const found: Diagnostic[] = [];
  const source = parseYaml('plan.yaml', yaml, () => undefined);
  if (!source) throw new Error('the plan cannot be read');
  const parts: PlanParts = {
    source,
    known: new Map([['report', 'output'], ['short', 'out']]),
    decks: valuesOf('plan.yaml', 'report'),
    locales: undefined,
    customers: undefined,
    surveys: undefined,
    each: undefined,
    output: undefined,
    localesOf: (_deck, survey) => (survey === undefined ? ['ja', 'en'] : ['ja']),
    ...more,
  }; // prettier-ignore
  const decks = expandPlan(parts, (diagnostic) => found.push(diagnostic));
  return { decks, outputs: decks.map(({ output }) => output), found, says: found.map(({ code, place, says }) => `${code} ${place?.file}:${place?.line}:${place?.column} ${says.en.found}`) }; // prettier-ignore
}

describe('the decks of a plan', () => {
  it('are all combinations of its lists, in its order, each blamed on the row that asks for it', () => {
    const { decks, outputs, found } = expanded({ customers: valuesOf('c.csv', 'A', 'B') });
    expect(found).toEqual([]);
    expect(outputs).toEqual(['output/report.ja.A', 'output/report.ja.B', 'output/report.en.A', 'output/report.en.B']);
    expect(decks.map(({ place }) => `${place.file}:${place.line}`)).toEqual(['c.csv:2', 'c.csv:3', 'c.csv:2', 'c.csv:3']); // prettier-ignore
    expect(decks[3]).toMatchObject({ deck: 'report', locale: 'en', customer: 'B', survey: undefined });
  });

  it('are in the languages of the survey that is used instead', () => {
    const { outputs } = expanded({ surveys: valuesOf('plan.yaml', 'data/kanto', 'data/kansai') });
    expect(outputs).toEqual(['output/report.ja.kanto', 'output/report.ja.kansai']);
    expect(expanded({ locales: valuesOf('plan.yaml', 'en'), surveys: valuesOf('plan.yaml', 'data/kanto/') }).outputs).toEqual(['output/report.en.kanto']); // prettier-ignore
  });

  it('lie in the folder of each', () => {
    expect(expanded({ decks: valuesOf('plan.yaml', 'report', 'short'), locales: valuesOf('p', 'ja') }).outputs).toEqual(['output/report.ja', 'out/short.ja']); // prettier-ignore
  });

  it('take from a row what it gives, and name files by it', () => {
    const each = [row(3, { customer: 'A', area: 'x/y', locale: 'en' }), row(4, { customer: 'B', area: 'z', deck: 'short' })]; // prettier-ignore
    const { outputs, decks } = expanded({ each, output: 'o/{area}/{deck}.{locale}.{row}' });
    expect(outputs).toEqual(['o/x-y/report.en.1', 'o/z/short.ja.2', 'o/z/short.en.2']);
    expect(decks.map(({ customer, place }) => `${customer} ${place.line}`)).toEqual(['A 3', 'B 4', 'B 4']);
  });
});

it('a row of a plan may choose slides, for whatever its decks are', () => {
  const each = [row(3, { customer: 'A', slides: 'cover, q6' }), row(4, { customer: 'B' })];
  const { decks } = expanded({ each, output: 'o/{locale}.{row}' });
  expect(decks.map(({ customer, slides }) => [customer, slides])).toEqual(
    expect.arrayContaining([
      ['A', ['cover', 'q6']],
      ['B', undefined],
    ]),
  );
  expect(decks.filter(({ customer }) => customer === 'A').every(({ slides }) => slides?.length === 2)).toBe(true);
});

describe('mistakes of a plan', () => {
  it('names of decks and of values that stand for nothing, with what was meant', () => {
    const { says, decks, found } = expanded(
      { decks: valuesOf('plan.yaml', 'raport'), customers: valuesOf('c', 'A'), output: 'o/{custmer}' },
      'output: o/{custmer}\n',
    );
    expect(decks).toEqual([]);
    expect(says).toEqual([
      'batch/unknown-deck plan.yaml:2:1 surveydeck.yaml has no deck "raport"',
      'batch/unknown-name plan.yaml:1:11 the name of the files has "custmer", which stands for nothing in this plan',
    ]);
    expect(found.map(({ says }) => says.en.hint)).toEqual(['did you mean "report"?', 'did you mean "customer"?']);
  });

  it('a name of customers where the plan has none', () => {
    expect(expanded({ output: 'o/{customer}' }).says[0]).toContain('batch/unknown-name');
  });

  it('two decks with one file, whose rows are both named', () => {
    const { says } = expanded({ customers: valuesOf('c.csv', 'Tea/Ltd', 'TEA:ltd'), locales: valuesOf('p', 'ja') });
    expect(says).toEqual([
      'batch/same-output c.csv:3:1 two decks would be the same file, output/report.ja.TEA-ltd: "report · ja · Tea/Ltd" (c.csv:2) and "report · ja · TEA:ltd"',
    ]);
    const many = valuesOf('c.csv', ...Array.from({ length: 40 }, (_, i) => `c${i}`));
    expect(expanded({ customers: many, output: 'o/{deck}.{locale}' }).says).toHaveLength(5);
  });

  it('a value that a list gives too, and one that a row lacks', () => {
    const each = [row(3, { customer: 'A' }), row(4, { area: 'x' })];
    expect(expanded({ each, customers: valuesOf('c.csv', 'B') }).says).toEqual(['batch/given-twice plan.yaml:3:5 this row gives customer, and so does the list customers:']); // prettier-ignore
    expect(expanded({ each, output: 'o/{area}.{locale}.{row}' }).says).toEqual(['batch/row-lacks plan.yaml:3:5 this row has no "area", which the name of its file asks for']); // prettier-ignore
  });
});
