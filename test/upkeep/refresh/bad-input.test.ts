import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { readLedger } from '../../../src/files/record/read-ledger.ts';
import { refreshDeck } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { EditedDeck } from './edited-deck.ts';
import { BEFORE, surveyDeck, surveyFile } from './survey-deck.ts';

let original: Uint8Array;
beforeAll(async () => void (original = await surveyFile(BEFORE)));

/** Codes of what is reported about a file that cannot be refreshed. */
function refused(bytes: Uint8Array, built = surveyDeck(BEFORE)): readonly string[] {
  const found: Diagnostic[] = [];
  expect(refreshDeck(bytes, built, 'deck.pptx', (d) => found.push(d))).toBeUndefined();
  for (const { says } of found) {
    expect(says.en.found).toContain('deck.pptx');
    expect(says.ja.found).toContain('deck.pptx');
    expect([says.en.expected, says.en.hint, says.ja.expected, says.ja.hint].every((words) => words)).toBe(true);
  }
  return found.map(({ code }) => code);
}

const spoiled = (change: (deck: EditedDeck) => void): Uint8Array => {
  const deck = new EditedDeck(original);
  change(deck);
  return deck.toBytes();
};
const LEDGER = 'customXml/item1.xml';
const ledgerWith = (change: (xml: string) => string): Uint8Array => spoiled((deck) => deck.edit(LEDGER, change));

/** The ledger with another language, and the hash that belongs to it, as an attacker would write it. */
function withLocale(xml: string, locale: string): string {
  const changed = xml.replace(/("locale":)"[^"]*"/, `$1"${locale}"`);
  const json = />([^<]*)</.exec(changed.replace(/^<\?xml[^>]*>\s*/, ''))?.[1] ?? '';
  const plain = json.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return changed.replace(/sha256="[^"]*"/, `sha256="${createHash('sha256').update(plain).digest('hex')}"`);
}

/** A zip with one entry of 64 MiB of zeros, compressed to very little, whose size is declared correctly. */
function bomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  const name = Buffer.from('[Content_Types].xml');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(64 * 1024 * 1024, 18);
  common.writeUInt16LE(name.length, 22);
  const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
  const line = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, Buffer.alloc(14), name]); // prettier-ignore
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(line.length, 12);
  end.writeUInt32LE(head.length, 16);
  return new Uint8Array(Buffer.concat([head, line, end]));
}

describe('what is no deck of ours', () => {
  it.each<readonly [string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => new Uint8Array(), 'refresh/not-a-presentation'],
    ['some words', () => new TextEncoder().encode('this is no deck'), 'refresh/not-a-presentation'],
    ['an old file (an OLE container)', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), 'refresh/old-format'], // prettier-ignore
    ['a zip of something else', () => zipSync({ 'a.txt': new Uint8Array([1]) }), 'refresh/not-a-presentation'],
    ['a workbook', () => new EditedDeck(original).files['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx']!, 'refresh/not-a-presentation'], // prettier-ignore
    ['a deck that is cut off', () => original.subarray(0, original.length - 3000), 'refresh/cut-short'],
    ['a deck with a spoiled byte', () => spoil(original), 'refresh/damaged'],
    ['a deck with a slide that is no XML', () => spoiled((d) => d.edit('ppt/slides/slide3.xml', (xml) => xml.replace('</p:sld>', ''))), 'refresh/damaged'], // prettier-ignore
    ['a deck that lists a slide which is not in it', () => spoiled((d) => d.edit('ppt/_rels/presentation.xml.rels', (xml) => xml.replace('slides/slide3.xml', 'slides/slide33.xml'))), 'refresh/damaged'], // prettier-ignore
    ['a deck whose list of slides leads nowhere', () => spoiled((d) => d.remove('ppt/_rels/presentation.xml.rels')), 'refresh/damaged'], // prettier-ignore
    ['a deck with a document type', () => spoiled((d) => d.edit('ppt/slides/slide3.xml', (xml) => xml.replace('<p:sld ', '<!DOCTYPE x [<!ENTITY a "b">]><p:sld '))), 'refresh/damaged'], // prettier-ignore
    [
      'a deck with a part that leads out of it',
      () => spoiled((d) => d.write('ppt/../../evil.xml', '<a/>')),
      'refresh/damaged',
    ],
    [
      'a ledger whose language is a path',
      () => ledgerWith((xml) => withLocale(xml, '../../../etc/x')),
      'refresh/damaged-ledger',
    ],
    ['a zip bomb', bomb, 'refresh/too-large'],
    ['a deck without its ledger', () => spoiled((d) => d.remove(LEDGER)), 'refresh/no-ledger'],
    ['a deck of an earlier version, without any', async () => writePptx(surveyDeck(BEFORE).scene, surveyDeck(BEFORE).drawings), 'refresh/no-ledger'], // prettier-ignore
    ['a ledger that a hand changed', () => ledgerWith((xml) => xml.replace('にとどまりました', 'でした')), 'refresh/damaged-ledger'], // prettier-ignore
    ['a ledger of a newer version', () => ledgerWith((xml) => xml.replace(/version="3"/, 'version="99"')), 'refresh/newer-ledger'], // prettier-ignore
  ])('%s is refused', async (_, file, code) => {
    expect(refused(await file())).toEqual([code]);
  });

  it('another deck, another survey, another language are refused, each with both names', () => {
    const built = surveyDeck(BEFORE);
    const { scene, origin } = built;
    expect(refused(original, { ...built, scene: { ...scene, id: 'other' } })).toEqual(['refresh/other-deck']);
    expect(refused(original, { ...built, origin: { ...origin, survey: 'other' } })).toEqual(['refresh/other-deck']);
    const found: Diagnostic[] = [];
    refreshDeck(original, { ...built, origin: { ...origin, locale: 'en' } }, 'x.pptx', (d) => found.push(d));
    expect(found[0]?.says.en).toMatchObject({ found: expect.stringContaining('refresh-deck · sample · ja'), expected: 'refresh-deck · sample · en' }); // prettier-ignore
  });
});

/** Changes a byte in the middle of the first slide's compressed data. */
function spoil(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).indexOf('ppt/slides/slide1.xml') + 200;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

describe('the ledger of another language', () => {
  it('is read where its language is one', () => {
    const bytes = ledgerWith((xml) => withLocale(xml, 'zh-Hant'));
    expect(readLedger(bytes, 'x', (d) => expect.fail(d.code))?.ledger.locale).toBe('zh-Hant');
  });
});

describe('custom XML of somebody else', () => {
  it('is passed over, whatever stands in it', () => {
    const bytes = spoiled((deck) => {
      deck.files = {
        'customXml/item0.xml': new TextEncoder().encode('<sharepoint'),
        'customXml/item7.xml': new TextEncoder().encode('<properties xmlns="urn:other"/>'),
        ...deck.files,
      };
    });
    expect(readLedger(bytes, 'x', (d) => expect.fail(d.code))?.ledgerPath).toBe(LEDGER);
    const refreshed = refreshDeck(bytes, surveyDeck(BEFORE), 'x.pptx', (d) => expect.fail(d.code));
    expect(Buffer.compare(refreshed!.bytes, bytes)).toBe(0);
  });
});
