import type { Disk } from '../../../src/world/releases/disk.ts';

/** A file: what was written, and what of it was synced. */
interface Inode {
  bytes: Uint8Array;
  synced: Uint8Array;
  touched: number;
}
interface Folder {
  readonly names: Map<string, Inode | Folder>;
  /** The names that would be there after a power cut. */
  synced: Map<string, Inode | Folder>;
}

/** What survives a power cut of that which nobody synced: nothing; all names, but no bytes; any of it, by chance. */
export type Survival = 'nothing' | 'names' | 'chance';

const isFolder = (node: Inode | Folder | undefined): node is Folder => node !== undefined && 'names' in node;
const failure = (code: string): Error => Object.assign(new Error(code), { code });
const newFolder = (): Folder => ({ names: new Map(), synced: new Map() });

/**
 * A disk that keeps apart what was written and what was synced, as POSIX allows: a file's bytes are safe after its own
 * sync, its name only after that of its folder. At any step it can be full, or lose its power.
 */
export class ForgetfulDisk implements Disk {
  #root = newFolder();
  /** Steps so far that change anything or sync it. */
  steps = 0;
  /** What happens at a step, before it is done, or (of writing) when half of it is done. */
  atStep: (step: number) => 'goes on' | 'full' | 'cut' = () => 'goes on';
  /** Whether the disk knows second names. */
  readonly #hasLinks: boolean;

  constructor(hasLinks = true) {
    this.#hasLinks = hasLinks;
  }

  /** The power is back: what was not synced is lost, or not, by `survival`; `chance` gives numbers from 0 to 1. */
  cut(survival: Survival, chance: () => number = () => 0): void {
    const after = (folder: Folder): Folder => {
      const names = new Map(folder.synced);
      for (const name of new Set([...folder.names.keys(), ...folder.synced.keys()])) {
        const now = folder.names.get(name);
        if (now === folder.synced.get(name)) continue;
        const isDone = survival === 'names' || (survival === 'chance' && chance() < 0.5);
        if (isDone) {
          if (now) names.set(name, now);
          else names.delete(name);
        }
      }
      const kept = new Map([...names].map(([name, node]) => [name, isFolder(node) ? after(node) : this.#afterCut(node, survival, chance)])); // prettier-ignore
      return { names: kept, synced: new Map(kept) };
    };
    this.#root = after(this.#root);
    this.atStep = () => 'goes on';
  }

  #afterCut(file: Inode, survival: Survival, chance: () => number): Inode {
    const { bytes, synced, touched } = file;
    const lived = survival === 'chance' && bytes !== synced ? bytes.slice(0, Math.floor(chance() * (bytes.length + 1))) : synced; // prettier-ignore
    return { bytes: lived, synced: lived, touched };
  }

  /** Every file, by its path. */
  files(): ReadonlyMap<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    const walk = (folder: Folder, path: string): void => {
      for (const [name, node] of folder.names) {
        if (isFolder(node)) walk(node, `${path}/${name}`);
        else found.set(`${path}/${name}`, node.bytes);
      }
    };
    walk(this.#root, '');
    return found;
  }

  #step(): void {
    this.steps += 1;
    const what = this.atStep(this.steps);
    if (what !== 'goes on') throw failure(what === 'full' ? 'ENOSPC' : 'CUT');
  }

  #find(path: string): Inode | Folder | undefined {
    let node: Inode | Folder | undefined = this.#root;
    for (const name of path.split('/').filter(Boolean)) node = isFolder(node) ? node.names.get(name) : undefined;
    return node;
  }

  #parent(path: string): readonly [Folder, string] {
    const at = path.lastIndexOf('/');
    const parent = this.#find(path.slice(0, at));
    if (!isFolder(parent)) throw failure('ENOENT');
    return [parent, path.slice(at + 1)];
  }

  #file(path: string): Inode {
    const file = this.#find(path);
    if (!file) throw failure('ENOENT');
    if (isFolder(file)) throw failure('EISDIR');
    return file;
  }

  read: Disk['read'] = async (path) => this.#file(path).bytes;

  create: Disk['create'] = async (path) => {
    this.#step();
    const [parent, name] = this.#parent(path);
    if (parent.names.has(name)) throw failure('EEXIST');
    const nothing = new Uint8Array();
    const file: Inode = { bytes: nothing, synced: nothing, touched: 0 };
    parent.names.set(name, file);
    return {
      write: async (bytes) => {
        // A disk that is full has taken half of it.
        file.bytes = bytes.slice(0, bytes.length >> 1);
        this.#step();
        file.bytes = bytes;
      },
      sync: async () => {
        this.#step();
        file.synced = file.bytes;
      },
      close: async () => {},
    };
  };

  link: Disk['link'] = async (path, name) => {
    this.#step();
    if (!this.#hasLinks) throw failure('EPERM');
    const file = this.#file(path);
    const [parent, last] = this.#parent(name);
    if (parent.names.has(last)) throw failure('EEXIST');
    parent.names.set(last, file);
  };

  unlink: Disk['unlink'] = async (path) => {
    this.#step();
    const [parent, name] = this.#parent(path);
    if (!parent.names.delete(name)) throw failure('ENOENT');
  };

  unlinkUnlessTouched: Disk['unlinkUnlessTouched'] = async (path, since) => {
    if (this.#file(path).touched >= since) return false;
    await this.unlink(path);
    return true;
  };

  makeFolder: Disk['makeFolder'] = async (path) => {
    this.#step();
    if (path === '/' || this.#find(path)) throw failure('EEXIST');
    const [parent, name] = this.#parent(path);
    parent.names.set(name, newFolder());
  };

  touch: Disk['touch'] = async (path) => {
    this.#file(path).touched = Infinity;
  };

  touched: Disk['touched'] = async (path) => {
    const node = this.#find(path);
    if (!node) throw failure('ENOENT');
    return isFolder(node) ? 0 : node.touched;
  };

  syncFile: Disk['syncFile'] = async (path) => {
    this.#step();
    const file = this.#file(path);
    file.synced = file.bytes;
  };

  syncFolder: Disk['syncFolder'] = async (path) => {
    this.#step();
    const folder = this.#find(path || '/');
    if (!isFolder(folder)) throw failure('ENOENT');
    folder.synced = new Map(folder.names);
  };

  names: Disk['names'] = async (path) => {
    const folder = this.#find(path);
    if (!isFolder(folder)) throw failure('ENOENT');
    return [...folder.names].map(([name, node]) => ({ name, isFolder: isFolder(node) }));
  };
}
