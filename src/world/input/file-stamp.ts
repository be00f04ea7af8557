import { statSync, type Stats } from 'node:fs';

/** Milliseconds within which a disk may give two versions of a file the same time: FAT counts in twos of seconds. */
const TICK = 2500;

/**
 * What distinguishes one version of an ordinary file from the next without reading it. The time of its last change (not of its
 * last writing, which programs set as they like) is given by the disk. Undefined where that says nothing: for
 * what is no file, and for a file so young that it may be written once more at what the disk takes for the same time.
 */
export function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() && Date.now() - found.ctimeMs > TICK ? stampIn(found) : undefined;
}

const stampIn = ({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string => [dev, ino, size, mtimeMs, ctimeMs].join(' ');
