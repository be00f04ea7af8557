import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The floors of src that mutations spread over evenly. */
export const STAGES = ['base', 'data', 'deck', 'files', 'upkeep', 'world'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * What is not mutated: the page's program, which esbuild bundles from the disk; grammars and catalogues, which hold
 * what a specification or a language says and hardly decide anything.
 */
const NOT_MUTATED = /\.d\.ts$|^src\/world\/web\/client\/|^src\/upkeep\/lint\/schema\/|^src\/base\/messages\/..\.ts$/;

const filesUnder = (folder: string, end: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .toSorted();

export const sourceFiles = (): readonly string[] => filesUnder('src', '.ts').filter((file) => !NOT_MUTATED.test(file));
export const testFiles = (): readonly string[] => filesUnder('test', '.test.ts');

const texts = new Map<string, string>();
export function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

const IMPORTED = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;
const imports = new Map<string, readonly string[]>();
/** The files of the project that a file imports itself. */
export function importsOf(file: string): readonly string[] {
  const known = imports.get(file);
  if (known) return known;
  const found = [...textOf(file).matchAll(IMPORTED)]
    .map(([, path = '']) => relative('.', resolve(dirname(file), path)).replaceAll('\\', '/'))
    .filter((path) => existsSync(path));
  imports.set(file, found);
  return found;
}

/** A file and all that it imports, directly or not. */
export function closureOf(file: string): ReadonlySet<string> {
  const seen = new Set([file]);
  for (const one of seen) if (one.endsWith('.ts')) for (const next of importsOf(one)) seen.add(next);
  return seen;
}

export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Changes when the file changes or anything that it imports. */
export function closureHash(file: string): string {
  const known = hashes.get(file);
  if (known !== undefined) return known;
  const hash = shortHash([...closureOf(file)].toSorted().map((one) => `${one}\n${textOf(one)}`).join('\n')); // prettier-ignore
  hashes.set(file, hash);
  return hash;
}
const hashes = new Map<string, string>();
