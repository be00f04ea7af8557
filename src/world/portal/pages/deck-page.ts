import { PARAMETERS } from '../../../deck/text/parameters.ts';
import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { ViewSlide } from '../../publish/deck-view.ts';
import type { ShownDeck } from '../shown-deck.ts';
import { slidePicture } from './deck-card.ts';
import { html, NONE, part, when, type Piece } from './html.ts';
import { currentLinks, type Links } from './links.ts';
import { mistakes } from './message-page.ts';
import { csrfField, shell } from './shell.ts';
import type { Visit } from './visit.ts';

/** What somebody typed for a meeting and could not have. */
export interface Refused {
  readonly slides: readonly string[];
  readonly customer: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a deck's page says besides the deck. */
export interface Around {
  /** How people reach this server. */
  readonly host: string;
  /** Who published it, by the name of their account where they have one. */
  readonly by: string;
}

/** A deck: what it is, its files, its slides to look at and to choose from. */
export function deckPage(visit: Visit, shown: ShownDeck, links: Links, around: Around, refused?: Refused): Piece {
  const { words } = visit;
  const { deck, view, release } = shown;
  // Made from what everybody gets, and from nothing else.
  const canMeet = shown.standing.kind === 'current' || shown.standing.kind === 'unpublished';
  const main = html`
    ${standingNote(visit, shown)}
    <article class="deck">
      <header class="deck-head">
        <a class="cover" href="${links.slide(deck.locale, view.slides[0]?.id ?? '')}" aria-hidden="true" tabindex="-1">
          ${slidePicture(shown, links, view.slides[0]?.id ?? '', '', '(min-width: 60rem) 40rem, 92vw', true)}
        </a>
        <div class="about">
          <h1 lang="${view.language}">${view.title}</h1>
          <p class="actions">
            ${(['pptx', 'pdf'] as const).map(
              (format) =>
                html`<a class="button ${format === 'pdf' ? 'quiet' : ''}" href="${links.file(deck.locale, format)}" download>
                  ${words.deck.download(format === 'pptx' ? 'PowerPoint' : 'PDF')} <small>${words.deck.megabytes(deck.files[format].size)}</small></a> `,
            )}
            ${canMeet ? html`<a class="button quiet" href="#wish">${words.deck.meeting}</a>` : NONE}
          </p>
          ${
            release.decks.length > 1
              ? html`<nav aria-label="${words.deck.otherLanguages}" class="languages">
                  ${release.decks.map((one) => html`<a href="${links.deck(one.locale)}" hreflang="${one.language}" ${one.locale === deck.locale ? html`aria-current="page"` : NONE}>${words.languageName(one.locale)}</a> `)}
                </nav>`
              : NONE
          }
          ${releasesNote(visit, shown, links)}
        </div>
      </header>
      ${facts(visit, shown, around)}
      <form class="meeting" method="post" action="${currentLinks(release.deck).meeting(deck.locale)}" data-meeting data-longest="${PARAMETERS.customer.longest}">
        ${csrfField(visit)}
        <h2 id="slides">${words.deck.slides}</h2>
        ${canMeet ? html`<p class="hint">${words.deck.meetingHint}</p>` : NONE}
        ${view.sections.slice(0, 1).map((section) => sectionOf(visit, shown, links, section, canMeet, refused))}
        <div class="further">
          ${view.sections.slice(1).map((section) => sectionOf(visit, shown, links, section, canMeet, refused))}
          ${canMeet ? wish(visit, refused) : NONE}
        </div>
      </form>
    </article>
  `;
  return shell(visit, { title: view.title, main, hidden: shown.standing.kind === 'candidate' });
} // prettier-ignore

/**
 * What is asked for besides the slides; it stays in sight while slides are chosen, but over the first of them, which whoever
 * opens the page wants to see: it sticks within `.further` only.
 */
const wish = (visit: Visit, refused: Refused | undefined): Piece => {
  const { words } = visit;
  return html`<section class="wish" aria-labelledby="wish">
          <h2 id="wish">${words.deck.meeting}</h2>
          <div class="row">
            <div class="field">
              <label for="customer">${words.deck.customer}</label>
              <input id="customer" name="customer" value="${refused?.customer ?? ''}" autocomplete="off" aria-describedby="customer-hint${refused ? ' wish-mistakes' : ''}" ${refused ? html`aria-invalid="true" autofocus` : NONE} />
              ${when(refused, ({ diagnostics }) => html`<div role="alert" id="wish-mistakes">${mistakes(visit, diagnostics)}</div>`)}
              <small id="customer-hint">${words.deck.customerHint}</small>
            </div>
            <p class="choose" hidden data-choose>
              <button type="button" class="quiet" data-all>${words.deck.all}</button>
              <button type="button" class="quiet" data-none>${words.deck.none}</button>
              <output data-count for="slides"></output>
            </p>
            <button type="submit">${words.deck.make}</button>
          </div>
        </section>`;
}; // prettier-ignore

function sectionOf(
  { words }: Visit,
  shown: ShownDeck,
  links: Links,
  { id, name }: { readonly id: string; readonly name: string },
  canMeet: boolean,
  refused: Refused | undefined,
): Piece {
  const { view, deck } = shown;
  const own = view.slides.filter((slide) => slide.section === id);
  const isChosen = (slide: ViewSlide): boolean => refused === undefined || refused.slides.includes(slide.id);
  return html`<fieldset class="section">
    <legend lang="${view.language}">${name}</legend>
    <ol class="grid">
      ${own.map((slide) => {
        const number = view.slides.indexOf(slide) + 1;
        return html`<li>
          <a href="${links.slide(deck.locale, slide.id)}" aria-label="${words.deck.look(`${number} ${slide.title}`)}">
            ${slidePicture(shown, links, slide.id, '', '(min-width: 60rem) 20rem, 45vw')}
          </a>
          <label lang="${view.language}">
            ${canMeet ? html`<input type="checkbox" name="slide" value="${slide.id}" ${isChosen(slide) ? html`checked` : NONE} />` : NONE}
            <span><b>${number}</b> ${slide.title}</span>
          </label>
        </li>`;
      })}
    </ol>
  </fieldset>`;
} // prettier-ignore

/** Says it where a page does not show what everybody gets. */
export function standingNote({ words }: Visit, { standing, release, deck }: ShownDeck): Piece {
  switch (standing.kind) {
    case 'current':
      return NONE;
    case 'earlier':
      return html`<p class="banner">${words.deck.earlier(standing.entry.n)} <a href="${currentLinks(release.deck).deck(deck.locale)}">${words.deck.toCurrent}</a></p>`;
    case 'unpublished':
      return html`<p class="banner">${words.deck.unpublished}</p>`;
    case 'candidate':
      return html`<p class="banner">${words.deck.candidate(words.time(standing.expires))}</p>`;
  }
} // prettier-ignore

function facts({ words }: Visit, { deck, release, standing }: ShownDeck, { host, by }: Around): Piece {
  const entry = standing.kind === 'current' || standing.kind === 'earlier' ? standing.entry : undefined;
  const { fieldwork } = deck;
  const latest = currentLinks(release.deck).file(deck.locale, 'pptx');
  return html`<dl class="facts-list">
      <div><dt>${words.deck.dataDate}</dt><dd>${words.date(deck.dataDate)}</dd></div>
      <div><dt>${words.deck.respondents}</dt><dd>${words.number(deck.respondents)}</dd></div>
      ${when(fieldwork, ({ from, to }) => html`<div><dt>${words.deck.fieldwork}</dt><dd><time>${words.date(from)}</time> – <time>${words.date(to)}</time></dd></div>`)}
      ${when(entry, ({ n, at, note }) => html`<div><dt>${words.deck.release}</dt><dd>${words.deck.published(n, words.time(at))}</dd></div>
        <div><dt>${words.deck.by}</dt><dd>${by}</dd></div>
        ${when(note, (text) => html`<div><dt>${words.deck.note}</dt><dd>${text}</dd></div>`)}`)}
      ${standing.kind === 'candidate' ? NONE : html`<div class="wide"><dt>${words.deck.address}</dt><dd><a class="address" href="${latest}">${host}${latest}</a></dd></div>`}
    </dl>`;
} // prettier-ignore

function releasesNote({ words }: Visit, { deck, release, standing }: ShownDeck, links: Links): Piece {
  const isPublished = standing.kind === 'current' || standing.kind === 'earlier';
  return isPublished ? html`<p class="more"><a href="/history/${part(release.deck)}">${words.deck.history}</a> ${release.replaces === undefined ? NONE : html`<a href="${links.changes(deck.locale)}">${words.deck.changes}</a>`}</p>` : NONE;
} // prettier-ignore
