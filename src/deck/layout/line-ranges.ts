import { cutText, type BreakQuality, type BrokenText, type Stretch } from './breaks.ts';
import type { FontChain, Measurer } from './measure.ts';

/**
 * `display` (headlines, labels): as few lines as possible, of nearly equal length, that end between phrases. `body`: as
 * few lines as possible, filled; the last may be short, but not a single character.
 */
export type BreakMode = 'display' | 'body';

/** A run, as far as its width is concerned. */
export interface MeasuredRun {
  readonly text: string;
  readonly fonts: FontChain;
  readonly bold: boolean;
  /**
   * `whole`: never broken inside (a number); `joined`: nor parted from the run before it either (the unit of a number).
   */
  readonly keep?: 'whole' | 'joined';
}

/** A paragraph made ready for breaking at any size and width. */
export interface PreparedParagraph {
  readonly text: BrokenText;
  /** The width in em and the run of each character. */
  readonly advances: readonly number[];
  readonly runOf: readonly number[];
}

const wholeStretches = (runs: readonly MeasuredRun[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    // A whole sentence in the role of a number is no number.
    if (run.keep && !/\s/.test(run.text)) stretches.push({ start: run.keep === 'joined' ? start - 1 : start, end });
    start = end;
  }
  return stretches;
};

/** Cuts a paragraph into characters, measures them in em, finds its breaks. */
export function prepareParagraph(
  runs: readonly MeasuredRun[],
  measurer: Measurer,
  keepTogether: readonly string[],
): PreparedParagraph {
  const text = cutText(runs.map((run) => run.text).join(''), keepTogether, wholeStretches(runs));
  const ends: number[] = [];
  for (const run of runs) ends.push((ends.at(-1) ?? 0) + run.text.length);
  const runOf: number[] = [];
  const advances: number[] = [];
  let current = 0;
  text.characters.forEach((character, index) => {
    while ((ends[current] ?? Infinity) <= (text.offsets[index] ?? 0)) current += 1;
    const run = runs[current];
    if (!run) throw new Error('a character lies in no run');
    runOf.push(current);
    advances.push(measurer.advance(character.text, run.fonts, run.bold));
  });
  return { text, advances, runOf };
}

/** A line as character indices: `start` to `end` is shown, the spaces from `end` to `next` are dropped. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** In points. */
  readonly width: number;
  readonly forced: boolean;
  readonly tooWide: boolean;
  readonly poor: boolean;
}

// One sum of costs decides, so each kind of fault costs more than all lesser ones of a paragraph together.
const COST = { tooWide: 1e10, forced: 1e8, lonely: 1e6, inside: 1e5, line: 1e3, ragged: 100, shortEnd: 30 };

interface Measured {
  readonly text: BrokenText;
  /** `sums[i]`: width before character `i`, in points. */
  readonly sums: readonly number[];
  /** The same with the spaces at changes of script; `gaps[i]` is the one before character `i`. */
  readonly roomSums: readonly number[];
  readonly gaps: readonly number[];
}

function measure({ text, advances, runOf }: PreparedParagraph, sizes: readonly number[], scriptGap: number): Measured {
  const sums = [0];
  const roomSums = [0];
  const gaps: number[] = [];
  let [sum, room] = [0, 0];
  advances.forEach((em, index) => {
    const size = sizes[runOf[index] ?? 0] ?? 0;
    const gap = text.scriptChanges[index] ? scriptGap * size : 0;
    gaps.push(gap);
    sums.push((sum += em * size));
    roomSums.push((room += em * size + gap));
  });
  return { text, sums, roomSums, gaps };
}

/** How far sums of shares of an em may be off, in points. */
const ROUNDING = 1e-6;

const inkEnd = (m: Measured, start: number, next: number): number => Math.max(start, m.text.inkEnds[next] ?? next);

/** Width that a line shows. */
const widthOf = (m: Measured, start: number, next: number): number =>
  (m.sums[inkEnd(m, start, next)] ?? 0) - (m.sums[start] ?? 0);

/** Width that a line needs, with spaces at changes of script. */
function roomOf(m: Measured, start: number, next: number): number {
  const end = inkEnd(m, start, next);
  return end === start ? 0 : (m.roomSums[end] ?? 0) - (m.roomSums[start] ?? 0) - (m.gaps[start] ?? 0);
}

/** Levels at which breaks are allowed, best first. */
const LEVELS: readonly (readonly BreakQuality[])[] = [['best', 'phrase', 'weak'], ['inside'], ['forced']];

/**
 * The positions where lines may end: those of the levels up to `level`; those of further levels only inside what is
 * otherwise too wide.
 */
