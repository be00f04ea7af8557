import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { makeFirstDeck } from '../../../src/upkeep/first-deck/make-first-deck.ts';
import { loadExports } from '../../../src/world/input/exports/load-export.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';

/** What `init` makes of a published table, read by the definition that it writes: each question with its base and its counts. */
async function init(text: string, chosen: Readonly<Record<string, string>> = {}) {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic): void => void found.push(one);
  const [from] = (await loadExports([{ file: 'a.csv', bytes: new TextEncoder().encode(text) }], {}, report))!;
  const parse = (yaml: string) => parseYaml('survey.yaml', yaml, report)!;
  const deck = makeFirstDeck({ from: from!, codebooks: [], id: 'a', title: 'a', language: 'en', today: '2026-01-31', chosen: new Map(Object.entries(chosen)), files: ['a.csv'], parse }, report); // prettier-ignore
  return {
    codes: found.map(({ code }) => code),
    rows: deck?.survey.definition.rows,
    questions: deck?.proposal.questions.map(({ code, kind, wording, options }) => {
      const totals = deck.survey.totals?.questions.get(code);
      return [kind, wording, totals?.base, options.map((option) => `${option.label} ${totals?.options.get(option.code)?.count}`)]; // prettier-ignore
    }),
    ordered: deck?.survey.definition.questions.map((question) => question.ordered),
    unused: deck?.proposal.unused.map(({ column }) => column),
    open: deck?.proposal.open.map(({ kind, taken }) => `${kind}: ${taken}`),
  };
}

const BLOCKS = `Q1 Sex (SA),,
,n,%
Total,520,100.0
Male,255,49.0
Female,265,51.0

Q2 Happy? (SA),,
,n,%
Total,520,100.0
Very happy,104,20.0
Happy,338,65.0
Not happy,68,13.1
No answer,10,1.9

Q3 Why? (MA),,
,n,%
Total,500,100.0
Cheap,300,60.0
Near,250,50.0
`;

