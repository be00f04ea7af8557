import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/build-deck.ts';
import { openDiskCache } from '../../src/world/input/disk-cache.ts';
import type { Element, PlacedParagraph, Scene } from '../../src/deck/scene/types.ts';
import { readPdf, type ReadPdf } from '../files/paint/read-pdf.ts';
import { loadReport, ROOT } from './report.ts';

/** Words without spaces, since some breaks between words leave a space in the PDF and others do not. */
const words = (text: string): string => text.replace(/\s+/gu, '');

const wordsOf = (paragraphs: readonly PlacedParagraph[]): string =>
  paragraphs.flatMap((p) => p.lines.flatMap((line) => line.map((run) => run.text))).join('');

function wordsOfElement(element: Element): string {
  switch (element.kind) {
    case 'text':
      return wordsOf(element.paragraphs);
    case 'table':
      return element.rows.flatMap((row) => row.cells.map((cell) => wordsOf(cell.paragraphs))).join('');
    case 'chart':
      return element.labels.map((label) => (label.lines ?? [label.text]).join('')).join('');
    default:
      return '';
  }
}

const linksOf = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => {
    const runs = element.kind === 'text' ? element.paragraphs : element.kind === 'table' ? element.rows.flatMap((r) => r.cells.flatMap((c) => c.paragraphs)) : []; // prettier-ignore
    const own = runs.flatMap((p) => p.lines.flatMap((line) => line.flatMap((run) => run.link ?? [])));
    return 'link' in element && element.link !== undefined ? [element.link, ...own] : own;
  });

describe.each(['ja', 'en'])('the PDF in %s', (locale) => {
  let scene: Scene;
  let read: ReadPdf;
  beforeAll(async () => {
    const built = await buildDeck(await loadReport(locale), {
      locale,
      draft: false,
      formats: ['pdf'],
      cache: openDiskCache(ROOT),
    });
    if (!built.scene || !built.pdf) throw new Error('no PDF came out');
    scene = built.scene;
    read = await readPdf(built.pdf);
  });

  it('has every word of every slide, in reading order', () => {
    const { layouts, slides } = scene;
    const expected = slides.map(({ layout, elements }) => {
      const fixed = layouts.find(({ id }) => id === layout)?.decoration ?? [];
      return words([...fixed, ...elements].map(wordsOfElement).join(''));
    });
    const shown = read.pages.map((page) => words(page.texts.join('')));
    expect(shown).toEqual(expected);
    expect(shown).toHaveLength(26);
  });

  it('has its fonts inside, as subsets, and no rasters', () => {
    const fonts = read.pages.flatMap((page) => page.fonts);
    expect(fonts.length).toBeGreaterThan(0);
    for (const { name, embedded } of fonts) expect([name, embedded]).toEqual([expect.stringMatching(/^[A-Z]{6}\+/), true]); // prettier-ignore
    expect(read.pages.flatMap((page) => page.images).filter((count) => count > 0)).toEqual([]);
  });

  it('leads where the slides lead', () => {
    const shown = read.pages.map((page) => [...new Set(page.links.map(({ address }) => address))].sort());
    expect(shown).toEqual(scene.slides.map(({ elements }) => [...new Set(linksOf(elements))].sort()));
    expect(shown.flat()).toContain('https://x.gd/GQWUU');
    // A section's name leads to the section's first slide.
    const inside = read.pages.flatMap((page) =>
      page.links.flatMap((link) => (link.address.startsWith('#') ? link : [])),
    );
    expect(inside.length).toBeGreaterThan(100);
    for (const { address, page } of inside) expect(`#${scene.slides[page!]?.id}`).toBe(address);
    expect(new Set(inside.map(({ page }) => page))).toEqual(
      new Set(scene.sections.map(({ slides }) => scene.slides.findIndex(({ id }) => id === slides[0]))),
    );
  });

  it('has the title of each slide as a bookmark, under the deck’s sections', () => {
    expect(read.bookmarks.map(({ title, children }) => [title, children.map((child) => child.title)])).toEqual(
      scene.sections.map(({ name, slides }) => [
        name,
        slides.map((id) => scene.slides.find((slide) => slide.id === id)?.title),
      ]),
    );
    expect(read.bookmarks.flatMap(({ children }) => children.map(({ page }) => page))).toEqual([...Array(26).keys()]);
  });
});
