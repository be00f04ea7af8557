import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engines } from '../input/disk-cache.ts';

/** The nearest folder at or above this file that holds `name`. */
function above(name: string): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
  }
  throw new Error(`there is no ${name} above ${start}`);
}

/** The code of the program: the bundle's chunks or, where the sources run themselves, all of them. */
function programFiles(): readonly string[] {
  const root = above('bin/worker.js');
  const isBundle = fileURLToPath(import.meta.url).startsWith(join(root, 'dist'));
  const folder = join(root, isBundle ? 'dist' : 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:cjs|ts|yaml)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** What tells this program, with the packages that draw, from any other: a deck of another is not kept. */
export function programHash(): string {
  const hash = createHash('sha256').update(engines());
  for (const file of programFiles()) hash.update(`\n${basename(file)} `).update(readFileSync(file));
  return hash.digest('hex');
}

/** What threads run: the program's entry for them, beside the one for people. */
export const workerFile = (): string => join(above('bin/worker.js'), 'bin/worker.js');
