import { readFileSync } from 'node:fs';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import { deckOf, teaSources, yamlOf } from '../deck/template/tea.ts';

// A deck with options put in order, a divided total and days, in both languages, for tests of all that is made of it.

const SURVEY = `
id: tea
base_language: en
data_date: 2026-02-01
rows: measured
base: answered
small_base: 6
counts_below: 0
rounding: { single_answer: half_up, net: exact }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
questions:
  Q1: { kind: ranked, max: 3, options: { price: , taste: , looks: , smell: } }
  Q2: { kind: constant_sum, total: 10000, unit: yen, options: { leaves: , pots: , sweets: } }
  Q3: { kind: date, options: { before: { to: 2025-01-01 }, y2025: { from: 2025-01-01 } } }
  Q4:
    kind: scale
    options: { p0: { value: 0 }, p5: { value: 5 }, p9: { value: 9 }, p10: { value: 10 } }
`;

const FIGURES = `
figures:
  taste_first: share(Q1, taste)
  price_top: share(within(Q1, 3), price)
  price_rank: mean_rank(Q1, price)
  leaves: mean(Q2, leaves)
  most_spent: mean(ranked(Q2, 1))
  since: earliest(Q3)
  y2025: share(Q3, y2025)
  score: nps(Q4)
claims:
  leaves_most: leaves > 3000 and rank(leaves) = 1
  old: since < 2024-01-01
tolerances: { about_percent: 0.5, about_tenths: 3, one_in: 1.5, of_hundred: 0.5, few: 20, most: 70, top: 3 }
`;

const COMPANY = 'facts:\n  name: { text: { en: Tea Ltd, ja: お茶株式会社 } }\n';

const frame = (own: Readonly<Record<string, string>>, locale: string): string =>
  [`locale: ${locale}`, 'messages:', ...Object.entries(own).map(([key, text]) => `  ${key}: ${JSON.stringify(text)}`), ''].join('\n'); // prettier-ignore

const WORDS = {
  en: {
    'survey.name_with_year': 'The tea survey',
    'fieldwork.agency': 'Tea Ltd',
    'fieldwork.method': 'a questionnaire',
    'fieldwork.population': 'people',
    'deck.subject': 'What matters',
    company: 'Tea Ltd',
    'section.one': 'Results',
    'question.Q1': 'What matters?',
    'option.Q1.price': 'Its price',
    'option.Q1.taste': 'Its taste',
    'option.Q1.looks': 'Its looks',
    'option.Q1.smell': 'Its smell',
    'question.Q2': 'What do you spend?',
    'option.Q2.leaves': 'Leaves',
    'option.Q2.pots': 'Pots',
    'option.Q2.sweets': 'Sweets',
    'question.Q3': 'Since when?',
    'option.Q3.before': 'Before 2025',
    'option.Q3.y2025': 'Since 2025',
    'question.Q4': 'Would you recommend it?',
    'option.Q4.p0': 'Never',
    'option.Q4.p5': 'Perhaps',
    'option.Q4.p9': 'Yes',
    'option.Q4.p10': 'Surely',
    first: 'Taste comes first for {$taste_first :share}',
    top: 'Price counts for {$price_top :share}, at place {$price_rank :value}',
    spent: '{$most_spent :label}: {$leaves :value} yen',
    since: 'Since {$since :value}: {$y2025 :share} are new',
    score: 'A score of {$score :value}',
  },
  ja: {
    'survey.name_with_year': 'お茶の調査',
    'fieldwork.agency': 'お茶株式会社',
    'fieldwork.method': '質問票',
    'fieldwork.population': '人',
    'deck.subject': '大切なこと',
    company: 'お茶株式会社',
    'section.one': '結果',
    'question.Q1': '大切なことは？',
    'option.Q1.price': '値段',
    'option.Q1.taste': '味',
    'option.Q1.looks': '見た目',
    'option.Q1.smell': '香り',
    'question.Q2': '何に使いますか？',
    'option.Q2.leaves': '茶葉',
    'option.Q2.pots': '急須',
    'option.Q2.sweets': '菓子',
    'question.Q3': 'いつからですか？',
    'option.Q3.before': '2025年より前',
    'option.Q3.y2025': '2025年以降',
    'question.Q4': '薦めますか？',
    'option.Q4.p0': '薦めない',
    'option.Q4.p5': '多分',
    'option.Q4.p9': 'はい',
    'option.Q4.p10': '必ず',
    first: '味を挙げた人は{$taste_first :share}',
    top: '値段は{$price_top :share}、順位の平均は{$price_rank :value}',
    spent: '{$most_spent :label}は{$leaves :value}円',
    since: '{$since :value}から。新しい人は{$y2025 :share}',
    score: 'NPSは{$score :value}',
  },
} as const;

const slide = (id: string, question: string, more = ''): string =>
  `{ id: ${id}, layout: question, question: ${question}, slots: { headline: ${id}, chart: { kind: chart${more} } } }`;

const DECK = deckOf(
  slide('first', 'Q1'),
  slide('top', 'Q1', ', within: 3'),
  slide('spent', 'Q2'),
  slide('since', 'Q3'),
  slide('score', 'Q4', ', drawing: columns'),
);

/** Places of price, taste, looks, smell; yen for leaves, pots, sweets; a day; a point. */
export const ROWS = [
  'r1,2,1,3,,5000,2500,2500,2023-04-01,p9',
  'r2,2,1,,3,4000,3000,3000,2024-05-02,p10',
  'r3,1,2,3,,6000,0,4000,2025-06-03,p9',
  'r4,1,2,,,3000,3000,4000,2025-06-04,p0',
  'r5,3,1,2,,5000,5000,0,2025-01-01,p5',
  'r6,,1,2,3,4000,2000,4000,2024-12-31,p10',
  'r7,3,2,1,,9000,500,500,2025-08-08,p10',
  'r8,,,,,,,,,',
] as const;

export interface OrderedFiles {
  readonly rows?: readonly string[];
  readonly deck?: string;
  readonly figures?: string;
}

/** Each answer five times: a base of seven has marks of its own. */
const fiveTimes = (rows: readonly string[]): readonly string[] =>
  [1, 2, 3, 4, 5].flatMap((n) => rows.map((row) => row.replace(/^r\d+/, (id) => `${id}_${n}`)));

/** Everything that the deck is made from, in one language. */
export function orderedSources(locale: 'en' | 'ja', files: OrderedFiles = {}): DeckSources {
  const answers = `id,Q1.price,Q1.taste,Q1.looks,Q1.smell,Q2.leaves,Q2.pots,Q2.sweets,Q3,Q4\n${fiveTimes(files.rows ?? ROWS).join('\n')}\n`;
  const sources = teaSources({ survey: SURVEY.replace('base_language: en', `base_language: ${locale}`), answers, figures: files.figures ?? FIGURES, company: COMPANY, locale: frame(WORDS[locale], locale), deck: files.deck ?? DECK }); // prettier-ignore
  const words = new URL(`../../src/deck/text/words/${locale}.yaml`, import.meta.url);
  const program = { source: yamlOf(`surveydeck:words/${locale}.yaml`, readFileSync(words, 'utf8')), isSpoken: true };
  return { ...sources, program };
}
