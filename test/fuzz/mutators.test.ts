import { readFileSync } from 'node:fs';
import { createCanvas } from 'canvas';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { FACES } from '../deck/layout/fixtures.ts';
import { Dice } from './dice.ts';
import { mutateBytes } from './mutators/bytes.ts';
import { mutateCells } from './mutators/csv.ts';
import { mutateTables } from './mutators/font.ts';
import { mutateLines } from './mutators/lines.ts';
import { mutateChunks } from './mutators/picture.ts';
import { textOf, type Mutator } from './mutators/types.ts';
import { mutateXml } from './mutators/xml.ts';
import { inJson, mutateKeys, mutateLengths, mutateTypes, mutateValues } from './mutators/yaml.ts';
import { mutateParts } from './mutators/zip.ts';

const file = (path: string): Uint8Array => new Uint8Array(readFileSync(`test/decks/charity-spreadsheets/${path}`));
const deck = zipSync({ '[Content_Types].xml': strToU8('<Types><Default Extension="xml"/></Types>'), 'ppt/a.xml': strToU8('<a b="1"><c>x</c></a>') }); // prettier-ignore
const photo = new Uint8Array(createCanvas(9, 9).encodeSync('png'));

/** What a mutator makes of a file with a hundred seeds. */
const tries = (mutate: Mutator, bytes: Uint8Array) =>
  Array.from({ length: 100 }, (_, seed) => mutate(bytes, new Dice(seed))).filter((made) => made !== undefined);

describe.each<readonly [string, Mutator, Uint8Array]>([
  ['bytes', mutateBytes, file('survey.yaml')],
  ['lines', mutateLines, file('survey.yaml')],
  ['keys', mutateKeys, file('survey.yaml')],
  ['values', mutateValues, file('survey.yaml')],
  ['types', mutateTypes, file('survey.yaml')],
  ['lengths', mutateLengths, file('survey.yaml')],
  ['cells', mutateCells, file('responses.csv')],
  ['elements', mutateXml, file('assets/logo-light.svg')],
  ['parts', mutateParts, deck],
  ['chunks', mutateChunks, photo],
  ['tables', mutateTables, FACES[2]?.bytes ?? new Uint8Array()],
])('a change of %s', (_, mutate, bytes) => {
  const before = Uint8Array.from(bytes);
  const made = tries(mutate, bytes);

  it('changes the file in many ways, and never in place', () => {
    expect(made.length).toBeGreaterThan(50);
    expect(made.filter((one) => Buffer.compare(one.bytes, bytes) !== 0).length).toBeGreaterThan(45);
    expect(new Set(made.map(({ what }) => what)).size).toBeGreaterThan(8);
    expect(Buffer.compare(bytes, before)).toBe(0);
  });

  it('is the same for the same seed', () => {
    expect(tries(mutate, bytes).map(({ what }) => what)).toEqual(made.map(({ what }) => what));
  });
});

describe('a changed file can still be read', () => {
  it.each([mutateKeys, mutateValues, mutateTypes, mutateLengths].map((mutate) => [mutate]))(
    'if it is YAML',
    (mutate) => {
      for (const { bytes } of tries(mutate, file('deck.yaml'))) {
        // Two equal keys are the one mistake that a change of keys may make.
        const errors = parseDocument(textOf(bytes), { uniqueKeys: false, schema: 'core' }).errors;
        expect(errors.map(({ message }) => message)).toEqual([]);
      }
    },
  );

  it('if it is JSON', () => {
    for (const { bytes } of tries(inJson(mutateValues), strToU8('{"a": [1, "x"], "b": {"c": null}}'))) JSON.parse(textOf(bytes)); // prettier-ignore
  });

  it('if it is a zip, whatever is in it', () => {
    for (const { bytes } of tries(mutateParts, deck)) unzipSync(bytes);
  });
});
