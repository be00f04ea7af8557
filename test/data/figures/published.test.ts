import { describe, expect, it } from 'vitest';
import { comparePublished, publishedDiagnostic } from '../../../src/data/figures/published.ts';
import type { PublishedFigure, Survey } from '../../../src/data/survey/types.ts';
import { tabulate } from '../../../src/data/tabulate/tabulate.ts';
import { survey2025 } from '../tabulate/survey-fixture.ts';

const place = { file: 'survey.yaml', line: 7, column: 5 };

const compare = (published: readonly Omit<PublishedFigure, 'place'>[]) => {
  const base = survey2025();
  const survey: Survey = {
    ...base,
    definition: { ...base.definition, published: published.map((figure) => ({ ...figure, place })) },
  };
  return comparePublished(survey, tabulate(survey));
};

describe('comparePublished', () => {
  it('agrees with the published report, one result a number', () => {
    const results = compare([
      { question: 'Q2', options: ['company_wide'], percent: 9.9, count: 30, base: 302 },
      { question: 'Q8', options: ['strongly', 'somewhat'], percent: 33.2 },
      { question: 'Q3', options: [], base: 66 },
    ]);
    expect(results.map(({ quantity, expected, found, agrees }) => [quantity, expected, found, agrees])).toEqual([
      ['percent', 9.9, 9.9, true],
      ['count', 30, 30, true],
      ['base', 302, 302, true],
      ['percent', 33.2, 33.2, true],
      ['base', 66, 66, true],
    ]);
    expect(results[0]).toMatchObject({ question: 'Q2', options: ['company_wide'], place });
  });

  it('disagrees by a tenth, and over what the data does not have', () => {
    expect(compare([{ question: 'Q8', options: ['strongly', 'somewhat'], percent: 33.1 }])).toMatchObject([
      { found: 33.2, agrees: false },
    ]);
    expect(compare([{ question: 'Q8', options: ['nobody'], percent: 1, base: 302 }])).toMatchObject([
      { quantity: 'percent', found: undefined, agrees: false },
      { quantity: 'base', found: 302, agrees: true },
    ]);
    expect(compare([{ question: 'Q99', options: [], base: 1 }])).toMatchObject([{ found: undefined, agrees: false }]);
    expect(compare([{ question: 'Q7', options: [], base: 164 }])).toMatchObject([{ found: undefined, agrees: false }]);
  });
});

describe('publishedDiagnostic', () => {
  it('says what the data gives and what was published, at the published figure', () => {
    const [agreeing, differing] = compare([
      { question: 'Q8', options: ['strongly'], percent: 6 },
      { question: 'Q8', options: ['strongly', 'somewhat'], percent: 33.1 },
    ]);
    if (!agreeing || !differing) throw new Error('two comparisons');
    expect(publishedDiagnostic(agreeing)).toBeUndefined();
    expect(publishedDiagnostic(differing)).toMatchObject({
      code: 'figures/published-differs',
      place,
      says: {
        en: { found: 'Q8 strongly + somewhat: the share is 33.2% by the data', expected: '33.1%, as published' },
        ja: { found: 'Q8 strongly + somewhat の割合は、データでは 33.2% です', expected: '公表値は 33.1%' },
      },
    });
  });
});
