import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import type { DiskCache } from './disk-cache.ts';
import { keepYaml, keptYaml, type ParsedYaml } from './kept-yaml.ts';
import { plainYaml } from './plain-yaml.ts';
import { placesIn } from './text-positions.ts';
import { insideOf, wholeYaml } from './whole-yaml.ts';
import { offsetAt } from './yaml-offsets.ts';

/**
 * Reads a YAML 1.2 file (core schema; keys are texts; no merge keys, no custom tags). `file` is its path inside the
 * project, with forward slashes. Reports everything that is wrong with it, each with its place, and returns undefined
 * if anything is. A file that was accepted before is taken from the `cache`; one without anything unusual is read by the
 * faster of two libraries, every other one by that which says what is wrong.
 */
export function parseYaml(file: string, text: string, report: Report, cache?: DiskCache): YamlSource | undefined {
  const kept = cache && keptYaml(text, cache);
  if (kept) return sourceOf(file, text, kept);
  const plain = plainYaml(text);
  const read = plain ? { parsed: plain, isSilent: true } : wholeYaml(file, text, report);
  if (!read) return undefined;
  // What is remarked must be remarked each time.
  if (cache && read.isSilent) keepYaml(text, read.parsed, cache);
  return sourceOf(file, text, read.parsed);
}

function sourceOf(file: string, text: string, { value, offsets }: ParsedYaml): YamlSource {
  const placeAt = once(() => placesIn(file, text));
  const inside = once(() => insideOf(text));
  return {
    file,
    text,
    value,
    at: (path, which = 'value') => placeAt()(offsetAt(offsets, path, which)),
    within: (path, offset) => placeAt()(inside()(path, offset) ?? offsetAt(offsets, path, 'value')),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
