import { describe, expect, it } from 'vitest';
import { proposeSurvey } from '../../../src/upkeep/first-deck/propose-survey.ts';
import type { ProposedSurvey } from '../../../src/upkeep/first-deck/types.ts';
import { loadExports } from '../../../src/world/input/exports/load-export.ts';

/** What a table of answers is taken for, its rows as lists of cells. */
async function proposed(header: readonly string[], rows: readonly (readonly string[])[]): Promise<ProposedSurvey> {
  const text = [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  const [from] = (await loadExports([{ file: 'a.csv', bytes: Buffer.from(`${text}\n`) }], {}, () => undefined)) ?? [];
  if (!from) throw new Error('cannot be read');
  return proposeSurvey({ from, codebooks: [], id: 'a', title: 'A', today: '2026-01-31', chosen: new Map() });
}
const whyOf = ({ unused }: ProposedSurvey, column: string): string | undefined =>
  unused.find((one) => one.column === column)?.why;
const times = <T>(rows: number, cells: (i: number) => T): readonly T[] =>
  Array.from({ length: rows }, (_, i) => cells(i));

describe('ids', () => {
  const surveyWith = (id: (i: number) => string) => proposed(['id', 'Q1'], times(40, (i) => [id(i), i % 3 ? 'Yes' : 'No'])); // prettier-ignore

  it('name the respondents', async () => {
    const found = await surveyWith((i) => `1140000000${i}`);
    expect(found.source).toMatchObject({ id: 'id' });
    expect(whyOf(found, 'id')).toBe('names the respondents');
  });

  it.each([
    ['the same for several', (i: number) => `1.14E+1${i % 2}`],
    ['all different by chance', (i: number) => `1.${String(i + 10)}E+11`],
    ['whole in some rows', (i: number) => (i < 38 ? `1140${i}` : '1.14E+11')],
  ])('that a spreadsheet cut are not used, and it is said: %s', async (_, id) => {
    const found = await surveyWith(id);
    expect(found.source).not.toHaveProperty('id');
    expect(whyOf(found, 'id')).toContain('1.14E+11');
    expect(found.questions.flatMap(({ columns }) => columns)).toEqual(['Q1']);
    expect([...found.open, ...found.byDefault].map(({ id: asked }) => asked)).not.toContain('duplicates');
  });
});

describe('columns of TRUE and FALSE behind the joined answers', () => {
  it('are the same question; the joined ones are left out, with why', async () => {
    const found = await proposed(
      ['Which rooms?', 'Which rooms? (Laundry, drying room)', 'Which rooms? (Cellar)', 'Happy?'],
      times(40, (i) => [i % 2 ? 'Laundry, drying room, Cellar' : 'Cellar', i % 2 ? 'TRUE' : 'FALSE', 'TRUE', i % 3 ? 'Yes' : 'No']),
    ); // prettier-ignore
    expect(found.questions.map(({ kind, wording }) => [kind, wording])).toEqual([['multiple', 'Which rooms?'], ['single', 'Happy?']]); // prettier-ignore
    expect(found.questions[0]?.options.map(({ label }) => label)).toEqual(['Laundry, drying room', 'Cellar']);
    expect(whyOf(found, 'Which rooms?')).toBe('the same answers stand in columns by option');
  });
});

describe('a single answer', () => {
  it('says that its options are an order, with why, and asks nobody', async () => {
    const spans = ['1–3 years', 'Less than 6 months', 'More than 3 years', '6–12 months'];
    const found = await proposed(['How long?', 'Shop'], times(40, (i) => [spans[i % 4] ?? '', ['Store 1', 'Store 2', 'Store 3'][i % 3] ?? ''])); // prettier-ignore
    const [span, shop] = found.questions;
    expect(span?.options.map(({ label }) => label)).toEqual(['Less than 6 months', '6–12 months', '1–3 years', 'More than 3 years']); // prettier-ignore
    expect(span?.source).toMatchObject({ ordered: true });
    expect(span?.evidence).toContain('options in an order of their own: bands of amounts');
    expect(shop?.source).not.toHaveProperty('ordered');
    expect(found.open).toEqual([]);
  });
});

describe('dates', () => {
  it.each(['入社日', 'DATE_INT'])('with a time are no personal data: %s', async (name) => {
    const found = await proposed([name, 'Q1'], times(40, (i) => [`20${10 + (i % 10)}-0${(i % 9) + 1}-11 10:05:00`, i % 3 ? 'Yes' : 'No'])); // prettier-ignore
    expect(whyOf(found, name) ?? '').not.toContain('personal');
  });

  it('do not hide telephone numbers that stand behind one', async () => {
    const found = await proposed(['Call', 'Q1'], times(40, (i) => [`2024-03-11 090-1234-${5600 + i}`, i % 3 ? 'Yes' : 'No'])); // prettier-ignore
    expect(whyOf(found, 'Call')).toContain('personal');
  });
});
