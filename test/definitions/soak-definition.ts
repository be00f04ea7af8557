import { FIRST_DECK_WORDS } from '../../src/base/messages/first-deck/index.ts';
import { kindOf } from '../../src/data/survey/kinds/index.ts';
import { tabulate, totalIn } from '../../src/data/tabulate/tabulate.ts';
import type { Row, Tables } from '../../src/data/tabulate/types.ts';
import { cellIn, optionsOf, type ChartSpec } from '../../src/deck/chart/types.ts';
import type { PlacedSlide, TextElement } from '../../src/deck/layout/types.ts';
import { DECK_LANGUAGES, type DeckLanguage } from '../../src/upkeep/first-deck/types.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { worded } from '../build-from-disk.ts';
import { contradictionsIn } from '../proof/contradictions.ts';
import { buildDefinition, type BuiltDefinition } from './build-definition.ts';
import type { Looks } from './looks.ts';
import { randomDefinition, type RandomDefinition } from './random-definition.ts';

/** What came of one definition, in both languages. */
export interface SoakedDefinition {
  readonly seed: number;
  readonly questions: number;
  readonly slides: number;
  /** Builds until every slide had a form. */
  readonly tries: number;
  /** What stopped a build. */
  readonly stopped: readonly string[];
  /** Questions without a slide, and options that are neither on one nor counted. */
  readonly lost: readonly string[];
  readonly contradictions: readonly string[];
  readonly lint: readonly string[];
  /** Nobody has answered, which is said in place of a deck. */
  readonly refused?: true;
}

/** Draws a definition with its answers, and does with it what `init` and `build` do, in both languages. */
export async function soakDefinition(
  seed: number,
  looks: Looks,
): Promise<SoakedDefinition & { readonly decks: ReadonlyMap<DeckLanguage, BuiltDefinition> }> {
  const definition = randomDefinition(seed);
  if (definition.respondents === 0) return refusedOf(definition, looks);
  const decks = new Map<DeckLanguage, BuiltDefinition>();
  for (const language of DECK_LANGUAGES) decks.set(language, await buildDefinition(definition, language, looks));
  const each = (find: (one: BuiltDefinition) => readonly string[]): readonly string[] =>
    [...decks].flatMap(([language, one]) => find(one).map((line) => `${language} ${line}`));
  const all = [...decks.values()];
  return {
    seed,
    questions: all[0]?.survey.definition.questions.length ?? 0,
    slides: all.reduce((sum, { built }) => sum + (built.scene?.slides.length ?? 0), 0),
    tries: Math.max(...all.map(({ tries }) => tries)),
    stopped: each(({ built }) => built.diagnostics.filter(({ severity }) => severity === 'error' || severity === 'draft').map(worded)), // prettier-ignore
    lost: each(lostIn),
    contradictions: each(contradictionsOf),
    lint: each(({ built }) => (built.pptx ? lintPackage(built.pptx, { levels: ['integrity', 'repair'] }).map(({ rule, found }) => `${rule}: ${found}`) : [])), // prettier-ignore
    decks,
  };
}

/** Without a single respondent there is no deck, and the message says so. */
async function refusedOf(definition: RandomDefinition, looks: Looks): ReturnType<typeof soakDefinition> {
  const says = await buildDefinition(definition, 'en', looks).then(() => 'a deck of nobody', String);
  const stopped = says.includes('[source/no-respondents]') ? [] : [says];
  return { seed: definition.seed, questions: 0, slides: 0, tries: 1, stopped, lost: [], contradictions: [], lint: [], refused: true, decks: new Map() };
} // prettier-ignore

/**
 * What the reader finds, but for what only cover, outline and closing say (whom questions without a chart were asked of), and lengths of options
 * that stand in an order of their own: nothing in the file says that they do, so their order is compared with the questionnaire's.
 */
function contradictionsOf({ built, texts, survey: { definition } }: BuiltDefinition): readonly string[] {
  if (!built.pptx) return [];
  const asAsked = new Set(
    [...texts.deck.matchAll(/- id: (\S+)\n(?:(?!- id:)[^])*?order: as_asked/g)].map(([, id]) => id),
  );
  const ordered = new Set(definition.questions.flatMap((question) => (question.ordered ? [question.code] : [])));
  const inOrder = (built.scene?.slides ?? []).flatMap(({ id, elements }) => {
    const charts = elements.flatMap((element) => (element.kind === 'chart' ? [element.chart] : []));
    return charts.some(({ question }) => asAsked.has(id) || ordered.has(question)) ? [{ id, charts }] : [];
  });
  const kept = new Set(inOrder.map(({ id }) => id));
  const misplaced = inOrder.flatMap(({ id, charts }) => {
    const options = definition.questions.find(({ code }) => code === charts[0]?.question)?.options ?? [];
    const places = charts.flatMap((chart) => optionsOf(chart).map(({ key }) => options.findIndex(({ code }) => code === key))); // prettier-ignore
    const isKept = places.every((place, i) => i === 0 || place === -1 || place > (places[i - 1] ?? 0));
    return isKept ? [] : [`${id} order: options do not stand as in the questionnaire`];
  });
  const read = contradictionsIn(built.pptx).filter(({ id, rule, says }) => !['cover', 'outline', 'closing'].includes(id) && !(rule === 'order' && says.includes(' is longer than ') && kept.has(id))); // prettier-ignore
  return [...read.map(({ slide, rule, says }) => `${slide} ${rule}: ${says}`), ...misplaced];
}

const wordsOn = ({ elements }: PlacedSlide): readonly string[] =>
  elements
    .filter((element): element is TextElement => element.kind === 'text')
    .map(({ paragraphs }) => paragraphs.map(({ lines }) => lines.flat().map(({ text }) => text).join('')).join('\n')); // prettier-ignore

