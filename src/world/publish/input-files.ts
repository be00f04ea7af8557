import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { sha256 } from '../../base/sha256.ts';
import type { FileTrace, Look } from '../input/file-trace.ts';
import { changedMeanwhile, outsideProject } from './diagnostics.ts';

/** A file that a deck is made from, as it was read. */
export interface InputFile {
  /** From the project's folder, with slashes; of a font from a package, as the brand names it. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** A font from a package, which lies beside the project's files and not among them. */
  readonly font?: true;
}

/**
 * The files that were read to make a deck, in order of path, each with the bytes that went into the deck. Reported: a
 * file that has changed since it was read, and one outside the project, which no one else has there.
 */
export function inputFiles(root: string, traces: readonly FileTrace[], report: Report): readonly InputFile[] {
  const looks = traces.flatMap((trace) => trace.looks);
  const fonts = new Map(looks.filter((look) => look.kind === 'font').map((look) => [look.found, look.path]));
  const files = new Map<string, InputFile>();
  for (const { path, sha256: hash } of looks.filter(isRead)) {
    const here = pathIn(root, path);
    const font = fonts.get(path);
    const name = here ?? (font !== undefined && !isAbsolute(font) && !font.startsWith('.') ? font : undefined);
    if (name === undefined) {
      report(outsideProject(undefined, { path }));
      continue;
    }
    if (files.has(name)) continue;
    const bytes = readFileSync(path);
    if (sha256(bytes) !== hash) report(changedMeanwhile(undefined, { file: name }));
    files.set(name, { path: name, sha256: hash, bytes, ...(here === undefined ? { font: true } : {}) });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
} // prettier-ignore

const isRead = (look: Look): look is Extract<Look, { kind: 'file' }> & { readonly sha256: string } =>
  look.kind === 'file' && look.sha256 !== undefined;

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** The path within the project, whichever of its names was used; packages that are installed in it are no part of it. */
function pathIn(root: string, path: string): string | undefined {
  const home = [root, realpathSync(root)].find((folder) => isInside(folder, path));
  const way = home === undefined ? undefined : relative(home, path).split(sep).join('/');
  return way === undefined || /(^|\/)node_modules\//.test(way) ? undefined : way;
}
