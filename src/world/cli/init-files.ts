import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import type { Report } from '../../base/diagnostic.ts';
import type { FirstDeck } from '../../upkeep/first-deck/make-first-deck.ts';
import { PROJECT_FILE, type Project } from '../input/project.ts';
import type { OutputFile } from '../input/write-files.ts';
import { shownPath } from './context.ts';
import { alreadyThere } from './init-diagnostics.ts';

/** Where the files of a first deck go; paths are absolute. */
export interface InitPlaces {
  readonly root: string;
  readonly cwd: string;
  /** The survey's folder. */
  readonly folder: string;
  readonly id: string;
}

/** A file that was read, with its bytes. */
export interface GivenExport {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a first deck, the export among them, unchanged, where it does not lie in the survey's folder already. Reports those
 * that are there: nothing that a person may have written is replaced.
 */
export async function initFiles(
  { definition, texts, proposal }: FirstDeck,
  given: readonly GivenExport[],
  { root, cwd, folder, id }: InitPlaces,
  project: Project,
  report: Report,
): Promise<readonly OutputFile[]> {
  const file = (path: string, bytes: Uint8Array | string): OutputFile => ({
    path,
    shown: shownPath(cwd, path),
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  });
  const copies = given.map(({ path, bytes }) => file(join(folder, basename(path)), bytes));
  const files = [
    file(join(folder, 'survey.yaml'), definition),
    file(join(folder, 'figures.yaml'), texts.figures),
    file(join(folder, 'company.yaml'), texts.company),
    file(join(folder, 'locales', `${proposal.language}.yaml`), texts.catalogue),
    file(join(root, 'templates', 'decks', `${id}.yaml`), texts.deck),
    ...copies.filter(({ path }) => !given.some((own) => own.path === path)),
  ];
  for (const { path, shown, bytes } of files) {
    const existing = await readFile(path).catch(() => undefined);
    if (existing && !existing.equals(bytes)) report(alreadyThere(undefined, { path: shown }));
  }
  const entry = projectEntry(root, folder, id, proposal.language, project);
  const path = join(root, PROJECT_FILE);
  const declared = withEntry(await readFile(path, 'utf8'), entry);
  return [...files, file(path, declared)];
}

/** The new deck as `surveydeck.yaml` declares it, with the look of the first one. */
function projectEntry(root: string, folder: string, id: string, locale: string, { decks }: Project) {
  const [first] = decks;
  return {
    id,
    survey: relative(root, folder).replaceAll('\\', '/'),
    template: `templates/decks/${id}.yaml`,
    brand: first?.brand ?? 'templates/brand/log.yaml',
    ...(first && first.layouts !== 'templates/layouts' ? { layouts: first.layouts } : {}),
    locales: [locale],
    ...(first && first.out !== 'output' ? { out: first.out } : {}),
  };
}

/** The project's file with one more deck; all that a person wrote stays as it is. A deck of that id stays too. */
function withEntry(text: string, entry: ReturnType<typeof projectEntry>): string {
  const document = parseDocument(text);
  const decks: unknown = document.toJS();
  const known = typeof decks === 'object' && decks !== null && 'decks' in decks && Array.isArray(decks.decks) ? decks.decks : []; // prettier-ignore
  if (known.some((deck: unknown) => typeof deck === 'object' && deck !== null && 'id' in deck && deck.id === entry.id)) return text; // prettier-ignore
  document.addIn(['decks'], document.createNode(entry));
  const list = document.getIn(['decks', known.length, 'locales'], true);
  if (typeof list === 'object' && list !== null && 'flow' in list) list.flow = true;
  return document.toString({ lineWidth: 0 });
}
