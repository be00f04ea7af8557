import { describe, expect, it } from 'vitest';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { sdkErrors, sdkValidator } from '../sdk-validator.ts';
import { allFeatures, drawings } from './all-features.ts';
import { readPackage } from './read-package.ts';

const binary = sdkValidator();

describe.skipIf(binary === undefined)('the Open XML SDK', () => {
  const errors = (name: string, bytes: Uint8Array, version: string): unknown =>
    sdkErrors(binary!, name, bytes, version);

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
