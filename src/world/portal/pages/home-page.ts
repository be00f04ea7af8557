import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { ShownDeck } from '../shown-deck.ts';
import { checkForm } from './check-page.ts';
import { deckCard } from './deck-card.ts';
import { html, NONE, type Piece } from './html.ts';
import { currentLinks } from './links.ts';
import { mistakes } from './message-page.ts';
import { shell } from './shell.ts';
import type { Visit } from './visit.ts';

/** How far the decks are that are built at the start, as nothing is published. */
export interface FirstDecks {
  readonly building: readonly string[];
  readonly failed: readonly { readonly deck: string; readonly diagnostics: readonly Diagnostic[] }[];
}

/** Seconds until a page looks again whether what it waits for is there. */
export const AGAIN = 2;

/** All decks that everybody gets. */
export function homePage(
  visit: Visit,
  decks: readonly (readonly ShownDeck[])[],
  damaged: number,
  { building, failed }: FirstDecks,
): Piece {
  const { words } = visit;
  const isEmpty = decks.length === 0 && building.length === 0 && failed.length === 0;
  const main = html`
    <h1>${words.home.title}</h1>
    ${damaged > 0 ? html`<p class="banner bad" role="alert">${words.home.damaged(damaged)}</p>` : NONE}
    ${isEmpty ? html`<section class="empty"><p>${words.home.none}</p><p><code>${words.home.noneHint}</code></p></section>` : NONE}
    <div class="cards">${decks.map((versions) => deckCard(visit, versions, currentLinks(versions[0]?.release.deck ?? '')))}</div>
    ${building.map((deck) => html`<p class="building" role="status"><span class="dots" aria-hidden="true"></span>${words.home.building(deck)}</p>`)}
    ${failed.map(({ deck, diagnostics }) => html`<section class="failed"><h2>${words.home.failed(deck)}</h2>${mistakes(visit, diagnostics)}</section>`)}
    <section class="check" aria-labelledby="check"><h2 id="check">${words.check.title}</h2>${checkForm(visit)}</section>
  `;
  return shell(visit, { title: words.name, main, ...(building.length > 0 ? { again: AGAIN } : {}) });
} // prettier-ignore
