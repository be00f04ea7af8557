import { itemAt } from '../../base/item-at.ts';
import { cutText, type Break, type BreakQuality, type BrokenText, type Stretch } from './breaks.ts';
import type { Character } from './character.ts';
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

/** A character of a paragraph with its width in em and the index of its run. */
interface MeasuredCharacter {
  readonly character: Character;
  readonly em: number;
  readonly run: number;
  /** Asian text meets Western text before it. */
  readonly meetsScript: boolean;
}

/** A paragraph made ready for breaking at any size and width. */
export interface PreparedParagraph {
  readonly text: BrokenText;
  readonly characters: readonly MeasuredCharacter[];
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
  let [offset, end, at] = [0, 0, 0];
  const ends = runs.map((run) => (end += run.text.length));
  let script: Character['script'];
  const characters = text.characters.map((character): MeasuredCharacter => {
    while (itemAt(ends, at) <= offset) at += 1;
    offset += character.text.length;
    const { fonts, bold } = itemAt(runs, at);
    const meetsScript = script !== undefined && character.script !== undefined && character.script !== script;
    script = character.script ?? script;
    return { character, em: measurer.advance(character.text, fonts, bold), run: at, meetsScript };
  });
  return { text, characters };
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
  /** It shows a single character. */
  readonly lonely: boolean;
  readonly poor: boolean;
}

// One sum of costs decides, so each kind of fault costs more than all lesser ones of a paragraph together.
const COST = { tooWide: 1e10, forced: 1e8, lonely: 1e6, inside: 1e5, line: 1e3, ragged: 100, shortEnd: 30 };

/** Where a line may begin or end: before a character or after the last one, and how much stands before it. */
class Place {
  readonly index: number;
  /** Width of everything before it, in points. */
  readonly width: number;
  /** The same with the spaces at changes of script; `gap` is the one right here. */
  readonly room: number;
  readonly gap: number;
  /** How many letters, digits and symbols there are before it. */
  readonly shown: number;
  /** Where the last character before it ends that is not a space. */
  readonly ink: Place;

  constructor(index: number, width: number, room: number, gap: number, shown: number, ink?: Place) {
    this.index = index;
    this.width = width;
    this.room = room;
    this.gap = gap;
    this.shown = shown;
    this.ink = ink ?? this;
  }
}

/** A paragraph at one size of type. */
interface Measured {
  readonly text: BrokenText;
  readonly places: readonly Place[];
  readonly first: Place;
  readonly last: Place;
}

function measure({ text, characters }: PreparedParagraph, sizes: readonly number[], scriptGap: number): Measured {
  const places: Place[] = [];
  let [width, room, shown] = [0, 0, 0];
  let ink: Place | undefined;
  for (const { character, em, run, meetsScript } of characters) {
    const size = itemAt(sizes, run);
    const gap = meetsScript ? scriptGap * size : 0;
    const place: Place = new Place(places.length, width, room, gap, shown, ink);
    places.push(place);
    width += em * size;
    room += em * size + gap;
    if (character.shown) shown += 1;
    ink = character.kind === 'space' ? place.ink : undefined;
  }
  const last = new Place(places.length, width, room, 0, shown, ink);
  places.push(last);
  return { text, places, first: itemAt(places, 0), last };
}

/** How far sums of shares of an em may be off, in points. */
const ROUNDING = 1e-6;

/** Whether a line shows nothing but spaces. */
const isBlank = (start: Place, next: Place): boolean => next.ink.index <= start.index;

/** Width that a line shows. */
const widthOf = (start: Place, next: Place): number => (isBlank(start, next) ? 0 : next.ink.width - start.width);

/** Width that a line needs, with spaces at changes of script. */
const roomOf = (start: Place, next: Place): number =>
  isBlank(start, next) ? 0 : next.ink.room - start.room - start.gap;

/** Levels at which breaks are allowed, best first. */
const LEVELS: readonly (readonly BreakQuality[])[] = [['best', 'phrase', 'weak'], ['inside'], ['forced']];

const AT_END: Break = { quality: 'best', cost: 0 };

/** How good it is to end a line at a place; asked only where a paragraph does not fit on one line. */
const breakAt = ({ text, last }: Measured, place: Place): Break =>
  place === last ? AT_END : itemAt(text.breaks(), place.index);

