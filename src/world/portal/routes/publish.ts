import { auditId, only } from '../guard.ts';
import { field, hostOf, nameOf, notFound, page, refusal, type App, type Request } from '../http.ts';
import { historyPage, type PastRelease } from '../pages/history-page.ts';
import { part } from '../pages/html.ts';
import { buildingPage, failedPage, publishPage, reviewPage } from '../pages/publish-pages.ts';
import { DamagedObject } from '../../releases/blobs.ts';
import type { Release } from '../../releases/release-schema.ts';
import type { LogEntry } from '../../releases/log-entry.ts';

/** What is published, what was, and what would be. */
export function addPublishing(app: App): void {
  app.get('/history/:deck', history);
  app.get('/publish', only('publish'), async (c) => {
    const decks = await c.var.services.publisher?.decks();
    return page(
      c,
      publishPage(
        c.var.visit,
        decks?.map(({ id }) => id),
      ),
    );
  });
  app.post('/publish', only('publish'), async (c) => {
    const { services, visit } = c.var;
    const build = await services.publisher?.begin(await field(c, 'deck'), visit.who?.account.id ?? '');
    return build === undefined ? notFound(c) : c.redirect(`/publish/${build}`, 303);
  });
  app.get('/publish/:build', only('publish'), showBuild);
  app.get('/review/:token', (c) => review(c, false));
  app.post('/review/:token', only('publish'), publishReviewed);
  app.post('/roll-back', only('publish'), rollBack);
}

async function showBuild(c: Request): Promise<Response> {
  const { services, visit } = c.var;
  const build = services.publisher?.of(c.req.param('build') ?? '');
  switch (build?.kind) {
    case undefined:
      return refusal(c, 404, visit.words.publish.gone);
    case 'building':
      return page(c, buildingPage(visit, build.deck));
    case 'failed':
      return page(c, failedPage(visit, build.deck, build.diagnostics), 422);
    case 'fault':
      throw build.error;
    case 'ready':
      return c.redirect(`/review/${build.token}`, 303);
  }
}

/** What would be published, for whoever has the link. */
async function review(c: Request, moved: boolean): Promise<Response> {
  const { services, visit } = c.var;
  const token = c.req.param('token') ?? '';
  const { catalogue } = services;
  const candidate = await catalogue.releases.candidate(token);
  if (!candidate) return refusal(c, 404, visit.words.review.gone);
  const { id, expires } = candidate;
  const release = await catalogue.releases.release(id);
  const current = (await catalogue.releases.current(release.deck))?.entry.release;
  services.audit.write({ what: 'review-opened', account: auditId(c), deck: release.deck });
  return page(
    c,
    reviewPage(
      visit,
      { token, id, release, title: titleOf(release, c) ?? release.deck, expires, current, moved },
      hostOf(c),
    ),
    moved ? 409 : 200,
  );
}

async function publishReviewed(c: Request): Promise<Response> {
  const { services, visit } = c.var;
  const { publisher, catalogue, audit } = services;
  const candidate = await catalogue.releases.candidate(c.req.param('token') ?? '');
  if (!candidate || !publisher) return refusal(c, 404, visit.words.review.gone);
  const note = (await field(c, 'note')).trim().slice(0, 300);
  const done = await publisher.publish(candidate.id, visit.who?.account.id ?? '', note);
  if (done.kind === 'moved') return review(c, true);
  const { deck, release, previous } = done.entry;
  audit.write({ what: 'published', account: auditId(c), deck, release, before: previous });
  await services.published(deck);
  return c.redirect(`/d/${part(deck)}`, 303);
}

async function rollBack(c: Request): Promise<Response> {
  const { services, visit } = c.var;
  const [deck, release, seen] = [await field(c, 'deck'), await field(c, 'release'), await field(c, 'seen')];
  const entries = await services.catalogue.history(deck);
  if (!entries.some((entry) => entry.release === release)) return notFound(c);
  const by = visit.who?.account.id ?? '';
  const done = await services.catalogue.releases.append({ deck, kind: 'roll-back', release, by }, seen === '' ? undefined : seen);
  if (done.kind === 'moved') return refusal(c, 409, visit.words.review.moved);
  services.audit.write({ what: 'rolled-back', account: auditId(c), deck, release, before: done.entry.previous });
  await services.published(deck);
  return c.redirect(`/history/${part(deck)}`, 303);
} // prettier-ignore

async function history(c: Request): Promise<Response> {
  const { services, visit } = c.var;
  const deck = c.req.param('deck') ?? '';
  const entries = await services.catalogue.history(deck);
  if (entries.length === 0) return notFound(c);
  const past = await Promise.all(entries.map((entry) => pastRelease(c, entry)));
  const title = titleOf(past.find(({ release }) => release !== undefined)?.release, c) ?? deck;
  return page(c, historyPage(visit, deck, title, past));
}

/** The title of a deck in the language of whoever looks, where it has that. */
function titleOf(release: Release | undefined, c: Request): string | undefined {
  const { language } = c.var.visit;
  return (release?.decks.find(({ locale }) => locale.split('-')[0] === language) ?? release?.decks[0])?.title;
}

/** The name is told only of whoever still has an account; a name that was typed at a command line is one. */
async function pastRelease(c: Request, entry: LogEntry): Promise<PastRelease> {
  const by = await nameOf(c, entry.by);
  try {
    return { entry, by, release: await c.var.services.catalogue.releases.release(entry.release) };
  } catch (error) {
    if (!(error instanceof DamagedObject)) throw error;
    return { entry, by };
  }
}
