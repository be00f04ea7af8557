import { fileNamePart } from '../input/names.ts';

/** A placeholder, or a brace that belongs to none. */
const PLACEHOLDER = /\{([^{}]*)\}|[{}]/g;

/** The names in a pattern of files, with where they stand in it; a brace that belongs to no name is one itself. */
export const namesIn = (pattern: string): readonly { readonly name: string; readonly offset: number }[] =>
  [...pattern.matchAll(PLACEHOLDER)].map(({ 0: whole, 1: name, index }) => ({ name: name ?? whole, offset: index }));

/** A pattern filled in: each value as a part of a file's name, whatever it holds. */
export const filledPattern = (pattern: string, values: ReadonlyMap<string, string>): string =>
  pattern.replace(/\.pptx$/i, '').replace(PLACEHOLDER, (_whole, name: string) => fileNamePart(values.get(name) ?? ''));

/** The folder that all files of a pattern lie in: what stands before its first name, up to a slash. */
export const folderOf = (pattern: string): string => /^[^{]*\//.exec(pattern)?.[0] ?? '';
