import { describe, expect, it } from 'vitest';
import { filterNote, filterWords } from '../../../src/deck/template/filter-words.ts';
import type { SurveyDefinition } from '../../../src/data/survey/types.ts';
import { parseCatalogue } from '../../../src/deck/text/catalogue.ts';
import { createTexts } from '../../../src/deck/text/texts.ts';
import { plain } from '../../../src/deck/text/types.ts';
import { loadProgramWords } from '../../../src/world/input/program-words.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { conditionOf } from '../../data/tabulate/survey-fixture.ts';
import { collector, facts, ledgerOf } from '../text/fixtures.ts';

const LABELS = {
  en: { yes: 'Yes', partly: 'Partly', unsure: 'Not sure', long: 'Yes, in all of our departments and also with our suppliers and customers', word: 'Donaudampfschifffahrtsgesellschaftskapitän', twin: 'Donaudampfschifffahrtsgesellschaftspräsident' },
  ja: { yes: 'はい', partly: '一部', unsure: 'わからない', long: '全社で導入しており、取引先や顧客との業務でも日常的に利用している', word: 'Donaudampfschifffahrtsgesellschaftskapitän', twin: 'Donaudampfschifffahrtsgesellschaftspräsident' },
}; // prettier-ignore
/** Questions as people know them. */
const ITEM = 'The first of a very long row of things that a company may have thought about before it began '
  .repeat(2)
  .trim();
const OWN = {
  en: {
    'question.Q18.badge': 'Q18a',
    'question.F2.badge': 'F2',
    'question.F2.unit': 'years',
    'question.G.badge': 'Q9',
    'item.G.first': ITEM,
    'item.G.second': ITEM,
  },
  ja: {
    'question.Q18.badge': '問18',
    'question.F2.badge': 'F2',
    'question.F2.unit': '歳',
    'question.G.badge': '問9',
    'item.G.first': ITEM,
    'item.G.second': ITEM,
  },
};
const OPTIONS = ['Q2', 'Q6', 'Q18', 'Q4_speed', 'G'];

/** The questions with their options, of which a shortened label must stand for one only. */
const definition = {
  questions: OPTIONS.map((code) => ({ code, options: Object.keys(LABELS.en).map((option) => ({ code: option })) })),
} as unknown as SurveyDefinition;

/** The note as the program's own words say it. */
const note = (locale: 'en' | 'ja', condition: string): string =>
  plain(filterWords(textsOf(locale), conditionOf(condition)));
const onSlide = (locale: 'en' | 'ja', condition: string) => {
  const { text, whole } = filterNote({ texts: textsOf(locale), definition }, conditionOf(condition));
  return { text: plain(text), whole };
};

function textsOf(locale: 'en' | 'ja') {
  const { report, found } = collector();
  const options = Object.entries(LABELS[locale]).flatMap(([code, label]) =>
    OPTIONS.map((question) => `  option.${question}.${code}: "${label}"`),
  );
  options.push(...Object.entries(OWN[locale]).map(([key, words]) => `  ${key}: ${words}`));
  const source = parseYaml(`${locale}.yaml`, `locale: ${locale}\nmessages:\n${options.join('\n')}\n`, report);
  const catalogue = source && parseCatalogue(source, report, loadProgramWords(locale, {}));
  if (!catalogue) throw new Error(found.map(({ says }) => says.en.found).join('\n'));
  return createTexts(catalogue, { ledger: ledgerOf(), facts }, report);
}

