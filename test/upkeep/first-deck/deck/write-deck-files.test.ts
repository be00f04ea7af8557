import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { BuiltDeck } from '../../../../src/build-deck.ts';
import { worded } from '../../../build-from-disk.ts';
import { buildProject, firstDeck, writeProject, type Asked, type Invented } from './project.ts';
import { BAKERY, EXTREME_JA, GRIDS, LIBRARY, SURVEYS, TIES, TINY } from './surveys.ts';

const folders: string[] = [];
const made = new Map<Invented, { readonly folder: string; readonly built: BuiltDeck }>();

beforeAll(async () => {
  for (const survey of SURVEYS) {
    const folder = writeProject(survey);
    folders.push(folder);
    made.set(survey, { folder, built: await buildProject(folder, survey.language) });
  }
}, 120_000);

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const built = (survey: Invented): BuiltDeck => made.get(survey)!.built;
const title = (survey: Invented, slide: string): string | undefined =>
  built(survey).scene!.slides.find(({ id }) => id === slide)?.title;
const slides = (survey: Invented): readonly string[] => built(survey).scene!.slides.map(({ id }) => id);
interface DeckYaml {
  readonly sections: readonly { readonly slides: readonly { readonly id: string; readonly off?: boolean; readonly layout: string; readonly slots: Readonly<Record<string, unknown>> }[] }[];
} // prettier-ignore
const listed = (survey: Invented) =>
  (parse(firstDeck(survey).texts.deck) as DeckYaml).sections.flatMap((section) => section.slides);

