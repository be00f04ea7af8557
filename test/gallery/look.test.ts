import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bottom } from '../../src/base/box.ts';
import { buildDeck } from '../../src/build-deck.ts';
import type { Element, PlacedSlide, TextElement } from '../../src/deck/layout/types.ts';
import { loadDeckSources } from '../../src/world/input/load-deck-sources.ts';
import { throwIt } from '../build-from-disk.ts';

// What stands where on some slides of the gallery, as a designer would look at them.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SLIDES = ['f-themes-chosen', 'g-three-item-table', 'g-bases-item-table'];

async function slidesIn(locale: string): Promise<ReadonlyMap<string, PlacedSlide>> {
  const own = `${ROOT}test/gallery`;
  const sources = await loadDeckSources({ root: own, survey: own, template: `${own}/deck.yaml`, brand: `${ROOT}templates/brand/log.yaml`, layouts: `${ROOT}templates/layouts` }, locale, throwIt); // prettier-ignore
  const { scene } = await buildDeck(sources!, { locale, draft: false, formats: [], slides: SLIDES });
  return new Map(scene!.slides.map((slide) => [slide.id, slide]));
}

const isText = (element: Element): element is TextElement => element.kind === 'text';
const named = (slide: PlacedSlide, start: string): readonly Element[] =>
  slide.elements.filter(({ name }) => name.startsWith(start));
const middleOf = ({ ink }: TextElement): number => ink.y + ink.h / 2;

describe.each(['ja', 'en'])('the gallery in %s', (locale) => {
  let slides: ReadonlyMap<string, PlacedSlide>;
  beforeAll(async () => {
    slides = await slidesIn(locale);
  }, 60_000);

  it.each(['g-three-item-table', 'g-bases-item-table'])('has items on one line that have room on it: %s', (id) => {
    const table = slides.get(id)!.elements.find((element) => element.kind === 'table')!;
    const lines = table.rows.map(({ cells }) => cells[0]!.paragraphs.flatMap((paragraph) => paragraph.lines).length);
    expect(lines).toEqual(lines.map(() => 1));
  });

  it('has quotes under themes in rows of one height, each with its mark beside it, and no theme on a rule', () => {
    const slide = slides.get('f-themes-chosen')!;
    const quotes = named(slide, 'Quote').filter(isText).filter(({ name }) => /^Quote(?: \d+)?$/u.test(name)); // prettier-ignore
    const marks = named(slide, 'Quotation mark').filter(isText);
    const rules = slide.elements.filter(({ kind, box }) => kind === 'shape' && box.h < 20_000 && box.w > 7_000_000);
    const tops = rules.map(({ box }) => box.y).toSorted((a, b) => a - b);
    const heights = tops.slice(1).map((y, i) => y - tops[i]!);
    expect(heights).toHaveLength(quotes.length);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(20_000);
    quotes.forEach((quote, i) => expect(Math.abs(middleOf(quote) - middleOf(marks[i]!))).toBeLessThan(130_000));
    for (const theme of named(slide, 'Theme').filter(isText))
      expect(Math.min(...tops.map((y) => theme.ink.y - y).filter((gap) => gap > -20_000))).toBeGreaterThan(60_000);
    expect(Math.max(...quotes.map(({ ink }) => bottom(ink)))).toBeLessThan(tops.at(-1)!);
  });
});