describe('a published table', () => {
  it('in blocks is a survey of its questions, with bases, kinds by the sums of shares, and no answer as an option', async () => {
    expect(await init(BLOCKS)).toEqual({
      codes: [],
      ordered: [undefined, undefined, undefined],
      rows: 'aggregated',
      questions: [
        ['single', 'Q1 Sex', 520, ['Male 255', 'Female 265']],
        ['scale', 'Q2 Happy?', 520, ['Very happy 104', 'Happy 338', 'Not happy 68', 'No answer 10']],
        ['multiple', 'Q3 Why?', 500, ['Cheap 300', 'Near 250']],
      ],
      unused: [],
      open: [],
    });
  });

  it('that leaves out who gave no answer says so of one answer, and asks how many could be given', async () => {
    const table = 'Code,Question,Answer,n,%,Base\nQ1,Sex,Male,120,47.2%,254\nQ1,Sex,Female,131,51.6%,254\nQ2,Where?,Shop,60,23.6%,254\nQ2,Where?,Web,80,31.5%,254\n'; // prettier-ignore
    const found = await init(table);
    expect(found.questions).toEqual([
      ['single', 'Sex', 254, ['Male 120', 'Female 131', 'No answer 3']],
      ['multiple', 'Where?', 254, ['Shop 60', 'Web 80']],
    ]);
    expect(found.open).toEqual(['table-kind: marked']);
    expect((await init(table, { 'table-kind': 'several' })).questions?.[0]).toEqual(['multiple', 'Sex', 254, ['Male 120', 'Female 131']]); // prettier-ignore
  });

  it('has its base in the corner of the header, under the title', async () => {
    const { questions } = await init('Survey 2025,,\n,,\nQ1 Sex,,\n"n=1,520",n,%\nMale,755,49.7\nFemale,765,50.3\nTotal,1520,100.0\n,,\nQ2 Drive?,,\nn=520,n,%\nYes,200,38.5\nNo,320,61.5\n'); // prettier-ignore
    expect(questions).toEqual([
      ['single', 'Q1 Sex', 1520, ['Male 755', 'Female 765']],
      ['single', 'Q2 Drive?', 520, ['Yes 200', 'No 320']],
    ]);
  });

  describe('of numbers or bands', () => {
    const table = (title: string, labels: readonly string[]): string =>
      `Code,Question,Answer,n,Base\n${labels.map((label, i) => `Q1,${title},${label},${10 * (i + 1)},${5 * labels.length * (labels.length + 1)}`).join('\n')}\n`; // prettier-ignore
    const eleven = Array.from({ length: 11 }, (_, i) => String(10 - i));
    it('has points of 0 to 10 where people are asked whether they recommend something, the lowest first', async () => {
      const { questions, open } = await init(table('Would you recommend us?', eleven));
      expect([questions?.[0]?.[0], open]).toEqual(['scale', []]);
      expect(questions?.[0]?.[3]).toEqual(eleven.map((label, i) => `${label} ${10 * (i + 1)}`).toReversed());
    });

    it('asks about other numbers, of which the ends may have words', async () => {
      const labels = ['1: bad', '2', '3', '4 = good', "Don't know"];
      const found = await init(table('How was it?', labels));
      expect([found.questions?.[0]?.[0], found.open]).toEqual(['scale', ['table-numbers: points']]);
      expect((await init(table('How was it?', labels), { 'table-numbers': 'options' })).questions?.[0]?.[0]).toBe('single'); // prettier-ignore
      expect((await init(table('How many hours a day?', ['1', '2', '3', '4']))).open).toEqual([
        'table-numbers: options',
      ]);
    });

    it.each([
      ['amounts', ['0 children', '1 child', '2 children', '3 children']],
      ['numbers with a gap', ['1', '2', '4', '5']],
      ['numbers that begin elsewhere', ['2', '3', '4', '5']],
    ])('takes %s for no points', async (_, labels) => {
      const { questions, open } = await init(table('Which?', labels));
      expect([questions?.[0]?.[0], open]).toEqual(['single', []]);
    });

    it('says that bands have an order', async () => {
      expect((await init(table('How old?', ['Under 30', '30 to 59', '60 and over']))).ordered).toEqual([true]);
      expect((await init(table('What?', ['Tea', 'Milk', 'Juice']))).ordered).toEqual([undefined]);
    });
  });

  it('names a question once, over all its options', async () => {
    const { questions } = await init('No,Question,Answer,n,%\nQ1,Sex,Male,48,48%\n,,Female,52,52%\nQ2,Where? (multiple answers),Shop,70,70%\n,,Web,45,45%\n'); // prettier-ignore
    expect(questions).toEqual([
      ['single', 'Sex', 100, ['Male 48', 'Female 52']],
      ['multiple', 'Where? (multiple answers)', 100, ['Shop 70', 'Web 45']],
    ]);
  });

  it.each([
    ['its counts, if these are all', 'Q1,Sex,Male,120,47.8%\nQ1,Sex,Female,131,52.2%\n', 251, []],
    ['the only one of which its counts have these shares', 'Q1,Which? (MA),A,333,33.3%\nQ1,Which? (MA),B,707,70.8%\n', 999, []],
    ['its counts alone, if somebody was asked', 'Q1,Sex,Male,120,\nQ1,Sex,Female,131,\n', 251, ['table-sum: one']],
  ])('without bases has that of %s', async (_, rows, base, open) => {
    const found = await init(`Code,Question,Answer,n,%\n${rows}`);
    expect(found.questions?.map((question) => question[2])).toEqual([base]);
    expect(found.open).toEqual(open);
  }); // prettier-ignore

  it('leaves out a question of which nothing tells the base, until somebody says that all were asked', async () => {
    const table = 'Code,Question,Answer,%,Base\nQ1,Sex,Male,48%,200\nQ1,Sex,Female,52%,200\nQ2,Drive?,Yes,30%,\nQ2,Drive?,No,70%,\n'; // prettier-ignore
    const found = await init(table);
    expect([found.questions?.length, found.unused, found.open]).toEqual([1, ['Q2'], ['table-base: leave']]);
    const all = await init(table, { 'table-base': 'all' });
    expect(all.questions?.[1]).toEqual(['single', 'Drive?', 200, ['Yes 60', 'No 140']]);
  });

  it('without any base, or as a crossing, is refused', async () => {
    expect((await init('Question,Answer,%\nSex,Male,48%\nSex,Female,52%\n')).codes).toEqual(['init/is-table']);
    expect((await init(',Total,Men,Women\nAll,40,20,20\nYes,75%,70%,80%\nNo,25%,30%,20%\n')).codes).toEqual(['init/is-table']); // prettier-ignore
  });

  it('is none where respondents gave the same answer', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `Q${(i % 3) + 1},${i % 2 ? 'Yes' : 'No'},${i}`);
    const { codes } = await init(`Code,Answer,n\n${rows.join('\n')}\n`);
    expect(codes).not.toContain('init/is-table');
  });
});
