import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import type { DeckLanguage } from '../types.ts';
import { file, remark, scalar } from './yaml-lines.ts';

const SCHEMA = 'yaml-language-server: $schema=../../schemas/company.schema.json';

/** The text of `data/NAME/company.yaml`: a place for the name, which nothing shows until somebody has written it. */
export function companyText(language: DeckLanguage): string {
  const { files: says } = FIRST_DECK_WORDS[language];
  return file([
    ...remark(`${SCHEMA}\n\n${says.company}`),
    'facts:',
    '  name:',
    '    text: { ja: （会社名）, en: (company name) }',
    `    unconfirmed: ${scalar(says.unconfirmed)}`,
    '  # site:',
    '  #   link: https://www.example.com/',
  ]);
}
