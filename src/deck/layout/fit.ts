import { itemAt } from '../../base/item-at.ts';
import { emu, emuToPt, pt, ptToEmu, type Emu, type Pt } from '../../base/length.ts';
import { toLine, type BreakRules, type Line } from './line-break.ts';
import {
  breakRanges,
  prepareParagraph,
  type LineRange,
  type MeasuredRun,
  type PreparedParagraph,
} from './line-ranges.ts';
import { LINE_HEIGHT, type Measurer } from './measure.ts';

/** Share of a box's width that stays free, since no two renderers round alike. */
export const WIDTH_MARGIN = 0.015;

/**
 * Width, in em, that is kept free where Asian text meets Western text: LibreOffice puts a space of a quarter em there
 * (measured with 7.4), PowerPoint none.
 */
export const SCRIPT_GAP = 0.25;

/** How far a quotient of sums may be off. */
const ROUNDING = 1e-9;

/** How much smaller type may get to avoid a break inside a phrase or a lonely character: down to this share. */
const POOR_TOLERANCE = 0.8;

/** A run whose size is a multiple of the paragraph's base size, so that all sizes shrink together. */
export interface ScaledRun<P = unknown> extends MeasuredRun {
  readonly scale: number;
  readonly payload: P;
}

export interface FitRules extends BreakRules {
  readonly maxSize: Pt;
  readonly minSize: Pt;
  readonly step: Pt;
  /** A run with a scale below 1 is not set smaller than this (nor larger than the base size). */
  readonly smallest: Pt;
  readonly maxLines?: number;
  readonly lineSpacing: number;
  readonly paragraphSpace: Pt;
}

/** What does not fit at the smallest size, for the caller's diagnostic. At least one part is not zero or empty. */
export interface Overflow {
  /** Height that is missing. */
  readonly by: Emu;
  /** Lines over the greatest number allowed. */
  readonly lines: number;
  /** Lines that had to end inside a word, or that are wider than the box. */
  readonly cutLines: readonly string[];
}

/** Paragraphs in the size and lines that fit. */
export interface Fit<P = unknown> {
  /** The base size: of runs with scale 1. */
  readonly size: Pt;
  /** Lines of each paragraph. */
  readonly paragraphs: readonly (readonly Line<P>[])[];
  readonly height: Emu;
  /** Of the longest line. */
  readonly width: Emu;
  readonly lineCount: number;
  readonly overflow?: Overflow;
}

/** Sizes are multiples of half a point, as users see them in PowerPoint's size box: the nearest, so that 2.93 times 30 is 88. */
const toHalf = (size: number): number => Math.round(size * 2) / 2;

/**
 * Size of a run at a base size: its multiple, in half points, not below `smallest` where it is smaller than the base.
 */
function sizeOf(scale: number, base: number, smallest: number): Pt {
  const size = toHalf(base * scale);
  return pt(scale < 1 ? Math.max(size, Math.min(base, smallest)) : size);
}

interface PreparedText {
  readonly prepared: PreparedParagraph;
  /** `ink`: the width of everything but spaces, in em of the run's own size. */
  readonly runs: readonly { readonly scale: number; readonly ink: number }[];
}

interface Job {
  readonly paragraphs: readonly PreparedText[];
  /** In points. */
  readonly width: number;
  readonly height: Emu | undefined;
  readonly rules: FitRules;
}

/** A paragraph at the size that is tried: sizes of its runs, and its lines. */
interface TriedText {
  readonly prepared: PreparedParagraph;
  readonly sizes: readonly Pt[];
  readonly ranges: readonly LineRange[];
}

interface Attempt {
  readonly size: Pt;
  readonly paragraphs: readonly TriedText[];
  readonly height: Emu;
  readonly missingHeight: number;
  readonly extraLines: number;
  readonly fits: boolean;
  readonly poor: boolean;
}

function prepare<P>(runs: readonly ScaledRun<P>[], measurer: Measurer, keepTogether: readonly string[]): PreparedText {
  const prepared = prepareParagraph(runs, measurer, keepTogether);
  const inkOfRuns = runs.map(() => 0);
  for (const { character, em, run } of prepared.characters) {
    if (character.kind !== 'space') inkOfRuns[run] = itemAt(inkOfRuns, run) + em;
  }
  const runsWithInk = runs.map(({ scale }, index) => ({ scale, ink: itemAt(inkOfRuns, index) }));
  return { prepared, runs: runsWithInk };
}

/** The largest size on a line; of an empty one, the base size. */
function largestSize(range: LineRange, sizes: readonly number[], prepared: PreparedParagraph, base: number): number {
  if (range.start === range.end) return base;
  const { run: first } = itemAt(prepared.characters, range.start);
  const { run: last } = itemAt(prepared.characters, range.end - 1);
  return Math.max(...sizes.slice(first, last + 1));
}

