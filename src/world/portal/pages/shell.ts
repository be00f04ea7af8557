import { messagesIn, UI_LANGUAGES } from '../../../base/messages/languages.ts';
import { html, NONE, part, when, type Piece } from './html.ts';
import { may, type Visit } from './visit.ts';

/** What a page has besides its frame. */
export interface Page {
  readonly title: string;
  readonly main: Piece;
  /** Seconds after which it is loaded again, by the script: a page that changes by itself is no help to whoever reads slowly. */
  readonly again?: number;
  /** Not to be found by searching the web. */
  readonly hidden?: boolean;
  readonly query?: string;
}

/** Three by three dots, one of them in the accent. */
const MARK = html`<svg class="mark" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
  ${[0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => html`<circle class="${row === 0 && column === 2 ? 'one' : 'all'}" cx="${5 + column * 10}" cy="${5 + row * 10}" r="3.6" />`))}
</svg>`; // prettier-ignore

/** A whole page: head, bar, content, foot. */
export function shell(visit: Visit, { title, main, again, hidden = false, query = '' }: Page): Piece {
  const { language, words } = visit;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${hidden ? html`<meta name="robots" content="noindex" />` : NONE}
        <title>${title === words.name ? title : `${title} · ${words.name}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/portal.css" />
        <script src="/assets/portal.js" type="module"></script>
      </head>
      <body>
        <a class="skip" href="#main">${words.toContent}</a>
        <header class="bar">
          <a class="brand" href="/">${MARK}<span>${words.name}</span></a>
          <form class="search" action="/search" role="search">
            <label class="unseen" for="q">${words.searchLabel}</label>
            <input id="q" name="q" type="search" value="${query}" placeholder="${words.searchLabel}" maxlength="100" autocomplete="off" />
            <button type="submit">${words.search}</button>
          </form>
          <nav class="who" aria-label="${words.account}">${account(visit)}</nav>
        </header>
        <main id="main" tabindex="-1" ${when(again, (seconds) => html`data-again="${seconds}"`)}>${main}${again === undefined ? NONE : html`<p><a href="${visit.at}">${words.again}</a></p>`}</main>
        <footer class="foot">
          <p>${words.tagline}</p>
          <nav aria-label="${words.language}">
            ${UI_LANGUAGES.map((one) => html`<a href="/language/${one}?back=${part(visit.at)}" hreflang="${one}" lang="${one}" ${one === language ? html`aria-current="true"` : NONE}>${messagesIn(one).portal.ownName}</a> `)}
          </nav>
        </footer>
      </body>
    </html>`;
} // prettier-ignore

function account(visit: Visit): Piece {
  const { words, who, at } = visit;
  if (!who) return html`<a href="/sign-in?back=${part(at)}">${words.signIn}</a>`;
  return html`
    ${may(visit, 'publish') ? html`<a href="/publish">${words.publishing}</a>` : NONE}
    ${may(visit, 'administer') ? html`<a href="/people">${words.people}</a> <a href="/upkeep">${words.upkeep}</a>` : NONE}
    <a href="/account">${who.account.name}</a>
    ${who.byProxy ? NONE : html`<form method="post" action="/sign-out">${csrfField(visit)}<button type="submit" class="quiet">${words.signOut}</button></form>`}
  `;
} // prettier-ignore

/** What a form must carry to do something in the name of whoever has signed in. */
export const csrfField = ({ who }: Visit): Piece =>
  who ? html`<input type="hidden" name="csrf" value="${who.csrf}" />` : NONE;
