import { describe, expect, it } from 'vitest';
import { Recall } from '../../../src/base/recall.ts';
import { emu } from '../../../src/base/length.ts';
import type { Element, PlacedSlide, Scene } from '../../../src/deck/scene/types.ts';
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

describe('what is remembered of decks before', () => {
  it('gives the bytes of a deck that is written for the first time, whatever has changed', async () => {
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
});
