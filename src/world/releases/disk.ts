import { statSync, unlinkSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { platform } from 'node:process';
import { systemCode } from '../input/system-code.ts';

/** A new file that is being written. */
export interface NewFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Comes back when the bytes would outlive a power cut; the name does so only after `syncFolder`. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What a folder store asks of the disk, and nothing else, so that a stand-in can forget what was not synced, or be full.
 * Failures are those of the system, with its codes.
 */
export interface Disk {
  read(path: string): Promise<Uint8Array>;
  /** A new file; fails with EEXIST if there is one. */
  create(path: string): Promise<NewFile>;
  /** A second name for a file; fails with EEXIST if the name is taken. */
  link(path: string, name: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Removes a file unless it was touched since `since` (milliseconds); returns whether it is gone. */
  unlinkUnlessTouched(path: string, since: number): Promise<boolean>;
  /** A new folder; fails with EEXIST if there is something of that name. */
  makeFolder(path: string): Promise<void>;
  /** Makes a file as young as one that was written now. */
  touch(path: string): Promise<void>;
  /** When a file was written or touched, in milliseconds. */
  touched(path: string): Promise<number>;
  syncFile(path: string): Promise<void>;
  /** Comes back when the names in a folder would outlive a power cut. */
  syncFolder(path: string): Promise<void>;
  names(path: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
}

/** The disk of this machine. */
export const machineDisk: Disk = {
  read: (path) => readFile(path),
  create: async (path) => {
    const file = await open(path, 'wx');
    return {
      write: (bytes) => file.writeFile(bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  link,
  unlink,
  // Together, so that nobody of this process comes between.
  unlinkUnlessTouched: async (path, since) => {
    if (statSync(path).mtimeMs >= since) return false;
    unlinkSync(path);
    return true;
  },
  makeFolder: (path) => mkdir(path),
  touch: async (path) => {
    const now = new Date();
    await utimes(path, now, now).catch((error: unknown) => {
      // A file of another account; that one's upkeep cannot remove what this one needs within the hour.
      if (systemCode(error) !== 'EPERM') throw error;
    });
  },
  touched: async (path) => (await stat(path)).mtimeMs,
  syncFile: (path) => synced(path),
  // Windows does not open folders; its disks keep a journal of names.
  syncFolder: async (path) => (platform === 'win32' ? undefined : synced(path)),
  names: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    })),
};

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
