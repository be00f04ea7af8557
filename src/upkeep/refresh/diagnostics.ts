import { defineDiagnostic } from '../../base/diagnostic.ts';

export const otherDeck = defineDiagnostic('refresh/other-deck', 'error');

export const deckNotInProject = defineDiagnostic('refresh/deck-not-in-project', 'error');

export const strictDeck = defineDiagnostic('refresh/strict', 'error');

export const holdsMacros = defineDiagnostic('refresh/macros', 'error');

export const otherEnding = defineDiagnostic('refresh/ending', 'error');
