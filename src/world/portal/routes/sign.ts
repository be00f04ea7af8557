import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isUiLanguage } from '../../../base/messages/languages.ts';
import type { Account } from '../../accounts/accounts.ts';
import { isProblem } from '../../accounts/shared-file.ts';
import { auditId } from '../guard.ts';
import { addressOf, field, page, pathHere, type App, type Request } from '../http.ts';
import { isSecure, LANGUAGE_COOKIE, sessionCookie } from '../identify.ts';
import { accountPage, signInPage } from '../pages/sign-in-page.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Signing in and out, one's own password, the language of the pages. */
export function addSigning(app: App): void {
  app.get('/language/:language', (c) => {
    const language = c.req.param('language');
    const secure = isSecure(c.var.services);
    if (isUiLanguage(language)) setCookie(c, LANGUAGE_COOKIE, language, { path: '/', maxAge: YEAR, sameSite: 'Lax', httpOnly: true, secure });
    return Promise.resolve(c.redirect(pathHere(c.req.query('back')), 303));
  });
  app.get('/sign-in', async (c) => {
    const noAccounts = (await c.var.services.accounts.list()).length === 0;
    return page(c, signInPage(c.var.visit, pathHere(c.req.query('back')), { noAccounts }));
  });
  app.post('/sign-in', signIn);
  app.post('/sign-out', async (c) => {
    const { services } = c.var;
    const token = getCookie(c, sessionCookie(services));
    if (token !== undefined) await services.sessions.end(token);
    services.audit.write({ what: 'signed-out', account: auditId(c) });
    deleteCookie(c, sessionCookie(services), { path: '/', secure: isSecure(services) });
    return c.redirect('/', 303);
  });
  app.get('/account', (c) => (c.var.visit.who ? page(c, accountPage(c.var.visit)) : Promise.resolve(c.redirect('/sign-in', 303))));
  app.post('/account', changePassword);
} // prettier-ignore

async function signIn(c: Request): Promise<Response> {
  const { services, visit } = c.var;
  const { words } = visit;
  const [name, password, back] = [await field(c, 'name'), await field(c, 'password'), pathHere(await field(c, 'back'))];
  const mistake = (text: string, status: 401 | 429): Promise<Response> => page(c, signInPage(visit, back, { mistake: text }), status);
  const throttle = await services.throttle();
  const allowance = await throttle.check(name, addressOf(c));
  if (!allowance.allowed) {
    services.audit.write({ what: 'sign-in-throttled' });
    c.header('retry-after', String(allowance.retryAfter));
    return mistake(words.signing.tooMany(Math.ceil(allowance.retryAfter / 60)), 429);
  }
  const account = await services.accounts.verify(name, password);
  if (!account) {
    await throttle.failed(name, addressOf(c));
    services.audit.write({ what: 'sign-in-failed' });
    return mistake(words.signing.wrong, 401);
  }
  await throttle.succeeded(name, addressOf(c));
  await begin(c, account);
  services.audit.write({ what: 'signed-in', account: account.id, by: 'password' });
  return c.redirect(back, 303);
} // prettier-ignore

/** A session of its own for every signing in: what the browser brought along is none. */
async function begin(c: Request, account: Account): Promise<string> {
  const { services } = c.var;
  const { token, csrf, expires } = await services.sessions.start(account);
  const maxAge = Math.max(0, Math.floor((expires - services.clock()) / 1000));
  setCookie(c, sessionCookie(services), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(services), maxAge }); // prettier-ignore
  return csrf;
}

async function changePassword(c: Request): Promise<Response> {
  const { services, visit } = c.var;
  const { who, words, language } = visit;
  if (!who || who.byProxy) return c.redirect('/account', 303);
  const { name } = who.account;
  // Guessing the password in a session that somebody left open is guessing too.
  const throttle = await services.throttle();
  const allowance = await throttle.check(name, addressOf(c));
  if (!allowance.allowed) return page(c, accountPage(visit, { mistake: words.signing.tooMany(Math.ceil(allowance.retryAfter / 60)) }), 429); // prettier-ignore
  if (!(await services.accounts.verify(name, await field(c, 'now')))) {
    await throttle.failed(name, addressOf(c));
    return page(c, accountPage(visit, { mistake: words.signing.wrong }), 401);
  }
  await throttle.succeeded(name, addressOf(c));
  const changed = await services.accounts.setPassword(name, await field(c, 'wanted'));
  if (isProblem(changed)) return page(c, accountPage(visit, { mistake: changed.problems.map(({ says }) => says[language].found).join(' ') }), 422); // prettier-ignore
  services.audit.write({ what: 'password-changed', account: who.account.id, subject: who.account.id, by: 'password' });
  const csrf = await begin(c, changed);
  return page(c, accountPage({ ...visit, who: { ...who, csrf } }, { done: true }));
}
