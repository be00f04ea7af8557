import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/base/diagnostic.ts';
import { parseAnswersTable } from '../../src/world/input/answers-table.ts';
import { parseYaml } from '../../src/world/input/yaml.ts';
import { kindOf } from '../../src/data/survey/kinds/index.ts';
import { parseAnswers } from '../../src/data/survey/parse-answers.ts';
import { parseCompany } from '../../src/data/survey/company.ts';
import { parseDefinition } from '../../src/data/survey/parse-definition.ts';
import { QUOTATIONS } from './report.ts';

const folder = fileURLToPath(new URL('../../data/ai-survey-2025/', import.meta.url));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const strict: Report = (d) => {
  throw new Error(`${d.place?.file}:${d.place?.line} ${d.says.en.found}`);
};

const definition = parseDefinition(parseYaml('survey.yaml', read('survey.yaml'), strict)!, strict)!;
const answers = parseAnswers(parseAnswersTable('responses.csv', read('responses.csv'), strict)!, definition, strict)!;
const question = (code: string) => definition.questions.find((q) => q.code === code)!;
const column = (code: string) => answers.columns.get(code)!;
const base = (code: string): number => column(code).asked.reduce((sum, asked) => sum + asked, 0);

/** The number of respondents who chose `option` of question `code`, counted straight from the columns. */
function count(code: string, option: string): number {
  const index = question(code).options.findIndex((o) => o.code === option);
  expect(index).toBeGreaterThanOrEqual(0);
  const answer = column(code);
  return [...answer.asked.keys()].filter((row) => kindOf(answer).gave(question(code), answer, index, row)).length;
}

/** Every count of the report: that of each published percentage with only one possible count, and resulting sums. */
const COUNTS: readonly (readonly [string, number, Readonly<Record<string, number>>])[] = [
  ['Q1', 302, { regular: 43, rest: 259 }],
  ['Q2', 302, { company_wide: 30, some_departments: 36, personal: 65, nothing: 167, dont_know: 4 }],
  ['Q3', 66, { daily: 25, three_to_four: 23, rest: 18 }],
  ['Q4', 66, { creative: 35, speed: 25, labour: 17 }],
  ['Q5', 232, { strongly: 12, somewhat: 78, rest: 142 }],
  ['Q6', 232, { benefit: 73, return: 69 }],
  ['Q8', 302, { strongly: 18, somewhat: 82, rest: 202 }],
  ['Q9', 302, { estimates: 92, sales_material: 82, documents: 74 }],
  ['Q10', 302, { training: 73, tools: 72, industry: 59 }],
];
/** Published percentages, rounded half up to 0.1; Q2's 55.4 is 55.3 before the adjustment to 100. */
const PERCENTAGES: readonly (readonly [string, string, number])[] = [
  ['Q1', 'regular', 14.2], ['Q2', 'company_wide', 9.9], ['Q3', 'daily', 37.9],
  ['Q4', 'creative', 53.0], ['Q4', 'speed', 37.9], ['Q4', 'labour', 25.8],
  ['Q5', 'strongly', 5.2], ['Q5', 'somewhat', 33.6], ['Q6', 'benefit', 31.5], ['Q6', 'return', 29.7],
  ['Q8', 'strongly', 6.0], ['Q8', 'somewhat', 27.2],
  ['Q9', 'estimates', 30.5], ['Q9', 'sales_material', 27.2], ['Q9', 'documents', 24.5],
  ['Q10', 'training', 24.2], ['Q10', 'tools', 23.8], ['Q10', 'industry', 19.5],
]; // prettier-ignore

