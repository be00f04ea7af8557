import { relative } from 'node:path';
import { stops, type Diagnostic } from '../../base/diagnostic.ts';
import type { BuildOptions, BuiltDeck } from '../../build-deck.ts';
import { isProgramFile, locateFile } from '../input/program-words.ts';
import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import { sourceLines } from '../input/source-lines.ts';
import type { Io } from './io.ts';
import type { Invocation } from './options.ts';
import { renderDiagnostics } from './render-diagnostics.ts';
import { painterFor } from './terminal.ts';
import type { Words } from './words.ts';

/** Exit codes, those of the issue; 70 is EX_SOFTWARE of BSD's sysexits, 130 what shells say of a program that Ctrl-C stops. */
export const EXIT = { done: 0, mistakes: 1, usage: 2, differs: 3, ourFault: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The spine, `src/build-deck.ts`. */
export type BuildDeck = (sources: Parameters<typeof import('../../build-deck.ts').buildDeck>[0], options: BuildOptions) => Promise<BuiltDeck>; // prettier-ignore

/** What every command needs. */
export interface Context {
  readonly io: Io;
  readonly invocation: Invocation;
  readonly language: UiLanguage;
  readonly words: Words;
  readonly loadSpine: () => Promise<BuildDeck>;
}

export const contextOf = (
  io: Io,
  invocation: Invocation,
  language: UiLanguage,
  loadSpine: () => Promise<BuildDeck>,
): Context => ({ io, invocation, language, words: messagesIn(language).commands, loadSpine });

/** A path as the user would type it: relative to the current folder, or absolute if that is shorter. */
export function shownPath(cwd: string, path: string): string {
  const way = relative(cwd, path) || '.';
  return way.length <= path.length ? way : path;
}

/** A file that sources name, of the project whose folder is `root` or of the program, as people know it. */
export const shownFile = (cwd: string, root: string, file: string): string =>
  isProgramFile(file) ? file : shownPath(cwd, locateFile(root, file));

/** Writes diagnostics to stderr; `root` is the folder to which their paths are relative. */
export function showDiagnostics(context: Context, root: string, diagnostics: readonly Diagnostic[]): void {
  const { io, language } = context;
  const lineAt = sourceLines((file) => locateFile(root, file));
  const text = renderDiagnostics(diagnostics, {
    language,
    paint: painterFor(io.stderr, io.env),
    shownPath: (file) => shownFile(io.cwd, root, file),
    lineAt,
  });
  if (text) io.stderr.write(text);
}

export const exitCodeOf = (diagnostics: readonly Diagnostic[], draft = false): ExitCode =>
  stops(diagnostics, draft) ? EXIT.mistakes : EXIT.done;

/** Writes JSON to stdout for other programs, indented so that people can read it too. */
export const writeJson = (io: Io, value: unknown): void => void io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
