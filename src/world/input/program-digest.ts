import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRecord } from '../../base/is-record.ts';

let known: { readonly digest: string | undefined } | undefined;

/** Tells this version of the program from every other: what scripts/bundle.mjs wrote beside it. Undefined for its sources. */
export const programDigest = (): string | undefined => (known ??= { digest: readDigest() }).digest;

function readDigest(): string | undefined {
  try {
    const list: unknown = JSON.parse(readFileSync(fileURLToPath(new URL('chunks.json', import.meta.url)), 'utf8'));
    return isRecord(list) && typeof list['digest'] === 'string' ? list['digest'] : undefined;
  } catch {
    return undefined;
  }
}