describe('the answers of 2025', () => {
  it('are 302 people', () => {
    expect(answers.ids).toHaveLength(302);
    expect(new Set(answers.ids).size).toBe(302);
  });

  it.each(COUNTS)('%s: base %i, every count of the report, and no option besides', (code, n, counts) => {
    expect(base(code)).toBe(n);
    expect(question(code).options.map((option) => option.code)).toEqual(Object.keys(counts));
    expect(Object.fromEntries(Object.keys(counts).map((option) => [option, count(code, option)]))).toEqual(counts);
  });

  it.each(PERCENTAGES)('%s %s is %f %%', (code, option, percent) => {
    expect(Math.floor((count(code, option) * 1000) / base(code) + 0.5) / 10).toBe(percent);
  });

  it('give every single answer exactly once', () => {
    for (const [code, n, counts] of COUNTS.filter(([code]) => question(code).kind === 'single')) {
      expect([code, Object.values(counts).reduce((a, b) => a + b)]).toEqual([code, n]);
    }
  });

  it('hold the seven published texts, of people who were asked Q6 and gave a reason', () => {
    const q7 = column('Q7');
    const q6 = column('Q6');
    const textOf = (row: number): string => kindOf(q7).textOf?.(q7, row) ?? '';
    const rows = [...q7.asked.keys()].filter((row) => textOf(row) !== '');
    expect(rows.map(textOf).sort()).toEqual(QUOTATIONS.toSorted());
    for (const row of rows) {
      expect(q6.asked[row]).toBe(1);
      expect(question('Q6').options.some((_, option) => kindOf(q6).gave(question('Q6'), q6, option, row))).toBe(true);
    }
  });

  it('come out of the script, byte for byte', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'responses-'));
    afterAll(() => rmSync(scratch, { recursive: true }));
    const copy = join(scratch, 'copy.csv');
    execFileSync(process.execPath, [join(folder, 'make-responses.mjs'), copy]);
    expect(readFileSync(copy).equals(readFileSync(join(folder, 'responses.csv')))).toBe(true);
  });
});

describe('the questionnaire of 2025', () => {
  it('says that the rows are synthetic, and both rounding conventions', () => {
    expect(definition).toMatchObject({
      id: 'ai-survey-2025',
      baseLanguage: 'ja',
      dataDate: '2025-10-01',
      rows: 'synthetic',
      smallBase: 30,
      countsBelow: 10,
      rounding: { decimals: 1, singleAnswer: 'half_up_adjust_largest', net: 'sum_of_displayed' },
      fieldwork: { from: '2025-09-25', to: '2025-09-30' },
    });
  });

  it('asks Q1 to Q10 as the report does', () => {
    expect(definition.questions.map((q) => `${q.code} ${q.kind}`)).toEqual([
      'Q1 single', 'Q2 single', 'Q3 single', 'Q4 multiple', 'Q5 single',
      'Q6 multiple', 'Q7 free', 'Q8 single', 'Q9 multiple', 'Q10 multiple',
    ]); // prettier-ignore
    expect(definition.questions.filter((q) => q.publishedOnly).map((q) => q.code)).toEqual(['Q4', 'Q6', 'Q9', 'Q10']);
    expect(definition.questions.filter((q) => q.filter).map((q) => q.code)).toEqual(['Q3', 'Q4', 'Q5', 'Q6', 'Q7']);
    expect(question('Q7').filter).toMatchObject({ kind: 'unknown', note: 'filter_note.Q7' });
    expect(question('Q10').max).toBe(3);
  });

  it('knows which figures and wordings the report does not print', () => {
    const by = (part: 'figure' | 'label', value: string): string[] =>
      definition.questions.flatMap((q) =>
        q.options.filter((o) => o.provenance[part] === value).map((o) => `${q.code}.${o.code}`),
      );
    expect(by('figure', 'reconstructed')).toEqual(['Q3.three_to_four', 'Q3.rest']);
    expect(by('figure', 'derived')).toEqual([
      'Q1.rest', 'Q2.some_departments', 'Q2.personal', 'Q2.dont_know', 'Q5.rest', 'Q8.rest',
    ]); // prettier-ignore
    expect(by('label', 'reconstructed')).toEqual([
      'Q1.regular', 'Q1.rest', 'Q2.dont_know', 'Q3.rest', 'Q4.speed', 'Q4.labour',
      'Q5.strongly', 'Q5.somewhat', 'Q5.rest', 'Q8.rest', 'Q9.documents', 'Q10.industry',
    ]); // prettier-ignore
  });

  it('keeps reconstructed counts inside of what the report leaves possible', () => {
    for (const q of definition.questions) {
      for (const { code, provenance } of q.options) {
        const { range } = provenance;
        expect(range !== undefined).toBe(provenance.figure === 'reconstructed');
        if (range) expect(range[0] <= count(q.code, code) && count(q.code, code) <= range[1]).toBe(true);
      }
    }
    expect(question('Q3').options.map((o) => o.provenance.range)).toEqual([undefined, [22, 24], [17, 19]]);
  });

  it('lists every published percentage and every certain count', () => {
    const listed = definition.published.filter((entry) => entry.options.length === 1);
    const percentages = listed.filter((entry) => entry.percent !== undefined);
    const printed = PERCENTAGES.map(([code, option, percent]) => `${code} ${option} ${percent}`);
    expect(percentages.map((p) => `${p.question} ${p.options[0]} ${p.percent}`).sort()).toEqual(
      [...printed, 'Q2 nothing 55.4'].sort(),
    );
    const certain = COUNTS.flatMap(([code, n, counts]) =>
      Object.entries(counts).flatMap(([option, k]) =>
        code === 'Q3' && option !== 'daily' ? [] : [`${code} ${option} ${k}/${n}`],
      ),
    );
    expect(listed.map((p) => `${p.question} ${p.options[0]} ${p.count}/${p.base}`).sort()).toEqual(certain.sort());
    const nets = definition.published.filter((entry) => entry.options.length > 1);
    expect(nets.map((p) => [p.question, p.options.join('+'), p.percent, p.count, p.base])).toEqual([
      ['Q5', 'strongly+somewhat', 38.8, 90, 232],
      ['Q8', 'strongly+somewhat', 33.2, 100, 302],
    ]);
  });
});

