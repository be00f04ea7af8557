import type { DeckSources } from '../../src/base/deck-sources.ts';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { readSurvey } from '../../src/data/survey/read-survey.ts';
import type { Survey } from '../../src/data/survey/types.ts';
import { tabulate } from '../../src/data/tabulate/tabulate.ts';
import { writeDeckFiles, type DeckTexts } from '../../src/upkeep/first-deck/deck/write-deck-files.ts';
import { writeDefinition } from '../../src/upkeep/first-deck/write-definition.ts';
import type { DeckLanguage } from '../../src/upkeep/first-deck/types.ts';
import { parseYaml } from '../../src/world/input/yaml.ts';
import { throwIt } from '../build-from-disk.ts';
import type { Looks } from './looks.ts';
import type { RandomDefinition } from './random-definition.ts';

/** Builds at the most, as `init` tries them (`world/cli/try-deck.ts`). */
const TRIES = 6;

/** A deck of a random definition, built as `init` and `build` would. */
export interface BuiltDefinition {
  readonly survey: Survey;
  readonly texts: DeckTexts;
  readonly built: BuiltDeck;
  /** How often a slide had to be given another form. */
  readonly tries: number;
  readonly sources: DeckSources;
}

/** The slide list with what is asked of the drawings of grids; whoever asks for one that has no room asks for none then. */
const withCharts = (deck: string, charts: RandomDefinition['charts'], trouble: ReadonlyMap<string, number>): string =>
  [...charts].reduce((text, [code, { drawing, order }]) => {
    if ([...trouble.keys()].some((slide) => slide.replace(/-\d+$/, '') === code.toLowerCase())) return text;
    const keys = ['kind: chart', ...(drawing === undefined ? [] : [`drawing: ${drawing}`]), ...(order === undefined ? [] : [`order: ${order}`])]; // prettier-ignore
    return text.replace(new RegExp(`(\\n +question: ${code}\\n(?:(?!\\n +- id:)[^])*?chart: \\{) kind: chart \\}`), `$1 ${keys.join(', ')} }`); // prettier-ignore
  }, deck);

function yaml(file: string, text: string): DeckSources['deck'] {
  const source = parseYaml(file, text, throwIt);
  if (!source) throw new Error(`${file} cannot be read`);
  return source;
}

const told = ({ severity }: Diagnostic): boolean => severity === 'error' || severity === 'draft';

export async function buildDefinition(
  { proposalIn, from, codes, charts, look }: RandomDefinition,
  language: DeckLanguage,
  looks: Looks,
): Promise<BuiltDefinition> {
  const proposal = proposalIn(language);
  const definition = yaml('survey.yaml', writeDefinition(proposal, [from.file]));
  const survey = readSurvey(definition, [from], (diagnostic) => told(diagnostic) && throwIt(diagnostic), undefined, codes); // prettier-ignore
  if (!survey) throw new Error('the definition cannot be read');
  const tables = tabulate(survey);
  const trouble = new Map<string, number>();
  for (let tries = 1; ; tries++) {
    const written = writeDeckFiles({ proposal, survey, tables, trouble });
    const texts = { ...written, deck: withCharts(written.deck, charts, trouble) };
    const { base: _, ...own } = looks.of(look, language);
    const sources: DeckSources = {
      ...own,
      survey: definition,
      answers: [from],
      codes,
      figures: yaml('figures.yaml', texts.figures),
      company: yaml('company.yaml', texts.company),
      catalogue: yaml(`locales/${language}.yaml`, texts.catalogue),
      deck: yaml('deck.yaml', texts.deck),
      assets: new Map(),
    };
    const built = await buildDeck(sources, { locale: language, draft: false, formats: ['pptx'] });
    const slides = new Set(built.diagnostics.filter(told).flatMap((one) => one.slides ?? []));
    // What was written last is not tried again.
    if (slides.size === 0 || tries > TRIES) return { survey, texts, built, tries, sources };
    for (const slide of slides) trouble.set(slide, (trouble.get(slide) ?? 0) + 1);
  }
}
