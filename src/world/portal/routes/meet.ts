import { exactChoice } from '../exact-choice.ts';
import { PARAMETERS } from '../../../deck/text/parameters.ts';
import { fileName, sendFile } from '../downloads.ts';
import { auditId } from '../guard.ts';
import { field, formOf, notFound, page, type App, type Request } from '../http.ts';
import { deckPage, type Refused } from '../pages/deck-page.ts';
import { currentLinks } from '../pages/links.ts';
import { readyPage } from '../pages/ready-page.ts';
import { noSlides } from '../diagnostics.ts';
import { aroundOf } from './around.ts';

/** Characters of a field beyond which nobody has typed it. */
const ABSURD = 20 * PARAMETERS.customer.longest;

/** Decks of some slides, and for somebody. */
export function addMeetings(app: App): void {
  app.post('/d/:deck/:locale/meeting', async (c) => {
    const { services, visit } = c.var;
    const { deck, locale } = c.req.param();
    const shown = await services.catalogue.shown(deck, locale);
    if (!shown) return notFound(c);
    const form = await formOf(c);
    const known = shown.view.slides.map(({ id }) => id);
    const asked = new Set(form.getAll('slide'));
    const slides = known.filter((id) => asked.has(id));
    const customer = (await field(c, 'customer')).slice(0, ABSURD);
    const links = currentLinks(deck);
    const refuse = async (diagnostics: Refused['diagnostics']): Promise<Response> =>
      page(c, deckPage(visit, shown, links, await aroundOf(c, shown), { slides, customer, diagnostics }), 422);
    if (slides.length === 0) return refuse([noSlides(undefined)]);
    const made = await services.meetings.make(shown, {
      ...(slides.length === known.length ? {} : { slides: exactChoice(known, slides) }),
      ...(customer === '' ? {} : { customer }),
    });
    if (made.kind === 'refused') return refuse(made.diagnostics);
    services.audit.write({ what: 'made-for-meeting', account: auditId(c), deck, locale, release: shown.id, format: 'pptx', slides: slides.length });
    return c.redirect(`/made/${made.name}`, 303);
  });
  app.get('/made/:name', async (c) => (c.req.param('name').endsWith('.pptx') ? sendMade(c) : showMade(c)));
} // prettier-ignore

async function showMade(c: Request): Promise<Response> {
  const name = c.req.param('name') ?? '';
  const made = await c.var.services.meetings.read(name);
  if (!made) return notFound(c);
  const minutes = Math.max(1, Math.round((made.deck.expires - c.var.services.clock()) / 60_000));
  return page(c, readyPage(c.var.visit, made.deck, `/made/${name}.pptx`, made.bytes.length, minutes));
}

async function sendMade(c: Request): Promise<Response> {
  const made = await c.var.services.meetings.read((c.req.param('name') ?? '').replace(/\.pptx$/, ''));
  if (!made) return notFound(c);
  const { deck, locale, customer } = made.deck;
  return sendFile(c, { type: 'pptx', name: fileName(deck, locale, 'pptx', customer), bytes: () => Promise.resolve(made.bytes) }); // prettier-ignore
}
