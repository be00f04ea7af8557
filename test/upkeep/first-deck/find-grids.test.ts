import { describe, expect, it } from 'vitest';
import { proposeSurvey } from '../../../src/upkeep/first-deck/propose-survey.ts';
import type { ProposedQuestion } from '../../../src/upkeep/first-deck/types.ts';
import { writeDefinition } from '../../../src/upkeep/first-deck/write-definition.ts';
import { loadExports } from '../../../src/world/input/exports/load-export.ts';

const AGREE = ['Agree', 'Neither', 'Disagree'];
const YES = ['Yes', 'No'];

/** What a table is taken for whose columns have these answers, in turn. */
async function surveyOf(columns: Readonly<Record<string, readonly string[]>>) {
  const names = Object.keys(columns);
  const rows = Array.from({ length: 60 }, (_, i) => names.map((name, c) => columns[name]?.[(i * 7 + c + Math.floor(i / 5) * c) % (columns[name]?.length ?? 1)] ?? '')); // prettier-ignore
  const text = [names, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  const [from] = (await loadExports([{ file: 'a.csv', bytes: Buffer.from(`${text}\n`) }], {}, () => undefined)) ?? [];
  if (!from) throw new Error('cannot be read');
  return proposeSurvey({ from, codebooks: [], id: 'a', title: 'A', today: '2026-01-31', chosen: new Map() });
}

const shown = ({ code, grid, stem, wording }: ProposedQuestion): string => [code, grid && `${grid.code}/${grid.item}`, stem, wording].filter(Boolean).join(' | '); // prettier-ignore
const questionsOf = async (columns: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> => (await surveyOf(columns)).questions.map(shown); // prettier-ignore

describe('columns that share their answers and a wording', () => {
  it('are a grid, with what stands in brackets as its items', async () => {
    expect(await questionsOf({ 'How is it? [Price]': AGREE, 'How is it? [Opening hours]': AGREE, Sex: ['F', 'M'] })).toEqual([
      'Q1_price | Q1/price | How is it? | Price',
      'Q1_opening_hours | Q1/opening_hours | How is it? | Opening hours',
      'Sex | Sex',
    ]);
  }); // prettier-ignore

  it('are one where their wordings begin alike up to a mark, and nothing else tells it', async () => {
    expect(
      await questionsOf({
        '味はいかがですか。 うどん': ['良い', '普通', '悪い'],
        '味はいかがですか。 そば': ['良い', '普通', '悪い'],
      }),
    ).toEqual(['Q1_r1 | Q1/r1 | 味はいかがですか。 | うどん', 'Q1_r2 | Q1/r2 | 味はいかがですか。 | そば']);
    // Words that only begin alike are questions of their own.
    expect(await questionsOf({ 'Do you have a car': YES, 'Do you have a bicycle': YES })).toEqual(['Q1 | Do you have a car', 'Q2 | Do you have a bicycle']); // prettier-ignore
  });

  it('are one without a wording if three or more have one scale, and short names', async () => {
    const [first, ...others] = await questionsOf({ 鮮度: ['良い', '普通', '悪い'], 値段: ['良い', '普通', '悪い'], 量: ['良い', '普通', '悪い'] }); // prettier-ignore
    expect(first).toBe('Q1_r1 | Q1/r1 | 次のそれぞれについて | 鮮度');
    expect(others).toHaveLength(2);
    expect(await questionsOf({ 鮮度: ['良い', '普通', '悪い'], 値段: ['良い', '普通', '悪い'] })).toEqual(['Q1 | 鮮度', 'Q2 | 値段']); // prettier-ignore
  });

  it('are none where their answers differ', async () => {
    const { questions } = await surveyOf({ 'How is it? [Price]': AGREE, 'How is it? [Smell]': ['Sweet', 'Sour', 'Fresh', 'None', 'Burnt'] }); // prettier-ignore
    expect(questions.flatMap(({ grid }) => grid ?? [])).toEqual([]);
  });

  it('keep the codes that their columns have', async () => {
    const { questions } = await surveyOf({
      'Q4[SQ001]': AGREE,
      'Q4[SQ003]': AGREE,
      q5s1: AGREE,
      q5s2: AGREE,
      r_taste: AGREE,
      r_smell: AGREE,
    });
    expect(questions.map(({ code }) => code)).toEqual(['Q4_SQ001', 'Q4_SQ003', 'q5_r1', 'q5_r2', 'r_taste', 'r_smell']); // prettier-ignore
  });
});

describe('the definition of a grid', () => {
  it('says once what its items share, and at each where its answers stand', async () => {
    const survey = await surveyOf({ 'How is it? [Price]': AGREE, 'How is it? [Hours]': AGREE });
    const text = writeDefinition(survey, ['a.csv']);
    expect(text.slice(text.indexOf('\nquestions:'))).toContain(`
  # a grid: 2 rows with the same answers
  # 3 texts in 60 answers
  # labels of a scale
  Q1:
    kind: grid
    of: scale
    values:
      agree: Agree
      neither: Neither
      disagree: Disagree
    options:
      agree: { value: 3 }
      neither: { value: 2 }
      disagree: { value: 1 }
    items:
      price: { columns: "How is it? [Price]" }
      hours: { columns: "How is it? [Hours]" }
`);
  });
});
