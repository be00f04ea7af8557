import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { FileTrouble } from '../accounts/shared-file.ts';
import type { Piece } from './pages/html.ts';
import { messagePage } from './pages/message-page.ts';
import type { Visit } from './pages/visit.ts';
import type { Services } from './services.ts';

/** What goes along with a request. */
export interface Env {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    visit: Visit;
    services: Services;
    /** What the answer may load, if that is other than what a page may. */
    policy?: string;
  };
}
export type Request = Context<Env>;
export type App = Hono<Env>;

/** A page as an answer. Pages change with every release, so they are asked for again each time. */
export async function page(c: Request, content: Piece, status: ContentfulStatusCode = 200): Promise<Response> {
  c.header('cache-control', 'no-store');
  return c.html(await content, status);
}

/** A page that says why there is nothing to see. */
export const refusal = (c: Request, status: ContentfulStatusCode, title: string, hint?: string): Promise<Response> =>
  page(c, messagePage(c.var.visit, title, hint), status);

export function notFound(c: Request): Promise<Response> {
  const { error } = c.var.visit.words;
  return refusal(c, 404, error.notFound, error.notFoundHint);
}

export function forbidden(c: Request): Promise<Response> {
  const { error } = c.var.visit.words;
  return refusal(c, 403, error.forbidden, error.forbiddenHint);
}

/** A path of this site, and of no other: where somebody goes on. */
export const pathHere = (typed: string | undefined): string =>
  typed !== undefined && /^\/(?![/\\])[^\0-\x1f\\]*$/.test(typed) ? typed : '/';

/** How people reach this server: as configured, else as this request did. */
export function hostOf(c: Request): string {
  return (c.var.services.config.address ?? new URL(c.req.url).origin).replace(/\/$/, '');
}

/** How whoever published something is called: the name of an account, or the one that was typed at a command line. */
export async function nameOf(c: Request, by: string): Promise<string> {
  try {
    return (await c.var.services.accounts.byId(by))?.name ?? by;
  } catch (error) {
    // Whoever may look can go on where accounts cannot be read.
    if (error instanceof FileTrouble) return by;
    throw error;
  }
}

/** The address that a request comes from; behind a proxy, the proxy's. */
export const addressOf = (c: Request): string => c.env.incoming.socket.remoteAddress ?? '';

/** A text field of a form; empty if there is none, or a file. */
export async function field(c: Request, name: string): Promise<string> {
  const value = (await c.req.formData().catch(() => undefined))?.get(name);
  return typeof value === 'string' ? value : '';
}
