import { createHmac } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import {
  messagesIn,
  UI_LANGUAGES,
  uiLanguageOf,
  isUiLanguage,
  type UiLanguage,
} from '../../base/messages/languages.ts';
import type { Account } from '../accounts/accounts.ts';
import { FileTrouble } from '../accounts/shared-file.ts';
import { addressOf, type Env, type Request } from './http.ts';
import type { SignedIn, Visit } from './pages/visit.ts';
import type { Services } from './services.ts';

/** Names of cookies; that of a session is bound to this host and to TLS wherever there is TLS. */
export const LANGUAGE_COOKIE = 'language';
export const sessionCookie = (services: Services): string => (isSecure(services) ? '__Host-session' : 'session');
export const isSecure = ({ config }: Services): boolean => config.address?.startsWith('https:') ?? false;

/** Finds out who looks, and in which language they read. */
export const identify = (services: Services) =>
  createMiddleware<Env>(async (c, next) => {
    const language = languageOf(c);
    const { portal: words, preview: sourceWords } = messagesIn(language);
    const { pathname, search } = new URL(c.req.url);
    const stranger: Visit = { language, words, sourceWords, at: pathname + search };
    c.set('visit', stranger);
    c.set('services', services);
    const who = await signedIn(c, services).catch((error: unknown) => {
      // Where accounts cannot be read, nobody is signed in; whoever may look anyway can go on.
      if (!(error instanceof FileTrouble)) throw error;
      services.log('accounts', { found: error.diagnostics.map(({ says }) => says.en.found).join(' ') });
      return undefined;
    });
    if (who) c.set('visit', { ...stranger, who });
    await next();
  });

function languageOf(c: Request): UiLanguage {
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  if (chosen !== undefined && isUiLanguage(chosen)) return chosen;
  const accepted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((one) => {
      const [tag = '', ...parameters] = one.trim().split(';');
      const quality = Number(parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean) ?? 1);
      return { tag, quality };
    })
    .sort((a, b) => b.quality - a.quality);
  return accepted.map(({ tag }) => uiLanguageOf(tag)).find((one) => one !== undefined) ?? UI_LANGUAGES[0] ?? 'en';
}

/** Who has signed in: at the company's proxy, else here. */
async function signedIn(c: Request, services: Services): Promise<SignedIn | undefined> {
  const byProxy = await fromProxy(c, services);
  if (byProxy) {
    const csrf = createHmac('sha256', services.secret).update(`${byProxy.id} ${byProxy.name}`).digest('base64url');
    return { account: byProxy, csrf, byProxy: true };
  }
  const token = getCookie(c, sessionCookie(services));
  const session = token === undefined ? undefined : await services.sessions.find(token);
  return session && { account: session.account, csrf: session.csrf, byProxy: false };
}

/** What the proxy says of whoever has signed in there; only the proxy is believed. */
async function fromProxy(c: Request, { config, accounts }: Services): Promise<Account | undefined> {
  const { sign_in_header: header } = config;
  if (!header || !header.from.includes(addressOf(c).replace(/^::ffff:/, ''))) return undefined;
  const name = c.req.header(header.name)?.trim();
  if (name === undefined || name === '') return undefined;
  const account = await accounts.find(name);
  if (account ?? header.others === 'nothing') return account;
  return { id: 'proxy', name, role: header.others, created: '', era: '' };
}
