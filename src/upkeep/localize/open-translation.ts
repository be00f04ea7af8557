import type { DeckSources } from '../../base/deck-sources.ts';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { buildLedger } from '../../data/figures/parse-ledger.ts';
import { parseCompany } from '../../data/survey/company.ts';
import { readSurvey } from '../../data/survey/read-survey.ts';
import { tabulate } from '../../data/tabulate/tabulate.ts';
import { parseCatalogue, type Catalogue } from '../../deck/text/catalogue.ts';
import { factsIn } from '../../deck/text/company-words.ts';
import type { WordSources } from '../../deck/text/read-texts.ts';
import type { NameContext } from '../../deck/text/subjects.ts';
import { reviewTranslation, type Review } from './review.ts';
import { answersOf, unitsOf, type Target, type Unit } from './units.ts';

/** A translation beside its base, with all that is needed to check it and to change it. */
export interface OpenTranslation {
  /** The survey's id. */
  readonly survey: string;
  /** ISO date that stands for "now". */
  readonly date: string;
  readonly base: Catalogue;
  readonly translation: Catalogue;
  readonly names: NameContext;
  readonly review: Review;
}

/**
 * Opens a translation beside its base. Undefined if the survey or a locale file cannot be read at all, which is
 * reported; mistakes in single messages are left to the build.
 */
export function openTranslation(sources: DeckSources, report: Report): OpenTranslation | undefined {
  const survey = readSurvey(sources.survey, sources.answers, report, undefined, sources.codes);
  const company = parseCompany(sources.company, report);
  const facts = company && factsIn(company, sources.catalogue);
  if (!survey || !facts || !sources.base) return undefined;
  const tables = tabulate(survey);
  const ledger = buildLedger(sources.figures, survey, tables, report);
  const base = readable(sources.base, report);
  const translation = readable(sources, report);
  if (!ledger || !base || !translation) return undefined;
  const names = { ledger, facts };
  const answers = answersOf(tables);
  const review = reviewTranslation({ base, translation, sources: sources.base, answers, names }, report);
  return { survey: survey.definition.id, date: survey.definition.dataDate, base, translation, names, review };
}

function readable({ catalogue: source, program }: WordSources, report: Report): Catalogue | undefined {
  const found: Diagnostic[] = [];
  const catalogue = parseCatalogue(source, (diagnostic) => found.push(diagnostic), program);
  if (!catalogue) found.forEach(report);
  return catalogue;
}

/**
 * Everything in a survey that is to be translated into a new language, from the sources of its base language: with the
 * program's words, unless it speaks that language. Undefined if they cannot be read, which is reported.
 */
export function baseUnits(
  sources: DeckSources,
  { locale, isSpoken }: Pick<Target, 'locale' | 'isSpoken'>,
  report: Report,
): { readonly catalogue: Catalogue; readonly units: readonly Unit[] } | undefined {
  const survey = readSurvey(sources.survey, sources.answers, report, undefined, sources.codes);
  const facts = parseCompany(sources.company, report);
  const catalogue = readable(sources, report);
  if (!survey || !facts || !catalogue) return undefined;
  return { catalogue, units: unitsOf(catalogue, { locale, isSpoken }, answersOf(tabulate(survey)), facts) };
}
