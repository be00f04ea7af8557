import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { findProjectRoot } from '../input/project.ts';
import { openToAll } from '../portal/diagnostics.ts';
import { openPortal } from '../portal/open-portal.ts';
import { portalAssets } from '../portal/portal-assets.ts';
import { EXIT, showDiagnostics, shownPath, writeJson, type Context, type ExitCode } from './context.ts';
import { interrupted } from './interrupted.ts';
import { releasesFolder } from './releases-folder.ts';

/** Default port of the portal. */
const PORT = 4180;
/** Hosts that only this computer reaches. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/**
 * `surveydeck serve`: the pages from which sales downloads the current decks, until it is stopped. The project is optional:
 * without one, what lies in --releases is shown. 1: the folder, its settings or the port cannot be used.
 */
export async function runServe(context: Context, assets = portalAssets, until: () => Promise<void> = interrupted): Promise<ExitCode> {
  const { io, invocation, words, loadSpine } = context;
  const { host, port = PORT } = invocation;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const [path, root] = [await releasesFolder(context, report), await findProjectRoot(io.cwd)];
  const log = (what: string, values: Readonly<Record<string, string | number | boolean>>): void =>
    void io.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), what, ...values })}\n`);
  const portal =
    path !== undefined &&
    (await openPortal(
      {
        folder: { path, shown: shownPath(io.cwd, path) },
        ...(root === undefined ? {} : { root }),
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
  showDiagnostics(context, root ?? io.cwd, diagnostics);
  if (!portal) return EXIT.mistakes;
  if (invocation.json) writeJson(io, { address: portal.address });
  else io.stdout.write(`${portal.address}\n`);
  io.stderr.write(`${words.serving}\n`);
  await until();
  io.stderr.write(`${words.stoppingServer}\n`);
  await portal.close();
  return EXIT.done;
} // prettier-ignore
