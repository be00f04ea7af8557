import { z } from 'zod';
import { figuresSchema } from '../../../src/data/figures/figures-schema.ts';
import { describe, expect, it } from 'vitest';
import { build, TOLERANCES } from './ledger-fixture.ts';

/** The figures and claims of the 2025 report. */
const REPORT = `
figures:
  respondents: respondents()
  adjusted_percentages: adjustments()
  personal_use: share(Q1, regular)
  ai_adoption: share(Q2, company_wide)
  some_departments: share(Q2, some_departments)
  personal_stage: share(Q2, personal)
  nothing_yet: share(Q2, nothing)
  daily_use: share(Q3, daily)
  three_a_week: share(Q3, daily, three_to_four)
  creative_focus: share(Q4, creative)
  faster_work: share(Q4, speed)
  labour_shortage: share(Q4, labour)
  wish_strong: share(Q5, strongly)
  wish_some: share(Q5, somewhat)
  wish: share(Q5, strongly, somewhat)
  reason_first: share(ranked(Q6, 1))
  reason_second: share(ranked(Q6, 2))
  unclear_benefit: share(Q6, benefit)
  unclear_return: share(Q6, return)
  fear_strong: share(Q8, strongly)
  fear_some: share(Q8, somewhat)
  fear: share(Q8, strongly, somewhat)
  task_first: share(ranked(Q9, 1))
  task_estimates: share(Q9, estimates)
  task_sales: share(Q9, sales_material)
  task_minutes: share(Q9, documents)
  service_first: share(ranked(Q10, 1))
  service_second: share(ranked(Q10, 2))
  service_training: share(Q10, training)
  service_tools: share(Q10, tools)
  service_industry: share(Q10, industry)
claims:
  three_hundred_asked: respondents >= 300
  some_adjusted: adjusted_percentages >= 1
  adoption_is_few: ai_adoption <= 20%
  adoption_under_10: ai_adoption < 10%
  adoption_of_hundred: ai_adoption ~ of_hundred(10)
  personal_use_is_minority: personal_use < 50%
  nothing_at_least_half: nothing_yet >= 50%
  seven_tenths_use_often: three_a_week >= 70%
  about_seven_tenths_use_often: three_a_week ~ tenths(7)
  creative_at_least_half: creative_focus >= 50%
  wish_about_four_tenths: wish ~ tenths(4)
  wish_about_39: wish ~ percent(39)
  reason_first_alone: rank(reason_first) = 1
  reason_second_alone: rank(reason_second) = 2
  benefit_is_top: rank(unclear_benefit) = 1
  fear_one_in_three: fear ~ one_in(3)
  task_first_alone: rank(task_first) = 1
  service_first_alone: rank(service_first) = 1
  service_second_alone: rank(service_second) = 2
  training_is_first: rank(service_training) = 1
`;

describe('buildLedger', () => {
  it('computes every figure of the 2025 report and finds every claim true', () => {
    const { ledger, diagnostics } = build(REPORT);
    expect(diagnostics).toEqual([]);
    const displayed = (id: string): number | undefined => ledger?.figures.get(id)?.displayed;
    expect(displayed('ai_adoption')).toBe(9.9);
    expect(displayed('nothing_yet')).toBe(55.4);
    expect(displayed('wish')).toBe(38.8);
    expect(displayed('fear')).toBe(33.2);
    expect(displayed('respondents')).toBe(302);
    expect(displayed('adjusted_percentages')).toBe(2);
    expect(ledger?.figures.get('reason_first')?.options).toEqual(['benefit']);
    expect([...(ledger?.claims.values() ?? [])].filter((claim) => !claim.holds).map((claim) => claim.id)).toEqual([]);
    expect(ledger?.claims.size).toBeGreaterThan(15);
  });

  it('keeps tolerances and editorial remarks with their places', () => {
    const yaml =
      'figures:\n  few: share(Q2, company_wide)\n  top: share(ranked(Q6, 1))\neditorial:\n  complement:\n    about: { few: 9.4, top: return 31.5 }\n    within: 2\n    why: >-\n      設問にない\n      解釈。';
    const { ledger } = build(yaml);
    expect(ledger?.tolerances).toEqual(TOLERANCES);
    expect(ledger?.editorial.get('complement')).toEqual({
      id: 'complement',
      place: { file: 'figures.yaml', line: 5, column: 3 },
      reason: '設問にない 解釈。',
      readings: [
        { figure: ledger?.figures.get('few'), value: { displayed: 9.4 } },
        { figure: ledger?.figures.get('top'), value: { displayed: 31.5, options: ['return'] } },
      ],
      within: 2,
    });
  });

  it('wants figures that exist, and to be told how far they may move', () => {
    const { diagnostics } = build(
      'figures:\n  few: share(Q2, company_wide)\neditorial:\n  a: { about: { fews: 3 }, why: x }',
    );
    expect(diagnostics.map((d) => [d.code, d.place?.line, d.says.en.hint])).toEqual([
      ['figures/unknown-figure', 4, 'did you mean "few"?'],
      ['figures/no-reading-tolerance', 4, 'add "editorial: 5" under tolerances:, or "within: 5" here'],
    ]);
  }, 10_000);

  it.each(['a: only words', 'a: { why: x }', 'a: { about: {}, why: x }', 'a: { about: { few: many }, why: x }'])(
    'refuses the remark %s',
    (remark) => {
      const { ledger, diagnostics } = build(`editorial:\n  ${remark}`);
      expect(ledger).toBeUndefined();
      expect(diagnostics.map((d) => d.place?.line)).toEqual([2]);
    },
  );

  it('keeps the order of declaration and the rest of the file when one figure is wrong', () => {
    const { ledger, diagnostics } = build('figures:\n  b: respondents()\n  wrong: shares(Q2)\n  a: base(Q3)');
    expect([...(ledger?.figures.keys() ?? [])]).toEqual(['b', 'a']);
    expect(diagnostics.map((d) => d.code)).toEqual(['figures/unknown-function']);
  });

  it('collects all mistakes of all sections', () => {
    const { diagnostics } = build(
      'figures:\n  a: share(Q2, x)\n  b: base(Q33)\n  c: base(Q2)\nclaims:\n  d: c < 3%\n  e: c <',
    );
    expect(diagnostics.map((d) => [d.code, d.place?.line])).toEqual([
      ['figures/unknown-option', 2],
      ['figures/unknown-question', 3],
      ['figures/wrong-unit', 6],
      ['figures/syntax', 7],
    ]);
  });

  it.each([
    ['figure:\n  a: respondents()', 'schema/unknown-key'],
    ['figures:\n  a: 302', 'schema/wrong-type'],
    ['figures:\n  2a: respondents()', 'schema/bad-key'],
    ['tolerances:\n  few: 20', 'schema/missing-key'],
  ])('refuses %j', (yaml, code) => {
    const { ledger, diagnostics } = build(yaml);
    expect(ledger).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toContain(code);
  });
});

describe('figuresSchema', () => {
  it('can be published as JSON Schema, with tolerances required', () => {
    const schema = z.toJSONSchema(figuresSchema, { io: 'input' });
    expect(schema.required).toEqual(['tolerances']);
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties ?? {})).toEqual(['figures', 'claims', 'tolerances', 'editorial']);
  });
});
