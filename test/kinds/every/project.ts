import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { deckSources } from '../../answers/sources.ts';
import { throwIt } from '../../build-from-disk.ts';
import { yamlOf } from '../../deck/template/tea.ts';
import { responses, type Draw } from './answers.ts';
import { SLIDES, type KindSlide } from './slides.ts';
import { messagesIn, type Language } from './words.ts';

// A small project with a question of every kind and a slide of every drawing, as files: for tests of all that is done with decks.

export const SURVEY = `id: every-kind
base_language: en
data_date: 2026-02-01
rows: measured
base: answered
small_base: 10
counts_below: 0
rounding: { decimals: 1, single_answer: half_up, net: sum_of_displayed }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
questions:
  Q1: { kind: single, options: { green: , black: , herbal: , none: { role: none } } }
  Q2: { kind: single, ordered: true, options: { daily: , weekly: , monthly: , rarely: } }
  Q3: { kind: multiple, options: { shop: , market: , web: , cafe: , gift: , garden: , travel: , other: { role: other } } }
  Q4: { kind: ranked, max: 3, options: { price: , taste: , looks: , smell: } }
  Q5:
    kind: scale
    options: { p5: { value: 5 }, p4: { value: 4 }, p3: { value: 3 }, p2: { value: 2 }, p1: { value: 1 } }
  Q6:
    kind: scale
    options: { ${Array.from({ length: 11 }, (_, i) => `n${i}: { value: ${i} }`).join(', ')} }
  Q7: { kind: numeric, options: { c0: { from: 0, to: 3 }, c3: { from: 3, to: 6 }, c6: { from: 6, to: 9 } } }
  Q8: { kind: date, options: { before: { to: 2024-01-01 }, y2024: { from: 2024-01-01, to: 2025-01-01 }, y2025: { from: 2025-01-01 } } }
  Q9: { kind: constant_sum, total: 100, unit: percent, options: { leaves: , pots: , sweets: } }
  Q10: { kind: free }
  Q10_coded: { kind: coded, of: Q10, file: q10-codes.csv, options: { warm: , calm: , other: { role: other } } }
  Q11:
    kind: grid
    of: scale
    options: { p5: { value: 5 }, p4: { value: 4 }, p3: { value: 3 }, p2: { value: 2 }, p1: { value: 1 } }
    items: { speed: , price: , staff: }
  Q12: { kind: grid, of: multiple, options: { home: , work: , outside: }, items: { hot: , iced: } }
  Q13: { kind: grid, of: numeric, options: { few: { from: 0, to: 3 }, many: { from: 3 } }, items: { cups: , pots: } }
`;

const FIGURES = `figures:
  q1: share(Q1, green)
  q2: share(Q2, daily)
  q3: share(Q3, shop)
  q4: share(Q4, taste)
  q4_top: share(within(Q4, 2), price)
  q4_rank: mean_rank(Q4, price)
  q5: share(Q5, p5)
  q5_top: share(Q5, p5, p4)
  q5_mean: mean(Q5)
  q6: nps(Q6)
  q6_ten: share(Q6, n10)
  q7: share(Q7, c3)
  q7_mean: mean(Q7)
  q7_quarter: quantile(Q7, 0.25)
  q8: share(Q8, y2025)
  q8_first: earliest(Q8)
  q8_median: median(Q8)
  q9: mean(Q9, leaves)
  q10: share(Q10_coded, warm)
  q11: share(Q11_speed, p5, p4)
  q11_mean: mean(Q11_speed)
  q12: share(Q12_hot, home)
  q13: mean(Q13_cups)
claims: {}
tolerances: { about_percent: 0.5, about_tenths: 3, one_in: 1.5, of_hundred: 0.5, few: 20, most: 70, top: 3 }
`;

const COMPANY = 'facts:\n  name: { text: { en: Tea Ltd, ja: お茶株式会社 } }\n';

const slideLine = ({ id, layout = 'question-answers', question, chart, quotes }: KindSlide): string => {
  const slots = quotes ? { quotes: { kind: 'verbatims', ...quotes } } : { headline: `head.${id}`, chart: { kind: 'chart', ...chart } }; // prettier-ignore
  return `      - ${JSON.stringify({ id, layout, question, slots })}`;
};

const deckYaml = (slides: readonly KindSlide[]): string =>
  ['id: every-kind', 'title: survey.name_with_year', 'subject: survey.name_with_year', 'author: company', 'company: company', 'sections:', '  - id: results', '    name: section.results', '    slides:', ...slides.map(slideLine), ''].join('\n'); // prettier-ignore

const locale = (language: Language): string =>
  `locale: ${language}\nmessages:\n${Object.entries(messagesIn(language)).map(([key, text]) => `  ${key}: ${JSON.stringify(text)}\n`).join('')}`; // prettier-ignore

/** What a test changes. */
export interface EveryFiles {
  readonly draw?: Draw;
  readonly slides?: readonly KindSlide[];
}

/** The project's own files, by path. */
export function projectFiles({ draw = 'before', slides = SLIDES }: EveryFiles = {}): Readonly<Record<string, string>> {
  const { answers, codes } = responses(draw);
  return {
    'surveydeck.yaml': 'decks:\n  - { id: every-kind, survey: data, template: deck.yaml, brand: templates/brand/log.yaml, layouts: templates/layouts, locales: [en, ja], out: output }\n', // prettier-ignore
    'data/survey.yaml': SURVEY,
    'data/responses.csv': answers,
    'data/q10-codes.csv': codes,
    'data/figures.yaml': FIGURES,
    'data/company.yaml': COMPANY,
    'data/locales/en.yaml': locale('en'),
    'data/locales/ja.yaml': locale('ja'),
    'deck.yaml': deckYaml(slides),
  };
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The same with brand and layouts, as they lie on disk. */
export function wholeProject(files: EveryFiles = {}): Readonly<Record<string, string | Uint8Array>> {
  const look = readdirSync(`${ROOT}templates/layouts`).map((name) => `templates/layouts/${name}`);
  const looks = ['templates/brand/log.yaml', ...look].map((path) => [path, readFileSync(`${ROOT}${path}`)] as const);
  return { ...projectFiles(files), ...Object.fromEntries(looks) };
}

/** Everything that its deck is made from, in one language. */
export async function everySources(language: Language, files: EveryFiles = {}): Promise<DeckSources> {
  const own = projectFiles(files);
  const text = (path: string): string => own[path] ?? '';
  const { base: _, ...look } = await deckSources('ai-survey-2025', language);
  const table = (file: string) => {
    const parsed = parseAnswersTable(file, text(`data/${file}`), throwIt);
    if (!parsed) throw new Error(`${file} cannot be read`);
    return parsed;
  };
  const survey = SURVEY.replace('base_language: en', `base_language: ${language}`);
  return {
    ...look,
    survey: yamlOf('survey.yaml', survey),
    answers: table('responses.csv'),
    codes: new Map([['Q10_coded', table('q10-codes.csv')]]),
    figures: yamlOf('figures.yaml', text('data/figures.yaml')),
    company: yamlOf('company.yaml', text('data/company.yaml')),
    catalogue: yamlOf(`locales/${language}.yaml`, text(`data/locales/${language}.yaml`)),
    deck: yamlOf('deck.yaml', text('deck.yaml')),
    assets: new Map(),
  };
}
