import { defineDiagnostic } from '../../base/diagnostic.ts';

// Mistakes in a catalogue: in a message's syntax and in its names. Those in markup are in `markup-diagnostics.ts`, those
// about numbers and quantifiers that the data must back in `claim-diagnostics.ts`.

export const syntaxError = defineDiagnostic('text/syntax', 'error');

export const controlCharacter = defineDiagnostic('text/control-character', 'error');

export const unknownFunction = defineDiagnostic('text/unknown-function', 'error');

export const unknownOverride = defineDiagnostic('text/unknown-override', 'warning');

export const unknownVariable = defineDiagnostic('text/unknown-variable', 'error');

export const unknownPlaceholder = defineDiagnostic('text/unknown-placeholder', 'error');

export const noFunction = defineDiagnostic('text/no-function', 'error');

export const wrongFunction = defineDiagnostic('text/wrong-function', 'error');

export const unknownClaim = defineDiagnostic('text/unknown-claim', 'error');

export const unknownEditorial = defineDiagnostic('text/unknown-editorial', 'error');

export const badSpelling = defineDiagnostic('text/bad-spelling', 'error');

export const exemptsQuantifier = defineDiagnostic('text/exempts-quantifier', 'error');

export const noLabel = defineDiagnostic('text/no-label', 'error');

export const notOneOption = defineDiagnostic('text/not-one-option', 'error');

export const noWording = defineDiagnostic('text/no-wording', 'error');

export const unwordableClaim = defineDiagnostic('text/unwordable-claim', 'error');

export const factNotInLanguage = defineDiagnostic('text/fact-not-in-language', 'error');

export const noBound = defineDiagnostic('text/no-bound', 'error');

export const notADate = defineDiagnostic('text/not-a-date', 'error');

// Of values that are given with the build, on the command line or in a plan: no file of the deck can be blamed.
export const blankParameter = defineDiagnostic('parameter/blank', 'error');
export const controlInParameter = defineDiagnostic('parameter/control-character', 'error');
export const invisibleInParameter = defineDiagnostic('parameter/invisible', 'error');
export const spacesAroundParameter = defineDiagnostic('parameter/spaces', 'error');
export const tooLongParameter = defineDiagnostic('parameter/too-long', 'error');
/** Of the slides that were chosen, none shows it. */
export const parameterNotChosen = defineDiagnostic('parameter/not-chosen', 'error');

export const parameterNotShown = defineDiagnostic('parameter/not-shown', 'error');

/** A variant that the language never chooses. */
export const deadPlural = defineDiagnostic('text/dead-plural', 'warning');
