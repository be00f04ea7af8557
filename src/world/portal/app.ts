import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { routePath } from 'hono/route';
import { FileTrouble } from '../accounts/shared-file.ts';
import { DamagedObject } from '../releases/blobs.ts';
import { auditId, onlyThoseWhoLook, ownForms } from './guard.ts';
import { notFound, refusal, type App, type Env, type Request } from './http.ts';
import { identify, isSecure } from './identify.ts';
import { GivenUp, Overloaded } from './jobs/open-threads.ts';
import { addAdministration } from './routes/administer.ts';
import { addChecking, LARGEST_UPLOAD } from './routes/check.ts';
import { addLooking } from './routes/look.ts';
import { addMeetings } from './routes/meet.ts';
import { addPublishing } from './routes/publish.ts';
import { addSigning } from './routes/sign.ts';
import type { Services } from './services.ts';

/** Bytes of a form that is no file. */
const LARGEST_FORM = 64 * 2 ** 10;
/** Files that are taken in at once. */
const MOST_UPLOADS = 4;
/** Seconds after which one of them is through. */
const UPLOAD_AGAIN = 5;

/** Pages that whoever has the link may open, and those one needs to sign in. */
const OPEN = /^\/(?:sign-in|sign-out|language|review|account)(?:\/|$)/;

/** All pages, behind all that guards them. */
export function makeApp(services: Services): App {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    const route = routePath(c, -1);
    services.metrics.answered({ route, method: c.req.method, status: c.res.status, seconds });
    // The pattern, not the address: that of a review is a key, and what is searched for is nobody's business.
    services.log('request', { route, method: c.req.method, status: c.res.status, ms: Math.round(seconds * 1000) });
  });
  addOperations(app, services);
  app.use(guarded(services));
  app.use(identify(services));
  addAssets(app, services);
  // Before anything is read of what a stranger sends.
  app.use((c, next) => (OPEN.test(c.req.path) ? next() : onlyThoseWhoLook(c, next)));
  limitBodies(app);
  app.use(ownForms);
  addSigning(app);
  addPublishing(app);
  addLooking(app);
  addMeetings(app);
  addChecking(app);
  addAdministration(app);
  app.notFound((c) => notFound(c as Request));
  app.onError((error, c) => whatWentWrong(c as Request, error));
  return app;
}

/** Nothing is loaded but from here, nothing is run but our script, and no other site shows or reads these pages. */
function guarded(services: Services): MiddlewareHandler<Env> {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // Other sites learn nothing. Not `no-referrer`: with it, browsers send forms without saying from where they come.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: isSecure(services) ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  });
  return async (c, next) => {
    await secure(c, next);
    // A report brings styles and pictures of its own, and may do less than a page.
    if (c.var.policy !== undefined) c.header('content-security-policy', c.var.policy);
  };
}

/** For whoever runs the server: whether it is well, and what it counts. */
function addOperations(app: App, services: Services): void {
  app.get('/healthz', async (c) => {
    const { releases } = services.catalogue;
    const damaged = await releases.entries().then(() => releases.damagedEntries(), () => undefined);
    if (!damaged) return c.json({ status: 'unreadable' }, 500);
    return c.json({ status: damaged.length === 0 ? 'ok' : 'damaged', damaged: damaged.length }, damaged.length === 0 ? 200 : 500);
  });
  app.get('/metrics', async (c) => {
    const { type, text } = await services.metrics.text();
    c.header('content-type', type);
    return c.body(text);
  });
} // prettier-ignore

function addAssets(app: App, { assets }: Services): void {
  const add = (name: string, type: string, body: string): void =>
    void app.get(`/assets/${name}`, (c) => {
      c.header('content-type', type);
      c.header('cache-control', 'private, max-age=300');
      return c.body(body);
    });
  add('portal.css', 'text/css; charset=utf-8', assets.css);
  add('portal.js', 'text/javascript; charset=utf-8', assets.script);
  add('icon.svg', 'image/svg+xml', assets.icon);
}

/** How much may be sent: a form, or a few files at once, each within a limit. */
function limitBodies(app: App): void {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      // It is called within a request of this app.
      onError: (c) => tooLarge(c as Request),
    });
  const [ofFile, ofForm] = [limit(LARGEST_UPLOAD * 2 ** 20), limit(LARGEST_FORM)];
  let uploads = 0;
  app.use(async (c, next) => {
    if (c.req.path !== '/check' || c.req.method !== 'POST' || !isOfFiles(c)) return ofForm(c, next);
    if (uploads >= MOST_UPLOADS) return busy(c, UPLOAD_AGAIN);
    uploads += 1;
    try {
      return await ofFile(c, next);
    } finally {
      uploads -= 1;
    }
  });
}

/** Only what has files in it may be as large as one. */
const isOfFiles = (c: Request): boolean => /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');

function tooLarge(c: Request): Promise<Response> {
  const { error, check } = c.var.visit.words;
  return refusal(c, 413, error.tooLarge, check.tooLarge(LARGEST_UPLOAD));
}

function busy(c: Request, seconds: number): Promise<Response> {
  const { error } = c.var.visit.words;
  c.header('retry-after', String(seconds));
  return refusal(c, 503, error.busy, error.busyHint(seconds));
}

function whatWentWrong(c: Request, error: Error): Promise<Response> {
  const { services, visit } = c.var;
  const { error: words } = visit.words;
  if (error instanceof Overloaded) return busy(c, error.retryAfter);
  if (error instanceof GivenUp) {
    services.log('given-up', { message: error.message });
    return refusal(c, 503, words.gaveUp, words.gaveUpHint);
  }
  if (error instanceof FileTrouble) {
    const said = error.diagnostics
      .map(({ says, place }) => `${place?.file ?? ''} ${says[visit.language].found}`.trim())
      .join(' ');
    services.log('accounts', { found: error.diagnostics.map(({ says }) => says.en.found).join(' ') });
    return refusal(c, 503, words.accounts, said);
  }
  // Whoever has gone away while sending hears nothing of it, and it is nobody's fault.
  if (c.req.raw.signal.aborted) return Promise.resolve(c.body(null, 400));
  if (error instanceof DamagedObject) {
    services.log('damaged', { object: error.object, damage: error.damage });
    return refusal(c, 500, words.damaged, words.damagedHint(error.object));
  }
  services.log('fault', { message: error.message, stack: error.stack ?? '', account: auditId(c) ?? '' });
  return refusal(c, 500, words.fault, words.faultHint);
}
