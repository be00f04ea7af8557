import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseDocument, stringify } from 'yaml';
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
  const there: string[] = [];
  for (const { path, shown, bytes } of files) {
    const existing = await readFile(path).catch(() => undefined);
    if (existing && !existing.equals(bytes)) there.push(shown);
  }
  if (there.length > 0) report(alreadyThere(undefined, { paths: there }));
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

/**
 * The project's file with one more deck at its end, each character before it as it was; only where that would say something else, the
 * file is written anew. A deck of that id stays.
 */
function withEntry(text: string, entry: ReturnType<typeof projectEntry>): string {
  const known = decksIn(text);
  if (known.some((deck) => typeof deck === 'object' && deck !== null && 'id' in deck && deck.id === entry.id))
    return text;
  const indent = /^( *)- /m.exec(text)?.[1] ?? '  ';
  const item = stringify([entry], { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${indent}${line}\n`);
  const longer = `${text.trimEnd()}\n${item.join('')}`;
  if (JSON.stringify(decksIn(longer)) === JSON.stringify([...known, entry])) return longer;
  const document = parseDocument(text);
  document.addIn(['decks'], document.createNode(entry));
  return document.toString({ lineWidth: 0 });
}

/** The decks that a project's file lists; none if it cannot be read so. */
function decksIn(text: string): readonly unknown[] {
  const document = parseDocument(text);
  const file: unknown = document.errors.length > 0 ? undefined : document.toJS();
  const decks = typeof file === 'object' && file !== null && 'decks' in file ? file.decks : undefined;
  return Array.isArray(decks) ? decks : [];
}