function attempt({ paragraphs, width, height: allowed, rules }: Job, size: Pt): Attempt {
  const tried = paragraphs.map(({ prepared, runs }): TriedText => {
    const sizes = runs.map(({ scale }) => sizeOf(scale, size, rules.smallest));
    return { prepared, sizes, ranges: breakRanges(prepared, sizes, width, rules.mode, SCRIPT_GAP) };
  });
  const all = tried.flatMap(({ ranges }) => ranges);
  let points = rules.paragraphSpace * Math.max(0, paragraphs.length - 1);
  for (const { prepared, sizes, ranges } of tried) {
    for (const range of ranges) points += LINE_HEIGHT * rules.lineSpacing * largestSize(range, sizes, prepared, size);
  }
  const height = ptToEmu(points);
  const missingHeight = Math.max(0, height - (allowed ?? height));
  const extraLines = Math.max(0, all.length - (rules.maxLines ?? all.length));
  const cut = all.some((range) => range.forced || range.tooWide);
  return {
    size,
    paragraphs: tried,
    height,
    missingHeight,
    extraLines,
    fits: missingHeight === 0 && extraLines === 0 && !cut,
    poor: all.some((range) => range.poor),
  };
}

/** Whether the size is too large even if every line could be filled to the end; this saves most attempts. */
function isHopeless({ paragraphs, width, height, rules }: Job, size: Pt): boolean {
  let lines = 0;
  let lowest: number = size;
  for (const { runs } of paragraphs) {
    let length = 0;
    for (const { scale, ink } of runs) {
      const runSize = sizeOf(scale, size, rules.smallest);
      lowest = Math.min(lowest, runSize);
      length += runSize * ink;
    }
    lines += Math.max(1, Math.ceil(length / width - ROUNDING));
  }
  if (lines > (rules.maxLines ?? lines)) return true;
  return height !== undefined && ptToEmu(LINE_HEIGHT * rules.lineSpacing * lowest * lines) > height;
}

function* sizesDown({ maxSize, minSize, step }: FitRules): Generator<Pt> {
  for (let size: number = maxSize; size > minSize; size -= step) yield pt(size);
  yield minSize;
}

/** The first size that fits and reads well, else the first that fits, else the smallest. */
function search(job: Job): Attempt {
  const { minSize } = job.rules;
  let found: Attempt | undefined;
  for (const size of sizesDown(job.rules)) {
    if (found && size < found.size * POOR_TOLERANCE) break;
    if (size > minSize && isHopeless(job, size)) continue;
    const tried = attempt(job, size);
    if (tried.fits && !tried.poor) return tried;
    if (tried.fits || size === minSize) found ??= tried;
  }
  if (!found) throw new Error('no size was tried');
  return found;
}

/**
 * The largest base size, from `maxSize` down to `minSize`, at which the paragraphs fit into the box (`h` absent: any
 * height) and the lines allowed, with no word cut. Where that size breaks a line inside a phrase or leaves a character
 * alone, up to a fifth smaller is tried to avoid it. Below `minSize` it never goes: what does not fit there is laid
 * out all the same, whole, and reported as `overflow`.
 *
 * A line is as high as its largest type × 1.2 × `lineSpacing`, as in PowerPoint; a large number raises its own line
 * only. The width keeps a margin of 1.5 %, and `SCRIPT_GAP`, for other renderers; `width` is without them.
 */
export function fitText<P>(
  paragraphs: readonly (readonly ScaledRun<P>[])[],
  box: { readonly w: Emu; readonly h?: Emu | undefined },
  rules: FitRules,
  measurer: Measurer,
): Fit<P> {
  const prepared = paragraphs.map((runs) => prepare(runs, measurer, rules.keepTogether));
  const width = emuToPt(box.w) * (1 - WIDTH_MARGIN);
  const found = search({ paragraphs: prepared, width, height: box.h, rules });
  const set = paragraphs.map((runs, index): readonly Line<P>[] => {
    const { prepared: text, sizes, ranges } = itemAt(found.paragraphs, index);
    const styled = runs.map((run, at) => ({ ...run, size: itemAt(sizes, at) }));
    return ranges.map((range) => toLine(styled, text, range));
  });
  const lines = set.flat();
  const cutLines = lines.filter((line) => line.forced || line.tooWide);
  const overflow: Overflow = {
    by: emu(found.missingHeight),
    lines: found.extraLines,
    cutLines: cutLines.map((line) => line.runs.map((run) => run.text).join('')),
  };
  return {
    size: found.size,
    paragraphs: set,
    height: found.height,
    width: emu(Math.max(0, ...lines.map((line) => line.width))),
    lineCount: lines.length,
    ...(found.fits ? {} : { overflow }),
  };
}
