import { sha256 } from '../../../base/sha256.ts';
import type { PageWanted } from '../../publish/compare-decks.ts';
import { figureNames } from '../../publish/figure-names.ts';
import { notFound, refusal, type Request } from '../http.ts';
import type { Links } from '../pages/links.ts';
import type { ShownDeck } from '../shown-deck.ts';

/** Pixels of the pictures in a report. */
const REPORT_WIDTH = 480;

/** What changed with a release, slide by slide: a page of its own, which may load nothing and run nothing. */
export async function changes(c: Request, shown: ShownDeck, links: Links): Promise<Response> {
  const { services, visit } = c.var;
  const { release, deck } = shown;
  if (release.replaces === undefined) return notFound(c);
  const before = (await services.catalogue.releases.release(release.replaces)).decks.find(({ locale }) => locale === deck.locale); // prettier-ignore
  if (!before) return notFound(c);
  const { words } = visit;
  const side = async (of: typeof deck, name: string) => ({
    name,
    pptx: await services.catalogue.bytes(of.files.pptx.sha256),
    pictures: await Promise.all((of.pictures.find(({ width }) => width === REPORT_WIDTH)?.slides ?? []).map(async ([id, sha]) => [id, await services.catalogue.bytes(sha)] as const)), // prettier-ignore
  });
  const entries = await services.catalogue.history(release.deck);
  const nameOf = (id: string): string => {
    const entry = entries.findLast((one) => one.release === id);
    return entry ? words.changes.before(entry.n) : words.changes.today;
  };
  const result = await services.threads.run<'compare'>({
    kind: 'compare',
    wanted: reportWanted(c, shown, links),
    before: await side(before, nameOf(release.replaces)),
    after: await side(deck, nameOf(shown.id)),
  });
  if (result.kind === 'failed') return refusal(c, 500, words.error.fault, words.error.faultHint);
  return report(c, result.value.html);
}

/** A report for whoever looks, with the names of today's figures, and the way back to the deck. */
export function reportWanted({ var: { visit } }: Request, { view, deck }: ShownDeck, links: Links): PageWanted {
  const back = { href: links.deck(deck.locale), text: visit.words.changes.back };
  return { language: visit.language, names: figureNames(view), back };
}

/** A report as an answer: its own styles, no script, in an origin of its own. */
export function report(c: Request, html: string): Response {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = Buffer.from(sha256(new TextEncoder().encode(style)), 'hex').toString('base64');
  c.set('policy', `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`); // prettier-ignore
  c.header('cache-control', 'no-store');
  return c.html(html);
}
