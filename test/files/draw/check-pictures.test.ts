import { createCanvas } from 'canvas';
import { FACES } from '../../deck/layout/fixtures.ts';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { DrawingCache } from '../../../src/files/draw/types.ts';
import { checkFonts, checkPictures } from '../../../src/files/draw/check-pictures.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { throwIt } from '../../build-from-disk.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';
const jpeg = new Uint8Array(createCanvas(20, 20).encodeSync('jpeg'));

async function found(bytes: Uint8Array | string, cache?: DrawingCache): Promise<readonly Diagnostic[]> {
  const source = (file: string, text: string) => parseYaml(file, text, throwIt) ?? throwIt({} as Diagnostic);
  const diagnostics: Diagnostic[] = [];
  const assets = new Map([['x', typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes]]);
  const sources = { assets, brand: source('brand.yaml', 'id: b'), deck: source('deck.yaml', 'a: 1\nlogo:\n  file: x'), layouts: [] }; // prettier-ignore
  await checkPictures(sources, (diagnostic) => diagnostics.push(diagnostic), cache);
  return diagnostics;
}

describe('checkPictures', () => {
  it('says nothing of pictures that open', async () => {
    expect(await found(SVG)).toEqual([]);
    expect(await found(jpeg)).toEqual([]);
  });

  it.each<readonly [string, string | Uint8Array]>([
    ['an SVG that breaks off', SVG.slice(0, -20)],
    ['an SVG with a tag of another', SVG.replace('<rect', '</g><rect')],
    ['a JPEG of 99 bits a colour', jpeg.map((byte, i) => (i === Buffer.from(jpeg).indexOf('ffc0', 0, 'hex') + 4 ? 99 : byte))], // prettier-ignore
  ])('reports, where it is named, %s', async (_, bytes) => {
    expect(await found(bytes)).toMatchObject([{ code: 'draw/damaged-picture', place: { file: 'deck.yaml', line: 3, column: 9 } }]); // prettier-ignore
  });
});

describe('what was opened before', () => {
  it('is not opened again, and what did not open is not remembered', async () => {
    const kept = new Map<string, Uint8Array>();
    const cache: DrawingCache = { get: (key) => kept.get(key), set: (key, bytes) => void kept.set(key, bytes) };
    expect(await found(SVG, cache)).toEqual([]);
    expect(await found(SVG.slice(0, -20), cache)).toHaveLength(1);
    expect(await found(SVG.slice(0, -20), cache)).toHaveLength(1);
    expect(kept.size).toBe(1);
    // Under the name of another picture it says nothing.
    const [[, bytes] = []] = kept;
    const exchanged: DrawingCache = { get: () => bytes, set: () => undefined };
    expect(await found(SVG.slice(0, -20), exchanged)).toHaveLength(1);
    expect(await found(SVG, exchanged)).toEqual([]);
  });
});

describe('checkFonts', () => {
  const [face] = FACES;
  const fontsOf = async (bytes: Uint8Array): Promise<readonly Diagnostic[]> => {
    const brand = parseYaml('brand.yaml', 'fonts:\n  families:\n    Test:\n      regular: x.ttf\n', throwIt);
    const found: Diagnostic[] = [];
    if (brand) await checkFonts({ brand, fonts: [{ family: 'Test', weight: 'regular', bytes }] }, (d) => found.push(d));
    return found;
  };

  it('reports, where it is named, a font without outlines, though one of the same name was read before', async () => {
    const sound = face?.bytes ?? new Uint8Array();
    const damaged = Uint8Array.from(sound);
    damaged.set(Buffer.from('xxxx'), Buffer.from(sound.subarray(0, 500)).indexOf('loca'));
    expect(await fontsOf(sound)).toEqual([]);
    expect(await fontsOf(damaged)).toMatchObject([{ code: 'draw/damaged-font', place: { file: 'brand.yaml', line: 4, column: 16 } }]); // prettier-ignore
    expect(await fontsOf(sound)).toEqual([]);
  });
});
