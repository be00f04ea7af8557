import { basename, join, relative, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import type { Export } from '../../base/export.ts';
import { isRecord } from '../../base/is-record.ts';
import type { YamlSource } from '../../base/source.ts';
import { columnNames, foldName } from '../../data/survey/source/column-names.ts';
import { namedColumns } from '../../upkeep/first-deck/next/known-columns.ts';
import { nextDeckTexts, type DeckFiles } from '../../upkeep/first-deck/next/next-deck-texts.ts';
import { nextSurvey, type NextSurvey } from '../../upkeep/first-deck/next/next-survey.ts';
import type { Change } from '../../upkeep/first-deck/next/types.ts';
import { loadExports } from '../input/exports/load-export.ts';
import { loadAnswers } from '../input/load-answers.ts';
import { loadProject, type DeckEntry } from '../input/project.ts';
import { projectPath, readYaml } from '../input/read-file.ts';
import { writeFiles, type OutputFile } from '../input/write-files.ts';
import { parseYaml } from '../input/yaml.ts';
import { EXIT, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { decide, parsed } from './decide.ts';
import { nextPlaces, type NextPlace } from './next-places.ts';
import { openJson } from './render-init.ts';
import { renderNext } from './render-next.ts';
import type { Given } from './init-given.ts';
import { tryDeck } from './try-deck.ts';

const silent: Report = () => undefined;

/** Whether the folder holds a survey that is read from an export: then what is given is its next one. */
export async function hasSource({ folder }: Pick<Given, 'folder'>): Promise<boolean> {
  const path = join(folder, 'survey.yaml');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const value = text === undefined ? undefined : parseYaml(path, text, silent)?.value;
  return isRecord(value) && isRecord(value['source']) && value['rows'] !== 'aggregated';
}

/** What stands on the disk of a survey, and its deck. */
interface Known {
  readonly survey: YamlSource;
  readonly catalogue: YamlSource;
  readonly files: DeckFiles;
  readonly deck: DeckEntry | undefined;
  readonly language: 'ja' | 'en';
}

/**
 * `surveydeck init EXPORT… --out data/NAME` of a survey that is there: puts the next export beside the one before, and changes
 * `survey.yaml`, catalogue, figures and slides where that export asks for it. What a person wrote stays; the same export changes nothing.
 */
export async function runNext(context: Context, given: Given, diagnostics: Diagnostic[]): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const { root, folder, id } = given;
  const known = stops(diagnostics) ? undefined : await readKnown(given, report);
  const places = known && (await nextPlaces(given));
  const next = known && places ? await decided(context, given, known, places, report) : undefined;
  if (next === 'interrupted') return EXIT.interrupted;
  const made = next && known ? outputs(context, given, known, next, places ?? [], new Map()) : undefined;
  const isSame = made?.files.length === 0;
  if (made && !isSame && !stops(diagnostics) && (await writeFiles(made.files, report)) && known?.deck && made.slides.length > 0) {
    await tryDeck(context, { root, folder, id: known.deck.id, isOwn: (slide) => made.slides.includes(slide), again: (trouble) => next ? outputs(context, given, known, next, [], trouble).files : [] }, report);
  }
  showDiagnostics(context, root, diagnostics);
  if (!made || !next || stops(diagnostics)) {
    io.stderr.write(`${words.nothingWritten}\n`);
    return EXIT.mistakes;
  }
  const shown = made.files.map((file) => file.shown);
  if (invocation.json) writeJson(io, { files: shown, changes: made.changes, open: next.open.map(openJson), decided_by_default: next.byDefault.map(openJson) });
  else {
    io.stdout.write(shown.map((path) => `${path}\n`).join(''));
    if (isSame) io.stderr.write(`${words.nextReport.same(id)}\n`);
    if (!isSame || made.changes.length > 0) io.stderr.write(renderNext(made.changes, next, known?.deck?.id ?? id, words));
  }
  return EXIT.done;
} // prettier-ignore

/** The files of a survey as they stand. Undefined, and reported, if one cannot be read. */
async function readKnown({ root, folder }: Given, report: Report): Promise<Known | undefined> {
  const survey = await readYaml(root, join(folder, 'survey.yaml'), report);
  const base = isRecord(survey?.value) ? survey.value['base_language'] : undefined;
  const project = await loadProject(root, report);
  if (!survey || !project) return undefined;
  const catalogue = await readYaml(root, join(folder, 'locales', `${String(base)}.yaml`), report);
  const deck = project.decks.find((entry) => resolve(root, entry.survey) === folder);
  const [figures, slides] = await Promise.all([
    readYaml(root, join(folder, 'figures.yaml'), report),
    deck && readYaml(root, join(root, deck.template), report),
  ]);
  if (!catalogue) return undefined;
  const files = { catalogue, ...(figures ? { figures } : {}), ...(slides ? { deck: slides } : {}) };
  return { survey, catalogue, files, deck, language: base === 'ja' ? 'ja' : 'en' };
}

/** The next survey, with what was chosen at the terminal where somebody sits there. */
async function decided(context: Context, given: Given, known: Known, places: readonly NextPlace[], report: Report): Promise<NextSurvey | 'interrupted' | undefined> {
  const { root, folder } = given;
  const { survey, catalogue, language } = known;
  const now = await readAsDeclared(given, survey, language, report);
  if (!now) return undefined;
  const isInPlace = places.every(({ isThere }) => isThere) && namesFiles(survey, places);
  const before = isInPlace ? undefined : await loadAnswers({ root, folder, survey, language }, silent, {});
  const messages = isRecord(catalogue.value) && isRecord(catalogue.value['messages']) ? catalogue.value['messages'] : {};
  const input = {
    text: survey.text,
    parse: (text: string) => parsed(survey.file, text),
    ...(before && !('header' in before) ? { before } : {}),
    now,
    codebooks: given.codebooks,
    files: places.map(({ name }) => name),
    language,
    today: new Date(context.io.now?.() ?? Date.now()).toISOString().slice(0, 10),
    catalogue: new Map(Object.entries(messages).flatMap(([key, words]) => (typeof words === 'string' ? [[key, words] as const] : []))),
  };
  return decide(context, given.chosen, report, (chosen) => {
    const made = nextSurvey({ ...input, chosen }, report);
    return made && { made, sorted: made };
  });
} // prettier-ignore

/** Whether a survey names these files already: what stood in them before is not there any more. */
function namesFiles({ value }: YamlSource, places: readonly NextPlace[]): boolean {
  const source = isRecord(value) && isRecord(value['source']) ? value['source'] : {};
  const files = [source['files']].flat();
  return places.every(({ name }) => files.includes(name));
}

/** The export as the survey says it is read; or as it looks, where it is read better so: another encoding, another separator. */
async function readAsDeclared({ root, exports, from }: Given, { value }: YamlSource, language: string, report: Report): Promise<readonly Export[] | undefined> {
  const source = isRecord(value) && isRecord(value['source']) ? value['source'] : {};
  const declared = Object.fromEntries((['format', 'encoding', 'delimiter'] as const).flatMap((key) => (typeof source[key] === 'string' ? [[key, source[key]]] : [])));
  const files = exports.map(({ path, bytes }) => ({ file: projectPath(root, path), bytes }));
  const asDeclared = await loadExports(files, { ...declared, language }, silent);
  const names = Array.isArray(source['names']) ? source['names'].flatMap((row: unknown) => (typeof row === 'number' ? [row] : [])) : [1];
  const known = new Set(namedColumns(value).map(({ name }) => foldName(name)));
  const score = (one: Export | undefined): number => Math.max(0, ...(one?.sheets ?? []).map((sheet) => columnNames(sheet, names).filter((name) => known.has(name)).length));
  if (asDeclared && score(asDeclared[0]) >= score(from)) return asDeclared;
  return loadExports(files, { language }, report);
} // prettier-ignore

interface Outputs {
  readonly files: readonly OutputFile[];
  readonly changes: readonly Change[];
  /** Slides that were added. */
  readonly slides: readonly string[];
}

/** The files that are other than those on the disk. */
function outputs({ io }: Context, { root, folder }: Given, known: Known, next: NextSurvey, places: readonly NextPlace[], trouble: ReadonlyMap<string, number>): Outputs {
  const { survey, files, deck } = known;
  const texts = nextDeckTexts(next, files, trouble);
  const file = (path: string, bytes: Uint8Array | string): OutputFile => ({ path, shown: shownPath(io.cwd, path), bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
  const other = (path: string, before: string | undefined, after: string | undefined): readonly OutputFile[] => (after === undefined || after === before ? [] : [file(path, after)]);
  const template = deck ? join(root, deck.template) : '';
  const unplaced: readonly Change[] = texts.unplaced.length === 0 ? [] : [{ is: 'no-place', file: relative(io.cwd, template) || basename(folder), questions: texts.unplaced }];
  return {
    files: [
      ...other(join(folder, 'survey.yaml'), survey.text, next.definition),
      ...other(join(folder, 'figures.yaml'), files.figures?.text, texts.figures),
      ...other(join(folder, 'locales', basename(files.catalogue.file)), files.catalogue.text, texts.catalogue),
      ...other(template, files.deck?.text, texts.deck),
      ...places.flatMap(({ name, bytes, isThere }) => (isThere ? [] : [file(join(folder, name), bytes)])),
    ],
    changes: [...next.changes, ...unplaced],
    slides: texts.slides,
  };
} // prettier-ignore
