import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { DamagedObject } from '../releases/blobs.ts';
import { damaged } from '../releases/diagnostics.ts';
import type { LogEntry } from '../releases/log-entry.ts';
import { prune } from '../releases/prune.ts';
import { currentAfter } from '../releases/release-log.ts';
import type { Releases } from '../releases/releases.ts';
import { rollBack } from '../releases/roll-back.ts';
import { tellFailure } from '../releases/tell-failure.ts';
import { verifyReleases } from '../releases/verify-releases.ts';
import { doerOf } from './doer.ts';
import { exitCodeOf, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { isReleasesAction, type ReleasesAction } from './releases-arguments.ts';
import { openReleasesFolder, type OpenedFolder } from './open-releases-folder.ts';
import { diagnosticJson, sortDiagnostics } from './render-diagnostics.ts';
import { renderReleases, type ListedEntry } from './render-releases.ts';

/** What an action tells: for other programs, and for people. */
interface Told {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

type Action = (context: Context, opened: OpenedFolder, report: Report) => Promise<Told | undefined>;

/** `surveydeck releases …`: what was published, whether it is whole, what is kept, and which of it is current. */
export async function runReleases(context: Context): Promise<ExitCode> {
  const { io, invocation } = context;
  const [action = 'list'] = invocation.files;
  if (!isReleasesAction(action)) throw new Error(`"releases ${action}" should have been refused`);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const opened = await openReleasesFolder(context, { create: false }, report);
  const told = opened && (await ACTIONS[action](context, opened, report).catch((error: unknown) => {
    report(tellFailure(error, opened.shown));
    return undefined;
  })); // prettier-ignore
  showDiagnostics(context, io.cwd, diagnostics);
  if (invocation.json) writeJson(io, { ...told?.json, diagnostics: sortDiagnostics(diagnostics).map(diagnosticJson) });
  else if (told && !(stops(diagnostics) && action === 'roll-back')) io.stdout.write(told.text);
  return exitCodeOf(diagnostics);
}

const ACTIONS: Readonly<Record<ReleasesAction, Action>> = { list, verify, prune: pruned, 'roll-back': rolledBack };

async function list({ language }: Context, { releases }: OpenedFolder, report: Report): Promise<Told> {
  const entries = await releases.entries();
  for (const error of releases.damagedEntries()) report(damaged(error));
  const last = new Map(entries.map((entry) => [entry.deck, entry]));
  const listed = await Promise.all(
    entries.map(async (entry): Promise<ListedEntry> => {
      const isCurrent =
        last.get(entry.deck) === entry && currentAfter(entry) !== undefined && !releases.isDoubtful(entry);
      const state = await stateOf(releases, entry);
      return { ...entry, state: isCurrent && state === 'kept' ? 'current' : state };
    }),
  );
  return { json: { entries: listed }, text: renderReleases(listed, language) };
}

async function stateOf(releases: Releases, { release }: LogEntry): Promise<'kept' | 'removed' | 'damaged'> {
  try {
    await releases.release(release);
    return 'kept';
  } catch (error) {
    if (!(error instanceof DamagedObject)) throw error;
    return error.damage === 'missing' && (await releases.removal(release)) ? 'removed' : 'damaged';
  }
}

async function verify({ words }: Context, { store, releases }: OpenedFolder, report: Report): Promise<Told> {
  const { damage, ...counts } = await verifyReleases(store, releases);
  for (const one of damage) report(damaged(one));
  return { json: { ...counts, damage }, text: `${words.releasesReport.verified(counts)}\n` };
}

async function pruned(context: Context, { store, releases, path, clock }: OpenedFolder, report: Report): Promise<Told | undefined> {
  const { keep, since } = context.invocation;
  const doer = await doerOf(context, path, report);
  if (!doer) return undefined;
  const retention = {
    ...(keep === undefined ? {} : { keep }),
    ...(since === undefined ? {} : { since: new Date(since) }),
  };
  const done = await prune(store, releases, retention, { clock, by: doer.by });
  for (const { deck, release } of done.removed) doer.audit.write({ what: 'removed', deck, release, ...doer.logged });
  const numbers = done.removed.map(({ n }) => n).sort((a, b) => a - b);
  return { json: { ...done }, text: `${context.words.releasesReport.pruned({ ...done, removed: numbers })}\n` };
} // prettier-ignore

async function rolledBack(context: Context, { releases, path }: OpenedFolder, report: Report): Promise<Told | undefined> {
  const [, deck = '', n = ''] = context.invocation.files;
  const { note } = context.invocation;
  const doer = await doerOf(context, path, report);
  if (!doer) return undefined;
  const to = { deck, n: Number(n), by: doer.by, ...(note === undefined ? {} : { note }) };
  const entry = await rollBack(releases, to, report);
  if (!entry) return undefined;
  doer.audit.write({ what: 'rolled-back', deck, release: entry.release, before: entry.previous, ...doer.logged });
  return { json: { entry }, text: `${context.words.releasesReport.rolledBack(deck, to.n, entry.n)}\n` };
} // prettier-ignore
