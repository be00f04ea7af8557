import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { PageAssets } from './page-assets.ts';
import type { Preview } from './preview.ts';
import { PICTURE_WIDTHS } from './types.ts';

/** Only resources from this server are loaded, run or shown, and no other site may embed or read them. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The URL names the content, as a picture's does, so the answer can be cached for ever. */
  readonly lasting?: boolean;
}

const PLAIN = 'text/plain; charset=utf-8';
const notFound: Answer = { status: 404, type: PLAIN, body: 'not found\n' };

function send(response: ServerResponse, { status = 200, type, body, lasting = false }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': lasting ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  response.end(bytes);
}

async function pictureAt(preview: Preview, path: string): Promise<Answer> {
  const [, name, pixels] = /^\/pictures\/([0-9a-f]{32})\/(\d+)\.png$/.exec(path) ?? [];
  const width = PICTURE_WIDTHS.find((offered) => String(offered) === pixels);
  const body = name === undefined || width === undefined ? undefined : await preview.painter.picture(name, width);
  return body ? { type: 'image/png', body, lasting: true } : notFound;
}

async function answer(preview: Preview, assets: PageAssets, path: string): Promise<Answer> {
  switch (path) {
    case '/':
      return {
        type: 'text/html; charset=utf-8',
        body: assets.html.replaceAll('{{language}}', preview.project.language),
      };
    case '/preview.css':
      return { type: 'text/css; charset=utf-8', body: assets.css };
    case '/preview.js':
      return { type: 'text/javascript; charset=utf-8', body: assets.script };
    case '/icon.svg':
      return { type: 'image/svg+xml', body: assets.icon };
    case '/project.json':
      return { type: 'application/json', body: JSON.stringify(preview.project) };
    default:
      return pictureAt(preview, path);
  }
}

/** Keeps the page informed about a deck, beginning with its current state. */
function openEvents(preview: Preview, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const subject = { deck: url.searchParams.get('deck') ?? '', locale: url.searchParams.get('locale') ?? '' };
  if (!preview.has(subject)) return send(response, notFound);
  preview.events.add(subject, request, response);
  void preview.refresh(subject);
}

/**
 * Whether a request's Host header names this computer. Another site can make its own name resolve to 127.0.0.1 (DNS
 * rebinding) and would then read our answers as its own, but it cannot make the browser send another name.
 */
export const isLocalHost = (host: string | undefined): boolean =>
  host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);

/** Answers requests of the page only: 403 for the name of another host, 405 for methods other than reading. */
export const respondWith =
  (preview: Preview, assets: PageAssets, failed: (error: unknown) => void): RequestListener =>
  (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!isLocalHost(request.headers.host)) {
      return send(response, { status: 403, type: PLAIN, body: 'surveydeck answers to this computer only\n' });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(response, { status: 405, type: PLAIN, body: 'read only\n' });
    }
    const address = request.url ?? '/';
    if (!URL.canParse(address, 'http://localhost')) return send(response, notFound);
    const url = new URL(address, 'http://localhost');
    if (url.pathname === '/events' && request.method === 'GET') return openEvents(preview, url, request, response);
    answer(preview, assets, url.pathname).then(
      (found) => send(response, found),
      (error: unknown) => {
        failed(error);
        send(response, { status: 500, type: PLAIN, body: 'a fault of surveydeck itself\n' });
      },
    );
  };