describe('first decks', () => {
  it.each(SURVEYS.map((survey) => [survey.id, survey] as const))('%s is written without a mistake, a misfit or a remark of the audit', (_id, survey) => {
    expect(built(survey).diagnostics.map(worded)).toEqual([]);
    expect(built(survey).pptx).toBeDefined();
  }); // prettier-ignore

  it.each(SURVEYS.map((survey) => [survey.id, survey] as const))('%s declares only figures and claims that it uses', (_id, survey) => {
    const { texts } = firstDeck(survey);
    const { figures, claims } = parse(texts.figures) as Record<'figures' | 'claims', Record<string, string>>;
    const used = (id: string): boolean => [texts.catalogue, texts.deck, ...Object.values(claims)].some((text) => new RegExp(`(\\$|figure: |id=|\\(|^|and )${id}\\b`, 'm').test(text));
    expect([...Object.keys(figures), ...Object.keys(claims)].filter((id) => !used(id))).toEqual([]);
  }); // prettier-ignore

  it('is the same for the same input', () => {
    expect(firstDeck(LIBRARY).texts).toEqual(firstDeck(LIBRARY).texts);
  });

  it('says what is most, in English', () => {
    expect(title(LIBRARY, 'q1')).toBe('More than half chose “Yes” (66.5%)');
    expect(title(LIBRARY, 'q2')).toBe('“About once a month” is the most frequent answer (42.7%), followed by “Every week” (30.6%)'); // prettier-ignore
    expect(title(LIBRARY, 'q4-1')).toBe('The staff: 70% or more chose “Very satisfied” or “Rather satisfied” (78.9%)');
    expect(title(LIBRARY, 'q4-3')).toBe(
      'Computers and printers: 47.6% chose “Rather dissatisfied” or “Very dissatisfied”',
    );
    expect(title(LIBRARY, 'q5')).toBe('The median is 20 minutes, the mean 19.9 minutes');
    expect(title(LIBRARY, 'q6')).toBe('The Net Promoter Score is 12.1, the mean 7.5 on a scale from 0 to 10');
  });

  it('says what is most, in Japanese', () => {
    expect(title(BAKERY, 'q1')).toBe('7割以上が「いいえ」と回答しました（74.3%）。');
    expect(title(BAKERY, 'q2')).toBe('「店頭で見て」が32.8%で最多、次いで「知人・友人の紹介」（27.7%）でした。');
    expect(title(BAKERY, 'q3')).toBe('過半数が「食パン」を選びました（59.3%）。');
    expect(title(BAKERY, 'q5')).toBe('「とても満足」と「やや満足」を合わせて36.6%でした。');
    expect(title(BAKERY, 'q6')).toBe('中央値は1,246円、平均は1,247円でした。');
    expect(title(TINY, 'q1')).toBe('「はい」が最多でした（7名のうち4名）。');
  });

  it('names no first where there is none', () => {
    expect(title(TIES, 'q1')).toBe('“Red” (33.3%) and “Blue” (33.3%) are the joint most common answers');
    expect(title(TIES, 'q2')).toBe('All answers are joint most common (25.0% each)');
    expect(title(TIES, 'q3')).toBe('All answers are joint most common (100.0% each)');
    expect(title(TIES, 'q7')).toBe('100.0% chose “Don’t know”');
    expect(title(TIES, 'q8')).toBe('“Red” is the most frequent answer (37.5%)');
    // The same sentence a second time has its question before it.
    expect(title(TIES, 'q9')).toBe('Q9: “Red” (33.3%) and “Blue” (33.3%) are the joint most common answers');
    expect(title(TIES, 'q10')).toBe('“Red” is the most frequent answer (6 of 11)');
  });

  it('shows what nobody answered, with how many could have, and leaves out what is too long to be quoted, what nobody asked for, and personal data', () => {
    expect(['q4', 'q12', 'q13'].filter((id) => slides(TIES).includes(id))).toEqual(['q4', 'q12']);
    expect(['q9', 'q10'].filter((id) => slides(LIBRARY).includes(id))).toEqual([]);
    const off = listed(LIBRARY).filter((slide) => slide.off);
    expect(off.map(({ id }) => id)).toEqual(['q9', 'q10']);
    expect(firstDeck(LIBRARY).texts.deck).toContain('off: true # its answers hold personal data');
  });

  it('chooses drawings by kind, number and length of options', () => {
    const drawn = (survey: Invented, slide: string) => (listed(survey).find(({ id }) => id === slide)?.slots['chart'] as Record<string, unknown>); // prettier-ignore
    expect(drawn(BAKERY, 'q3')).toMatchObject({ drawing: 'two_columns' });
    expect(drawn(BAKERY, 'q4')).toMatchObject({ drawing: 'stacked_bar', net: { label: 'q4.net' } });
    expect(drawn(BAKERY, 'q6')).toMatchObject({ drawing: 'histogram' });
    // Lists that are too long for a slide go on over another.
    expect(drawn(EXTREME_JA, 'prefecture')).toEqual({ kind: 'chart', drawing: 'two_columns', from: 1, most: 24 });
    expect(drawn(EXTREME_JA, 'prefecture-part-2')).toMatchObject({ drawing: 'two_columns', from: 25, most: 24 });
    expect(drawn(EXTREME_JA, 'training')).toMatchObject({
      drawing: 'two_columns',
      from: 1,
      most: 25,
      variant: 'chart',
    });
    expect(drawn(EXTREME_JA, 'scale-long')).toMatchObject({ drawing: 'bars', order: 'as_asked' });
    expect(listed(BAKERY).find(({ id }) => id === 'q1')?.layout).toBe('question-people');
  });

  it('keeps the whole of what it shortens, and the words of the export as they are', () => {
    const { messages } = parse(firstDeck(EXTREME_JA).texts.catalogue) as { messages: Record<string, string> };
    const asked = EXTREME_JA.questions[0]!;
    expect(messages[`question.${asked.code}`]).toBe(asked.wording);
    expect(messages[`option.${asked.code}.a1`]).toBe(asked.options![0]![1]);
    expect(messages['option.filtered.a3']).toBe('\\{未記入\\}');
    expect(messages[`question.${asked.code}.badge`]).toBe('Q1');
  });

  it('sums up the clearest findings, not more than two rows of a grid', () => {
    const rows = listed(GRIDS).filter(({ id }) => id.startsWith('summary')).flatMap(({ slots }) => slots['findings'] as readonly { readonly heading: string }[]); // prettier-ignore
    const headings = rows.map(({ heading }) => heading);
    expect(headings.length).toBeGreaterThanOrEqual(3);
    expect(headings.filter((heading) => heading.startsWith('q1-')).length).toBe(2);
    expect(slides(TINY).some((id) => id.startsWith('summary'))).toBe(false);
  });

  it('says nothing of who published it until somebody writes the name', () => {
    const shown = JSON.stringify(built(BAKERY).scene);
    expect(shown).not.toContain('会社名');
    expect(readFileSync(join(made.get(BAKERY)!.folder, 'data/survey/company.yaml'), 'utf8')).toContain('unconfirmed');
  });
});

/** The same survey with other answers to one question. */
const answered = (survey: Invented, code: string, change: (answer: Asked['answers'][number], row: number) => Asked['answers'][number]): Invented => ({
  ...survey,
  questions: survey.questions.map((asked) => (asked.code === code ? { ...asked, answers: asked.answers.map(change) } : asked)),
}); // prettier-ignore

describe('other answers', () => {
  const FALSE = [
    ['a majority', LIBRARY, 'Q1', (answer) => (answer === 'a1' ? 'a2' : 'a1'), 'q1.headline'],
    ['a first place', BAKERY, 'Q2', (answer) => (answer === 'a2' ? 'a3' : answer), 'q2.headline'],
    ['a net of a scale', LIBRARY, 'Q4_1', () => 'p5', 'q4-1.headline'],
    ['a shared first place', TIES, 'Q1', () => 'a3', 'q1.headline'],
  ] as const satisfies readonly (readonly [string, Invented, string, Parameters<typeof answered>[2], string])[];

  it.each(FALSE)('stop the build where %s is no longer true', async (_what, survey, code, change, key) => {
    const folder = writeProject(survey, answered(survey, code, change));
    folders.push(folder);
    const { diagnostics, pptx } = await buildProject(folder, survey.language);
    const errors = diagnostics.filter(({ severity }) => severity !== 'warning').map(worded);
    expect(errors.some((words) => words.includes(key))).toBe(true);
    expect(pptx).toBeUndefined();
  });
});
