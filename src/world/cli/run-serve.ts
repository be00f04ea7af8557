import process from 'node:process';
import { resolve } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { projectMissing } from '../input/file-diagnostics.ts';
import { findProjectRoot } from '../input/project.ts';
import { openToAll } from '../portal/diagnostics.ts';
import { openPortal } from '../portal/open-portal.ts';
import { portalAssets } from '../portal/portal-assets.ts';
import { EXIT, showDiagnostics, shownPath, writeJson, type Context, type ExitCode } from './context.ts';

/** Default port of the portal. */
const PORT = 4180;
/** Hosts that only this computer reaches. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** Resolves when the user presses Ctrl+C or the system ends the program. */
const interrupted = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });

/**
 * `surveydeck serve`: the pages from which sales downloads the current decks, until it is stopped. The project is optional:
 * without one, what lies in --releases is shown. 1: the folder, its settings or the port cannot be used.
 */
export async function runServe(context: Context, assets = portalAssets, until: () => Promise<void> = interrupted): Promise<ExitCode> {
  const { io, invocation, words, loadSpine } = context;
  const { host, port = PORT } = invocation;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const folder = await releasesFolder(context, report);
  const log = (what: string, values: Readonly<Record<string, string | number | boolean>>): void =>
    void io.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), what, ...values })}\n`);
  const portal =
    folder &&
    (await openPortal(
      {
        folder: folder.folder,
        ...(folder.root === undefined ? {} : { root: folder.root }),
        assets: assets(),
        ...(io.program === undefined ? {} : { program: io.program }),
        spine: loadSpine,
        keeps: !io.env['SURVEYDECK_NO_CACHE'],
        log,
        port,
        ...(host === undefined ? {} : { host }),
      },
      report,
    ));
  if (portal && host !== undefined && !LOOPBACK.includes(host) && portal.isOpen) report(openToAll(undefined, { host }));
  showDiagnostics(context, folder?.root ?? io.cwd, diagnostics);
  if (!portal) return EXIT.mistakes;
  if (invocation.json) writeJson(io, { address: portal.address });
  else io.stdout.write(`${portal.address}\n`);
  io.stderr.write(`${words.serving}\n`);
  await until();
  io.stderr.write(`${words.stoppingServer}\n`);
  await portal.close();
  return EXIT.done;
} // prettier-ignore

/** Where releases are if nobody says so: beside `surveydeck.yaml`. */
const RELEASES = 'releases';

/** The folder of the releases that a command means, and the project around it, if there is one. */
export async function releasesFolder(
  { io, invocation }: Context,
  report: Report,
): Promise<{ readonly root?: string; readonly folder: { readonly path: string; readonly shown: string } } | undefined> {
  const root = await findProjectRoot(io.cwd);
  const { releases } = invocation;
  if (releases === undefined && root === undefined) {
    report(projectMissing(undefined, { folder: io.cwd }));
    return undefined;
  }
  const path = releases === undefined ? resolve(root ?? '', RELEASES) : resolve(io.cwd, releases);
  return { ...(root === undefined ? {} : { root }), folder: { path, shown: shownPath(io.cwd, path) } };
}
