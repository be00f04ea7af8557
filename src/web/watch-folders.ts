import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export interface FolderWatch {
  close(): void;
}

export interface WatchOptions {
  /** Milliseconds without a further change after which it is told. */
  readonly quiet?: number;
  /** It is told after so many milliseconds even if changes go on. */
  readonly patience?: number;
}

/** `folder` and every folder in it; none where it does not exist. Names with a dot in front are other programs'. */
function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return [folder, ...inner.flatMap((entry) => foldersIn(join(folder, entry.name)))];
  } catch {
    // Gone, or never there: its parent is watched for it.
    return [];
  }
}

/** The folder that holds `root` and, as that may vanish too, the one that holds it. */
const ancestors = (root: string): readonly string[] => [dirname(root), dirname(dirname(root))];

/**
 * Calls `changed` after something in these folders (absolute paths), at any depth, was written, added, renamed or
 * removed. Each folder is watched by itself, as node:fs watches trees well on some systems only; an editor that writes
 * beside and renames is seen too. A folder that vanishes is taken up again when it comes back.
 */
export function watchFolders(
  roots: readonly string[],
  changed: () => void,
  { quiet = 20, patience = 200 }: WatchOptions = {},
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let first: number | undefined;
  let closed = false;

  /** Stops watching a folder and all in it: one that is removed and made again is another, which the old watcher misses. */
  const forget = (folder: string): void => {
    for (const [path, watcher] of [...watchers]) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const noticed = (folder: string, name: string | null): void => {
    // Files with a dot in front are an editor's or the system's.
    if (closed || name?.startsWith('.')) return;
    if (name !== null) forget(join(folder, name));
    const now = performance.now();
    first ??= now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quiet, first + patience - now)));
  };
  const add = (folder: string, matters: (name: string | null) => boolean): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false });
      watcher.on('change', (_event, name) => {
        const text = typeof name === 'string' ? name : null;
        if (matters(text)) noticed(folder, text);
      });
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
        noticed(folder, null);
      });
      watchers.set(folder, watcher);
    } catch {
      // It vanished just now; its parent tells when it is back.
    }
  };
  const rescan = (): void => {
    const wanted = new Set(roots.flatMap(foldersIn));
    const above = new Set(roots.flatMap(ancestors).filter((folder) => !wanted.has(folder)));
    for (const folder of [...watchers.keys()]) if (!wanted.has(folder) && !above.has(folder)) forget(folder);
    for (const folder of wanted) add(folder, () => true);
    // Of what lies above only the way to the roots matters.
    for (const folder of above) {
      const onTheWay = (name: string): boolean =>
        roots.some((root) => `${root}${sep}`.startsWith(join(folder, name) + sep));
      add(folder, (name) => name === null || onTheWay(name));
    }
  };
  const tell = (): void => {
    timer = undefined;
    first = undefined;
    rescan();
    changed();
  };

  rescan();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
