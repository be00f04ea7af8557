import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck, type BuiltDeck } from '../../../src/build-deck.ts';
import { spotsOf } from '../../../src/world/slides/spots.ts';
import type { FigureSource, SourceGroup } from '../../../src/world/slides/types.ts';
import { everySources } from '../../kinds/every/project.ts';
import { SLIDES } from '../../kinds/every/slides.ts';

// Where the figures of every kind of question in every drawing come from, as the preview and the portal say it.

let built: BuiltDeck;
beforeAll(async () => {
  built = await buildDeck(await everySources('en'), { locale: 'en', draft: false, formats: [] });
});

function groupsOn(id: string, spot: string): readonly SourceGroup[] {
  const { scene, ledger, texts, tables } = built;
  const slide = scene!.slides.find((one) => one.id === id)!;
  const spots = spotsOf(scene!, slide, { ledger: ledger!, texts: texts!, tables: tables! });
  return spots.find((one) => one.id === spot)?.groups ?? [];
}

const line = ({ value, options, count, base }: FigureSource): string => `${value} | ${options.join(' + ')} | ${count ?? ''} | ${base}`; // prettier-ignore
const linesOn = (id: string, spot: string): readonly string[] => groupsOn(id, spot).flatMap(({ values }) => values.map(line)); // prettier-ignore

describe('where figures come from', () => {
  it.each(SLIDES.filter(({ chart }) => chart).map(({ id }) => id))('is said of the drawing of %s', (id) => {
    const groups = groupsOn(id, 'chart');
    expect(groups.length).toBeGreaterThan(0);
    for (const { question, values } of groups) {
      expect(question!.words).not.toBe(question!.code);
      expect(values.every(({ options, base }) => options.length > 0 && options[0] !== '' && base! > 0)).toBe(true);
      // No code of a question or an option is a word for people.
      expect(`${question!.code} ${values.flatMap(({ options }) => options).join(' ')}`).not.toMatch(/Q\d+_/);
    }
  });

  it('names mean ranks, and within how many places', () => {
    expect(linesOn('ranked-within', 'headline')).toEqual([
      '52.2% | Its price (ranked in the top 2) | 47 | 90',
      '2.1 | Mean rank of “Its price” |  | 77',
    ]);
    expect(linesOn('ranked-within', 'chart')[0]).toBe('82.2% | Its taste (ranked in the top 2) | 74 | 90');
  });

  it('names means, quantiles, scores, days and amounts, which have a base and no count', () => {
    expect(linesOn('scale-nps', 'headline')).toEqual(['-8.9 | Net promoter score, promoters less detractors |  | 90']);
    expect(linesOn('numeric-columns', 'headline').slice(1)).toEqual(['3.3 | Mean |  | 90', '1 | 25% quantile |  | 90']); // prettier-ignore
    expect(linesOn('date-columns', 'headline').slice(1)).toEqual(['January 3, 2023 | First day |  | 90', 'February 6, 2025 | Median |  | 90']); // prettier-ignore
    expect(linesOn('sum-bars', 'headline')).toEqual(['70.4 | Mean of “Leaves” |  | 90']);
    expect(linesOn('sum-bars', 'chart')[1]).toBe('15.4% | Mean of “Sweets” |  | 90');
  });

  it('is item by item of a grid, with the means of its table', () => {
    const groups = groupsOn('grid-numbers', 'chart');
    expect(groups.map(({ question, values }) => [question?.code, question?.words, ...values.map(line)])).toEqual([
      ['Q13 (Cups)', 'How many do you own?', '34.4 | Up to 2 | 31 | 90', '65.6 | 3 and more | 59 | 90', '3.60 | Mean |  | 90'],
      ['Q13 (Pots)', 'How many do you own?', '70.0 | Up to 2 | 63 | 90', '30.0 | 3 and more | 27 | 90', '2.01 | Mean |  | 90'],
    ]); // prettier-ignore
  });

  it('calls coded answers by the question that they are to', () => {
    expect(groupsOn('coded-bars', 'chart')[0]?.question).toEqual({ code: 'Q10', words: 'Reasons for drinking tea' });
  });
});

describe('the notes of a slide', () => {
  const notes = (id: string): readonly string[] => built.scene!.slides.find((one) => one.id === id)!.notes;

  it('say each figure once, in the words of its item', () => {
    expect(notes('grid-multiple').slice(1, 3)).toEqual([
      '87.8%: Q12 (Hot tea) “At home”, 79 of 90 respondents',
      '58.9%: Q12 (Iced tea) “At home”, 53 of 90 respondents',
    ]);
    for (const { id } of SLIDES) expect(new Set(notes(id)).size, id).toBe(notes(id).length);
  });

  it('say which quantile it is', () => {
    expect(notes('numeric-columns')).toContain('1: 25% quantile of Q7 (n=90)');
  });
});
