import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import { parseYaml } from '../../../../src/world/input/yaml.ts';
import { throwIt } from '../../../build-from-disk.ts';
import { buildProject, firstDeck, writeProject, type Asked, type Invented } from './project.ts';

const EN = [['very', 'Very good', { value: 5 }], ['good', 'Good', { value: 4 }], ['so', 'So-so', { value: 3 }], ['bad', 'Bad', { value: 2 }], ['worst', 'Very bad', { value: 1 }]] as const; // prettier-ignore
const JA = [['very', 'とても良い', { value: 5 }], ['good', '良い', { value: 4 }], ['so', '普通', { value: 3 }], ['bad', '悪い', { value: 2 }], ['worst', 'とても悪い', { value: 1 }]] as const; // prettier-ignore
const BARE = ['1', '2', '3', '4', '5'].map((label, i) => [`n${label}`, label, { value: i + 1 }] as const);

/** A grid whose items have so many of a hundred people in their top points, the others in the middle one. */
function grid(
  items: Readonly<Record<string, number>>,
  options: Asked['options'] = EN,
  kind = 'scale',
): readonly Asked[] {
  // prettier-ignore
  const [top = '', , middle = ''] = (options ?? []).map(([code]) => code);
  const high = options === BARE ? 'n5' : top;
  return Object.entries(items).map(([item, count], i) => ({
    code: `Q1_r${i + 1}`,
    kind,
    wording: item,
    stem: options === JA ? '次の点はいかがでしたか' : 'How were these?',
    grid: { code: 'Q1', item: `r${i + 1}` },
    ...(options ? { options } : {}),
    answers: Array.from({ length: 100 }, (_, row) => (row < count ? high : options === BARE ? 'n3' : middle)),
  }));
}
const survey = (questions: readonly Asked[], language: 'en' | 'ja' = 'en'): Invented => ({ id: 'survey', language, title: 'Survey', questions: [...questions, { code: 'Q2', kind: 'single', wording: 'Which?', options: [['a', 'Red'], ['b', 'Blue']], answers: Array.from({ length: 100 }, (_, row) => (row < 70 ? 'a' : 'b')) }] }); // prettier-ignore

function wordsOf(invented: Invented): Readonly<Record<string, string>> {
  const file = parseYaml('en.yaml', firstDeck(invented).texts.catalogue, throwIt)?.value as { readonly messages: Readonly<Record<string, string>> }; // prettier-ignore
  return file.messages;
}

describe('a grid in a first deck', () => {
  it('has one slide instead of one an item, and words for each of them', () => {
    const { texts } = firstDeck(survey(grid({ Price: 20, Taste: 80, Staff: 55 })));
    expect(texts.deck.match(/question: Q1/g)).toHaveLength(1);
    expect(texts.deck).not.toContain('Q1_r');
    expect(wordsOf(survey(grid({ Price: 20, Taste: 80, Staff: 55 })))).toMatchObject({
      'question.Q1': 'How were these?',
      'item.Q1.r2': 'Taste',
      'option.Q1.very': 'Very good',
    });
  });

  it.each([
    ['extremes', grid({ Price: 20, Taste: 80, Staff: 55 }), 'en', '“Taste” has the highest share of “Very good” or “Good” (80.0%), “Price” the lowest (20.0%)'],
    ['one alone first', grid({ Price: 20, Taste: 80, Staff: 20 }), 'en', '“Taste” has the highest share of “Very good” or “Good” (80.0%)'],
    ['two share the first place', grid({ Price: 20, Taste: 80, Staff: 80 }), 'en', '“Taste” (80.0%) and “Staff” (80.0%) are the top 2 items by share of “Very good” or “Good”'],
    ['none stands out', grid({ Price: 52, Taste: 55, Staff: 57 }), 'en', 'No item stands out: the share of “Very good” or “Good” is at least 50% and at most 60% (from 52.0% to 57.0%)'],
    ['bare points', grid({ Price: 20, Taste: 80, Staff: 55 }, BARE), 'en', '“Taste” has the highest share of 4 or 5 (80.0%), “Price” the lowest (20.0%), on a scale from 1 to 5'],
    ['extremes', grid({ 価格: 20, 味: 80, 店員: 55 }, JA), 'ja', '「とても良い」「良い」を合わせた割合は、「味」が80.0%で最も高く、「価格」が20.0%で最も低い結果でした。'],
    ['none stands out', grid({ 価格: 52, 味: 55, 店員: 57 }, JA), 'ja', '突出した項目はなく、「とても良い」「良い」を合わせた割合はいずれも50%以上60%以下でした（52.0%～57.0%）。'],
  ] as const)('says what its items have: %s (%#)', async (_, questions, language, headline) => {
    const built = await buildProject(writeProject(survey(questions, language)), language);
    expect(built.diagnostics.filter(({ severity }) => severity !== 'note').map(({ says }) => says.en.found)).toEqual([]);
    expect(built.scene?.slides.find(({ id }) => id === 'q1')?.title).toBe(headline);
  }, 20_000); // prettier-ignore

  it('calls no answer the most frequent where each item has but one', async () => {
    const questions = grid({ Price: 100, Taste: 100 }, [['yes', 'Yes']], 'single');
    const built = await buildProject(writeProject(survey(questions)), 'en');
    // A claim that no answers could make false would stop the build.
    expect(built.diagnostics.filter(({ severity }) => severity !== 'note').map(({ says }) => says.en.found)).toEqual(
      [],
    );
    expect(built.scene?.slides.find(({ id }) => id === 'q1')?.title).not.toMatch(/most/);
  }, 20_000);

  it('says nothing of an item about which nobody has answered', async () => {
    const [first, second, third] = grid({ Price: 70, Taste: 80, Staff: 0 }, [['yes', 'Yes'], ['so', 'So'], ['no', 'No']], 'single'); // prettier-ignore
    const questions = [first!, second!, { ...third!, answers: Array.from({ length: 100 }, () => '') }];
    const built = await buildProject(writeProject(survey(questions)), 'en');
    expect(built.diagnostics.filter(({ severity }) => severity !== 'note').map(({ says }) => says.en.found)).toEqual([]); // prettier-ignore
    expect(built.scene?.slides.find(({ id }) => id === 'q1')?.title).toBe('“Yes” is the most frequent answer for each item, from 70.0% (“Price”) to 80.0% (“Taste”)'); // prettier-ignore
  }, 20_000);

  it('stops the build where another item is first', async () => {
    const before = survey(grid({ Price: 20, Taste: 80, Staff: 55 }));
    const folder = writeProject(before, survey(grid({ Price: 20, Taste: 50, Staff: 55 })));
    const { diagnostics } = await buildProject(folder, 'en');
    expect(diagnostics.flatMap(({ code, slides }: Diagnostic) => (code === 'text/false-claim' ? slides : []))).toEqual([
      'q1',
      'summary-1',
    ]);
  }, 20_000);

  it('says only how many top points are meant where their labels have no room', () => {
    const long = EN.map(([code, label, more]) => [code, `${label} in every respect that one could think of`, more] as const); // prettier-ignore
    const words = wordsOf(survey(grid({ Price: 20, Taste: 80, Staff: 55 }, long)));
    expect(words['q1.headline']).toContain('share of the upper {#literal kind=scale}two{/literal} answers');
  });
});
