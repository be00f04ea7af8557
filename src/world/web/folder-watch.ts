import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export interface WatchOptions {
  /** Milliseconds without a further change after which it is told. */
  readonly quiet?: number;
  /** It is told after so many milliseconds even if changes go on. */
  readonly patience?: number;
  /** Milliseconds between looks at the files themselves. */
  readonly pulse?: number;
  /** Node's `watch`; a test exchanges it. */
  readonly listen?: typeof watch;
}

/** Folders whose files are no user's: other programs' (a dot in front) and installed packages, of which there are thousands. */
const isForeign = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** `folder` and every folder in it; none where it does not exist. */
function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const inner = entries.filter((entry) => entry.isDirectory() && !isForeign(entry.name));
    return [folder, ...inner.flatMap((entry) => foldersIn(join(folder, entry.name)))];
  } catch {
    // Gone, or never there: its parent is watched for it.
    return [];
  }
}

/** What tells one state of a folder's files from the next: names, sizes, times. */
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

/** The folder that holds `root` and, as that may vanish too, the one that holds it. */
const ancestors = (root: string): readonly string[] => [dirname(root), dirname(dirname(root))];

/** Whether `folder` is `other` or lies in it. */
const isWithin = (folder: string, other: string): boolean => `${folder}${sep}`.startsWith(other + sep);

/**
 * Calls `changed` after something in these folders (absolute paths), at any depth, was written, added, renamed or
 * removed. Each folder is watched by itself, as node:fs watches trees well on some systems only; an editor that writes
 * beside and renames is seen too. A folder that vanishes is taken up again when it comes back.
 *
 * Network drives and shared folders of virtual machines tell nothing, and a system may refuse more watchers: so the files
 * themselves are looked at too, now and then, and no change is missed for good.
 */
export class FolderWatch {
  readonly #roots: readonly string[];
  readonly #changed: () => void;
  readonly #quiet: number;
  readonly #patience: number;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  /** When the first change came that was not told yet. */
  #first: number | undefined;
  #closed = false;
  readonly #listen: typeof watch;
  readonly #pulse: NodeJS.Timeout;
  /** The files as they were when they were last told of. */
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

  /** Watches all folders that there are now, and those above them for what comes back. */
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
      // It vanished just now, and its parent tells when it is back; or the system has no more watchers.
    }
  }

  /** Stops watching a folder and all in it: one that is removed and made again is another, which the old watcher misses. */
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

  /** Looks whether something changed of which nothing was told. */
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
