import type { Survey } from '../../../data/survey/types.ts';
import type { Tables } from '../../../data/tabulate/types.ts';
import type { ProposedSurvey } from '../types.ts';
import { planDeck, type Trouble } from './plan-deck.ts';
import { catalogueText } from './write-catalogue.ts';
import { companyText } from './write-company.ts';
import { deckText } from './write-deck.ts';
import { figuresText } from './write-figures.ts';

/** A proposed survey, read with its answers and tabulated. */
export interface DeckMaterial {
  readonly proposal: ProposedSurvey;
  readonly survey: Survey;
  readonly tables: Tables;
  /** Slides that did not fit when the deck was tried. */
  readonly trouble?: Trouble;
}

/** The texts of the files of a first deck. */
export interface DeckTexts {
  /** `data/NAME/locales/<language>.yaml` */
  readonly catalogue: string;
  /** `data/NAME/figures.yaml` */
  readonly figures: string;
  /** `templates/decks/NAME.yaml` */
  readonly deck: string;
  /** `data/NAME/company.yaml` */
  readonly company: string;
}

/**
 * Makes a first deck of a proposed survey: cover, outline, a slide for every question that is shown, a summary of the clearest
 * findings, closing; questions that are not shown stand in it switched off. Its sentences are true of the answers given, and
 * their claims stop the build when other answers make them false.
 */
export function writeDeckFiles({ proposal, survey, tables, trouble }: DeckMaterial): DeckTexts {
  const deck = planDeck(proposal, survey, tables, trouble);
  return {
    catalogue: catalogueText(deck),
    figures: figuresText(deck),
    deck: deckText(deck),
    company: companyText(proposal.language),
  };
}
