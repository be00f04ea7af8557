import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { type CompanyFacts, parseCompany } from '../../../src/data/survey/company.ts';
import { yaml } from './sources.ts';

function parse(text: string): { facts: CompanyFacts | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { facts: parseCompany(yaml(text), (d) => found.push(d)), found };
}

describe('parseCompany', () => {
  it('reads facts of every kind', () => {
    const { facts, found } = parse(`facts:
  name: { text: { ja: 会社, en: Company } }
  staff: { number: 20 }
  happy: { number: 90.5, unit: percent, bound: at_least }
  since: { date: 2020-08 }
  year: { date: 1999 }
  home: { link: "https://example.com/", unconfirmed: read from a picture }
`);
    expect(found).toEqual([]);
    expect([...facts!.keys()]).toEqual(['name', 'staff', 'happy', 'since', 'year', 'home']);
    const place = { file: 's/survey.yaml', column: 3 };
    expect([...facts!.values()]).toEqual([
      { id: 'name', kind: 'text', text: { ja: '会社', en: 'Company' }, place: { ...place, line: 2 } },
      { id: 'staff', kind: 'number', value: 20, bound: 'exact', place: { ...place, line: 3 } },
      { id: 'happy', kind: 'number', value: 90.5, unit: 'percent', bound: 'at_least', place: { ...place, line: 4 } },
      { id: 'since', kind: 'date', date: '2020-08', place: { ...place, line: 5 } },
      { id: 'year', kind: 'date', date: '1999', place: { ...place, line: 6 } },
      {
        id: 'home',
        kind: 'link',
        url: 'https://example.com/',
        unconfirmed: 'read from a picture',
        place: { ...place, line: 7 },
      },
    ]);
  });

  it.each([
    ['{ link: "javascript:alert(1)" }', 'schema/bad-value'],
    ['{ link: "http://example.com" }', 'schema/bad-value'],
    ['{ link: "file:///etc/passwd" }', 'schema/bad-value'],
    ['{ link: "mailto:nobody" }', 'schema/bad-value'],
    ['{ date: 2020-13 }', 'schema/bad-value'],
    ['{ date: 2021-02-29 }', 'schema/bad-value'],
    ['{ date: Q3 }', 'schema/bad-value'],
    ['{ number: many }', 'schema/wrong-type'],
    ['{ number: .inf }', 'schema/wrong-type'],
    ['{ number: 3, bound: atleast }', 'schema/unknown-value'],
    ['{ number: 3, bond: over }', 'schema/unknown-key'],
    ['{ text: {} }', 'schema/bad-value'],
    ['{ text: { japanese: x } }', 'schema/bad-key'],
    ['{ text: plain }', 'schema/wrong-type'],
    ['20', 'schema/wrong-type'],
  ])('refuses %s', (fact, code) => {
    const { facts, found } = parse(`facts:\n  x: ${fact}\n`);
    expect(facts).toBeUndefined();
    expect(found.map((d) => d.code)).toEqual([code]);
    expect(found[0]?.place?.line).toBe(2);
  });

  it('accepts mail addresses with a subject', () => {
    expect(parse('facts:\n  m: { link: "mailto:a@b.example?subject=x%20y" }\n').found).toEqual([]);
  });
});
