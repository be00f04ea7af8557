import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckSources, InputHash } from '../../base/deck-sources.ts';
import { sha256 } from '../../base/sha256.ts';

/** Hashes of fonts: they are large, and are read only once by a program that builds again and again. */
const fontHashes = new WeakMap<Uint8Array, string>();

function fontHash(bytes: Uint8Array): string {
  const hash = fontHashes.get(bytes) ?? sha256(bytes);
  fontHashes.set(bytes, hash);
  return hash;
}

/**
 * What the files behind `sources` are, by name: the YAML files and the answers as they lie on the disk under `root` (so
 * that `sha256sum` agrees), pictures and fonts as they were read.
 */
export function hashInputs(root: string, sources: DeckSources): readonly InputHash[] {
  const { survey, answers, figures, company, catalogue, base, brand, layouts, deck, assets, fonts } = sources;
  const words = [base?.catalogue, base?.lock, base?.glossary].filter((source) => source !== undefined);
  const files = [survey, answers, figures, company, catalogue, ...words, brand, ...layouts, deck].map(({ file }) => ({
    file,
    sha256: sha256(readFileSync(join(root, file))),
  }));
  return [
    ...files,
    ...[...assets].map(([file, bytes]) => ({ file, sha256: sha256(bytes) })),
    ...fonts.map(({ family, weight, bytes }) => ({ file: `${family} (${weight})`, sha256: fontHash(bytes) })),
  ];
}
