import { describe, expect, it } from 'vitest';
import { ungivenPoint } from '../../../src/upkeep/first-deck/scale-labels.ts';
import { catalogueOf, csv, first, next, wave } from './next/material.ts';

// What surveys of strangers had that nobody had thought of.

const PEOPLE = 120;
type Cell = (i: number) => string;
const table = (columns: Readonly<Record<string, Cell>>) => {
  const rows = Array.from({ length: PEOPLE }, (_, i) => [`${i + 1}`, ...Object.values(columns).map((cell) => cell(i))]);
  return csv('wave1.csv', [['ID', ...Object.keys(columns)], ...rows]);
};
const definitionOf = async (columns: Readonly<Record<string, Cell>>): Promise<string> =>
  first(await wave(table(columns))).definition;
const among = (...labels: readonly string[]): Cell => (i) => labels[(i * 7 + Math.floor(i / 11)) % labels.length] ?? ''; // prettier-ignore

describe('a scale of which nobody chose the worst point', () => {
  it.each([
    [['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied'], 'Very dissatisfied'],
    [['とても満足', '満足', 'どちらともいえない', '不満'], 'とても不満'],
    [['Likely', 'Neutral', 'Unlikely', 'Very unlikely'], 'Very likely'],
    // Scales of four that are meant so, or of which nobody can say what is missing.
    [['Very important', 'Important', 'Neutral', 'Not important'], undefined],
    [['Very satisfied', 'Satisfied', 'Dissatisfied', 'Very dissatisfied'], undefined],
    [['Very satisfied', 'Neutral', 'Dissatisfied', 'Extremely dissatisfied'], undefined],
    [['Excellent', 'Good', 'Fair', 'Poor'], undefined],
    [['Red', 'Green', 'Neutral', 'Blue'], undefined],
  ])('%j has %j, too', (labels, ungiven) => {
    expect(ungivenPoint(labels)).toBe(ungiven);
  });

  it('has five points all the same, so that the next who does is counted', async () => {
    const asked = 'How satisfied are you?';
    const before = await wave(table({ [asked]: among('Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied') }));
    const { definition, texts } = first(before);
    expect(definition).toContain('very_satisfied: { value: 5 }');
    expect(definition).toContain('very_dissatisfied: { value: 1 }');
    expect(definition).toContain('"Very dissatisfied" added, which nobody chose');
    const now = await wave(table({ [asked]: among('Very satisfied', 'Neutral', 'Very dissatisfied') }));
    const made = next({ text: definition, catalogue: catalogueOf(texts.catalogue), before, now });
    expect(made?.changes.map(({ is }) => is)).not.toContain('decide-text');
    expect(made?.survey.answers.columns.get('Q1')?.answered.every((one) => one === 1)).toBe(true);
  });
});

describe('a question about reasons', () => {
  const answers = among('Doctor', 'Weight', 'Sleep', 'Friends');
  it.each(['Why did you join?', 'Which of these describes your main reason best?', '入会した最大の理由'])('is one of a list where everybody gave one of a few: %s', async (wording) => {
    expect(await definitionOf({ [wording]: answers })).toContain('kind: single');
  }); // prettier-ignore

  it('is an open one where people wrote, and where its wording says so', async () => {
    expect(await definitionOf({ 'Why did you join?': (i) => `Because of reason number ${i}` })).toContain('kind: free');
    expect(await definitionOf({ 'Any comments?': answers })).toContain('kind: free');
    expect(await definitionOf({ 理由を教えてください: answers })).toContain('kind: free');
  });
});

it('has an NPS however 勧める is written', async () => {
  const score = among(...Array.from({ length: 11 }, (_, i) => `${i}`));
  for (const verb of ['勧める', '薦める', 'おすすめする', '推奨する']) {
    const { texts } = first(await wave(table({ [`友人に${verb}可能性はどのくらいですか（0～10）`]: score })));
    expect(JSON.stringify([...catalogueOf(texts.catalogue)]), verb).toContain('NPS');
  }
});

describe('who was asked', () => {
  it('is told by the one answer that decides, not by those that go along with it', async () => {
    // Of those who use childcare, most go to classes, too; only who goes to classes was asked.
    const classes = (i: number): boolean => i % 5 < 2;
    const childcare = (i: number): boolean => (classes(i) ? i % 3 === 0 : i % 20 === 3);
    const definition = await definitionOf({
      'What do you use? [Classes]': (i) => (classes(i) ? '1' : '0'),
      'What do you use? [Childcare]': (i) => (childcare(i) ? '1' : '0'),
      'What do you use? [Pool]': (i) => (i % 4 === 0 ? '1' : '0'),
      'How do you book?': (i) => (classes(i) ? among('App', 'Phone', 'Desk')(i) : ''),
    });
    expect(/asked_of: (.*)/.exec(definition)?.[1]).toBe('Q1 = classes');
  });

  it('is a stretch of a scale, with the points of it that nobody gave', async () => {
    const score: Cell = (i) => `${[0, 3, 4, 5, 7, 8, 9, 10][i % 8] ?? ''}`;
    const definition = await definitionOf({
      'How likely are you to recommend us (0-10)?': score,
      'What should be better?': (i) => (Number(score(i)) <= 6 ? among('Price', 'Speed', 'Staff')(i) : ''),
    });
    expect(/asked_of: (.*)/.exec(definition)?.[1]).toMatch(/^Q1 in \(n0, n1, n2, n3, n4, n5(, n6)?\)$/);
  });
});

describe('the next wave', () => {
  it('has answers of later months', async () => {
    const day = (month: number): Cell => (i) => `2025-${String(month + (i % 3)).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`; // prettier-ignore
    const columns = (month: number) => ({ 'When did you come last?': day(month), 'Again?': among('Yes', 'No') });
    const before = await wave(table(columns(6)));
    const { definition, texts } = first(before);
    const made = next({ text: definition, catalogue: catalogueOf(texts.catalogue), before, now: await wave(table(columns(8))) });
    expect(made?.definition).toContain('n2025_10: { from: 2025-10-01, to: 2025-11-01 }');
    expect(made?.words).toEqual(new Map([['option.Q1.n2025_09', '2025-09'], ['option.Q1.n2025_10', '2025-10']]));
    // Bands that somebody cut by hand are theirs.
    const byHand = definition.replace('from: 2025-08-01, to: 2025-09-01', 'from: 2025-08-01, to: 2025-08-20');
    expect(next({ text: byHand, catalogue: catalogueOf(texts.catalogue), before, now: await wave(table(columns(8))) })).toBeUndefined(); // prettier-ignore
  }); // prettier-ignore
});

it('switches the slide of an open question off for a reason that is true', async () => {
  const wave1 = await wave(table({ 'Again?': among('Yes', 'No'), 'Any comments?': (i) => `I would say number ${i}` }));
  const { deck } = first(wave1).texts;
  expect(deck).toContain('an open question: switched on, it shows some of its answers');
  expect(deck).not.toContain('not among the questions that are switched on');
});
