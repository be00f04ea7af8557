import { defineDiagnostic, type Diagnostic, type Place } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Messages } from '../../base/messages/languages.ts';
import { OFFICE_FONTS } from './office-fonts.ts';

/** Kinds of things that templates name. */
export type Named = Parameters<Messages['diagnostics']['template/unknown-name']>[0]['what'];

const thereIsNo = defineDiagnostic('template/unknown-name', 'error');

/** A name that stands for nothing, with those that do and the one that was probably meant. */
export function unknownName(place: Place, what: Named, name: string, among: Iterable<string>): Diagnostic {
  const known = [...among];
  return thereIsNo(place, { what, name, known, suggestion: didYouMean(name, known) });
}

const foreign = defineDiagnostic('template/foreign-font', 'warning');
/** A font that neither the brand nor Office brings along. */
export function foreignFont(place: Place, family: string, families: readonly string[]): Diagnostic {
  return foreign(place, { family, suggestion: didYouMean(family, [...families, ...OFFICE_FONTS]) });
}

export const missingSlot = defineDiagnostic('template/missing-slot', 'error');

/** Words that a deck without some slide is without, in a slot that is never empty. */
export const mustStay = defineDiagnostic('template/must-stay', 'error');

/** A slot was given something that it cannot show. */
export const wrongContent = defineDiagnostic('template/wrong-content', 'error');

/** A picture of people that shows another share than its figure. It can be as untrue as the sentences beside it. */
export const untruePicture = defineDiagnostic('template/untrue-picture', 'draft');

export const unknownHighlight = defineDiagnostic('template/unknown-highlight', 'error');

/** A sentence that is shown as a finding, and that no data could contradict. */
export const untiedFinding = defineDiagnostic('template/untied-finding', 'error');

/** A chosen answer that nobody gives any more. */
export const goneVerbatim = defineDiagnostic('verbatims/gone', 'error');

/** A chosen answer that is another one than when it was chosen: as bad as a sentence that has become untrue. */
export const changedVerbatim = defineDiagnostic('verbatims/changed', 'draft');

/** Themes that are no codes of the answers. */
export const notCodes = defineDiagnostic('verbatims/not-codes', 'error');

export const duplicateId = defineDiagnostic('template/duplicate-id', 'error');

export const noQuestion = defineDiagnostic('template/no-question', 'error');

export const missingName = defineDiagnostic('template/missing-name', 'error');

export const titleMissing = defineDiagnostic('template/no-title', 'error');

/** A message that the program itself asks for: an option's label, the words of a footnote. */
export const missingMessage = defineDiagnostic('template/missing-message', 'error');

/** The brand names no fonts for the deck's language. */
export const noFonts = defineDiagnostic('template/no-fonts', 'error');

/** A slide that was asked for and that the deck does not have. */
export const notAmongSlides = defineDiagnostic('choice/unknown-slide', 'error');

export const switchedOff = defineDiagnostic('choice/switched-off', 'error');

export const chosenTwice = defineDiagnostic('choice/given-twice', 'error');

/** A table of items that would take so many slides that nobody looks through it. */
export const gridCut = defineDiagnostic('template/grid-cut', 'warning');

export const nothingChosen = defineDiagnostic('choice/empty', 'error');
