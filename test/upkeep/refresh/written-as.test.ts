import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { savedBy, readLedger } from '../../../src/files/record/read-ledger.ts';
import { refreshDeck } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { strictly } from '../../files/ooxml/strict.ts';
import { EditedDeck } from './edited-deck.ts';
import { BEFORE, surveyDeck, surveyFile } from './survey-deck.ts';

const TYPES = '[Content_Types].xml';
const OPEN = 'application/vnd.openxmlformats-officedocument.presentationml';
const MICROSOFT = 'application/vnd.ms-powerpoint';

let original: Uint8Array;
beforeAll(async () => void (original = await surveyFile(BEFORE)));

const typed = (type: string): Uint8Array => {
  const deck = new EditedDeck(original);
  deck.edit(TYPES, (xml) => xml.replace(`${OPEN}.presentation.main+xml`, type).replace('<Types', '<Types '));
  return deck.toBytes();
};

/** The content type of the new file's main part, or what is reported. */
function written(bytes: Uint8Array, out: string): string | readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const refreshed = refreshDeck(bytes, surveyDeck(BEFORE), 'edited', (d) => found.push(d), out);
  if (!refreshed) return found;
  expect(found).toEqual([]);
  return /presentation\.xml" ContentType="([^"]*)"/.exec(new EditedDeck(refreshed.bytes).text(TYPES))?.[1] ?? '–';
}

describe('a refreshed deck is what the ending of its name says', () => {
  it.each([
    [`${OPEN}.presentation.main+xml`, 'new.pptx', `${OPEN}.presentation.main+xml`],
    [`${OPEN}.presentation.main+xml`, 'new.PPSX', `${OPEN}.slideshow.main+xml`],
    [`${OPEN}.slideshow.main+xml`, 'new.ppsx', `${OPEN}.slideshow.main+xml`],
    [`${OPEN}.slideshow.main+xml`, 'new.pptx', `${OPEN}.presentation.main+xml`],
    [`${OPEN}.template.main+xml`, 'new.pptx', `${OPEN}.presentation.main+xml`],
    [`${MICROSOFT}.presentation.macroEnabled.main+xml`, 'new.pptm', `${MICROSOFT}.presentation.macroEnabled.main+xml`],
    [`${MICROSOFT}.presentation.macroEnabled.main+xml`, 'new.ppsm', `${MICROSOFT}.slideshow.macroEnabled.main+xml`],
    [`${OPEN}.presentation.main+xml`, 'new.pptm', `${MICROSOFT}.presentation.macroEnabled.main+xml`],
  ])('%s as %s', (type, out, expected) => {
    expect(written(typed(type), out)).toBe(expected);
  });

  it('macros are not written under a name that cannot hold them', () => {
    const found = written(typed(`${MICROSOFT}.slideshow.macroEnabled.main+xml`), 'out/new.pptx');
    expect(found).toMatchObject([{ code: 'refresh/macros', says: { en: { expected: 'a new file whose name ends in .ppsm' } } }]); // prettier-ignore
  });

  it.each(['new.zip', 'new', 'v1.2/new'])('%s is no name of a presentation', (out) => {
    const found = written(original, out);
    expect(found).toMatchObject([{ code: 'refresh/ending', says: { en: { expected: 'the ending of a presentation: .pptx, .ppsx, .potx' } } }]); // prettier-ignore
  });
});

describe('a deck that was saved as Strict', () => {
  const strict = (): Uint8Array => {
    const deck = new EditedDeck(original);
    deck.files = strictly(deck.files);
    return deck.toBytes();
  };

  it('is read', () => {
    const open = readLedger(strict(), 'x.pptx', (d) => expect.fail(d.code));
    expect(open?.ledger.slides.length).toBeGreaterThan(1);
    expect(open && savedBy(open.deck)).toBeUndefined();
    expect(open?.deck.strict).toBe(true);
    expect(readLedger(original, 'x.pptx', (d) => expect.fail(d.code))?.deck.strict).toBe(false);
  });

  it('is named for what it is where it would have to be written', () => {
    const found = written(strict(), 'new.pptx');
    expect(found).toMatchObject([{ code: 'refresh/strict' }]);
  });
});
