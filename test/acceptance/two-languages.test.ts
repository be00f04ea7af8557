import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/build-deck.ts';
import { openDiskCache } from '../../src/world/input/disk-cache.ts';
import { readDeck, type ReadChart, type ReadDeck, type ReadSlide } from './read-deck.ts';
import { loadReport, ROOT } from './report.ts';

// Compares the Japanese and the English file as somebody would who has only these two files.

async function finished(locale: string): Promise<ReadDeck> {
  const sources = await loadReport(locale);
  const built = await buildDeck(sources, { locale, draft: false, formats: ['pptx'], cache: openDiskCache(ROOT) });
  if (!built.pptx) throw new Error(built.diagnostics.map((d) => `${d.code}: ${d.says.en.found}`).join('\n'));
  return readDeck(built.pptx);
}

/**
 * Every percentage that a text or a chart prints on a slide, sorted: each figure must occur equally often in both
 * languages. (Whether text or chart prints a value depends on the room that the words leave.)
 */
const percentages = (slide: ReadSlide): readonly string[] =>
  slide.shapes
    .flatMap((shape) =>
      [shape.text, ...(shape.chart?.series.flatMap((series) => series.labels) ?? [])].flatMap((words) =>
        [...words.matchAll(/\d+\.\d%/g)].map((match) => match[0]),
      ),
    )
    .sort();

/** Every base on a slide. */
const bases = (slide: ReadSlide): readonly string[] => [
  ...new Set(slide.shapes.flatMap((shape) => [...shape.text.matchAll(/n=(\d+)/g)].map((match) => match[1] ?? ''))),
];

const chartsOf = (deck: ReadDeck): readonly ReadChart[] =>
  deck.slides.flatMap((slide) => slide.shapes.flatMap((shape) => (shape.chart ? [shape.chart] : [])));
const values = (deck: ReadDeck) => chartsOf(deck).map((chart) => chart.series.map((series) => series.values));

/** The layout of each slide, whatever it is called, by the first slide that has it. */
const layouts = ({ slides }: ReadDeck): readonly number[] =>
  slides.map(({ layout }) => slides.findIndex((other) => other.layout === layout));

/** The colours in every picture from the data, with how many shapes each has. */
const drawn = (deck: ReadDeck) =>
  deck.slides.flatMap(({ number, shapes }) =>
    shapes.flatMap(({ name, drawing }) =>
      (drawing?.shapes ?? []).map(({ fill, parts }) => [number, name, fill?.slot, parts.length]),
    ),
  );

describe('the two languages', () => {
  let ja: ReadDeck;
  let en: ReadDeck;
  beforeAll(async () => {
    ja = await finished('ja');
    en = await finished('en');
  }, 120_000);

  it('have the same 26 slides with the same percentages and bases', () => {
    expect(ja.slides).toHaveLength(26);
    expect(en.slides).toHaveLength(26);
    expect(layouts(en)).toEqual(layouts(ja));
    expect(en.sections.map((section) => section.slides)).toEqual(ja.sections.map((section) => section.slides));
    ja.slides.forEach((slide, i) => {
      const other = en.slides[i];
      if (!other) throw new Error(`slide ${i + 1} is missing`);
      expect(percentages(other), slide.title).toEqual(percentages(slide));
      expect(bases(other), slide.title).toEqual(bases(slide));
    });
    expect(ja.slides.flatMap(percentages).length).toBeGreaterThan(50);
  });

  it('have the same values in their charts', () => {
    expect(chartsOf(ja)).toHaveLength(8);
    expect(values(en)).toEqual(values(ja));
  });

  it('have the same shapes in their pictures', () => {
    expect(drawn(ja).length).toBeGreaterThan(40);
    expect(drawn(en)).toEqual(drawn(ja));
  });

  it('are each in one language: no Japanese character is in the English file', () => {
    const words = [
      ...en.sections.map((section) => section.name),
      ...en.slides.flatMap((slide) => [
        slide.title,
        slide.layout,
        slide.notes,
        ...slide.shapes.flatMap((shape) => [shape.name, shape.text, shape.alt]),
      ]),
      ...chartsOf(en).flatMap((chart) => [...chart.categories, ...chart.workbook.flat().map(String)]),
    ];
    const japanese = words.filter((text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uFF01-\uFF5E]/u.test(text)); // prettier-ignore
    expect(words.length).toBeGreaterThan(500);
    expect(japanese).toEqual([]);
  });
});
