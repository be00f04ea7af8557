import { timingSafeEqual } from 'node:crypto';
import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import type { Deed } from '../accounts/roles.ts';
import { field, forbidden, page, refusal, type Env, type Request } from './http.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { may } from './pages/visit.ts';

/** Lets only those in who may do something; whoever has not signed in is asked to. */
export const only = (deed: Deed) =>
  createMiddleware<Env>(async (c, next) => {
    const { visit, services } = c.var;
    if (may(visit, deed)) return next();
    services.audit.write({ what: 'refused', account: auditId(c), reason: visit.who ? 'role' : 'not-signed-in', status: visit.who ? 403 : 401 }); // prettier-ignore
    if (visit.who) return forbidden(c);
    const back = c.req.method === 'GET' ? visit.at : '/';
    return page(c, signInPage(visit, back, { needed: true, noAccounts: (await services.accounts.list()).length === 0 }), 401);
  }); // prettier-ignore

/** Who looks, where not everybody may. */
export const onlyThoseWhoLook = createMiddleware<Env>(async (c, next) =>
  c.var.services.config.look === 'open' ? next() : only('look')(c, next),
);

/**
 * Refuses what another site sends in a visitor's name: a browser says from where a form comes, and forms of whoever has
 * signed in carry a secret of their session.
 */
export const ownForms = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (c.req.method !== 'POST') {
    c.header('allow', 'GET, HEAD, POST');
    return refusal(c, 405, c.var.visit.words.error.method);
  }
  const passed = { is: false };
  await csrf({ origin: (origin) => isHere(c, origin) })(c, () => {
    passed.is = true;
    return Promise.resolve();
  }).catch(() => undefined);
  const isOwn = passed.is && comesFromHere(c) && (await carriesSecret(c));
  if (isOwn) return next();
  c.var.services.audit.write({ what: 'refused', account: auditId(c), reason: 'foreign-form', status: 403 });
  return refusal(c, 403, c.var.visit.words.error.foreign);
});

/** Whether an address is one of this server's: as it is configured, else as the browser called it. */
function isHere(c: Request, origin: string): boolean {
  const { address } = c.var.services.config;
  if (address !== undefined) return origin === new URL(address).origin;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}

/** A form without an origin may come from an old browser; one with another origin never comes from here. */
function comesFromHere(c: Request): boolean {
  const origin = c.req.header('origin');
  return origin === undefined ? c.req.header('sec-fetch-site') !== 'cross-site' : isHere(c, origin);
}

async function carriesSecret(c: Request): Promise<boolean> {
  const { who } = c.var.visit;
  if (!who) return true;
  const [given, own] = [Buffer.from(await field(c, 'csrf')), Buffer.from(who.csrf)];
  return given.length === own.length && timingSafeEqual(given, own);
}

/** The id of whoever has signed in, for the audit log. */
export const auditId = (c: Request): string | undefined => {
  const id = c.var.visit.who?.account.id;
  return id === 'proxy' ? undefined : id;
};
