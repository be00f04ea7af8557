import type { PlacedLine, PlacedRun } from '../../scene/types.ts';
import type { Surface } from './surface.ts';

/** A stretch of a line in one face and look, and where it begins, in points from the line's left end. */
export interface Stretch {
  readonly text: string;
  /** Absent: no font has it, and an empty frame stands for it. */
  readonly family?: string;
  readonly run: PlacedRun;
  readonly x: number;
  readonly w: number;
}

/** A line in its faces; `w` is without the spaces at its end, which nobody sees. */
export interface SetLine {
  readonly stretches: readonly Stretch[];
  readonly w: number;
}

/** Width in em of what no font has: of a pictograph as in Segoe UI Emoji, of all else a square (as layout reckons). */
const missingWidth = (text: string): number => (/\p{Extended_Pictographic}/u.test(text) ? 1.37 : 1);

/** Splits where a viewer puts space between two characters. */
function* parts(text: string, before: string, run: PlacedRun, surface: Surface): Generator<{ text: string; gap: number }> {
  const { spaceBetween } = surface.viewer;
  if (!spaceBetween) return yield { text, gap: 0 };
  let part = '';
  let gap = 0;
  let last = before;
  for (const char of text) {
    const space = last === '' ? 0 : spaceBetween(last, char, run.size);
    if (space > 0) {
      if (part !== '') yield { text: part, gap };
      part = '';
      gap = space;
    }
    part += char;
    last = char;
  }
  yield { text: part, gap };
} // prettier-ignore

/** Measures a line, run by run, in the faces that it is painted with. */
export function setLine(line: PlacedLine, surface: Surface): SetLine {
  const { canvas, typefaces } = surface;
  const stretches: Stretch[] = [];
  let x = 0;
  let end = 0;
  let before = '';
  for (const run of line) {
    for (const { text: faced, family } of typefaces.runs(run.text)) {
      for (const { text, gap } of parts(faced, before, run, surface)) {
        x += gap;
        if (family !== undefined) canvas.font = typefaces.font(family, run.bold, run.size);
        const measure = (words: string): number =>
          family === undefined ? missingWidth(words) * run.size : canvas.measureText(words).width;
        const w = measure(text);
        stretches.push({ text, ...(family === undefined ? {} : { family }), run, x, w });
        const seen = text.trimEnd();
        if (seen !== '') end = x + (seen === text ? w : measure(seen));
        x += w;
        before = [...text].at(-1) ?? before;
      }
    }
  }
  return { stretches, w: end };
}

/** Underlines as in most fonts: their middle and thickness in em, from the baseline down. */
const UNDERLINE = { at: 0.12, width: 0.06 };

/** An empty frame where no font has a character, as viewers show it. */
function paintMissing({ canvas }: Surface, { w, run }: Stretch, x: number, baseline: number): void {
  const line = run.size * 0.06;
  canvas.strokeStyle = `#${run.color.hex}`;
  canvas.lineWidth = line;
  canvas.strokeRect(x + w * 0.15, baseline - run.size * 0.72, w * 0.7, run.size * 0.72);
}

/** Paints a line whose left end and baseline are at these points; links are underlined, and lead to where they say. */
export function paintLine(surface: Surface, { stretches }: SetLine, left: number, baseline: number): void {
  const { canvas, typefaces } = surface;
  for (const stretch of stretches) {
    const { text, family, run, w } = stretch;
    const x = left + stretch.x;
    canvas.fillStyle = `#${run.color.hex}`;
    if (family === undefined) paintMissing(surface, stretch, x, baseline);
    else {
      canvas.font = typefaces.font(family, run.bold, run.size);
      canvas.fillText(text, x, baseline);
    }
    if (run.link === undefined) continue;
    canvas.fillRect(x, baseline + run.size * (UNDERLINE.at - UNDERLINE.width / 2), w, run.size * UNDERLINE.width);
    surface.link?.({ x, y: baseline - run.size, w, h: run.size * 1.2 }, run.link);
  }
}
