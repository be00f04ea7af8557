import { bracketsBeside } from '../brackets.ts';
import { codesIn, contradiction, highlighted, listed, shownOn, together, type Rule } from '../facts.ts';
import { askedOf } from '../asked.ts';
import type { Box, Chart, Deck, Slide, TextShape } from '../model.ts';
import { flat, names, same, sum } from '../words.ts';

/** Words beside a chart: legends, numbers under or over parts, the number in a ring, colour swatches, brackets. */
export const labels: Rule = (deck) =>
  deck.slides.flatMap((slide) =>
    shownOn(slide)
      .flatMap((chart) => [
        ...besideLabels(slide, chart),
        ...underParts(slide, chart),
        ...inRing(deck, slide, chart),
        ...swatches(slide, chart),
        ...wrongBrackets(deck, slide, chart),
      ])
      .map((says) => contradiction(slide, 'labels', says)),
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

/** Whether a label stands in a text by itself, and not as digits of a number. */
function standsIn(text: string, label: string): boolean {
  const at = text.indexOf(label);
  const around = [text[at - 1], text[at + label.length]];
  return at >= 0 && !(/^[\d.]|[\d.]$/u.test(label) && around.some((char) => char !== undefined && /[\d.%]/u.test(char)));
} // prettier-ignore

function besideLabels(slide: Slide, chart: Chart): readonly string[] {
  return slide.texts.flatMap((shape) => {
    const text = flat(shape.text);
    // "All others 85.8%" or "14.2% Regularly".
    const own = chart.rows.find(({ label }) => standsIn(text, label) && PERCENT.test(text.replace(label, '').trim()));
    // What stands by itself under a single bar is looked at below.
    const alone = chart.kind === 'stacked' ? null : PERCENT.exec(text);
    const left = alone && leftOf(slide, shape);
    const row = own ?? (left && chart.rows.find(({ label }) => label === flat(left.text)));
    if (!row) return [];
    const number = own ? PERCENT.exec(text.replace(own.label, '').trim())![1] : alone![1];
    return same(Number(number), row.value) ? [] : [`"${row.label}" has ${number}% beside it, and ${row.value}% in the chart`];
  });
} // prettier-ignore

/** Under a stacked bar stand, from left to right, the number or mark and the name of each part. */
function underParts(slide: Slide, chart: Chart): readonly string[] {
  if (chart.kind !== 'stacked') return [];
  const places = chart.rows.map(({ label }) => slide.texts.find(({ text }) => names(text, label))?.box);
  const middle = (box: Box): number => box.x + box.w / 2;
  // A lower line has leaders to its parts.
  const isBefore = (a: Box, b: Box): boolean => Math.abs(a.y - b.y) > a.h / 2 || middle(a) < middle(b);
  const unordered = places.some((box, i) => box && places.slice(0, i).some((before) => before && !isBefore(before, box)));
  return [
    ...chart.rows.flatMap(({ label, value, printed }, i) => {
      if (!places[i] || printed === undefined) return [`nothing under the bar says how large "${label}" is`];
      const number = PERCENT.exec(printed)?.[1];
      return number === undefined || same(Number(number), value) ? [] : [`"${label}" has ${number}% under it, and ${value}% in the chart`];
    }),
    ...(unordered ? ['the names under the bar stand in another order than its parts'] : []),
  ];
} // prettier-ignore

/** A bracket beside bars says how many gave the answers that it spans, and which questions those were asked. */
function wrongBrackets(deck: Deck, slide: Slide, chart: Chart): readonly string[] {
  return bracketsBeside(slide, chart).flatMap(({ rows, texts }) => {
    const names = rows.map((row) => `"${chart.rows[row]!.label}"`).join(' and ');
    const count = sum(rows.map((row) => chart.rows[row]!.count ?? 0));
    const numbers = texts.flatMap(({ text }) => /^(\d+)\s*(?:名|人)?$/u.exec(flat(text))?.[1] ?? []).map(Number);
    const asked = texts.flatMap(({ text }) => codesIn(flat(text))).filter((code) => deck.charts.has(code));
    return [
      ...numbers.filter((number) => number !== count).map((number) => `a bracket says that ${number} answered ${names}, which are ${count}`),
      ...asked.filter((code) => (askedOf(deck, code) ?? count) !== count).map((code) => `a bracket says that those who answered ${names} were asked ${code}, which was asked of others`),
    ];
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
