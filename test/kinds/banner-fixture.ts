import type { Survey } from '../../src/data/survey/types.ts';
import { tabulateRequest } from '../../src/data/tabulate/tabulate.ts';
import type { Table } from '../../src/data/tabulate/types.ts';
import { conditionOf, surveyOf, times } from '../data/tabulate/survey-fixture.ts';

// A question in a banner: how content people are, in total and by the size of their firm.

export const OPTIONS = ['very', 'rather', 'hardly'] as const;

/** How many gave each answer, in small and in large firms; nobody in a large one kept silent. */
export interface Counts {
  readonly small: readonly [number, number, number];
  readonly large: readonly [number, number, number];
  readonly silent: number;
}

export const BEFORE: Counts = { small: [10, 20, 6], large: [40, 8, 2], silent: 4 };

const answersOf = ([very, rather, hardly]: Counts['small']): string[] => times({ very, rather, hardly });

function survey({ small, large, silent }: Counts): Survey {
  const [inSmall, inLarge] = [answersOf(small), answersOf(large)];
  const none = Array.from({ length: silent }, () => '');
  const sizes = times({ small: inSmall.length + silent, large: inLarge.length });
  return surveyOf({
    rows: 'measured',
    rounding: { singleAnswer: 'half_up' },
    questions: [
      { code: 'Q1', kind: 'single', options: [...OPTIONS], nonResponse: 'in_base', answers: [...inSmall, ...none, ...inLarge] },
      { code: 'Q2', kind: 'single', options: ['small', 'large'], answers: sizes },
    ],
  });
} // prettier-ignore

/** The table of these counts: the total, small firms, large firms. */
export const bannerOf = (counts: Counts): Table =>
  tabulateRequest(survey(counts), {
    question: 'Q1',
    by: ['small', 'large'].map((name) => ({ name, where: conditionOf(`Q2 = ${name}`) })),
  });
