import type { DeckSources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import { validate } from '../../base/validate.ts';
import { figuresSchema } from '../../data/figures/figures-schema.ts';
import { deckSchema } from './deck-schema.ts';
import { parseCatalogue } from '../text/catalogue.ts';

/** How far a deck's files could be understood. */
export interface Understood {
  readonly survey: boolean;
  /** Figures, claims and company facts: what sentences may name. */
  readonly names: boolean;
  readonly words: boolean;
}

/**
 * Checks the form of the files that cannot be checked against a broken one: who has a mistake in `survey.yaml` and
 * another in a sentence hears of both at once.
 */
export function checkForms(sources: DeckSources, understood: Understood, report: Report): void {
  if (!understood.survey) validate(figuresSchema, sources.figures, report);
  if (!understood.names) parseCatalogue(sources.catalogue, report, sources.program);
  if (!understood.words) validate(deckSchema(), sources.deck, report);
}