function candidates(m: Measured, width: number, level: number): readonly number[] {
  let places = [0, m.text.characters.length];
  LEVELS.forEach((qualities, depth) => {
    const finer = [0];
    places.slice(1).forEach((place, index) => {
      const from = places[index] ?? 0;
      if (depth <= level || roomOf(m, from, place) > width + ROUNDING) {
        for (let i = from + 1; i < place; i += 1)
          if (qualities.includes(m.text.breaks().qualities[i] ?? 'never')) finer.push(i);
      }
      finer.push(place);
    });
    places = finer;
  });
  return places;
}

const isLonely = (m: Measured, start: number, next: number): boolean => {
  const whole = start === 0 && next === m.text.characters.length;
  return !whole && (m.text.shown[next] ?? 0) - (m.text.shown[start] ?? 0) <= 1;
};

/** A last line that is one short word, or two or three characters. */
function isShortEnd(m: Measured, start: number, end: number): boolean {
  const count = (m.text.shown[end] ?? 0) - (m.text.shown[start] ?? 0);
  const latin = m.text.characters[start]?.kind === 'latin';
  return (
    start > 0 &&
    (latin ? count <= 5 && !m.text.characters.slice(start, end).some((c) => c.kind === 'space') : count <= 3)
  );
}

function costOfLine(m: Measured, start: number, next: number, width: number, mode: BreakMode): number {
  const last = next === m.text.characters.length;
  const length = roomOf(m, start, next);
  const slack = Math.max(0, 1 - length / width);
  let cost = COST.line + (length > width + ROUNDING ? COST.tooWide * (length / width) : 0);
  if (!last || mode === 'display') cost += COST.ragged * slack * slack;
  if (isLonely(m, start, next)) cost += COST.lonely;
  if (last) return cost + (isShortEnd(m, start, m.text.inkEnds[next] ?? next) ? COST.shortEnd : 0);
  const quality = m.text.breaks().qualities[next];
  if (quality === 'forced') cost += COST.forced;
  const own = m.text.breaks().costs[next] ?? 0;
  return cost + (quality === 'inside' || quality === 'forced' ? COST.inside + 100 * own : own);
}

/** The cheapest path from the first position to the last, by dynamic programming; of equal ones, the first found. */
function cheapest(m: Measured, places: readonly number[], width: number, mode: BreakMode): readonly number[] {
  const costs = [0];
  const cameFrom = [0];
  for (let to = 1; to < places.length; to += 1) {
    let best = Infinity;
    let origin = to - 1;
    for (let from = to - 1; from >= 0; from -= 1) {
      const start = places[from] ?? 0;
      const next = places[to] ?? 0;
      if (from < to - 1 && roomOf(m, start, next) > width + ROUNDING) break;
      const cost = (costs[from] ?? 0) + costOfLine(m, start, next, width, mode);
      if (cost < best) [best, origin] = [cost, from];
    }
    costs.push(best);
    cameFrom.push(origin);
  }
  const path: number[] = [];
  for (let at = places.length - 1; at > 0; at = cameFrom[at] ?? 0) path.unshift(places[at] ?? 0);
  return path;
}

function toRanges(m: Measured, ends: readonly number[], width: number): readonly LineRange[] {
  return ends.map((next, index) => {
    const start = ends[index - 1] ?? 0;
    const quality = next === m.text.characters.length ? 'best' : m.text.breaks().qualities[next];
    return {
      start,
      end: inkEnd(m, start, next),
      next,
      width: widthOf(m, start, next),
      forced: quality === 'forced',
      tooWide: roomOf(m, start, next) > width + ROUNDING,
      poor: quality === 'inside' || isLonely(m, start, next),
    };
  });
}

/**
 * Breaks a prepared paragraph: `sizes` in points, one per run; `width` in points. An empty paragraph is one empty line.
 * `scriptGap`, in em, is kept free wherever Asian text meets Western text on a line.
 */
export function breakRanges(
  paragraph: PreparedParagraph,
  sizes: readonly number[],
  width: number,
  mode: BreakMode,
  scriptGap = 0,
): readonly LineRange[] {
  const m = measure(paragraph, sizes, scriptGap);
  const count = m.text.characters.length;
  if (roomOf(m, 0, count) <= width + ROUNDING) return toRanges(m, [count], width);
  const ranges = toRanges(m, cheapest(m, candidates(m, width, 0), width, mode), width);
  const lonely = ranges.some(({ start, next }) => isLonely(m, start, next));
  // A character alone on its line is worse than a break inside a phrase.
  return lonely ? toRanges(m, cheapest(m, candidates(m, width, 1), width, mode), width) : ranges;
}
