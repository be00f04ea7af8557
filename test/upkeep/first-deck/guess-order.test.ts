import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { makeFirstDeck } from '../../../src/upkeep/first-deck/make-first-deck.ts';
import { loadExports } from '../../../src/world/input/exports/load-export.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';

/** What `init` makes of a file: its definition, and the messages of its slides. */
async function init(rows: readonly string[]) {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic): void => void found.push(one);
  const bytes = new TextEncoder().encode(`${rows.join('\n')}\n`);
  const [from] = (await loadExports([{ file: 'a.csv', bytes }], {}, report))!;
  const parse = (text: string) => parseYaml('survey.yaml', text, report)!;
  return makeFirstDeck({ from: from!, codebooks: [], id: 'a', title: 'a', language: 'en', today: '2026-01-31', chosen: new Map(), files: ['a.csv'], parse }, report)!; // prettier-ignore
}

const rowsOf = (n: number, row: (i: number) => string): readonly string[] => Array.from({ length: n }, (_, i) => `r${i},${row(i)}`); // prettier-ignore
const kinds = ({ proposal }: Awaited<ReturnType<typeof init>>): readonly string[] => proposal.questions.map(({ kind }) => kind); // prettier-ignore

describe('amounts in columns', () => {
  const HEAD = 'id,Divide 100%: [Price],Divide 100%: [Speed],Divide 100%: [Looks]';

  it('that add up to the same are a divided total in its unit', async () => {
    const made = await init([HEAD, ...rowsOf(40, (i) => `${i},${60 - i},40`)]);
    expect(kinds(made)).toEqual(['constant_sum']);
    expect(made.proposal.questions[0]!.source).toEqual({ unit: 'percent' });
    expect(made.proposal.questions[0]!.options.map(({ label, column }) => [label, column])).toEqual([['Price', 'Divide 100%: [Price]'], ['Speed', 'Divide 100%: [Speed]'], ['Looks', 'Divide 100%: [Looks]']]); // prettier-ignore
  });

  it('may be wrong in one row of many, which is then left out', async () => {
    const made = await init([HEAD, ...rowsOf(40, (i) => `${i},${60 - i},${i === 7 ? 41 : 40}`)]);
    expect(made.proposal.questions[0]!.source).toEqual({ unit: 'percent', contradictions: 'clean' });
  });

  it('that add up to something else in every tenth row are not', async () => {
    const made = await init([HEAD, ...rowsOf(40, (i) => `${i},${60 - i},${i % 10 === 7 ? 41 : 40}`)]);
    expect(kinds(made)).not.toContain('constant_sum');
  });

  it('are not one where each row gives all to one', async () => {
    const made = await init([HEAD, ...rowsOf(40, (i) => ['100,0,0', '0,100,0', '0,0,100'][i % 3]!)]);
    expect(kinds(made)).not.toContain('constant_sum');
  });
});

describe('columns of days', () => {
  const bands = async (rows: readonly string[]) => {
    const made = await init([
      'id,Since when?,Do you?',
      ...rows.map((row, i) => `${row},${i % 3 === 0 ? 'No' : 'Yes'}`),
    ]);
    const question = made.proposal.questions.find(({ columns }) => columns[0] === 'Since when?');
    return {
      source: question?.source,
      labels: question?.options.map(({ label }) => label),
      first: question?.options[0],
    };
  };

  it('are in bands by month, quarter or year, whichever are few enough', async () => {
    expect((await bands(rowsOf(30, (i) => `2025-0${(i % 4) + 1}-15`))).labels).toEqual(['2025-01', '2025-02', '2025-03', '2025-04']); // prettier-ignore
    const quarters = await bands(rowsOf(30, (i) => `202${(i % 2) + 4}/${(i % 12) + 1}/3`));
    expect(quarters.labels).toEqual(['Q1 2024', 'Q2 2024', 'Q3 2024', 'Q4 2024', 'Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025']); // prettier-ignore
    expect(quarters.first).toMatchObject({ from: '2024-01-01', to: '2024-04-01' });
    expect((await bands(rowsOf(30, (i) => `20${10 + (i % 12)}-05-05`))).labels).toHaveLength(12);
    const long = await bands(rowsOf(60, (i) => `${1950 + (i % 60)}-05-05`));
    expect([long.labels!.length <= 12, long.labels![0]]).toEqual([true, '1950–1954']);
  });

  it('say in which order day and month stand, where a day tells it', async () => {
    const { source } = await bands(rowsOf(30, (i) => `${(i % 28) + 1}/0${(i % 3) + 1}/2025`));
    expect(source).toEqual({ columns: 'Since when?', date_order: 'dmy' });
  });

  it('are left alone where a program wrote the time', async () => {
    expect((await bands(rowsOf(30, (i) => `2025-01-${String((i % 28) + 1).padStart(2, '0')} 10:20`))).labels).toBeUndefined(); // prettier-ignore
  });
});
