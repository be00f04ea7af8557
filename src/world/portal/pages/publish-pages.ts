import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { Release } from '../../releases/release-schema.ts';
import { AGAIN } from './home-page.ts';
import { html, NONE, when, type Piece } from './html.ts';
import { candidateLinks } from './links.ts';
import { mistakes } from './message-page.ts';
import { csrfField, shell } from './shell.ts';
import { may, type Visit } from './visit.ts';

/** The decks of the project, each with a button that builds what would be published. */
export function publishPage(visit: Visit, decks: readonly string[] | undefined): Piece {
  const { words } = visit;
  const main = html`<h1>${words.publish.title}</h1>
    ${decks ? html`<p>${words.publish.hint}</p>` : html`<p class="banner">${words.publish.noProject}</p>`}
    <ul class="plain">
      ${(decks ?? []).map((deck) => html`<li class="row"><h2>${deck}</h2><form method="post" action="/publish">${csrfField(visit)}<input type="hidden" name="deck" value="${deck}" /><button type="submit">${words.publish.show}</button></form></li>`)}
    </ul>`;
  return shell(visit, { title: words.publish.title, main, hidden: true });
} // prettier-ignore

/** A deck is being built: the page loads itself again. */
export function buildingPage(visit: Visit, deck: string): Piece {
  const main = html`<section class="message"><h1>${visit.words.publish.title}</h1><p class="building" role="status"><span class="dots" aria-hidden="true"></span>${visit.words.publish.building(deck)}</p></section>`; // prettier-ignore
  return shell(visit, { title: visit.words.publish.title, main, again: AGAIN, hidden: true });
}

/** A deck cannot be built, and why. */
export function failedPage(visit: Visit, deck: string, diagnostics: readonly Diagnostic[]): Piece {
  const main = html`<h1>${visit.words.publish.failed(deck)}</h1>${mistakes(visit, diagnostics)}<p><a href="/publish">${visit.words.publish.title}</a></p>`; // prettier-ignore
  return shell(visit, { title: visit.words.publish.title, main, hidden: true });
}

/** What is to be reviewed. */
export interface Reviewed {
  readonly token: string;
  readonly id: string;
  readonly release: Release;
  /** The deck's, in the language of whoever looks. */
  readonly title: string;
  readonly expires: string;
  /** Id of what is current now. */
  readonly current: string | undefined;
  /** Somebody has published since it was built. */
  readonly moved: boolean;
}

/** What would change, for whoever has the link; for who may, the button. */
export function reviewPage(visit: Visit, { token, id, release, title, expires, current, moved }: Reviewed, host: string): Piece {
  const { words } = visit;
  const links = candidateLinks(token);
  const isSame = current === id;
  const main = html`
    <p class="banner">${words.deck.candidate(words.time(expires))}</p>
    <h1>${words.review.title}</h1>
    <p class="of">${title}</p>
    ${moved ? html`<p class="banner bad" role="alert">${words.review.moved}</p>` : NONE}
    <section><h2>${words.review.changes}</h2>
      ${isSame ? html`<p>${words.publish.same}</p>` : release.decks.map((deck) => html`<article class="would">
        <h3>${words.languageName(deck.locale)}</h3>
        <p><a href="${links.deck(deck.locale)}">${words.review.look}</a></p>
        ${
          release.replaces === undefined
            ? html`<p>${words.review.first}</p>`
            : deck.changes?.differs
              ? html`<ul>${(deck.changes.summary[visit.language] ?? []).map((text) => html`<li>${text}</li>`)}</ul>
                <p><a href="${links.changes(deck.locale)}">${words.review.report(words.languageName(deck.locale))}</a></p>`
              : html`<p>${words.review.same}</p>`
        }
      </article>`)}
    </section>
    ${when(release.made.note, (note) => html`<p><q>${note}</q></p>`)}
    <section><h2>${words.review.link}</h2>
      <p><input class="link" readonly value="${host}/review/${token}" aria-label="${words.review.link}" data-copy /></p>
      <p class="hint">${words.review.linkHint(words.time(expires))}</p>
    </section>
    ${
      may(visit, 'publish') && !isSame
        ? html`<form method="post" action="/review/${token}" class="narrow">
            ${csrfField(visit)}
            <p class="field"><label for="note">${words.review.note}</label><input id="note" name="note" maxlength="300" autocomplete="off" /></p>
            <p><button type="submit">${words.review.publish}</button> <small>${words.review.confirm}</small></p>
          </form>`
        : NONE
    }
  `;
  return shell(visit, { title: words.review.title, main, hidden: true });
} // prettier-ignore
