import { VIEW_WIDTHS } from '../../publish/view-widths.ts';
import type { ShownDeck } from '../shown-deck.ts';
import { html, NONE, type Piece } from './html.ts';
import type { Links } from './links.ts';
import type { Visit } from './visit.ts';

const [SMALL, LARGE] = VIEW_WIDTHS;

/** The picture of a slide, in as many pixels as the screen needs. */
export function slidePicture(shown: ShownDeck, links: Links, slide: string, alt: string, sizes: string, isFirst = false): Piece {
  const { aspect } = shown.view;
  const height = Math.round(LARGE / aspect);
  return html`<img
    src="${links.picture(shown, slide, SMALL)}"
    srcset="${links.picture(shown, slide, SMALL)} ${SMALL}w, ${links.picture(shown, slide, LARGE)} ${LARGE}w"
    sizes="${sizes}"
    width="${LARGE}"
    height="${height}"
    alt="${alt}"
    ${isFirst ? NONE : html`loading="lazy"`}
    decoding="async"
  />`;
} // prettier-ignore

/** A deck on the first page: its cover, what it is, and the file. */
export function deckCard(visit: Visit, versions: readonly ShownDeck[], links: Links): Piece {
  const { words, language } = visit;
  // The language of the page, where the deck has it.
  const shown = versions.find(({ deck }) => deck.locale.split('-')[0] === language) ?? versions[0];
  const cover = shown?.view.slides[0];
  if (!shown || !cover) return NONE;
  const { deck, view, standing } = shown;
  return html`<article class="card">
    <a class="cover" href="${links.deck(deck.locale)}" tabindex="-1" aria-hidden="true">
      ${slidePicture(shown, links, cover.id, '', '(min-width: 60rem) 34rem, 92vw', true)}
    </a>
    <div class="about">
      <h2><a href="${links.deck(deck.locale)}" lang="${view.language}">${view.title}</a></h2>
      <p class="facts">
        <span>${words.home.asOf(words.date(deck.dataDate))}</span>
        <span>${words.home.respondents(deck.respondents)}</span>
        ${standing.kind === 'current' ? html`<span>${words.deck.published(standing.entry.n, words.time(standing.entry.at))}</span>` : NONE}
      </p>
      ${standing.kind === 'unpublished' ? html`<p class="badge">${words.home.unpublished}</p>` : NONE}
      <ul class="versions">
        ${versions.map(
          ({ deck: one, view: its }) =>
            html`<li>
              <a class="language" href="${links.deck(one.locale)}" hreflang="${its.language}">${words.languageName(one.locale)}</a>
              <a class="button" href="${links.file(one.locale, 'pptx')}" download aria-label="${`${words.deck.download('PowerPoint')} (${words.languageName(one.locale)})`}">PowerPoint</a>
              <a class="button quiet" href="${links.file(one.locale, 'pdf')}" download aria-label="${`${words.deck.download('PDF')} (${words.languageName(one.locale)})`}">PDF</a>
            </li>`,
        )}
      </ul>
    </div>
  </article>`;
} // prettier-ignore
