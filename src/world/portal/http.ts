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
    /** What was sent, taken apart once. */
    form?: FormData;
    visit: Visit;
    services: Services;
    /** A content policy of its own, of a page that has one. */
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
  typed !== undefined && /^\/(?![/\\])[^\0-\x1f\x7f\\]*$/.test(typed) ? typed : '/';

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

/** Parts of a form that has a file; no page has nearly as many fields. */
const MOST_PARTS = 1000;

/** The form that was sent; an empty one if it is none, does not come whole, or is made to keep the server busy. */
export async function formOf(c: Request): Promise<FormData> {
  const known = c.var.form;
  if (known) return known;
  const form = await parsedForm(c.req.header('content-type') ?? '', () => c.req.arrayBuffer());
  c.set('form', form);
  return form;
}

async function parsedForm(type: string, read: () => Promise<ArrayBuffer>): Promise<FormData> {
  try {
    const bytes = await read();
    if (partsIn(Buffer.from(bytes), type) > MOST_PARTS) return new FormData();
    // What it is warned of, forms that keep a server busy, was counted before.
    // oxlint-disable-next-line typescript/no-deprecated
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    // What is too large is told by the limit.
    if (error instanceof Error && error.name === 'BodyLimitError') throw error;
    return new FormData();
  }
}

/** How many parts there may be at the most; they are counted much faster than they are taken apart. */
function partsIn(bytes: Buffer, type: string): number {
  const [, quoted, plain = quoted] = /boundary=(?:"([^"]*)"|([^\s;]+))/i.exec(type) ?? [];
  if (plain === undefined) return 0;
  let parts = 0;
  for (let at = bytes.indexOf(plain); at >= 0 && parts <= MOST_PARTS; at = bytes.indexOf(plain, at + 1)) parts += 1;
  return parts;
}

/** A text field of a form; empty if there is none, or a file. */
export async function field(c: Request, name: string): Promise<string> {
  const value = (await formOf(c)).get(name);
  return typeof value === 'string' ? value : '';
}
