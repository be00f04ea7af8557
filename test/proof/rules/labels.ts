import { chartsOf, contradiction, highlighted, listed, together, type Rule } from '../facts.ts';
import type { Box, Chart, Deck, Slide, TextShape } from '../model.ts';
import { flat, same } from '../words.ts';

/** Words beside a chart: legends, labels of narrow parts, the number in a ring, colour swatches. */
export const labels: Rule = (deck) =>
  chartsOf(deck).flatMap(({ slide, chart }) =>
    [...besideLabels(slide, chart), ...inRing(deck, slide, chart), ...swatches(slide, chart)].map((says) =>
      contradiction(slide, 'labels', says),
    ),
  );

const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/u;

const sameLine = (a: Box, b: Box): boolean => Math.abs(a.y + a.h / 2 - (b.y + b.h / 2)) < Math.max(a.h, b.h) / 2;
const insideOf = (outer: Box, inner: Box): boolean =>
  inner.x + inner.w / 2 > outer.x && inner.x + inner.w / 2 < outer.x + outer.w &&
  inner.y + inner.h / 2 > outer.y && inner.y + inner.h / 2 < outer.y + outer.h; // prettier-ignore

/** The nearest shape to the left on the same line. */
function leftOf(slide: Slide, shape: TextShape): TextShape | undefined {
  const { box } = shape;
  if (!box) return undefined;
  const candidates = slide.texts.filter((other) => other !== shape && other.box && other.box.x < box.x && sameLine(other.box, box));
  return candidates.sort((a, b) => b.box!.x - a.box!.x)[0];
} // prettier-ignore

function besideLabels(slide: Slide, chart: Chart): readonly string[] {
  return slide.texts.flatMap((shape) => {
    const text = flat(shape.text);
    const own = chart.rows.find(({ label }) => text.startsWith(label) && PERCENT.test(text.slice(label.length).trim()));
    const alone = PERCENT.exec(text);
    const left = alone && leftOf(slide, shape);
    const row = own ?? (left && chart.rows.find(({ label }) => label === flat(left.text)));
    if (!row) return [];
    const number = own ? PERCENT.exec(text.slice(own.label.length).trim())![1] : alone![1];
    return same(Number(number), row.value) ? [] : [`"${row.label}" has ${number}% beside it, and ${row.value}% in the chart`];
  });
} // prettier-ignore

/** The hole of a ring shows the share of the coloured parts. */
function inRing(deck: Deck, slide: Slide, chart: Chart): readonly string[] {
  const { box, kind } = chart;
  if (kind !== 'doughnut' || !box) return [];
  const expected = together(chart, highlighted(deck, chart));
  return slide.texts.flatMap((shape) => {
    const number = PERCENT.exec(flat(shape.text))?.[1];
    if (number === undefined || !shape.box || !insideOf(box, shape.box)) return [];
    return expected.some((share) => same(share, Number(number)))
      ? []
      : [`the ring says ${number}%, its coloured part is ${listed(expected)}%`];
  });
}

/** A legend's swatch has the colour of its part. */
function swatches(slide: Slide, chart: Chart): readonly string[] {
  return chart.rows.flatMap(({ label, fill }) => {
    const shape = slide.texts.find(({ text, box }) => flat(text) === label && box);
    const swatch = shape && slide.plain.find(({ box, fill: has }) =>
      has && box.x + box.w <= shape.box!.x + 1 && shape.box!.x - box.x < 4 * box.w && box.w === box.h && sameLine(box, shape.box!)); // prettier-ignore
    if (!swatch?.fill || !fill) return [];
    const equal = swatch.fill.color === fill.color && Math.abs(swatch.fill.lighter - fill.lighter) < 0.01;
    return equal ? [] : [`"${label}" has another colour in the legend than in the chart`];
  });
}
