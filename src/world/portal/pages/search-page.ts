import type { ShownDeck } from '../shown-deck.ts';
import type { Found } from '../find-slides.ts';
import { slidePicture } from './deck-card.ts';
import { html, NONE, type Piece } from './html.ts';
import { currentLinks } from './links.ts';
import { shell } from './shell.ts';
import type { Visit } from './visit.ts';

/** Slides whose words have what was asked for. */
export function searchPage(visit: Visit, query: string, found: readonly Found[], more: number): Piece {
  const { words } = visit;
  const said = query === '' ? words.found.empty : found.length === 0 ? words.found.none(query) : words.found.count(found.length + more);
  const main = html`
    <h1>${query === '' ? words.searchLabel : words.found.title(query)}</h1>
    <p role="status">${said} ${query !== '' && found.length === 0 ? words.found.hint : ''}</p>
    <ol class="results">${found.map((one) => result(visit, one))}</ol>
    ${more > 0 ? html`<p>${words.found.more(more)}</p>` : NONE}
  `;
  return shell(visit, { title: query === '' ? words.search : words.found.title(query), main, query });
} // prettier-ignore

function result({ words }: Visit, { shown, slide, number, pieces }: Found): Piece {
  const { view, deck, release } = shown satisfies ShownDeck;
  const links = currentLinks(release.deck);
  return html`<li>
    <a href="${links.slide(deck.locale, slide.id)}">
      ${slidePicture(shown, links, slide.id, '', '(min-width: 60rem) 16rem, 40vw')}
      <span class="hit" lang="${view.language}">
        <b>${number} ${slide.title}</b>
        <span>${pieces.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : html`${text}`))}</span>
        <small>${view.title} · ${words.languageName(deck.locale)}</small>
      </span>
    </a>
  </li>`;
} // prettier-ignore