describe('the company of 2025', () => {
  const facts = parseCompany(parseYaml('company.yaml', read('company.yaml'), strict)!, strict)!;

  it('holds the numbers of the offer with their bounds', () => {
    expect(facts.get('training_cases')).toMatchObject({ value: 800, bound: 'over' });
    expect(facts.get('dx_companies')).toMatchObject({ value: 300, bound: 'surpassed' });
    expect(facts.get('satisfaction')).toMatchObject({ value: 90, unit: 'percent', bound: 'at_least' });
    expect(facts.get('director_projects')).toMatchObject({ value: 300, bound: 'at_least' });
    expect(facts.get('employees')).toMatchObject({ value: 20, bound: 'exact' });
    expect(facts.get('founded')).toMatchObject({ kind: 'date', date: '2020-08' });
  });

  it('says the same subject in the link and in words', () => {
    const mail = facts.get('mail');
    const subject = facts.get('mail_subject');
    const address = facts.get('mail_address');
    if (mail?.kind !== 'link' || subject?.kind !== 'text' || address?.kind !== 'text') throw new Error('mail facts');
    const url = new URL(mail.url);
    expect(url.pathname).toBe(address.text.ja);
    expect(url.searchParams.get('subject')).toBe(subject.text.ja);
  });

  it('has every text in both languages', () => {
    for (const fact of facts.values()) if (fact.kind === 'text') expect(Object.keys(fact.text)).toEqual(['ja', 'en']);
  });

  it('marks what a person must still confirm', () => {
    const unconfirmed = [...facts.values()].filter((fact) => fact.unconfirmed !== undefined).map((fact) => fact.id);
    expect(unconfirmed).toEqual(['legal_name', 'building', 'booking', 'yajima', 'mifune', 'kaneda']);
  });
});
