import { itemAt } from '../../src/base/item-at.ts';
import { EMU_PER_POINT } from '../../src/base/length.ts';
import { marksOf, type ChartKind, type Mark } from '../../src/deck/chart/types.ts';
import type { ChartElement, ChartLabel, PlacedLine } from '../../src/deck/scene/types.ts';
import type { TextPlace, Viewer } from '../../src/files/paint/viewer.ts';

/** In a box, a line is 1.2 em high in LibreOffice 7.4 too, but its baseline differs: measured with both fonts. */
const HEIGHT = 1.2;
const ASCENT = 0.99;

/** In cells and charts, a line is as high as its font says: ascent and descent in em of the fonts that it uses. */
const FONTS: Readonly<Record<string, { readonly ascent: number; readonly descent: number }>> = {
  'BIZ UDPGothic': { ascent: 1802 / 2048, descent: 246 / 2048 },
  // Liberation Sans.
  Arial: { ascent: 1854 / 2048, descent: 434 / 2048 },
};

/** Below single spacing the baseline is at four fifths of the line (editeng, ImpEditEngine::CreateLines). */
const TIGHT = 0.8;

/** Space where Asian text meets other text, as a share of a single line of the preceding text (ibid.). */
const SCRIPT_SPACE = 1 / 5;

/** How much narrower text is set whose size is no whole number of points: measured at 10.5. */
const NARROWER = 0.0095;
/**
 * How much wider text is set in charts, as a share of its width: it is laid out for a screen of 96 dots to the inch, where type has a whole
 * number of dots. Letters of Arial have one each, which was measured at 14 points; at 16 they are as wide as elsewhere.
 */
const widerInCharts = (size: number, em: number, family: string): number => {
  if (family === 'Arial' && em < 1) return size === 14 ? 0.03 : 0;
  const dots = (size * 96) / 72;
  return Math.round(dots) / dots - 1;
};

const NARROW_LETTERS = /[\s\u00a0,.|ijltfrI/:()]/;
/** About the width of a character in em. */
const emOf = (code: number): number => {
  if (NARROW_LETTERS.test(String.fromCharCode(code))) return 0.28;
  return code < 0x2e80 ? 0.53 : 1;
};

/** The height of a line in em, and the deck's first font. */
interface Setting {
  readonly single: number;
  readonly family: string;
}

type Script = 'asian' | 'latin' | 'weak';

/** As distinguished by LibreOffice's break iterator; a weak character takes the script of the preceding one. */
function scriptOf(code: number): Script {
  if (code === 0x20 || code === 0xa0) return 'weak';
  if (code < 0x2000) return 'latin';
  if ((code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff)) return 'asian';
  return (code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff00 && code <= 0xffef) ? 'asian' : 'weak';
}

function spacing(
  line: PlacedLine,
  place: TextPlace,
  { single, family }: Setting,
  above: PlacedLine | undefined,
): readonly number[] {
  const text = line.map((run) => run.text).join('');
  const sizes = line.flatMap((run) => Array.from({ length: run.text.length }, () => run.size));
  const own = Array.from({ length: text.length }, (_, i) => scriptOf(text.charCodeAt(i)));
  const before = (above ?? []).flatMap((run) =>
    [...run.text].map((character) => scriptOf(character.codePointAt(0) ?? 0)),
  );
  let last: Script = before.findLast((script) => script !== 'weak') ?? 'latin';
  const scripts = own.map((script) => (last = script === 'weak' ? last : script));
  return scripts.map((script, i) => {
    if (i === 0) return 0;
    const size = itemAt(sizes, i - 1);
    const em = emOf(text.charCodeAt(i - 1));
    const wider = place === 'chart' ? widerInCharts(size, em, family) : 0;
    const narrower = Number.isInteger(size) ? 0 : NARROWER;
    return (script === scripts[i - 1] ? 0 : size * single * SCRIPT_SPACE) + size * em * (wider - narrower);
  });
}

/** How far labels of charts stand from axis, bar or column in LibreOffice, in points: a millimetre, whatever their size. */
const APART = 72 / 25.4;
/** It sets what stands beside bars a little higher: measured. */
const HIGHER = 0.4;
/** Charts of which the labels of categories stand at the left of bars, and those that have them under columns. */
const LYING: readonly ChartKind[] = ['bars', 'two_columns', 'stacked_bar'];
const STANDING: readonly ChartKind[] = ['columns', 'histogram', 'nps'];

interface Offset {
  readonly x: number;
  readonly y: number;
}

const inPoints = (emu: number): number => emu / EMU_PER_POINT;

/** How far a label is from where layout expects it, in points; `single`: how high a line is in charts, in em. */
function labelOffset(label: ChartLabel, { chart, plot, axisMax, valuePosition }: ChartElement, single: number): Offset {
  const { box: at, size, lines = [label.text] } = label;
  // Layout gives each line more height than LibreOffice does, and the lines stand in the middle of that.
  const slack = (inPoints(at.h) - lines.length * single * size) / 2;
  const isValue = label.lines === undefined;
  const spanOf = (mark: Mark, length: number): number => (length * mark.displayed) / axisMax;
  const places = chart.categories.length;
  const markAt = (share: number): Mark | undefined =>
    marksOf(chart).find((mark) => mark.c === Math.floor(share * places) && mark.valueLabel === label.text);
  if (LYING.includes(chart.kind)) {
    const axis = inPoints(plot.x);
    if (!isValue) return { x: axis - APART - inPoints(at.x + at.w), y: -HIGHER };
    // In their parts, values stand in the middle.
    if (valuePosition !== 'outside') return { x: 0, y: 0 };
    const mark = markAt((at.y + at.h / 2 - plot.y) / plot.h);
    return { x: mark ? axis + inPoints(spanOf(mark, plot.w)) + APART - inPoints(at.x) : 0, y: -HIGHER };
  }
  if (!STANDING.includes(chart.kind)) return { x: 0, y: 0 };
  const foot = inPoints(plot.y + plot.h);
  const mark = markAt((at.x + at.w / 2 - plot.x) / plot.w);
  if (mark && at.y + at.h / 2 < plot.y + plot.h) {
    return { x: 0, y: foot - inPoints(spanOf(mark, plot.h)) - APART - (inPoints(at.y + at.h) - slack) };
  }
  return { x: 0, y: foot + APART - (inPoints(at.y) + slack) };
}

/** LibreOffice 7.4 where it differs from PowerPoint; `family` is the deck's first font. */
export function libreOffice(family: string): Viewer {
  const font = FONTS[family];
  if (!font) throw new Error(`it is not known how LibreOffice sets ${family}`);
  const metrics = (place: TextPlace): { readonly single: number; readonly above: number } =>
    place === 'box' ? { single: HEIGHT, above: ASCENT } : { single: font.ascent + font.descent, above: font.ascent };
  return {
    kerns: (_size, place) => place !== 'chart',
    line(size, factor, place) {
      const { single, above } = metrics(place);
      const height = size * single * factor;
      const baseline = factor < 1 ? Math.min(size * above, height * TIGHT) : size * above + height - size * single;
      return { height, baseline };
    },
    spacing: (line, place, above) => spacing(line, place, { single: metrics(place).single, family }, above),
    hole: 0.5,
    // Hairlines a millimetre apart, whatever the pattern.
    hatch: { pitch: (72 / 25.4) * Math.SQRT2, width: 0.25 },
    labelOffset: (label, element) => labelOffset(label, element, metrics('chart').single),
  };
}
