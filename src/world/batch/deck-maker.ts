import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { DeckSources } from '../../base/deck-sources.ts';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { Recall } from '../../base/recall.ts';
import type { buildDeck } from '../../build-deck.ts';
import { openDiskCache, type DiskCache } from '../input/disk-cache.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import { Litter } from '../input/litter.ts';
import { projectPath } from '../input/read-file.ts';
import { clearEarlierSlides, readFilesIn, writeOutputs } from '../input/write-outputs.ts';
import { deckFiles } from './deck-files.ts';
import type { BatchJob, BatchResult, BatchSettings, BatchTask, Stamp } from './types.ts';

/** Decks in one language whose files are kept in memory: enough for two languages of two surveys in turn. */
const MOST = 4;

/** The files of a deck in one language, read once for all its customers. */
interface Loaded {
  readonly sources: DeckSources | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Lists what a build must not write over, where there is something in its place. */
  readonly inputs: () => Promise<readonly string[]>;
}

/**
 * Makes deck after deck. What several have in common is read once: the very same sources go into each build of a deck
 * in one language, whoever it is for. A deck is written as a whole or not at all.
 */
export class DeckMaker {
  readonly #spine: () => Promise<typeof buildDeck>;
  /** From one deck to the next: also decks of other surveys share brand, layouts and the slides without answers. */
  readonly #recall = new Recall();
  /** Files that were parsed, those of a few surveys. */
  readonly #files = new Recall(undefined, 240);
  readonly #loaded = new Map<string, Loaded>();
  readonly #caches = new Map<string, DiskCache>();
  readonly #litter = new Litter();

  constructor(spine: () => Promise<typeof buildDeck>) {
    this.#spine = spine;
  }

  readonly make = async ({ task, settings, earlier }: BatchJob): Promise<BatchResult> => {
    const loaded = await this.#load(task, settings);
    const { sources } = loaded;
    if (!sources) return failed(loaded.diagnostics);
    const key = keyOf(task, settings, sources);
    if (earlier?.key === key && earlier.stamps.every(isStill)) {
      return { outcome: 'current', files: [], diagnostics: [], made: earlier };
    }
    const { formats, draft, keeps } = settings;
    const cache = keeps ? { cache: this.#cacheOf(task.files.root) } : {};
    const { locale, parameters, slides } = task;
    const built = await (await this.#spine())(sources, { locale, formats, draft, parameters, ...(slides ? { slides } : {}), recall: this.#recall, ...cache }); // prettier-ignore
    const diagnostics = [...loaded.diagnostics, ...built.diagnostics];
    if (stops(diagnostics, draft)) return failed(diagnostics);
    return this.#write(task, settings, deckFiles(built, formats, task.base), { key, diagnostics, inputs: loaded.inputs }); // prettier-ignore
  };

  async #write(
    { base }: BatchTask,
    { cwd }: BatchSettings,
    made: ReturnType<typeof deckFiles>,
    { key, diagnostics, inputs }: { readonly key: string; readonly diagnostics: Diagnostic[]; readonly inputs: Loaded['inputs'] }, // prettier-ignore
  ): Promise<BatchResult> {
    const files = made.map((file) => ({ ...file, shown: relative(cwd, file.path) }));
    // Pictures of its slides that an earlier run has made are none of what it is made from.
    const others = async (): Promise<readonly string[]> =>
      (await inputs()).filter((path) => !path.startsWith(base + sep));
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
    if (!(await writeOutputs(files, others, report, this.#litter))) return failed(diagnostics);
    await clearEarlierSlides(files);
    return {
      outcome: 'written',
      files: files.map(({ kind, shown, bytes }) => ({ kind, shown, bytes: bytes.length })),
      diagnostics,
      made: { key, stamps: files.map(({ path }) => stampOf(path)) },
    };
  }

  /** The files of a task's deck; those asked for last are kept, read as they were then. */
  async #load({ files, locale }: BatchTask, { keeps }: BatchSettings): Promise<Loaded> {
    const name = JSON.stringify([files, locale]);
    const known = this.#loaded.get(name);
    this.#loaded.delete(name);
    const loaded = known ?? (await this.#read({ files, locale }, keeps));
    this.#loaded.set(name, loaded);
    const [oldest] = this.#loaded.keys();
    if (this.#loaded.size > MOST && oldest !== undefined) this.#loaded.delete(oldest);
    return loaded;
  }

  async #read({ files, locale }: Pick<BatchTask, 'files' | 'locale'>, keeps: boolean): Promise<Loaded> {
    const { root, survey, template, brand, layouts } = files;
    const diagnostics: Diagnostic[] = [];
    const memory = { recall: this.#files, ...(keeps ? { cache: this.#cacheOf(root) } : {}) };
    const sources = await loadDeckSources(files, locale, (diagnostic) => diagnostics.push(diagnostic), memory);
    let listed: Promise<readonly string[]> | undefined;
    const inputs = (): Promise<readonly string[]> => (listed ??= readFilesIn([survey, template, brand, layouts]));
    return { sources, diagnostics, inputs };
  }

  #cacheOf(root: string): DiskCache {
    const cache = this.#caches.get(root) ?? openDiskCache(root);
    this.#caches.set(root, cache);
    return cache;
  }
}

const failed = (diagnostics: readonly Diagnostic[]): BatchResult => ({ outcome: 'failed', files: [], diagnostics });

/** SHA-256 of all that goes into a deck: the program, its files, its parameters, and what is made of it. */
function keyOf({ deck, locale, files, parameters, slides }: BatchTask, settings: BatchSettings, { inputs }: DeckSources): string {
  const { root, survey, template, brand, layouts } = files;
  const names = [survey, template, brand, layouts].map((path) => projectPath(root, path));
  const { program, formats, draft } = settings;
  return createHash('sha256').update(JSON.stringify([program, deck, locale, names, inputs, parameters, slides, formats, draft])).digest('hex');
} // prettier-ignore

function stampOf(path: string): Stamp {
  const { size, mtimeMs } = statSync(path);
  return { path, size, changed: mtimeMs };
}

/** Whether a file is still the one that was written: it is there, and nobody has changed it. */
function isStill({ path, size, changed }: Stamp): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === changed;
}
