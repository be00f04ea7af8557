import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { stops } from '../../base/diagnostic.ts';
import { writeFiles, type OutputFile } from '../input/write-files.ts';
import { writeOutputs } from '../input/write-outputs.ts';
import { EXIT, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { diagnosticJson, sortDiagnostics } from './render-diagnostics.ts';

/** A file to be written by a text command: absolute path and content. */
export interface TextFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The outcome of a text command: the files to write, and a word about them; nothing if it failed. */
export interface TextOutcome {
  readonly files: readonly TextFile[];
  readonly says: string;
  /** For a file that is none of the project's own: what it must not be written over. */
  readonly inputs?: readonly string[];
  /** What was asked for, where that is more than files: on stdout, or on stderr where paths of files go to stdout. */
  readonly shows?: { readonly text: string; readonly json: object };
}

/** Writes the files, all or none, and says what was done: paths on stdout, the rest on stderr. */
export async function finishText(
  context: Context,
  root: string,
  diagnostics: Diagnostic[],
  outcome: TextOutcome | undefined,
): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const files = (outcome?.files ?? []).map(({ path, content }) => ({
    path,
    shown: shownPath(io.cwd, path),
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const isSound = outcome !== undefined && !stops(diagnostics);
  const done = isSound && (files.length === 0 || (await write(files, outcome.inputs, report)));
  showDiagnostics(context, root, diagnostics);
  const shows = isSound ? outcome.shows : undefined;
  if (shows && !invocation.json) io[files.length > 0 ? 'stderr' : 'stdout'].write(shows.text);
  io.stderr.write(`${done ? outcome.says : words.nothingWritten}\n`);
  if (invocation.json) {
    writeJson(io, { written: done ? files.map(({ shown }) => shown) : [], ...shows?.json, diagnostics: sortDiagnostics(diagnostics).map(diagnosticJson) }); // prettier-ignore
  } else if (done) {
    for (const { shown } of files) io.stdout.write(`${shown}\n`);
  }
  return done ? EXIT.done : EXIT.mistakes;
}

const write = (files: readonly OutputFile[], inputs: readonly string[] | undefined, report: Report): Promise<boolean> =>
  inputs ? writeOutputs(files, () => Promise.resolve(inputs), report) : writeFiles(files, report);
