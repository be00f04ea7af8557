import { html, NONE, when, type Piece } from './html.ts';
import { csrfField, shell } from './shell.ts';
import type { Visit } from './visit.ts';

/** What may be told whoever signs in. */
export interface SignInNotes {
  readonly mistake?: string;
  /** There is nobody yet who could. */
  readonly noAccounts?: boolean;
  /** Something that only members see was asked for. */
  readonly needed?: boolean;
}

/** Name and password. */
export function signInPage(visit: Visit, back: string, { mistake, noAccounts, needed }: SignInNotes): Piece {
  const { words } = visit;
  const main = html`<section class="narrow">
    <h1>${words.signing.title}</h1>
    ${needed ? html`<p>${words.signing.needed}</p>` : NONE}
    ${noAccounts ? html`<p class="banner">${words.signing.noAccounts}</p>` : NONE}
    ${when(mistake, (text) => html`<p class="banner bad" role="alert" id="mistake">${text}</p>`)}
    <form method="post" action="/sign-in">
      <input type="hidden" name="back" value="${back}" />
      ${field('name', words.signing.name, 'text', 'username', mistake)}
      ${field('password', words.signing.password, 'password', 'current-password', mistake)}
      <p><button type="submit">${words.signIn}</button></p>
    </form>
  </section>`; // prettier-ignore
  return shell(visit, { title: words.signing.title, main, hidden: true });
}

const field = (name: string, label: string, type: string, autocomplete: string, mistake?: string): Piece =>
  html`<p class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required maxlength="256" ${mistake === undefined ? NONE : html`aria-describedby="mistake" aria-invalid="true"`} />
  </p>`; // prettier-ignore

/** One's own account: what one may do, and a new password. */
export function accountPage(visit: Visit, { mistake, done = false }: { readonly mistake?: string; readonly done?: boolean } = {}): Piece {
  const { words, who } = visit;
  const main = html`<section class="narrow">
    <h1>${words.mine.title}</h1>
    ${when(who, ({ account }) => html`<p>${words.mine.is(account.name, words.role[account.role])}</p>`)}
    ${done ? html`<p class="banner good" role="status">${words.mine.done}</p>` : NONE}
    ${when(mistake, (text) => html`<p class="banner bad" role="alert" id="mistake">${text}</p>`)}
    ${
      who?.byProxy
        ? html`<p>${words.signing.byProxy}</p>`
        : html`<h2>${words.mine.change}</h2>
            <form method="post" action="/account">
              ${csrfField(visit)} ${field('now', words.mine.now, 'password', 'current-password', mistake)}
              ${field('wanted', words.mine.wanted, 'password', 'new-password', mistake)}
              <p class="hint">${words.mine.rule}</p>
              <p><button type="submit">${words.mine.change}</button></p>
            </form>`
    }
  </section>`;
  return shell(visit, { title: words.mine.title, main, hidden: true });
} // prettier-ignore
