import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { projectMissing } from '../input/file-diagnostics.ts';
import type { DeckFiles } from '../input/load-deck-sources.ts';
import { listLocales } from '../input/list-locales.ts';
import { readFilesIn } from '../input/write-outputs.ts';
import { findProjectRoot, loadProject, PROJECT_FILE, type DeckEntry, type Project } from '../input/project.ts';
import type { Invocation } from './options.ts';
import type { Mistakes } from './words.ts';

/** A deck to build: its files (absolute paths), its locales, its output folder. */
export interface DeckRequest extends DeckFiles {
  readonly id: string;
  readonly locales: readonly string[];
  readonly out: string;
}

/**
 * The files that these decks are made from. Folders of a deck may lie in one another, and its output in any of them
 * (`survey: .`), so what a build only writes is none: not every file of a folder, but those of the formats that are read.
 */
export async function inputsOf(requests: readonly DeckRequest[]): Promise<readonly string[]> {
  const folders = requests.flatMap(({ survey, template, brand, layouts }) => [survey, template, brand, layouts]);
  const projects = requests.map(({ root }) => join(root, PROJECT_FILE));
  const made = requests.flatMap(({ id, out, locales }) =>
    locales.map((locale) => ({ out: join(out, sep), name: `${id}.${locale}` })),
  );
  // The pictures of a deck for a customer stand in a folder of that name and the customer's.
  const isMade = (path: string): boolean =>
    made.some(({ out, name }) => {
      const [folder = '', file] = path.startsWith(out) ? path.slice(out.length).split(sep) : [];
      return file !== undefined && (folder === name || folder.startsWith(`${name}.`));
    });
  return (await readFilesIn([...new Set([...projects, ...folders])])).filter((path) => !isMade(path));
}

export type Selection =
  | { readonly kind: 'decks'; readonly root: string; readonly decks: readonly DeckRequest[] }
  /** The command line names something that the project does not have. */
  | { readonly kind: 'mistake'; readonly text: string }
  /** The project itself has mistakes, which have been reported. */
  | { readonly kind: 'failed'; readonly root: string };

/**
 * The decks that the command line asks for: those of the project, with whatever the command line overrides, or one made
 * of --survey, --template and --brand alone, which needs no project. Paths on the command line are relative to the
 * folder in which the program was called (`cwd`), paths in the project file to that file's folder.
 */
export async function selectDecks(
  invocation: Invocation,
  cwd: string,
  says: Mistakes,
  report: Report,
): Promise<Selection> {
  const root = await findProjectRoot(cwd);
  const { survey, template, brand } = invocation;
  if (invocation.deck === undefined && survey !== undefined && template !== undefined && brand !== undefined) {
    return oneOff({ survey, template, brand }, root ?? cwd, invocation, cwd, report);
  }
  if (root === undefined) {
    report(projectMissing(undefined, { folder: cwd }));
    return { kind: 'failed', root: cwd };
  }
  const project = await loadProject(root, report);
  return project ? fromProject(invocation, project, cwd, says, report) : { kind: 'failed', root };
}

async function fromProject(
  invocation: Invocation,
  project: Project,
  cwd: string,
  says: Mistakes,
  report: Report,
): Promise<Selection> {
  const ids = project.decks.map((deck) => deck.id);
  const { deck: wanted } = invocation;
  const entries = wanted === undefined ? project.decks : project.decks.filter((deck) => deck.id === wanted);
  if (wanted !== undefined && entries.length === 0) {
    const similar = didYouMean(wanted, ids);
    const text = [says.unknownDeck(wanted, ids), ...(similar ? [says.didYouMean(similar)] : [])].join('\n');
    return { kind: 'mistake', text };
  }
  const replaced = (['survey', 'template', 'brand'] as const).find((name) => invocation[name] !== undefined);
  if (replaced && entries.length > 1) return { kind: 'mistake', text: says.nameOneDeck(`--${replaced}`, ids) };
  const { root } = project;
  const decks: DeckRequest[] = [];
  for (const entry of entries) decks.push(await toRequest(entry, root, invocation, cwd, report));
  return { kind: 'decks', root, decks };
}

async function toRequest(
  entry: DeckEntry,
  root: string,
  invocation: Invocation,
  cwd: string,
  report: Report,
): Promise<DeckRequest> {
  const pick = (name: 'survey' | 'template' | 'brand' | 'out'): string => {
    const typed = invocation[name];
    return typed === undefined ? resolve(root, entry[name]) : resolve(cwd, typed);
  };
  const survey = pick('survey');
  const isOther = invocation.survey !== undefined;
  return {
    // A deck of another survey must not overwrite the project's own.
    id: isOther ? basename(survey) : entry.id,
    root,
    survey,
    template: pick('template'),
    brand: pick('brand'),
    layouts: resolve(root, entry.layouts),
    locales: invocation.locales ?? (isOther ? await listLocales(root, survey, report) : entry.locales),
    out: pick('out'),
  };
}

/** A deck named after its survey's folder, with the layouts beside its slide list, in every locale of the survey. */
async function oneOff(
  files: { readonly survey: string; readonly template: string; readonly brand: string },
  root: string,
  invocation: Invocation,
  cwd: string,
  report: Report,
): Promise<Selection> {
  const survey = resolve(cwd, files.survey);
  const template = resolve(cwd, files.template);
  const deck: DeckRequest = {
    id: basename(survey),
    root,
    survey,
    template,
    brand: resolve(cwd, files.brand),
    layouts: resolve(dirname(template), '..', 'layouts'),
    locales: invocation.locales ?? (await listLocales(root, survey, report)),
    out: resolve(cwd, invocation.out ?? 'output'),
  };
  return { kind: 'decks', root, decks: [deck] };
}
