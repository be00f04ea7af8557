import { describe, expect, it } from 'vitest';
import { Recall } from '../../../src/base/recall.ts';
import { emu } from '../../../src/base/length.ts';
import type { Element, PlacedSlide, Scene } from '../../../src/deck/scene/types.ts';
import { el } from '../../../src/files/ooxml/xml/tree.ts';
import { shapesBefore } from '../../../src/files/pptx/shape-memory.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from './all-features.ts';

const onSlides = (change: (slide: PlacedSlide) => PlacedSlide): Scene => ({
  ...allFeatures,
  slides: allFeatures.slides.map(change),
});
const onElements = (change: (element: Element, index: number) => readonly Element[]): Scene =>
  onSlides((slide) => ({ ...slide, elements: slide.elements.flatMap(change) }));

/** What one deck after another may change on its slides; each is written three times in a row. */
const CHANGES: readonly (readonly [string, Scene])[] = [
  ['nothing', allFeatures],
  ['where the first element stands', onElements((e, i) => (i === 0 ? [{ ...e, box: { ...e.box, x: emu(e.box.x + 12_700) } }] : [e]))], // prettier-ignore
  ['which elements there are', onElements((e, i) => (i === 1 ? [] : [e]))],
  ['what texts lead to', onElements((e) => [e.kind === 'text' ? { ...e, link: 'https://example.com/other' } : e])],
  ['alternative texts', onElements((e) => [{ ...e, alt: `${e.id} described` }])],
  ['the ids of elements', onElements((e) => [{ ...e, id: `${e.id}-2` }])],
  ['the language', { ...allFeatures, language: 'ko' }],
  ['the order of slides', { ...allFeatures, sections: [], slides: [...allFeatures.slides].reverse() }],
];

describe('shapes of a page that are as they were', () => {
  it('give the bytes of a deck that is written for the first time, whatever has changed', async () => {
    const recall = new Recall();
    for (const [, one] of [...CHANGES, ...CHANGES.toReversed()]) {
      const fresh = Buffer.from(await writePptx(one, drawings));
      // New objects, as those of a deck that was laid out again.
      for (let times = 0; times < 3; times++) {
        const again = Buffer.from(await writePptx(structuredClone(one), drawings, undefined, recall));
        expect(again.equals(fresh)).toBe(true);
      }
    }
  });

  const texts = allFeatures.slides
    .flatMap(({ elements }) => elements.filter((element) => element.kind === 'text'))
    .slice(0, 3);
  const page = { path: ['deck', 'slide', 'one'], language: 'ja', placeholders: [] };
  const plain = texts.map(({ placeholder: _, ...element }): Element => element);
  const nameOf = (): string => '';
  const shapes = plain.map(({ id }) => el('p:sp', {}, el('p:nvSpPr', { id })));

  it('are known from the second writing on, and those that differ are not', () => {
    const recall = new Recall();
    const write = (elements: readonly Element[]) => {
      const known = shapesBefore(recall, elements, page, nameOf);
      const found = elements.map((_, i) => known.at(i) !== undefined);
      elements.forEach((_, i) => known.add(i, shapes[i]!));
      return found;
    };
    expect(write(plain)).toEqual([false, false, false]);
    expect(write(plain)).toEqual([false, false, false]);
    expect(write(plain)).toEqual([true, true, true]);
    expect(write(plain.map((one, i) => (i === 1 ? { ...one, name: 'other' } : one)))).toEqual([true, false, true]);
    // Only the last writing is remembered.
    expect(write(plain)).toEqual([true, false, true]);
    // Another place among the shapes gives another number.
    expect(write(plain.toReversed())).toEqual([false, true, false]);
  });

  it('are kept as the XML that they become', () => {
    const recall = new Recall();
    for (let i = 0; i < 2; i++) shapesBefore(recall, plain, page, nameOf).add(0, shapes[0]!);
    expect(shapesBefore(recall, plain, page, nameOf).at(0)).toEqual({ name: 'p:sp', attributes: {}, children: [], content: `<p:nvSpPr id="${plain[0]!.id}"/>` }); // prettier-ignore
  });
});
