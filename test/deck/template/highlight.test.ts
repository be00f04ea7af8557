import { marksOf } from '../../../src/deck/chart/types.ts';
import { describe, expect, it } from 'vitest';
import { deckOf, fill, FIGURES, LOCALE, type TeaFiles } from './tea.ts';

// 5 of 10 drink green tea, 3 black, 2 neither: among the answers, green is first and black last.

const WORDS: Readonly<Record<string, string>> = {
  green: 'Green: {$green :share}',
  black: 'Black: {$black :share}',
  both: '{#em}Black {$black :share}{/em}, green {$green :share}',
  first: 'Most drink “{$first :label}”',
  claim: '{#claim id=green_at_least_half}At least half{/claim} drink green tea',
  cosy: '{#editorial id=cosy}Tea is cosy{/editorial}',
  mute: 'What people drink',
  other: 'Hot: {$hot :share}',
};

const FILES: TeaFiles = {
  figures: FIGURES.replace('claims:', '  first: share(ranked(Q1, 1))\n  last: share(ranked(Q1, last))\nclaims:'),
  locale: LOCALE.replace(
    '  speak: Say hello',
    `${Object.entries(WORDS).map(([key, words]) => `  w.${key}: ${JSON.stringify(words)}\n`).join('')}  speak: Say hello`, // prettier-ignore
  ),
};

/** The options in the accent colour under a headline, and the diagnostics. */
function chart(headline: string, stress = '', files: TeaFiles = FILES) {
  const slide = `{ id: q1, layout: question, question: Q1, slots: { headline: w.${headline}, chart: { kind: chart, drawing: bars, ${stress} } } }`;
  const { deck, found } = fill({ ...files, deck: deckOf(slide) });
  const content = deck?.slides[0]?.contents.get('chart');
  const stressed = content?.kind === 'chart' ? marksOf(content.spec).flatMap(({ option, stressed: isStressed }) => (isStressed ? [option] : [])) : undefined; // prettier-ignore
  return { stressed, found: found.map(({ code, severity, slides }) => [code, severity, ...(slides ?? [])]) };
}

describe('what a chart highlights', () => {
  it.each([
    ['green', ['green']],
    ['black', ['black']],
    ['claim', ['green']],
    ['first', ['green']],
    ['cosy', ['green']],
    ['mute', []],
  ])('is what the headline is about: %s', (headline, stressed) => {
    expect(chart(headline)).toEqual({ stressed, found: [] });
  });

  it('is what it emphasises, where it emphasises anything', () => {
    expect(chart('both').stressed).toEqual(['black']);
  });

  it.each([
    ['stress: [first]', ['green']],
    ['stress: [last]', ['black']],
    ['stress: [rank 2]', ['black']],
    ['stress: [black]', ['black']],
    ['stress: [drinkers]', ['green', 'black']],
    ['stress: [green_at_least_half]', ['green']],
    ['stress: []', []],
  ])(
    'or what is said by rank, figure, claim or option, so long as the headline is about it: %s',
    (stress, stressed) => {
      expect(chart('both', stress)).toEqual({ stressed, found: [] });
    },
  );

  it.each(['stress: [black]', 'stress: [last]', 'stress: [rank 2]', 'stress: [drinkers]'])(
    'stops where it is about something else: %s',
    (stress) => {
      expect(chart('claim', stress).found).toEqual([['template/highlight-elsewhere', 'draft', 'q1']]);
    },
  );

  it('stops where only its code says it, and the headline speaks of nothing that is drawn', () => {
    expect(chart('mute', 'stress: [green]').found).toEqual([['template/highlight-unbound', 'draft', 'q1']]);
    expect(chart('other', 'stress: [green]').found).toContainEqual(['template/highlight-unbound', 'draft', 'q1']);
    // A rank follows the data automatically.
    expect(chart('mute', 'stress: [first]')).toEqual({ stressed: ['green'], found: [] });
  });

  it('is nothing where the words beside the chart are about another question, which stops', () => {
    expect(chart('other')).toEqual({ stressed: [], found: [['template/chart-elsewhere', 'draft', 'q1']] });
  });

  it('moves with the data, and so does what the headline names', () => {
    const answers = FILES.answers ?? '';
    expect(answers).toBe('');
    const turned = turn();
    expect(chart('first', '', turned).stressed).toEqual(['black']);
    expect(chart('first', 'stress: [green]', turned).found).toEqual([['template/highlight-elsewhere', 'draft', 'q1']]);
    expect(chart('both', 'stress: [last]', turned).stressed).toEqual(['green']);
  });

  it('is everybody who shares a place that the data chooses, and nobody else', () => {
    const level = turn(4);
    expect(chart('first', '', level).stressed).toEqual(['green', 'black']);
    expect(chart('green', '', level).stressed).toEqual(['green']);
    expect(chart('both', 'stress: [first]', level).stressed).toEqual(['green', 'black']);
  });

  it('refuses a name that stands for nothing, with what was meant', () => {
    const slide =
      '{ id: q1, layout: question, question: Q1, slots: { headline: w.green, chart: { kind: chart, stress: [gren] } } }';
    const [diagnostic] = fill({ ...FILES, deck: deckOf(slide) }).found;
    expect(diagnostic).toMatchObject({ code: 'template/unknown-highlight', severity: 'error' });
    expect(diagnostic?.says.en.hint).toBe('did you mean "green"?');
  });
});

/** Answers in which this many of the eight drink green tea and the others black. */
function turn(green = 3): TeaFiles {
  const rows = Array.from({ length: 10 }, (_, i) => {
    const drink = i < green ? 'green' : i < 8 ? 'black' : 'neither';
    const [q2, q3] = drink === 'neither' ? [',,', 'good'] : ['1,0,0', ''];
    return `r${i + 1},${drink},${q2},${q3},2,,1,0,${i < 3 ? 'weekly' : 'daily'}`;
  });
  return { ...FILES, answers: `id,Q1,Q2.hot,Q2.cold,Q2.sweet,Q3,Q4,Q5,Q6.cup,Q6.pot,Q7\n${rows.join('\n')}\n` };
}
