import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engines } from '../input/disk-cache.ts';
import { programDigest } from '../input/program-digest.ts';

/** The nearest folder at or above this file that holds `name`. */
function above(name: string): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
  }
  throw new Error(`there is no ${name} above ${start}`);
}

/** The program's sources, where they run themselves. */
function sourceHash(): string {
  const folder = join(above('bin/worker.js'), 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|yaml)$/.test(name)).sort();
  return files.reduce((hash, name) => hash.update(`\n${name} `).update(readFileSync(join(folder, name))), createHash('sha256')).digest('hex');
} // prettier-ignore

/** What tells this program, with the packages that draw, from any other: a deck of another is not kept. */
export const programHash = (): string => `${engines()} ${programDigest() ?? sourceHash()}`;

/** What threads run: the program's entry for them, beside the one for people. */
export const workerFile = (): string => join(above('bin/worker.js'), 'bin/worker.js');
