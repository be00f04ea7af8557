import { createCanvas } from 'canvas';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { layOut } from '../../../src/deck/layout/lay-out.ts';
import { deckOf, CARDS_SLIDE, fill, LOCALE, Q1_SLIDE, teaSources, type TeaFiles } from '../template/tea.ts';

function lay(files: TeaFiles = {}, drafts: readonly string[] = []) {
  const { deck, templates, context } = fill(files);
  const found: Diagnostic[] = [];
  const report = (d: Diagnostic): void => void found.push(d);
  return { ...layOut(deck!, templates, teaSources(files), context.texts, new Set(drafts), report), found };
}

describe('layOut', () => {
  it('places every slide, numbered from one, and the layouts that they use', () => {
    const { slides, layouts, found } = lay();
    expect(found).toEqual([]);
    expect(slides.map(({ id, layout }) => [id, layout])).toEqual([['q1', 'question'], ['cards', 'cards']]); // prettier-ignore
    const numbers = slides.flatMap((s) => s.elements.flatMap((e) => (e.kind === 'text' && e.field ? [e.paragraphs[0]!.lines[0]![0]!.text] : []))); // prettier-ignore
    expect(numbers).toEqual(['1', '2']);
    expect(layouts.map(({ id }) => id)).toEqual(['question', 'cards']);
  });

  it('marks the slides that say something untrue', () => {
    expect(lay({}, ['cards']).slides.map(({ draft }) => draft)).toEqual([false, true]);
  });

  it('gives the same for the same', () => {
    expect(lay().slides).toEqual(lay().slides);
  });

  it('names a mistake once, though its words stand on two slides', () => {
    const locale = LOCALE.replace('Nothing to see', 'Nothing to see 🍵');
    const { found } = lay({ locale, deck: deckOf(CARDS_SLIDE, CARDS_SLIDE.replace('id: cards', 'id: again')) });
    expect(found.map((d) => d.code)).toEqual(['layout/missing-glyph']);
  });

  it('gives picture files the shape that they have', () => {
    const png = createCanvas(30, 10).encodeSync('png');
    const slide = '{ id: a, layout: list, title: plain, slots: { rows: [{ term: plain }], picture: { kind: image, file: wide.png, alt: plain } } }'; // prettier-ignore
    const { slides } = lay({ deck: deckOf(slide), assets: { 'wide.png': png } });
    const picture = slides[0]!.elements.find((e) => e.kind === 'picture')!;
    expect(picture.box.w / picture.box.h).toBeCloseTo(3, 2);
  });

  it('says on which slide there is too much', () => {
    const locale = LOCALE.replace('Nothing to see', 'Words and more words '.repeat(60));
    const { found } = lay({ locale, deck: deckOf(Q1_SLIDE, CARDS_SLIDE) });
    expect(found.map((d) => [d.code, d.slides])).toEqual([['layout/overfull', ['cards']]]);
  });
});
