import { pt, type Emu, type Pt } from '../../base/length.ts';
import type { TypeStyle } from '../template/types.ts';
import type { Run, Text } from '../text/types.ts';
import { fitText, type FitRules, type Overflow, type ScaledRun } from './fit.ts';
import type { StyledRun } from './line-break.ts';
import { missingGlyphs, type FontChain, type Measurer } from './measure.ts';
import type { PlacedLine, PlacedParagraph, PlacedRun } from './types.ts';

/** What typesetting needs to know about the deck. */
export interface TextContext {
  readonly measurer: Measurer;
  /** Of the deck's language. */
  readonly fonts: FontChain;
  /** Words never to break, from the deck's catalogue. Keep one list: results are remembered by it. */
  readonly keepTogether: readonly string[];
}

/** What a slot adds to its style. */
export interface SlotOptions {
  readonly align?: 'left' | 'center' | 'right' | undefined;
  readonly maxLines?: number | undefined;
  /** The link of the whole text, except for runs with a link of their own. */
  readonly link?: string | undefined;
  /** No run is set smaller, whatever its scale; 10 pt where absent. */
  readonly smallest?: Pt | undefined;
}

/** A text in its final size and lines. */
export interface SetText {
  /** For a box whose lines are decided here: spaces at line ends are dropped. */
  readonly paragraphs: readonly PlacedParagraph[];
  /** For a box in which PowerPoint wraps: the same lines with their spaces, so that they give the text when joined. */
  readonly flowing: readonly PlacedParagraph[];
  readonly height: Emu;
  /** Length of the longest line. */
  readonly inkWidth: Emu;
  readonly lineCount: number;
  /** The base size: that of everything but numbers and units. */
  readonly size: Pt;
  /** Present if the text does not fit even at the smallest size; the lines are all there. */
  readonly overflow?: Overflow;
  /** Characters that no font of the chain has, each once. */
  readonly missing: readonly string[];
}

const SMALLEST = pt(10);
const STEP = pt(1);

const scaleOf = (run: Run, style: TypeStyle): number =>
  run.role === 'number' ? style.number : run.role === 'unit' ? style.unit : 1;

function toScaled(runs: readonly Run[], style: TypeStyle, fonts: FontChain): readonly ScaledRun<Run>[] {
  return runs.map((run, index) => {
    const follows = run.role === 'unit' && runs[index - 1]?.role === 'number';
    const keep = run.role === 'text' ? {} : { keep: follows ? ('joined' as const) : ('whole' as const) };
    return { text: run.text, fonts, bold: style.bold, scale: scaleOf(run, style), payload: run, ...keep };
  });
}

const look = (run: PlacedRun): string =>
  JSON.stringify([run.size, run.bold, run.color, run.language, run.link, run.figures]);

/** Joins neighbours that look the same and come from the same figures. */
function mergeRuns(runs: readonly PlacedRun[]): PlacedLine {
  const merged: PlacedRun[] = [];
  for (const run of runs) {
    const before = merged.at(-1);
    if (before && look(before) === look(run)) merged[merged.length - 1] = { ...before, text: before.text + run.text };
    else if (run.text !== '') merged.push(run);
  }
  return merged;
}

function toPlaced(run: StyledRun<Run>, style: TypeStyle, slotLink: string | undefined): PlacedRun {
  const { emphasis, language, figures, link = slotLink } = run.payload;
  const color = emphasis ? style.emphasis : style.color;
  return { text: run.text, size: run.size, bold: run.bold, color, language, ...(link ? { link } : {}), figures };
}

/**
 * Typesets a text in a style into a box (without `h`, as high as it gets): decides size and lines, and gives every run
 * its final look. A number and its unit are never parted. What does not fit, and characters that no font has, are
 * returned as data; the caller, who knows the slot, reports them.
 */
export function setText(
  text: Text,
  style: TypeStyle,
  box: { readonly w: Emu; readonly h?: Emu | undefined },
  context: TextContext,
  options: SlotOptions = {},
): SetText {
  const smallest = options.smallest ?? SMALLEST;
  const scaled = text.paragraphs.map((runs) => toScaled(runs, style, context.fonts));
  const fit = fitText(scaled, box, toRules(style, context, options, smallest), context.measurer);
  const toLine = (runs: readonly StyledRun<Run>[]): PlacedLine =>
    mergeRuns(runs.map((run) => toPlaced(run, style, options.link)));
  const toParagraph = (lines: readonly PlacedLine[], index: number): PlacedParagraph => ({
    lines,
    align: options.align ?? style.align,
    lineSpacing: style.lineSpacing,
    spaceBefore: index === 0 ? pt(0) : style.paragraphSpace,
  });
  const words = text.paragraphs.flat().map((run) => run.text);
  return {
    paragraphs: fit.paragraphs.map((lines) => lines.map((line) => toLine(line.runs))).map(toParagraph),
    flowing: fit.paragraphs.map((lines) => lines.map((line) => toLine(line.runsWithSpaces))).map(toParagraph),
    height: fit.height,
    inkWidth: fit.width,
    lineCount: fit.lineCount,
    size: fit.size,
    ...(fit.overflow ? { overflow: fit.overflow } : {}),
    missing: missingGlyphs(words.join(''), context.fonts, context.measurer),
  };
}

function toRules(style: TypeStyle, context: TextContext, options: SlotOptions, smallest: Pt): FitRules {
  return {
    mode: style.mode,
    keepTogether: context.keepTogether,
    maxSize: style.max,
    minSize: style.min,
    step: STEP,
    smallest,
    lineSpacing: style.lineSpacing,
    paragraphSpace: style.paragraphSpace,
    ...(options.maxLines === undefined ? {} : { maxLines: options.maxLines }),
  };
}
