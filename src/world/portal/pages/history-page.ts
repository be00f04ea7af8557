import type { LogEntry } from '../../releases/log-entry.ts';
import type { Release } from '../../releases/release-schema.ts';
import { html, NONE, part, when, type Piece } from './html.ts';
import { releaseLinks } from './links.ts';
import { csrfField, shell } from './shell.ts';
import { may, type Visit } from './visit.ts';

/** An entry of the log, with its release where that is still there. */
export interface PastRelease {
  readonly entry: LogEntry;
  readonly release?: Release;
  /** By the names of accounts, where there is one. */
  readonly by: string;
}

/** Every release of a deck, the newest first. */
export function historyPage(visit: Visit, deck: string, title: string, past: readonly PastRelease[]): Piece {
  const { words } = visit;
  const current = past.find(({ entry }) => entry.kind !== 'withdraw')?.entry;
  const main = html`
    <h1>${words.history.title}</h1>
    <p><a href="/d/${part(deck)}">${title}</a></p>
    <div class="scroll" tabindex="0" role="region" aria-label="${words.history.title}">
      <table class="history">
        <thead><tr><th scope="col">${words.history.number}</th><th scope="col">${words.history.when}</th><th scope="col">${words.history.who}</th><th scope="col">${words.history.what}</th><th scope="col"><span class="unseen">${words.history.look}</span></th></tr></thead>
        <tbody>${past.map((one) => row(visit, one, current))}</tbody>
      </table>
    </div>
  `;
  return shell(visit, { title: `${words.history.title} · ${title}`, main });
} // prettier-ignore

function row(visit: Visit, { entry, release, by }: PastRelease, current: LogEntry | undefined): Piece {
  const { words } = visit;
  const isCurrent = entry === current;
  const links = releaseLinks(entry.release);
  const canRollBack = may(visit, 'publish') && release !== undefined && current?.release !== entry.release && entry.kind !== 'withdraw';
  return html`<tr>
    <td><b>${entry.n}</b> ${isCurrent ? html`<span class="badge">${words.history.current}</span>` : NONE}</td>
    <td>${words.time(entry.at)}</td>
    <td>${by}</td>
    <td>
      ${words.history.kind[entry.kind]}${when(entry.note, (note) => html`<br /><q>${note}</q>`)}
      ${release && entry.kind === 'publish' ? summary(visit, release) : NONE}
    </td>
    <td class="doings">
      ${
        release
          ? release.decks.map(({ locale }) => html`<span><a href="${links.deck(locale)}">${words.history.look} (${words.languageName(locale)})</a> ${release.replaces === undefined ? NONE : html`<a href="${links.changes(locale)}">${words.history.changes}</a>`}</span>`)
          : words.history.removed
      }
      ${canRollBack ? html`<form method="post" action="/roll-back">${csrfField(visit)}<input type="hidden" name="deck" value="${entry.deck}" /><input type="hidden" name="release" value="${entry.release}" /><input type="hidden" name="seen" value="${current?.release ?? ''}" /><button type="submit" class="quiet">${words.history.rollBack}</button></form>` : NONE}
    </td>
  </tr>`;
} // prettier-ignore

/** What changed, in the words of the deck in the reader's language, where it has that. */
function summary({ words, language }: Visit, { decks, replaces }: Release): Piece {
  if (replaces === undefined) return html`<ul><li>${words.history.first}</li></ul>`; // prettier-ignore
  const own = decks.find(({ locale }) => locale.split('-')[0] === language) ?? decks[0];
  const said = own?.changes?.summary[language] ?? [];
  return html`<ul>
    ${said.length === 0 ? html`<li>${words.history.unchanged}</li>` : said.map((text) => html`<li>${text}</li>`)}
  </ul>`;
}
