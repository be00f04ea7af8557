import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { respondentsOf, type Survey } from '../../../../src/data/survey/types.ts';
import { tabulate, totalIn } from '../../../../src/data/tabulate/tabulate.ts';
import { workbookOf } from '../../../world/input/exports/workbook.ts';
import { aggregated, readTown, townFile, townQuestions } from './town.ts';

const LONG = aggregated(`
source:
  files: results-long.csv
  aggregated: { shape: long, question: Code, option: Answer, count: n, percent: Percent, base: Base }
${townQuestions(() => '')}`);
const blocksOf = (file: string, more = ''): string =>
  aggregated(`
source:
  files: ${file}
  aggregated: { shape: blocks, count: n, percent: "%"${more} }
${townQuestions((_, wording) => `title: "${wording}"`)}`);
const BLOCKS = blocksOf('results-blocks.csv');

interface Expected {
  readonly respondents: number;
  readonly questions: readonly {
    readonly asked: number;
    readonly options: readonly { readonly count: number | null; readonly percent: number }[];
  }[];
}
const expected = JSON.parse(
  readFileSync(new URL('../../../exports/aggregated/expected.json', import.meta.url), 'utf8'),
) as Expected;

/** Base, and of each option the printed count (null if it has none) and the displayed percentage, by question. */
function printed(survey: Survey) {
  const tables = tabulate(survey);
  return survey.definition.questions.map(({ code }) => {
    const totals = survey.totals?.questions.get(code);
    const table = totalIn(tables, code);
    return {
      asked: table?.base,
      options: table?.rows.map(({ option, count, displayed }) => ({
        count: totals?.options.get(option)?.isCounted ? count : null,
        percent: displayed,
      })),
    };
  });
}

const wanted = expected.questions.map(({ asked, options }) => ({
  asked,
  options: options.map(({ count, percent }) => ({ count, percent })),
}));

/** The blocks as a workbook has them: numbers as numbers, percentages as parts of 1, everyone before the options. */
const GT: readonly (readonly (string | number)[])[] = [
  ['GT'],
  [],
  ["How satisfied are you with the town's services?", 'n', '%'],
  ['全体', 1204, 1],
  ['Very satisfied', 269, 0.223],
  ['Rather satisfied', 556, 0.462],
  ['Rather dissatisfied', 203, 0.169],
  ['Very dissatisfied', 94, 0.078],
  ["Don't know", 82, 0.068],
  ['Which of these did you use in the past year?', 'n', '%'],
  ['全体', 1204, 1],
  ['Town hall', 599, 0.498],
  ['Website', 707, 0.587],
  ['Phone line', 234, 0.194],
  ['Library', 374, 0.311],
  ['None of these', 114, 0.095],
  [],
  ['Why did you use none of them? (n=114)', 'n', '%'],
  ['Opening hours', '', 0.316],
  ['Distance', '', 0.184],
  ['No need', '', 0.386],
  ['Other reasons', '', 0.114],
];

describe('readTotals', () => {
  it.each([
    ['a row an option', LONG, 'results-long.csv'],
    ['blocks', BLOCKS, 'results-blocks.csv'],
  ])('reads %s as it is printed', async (_, definition, file) => {
    const { survey, said } = await readTown(definition, [townFile(file)]);
    expect(said).toEqual([]);
    if (!survey) throw new Error('no survey');
    expect(respondentsOf(survey)).toBe(expected.respondents);
    expect(survey.answers.ids).toEqual([]);
    expect(printed(survey)).toEqual(wanted);
  });

  it('reads the GT sheet of a workbook', async () => {
    const cell = (value: string | number): string =>
      typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = GT.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
    const bytes = workbookOf([{ name: 'GT', rows }]);
    const { survey, said } = await readTown(blocksOf('gt.xlsx', ', fractions: true'), [{ file: 'gt.xlsx', bytes }]);
    expect(said).toEqual([]);
    expect(survey && printed(survey)).toEqual(wanted);
  });
});

