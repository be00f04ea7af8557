import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import type { Release } from '../releases/release-schema.ts';
import type { Releases } from '../releases/releases.ts';
import { tellFailure } from '../releases/tell-failure.ts';
import { readConfig } from '../portal/read-config.ts';
import { moved } from '../publish/diagnostics.ts';
import { makeRelease } from '../publish/make-release.ts';
import { previousOf, storeRelease, type StoredRelease } from '../publish/store-release.ts';
import { diskCacheOf } from './build-decks.ts';
import { EXIT, exitCodeOf, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { doerOf, type Doer } from './doer.ts';
import { openReleasesFolder } from './open-releases-folder.ts';
import { selectDecks, type DeckRequest } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';
import { harmless } from './terminal.ts';

/** Where and by whom is published. */
interface Desk {
  readonly context: Context;
  readonly releases: Releases;
  readonly doer: Doer;
  /** The folder of the releases, as it is shown. */
  readonly folder: string;
  /** What is before the path of a link, where that is known. */
  readonly address: string;
}

/** What became of a deck, for other programs. */
interface Outcome {
  readonly deck: string;
  readonly release: string;
  readonly outcome: 'published' | 'same' | 'review';
  readonly n?: number;
  readonly link?: string;
}

/**
 * `surveydeck publish`: makes decks and gives them to everybody who looks at the portal, or with --review only to whoever has a
 * link. A deck that cannot be built is not published, and leaves what is published as it is.
 */
export async function runPublish(context: Context): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const selection = await selectDecks(invocation, io.cwd, words.mistakes, report);
  if (selection.kind === 'mistake') return showMistake(context, selection.text);
  const desk = selection.kind === 'decks' ? await openDesk(context, report) : undefined;
  const outcomes: Outcome[] = [];
  try {
    for (const deck of desk && selection.kind === 'decks' ? selection.decks : []) {
      const outcome = desk && (await publish(desk, deck, report));
      if (outcome) outcomes.push(outcome);
    }
  } catch (error) {
    report(tellFailure(error, desk?.folder ?? ''));
  }
  if (invocation.json) writeJson(io, { decks: outcomes });
  showDiagnostics(context, selection.root, diagnostics);
  return desk ? exitCodeOf(diagnostics) : EXIT.mistakes;
}

async function openDesk(context: Context, report: Report): Promise<Desk | undefined> {
  const opened = await openReleasesFolder(context, { create: true }, report);
  const config = opened && (await readConfig(opened.path, report));
  const doer = config && (await doerOf(context, opened.path, report));
  if (!doer) return undefined;
  const address = (config.address ?? '').replace(/\/$/, '');
  return { context, releases: opened.releases, folder: opened.shown, doer, address };
}

async function publish(desk: Desk, request: DeckRequest, report: Report): Promise<Outcome | undefined> {
  const { context, releases, doer } = desk;
  const { io, invocation, words, loadSpine } = context;
  const { note } = invocation;
  const deck = { id: request.id, files: request, locales: request.locales };
  const made = { at: new Date((io.now ?? Date.now)()).toISOString(), by: doer.by, program: io.program?.slice(0, 16) ?? 'unbundled', ...(note === undefined ? {} : { note }) }; // prettier-ignore
  const previous = await previousOf(releases, deck.id);
  const begins = (locale: string): void => void io.stderr.write(`${words.building(deck.id, locale)}\n`);
  const release = await makeRelease(deck, made, { spine: loadSpine, begins, ...(previous ? { previous } : {}), ...diskCacheOf(context, request.root) }, report); // prettier-ignore
  if (!release) return undefined;
  const stored = await storeRelease(releases, release);
  if (stored.same) {
    const n = (await releases.current(deck.id))?.entry.n ?? 0;
    io.stderr.write(`${words.publishReport.same(deck.id, n)}\n`);
    return { deck: deck.id, release: stored.id, outcome: 'same', n };
  }
  tellChanges(context, stored.release);
  return invocation.review ? offer(desk, stored) : give(desk, stored, report);
}

/** Under a link that nobody can guess. */
async function offer({ context: { io, words, invocation }, releases, doer, address }: Desk, { id, release }: StoredRelease): Promise<Outcome> {
  const link = `${address}/review/${await releases.putCandidate(id, { by: doer.by })}`;
  doer.audit.write({ what: 'review-offered', deck: release.deck, ...doer.logged });
  io.stderr.write(`${words.publishReport.review(release.deck)}\n`);
  if (!invocation.json) io.stdout.write(`${link}\n`);
  return { deck: release.deck, release: id, outcome: 'review', link };
} // prettier-ignore

/** To everybody. */
async function give({ context, releases, doer }: Desk, { id, release }: StoredRelease, report: Report): Promise<Outcome | undefined> {
  const { io, words, invocation } = context;
  const { note } = invocation;
  const { deck } = release;
  const done = await releases.append({ deck, kind: 'publish', release: id, by: doer.by, ...(note === undefined ? {} : { note }) }, release.replaces);
  if (done.kind === 'moved') {
    report(moved(undefined, { deck, n: done.current?.n ?? 0 }));
    return undefined;
  }
  const { n, previous } = done.entry;
  doer.audit.write({ what: 'published', deck, release: id, before: previous, ...doer.logged });
  io.stderr.write(`${words.publishReport.published(deck, n)}\n`);
  return { deck, release: id, outcome: 'published', n };
} // prettier-ignore

/** What the release changes, language by language. */
function tellChanges({ io, words, language }: Context, { deck, replaces, decks }: Release): void {
  const says = words.publishReport;
  if (replaces === undefined) return void io.stderr.write(`${says.first(deck)}\n`);
  for (const { locale, changes } of decks) {
    const lines = changes?.differs ? (changes.summary[language] ?? []) : [says.unchanged];
    io.stderr.write(`${says.language(locale)}\n${lines.map((line) => `  ${harmless(line)}\n`).join('')}`);
  }
}
