import { defineDiagnostic } from '../../base/diagnostic.ts';

export const otherDeck = defineDiagnostic('refresh/other-deck', 'error');

export const deckNotInProject = defineDiagnostic('refresh/deck-not-in-project', 'error');