describe('who was asked, in words', () => {
  it.each([
    ['Q2 in (yes, partly)', '* Asked of those who answered “Yes” or “Partly” to Q2', '※Q2で「はい」「一部」と回答した方に質問'],
    ['not Q2 = yes', '* Asked of those who answered Q2 without choosing “Yes”', '※Q2に回答し、「はい」を選ばなかった方に質問'],
    ['not not Q2 = yes', '* Asked of those who answered “Yes” to Q2', '※Q2で「はい」と回答した方に質問'],
    ['age >= 40', '* Asked of those whose answer to age is 40 or more', '※ageが40以上の方に質問'],
    ['not age >= 40', '* Asked of those whose answer to age is below 40', '※ageが40未満の方に質問'],
    ['Q2 = yes and not Q6 = unsure', '* Asked of those who answered “Yes” to Q2 and who answered Q6 without choosing “Not sure”', '※Q2で「はい」と回答した方のうち、Q6に回答し、「わからない」を選ばなかった方に質問'],
    ['(Q2 = yes or age < 30) and age <= 2.5', '* Asked of those (who answered “Yes” to Q2, or whose answer to age is below 30) and whose answer to age is 2.5 or less', '※（Q2で「はい」と回答した方、またはageが30未満の方）のうち、ageが2.5以下の方に質問'],
    // What is not "yes and over 40" is not "yes", or not over 40.
    ['not (Q2 = yes and age > 40)', '* Asked of those who answered Q2 without choosing “Yes”, or whose answer to age is 40 or less', '※Q2に回答し、「はい」を選ばなかった方、またはageが40以下の方に質問'],
    ['not age = 40 or age = 41', '* Asked of those whose answer to age is not 40, or whose answer to age is 41', '※ageが40以外の方、またはageが41の方に質問'],
    // A number between two is one thing; so are options of one question, where that says the same.
    ['F2 >= 20 and F2 < 30', '* Asked of those whose answer to F2 is 20 or more but below 30 years', '※F2が20歳以上30歳未満の方に質問'],
    ['not (F2 < 20 or F2 > 29)', '* Asked of those whose answer to F2 is between 20 and 29 years', '※F2が20歳以上29歳以下の方に質問'],
    ['F2 < 20 or F2 >= 30', '* Asked of those whose answer to F2 is below 20 years, or whose answer to F2 is 30 years or more', '※F2が20歳未満の方、またはF2が30歳以上の方に質問'],
    ['Q18 = yes or Q18 in (partly, unsure)', '* Asked of those who answered “Yes”, “Partly” or “Not sure” to Q18a', '※問18で「はい」「一部」「わからない」と回答した方に質問'],
    ['not Q18 = yes and not Q18 = partly', '* Asked of those who answered Q18a without choosing “Yes” or “Partly”', '※問18に回答し、「はい」「一部」のいずれも選ばなかった方に質問'],
    ['Q18 = yes and Q18 = partly', '* Asked of those who answered “Yes” to Q18a and who answered “Partly” to Q18a', '※問18で「はい」と回答した方のうち、問18で「一部」と回答した方に質問'],
    ['Q18 = yes and Q4_speed = partly and F2 >= 40', '* Asked of those who answered “Yes” to Q18a, who answered “Partly” to Q4_speed and whose answer to F2 is 40 years or more', '※問18で「はい」と回答した方、かつQ4_speedで「一部」と回答した方のうち、F2が40歳以上の方に質問'],
  ])('%s', (condition, en, ja) => {
    expect(note('en', condition)).toBe(en);
    expect(note('ja', condition)).toBe(ja);
  });
}); // prettier-ignore

describe('a note that is too long for a slide', () => {
  const LONG = LABELS.en.long;

  it('is whole as long as there is room', () => {
    expect(onSlide('en', 'Q18 = long')).toEqual({ text: `* Asked of those who answered “${LONG}” to Q18a` });
  });

  it('has short labels and counts the other options, and says the whole besides', () => {
    expect(onSlide('en', 'Q2 = long and Q18 in (long, yes, partly, unsure)')).toEqual({
      text: '* Asked of those who answered “Yes, in all of our…” to Q2 and who answered “Yes, in all of our…”, “Yes” or 2 other answers to Q18a',
      whole: `* Asked of those who answered “${LONG}” to Q2 and who answered “${LONG}”, “Yes”, “Partly” or “Not sure” to Q18a`,
    });
    expect(onSlide('ja', 'Q18 = long and Q6 in (long, yes, partly)')?.text).toBe(
      '※問18で「全社で導入しており、取引先…」と回答した方のうち、Q6で「全社で導入しており、取引先…」「はい」など3項目のいずれかと回答した方に質問',
    );
  });

  it('has no word that is wider than its line, and none that may stand for another option', () => {
    expect(onSlide('en', 'Q18 = word')).toEqual({
      text: '* Asked of those who answered “Donaudampf…aftskapitän” to Q18a',
      whole: '* Asked of those who answered “Donaudampfschifffahrtsgesellschaftskapitän” to Q18a',
    });
    expect(onSlide('ja', 'Q18 = twin').text).toBe('※問18で「Donaudampf…tspräsident」と回答した方に質問');
  });

  it('names the questions that decide where even that is too long', () => {
    const condition = '(Q18 = long or Q2 = long) and (Q6 = long or F2 < 30) and Q4_speed = yes';
    expect(onSlide('en', condition).text).toBe('* Asked depending on the answers to Q18a, Q2, Q6 and 2 more (see notes)');
    expect(onSlide('ja', condition).text).toBe('※問18・Q2・Q6ほか2問の回答に応じて質問（条件はノートに記載）');
    expect(onSlide('ja', condition).whole).toContain('F2が30歳未満の方');
  });

  it('names only the grid of items whose own words are too long, each once', () => {
    const condition = 'G_first = yes and not G_second = yes and Q18 = long';
    expect(onSlide('en', condition).text).toBe('* Asked depending on the answers to Q9, Q18a (see notes)');
    expect(onSlide('ja', condition).text).toBe('※問9・問18の回答に応じて質問（条件はノートに記載）');
    expect(onSlide('en', condition).whole).toContain('Q9 (The first of a very long row of things');
  });
}); // prettier-ignore
