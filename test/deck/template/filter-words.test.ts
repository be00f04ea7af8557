import { describe, expect, it } from 'vitest';
import { filterWords } from '../../../src/deck/template/filter-words.ts';
import { parseCatalogue } from '../../../src/deck/text/catalogue.ts';
import { createTexts } from '../../../src/deck/text/texts.ts';
import { plain } from '../../../src/deck/text/types.ts';
import { loadProgramWords } from '../../../src/world/input/program-words.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { conditionOf } from '../../data/tabulate/survey-fixture.ts';
import { collector, facts, ledgerOf } from '../text/fixtures.ts';

const LABELS = {
  en: { yes: 'Yes', partly: 'Partly', unsure: 'Not sure' },
  ja: { yes: 'はい', partly: '一部', unsure: 'わからない' },
};

/** The note as the program's own words say it. */
function note(locale: 'en' | 'ja', condition: string): string {
  const { report, found } = collector();
  const options = Object.entries(LABELS[locale]).flatMap(([code, label]) =>
    ['Q2', 'Q6'].map((question) => `  option.${question}.${code}: ${label}`),
  );
  const source = parseYaml(`${locale}.yaml`, `locale: ${locale}\nmessages:\n${options.join('\n')}\n`, report);
  const catalogue = source && parseCatalogue(source, report, loadProgramWords(locale, {}));
  if (!catalogue) throw new Error(found.map(({ says }) => says.en.found).join('\n'));
  const texts = createTexts(catalogue, { ledger: ledgerOf(), facts }, report);
  return plain(filterWords(texts, conditionOf(condition)));
}

describe('who was asked, in words', () => {
  it.each([
    ['Q2 in (yes, partly)', '* Asked of those who answered “Yes” or “Partly” to Q2', '※Q2で「はい」「一部」と回答した方に質問'],
    ['not Q2 = yes', '* Asked of those who answered Q2 without choosing “Yes”', '※Q2に回答し、「はい」を選ばなかった方に質問'],
    ['not not Q2 = yes', '* Asked of those who answered “Yes” to Q2', '※Q2で「はい」と回答した方に質問'],
    ['age >= 40', '* Asked of those who answered at least 40 to age', '※ageが40以上の方に質問'],
    ['not age >= 40', '* Asked of those who answered less than 40 to age', '※ageが40未満の方に質問'],
    ['Q2 = yes and not Q6 = unsure', '* Asked of those who answered “Yes” to Q2 and answered Q6 without choosing “Not sure”', '※Q2で「はい」と回答した方のうち、Q6に回答し、「わからない」を選ばなかった方に質問'],
    ['(Q2 = yes or age < 30) and age <= 2.5', '* Asked of those who (answered “Yes” to Q2, or answered less than 30 to age) and answered at most 2.5 to age', '※（Q2で「はい」と回答した方、またはageが30未満の方）のうち、ageが2.5以下の方に質問'],
    // What is not "yes and over 40" is not "yes", or not over 40.
    ['not (Q2 = yes and age > 40)', '* Asked of those who answered Q2 without choosing “Yes”, or answered at most 40 to age', '※Q2に回答し、「はい」を選ばなかった方、またはageが40以下の方に質問'],
    ['not age = 40 or age = 41', '* Asked of those who answered other than 40 to age, or answered 41 to age', '※ageが40以外の方、またはageが41の方に質問'],
  ])('%s', (condition, en, ja) => {
    expect(note('en', condition)).toBe(en);
    expect(note('ja', condition)).toBe(ja);
  });
}); // prettier-ignore
