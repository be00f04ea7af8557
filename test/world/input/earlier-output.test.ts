import { PDFDocument } from '@cantoo/pdf-lib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { OWN_PRODUCER } from '../../../src/base/own-mark.ts';
import { encodePng } from '../../../src/files/draw/png.ts';
import { writeExchange } from '../../../src/upkeep/localize/exchange/exchange.ts';
import type { Sent } from '../../../src/upkeep/localize/exchange/types.ts';
import { mayBeEarlier } from '../../../src/world/input/earlier-output.ts';
import { AFTER, BEFORE, surveyFile } from '../../upkeep/refresh/survey-deck.ts';

// A file of ours is known in each format that is written; the same kind of file by somebody else is not.

const sent = (translation: string): Sent => ({
  survey: 's',
  baseLocale: 'ja',
  locale: 'en',
  date: '2025-01-01',
  units: [{ id: 'a', kind: 'message', base: 'あ', translation, where: [] }],
});

async function pdf(producer: string, title: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.setProducer(producer);
  document.setTitle(title);
  return document.save({ useObjectStreams: false });
}

const json = (value: object): Uint8Array => strToU8(JSON.stringify(value, null, 2));
const png = (software?: string): Uint8Array => encodePng(new Uint8Array([1, 2, 3, 4]), 1, 1, 96, software);
const page = (head: string, body: string): Uint8Array =>
  strToU8(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
/** A text with something in it exchanged. */
const changed = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  strToU8(new TextDecoder().decode(bytes).replaceAll(from, to));
/** A zip whose part of this name reads otherwise. */
const withPart = (bytes: Uint8Array, part: string, from: string, to: string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [part]: changed(unzipSync(bytes)[part] ?? new Uint8Array(), from, to) });
const withoutParts = (bytes: Uint8Array, name: RegExp): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => !name.test(path))));

interface Kind {
  readonly fresh: Uint8Array;
  /** What an earlier run has written, and what another program has made of it. */
  readonly ours: readonly Uint8Array[];
  readonly theirs: readonly Uint8Array[];
}

const LEDGER = { version: 3, deck: 'd', locale: 'ja', figures: [], claims: [], slides: [] };
const KINDS: Readonly<Record<string, () => Kind | Promise<Kind>>> = {
  'a deck': async () => {
    const [fresh, before] = [await surveyFile(AFTER), await surveyFile(BEFORE)];
    const renamed = Object.fromEntries(
      Object.entries(unzipSync(before)).map(([name, bytes]) => [name.replace('item1.xml', 'item7.xml'), bytes]),
    );
    return {
      fresh,
      ours: [before, zipSync(renamed)],
      theirs: [withoutParts(before, /^customXml/), before.subarray(0, 9000)],
    };
  },
  'a PDF': async () => ({
    fresh: await pdf(OWN_PRODUCER, 'now'),
    ours: [await pdf(OWN_PRODUCER, 'before'), strToU8(`%PDF-1.4\n<< /Producer (${OWN_PRODUCER}) >>`)],
    theirs: [await pdf('Word', OWN_PRODUCER)],
  }),
  'a picture': () => ({
    fresh: png('surveydeck'),
    ours: [encodePng(new Uint8Array(16), 2, 2, 96, 'surveydeck')],
    theirs: [png(), png('other')],
  }),
  'a workbook for translators': async () => {
    const [fresh, before] = [await writeExchange(sent('b'), 'xlsx'), await writeExchange(sent('a'), 'xlsx')];
    return {
      fresh,
      ours: [before],
      theirs: [withPart(before, 'xl/workbook.xml', 'name="surveydeck"', 'name="Sheet1"')],
    };
  },
  XLIFF: async () => {
    const [fresh, before] = [await writeExchange(sent('b'), 'xliff'), await writeExchange(sent('a'), 'xliff')];
    return { fresh, ours: [before], theirs: [changed(before, 'surveydeck:s', 'other.md')] };
  },
  PO: async () => {
    const [fresh, before] = [await writeExchange(sent('b'), 'po'), await writeExchange(sent('a'), 'po')];
    return {
      fresh,
      ours: [before, strToU8(`# by a tool\n${new TextDecoder().decode(before)}`)],
      theirs: [changed(before, 'X-Surveydeck-Survey', 'X-Other')],
    };
  },
  JSON: () => ({
    fresh: json(LEDGER),
    ours: [json({ ...LEDGER, deck: 'e', parameters: {} })],
    theirs: [
      json({ version: 3, deck: 'd' }),
      json([1]),
      json({ ...LEDGER, a: 1, b: 1, c: 1, d: 1 }),
      strToU8('{"version"'),
    ],
  }),
  'a page': () => ({
    fresh: page('<meta name="generator" content="surveydeck">', 'now'),
    ours: [page('<meta name="generator" content="surveydeck">', 'before')],
    theirs: [page('<meta name="generator" content="other">', 'surveydeck')],
  }),
  'a report': () => ({
    fresh: strToU8('Same.\n\n-- surveydeck\n'),
    ours: [strToU8('Other.\r\n\r\n-- surveydeck\r\n')],
    theirs: [strToU8('Other.\n\n-- surveydeck\nCall Ms Sato\n'), strToU8('# Other\n\n<!-- surveydeck -->\n')],
  }),
  'what has no mark': () => ({ fresh: strToU8('a\n'), ours: [], theirs: [strToU8('b\na\n')] }),
};

describe.each(Object.entries(KINDS))('%s', (_name, make) => {
  it('takes the place of an earlier one and of an empty file, not of one by somebody else', async () => {
    const { fresh, ours, theirs } = await make();
    expect([fresh, new Uint8Array(), ...ours].map((one) => mayBeEarlier(one, fresh))).toEqual([
      true,
      true,
      ...ours.map(() => true),
    ]);
    expect(theirs.map((one) => mayBeEarlier(one, fresh))).toEqual(theirs.map(() => false));
  });

  it('takes the place of no other kind', async () => {
    const { fresh } = await make();
    for (const [name, other] of Object.entries(KINDS)) {
      if (name !== _name) expect(mayBeEarlier((await other()).fresh, fresh), name).toBe(false);
    }
  });
});
