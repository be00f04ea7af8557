import { stillKnown } from '../exact-choice.ts';
import { parametersIn } from '../../../deck/text/parameters.ts';
import type { Identity } from '../jobs/types.ts';
import { auditId } from '../guard.ts';
import { formOf, notFound, page, type App, type Request } from '../http.ts';
import { checkPage, type Checked } from '../pages/check-page.ts';
import { currentLinks } from '../pages/links.ts';
import type { ShownDeck } from '../shown-deck.ts';
import { report, reportWanted } from './changes.ts';

/** Megabytes of a deck that somebody wants to know of. */
export const LARGEST_UPLOAD = 60;

/** A file from somebody's mail: whether it is current and, if not, what changed. */
export function addChecking(app: App): void {
  app.get('/check', (c) => page(c, checkPage(c.var.visit, '', undefined)));
  app.post('/check', async (c) => {
    const { services, visit } = c.var;
    const file = (await formOf(c)).get('file');
    if (!(file instanceof File) || file.size === 0) return page(c, checkPage(visit, '', undefined, visit.words.check.noFile), 422);
    const name = shownName(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    services.audit.write({ what: 'checked', account: auditId(c), bytes: bytes.length });
    const checked = await check(c, name, bytes);
    if (checked.kind !== 'unreadable') return page(c, checkPage(visit, name, checked));
    services.audit.write({ what: 'refused', account: auditId(c), reason: 'unreadable-file', status: 422 });
    return page(c, checkPage(visit, name, checked), 422);
  });
  app.get('/report/:name', (c) => {
    const html = c.var.services.reports.get(c.req.param('name'));
    return html === undefined ? notFound(c) : Promise.resolve(report(c, html));
  });
} // prettier-ignore

/** The last part of a name, without signs that are none. */
const shownName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(0, 120) || 'deck.pptx';

async function check(c: Request, name: string, bytes: Uint8Array): Promise<Checked> {
  const { threads } = c.var.services;
  const read = await threads.run<'check'>({ kind: 'check', name, bytes });
  if (read.kind === 'failed') return { kind: 'unreadable', diagnostics: read.diagnostics };
  const is = read.value;
  const shown = await publishedAs(c, is);
  if (!shown) return { kind: 'unknown', is };
  const deck = shown.release.deck;
  const today = await todaysDeck(c, shown, is);
  if (!today) return { kind: 'unknown', is };
  const sides = { before: { name, pptx: bytes }, after: { name: c.var.visit.words.changes.today, pptx: today } };
  const compared = await threads.run<'compare'>({
    kind: 'compare',
    wanted: reportWanted(c, shown, currentLinks(deck)),
    ...sides,
  });
  if (compared.kind === 'failed') return { kind: 'unreadable', diagnostics: compared.diagnostics };
  const { differs, summary, html } = compared.value;
  if (!differs) return { kind: 'current', is, deck, harmless: !sameInputs(is, shown) };
  return { kind: 'old', is, deck, summary, report: `/report/${c.var.services.reports.put(html)}` };
}

/** The published deck that a file says it is: of the same slide list and survey, in the same language. */
async function publishedAs(c: Request, is: Identity): Promise<ShownDeck | undefined> {
  const { decks } = await c.var.services.catalogue.all();
  return decks
    .flat()
    .find(({ view, deck }) => deck.locale === is.locale && view.deck === is.deck && view.survey === is.survey);
}

/** What everybody gets today, made as the file was: for the same customer, with the same slides. */
async function todaysDeck(c: Request, shown: ShownDeck, is: Identity): Promise<Uint8Array | undefined> {
  const { catalogue, meetings } = c.var.services;
  const { customer } = parametersIn(is.parameters);
  if (customer === undefined && is.chosen === undefined) return catalogue.bytes(shown.deck.files.pptx.sha256);
  const known = new Set(shown.view.slides.map(({ id }) => id));
  const slides = is.chosen && stillKnown(known, is.chosen);
  const made = await meetings.make(shown, {
    ...(slides ? { slides } : {}),
    ...(customer === undefined ? {} : { customer }),
  });
  return made.kind === 'made' ? (await meetings.read(made.name))?.bytes : undefined;
}

/** Whether the file was made from the very files of the release. */
function sameInputs({ inputs }: Identity, { release }: ShownDeck): boolean {
  const known = new Set(release.inputs.map(({ sha256 }) => sha256));
  return inputs.every(({ file, sha256 }) => file.startsWith('surveydeck:') || known.has(sha256));
} // prettier-ignore
