import type { DeckSources } from '../../src/base/deck-sources.ts';
import { kindOf } from '../../src/data/survey/kinds/index.ts';
import { tabulate, totalIn } from '../../src/data/tabulate/tabulate.ts';
import { optionsOf } from '../../src/deck/chart/types.ts';
import type { PlacedSlide, TextElement } from '../../src/deck/layout/types.ts';
import { DECK_LANGUAGES, type DeckLanguage } from '../../src/upkeep/first-deck/types.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { worded } from '../build-from-disk.ts';
import { contradictionsIn } from '../proof/contradictions.ts';
import { buildDefinition, type BuiltDefinition } from './build-definition.ts';
import { randomDefinition } from './random-definition.ts';

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
}

/** Draws a definition with its answers, and does with it what `init` and `build` do, in both languages. */
export async function soakDefinition(
  seed: number,
  looks: ReadonlyMap<DeckLanguage, DeckSources>,
): Promise<SoakedDefinition & { readonly decks: ReadonlyMap<DeckLanguage, BuiltDefinition> }> {
  const definition = randomDefinition(seed);
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

/**
 * What the reader finds, but for what only cover, outline and closing say (whom questions without a chart were asked of), and the order of options
 * that stand as in the questionnaire: nothing in the file says that they do.
 */
function contradictionsOf({ built, texts }: BuiltDefinition): readonly string[] {
  if (!built.pptx) return [];
  const asAsked = new Set(
    [...texts.deck.matchAll(/- id: (\S+)\n(?:(?!- id:)[^])*?order: as_asked/g)].map(([, id]) => id),
  );
  return contradictionsIn(built.pptx)
    .filter(({ id, rule }) => !['cover', 'outline', 'closing'].includes(id) && !(rule === 'order' && asAsked.has(id)))
    .map(({ slide, rule, says }) => `${slide} ${rule}: ${says}`);
}

const wordsOn = ({ elements }: PlacedSlide): readonly string[] =>
  elements
    .filter((element): element is TextElement => element.kind === 'text')
    .map(({ paragraphs }) => paragraphs.map(({ lines }) => lines.flat().map(({ text }) => text).join('')).join('\n')); // prettier-ignore

/** How many more options the words of a slide count. */
const counted = (words: readonly string[]): number =>
  words.reduce((sum, text) => sum + Number(/(?:ほか|ほかに)(\d+)項目|(\d+) further/.exec(text)?.slice(1).find(Boolean) ?? 0), 0); // prettier-ignore

/** Questions that no slide is about, and options that no chart has and no words count. */
function lostIn({ survey, built, texts }: BuiltDefinition): readonly string[] {
  const tables = tabulate(survey);
  const { scene } = built;
  if (!scene) return ['no scene'];
  return survey.definition.questions.flatMap((question): readonly string[] => {
    const { code } = question;
    const table = totalIn(tables, code);
    if (!table || !kindOf(question).countable) return [];
    const slides = scene.slides.filter(({ elements }) => elements.some((element) => element.kind === 'chart' && element.chart.question === code)); // prettier-ignore
    const isDrawn = slides.length > 0 || new RegExp(`question: ${code}\\n +slots:[^]*?kind: picture`).test(texts.deck);
    if (!isDrawn || new RegExp(`off: true[^\n]*\n[^\n]*\n +question: ${code}\n`).test(texts.deck)) return [`${code}: no slide`]; // prettier-ignore
    if (slides.length === 0) return [];
    const drawn = new Set(slides.flatMap(({ elements }) => elements.flatMap((element) => (element.kind === 'chart' ? optionsOf(element.chart).map(({ key }) => key) : [])))); // prettier-ignore
    const missing = table.rows.filter(({ option }) => !drawn.has(option)).length;
    const said = Math.max(...slides.map((slide) => counted(wordsOn(slide))));
    return missing === said ? [] : [`${code}: ${missing} options on no slide, and ${said} are counted`];
  });
}
