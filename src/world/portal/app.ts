import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
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
    services.metrics.answered(route, c.req.method, c.res.status, seconds);
    // The pattern, not the address: that of a review is a key, and what is searched for is nobody's business.
    services.log('request', { route, method: c.req.method, status: c.res.status, ms: Math.round(seconds * 1000) });
  });
  addOperations(app, services);
  app.use(ownPolicy);
  app.use(guarded(services));
  app.use(identify(services));
  addAssets(app, services);
  limitBodies(app);
  app.use(ownForms);
  app.use((c, next) => (OPEN.test(c.req.path) ? next() : onlyThoseWhoLook(c, next)));
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
const guarded = (services: Services) =>
  secureHeaders({
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

/** A report brings its own styles and pictures along: what it may load is stricter, and other, than what a page may. */
const ownPolicy = createMiddleware<Env>(async (c, next) => {
  await next();
  // Set last, since the guard writes its own over whatever an answer says.
  if (c.var.policy !== undefined) c.res.headers.set('content-security-policy', c.var.policy);
});

/** For whoever runs the server: whether it is well, and what it counts. */
function addOperations(app: App, services: Services): void {
  app.get('/healthz', async (c) => {
    const damaged = await services.catalogue.releases.entries().then(() => services.catalogue.releases.damagedEntries());
    return c.json({ status: damaged.length === 0 ? 'ok' : 'damaged', damaged: damaged.length }, damaged.length === 0 ? 200 : 500);
  });
  app.get('/metrics', async (c) => {
    c.header('content-type', services.metrics.registry.contentType);
    return c.body(await services.metrics.registry.metrics());
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
  const tooLarge = (c: Request): Promise<Response> => refusal(c, 413, c.var.visit.words.error.tooLarge, c.var.visit.words.check.tooLarge(LARGEST_UPLOAD)); // prettier-ignore
  let uploads = 0;
  app.use('/check', async (c, next) => {
    if (c.req.method !== 'POST') return next();
    if (uploads >= MOST_UPLOADS) return busy(c, UPLOAD_AGAIN);
    uploads += 1;
    try {
      return await bodyLimit({ maxSize: LARGEST_UPLOAD * 2 ** 20, onError: (context) => tooLarge(context as Request) })(c, next); // prettier-ignore
    } finally {
      uploads -= 1;
    }
  });
  app.use((c, next) => (c.req.path === '/check' ? next() : bodyLimit({ maxSize: LARGEST_FORM, onError: (context) => tooLarge(context as Request) })(c, next))); // prettier-ignore
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
    const said = error.diagnostics.map(({ says }) => says[visit.language].found).join(' ');
    services.log('accounts', { found: error.diagnostics.map(({ says }) => says.en.found).join(' ') });
    return refusal(c, 503, words.accounts, said);
  }
  if (error instanceof DamagedObject) {
    services.log('damaged', { object: error.object, damage: error.damage });
    return refusal(c, 500, words.damaged, words.damagedHint(error.object));
  }
  services.log('fault', { message: error.message, stack: error.stack ?? '', account: auditId(c) ?? '' });
  return refusal(c, 500, words.fault, words.faultHint);
}
