import { readFileSync } from 'node:fs';
import { zipSync, type Zippable } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintPackage } from '../../../../src/upkeep/lint/lint-package.ts';
import { DeckPackage } from '../../../../src/files/ooxml/opc/deck-package.ts';
import { changedParts, EditedDeck } from '../../../upkeep/refresh/edited-deck.ts';
import { addSlide, deleteChart, moveBox, restyleChart, reverseSlides } from '../../../upkeep/refresh/edits.ts';
import { sdkErrors, sdkValidator } from '../../sdk-validator.ts';
import { refreshWith } from '../../../upkeep/refresh/read-words.ts';
import { AFTER, BEFORE, surveyFile } from '../../../upkeep/refresh/survey-deck.ts';

let original: Uint8Array;
beforeAll(async () => void (original = await surveyFile(BEFORE)));
const resaved = new Uint8Array(
  readFileSync(new URL('../../../upkeep/refresh/fixtures/resaved-by-libreoffice.pptx', import.meta.url)),
);

const edited = (): Uint8Array => {
  const deck = new EditedDeck(original);
  moveBox(deck, deck.slideWith('Chart Q6'), 'Headline');
  restyleChart(deck, deck.slideWith('Chart Q6'), 'Chart Q6');
  deleteChart(deck, deck.slideWith('Chart Q8'), 'Chart Q8');
  addSlide(deck);
  reverseSlides(deck);
  return deck.toBytes();
};

describe('a package that is changed', () => {
  it('copies what it does not know to the byte, packed or stored, and drops nothing', () => {
    const odd: Zippable = {
      'ppt/media/video1.mp4': [new Uint8Array([1, 2, 3, 4]), { level: 0 }],
      'ppt/oddly named/ü.bin': new Uint8Array(500),
    };
    const before = new EditedDeck(original);
    const bytes = zipSync({ ...before.files, ...odd });
    const after = new EditedDeck(refreshWith(bytes, AFTER).bytes);
    expect(after.files['ppt/media/video1.mp4']).toEqual(new Uint8Array([1, 2, 3, 4]));
    expect(after.files['ppt/oddly named/ü.bin']).toEqual(new Uint8Array(500));
    expect(changedParts(new EditedDeck(bytes), after)).toEqual(changedParts(before, new EditedDeck(refreshWith(original, AFTER).bytes))); // prettier-ignore
  });

  it('gives the same bytes twice', () => {
    expect(Buffer.compare(refreshWith(edited(), AFTER).bytes, refreshWith(edited(), AFTER).bytes)).toBe(0);
  });

  it('numbers new parts and references around those that are there', () => {
    const deck = new DeckPackage(original);
    const path = deck.add('ppt/charts/chart', 'xml', 'application/x-test', new TextEncoder().encode('<a/>'));
    expect(path).toBe('ppt/charts/chart4.xml');
    const id = deck.relate('ppt/slides/slide1.xml', 'chart', path);
    expect(deck.relate('ppt/slides/slide1.xml', 'chart', path)).toBe(id);
    // A part without relationships so far.
    expect(deck.relate(path, 'image', 'ppt/media/image1.png')).toBe('rId1');
    const after = new EditedDeck(deck.finish());
    expect(after.target('ppt/slides/slide1.xml', id)).toBe(path);
    expect(after.target(path, 'rId1')).toBe('ppt/media/image1.png');
    expect(after.text('[Content_Types].xml')).toContain('<Override PartName="/ppt/charts/chart4.xml" ContentType="application/x-test"/>'); // prettier-ignore
  });
});

const DECKS: readonly (readonly [string, () => Uint8Array])[] = [
  ['untouched', () => original],
  ['edited', edited],
  ['saved by LibreOffice', () => resaved],
];

describe('the refreshed file', () => {
  it.each(DECKS)('has no fault that the file had not: %s', (_, file) => {
    // Not the fault's message: it lists titles and colours, some of which have changed.
    const faults = (bytes: Uint8Array): readonly string[] =>
      lintPackage(bytes, { levels: ['integrity', 'repair', 'quality'] }).map(({ rule, part }) => `${rule} ${part}`);
    const before = new Set(faults(file()));
    expect(faults(refreshWith(file(), AFTER).bytes).filter((fault) => !before.has(fault))).toEqual([]);
  });

  const binary = sdkValidator();
  it.skipIf(binary === undefined).each(DECKS)('is as good to the Open XML SDK as it was: %s', (name, file) => {
    const errors = (bytes: Uint8Array): unknown => sdkErrors(binary!, 'deck.pptx', bytes);
    const before = errors(file());
    if (name !== 'saved by LibreOffice') expect(before).toEqual([]);
    expect(errors(refreshWith(file(), AFTER).bytes)).toEqual(before);
  });
});
