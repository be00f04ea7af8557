import { file, remark } from './yaml-lines.ts';

const HEAD = `yaml-language-server: $schema=../../schemas/company.schema.json

Facts about the company that publishes the survey: the export does not know it. A message prints one as {$company.name :fact}.`;

/** The text of `data/NAME/company.yaml`: a place for the name, which nothing shows until somebody has written it. */
export const companyText = (): string =>
  file([
    ...remark(HEAD),
    'facts:',
    '  name:',
    '    text: { ja: （会社名）, en: (company name) }',
    '    unconfirmed: Not known from the export. Write the name, delete this line, and switch it on in the slide list.',
    '  # site:',
    '  #   link: https://www.example.com/',
  ]);
