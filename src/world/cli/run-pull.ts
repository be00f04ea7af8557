import { join } from 'node:path';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { findProjectRoot, loadProject } from '../input/project.ts';
import { writeFiles } from '../input/write-files.ts';
import { noRelease } from '../publish/diagnostics.ts';
import { tellFailure } from '../releases/tell-failure.ts';
import { pullFiles, type PulledFile } from '../publish/pull-files.ts';
import type { Release } from '../releases/release-schema.ts';
import type { Releases } from '../releases/releases.ts';
import { EXIT, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { openReleasesFolder } from './open-releases-folder.ts';

/**
 * `surveydeck pull RELEASE`: brings the files of a release back into the project, all or none. Files that were changed here
 * since are shown, and kept unless --overwrite is given.
 */
export async function runPull(context: Context): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const root = (await findProjectRoot(io.cwd)) ?? io.cwd;
  const opened = await openReleasesFolder(context, { create: false }, report);
  const { found, files } = opened ? await read(opened.releases, root, context, report) : NOTHING;
  const outputs = files.map((file) => ({ path: join(root, file.path), shown: shownPath(io.cwd, join(root, file.path)), bytes: file.bytes })); // prettier-ignore
  const written = found !== undefined && !stops(diagnostics) && (await writeFiles(outputs, report));
  showDiagnostics(context, root, diagnostics);
  if (!written) {
    io.stderr.write(`${words.nothingWritten}\n`);
    return EXIT.mistakes;
  }
  if (invocation.json) writeJson(io, { release: found.id, files: outputs.map(({ shown }) => shown) });
  else for (const { shown } of outputs) io.stdout.write(`${shown}\n`);
  const says = words.pullReport;
  io.stderr.write(`${outputs.length === 0 ? says.same(found.name) : says.pulled(outputs.length, found.name)}\n`);
  await tellDeclaration(context, root, found.release);
  return EXIT.done;
}

/** What is to be written. */
interface Pulled {
  readonly found?: FoundRelease;
  readonly files: readonly PulledFile[];
}

const NOTHING: Pulled = { files: [] };

/** The release and its files; nothing, and reported, if there is none of the name, or it is damaged. */
async function read(releases: Releases, root: string, { io, invocation }: Context, report: Report): Promise<Pulled> {
  const { overwrite } = invocation;
  try {
    const found = await findRelease(releases, invocation.files[0] ?? '', report);
    return found ? { found, files: await pullFiles(releases, found.release, found.name, { root, overwrite }, report) } : NOTHING;
  } catch (error) {
    report(tellFailure(error, shownPath(io.cwd, root)));
    return NOTHING;
  }
} // prettier-ignore

interface FoundRelease {
  readonly id: string;
  readonly name: string;
  readonly release: Release;
}

/** A release by its number in the log, or by the beginning of its id. */
async function findRelease(releases: Releases, typed: string, report: Report): Promise<FoundRelease | undefined> {
  const entries = await releases.entries();
  const byNumber = entries.find(({ n }) => String(n) === typed.replace(/^#/, ''));
  const byId = typed.length >= 6 ? entries.findLast(({ release }) => release.startsWith(typed.toLowerCase())) : undefined;
  const entry = byNumber ?? byId;
  if (entry) return { id: entry.release, name: `#${entry.n}`, release: await releases.release(entry.release) };
  const known = entries.map(({ n, deck }) => `${n} (${deck})`);
  report(noRelease(undefined, { name: typed, known: known.slice(-10) }));
  return undefined;
} // prettier-ignore

/** Says how the deck was declared, where the project declares it otherwise. */
async function tellDeclaration({ io, words }: Context, root: string, { deck, entry }: Release): Promise<void> {
  const { survey, template, brand, layouts, locales } = entry;
  const here = (await loadProject(root, () => undefined))?.decks.find(({ id }) => id === deck);
  const isSame = here && here.survey === survey && here.template === template && here.brand === brand && here.layouts === layouts; // prettier-ignore
  if (isSame) return;
  const lines = [`- id: ${deck}`, `  survey: ${survey}`, `  template: ${template}`, `  brand: ${brand}`, `  layouts: ${layouts}`, `  locales: [${locales.join(', ')}]`]; // prettier-ignore
  io.stderr.write(`${words.pullReport.declare(deck)}\n${lines.map((line) => `  ${line}\n`).join('')}`);
}
