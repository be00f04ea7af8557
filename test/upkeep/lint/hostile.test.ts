import { zipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import { openPackage } from '../../../src/files/ooxml/opc/open-package.ts';
import { LEVELS, type Finding } from '../../../src/upkeep/lint/types.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from '../../files/pptx/all-features.ts';
import { directoryOf, EditedDeck } from './edited-deck.ts';

const lint = (bytes: Uint8Array): readonly Finding[] => lintPackage(bytes, { levels: LEVELS });
const rules = (bytes: Uint8Array): readonly string[] => [...new Set(lint(bytes).map(({ rule }) => rule))];

let good: Uint8Array;
beforeAll(async () => void (good = await writePptx(allFeatures, drawings)));

describe('files that are made to harm', () => {
  it('refuses a zip that unfolds without end, before it unfolds', () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(16 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(2 ** 17);
    expect(rules(bomb)).toEqual(['zip-bomb']);
  });

  it('unpacks no more than the directory says', () => {
    const deck = new EditedDeck(good);
    deck.add('ppt/media/image9.png', new Uint8Array(4 * 2 ** 20));
    const zip = deck.bytes();
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    view.setUint32(directoryOf(zip).find(({ name }) => name.endsWith('image9.png'))!.at + 24, 100, true);
    expect(lint(zip).find((f) => f.rule === 'zip-entry')).toMatchObject({ part: 'ppt/media/image9.png' });
  });

  it('refuses XML that nests without end', () => {
    const deck = new EditedDeck(good);
    deck.add('docProps/app.xml', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`);
    expect(rules(deck.bytes())).toEqual(['zip-bomb']);
  });

  it('stops at the number of elements that it may cost', () => {
    const faults = (elements: number): readonly string[] =>
      openPackage(good, '', { bytes: 2 ** 30, elements }).faults.map(({ rule }) => rule);
    expect(new Set(faults(500))).toEqual(new Set(['zip-bomb']));
    expect(faults(1_000_000)).toEqual([]);
  });

  it('refuses a bomb inside a workbook', () => {
    const deck = new EditedDeck(good);
    deck.inBook((book) => book.add('xl/media/a.bin', new Uint8Array(30 * 2 ** 20)));
    expect(lint(deck.bytes()).filter((f) => f.rule === 'chart-workbook')[0]?.found).toMatch(/^zip-bomb/);
  });

  it('does not unfold entities, and does not read other files', () => {
    const deck = new EditedDeck(good);
    deck.replace('docProps/app.xml', '?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>');
    deck.replace('docProps/app.xml', /<Company>[^<]*/, '<Company>&a;');
    const found = lint(deck.bytes());
    expect(found.map((f) => f.rule)).toContain('xml-dtd');
    expect(JSON.stringify(found)).not.toContain('root:');
  });

  it('reads nothing through a name that leads out', () => {
    const deck = new EditedDeck(good);
    for (const name of ['../up.xml', '/abs.xml', 'a\\b.xml', 'C:/x.xml', 'ppt/./x.xml']) deck.add(name, '<&');
    const found = lint(deck.bytes()).filter((f) => f.rule === 'zip-name');
    expect(found.map((f) => f.found)).toEqual([
      '"../up.xml"',
      '"/abs.xml"',
      '"a\\\\b.xml"',
      '"C:/x.xml"',
      '"ppt/./x.xml"',
    ]);
  });

  it('keeps to its own names: __proto__ is a name like any other', () => {
    const deck = new EditedDeck(good);
    deck.replace('ppt/presProps.xml', /\/>$/, ' __proto__="x" constructor="y"/>');
    expect(lint(deck.bytes()).map(({ rule, found }) => `${rule} ${found}`)).toEqual([
      'attr-unknown <p:presentationPr __proto__>',
      'attr-unknown <p:presentationPr constructor>',
    ]);
  });
});

describe('any bytes at all', () => {
  const ended = (bytes: Uint8Array): boolean => lint(bytes).every(({ why }) => why.en !== '');

  it('give findings, never an exception: noise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => ended(bytes) && lint(bytes).length === 1));
  });

  it('… a deck that is cut off', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), (length) => rules(good.subarray(0, length)).length > 0),
      { numRuns: 40 },
    );
  });

  it('… a deck with some bytes changed', () => {
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return ended(bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('… a deck with a stretch of XML taken out or written twice', () => {
    const deck = new EditedDeck(good);
    const paths = Object.keys(deck.files).filter((path) => /\.(xml|rels)$/.test(path));
    fc.assert(
      fc.property(fc.nat(paths.length - 1), fc.nat(), fc.nat(), fc.boolean(), (p, from, length, twice) => {
        const spoilt = new EditedDeck(good);
        const elements = spoilt.text(paths[p]!).split(/(?=<)/);
        const start = 1 + (from % elements.length);
        const stretch = elements.splice(start, 1 + (length % 6));
        if (twice) elements.splice(start, 0, ...stretch, ...stretch);
        spoilt.add(paths[p]!, elements.join(''));
        return ended(spoilt.bytes());
      }),
      { numRuns: 40 },
    );
  });
});
