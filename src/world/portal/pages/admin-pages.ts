import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { Account } from '../../accounts/accounts.ts';
import { ROLES, type Role } from '../../accounts/roles.ts';
import { mistakes } from './message-page.ts';
import { html, NONE, when, type Piece } from './html.ts';
import { csrfField, shell } from './shell.ts';
import type { Visit } from './visit.ts';

/** Everybody who has an account, and what an administrator does with them. */
export function peoplePage(visit: Visit, accounts: readonly Account[], problems: readonly Diagnostic[] = []): Piece {
  const { words } = visit;
  const main = html`
    <h1>${words.admin.people}</h1>
    ${problems.length > 0 ? html`<div role="alert">${mistakes(visit, problems)}</div>` : NONE}
    ${accounts.length === 0 ? html`<p>${words.admin.none}</p>` : NONE}
    <div class="scroll" tabindex="0" role="region" aria-label="${words.admin.people}">
      <table class="people">
        <thead><tr><th scope="col">${words.admin.name}</th><th scope="col">${words.admin.since}</th><th scope="col">${words.admin.role}</th><th scope="col">${words.admin.reset}</th><th scope="col"><span class="unseen">${words.admin.remove}</span></th></tr></thead>
        <tbody>${accounts.map((account) => person(visit, account))}</tbody>
      </table>
    </div>
    <section class="narrow">
      <h2>${words.admin.add}</h2>
      <form method="post" action="/people">
        ${csrfField(visit)}<input type="hidden" name="do" value="add" />
        <p class="field"><label for="add-name">${words.admin.name}</label><input id="add-name" name="name" required maxlength="100" autocomplete="off" /></p>
        <p class="field"><label for="add-role">${words.admin.role}</label>${roles(visit, 'add-role', 'viewer')}</p>
        <p class="field"><label for="add-password">${words.admin.password}</label><input id="add-password" name="password" type="password" required maxlength="256" autocomplete="new-password" /><small>${words.mine.rule}</small></p>
        <p><button type="submit">${words.admin.add}</button></p>
      </form>
    </section>
  `;
  return shell(visit, { title: words.admin.people, main, hidden: true });
} // prettier-ignore

const roles = ({ words }: Visit, id: string, chosen: Role, name?: string): Piece =>
  html`<select id="${id}" name="role" ${name === undefined ? NONE : html`aria-label="${`${words.admin.role}: ${name}`}"`}>
    ${ROLES.map((role) => html`<option value="${role}" ${role === chosen ? html`selected` : NONE}>${words.role[role]}</option>`)}
  </select>`; // prettier-ignore

function person(visit: Visit, { id, name, role, created }: Account): Piece {
  const { words } = visit;
  const doing = (what: string, fields: Piece, label: string): Piece =>
    html`<form method="post" action="/people" class="row">${csrfField(visit)}<input type="hidden" name="do" value="${what}" /><input type="hidden" name="name" value="${name}" />${fields}<button type="submit" class="quiet" aria-label="${`${label}: ${name}`}">${label}</button></form>`; // prettier-ignore
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${words.date(created)}</td>
    <td>${doing('role', roles(visit, `role-${id}`, role, name), words.admin.set)}</td>
    <td>${doing('password', html`<input name="password" type="password" required maxlength="256" autocomplete="new-password" aria-label="${`${words.admin.reset}: ${name}`}" />`, words.admin.set)}</td>
    <td>${doing('remove', NONE, words.admin.remove)}</td>
  </tr>`;
} // prettier-ignore

/** What was done, or found, by upkeep. */
export interface UpkeepDone {
  readonly said: string;
  readonly damaged?: readonly string[];
}

/** Retention, checks, backup. */
export function upkeepPage(visit: Visit, keep: number | undefined, done?: UpkeepDone): Piece {
  const { words } = visit;
  const action = (what: string, label: string): Piece =>
    html`<form method="post" action="/upkeep">${csrfField(visit)}<input type="hidden" name="do" value="${what}" /><button type="submit" class="quiet">${label}</button></form>`; // prettier-ignore
  const main = html`
    <h1>${words.admin.upkeep}</h1>
    ${when(
      done,
      ({ said, damaged = [] }) => html`<div class="banner ${damaged.length > 0 ? 'bad' : 'good'}" role="status">
        <p>${said}</p>
        ${damaged.length > 0 ? html`<ul>${damaged.map((name) => html`<li><code>${name}</code></li>`)}</ul>` : NONE}
      </div>`,
    )}
    <section><p>${keep === undefined ? words.admin.keepsAll : words.admin.retention(keep)}</p>${keep === undefined ? NONE : action('prune', words.admin.prune)}</section>
    <section>${action('verify', words.admin.verify)}</section>
    <section><p>${words.admin.backup}</p></section>
  `;
  return shell(visit, { title: words.admin.upkeep, main, hidden: true });
} // prettier-ignore
