import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export interface WatchOptions {
  /** Milliseconds without a further change before a change is reported. */
  readonly quiet?: number;
  /** Milliseconds after which a change is reported even if more keep coming. */
  readonly patience?: number;
  /** Milliseconds between checks of the files themselves. */
  readonly pulse?: number;
  /** Node's `watch`, which a test can replace. */
  readonly listen?: typeof watch;
}

/** Whether a folder is not the user's: a hidden one of another program, or the thousands of installed packages. */
const isForeign = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** `folder` and every folder in it; none if it does not exist. */
function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const inner = entries.filter((entry) => entry.isDirectory() && !isForeign(entry.name));
    return [folder, ...inner.flatMap((entry) => foldersIn(join(folder, entry.name)))];
  } catch {
    // Gone, or never there: its parent is watched for its return.
    return [];
  }
}

/** A text that differs between two states of a folder's files: names, sizes, times. */
function stateOf(folder: string): string {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !isForeign(entry.name))
      .map(({ name }) => {
        const stat = statSync(join(folder, name), { throwIfNoEntry: false });
        return `${join(folder, name)} ${stat?.size} ${stat?.mtimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}

/** The parent folder of `root` and, as that may vanish too, the parent of that. */
const ancestors = (root: string): readonly string[] => [dirname(root), dirname(dirname(root))];

/** Whether `folder` is `other` or inside it. */
const isWithin = (folder: string, other: string): boolean => `${folder}${sep}`.startsWith(other + sep);

/**
 * Calls `changed` after something in these folders (absolute paths), at any depth, was written, added, renamed or
 * removed. Each folder is watched separately, as node:fs watches trees reliably on some systems only. An editor that
 * writes a new file and renames it is noticed too, and a folder that vanishes is watched again when it comes back.
 *
 * Network drives and shared folders of virtual machines send no events, and a system may refuse further watchers. So
 * the files themselves are checked as well, at intervals, and no change is missed for good.
 */
export class FolderWatch {
  readonly #roots: readonly string[];
  readonly #changed: () => void;
  readonly #quiet: number;
  readonly #patience: number;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  /** When the first unreported change came. */
  #first: number | undefined;
  #closed = false;
  readonly #listen: typeof watch;
  readonly #pulse: NodeJS.Timeout;
  /** The state of the files when they were last reported. */
  #state: string;

  constructor(
    roots: readonly string[],
    changed: () => void,
    { quiet = 20, patience = 200, pulse = 2000, listen = watch }: WatchOptions = {},
  ) {
    this.#roots = roots;
    this.#changed = changed;
    this.#quiet = quiet;
    this.#patience = patience;
    this.#listen = listen;
    this.#rescan();
    this.#state = this.#look();
    this.#pulse = setInterval(() => this.#beat(), pulse).unref();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#pulse);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** Watches all folders that exist now, and those above them for folders that come back. */
  #rescan(): void {
    const wanted = new Set(this.#roots.flatMap(foldersIn));
    const above = new Set(this.#roots.flatMap(ancestors).filter((folder) => !wanted.has(folder)));
    for (const folder of [...this.#watchers.keys()])
      if (!wanted.has(folder) && !above.has(folder)) this.#forget(folder);
    for (const folder of wanted) this.#add(folder, () => true);
    for (const folder of above) {
      this.#add(folder, (name) => name === null || this.#roots.some((root) => isWithin(root, join(folder, name))));
    }
  }

  #add(folder: string, matters: (name: string | null) => boolean): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = this.#listen(folder, { persistent: false });
      watcher.on('change', (_event, name) => {
        const text = typeof name === 'string' ? name : null;
        if (matters(text)) this.#noticed(folder, text);
      });
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#noticed(folder, null);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // It has just vanished, and its parent reports its return; or the system allows no more watchers.
    }
  }

  /** Stops watching a folder and all in it; an old watcher would miss a folder that is removed and created again. */
  #forget(folder: string): void {
    for (const [path, watcher] of [...this.#watchers]) {
      if (!isWithin(path, folder)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
  }

  #noticed(folder: string, name: string | null): void {
    if (this.#closed || (name !== null && isForeign(name))) return;
    if (name !== null) this.#forget(join(folder, name));
    const now = performance.now();
    this.#first ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#tell(),
      Math.max(0, Math.min(this.#quiet, this.#first + this.#patience - now)),
    );
  }

  #look(): string {
    return this.#roots.flatMap(foldersIn).map(stateOf).join('\n');
  }

  /** Looks for a change that no watcher has reported. */
  #beat(): void {
    if (this.#first === undefined && this.#look() !== this.#state) this.#tell();
  }

  #tell(): void {
    this.#first = undefined;
    this.#state = this.#look();
    this.#rescan();
    this.#changed();
  }
}
