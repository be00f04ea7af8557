import type { PlannedDeck } from './plan-deck.ts';
import { file, remark } from './yaml-lines.ts';

const HEAD = `yaml-language-server: $schema=../../schemas/figures.schema.json

Figures: numbers with a name, one or more a question. A sentence prints one as {$q1_yes :share}, a claim compares one.
  share(Q1, yes)      percentage of one option; of several together: a net
  mean(Q2)  median(Q2)  base(Q3)  respondents()`;

const CLAIMS = `Claims: what a sentence relies on. The build stops when one is false, and says what could be said instead.
  a > 50%   a >= 70%   rank(a) = 1   tied(a) = 1   a and b`;

const TOLERANCES = `How far a round number may stand from the value, in percentage points.`;

/** The text of `data/NAME/figures.yaml`. */
export function figuresText({ questions, figures }: PlannedDeck): string {
  const claimed = questions.filter(({ claims }) => claims.size > 0);
  return file([
    ...remark(HEAD),
    'figures:',
    ...lines(figures),
    ...questions.filter((question) => question.figures.size > 0).flatMap((question) => ['', ...lines(question.figures)]),
    '',
    ...remark(CLAIMS),
    ...(claimed.length === 0 ? ['claims: {}'] : ['claims:', ...claimed.flatMap(({ claims }) => lines(claims))]),
    '',
    ...remark(TOLERANCES),
    'tolerances:',
    '  about_percent: 0.5',
    '  about_tenths: 3',
    '  one_in: 1.5',
    '  of_hundred: 0.5',
    '  few: 20      # at most 20 %',
    '  most: 70     # at least 70 %',
    '  top: 3       # among the first three',
    '  editorial: 5 # points by which a figure may move before a sentence that leans on it is to be read again',
  ]);
} // prettier-ignore

const lines = (named: ReadonlyMap<string, string>): readonly string[] =>
  [...named].map(([id, expression]) => `  ${id}: ${expression}`);
