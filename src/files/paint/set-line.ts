import type { PlacedLine, PlacedRun } from '../../deck/scene/types.ts';
import type { Surface } from './surface.ts';
import type { TextPlace } from './viewer.ts';

/** A stretch of a line in one face and look, and where it begins, in points from the line's left end. */
export interface Stretch {
  readonly text: string;
  /** Absent where no font has the character; an empty frame stands for it. */
  readonly family?: string;
  readonly run: PlacedRun;
  readonly kerned: boolean;
  readonly x: number;
  readonly w: number;
}

/** A line in its faces; `w` excludes the spaces at its end, which nobody sees. */
export interface SetLine {
  readonly stretches: readonly Stretch[];
  readonly w: number;
}

/**
 * Width in em of a character that no font has: of a pictograph as in Segoe UI Emoji, of all others a square (as in
 * layout).
 */
const missingWidth = (text: string): number => (/\p{Extended_Pictographic}/u.test(text) ? 1.37 : 1);

/** A stretch of text with the space before it. */
interface Part {
  readonly text: string;
  readonly space: number;
}

/** Splits a text where a viewer puts space between two characters; `from` is its place in the line. */
function* parts(text: string, from: number, spacing: readonly number[] | undefined): Generator<Part> {
  let start = 0;
  for (let at = 1; spacing && at < text.length; at++) {
    if (!spacing[from + at]) continue;
    yield { text: text.slice(start, at), space: spacing[from + start] ?? 0 };
    start = at;
  }
  yield { text: text.slice(start), space: spacing?.[from + start] ?? 0 };
}

const alike = (a: PlacedRun, b: PlacedRun): boolean =>
  a.size === b.size && a.bold === b.bold && a.color.hex === b.color.hex && a.link === b.link;

/**
 * Joins neighbouring runs that look alike, so that words in a PDF can be searched and letters are kerned across runs.
 */
function joined(line: PlacedLine): PlacedLine {
  const out: PlacedRun[] = [];
  for (const run of line) {
    const before = out.at(-1);
    if (before && alike(before, run)) out[out.length - 1] = { ...before, text: before.text + run.text };
    else out.push(run);
  }
  return out;
}

/** Measures a line, run by run, in the faces that it is painted with. */
export function setLine(line: PlacedLine, place: TextPlace, surface: Surface, above?: PlacedLine): SetLine {
  const { canvas, typefaces, viewer } = surface;
  const spacing = viewer.spacing?.(line, place, above);
  const stretches: Stretch[] = [];
  let [x, end, at] = [0, 0, 0];
  for (const run of joined(line)) {
    const kerned = viewer.kerns(run.size, place);
    canvas.fontKerning = kerned ? 'normal' : 'none';
    for (const { text: faced, family } of typefaces.runs(run.text)) {
      if (family !== undefined) canvas.font = typefaces.font(family, run.bold, run.size);
      const measure = (words: string): number =>
        family === undefined ? missingWidth(words) * run.size : canvas.measureText(words).width;
      for (const { text, space } of parts(faced, at, spacing)) {
        x += space;
        const w = measure(text);
        stretches.push({ text, ...(family === undefined ? {} : { family }), run, kerned, x, w });
        const seen = text.trimEnd();
        if (seen !== '') end = x + (seen === text ? w : measure(seen));
        x += w;
        at += text.length;
      }
    }
  }
  return { stretches, w: end };
}

/** Underlines as in most fonts: the distance of their middle below the baseline, and their thickness, in em. */
const UNDERLINE = { at: 0.12, width: 0.06 };

/** An empty frame where no font has a character, as viewers show it. */
function paintMissing({ canvas }: Surface, { w, run }: Stretch, x: number, baseline: number): void {
  const line = run.size * 0.06;
  canvas.strokeStyle = `#${run.color.hex}`;
  canvas.lineWidth = line;
  canvas.strokeRect(x + w * 0.15, baseline - run.size * 0.72, w * 0.7, run.size * 0.72);
}

/** Paints a line whose left end and baseline are at these points; links are underlined and can be followed. */
export function paintLine(surface: Surface, { stretches }: SetLine, left: number, baseline: number): void {
  const { canvas, typefaces } = surface;
  for (const stretch of stretches) {
    const { text, family, run, kerned, w } = stretch;
    const x = left + stretch.x;
    canvas.fillStyle = `#${run.color.hex}`;
    if (family === undefined) paintMissing(surface, stretch, x, baseline);
    else {
      canvas.font = typefaces.font(family, run.bold, run.size);
      canvas.fontKerning = kerned ? 'normal' : 'none';
      canvas.fillText(text, x, baseline);
    }
    if (run.link === undefined) continue;
    canvas.fillRect(x, baseline + run.size * (UNDERLINE.at - UNDERLINE.width / 2), w, run.size * UNDERLINE.width);
    surface.link?.({ x, y: baseline - run.size, w, h: run.size * 1.2 }, run.link);
  }
}
