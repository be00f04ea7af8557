import { noCurrentFolder } from '../input/file-diagnostics.ts';
import { contextOf, EXIT, showDiagnostics, type BuildDeck, type Context, type ExitCode } from './context.ts';
import { isUiLanguage, messagesIn, uiLanguageOf, type UiLanguage } from '../../base/messages/languages.ts';
import type { Io } from './io.ts';
import type { CommandName } from './options.ts';
import { parseArguments } from './parse-arguments.ts';
import { showMistake } from './show-mistake.ts';

export { processArguments, processIo } from './io.ts';

/** The code of each command, loaded only when called: `--help` needs none of it. */
const COMMANDS: Readonly<Record<CommandName, (context: Context) => Promise<ExitCode>>> = {
  init: async (context) => (await import('./run-init.ts')).runInit(context),
  build: async (context) => (await import('./run-build.ts')).runBuild(context),
  batch: async (context) => (await import('./run-batch.ts')).runBatch(context),
  preview: async (context) => (await import('./run-preview.ts')).runPreview(context),
  check: async (context) => (await import('./run-check.ts')).runCheck(context),
  figures: async (context) => (await import('./run-figures.ts')).runFigures(context),
  tables: async (context) => (await import('./run-tables.ts')).runTables(context),
  text: async (context) => (await import('./run-text.ts')).runText(context),
  lint: async (context) => (await import('./run-lint.ts')).runLint(context),
  refresh: async (context) => (await import('./run-refresh.ts')).runRefresh(context),
  diff: async (context) => (await import('./run-diff.ts')).runDiff(context),
  current: async (context) => (await import('./run-current.ts')).runCurrent(context),
  ledger: async (context) => (await import('./run-ledger.ts')).runLedger(context),
  serve: async (context) => (await import('./run-serve.ts')).runServe(context),
  publish: async (context) => (await import('./run-publish.ts')).runPublish(context),
  pull: async (context) => (await import('./run-pull.ts')).runPull(context),
  user: async (context) => (await import('./run-user.ts')).runUser(context),
  releases: async (context) => (await import('./run-releases.ts')).runReleases(context),
};

const loadBuildDeck = async (): Promise<BuildDeck> => (await import('../../build-deck.ts')).buildDeck;

/**
 * Runs the command line. `argv` holds the words after the program's name. Returns the exit code: 0 done, 1 the input
 * has errors, 2 wrong usage, 3 the things compared differ, 70 our fault; never throws, never exits. stdout gets the
 * paths of written files (or JSON), stderr progress and diagnostics. `loadSpine` loads the builder of decks.
 */
export async function main(
  argv: readonly string[],
  io: Io,
  loadSpine: () => Promise<BuildDeck> = loadBuildDeck,
): Promise<ExitCode> {
  const language = chooseLanguage(argv, io.env);
  try {
    const parsed = await parseArguments(argv, language, io.stdout.columns ?? 100);
    switch (parsed.kind) {
      case 'show':
        io.stdout.write(`${parsed.text}\n`);
        return EXIT.done;
      case 'mistake':
        return showMistake({ io }, parsed.text);
      case 'run':
        return await runIn(contextOf(io, parsed.invocation, language, loadSpine));
    }
  } catch (error) {
    io.stderr.write(`surveydeck: ${messagesIn(language).commands.ourFault}\n\n${stackOf(error)}\n`);
    return EXIT.ourFault;
  }
}

function runIn(context: Context): Promise<ExitCode> {
  if (context.io.cwd !== '') return COMMANDS[context.invocation.command](context);
  showDiagnostics(context, '', [noCurrentFolder(undefined)]);
  return Promise.resolve(EXIT.mistakes);
}

/**
 * The language to speak, found before the command line is parsed, so that its mistakes are explained in that language
 * too. `--lang` wins over the environment.
 */
function chooseLanguage(argv: readonly string[], env: Io['env']): UiLanguage {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return wanted !== undefined && isUiLanguage(wanted) ? wanted : environmentLanguage(env);
}

/** The language of the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set, as in POSIX. */
function environmentLanguage(env: Io['env']): UiLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  return uiLanguageOf(locale ?? '') ?? 'en';
}

const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${stackOf(error.cause)}`;
  return (error.stack ?? String(error)) + cause;
};
