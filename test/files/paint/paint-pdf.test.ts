import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pt } from '../../../src/base/length.ts';
import type { Scene } from '../../../src/deck/scene/types.ts';
import { paintPdf } from '../../../src/files/paint/paint-pdf.ts';
import { area, category, chart, ink, lines, picture, run, scene, shape, slide, spec, table, text } from '../pptx/builders.ts'; // prettier-ignore
import { draw, FONTS, plainLayout } from './fixture.ts';
import { readPdf } from './read-pdf.ts';

const deck: Scene = scene(
  [plainLayout([text('fixed', 'Fixed', area(0.5, 7, 3, 0.3), [lines([[run('固定の文言', { size: pt(10) })]])])])],
  [
    slide('first', 'plain', '表紙：生成AI格差', [
      text('title', 'Title', area(1, 1, 8, 1), [
        lines([[run('生成', { size: pt(30), bold: true }), run('AI', { size: pt(30), bold: true, language: 'en' }), run('格差が', { size: pt(30), bold: true })], [run('深刻化', { size: pt(30), bold: true, color: ink('accent1') })]]),
      ]),
      text('body', 'Body', area(1, 3, 8, 1), [lines([[run('An office waffle, fine fit: '), run('example.com', { link: 'https://example.com/予約 x' })]])]),
      picture('logo', 'Logo', area(10, 1, 2, 1), { kind: 'file', file: 'logo.svg' }, { link: 'mailto:a@example.com' }),
      table('table', 'Table', area(1, 4, 6, 1), [[lines([[run('有効回答')]]), lines([[run('302名')]])]]),
    ]),
    slide('second', 'plain', 'Q6', [
      chart('chart', 'Chart', area(1, 1, 10, 4), area(4, 1, 7, 4), spec('bars', 'Q6', [category('a', '理由', 73, 232, { fill: ink('accent1') })], 232), {
        labels: [
          { text: '具体的な理由', lines: ['具体的な', '理由'], box: area(2, 2, 1.8, 1), size: pt(14), bold: false, color: ink('dk1'), ground: ink('lt1') },
          { text: '31.5%', box: area(10, 2, 1, 0.4), size: pt(18), bold: true, color: ink('accent5'), ground: ink('lt1') },
        ],
      }),
      shape('box', 'Box', area(1, 5.5, 1, 1), 'rect', { fill: ink('dk2') }),
    ], { draft: true }),
    slide('third', 'plain', 'Thank you', []),
  ],
  { sections: [{ id: 's1', name: '調査', slides: ['first', 'second'] }, { id: 's2', name: 'おわりに', slides: ['third'] }] },
); // prettier-ignore

const pdf = await paintPdf(deck, await draw(deck), FONTS);
const read = await readPdf(pdf);

describe('a PDF', () => {
  it('has a page a slide, as large as the slide', () => {
    expect(read.document.getPages().map((page) => page.getSize())).toEqual(
      [1, 2, 3].map(() => ({ width: 960, height: 540 })),
    );
  });

  it('holds the text in reading order, as words, without ligatures that nobody can search', () => {
    // The canvas library writes a text in pieces, one per script.
    expect(read.pages.map((page) => page.texts.join(''))).toEqual([
      '固定の文言' + '生成AI格差が' + '深刻化' + 'An office waffle, fine fit:' + 'example.com' + '有効回答' + '302名',
      '固定の文言' + '具体的な' + '理由' + '31.5%' + 'DRAFT',
      '固定の文言',
    ]);
    expect(read.pages[0]?.texts).toContain('An office waffle, fine fit:');
  });

  it('embeds subsets of the fonts', () => {
    const fonts = read.pages[0]?.fonts ?? [];
    expect(fonts.map((font) => font.name)).toEqual([
      expect.stringMatching(/^[A-Z]{6}\+BIZUDPGothic-Regular$/),
      expect.stringMatching(/^[A-Z]{6}\+BIZUDPGothic-Bold$/),
    ]);
    expect(fonts.every((font) => font.embedded)).toBe(true);
    // Both font files in full would be 8 MB.
    expect(pdf.length).toBeLessThan(60_000);
  });

  it('draws plain SVGs and charts as shapes, not as rasters', () => {
    expect(read.pages.map((page) => page.images)).toEqual([0, 0, 0]);
  });

  it('has links where they are seen, with addresses that every viewer takes', () => {
    const [link, mail] = read.pages[0]?.links ?? [];
    expect(link?.address).toBe('https://example.com/%E4%BA%88%E7%B4%84%20x');
    // A line of 14 points, 216 points below the top.
    const [left = 0, low = 0, right = 0, high = 0] = link?.rect ?? [];
    expect(high).toBeLessThanOrEqual(540 - 216 + 1);
    expect(low).toBeGreaterThan(540 - 216 - 20);
    expect(left).toBeGreaterThan(72 + 100);
    expect(right - left).toBeGreaterThan(60);
    expect(mail).toEqual({ address: 'mailto:a@example.com', rect: [720, 396, 864, 468] });
    expect(read.pages[1]?.links).toEqual([]);
  });

  it('has a bookmark a slide, by section', () => {
    expect(read.bookmarks).toEqual([
      { title: '調査', page: 0, children: [{ title: '表紙：生成AI格差', page: 0, children: [] }, { title: 'Q6', page: 1, children: [] }] },
      { title: 'おわりに', page: 2, children: [{ title: 'Thank you', page: 2, children: [] }] },
    ]); // prettier-ignore
  });

  it('has a bookmark a slide without sections, too', async () => {
    const flat = await readPdf(await paintPdf({ ...deck, sections: [] }, await draw(deck), FONTS));
    expect(flat.bookmarks.map(({ title, page }) => [title, page])).toEqual([['表紙：生成AI格差', 0], ['Q6', 1], ['Thank you', 2]]); // prettier-ignore
  });

  it('says its title, subject, author, language, and the scene’s date', () => {
    const { document } = read;
    expect([document.getTitle(), document.getSubject(), document.getAuthor()]).toEqual([
      'すべての機能',
      '見本',
      '調査班',
    ]);
    expect(document.getCreationDate()?.toISOString()).toBe('2025-10-15T00:00:00.000Z');
    expect(document.getModificationDate()?.toISOString()).toBe('2025-10-15T00:00:00.000Z');
    expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(ja)');
    const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(preferences.get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true');
  });

  it('is the same, byte by byte, for the same scene', async () => {
    const again = await paintPdf(deck, await draw(deck), FONTS);
    expect(Buffer.compare(again, pdf)).toBe(0);
    const other = await paintPdf({ ...deck, date: '2025-10-16' }, await draw(deck), FONTS);
    expect(Buffer.compare(other, pdf)).not.toBe(0);
  });
});
