import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import type { PlannedDeck } from './plan-deck.ts';
import { file, remark } from './yaml-lines.ts';

const SCHEMA = 'yaml-language-server: $schema=../../schemas/figures.schema.json';

/** The text of `data/NAME/figures.yaml`. */
export function figuresText({ proposal, questions, figures }: PlannedDeck): string {
  const { files: says } = FIRST_DECK_WORDS[proposal.language];
  const claimed = questions.filter(({ claims }) => claims.size > 0);
  return file([
    ...remark(`${SCHEMA}\n\n${says.figures}`),
    'figures:',
    ...lines(figures),
    ...questions.filter((question) => question.figures.size > 0).flatMap((question) => ['', ...lines(question.figures)]),
    '',
    ...remark(says.claims),
    ...(claimed.length === 0 ? ['claims: {}'] : ['claims:', ...claimed.flatMap(({ claims }) => lines(claims))]),
    '',
    ...remark(says.tolerances),
    'tolerances:',
    '  about_percent: 0.5',
    '  about_tenths: 3',
    '  one_in: 1.5',
    '  of_hundred: 0.5',
    `  few: 20      # ${says.few}`,
    `  most: 70     # ${says.most}`,
    `  top: 3       # ${says.top}`,
    `  editorial: 5 # ${says.editorial}`,
  ]);
} // prettier-ignore

const lines = (named: ReadonlyMap<string, string>): readonly string[] =>
  [...named].map(([id, expression]) => `  ${id}: ${expression}`);