/** What an element draws, as bars, as a table or as dots. */
const drawnBy = (element: PlacedSlide['elements'][number]): readonly ChartSpec[] =>
  element.kind === 'chart' ? [element.chart] : (element.kind === 'table' || element.kind === 'picture') && element.origin?.shows ? [element.origin.shows] : []; // prettier-ignore

/** Whether items stand at their means, which are of all options together. */
const isOfMeans = ({ ticks, series }: ChartSpec, item: string): boolean =>
  ticks !== undefined && !series.some(({ key }) => key === item);

/** Options of items that no slide of their grid has. */
function lostOfGrids(
  { survey: { definition }, built, texts }: Parameters<typeof lostIn>[0],
  tables: Tables,
): readonly string[] {
  return (definition.grids ?? []).flatMap(({ code, items }) => {
    const off = new RegExp(`off: true # ([^\n]*)\n[^\n]*\n +question: ${code}\n`).exec(texts.deck)?.[1];
    if (off !== undefined) return [`${code}: no slide, since ${off}`];
    const specs = (built.scene?.slides ?? []).flatMap(({ elements }) => elements.flatMap(drawnBy)).filter((spec) => spec.question === code); // prettier-ignore
    const words = (built.scene?.slides ?? []).filter(({ elements }) => elements.flatMap(drawnBy).some((spec) => spec.question === code)).flatMap(wordsOn); // prettier-ignore
    const drawn = items.filter(({ question }) => specs.some((spec) => [...spec.categories, ...spec.series].some(({ key }) => key === question))); // prettier-ignore
    const missing = new Set<string>();
    for (const { question } of drawn) {
      const table = totalIn(tables, question);
      const rows = table?.rows.filter((row) => isOption(row, table.rows)) ?? [];
      rows.filter(({ option }) => !specs.some((spec) => isOfMeans(spec, question) || cellIn(spec, option, question))).forEach(({ option }) => missing.add(option)); // prettier-ignore
    }
    const said = { options: countedIn(words, LEFT.options), items: countedIn(words, LEFT.items) };
    return [
      ...(missing.size === said.options ? [] : [`${code}: ${missing.size} options on no slide, and ${said.options} are counted`]), // prettier-ignore
      ...(items.length - drawn.length === said.items ? [] : [`${code}: ${items.length - drawn.length} items on no slide, and ${said.items} are counted`]), // prettier-ignore
    ];
  });
}

/** What the table of a grid says of options and items that it has no room for. */
const LEFT = {
  options: /ほかの(\d+)個の選択肢|(\d+) further answers? of/,
  items: /ほかの(\d+)個の項目|(\d+) further items? of/,
} as const;

const countedIn = (words: readonly string[], what: RegExp): number =>
  Math.max(0, ...words.map((text) => Number(what.exec(text)?.slice(1).find(Boolean) ?? 0)));

/** Those who gave no answer have no mean amount: the base says how many they are. */
const isOption = ({ role }: Row, rows: readonly Row[]): boolean => role !== 'no_answer' || !rows.some(({ amount }) => amount); // prettier-ignore

/** How many more options the words of a slide count. */
const counted = (words: readonly string[]): number =>
  words.reduce((sum, text) => sum + Number(/(?:ほか|ほかに)(\d+)項目|(\d+) further/.exec(text)?.slice(1).find(Boolean) ?? 0), 0); // prettier-ignore

const ROW_OF_MANY = new RegExp(
  DECK_LANGUAGES.map((language) => FIRST_DECK_WORDS[language].off.rows({ most: 12 })).join('|'),
);

/** Questions that no slide is about, and options that no chart has and no words count. */
function lostIn({ survey, built, texts }: Pick<BuiltDefinition, 'survey' | 'built' | 'texts'>): readonly string[] {
  const tables = tabulate(survey);
  const { scene } = built;
  if (!scene) return ['no scene'];
  const ofGrids = new Set(survey.definition.grids?.flatMap(({ items }) => items.map(({ question }) => question)));
  const alone = survey.definition.questions.filter(({ code }) => !ofGrids.has(code));
  const lost = alone.flatMap((question): readonly string[] => {
    const { code } = question;
    const table = totalIn(tables, code);
    if (!table || !kindOf(question).countable) return [];
    const slides = scene.slides.filter(({ elements }) => elements.some((element) => element.kind === 'chart' && element.chart.question === code)); // prettier-ignore
    const isDrawn = slides.length > 0 || new RegExp(`question: ${code}\\n +slots:[^]*?kind: picture`).test(texts.deck);
    const off = new RegExp(`off: true # ([^\n]*)\n[^\n]*\n +question: ${code}\n`).exec(texts.deck)?.[1];
    // Of a grid with very many items, init switches all but the first on purpose off, and says so.
    if (off !== undefined && ROW_OF_MANY.test(off)) return [];
    if (!isDrawn || off !== undefined) return [`${code}: no slide`];
    if (slides.length === 0) return [];
    const drawn = new Set(slides.flatMap(({ elements }) => elements.flatMap((element) => (element.kind === 'chart' ? optionsOf(element.chart).map(({ key }) => key) : [])))); // prettier-ignore
    const missing = table.rows.filter((row) => isOption(row, table.rows) && !drawn.has(row.option)).length;
    const said = Math.max(...slides.map((slide) => counted(wordsOn(slide))));
    return missing === said ? [] : [`${code}: ${missing} options on no slide, and ${said} are counted`];
  });
  return [...lost, ...lostOfGrids({ survey, built, texts }, tables)];
}
