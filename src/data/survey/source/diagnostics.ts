import { defineDiagnostic } from '../../../base/diagnostic.ts';

// What can be wrong with how a definition says its answers are read from an export, and with the export itself.

/** A file stands twice in the list: its respondents would count twice. */
export const sameFile = defineDiagnostic('source/same-file', 'error');

/** A header row is to name the columns that is none. */
export const noHeaderRow = defineDiagnostic('source/no-header-row', 'error');

/** Fewer rows than are said to be header. */
export const fewRows = defineDiagnostic('source/few-rows', 'error');

export const noSheet = defineDiagnostic('source/no-sheet', 'error');

export const unknownColumn = defineDiagnostic('source/unknown-column', 'error');

export const unlistedColumn = defineDiagnostic('source/unlisted-column', 'warning');

export const unknownOption = defineDiagnostic('source/unknown-option', 'error');

export const missingOptionColumn = defineDiagnostic('source/option-without-column', 'error');

/** One column is said to be two options'. */
export const sameColumn = defineDiagnostic('source/same-column', 'error');

/** A text is said to mean two things. */
export const sameText = defineDiagnostic('source/same-text', 'error');

/** A text of the export that is no option so far: counted as no answer, it makes a deck say what nobody said. */
export const undecidedText = defineDiagnostic('source/undecided-text', 'draft');

/** A key that says nothing of a question of this kind, or beside its other keys. */
export const needless = defineDiagnostic('source/needless-key', 'error');

/** The answer to a question of this kind stands in one column. */
export const severalColumns = defineDiagnostic('source/several-columns', 'error');

export const noSource = defineDiagnostic('source/without-source', 'error');

export const twoBases = defineDiagnostic('source/two-bases', 'error');

/** A question whose figures are means cannot have the base of those who gave none. */
export const baseOfAmounts = defineDiagnostic('source/base-of-amounts', 'warning');

export const noRespondents = defineDiagnostic('source/no-respondents', 'error');

export const allDropped = defineDiagnostic('source/all-rows-dropped', 'warning');

export const rowsDropped = defineDiagnostic('source/rows-dropped', 'note');

export const repeatedDropped = defineDiagnostic('source/repeats-dropped', 'note');

export const frequentOther = defineDiagnostic('source/frequent-other', 'warning');

export const unknownPart = defineDiagnostic('source/unknown-part', 'error');

export const unknownTick = defineDiagnostic('source/unknown-tick', 'error');

/** A cell that can be cut into options in two ways. */
export const ambiguousCell = defineDiagnostic('source/ambiguous-cell', 'warning');
