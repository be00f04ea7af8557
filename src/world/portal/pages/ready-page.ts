import type { MadeDeck } from '../meeting-decks.ts';
import { html, when, type Piece } from './html.ts';
import { currentLinks } from './links.ts';
import { shell } from './shell.ts';
import type { Visit } from './visit.ts';

/** A deck that was made for a meeting. */
export function readyPage(visit: Visit, { deck, locale, customer }: MadeDeck, file: string, size: number, minutes: number): Piece {
  const { words } = visit;
  const main = html`<section class="message">
    <h1>${words.deck.ready}</h1>
    ${when(customer, (name) => html`<p class="for">${words.deck.readyFor(name)}</p>`)}
    <p><a class="button" href="${file}" download data-download>${words.deck.download('PowerPoint')} <small>${words.deck.megabytes(size)}</small></a></p>
    <p class="hint">${words.deck.readyHint(minutes)}</p>
    <p><a href="${currentLinks(deck).deck(locale)}">${words.deck.again}</a></p>
  </section>`;
  return shell(visit, { title: words.deck.ready, main, hidden: true });
} // prettier-ignore
