import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import type { Codebook } from '../../base/export.ts';
import { validate } from '../../base/validate.ts';
import { makeFirstDeck, type FirstDeck } from '../../upkeep/first-deck/make-first-deck.ts';
import { titleOf } from '../../upkeep/first-deck/title-of.ts';
import { DECK_LANGUAGES } from '../../upkeep/first-deck/types.ts';
import { codebookIn, readCodebook } from '../input/exports/codebooks/read-codebook.ts';
import { loadExports } from '../input/exports/load-export.ts';
import { projectMissing } from '../input/file-diagnostics.ts';
import { DECK_ID } from '../input/names.ts';
import { findProjectRoot, loadProject } from '../input/project.ts';
import { projectPath, readBytes, readYaml } from '../input/read-file.ts';
import { writeFiles } from '../input/write-files.ts';
import { tryDeck, type Tried } from './try-deck.ts';
import { hasSource, runNext } from './run-next.ts';
import { decide, parsed } from './decide.ts';
import { EXIT, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { badSurveyName } from './init-diagnostics.ts';
import { initFiles, type GivenExport } from './init-files.ts';
import type { Given } from './init-given.ts';
import { initJson, renderInit } from './render-init.ts';

/**
 * `surveydeck init EXPORT… --out data/NAME`: writes a survey and its first deck of the export of a survey tool. What the data leaves
 * open is asked at a terminal; else, and with --json, it is listed with what was taken. 1: nothing can be read, or something is there already.
 */
export async function runInit(context: Context): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const given = await readGiven(context, report);
  const root = given?.root ?? io.cwd;
  if (given && (await hasSource(given))) return runNext(context, given, diagnostics);
  const deck = given && !stops(diagnostics) ? await decided(context, given, report) : undefined;
  if (deck === 'interrupted') return EXIT.interrupted;
  const project = deck && (await loadProject(root, report));
  const files = deck && given && project ? await initFiles(deck, given.exports, { ...given, cwd: io.cwd }, project, report) : []; // prettier-ignore
  const written = files.length > 0 && !stops(diagnostics) && (await writeFiles(files, report));
  if (written && deck && given) await tryDeck(context, triedDeck(context, deck, given), report);
  showDiagnostics(context, root, diagnostics);
  if (!written || !deck || !given) {
    io.stderr.write(`${words.nothingWritten}\n`);
    return EXIT.mistakes;
  }
  const shown = files.map((file) => file.shown);
  if (invocation.json) writeJson(io, initJson(deck, shown));
  else {
    io.stdout.write(shown.map((path) => `${path}\n`).join(''));
    io.stderr.write(renderInit(deck, given.id, words.initReport));
  }
  return EXIT.done;
}

/** What is tried of a deck that was just made: all of it. */
function triedDeck({ io }: Context, deck: FirstDeck, { root, folder, id }: Given): Tried {
  return {
    root,
    folder,
    id,
    isOwn: () => true,
    again(trouble, template, locale) {
      const texts = deck.retry(trouble);
      const write = (path: string, text: string) => ({
        path,
        shown: shownPath(io.cwd, path),
        bytes: Buffer.from(text),
      });
      return [
        write(join(folder, 'figures.yaml'), texts.figures),
        write(join(folder, 'locales', `${locale}.yaml`), texts.catalogue),
        write(template, texts.deck),
      ];
    },
  };
}

/** The files that the command names, read. Undefined if one cannot be, or if they are no export, which is reported. */
async function readGiven(context: Context, report: Report): Promise<Given | undefined> {
  const { io, invocation } = context;
  const root = await findProjectRoot(io.cwd);
  if (root === undefined) {
    report(projectMissing(undefined, { folder: io.cwd }));
    return undefined;
  }
  const folder = resolve(io.cwd, invocation.out ?? '');
  const id = basename(folder);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id) || !DECK_ID.test(id)) {
    report(badSurveyName(undefined, { name: id }));
    return undefined;
  }
  const read = async (typed: string): Promise<GivenExport | undefined> => {
    const path = resolve(io.cwd, typed);
    const bytes = await readBytes(root, path, report);
    return bytes && { path, bytes };
  };
  const named = (file: GivenExport) => ({ file: projectPath(root, file.path), bytes: file.bytes });
  const files = (await Promise.all(invocation.files.map(read))).flatMap((file) => file ?? []);
  const books = (await Promise.all((invocation.codebooks ?? []).map(read))).flatMap((file) => file ?? []);
  const chosen = invocation.answers === undefined ? new Map<string, string>() : await readChoices(root, resolve(io.cwd, invocation.answers), report); // prettier-ignore
  if (files.length < invocation.files.length || books.length < (invocation.codebooks ?? []).length || !chosen)
    return undefined;
  const language = invocation.locales?.[0];
  const wanted = language === undefined ? {} : { language };
  const exports = await loadExports(files.map(named), wanted, report);
  const [from] = exports ?? [];
  if (!from) return undefined;
  const codebooks: Codebook[] = [];
  for (const book of books) {
    const { file, bytes } = named(book);
    const codebook = await readCodebook(file, bytes, report, language);
    if (!codebook) return undefined;
    codebooks.push(codebook);
  }
  // A workbook may hold the labels beside the answers.
  const beside = from.sheets.length > 1 ? codebookIn(from.file, from.sheets, report, language) : undefined;
  return { root, folder, id, exports: files, from, codebooks: beside ? [...codebooks, beside] : codebooks, chosen };
}

const choices = z.record(z.string(), z.string());

/** Choices that somebody wrote down: id of a question: id of a choice. */
async function readChoices(
  root: string,
  path: string,
  report: Report,
): Promise<ReadonlyMap<string, string> | undefined> {
  const source = await readYaml(root, path, report);
  const value = source && validate(choices, source, report);
  return value && new Map(Object.entries(value));
}

/** The first deck, with what was chosen at the terminal where somebody sits there. */
async function decided(context: Context, given: Given, report: Report): Promise<FirstDeck | 'interrupted' | undefined> {
  const { io, invocation } = context;
  const language = DECK_LANGUAGES.find((one) => one === invocation.locales?.[0]);
  const first = given.exports[0]?.path ?? '';
  const input = {
    from: given.from,
    codebooks: given.codebooks,
    id: given.id,
    title: given.codebooks.flatMap((book) => book.title ?? [])[0] ?? titleOf(basename(first)),
    ...(language ? { language } : {}),
    today: new Date(io.now?.() ?? Date.now()).toISOString().slice(0, 10),
    files: given.exports.map(({ path }) => basename(path)),
    parse: (text: string) => parsed(join(given.folder, 'survey.yaml'), text),
  };
  return decide(context, given.chosen, report, (chosen) => {
    const deck = makeFirstDeck({ ...input, chosen }, report);
    return deck && { made: deck, sorted: deck.proposal };
  });
}
