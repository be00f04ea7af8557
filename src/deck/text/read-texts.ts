import type { ProgramWords } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { parseCatalogue, type Catalogue } from './catalogue.ts';
import { checkClaims } from './check-claims.ts';
import { checkOverrides } from './check-overrides.ts';
import { checkReadings } from './check-readings.ts';
import { checkTexts } from './check-texts.ts';
import type { Tables } from '../../data/tabulate/types.ts';
import { checkLabels } from './check-labels.ts';
import type { NameContext } from './subjects.ts';
import type { Fits } from './suggest.ts';
import { createTexts, textsOf, type Texts } from './texts.ts';
import { usesOf, type MessageUses } from './uses.ts';

/** The words of a deck in one language, and what each message draws on: figures, claims, remarks, facts. */
export interface LocaleWords {
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly uses: ReadonlyMap<string, MessageUses>;
  /** The texts of the deck with one text changed, that of an id, in its words or in the names that they use; unchecked. */
  readonly other: (id: string, change: (catalogue: Catalogue) => Catalogue, names: NameContext) => Texts;
}

/** A survey's locale file, and the program's words for its language. */
export interface WordSources {
  readonly catalogue: YamlSource;
  readonly program?: ProgramWords | undefined;
}

/** Parses a locale file, or knows what became of it. */
export type ParseCatalogue = typeof parseCatalogue;

/**
 * Reads a locale file together with the survey's figures. Undefined if the file cannot be read at all. What neither it
 * nor the program has words for is taken from `base`, the words of the base language, if given; the caller reports what
 * that is.
 */
export function readTexts(
  { catalogue: source, program }: WordSources,
  names: NameContext,
  report: Report,
  base?: LocaleWords,
  parse: ParseCatalogue = parseCatalogue,
): LocaleWords | undefined {
  const catalogue = parse(source, report, program);
  if (!catalogue) return undefined;
  const whole = base ? withTables(catalogue, base.catalogue) : catalogue;
  const texts = createTexts(whole, names, report, base?.texts);
  const other: LocaleWords['other'] = (id, change, others) =>
    textsOf(change(whole), others, () => undefined, base?.texts, { texts, but: id });
  return { catalogue, texts, uses: usesOf(catalogue, names), other };
}

/**
 * A catalogue that takes the wordings and bounds it lacks from another: a label or a number must be printed somehow.
 */
const withTables = (catalogue: Catalogue, base: Catalogue): Catalogue => ({
  ...catalogue,
  wordings: new Map([...catalogue.wordings, ...[...base.wordings].filter(([form]) => !catalogue.wordings.has(form))]),
  bounds: new Map([...base.bounds, ...catalogue.bounds]),
});

/** Messages about the survey's design (its name, its population, labels of nets): their numbers are not findings. */
const DESIGN_PREFIXES = ['fieldwork.', 'net.', 'survey.name'] as const;

/**
 * Checks every sentence against the data: numbers and quantifiers that nothing backs, false claims (with what could be
 * said instead, if it `fits`), labels that nobody can tell apart. Returns the keys of the messages that say something
 * untrue.
 */
export function checkWords(
  { catalogue, texts }: Pick<LocaleWords, 'catalogue' | 'texts'>,
  names: NameContext,
  tables: Tables,
  usage: ReadonlyMap<string, readonly string[]>,
  report: Report,
  fits?: Fits,
): ReadonlySet<string> {
  const designKeys = new Set(texts.keys().filter((key) => DESIGN_PREFIXES.some((prefix) => key.startsWith(prefix))));
  checkTexts(catalogue, texts, { ...names, designKeys }, report);
  checkOverrides(catalogue, usage, report);
  checkLabels(tables, names.ledger.figures.values(), texts, report);
  const untrue = checkClaims(catalogue, texts, names, usage, report, fits);
  checkReadings(catalogue, texts, names, usage, report);
  return untrue;
}
