import { fileName, sendFile } from '../downloads.ts';
import { findSlides } from '../find-slides.ts';
import { auditId } from '../guard.ts';
import { notFound, page, type App, type Request } from '../http.ts';
import { deckPage } from '../pages/deck-page.ts';
import { homePage } from '../pages/home-page.ts';
import { candidateLinks, currentLinks, releaseLinks, type Links } from '../pages/links.ts';
import { searchPage } from '../pages/search-page.ts';
import { slidePage } from '../pages/slide-page.ts';
import type { ShownDeck } from '../shown-deck.ts';
import { aroundOf } from './around.ts';
import { changes } from './changes.ts';

/** A deck that an address names, and where its other pages are. */
interface Addressed {
  readonly shown: ShownDeck;
  readonly links: Links;
}

const ofRelease = async (c: Request): Promise<Addressed | undefined> => {
  const { id = '', locale = '' } = c.req.param();
  if (!/^[0-9a-f]{64}$/.test(id)) return undefined;
  const shown = await c.var.services.catalogue.shownRelease(id, locale);
  return shown && { shown, links: releaseLinks(id) };
};
const ofCurrent = async (c: Request): Promise<Addressed | undefined> => {
  const { deck = '', locale = '' } = c.req.param();
  const shown = await c.var.services.catalogue.shown(deck, locale);
  return shown && { shown, links: currentLinks(deck) };
};
const ofCandidate = async (c: Request): Promise<Addressed | undefined> => {
  const { token = '', locale = '' } = c.req.param();
  const shown = await c.var.services.catalogue.shownCandidate(token, locale);
  return shown && { shown, links: candidateLinks(token) };
};

/** The pages of decks under one kind of address. */
const KINDS = [
  { base: '/d/:deck', find: ofCurrent },
  { base: '/r/:id', find: ofRelease },
  { base: '/review/:token', find: ofCandidate },
] as const;

/** Results that a page of found slides shows. */
const MOST_FOUND = 60;

/** Everything that can be seen and downloaded. */
export function addLooking(app: App): void {
  app.get('/', async (c) => {
    const { catalogue, firstDecks } = c.var.services;
    const { decks, damaged } = await catalogue.all();
    return page(c, homePage(c.var.visit, decks, damaged.length, firstDecks()));
  });
  app.get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, 100);
    const { decks } = await c.var.services.catalogue.all();
    const found = findSlides(decks.flat(), query);
    return page(c, searchPage(c.var.visit, query, found.slice(0, MOST_FOUND), Math.max(0, found.length - MOST_FOUND)));
  });
  // The deck in the language of whoever looks, where it has it.
  app.get('/d/:deck', async (c) => {
    const current = await c.var.services.catalogue.current(c.req.param('deck'));
    const locales = current?.release.decks.map(({ locale }) => locale) ?? [];
    const locale = locales.find((one) => one.split('-')[0] === c.var.visit.language) ?? locales[0];
    return locale === undefined ? notFound(c) : c.redirect(currentLinks(c.req.param('deck')).deck(locale));
  });
  for (const { base, find } of KINDS) addPagesOf(app, base, find);
} // prettier-ignore

function addPagesOf(app: App, base: string, find: (c: Request) => Promise<Addressed | undefined>): void {
  const at = (path: string, answer: (c: Request, found: Addressed) => Promise<Response>): void =>
    void app.get(`${base}/:locale${path}`, async (c) => {
      const found = await find(c);
      return found ? answer(c, found) : notFound(c);
    });
  at('', async (c, { shown, links }) => page(c, deckPage(c.var.visit, shown, links, await aroundOf(c, shown))));
  at('/s/:slide', (c, { shown, links }) => {
    const slide = shown.view.slides.find(({ id }) => id === c.req.param('slide'));
    return slide ? page(c, slidePage(c.var.visit, shown, links, slide)) : notFound(c);
  });
  at('/latest.pptx', (c, { shown }) => download(c, shown, 'pptx'));
  at('/latest.pdf', (c, { shown }) => download(c, shown, 'pdf'));
  at('/changes', (c, { shown, links }) => changes(c, shown, links));
  at('/p/:sha/:picture', picture);
}

async function download(c: Request, { deck, release, id }: ShownDeck, type: 'pptx' | 'pdf'): Promise<Response> {
  const { services } = c.var;
  const { sha256: hash } = deck.files[type];
  const bytes = (): Promise<Uint8Array> => services.catalogue.bytes(hash);
  const answer = await sendFile(c, { type, name: fileName(release.deck, deck.locale, type), sha256: hash, bytes });
  // Who has the file already, or asks only whether it is there, gets nothing.
  if (c.req.method === 'GET' && answer.status === 200)
    services.audit.write({ what: 'downloaded', account: auditId(c), deck: release.deck, locale: deck.locale, release: id, format: type }); // prettier-ignore
  return answer;
}

/** The address of a picture tells its content; what does not match is of another release, and not here. */
async function picture(c: Request, { shown }: Addressed): Promise<Response> {
  const [, slide = '', width = ''] = /^(.+)-(\d+)\.png$/.exec(c.req.param('picture') ?? '') ?? [];
  const own = shown.deck.pictures.find((one) => String(one.width) === width)?.slides.find(([id]) => id === slide)?.[1];
  if (own === undefined || own.slice(0, 16) !== c.req.param('sha')) return notFound(c);
  return sendFile(c, { type: 'png', sha256: own, lasting: true, bytes: () => c.var.services.catalogue.bytes(own) });
}
