import { itemAt } from '../../base/item-at.ts';
import { emuToPt, ptToEmu, type Emu, type Pt } from '../../base/length.ts';
import {
  breakRanges,
  prepareParagraph,
  type BreakMode,
  type LineRange,
  type MeasuredRun,
  type PreparedParagraph,
} from './line-ranges.ts';
import { LINE_HEIGHT, type Measurer } from './measure.ts';

/** A stretch of a paragraph with one look. `payload` belongs to the caller and is carried along untouched. */
export interface StyledRun<P = unknown> extends MeasuredRun {
  readonly size: Pt;
  readonly payload: P;
}

/** A line, its runs cut from the paragraph's. */
export interface Line<P = unknown> {
  readonly runs: readonly StyledRun<P>[];
  /** The same, with the spaces that are dropped at its end. */
  readonly runsWithSpaces: readonly StyledRun<P>[];
  /** Width of what it shows, without trailing spaces. */
  readonly width: Emu;
  /** Height at single spacing: PowerPoint's line of its largest size. */
  readonly height: Emu;
  /** It ends inside a word, a number or a kept word because nothing else fits: a fault that the caller reports. */
  readonly forced: boolean;
  /** It is wider than the width asked for because not even one character fits: a fault that the caller reports. */
  readonly tooWide: boolean;
  /** It ends inside a phrase, or shows only one character: not a fault, but better avoided with smaller type. */
  readonly poor: boolean;
}

export interface BreakRules {
  readonly mode: BreakMode;
  /** Words never to break, from locale data. */
  readonly keepTogether: readonly string[];
}

/** The parts of the runs that stand from character `start` to `end`. */
function sliceRuns<R extends { readonly text: string }>(
  runs: readonly R[],
  paragraph: PreparedParagraph,
  start: number,
  end: number,
): readonly R[] {
  const from = itemAt(paragraph.text.offsets, start);
  const to = itemAt(paragraph.text.offsets, end);
  let offset = 0;
  return runs.flatMap((run) => {
    const at = offset;
    offset += run.text.length;
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** A line range as a line, with the paragraph's runs cut to it. */
export function toLine<P>(paragraph: readonly StyledRun<P>[], prepared: PreparedParagraph, range: LineRange): Line<P> {
  const runs = sliceRuns(paragraph, prepared, range.start, range.end);
  const largest = Math.max(0, ...(runs.length > 0 ? runs : paragraph).map((run) => run.size));
  return {
    runs,
    runsWithSpaces: sliceRuns(paragraph, prepared, range.start, range.next),
    width: ptToEmu(range.width),
    height: ptToEmu(LINE_HEIGHT * largest),
    forced: range.forced,
    tooWide: range.tooWide,
    poor: range.poor,
  };
}

/**
 * Breaks a paragraph into the best lines of at most `width`. Joined together, the lines give the text of the paragraph,
 * except for the spaces at line ends. Lines end between phrases; inside a phrase only if it is wider than the line;
 * inside a word only if the word is (which is flagged). What kinsoku forbids never happens.
 */
export function breakLines<P>(
  paragraph: readonly StyledRun<P>[],
  width: Emu,
  measurer: Measurer,
  rules: BreakRules,
): readonly Line<P>[] {
  const prepared = prepareParagraph(paragraph, measurer, rules.keepTogether);
  const sizes = paragraph.map((run) => run.size);
  return breakRanges(prepared, sizes, emuToPt(width), rules.mode).map((range) => toLine(paragraph, prepared, range));
}
