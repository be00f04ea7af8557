import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { Identity } from '../jobs/types.ts';
import { html, NONE, when, type Piece } from './html.ts';
import { currentLinks } from './links.ts';
import { mistakes } from './message-page.ts';
import { csrfField, shell } from './shell.ts';
import type { Visit } from './visit.ts';

/** What became of a file that somebody wants to know of. */
export type Checked =
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'unknown'; readonly is: Identity }
  | { readonly kind: 'current'; readonly is: Identity; readonly deck: string; readonly harmless: boolean }
  | {
      readonly kind: 'old';
      readonly is: Identity;
      readonly deck: string;
      readonly summary: readonly string[];
      /** Where the whole report is. */
      readonly report: string;
    };

/** A field for a file; with a script, a place to drop one. */
export const checkForm = (visit: Visit): Piece => {
  const { words } = visit;
  return html`<form class="drop" method="post" action="/check" enctype="multipart/form-data" data-drop>
    ${csrfField(visit)}
    <p id="check-hint">${words.check.hint}</p>
    <p class="row">
      <label for="file">${words.check.file}</label>
      <input id="file" type="file" name="file" accept=".pptx" required aria-describedby="check-hint" />
      <button type="submit">${words.check.ask}</button>
    </p>
  </form>`;
}; // prettier-ignore

/** Whether a deck is current and, if not, what changed. */
export function checkPage(visit: Visit, name: string, checked: Checked | undefined, mistake?: string): Piece {
  const { words } = visit;
  if (!checked) {
    const said = when(mistake, (text) => html`<p class="banner bad" role="alert">${text}</p>`);
    return shell(visit, { title: words.check.title, main: html`<h1>${words.check.title}</h1>${said}${checkForm(visit)}` });
  }
  const main = html`
    <section class="answer ${checked.kind}">
      <p class="file"><bdi>${name}</bdi></p>
      <h1>${words.check[checked.kind]}</h1>
      ${checked.kind === 'unreadable' ? mistakes(visit, checked.diagnostics) : about(visit, checked.is)}
      ${checked.kind === 'old' ? changes(visit, checked) : NONE}
      ${checked.kind === 'current' && checked.harmless ? html`<p>${words.check.harmless}</p>` : NONE}
      ${checked.kind === 'old' || checked.kind === 'current' ? html`<p><a class="button ${checked.kind === 'old' ? '' : 'quiet'}" href="${currentLinks(checked.deck).deck(checked.is.locale)}">${words.check.getCurrent}</a></p>` : NONE}
    </section>
    <p class="hint">${words.check.deleted}</p>
    <h2>${words.check.another}</h2>
    ${checkForm(visit)}
  `;
  return shell(visit, { title: words.check[checked.kind], main, hidden: true });
} // prettier-ignore

function about({ words }: Visit, { title, dataDate, parameters, release, savedBy }: Identity): Piece {
  return html`<p>${words.check.is(title, words.date(dataDate))}</p>
    ${when(parameters['customer'], (customer) => html`<p>${words.check.forCustomer(customer)}</p>`)}
    ${when(release, (from) => html`<p>${words.check.madeFrom(from)}</p>`)}
    ${when(savedBy, (program) => html`<p>${words.check.savedBy(program)}</p>`)}`;
}

const changes = ({ words }: Visit, { summary, report }: Extract<Checked, { kind: 'old' }>): Piece =>
  html`<h2>${words.check.changed}</h2>
    <ul>
      ${summary.map((text) => html`<li>${text}</li>`)}
    </ul>
    <p><a href="${report}">${words.check.report}</a></p>`;