/**
 * The places where lines may end, after the first: those of the levels up to `level`; those of further levels only
 * inside what is otherwise too wide.
 */
function candidates(m: Measured, width: number, level: number): readonly Place[] {
  let ends: readonly Place[] = [m.last];
  LEVELS.forEach((qualities, depth) => {
    let start = m.first;
    const finer: Place[] = [];
    for (const end of ends) {
      if (depth <= level || roomOf(start, end) > width + ROUNDING) {
        const inside = m.places.slice(start.index + 1, end.index);
        finer.push(...inside.filter((place) => qualities.includes(breakAt(m, place).quality)));
      }
      finer.push(end);
      start = end;
    }
    ends = finer;
  });
  return ends;
}

const isLonely = ({ first, last }: Measured, start: Place, next: Place): boolean =>
  !(start === first && next === last) && next.shown - start.shown <= 1;

/** A last line that is one short word, or two or three characters. */
function isShortEnd({ text, first }: Measured, start: Place, end: Place): boolean {
  if (start === first) return false;
  const count = end.shown - start.shown;
  if (itemAt(text.characters, start.index).kind !== 'latin') return count <= 3;
  return count <= 5 && !text.characters.slice(start.index, end.index).some((c) => c.kind === 'space');
}

function costOfLine(m: Measured, start: Place, next: Place, ending: Break, width: number, mode: BreakMode): number {
  const last = next === m.last;
  const length = roomOf(start, next);
  const slack = Math.max(0, 1 - length / width);
  let cost = COST.line + (length > width + ROUNDING ? COST.tooWide * (length / width) : 0);
  if (!last || mode === 'display') cost += COST.ragged * slack * slack;
  if (isLonely(m, start, next)) cost += COST.lonely;
  if (last) return cost + (isShortEnd(m, start, next.ink) ? COST.shortEnd : 0);
  const { quality, cost: own } = ending;
  if (quality === 'forced') cost += COST.forced;
  return cost + (quality === 'inside' || quality === 'forced' ? COST.inside + 100 * own : own);
}

/** The cheapest way to a place. */
interface Way {
  readonly to: Place;
  readonly cost: number;
  /** The way to where the last line begins; absent for the first place. */
  readonly from?: Way;
  /** The cheapest way to the candidate before this one. */
  readonly before?: Way;
}

/** Where the lines end on the cheapest way to the last place, by dynamic programming; of equal ones, the first found. */
function cheapest(m: Measured, ends: readonly Place[], width: number, mode: BreakMode): readonly Place[] {
  let latest: Way = { to: m.first, cost: 0 };
  for (const next of ends) {
    const ending = breakAt(m, next);
    let [best, from] = [Infinity, latest];
    for (let way: Way | undefined = latest; way; way = way.before) {
      if (way !== latest && roomOf(way.to, next) > width + ROUNDING) break;
      const cost = way.cost + costOfLine(m, way.to, next, ending, width, mode);
      if (cost < best) [best, from] = [cost, way];
    }
    latest = { to: next, cost: best, from, before: latest };
  }
  const path: Place[] = [];
  for (let way = latest; way.from; way = way.from) path.unshift(way.to);
  return path;
}

function toRanges(m: Measured, ends: readonly Place[], width: number): readonly LineRange[] {
  let start = m.first;
  return ends.map((next) => {
    const { quality } = breakAt(m, next);
    const lonely = isLonely(m, start, next);
    const range = {
      start: start.index,
      end: Math.max(start.index, next.ink.index),
      next: next.index,
      width: widthOf(start, next),
      forced: quality === 'forced',
      tooWide: roomOf(start, next) > width + ROUNDING,
      lonely,
      poor: quality === 'inside' || lonely,
    };
    start = next;
    return range;
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
  if (roomOf(m.first, m.last) <= width + ROUNDING) return toRanges(m, [m.last], width);
  const broken = toRanges(m, cheapest(m, candidates(m, width, 0), width, mode), width);
  // A character alone on its line is worse than a break inside a phrase.
  return broken.some((range) => range.lonely)
    ? toRanges(m, cheapest(m, candidates(m, width, 1), width, mode), width)
    : broken;
}
