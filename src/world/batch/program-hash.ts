import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engines } from '../input/disk-cache.ts';
import { programDigest } from '../input/program-digest.ts';
import { programFile } from '../input/program-file.ts';

/** The program's sources, where they run themselves. */
function sourceHash(): string {
  const folder = programFile('src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|yaml)$/.test(name)).sort();
  return files.reduce((hash, name) => hash.update(`\n${name} `).update(readFileSync(join(folder, name))), createHash('sha256')).digest('hex');
} // prettier-ignore

/** What tells this program, with the packages that draw, from any other: a deck of another is not kept. */
export const programHash = (): string => `${engines()} ${programDigest() ?? sourceHash()}`;

/** What threads run: the program's entry for them, beside the one for people. */
export const workerFile = (): string => programFile('bin/worker.js');
