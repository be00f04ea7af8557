import { defineDiagnostic, type Diagnostic, type Place } from '../../base/diagnostic.ts';
import type { Phrase } from '../../base/messages/phrase.ts';

/** Signs in half width, if they were typed in full width (（ ％ ＜), as easily happens when typing Japanese. */
const halfWidth = (found: string): string | undefined => {
  const narrow = found.normalize('NFKC');
  return found !== '' && narrow !== found && /^[\x20-\x7e]+$/.test(narrow) ? narrow : undefined;
};

const wrongSyntax = defineDiagnostic('figures/syntax', 'error');
export const syntax = (place: Place, p: { readonly found: string; readonly expected: Phrase }): Diagnostic =>
  wrongSyntax(place, { ...p, narrow: halfWidth(p.found) });

export const unknownFunction = defineDiagnostic('figures/unknown-function', 'error');

export const unknownQuestion = defineDiagnostic('figures/unknown-question', 'error');

export const wholeGrid = defineDiagnostic('figures/whole-grid', 'error');

export const unknownOption = defineDiagnostic('figures/unknown-option', 'error');

export const repeatedOption = defineDiagnostic('figures/repeated-option', 'error');

export const wrongArguments = defineDiagnostic('figures/wrong-arguments', 'error');

export const wrongKind = defineDiagnostic('figures/wrong-kind', 'error');

export const noSuchRank = defineDiagnostic('figures/no-such-rank', 'error');

export const noSuchPlace = defineDiagnostic('figures/no-such-place', 'error');

export const noSuchShare = defineDiagnostic('figures/no-such-share', 'error');

export const notRecommending = defineDiagnostic('figures/not-recommending', 'error');

/** `silent`: how many were asked and gave no answer, if they do not count in the base. */
export const emptyBase = defineDiagnostic('figures/empty-base', 'error');

export const unknownBase = defineDiagnostic('figures/unknown-base', 'error');

export const onlyTotals = defineDiagnostic('figures/only-totals', 'error');

export const noAnswers = defineDiagnostic('figures/no-answers', 'error');

export const unknownFigure = defineDiagnostic('figures/unknown-figure', 'error');

export const wrongUnit = defineDiagnostic('figures/wrong-unit', 'error');

export const numberOutOfRange = defineDiagnostic('figures/number-out-of-range', 'error');

export const equalsOnlyRanks = defineDiagnostic('figures/equals-only-ranks', 'error');

export const noRank = defineDiagnostic('figures/no-rank', 'error');

export const unknownApproximation = defineDiagnostic('figures/unknown-approximation', 'error');

/** For `check --published` only: a build does not report it, since other data rightly gives other figures. */
export const publishedDiffers = defineDiagnostic('figures/published-differs', 'error');