describe('totals in the definition itself', () => {
  const yaml = (options: string, more = 'base_count: 114', head = '', kind = 'single'): string =>
    aggregated(`${head}\nquestions:\n  Q1:\n    kind: ${kind}\n    ${more}\n    options: ${options}\n`);

  it('takes a count from a percentage, and keeps the percentage as it is printed', async () => {
    const { survey, said } = await readTown(yaml('{ a: { percent: 31.6 }, b: { percent: 68.3 } }', 'base_count: 114', 'respondents: 200')); // prettier-ignore
    expect(said).toEqual([]);
    if (!survey) throw new Error('no survey');
    expect(respondentsOf(survey)).toBe(200);
    const [a, b] = totalIn(tabulate(survey), 'Q1')?.rows ?? [];
    expect(a).toMatchObject({ count: 36, exact: 31.6, displayed: 31.6, provenance: 'published', rank: 2 });
    // Nothing is adjusted to 100: a table prints what it prints.
    expect(b).toMatchObject({ count: 78, exact: 68.3, displayed: 68.3, adjustment: 0, rank: 1 });
  });

  it('rounds counts as the survey does', async () => {
    const { survey } = await readTown(yaml('{ a: { count: 1 }, b: { count: 1 }, c: { count: 1 } }', 'base_count: 3'));
    const rows = survey && totalIn(tabulate(survey), 'Q1')?.rows;
    expect(rows?.map(({ displayed }) => displayed)).toEqual([33.4, 33.3, 33.3]);
  });

  it('prints percentages without decimals if the table does', async () => {
    const { survey } = await readTown(yaml('{ a: { percent: 32 }, b: { percent: 68 } }'));
    expect(survey && totalIn(tabulate(survey), 'Q1')?.decimals).toBe(0);
  });

  it('has a row for those who gave no answer', async () => {
    const { survey } = await readTown(yaml('{ a: { count: 100 }, no_answer: { count: 14 } }'));
    const table = survey && totalIn(tabulate(survey), 'Q1');
    expect(table).toMatchObject({ base: 114, answered: 100, unanswered: 14, nonResponse: 'in_base' });
    expect(table?.rows[1]).toMatchObject({ role: 'no_answer', count: 14 });
  });

  it.each([
    ['no base', yaml('{ a: { count: 114 } }', 'max: 1', '', 'multiple'), 'totals/no-base 10:3'],
    ['a count above the base', yaml('{ a: { count: 115 } }'), 'totals/above-base 13:16'],
    ['parts that are not the whole', yaml('{ a: { count: 100 }, b: { count: 13 } }'), 'totals/not-the-whole 10:3'],
    [
      'percentages beyond rounding',
      yaml('{ a: { percent: 40.0 }, b: { percent: 59.8 } }'),
      'totals/not-the-whole 10:3',
    ],
    ['an option without numbers', yaml('{ a: { count: 114 }, b: }'), 'totals/no-share 13:35'],
    [
      'a percentage of another count',
      yaml('{ a: { count: 57, percent: 50.2 }, b: { count: 57 } }'),
      'totals/disagree 13:16',
    ],
    [
      'too few respondents',
      yaml('{ a: { count: 114 } }', 'base_count: 114', 'respondents: 100'),
      'totals/few-respondents 8:14',
    ],
    ['texts', aggregated('questions: { Q1: { kind: free } }'), 'totals/uncounted-kind 8:26'],
    [
      'a table beside answers',
      yaml('{ a: { count: 114 } }').replace('aggregated', 'measured'),
      'totals/needless-key 12:5',
    ],
  ])('reports %s', async (_, definition, said) => {
    const read = await readTown(definition);
    expect(read.survey).toBeUndefined();
    expect(read.said).toContain(said);
  });

  it('lets several answers add up to anything', async () => {
    const { said } = await readTown(
      yaml('{ a: { percent: 90 }, b: { percent: 80 } }', 'base_count: 114', '', 'multiple'),
    );
    expect(said).toEqual([]);
  });

  it('lets a percentage be cut instead of rounded', async () => {
    // 38 of 114 are 33.333…, 76 are 66.666…
    const { said } = await readTown(yaml('{ a: { count: 38, percent: 33.3 }, b: { count: 76, percent: 66.6 } }'));
    expect(said).toEqual([]);
  });
});

describe('mistakes in a file', () => {
  it.each([
    [
      'an unknown option',
      (text: string) => text.replace('Rather satisfied', 'Quite satisfied'),
      'totals/unknown-option 3:59',
    ],
    [
      'an option twice',
      (text: string) => text.replace('Rather satisfied', 'Very satisfied'),
      'totals/printed-twice 3:59',
    ],
    ['another base', (text: string) => text.replace('46.2%,1204', '46.2%,1205'), 'totals/two-bases 3:86'],
    ['an unknown question', (text: string) => `${text}Q9,?,single,Yes,1,100%,1\n`, 'totals/unknown-question 16:1'],
    ['no number', (text: string) => text.replace(',556,', ',many,'), 'totals/not-a-number 3:59'],
    ['a lacking question', (text: string) => text.replaceAll('Q3', 'Q4'), 'totals/missing-question 24:3'],
    ['a lacking column', (text: string) => text.replace('Percent', 'Share'), 'source/unknown-column 11:81'],
  ])('reports %s at its place', async (_, change, said) => {
    const read = await readTown(LONG, [townFile('results-long.csv', change)]);
    expect(read.said).toContain(said);
  });

  it('says once that a cell holds no number, and not also that the number is missing', async () => {
    const wrong = (from: string, to: string) => readTown(LONG, [townFile('results-long.csv', (text) => text.replace(from, to))]); // prettier-ignore
    expect((await wrong('No need,,38.6%', 'No need,,138.6%')).said).toEqual(['totals/not-a-number 14:41']);
    expect((await wrong('No need,,38.6%', 'No need,,')).said).toEqual(['totals/no-share 14:41']);
    // A share beside it does not make up for it.
    expect((await wrong(',556,', ',many,')).said).toEqual(['totals/not-a-number 3:59']);
  });

  it('leaves out questions that are ignored', async () => {
    const definition = LONG.replace('source:\n', 'source:\n  ignore: [Q9]\n');
    const { said } = await readTown(definition, [
      townFile('results-long.csv', (text) => `${text}Q9,?,single,Yes,1,100%,1\n`),
    ]);
    expect(said).toEqual([]);
  });

  it('reports a block without a header, and bases that differ', async () => {
    const lacking = await readTown(BLOCKS, [
      townFile('results-blocks.csv', (text) => text.replace(',n,%', ',N of,% of')),
    ]);
    expect(lacking.said).toContain('totals/no-header 3:1');
    const other = await readTown(BLOCKS, [
      townFile('results-blocks.csv', (text) => text.replace('Total,"1,204"', 'Total,"1,205"')),
    ]);
    expect(other.said).toContain('totals/two-bases 11:7');
  });
});
