import { expect, it } from 'vitest';
import { parseCompany } from '../../../src/data/survey/company.ts';
import { baseWordsIn, companyWords, factsIn, mailKeys } from '../../../src/deck/text/company-words.ts';
import { throwIt } from '../../build-from-disk.ts';
import { yamlOf } from '../template/tea.ts';

const COMPANY = `facts:
  name: { text: { ja: 株式会社, en: LOG } }
  staff: { number: 20 }
  mail: { link: "mailto:a@b.example?subject=%E7%9B%B8%E8%AB%87&body=x" }
  site: { link: "https://b.example/?subject=x" }
`;
const facts = parseCompany(yamlOf('company.yaml', COMPANY), throwIt)!;
const said = (locale: string, company: string) =>
  factsIn(facts, yamlOf(`locales/${locale}.yaml`, `locale: ${locale}\nmessages: {}\n${company}`));

it('are names and addresses, and what a mail link fills in', () => {
  expect(companyWords(facts).map(({ name, words }) => [name, baseWordsIn(words, 'ja')])).toEqual([
    ['name', '株式会社'],
    ['mail.subject', '相談'],
    ['mail.body', 'x'],
  ]);
  expect(mailKeys(facts.get('mail')!)).toEqual(['company:mail.subject', 'company:mail.body']);
  expect(mailKeys(facts.get('name')!)).toEqual([]);
});

it('come from the locale file before company.yaml', () => {
  const german = said('de', 'company: { name: LOG GmbH, mail.subject: Beratung, mail.body: }\n');
  const mail = german.get('mail');
  expect(german.get('name')).toMatchObject({ text: { ja: '株式会社', en: 'LOG', de: 'LOG GmbH' } });
  expect(mail?.kind === 'link' && mail.url).toBe('mailto:a@b.example?subject=Beratung&body=x');
  expect(said('en', 'company: { name: Log Ltd }\n').get('name')).toMatchObject({ text: { en: 'Log Ltd' } });
});

it('are those of company.yaml where the file says nothing, or nothing that can be read', () => {
  for (const company of ['', 'company: []\n', 'company: { name: 3 }\n']) expect(said('de', company)).toEqual(facts);
});
