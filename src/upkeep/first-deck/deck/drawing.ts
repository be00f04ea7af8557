import type { QuestionKind } from '../../../data/survey/kinds/kind.ts';
import { CHART_KINDS } from '../../../deck/chart/kinds/index.ts';
import type { TableColumn } from '../../../data/tabulate/types.ts';
import type { AskedQuestion, LabelPlace } from '../../../deck/chart/kinds/kind.ts';
import { areInOrder } from '../option-order.ts';
import { emOf, isWide, shortLabels } from './survey-words.ts';

/** How the answers to a question are drawn. */
export interface Drawing {
  /** Name of the kind of chart. */
  readonly drawing: string;
  /** Whether a bracket over some of the options may stand on it. */
  readonly takesNet: boolean;
  /** In the order of the questionnaire, where bars would be ranked. */
  readonly asAsked: boolean;
  /** At most so many options, where not all have room. */
  readonly most?: number;
  /** Where one slide has no room for all of them: how many each slide has, the last one the rest. */
  readonly perSlide?: number;
  /** Labels that are too long for it, shortened. */
  readonly short: ReadonlyMap<string, string>;
}

/** The room of a chart in points, as the layout `question-answers` has it with two lines of notes. */
const ROOM = { width: 640, height: 290 } as const;
/** The smallest labels, their lines, and the share of a row that they may take (of more lines, of each for broken words). */
const LABEL = 12;
const LINE = LABEL * 1.1 * 1.2;
const IN_ROW = 0.9;
const BROKEN = 0.82;
/** The column of labels as a share of the chart: the widest one beside bars, and one beside which bars are slender. */
const COLUMN = 0.46;
const WIDE_COLUMN = 0.7;
/** What labels may have beside values that say their counts, and what such a value takes in points. */
const BESIDE_VALUES = 0.88;
const COUNTED = 104;
/** Rows of one column, at the most; and of each of two. */
const MOST_ROWS = 17;
const MOST_IN_TWO = 18;
/** Rows from which on two columns are better, if the labels are short enough for them. */
const TWO = 13;
/** Slides that one question has, at the most; rows of a slide on which labels keep all their words, at the least. */
const MOST_SLIDES = 5;
const LEAST_ROWS = 3;
/** What a slide whose labels did not fit is tried with next: a share of the room that it seemed to have. */
const NARROWER = 0.86;
/** Words under one bar of 100 %: all of them in points, and parts at the most. */
const PART = 14;
const MOST_PARTS = 7;
/** They may stand in more than one row: so many times the width of the bar, all together. */
const IN_ROWS = 1.5;

/** The kind of chart whose labels stand there. */
function chartWith(labels: LabelPlace): Pick<Drawing, 'drawing' | 'takesNet'> {
  const drawing = CHART_KINDS.names.find((name) => CHART_KINDS.of(name).labels === labels);
  if (drawing === undefined) throw new Error(`no kind of chart has its labels ${labels}`);
  return { drawing, takesNet: CHART_KINDS.of(drawing).bracketsNet === true };
}

/** How many em of label fit beside a bar of `rows` and a value of that many points, at the smallest size. */
function labelRoom(rows: number, width: number, height: number, values: number, column: number = COLUMN): number {
  const slot = Math.min(Math.max(90, height / 4), height / rows);
  const lines = Math.max(1, Math.floor((slot * IN_ROW) / LINE));
  const line = (Math.min(width * column, width * BESIDE_VALUES - values) / LABEL) * 0.97;
  return lines === 1 ? line : line * lines * BROKEN;
}

/**
 * How a question with such labels is drawn, in the order of its table's rows; of a slide that did not fit, `tried` says how often it was
 * tried: then labels stand beside bars, where there is the most room for them, with more and more to spare. `isOwnOrder`: the survey
 * says that its options are an order; `isCounted`: values say how many people they are.
 */
export function drawingOf(
  kind: Pick<QuestionKind, 'ordered' | 'numbers' | 'exclusive'>,
  labels: ReadonlyMap<string, string>,
  tried = 0,
  {
    isOwnOrder = false,
    isCounted = false,
  }: { readonly isOwnOrder?: boolean | undefined; readonly isCounted?: boolean } = {},
): Drawing {
  const widths = [...labels.values()].map(emOf);
  // Ages, amounts and places of a ranking have an order, whatever the kind says.
  const isOrdered = isOwnOrder || kind.ordered || (kind.exclusive && areInOrder([...labels.values()]));
  const values = isCounted ? COUNTED : 0;
  if (tried > 0) return barsOf(labels, Math.max(...widths), isOrdered, { ease: NARROWER ** (tried - 1), values });
  const none = new Map<string, string>();
  if (kind.numbers === 'points' && widths.length <= MOST_PARTS) {
    const all = widths.reduce((sum, width) => sum + width * PART + 16, 0);
    if (all <= ROOM.width * IN_ROWS && widths.every((width) => width * PART <= ROOM.width * 0.4))
      return { ...chartWith('under_parts'), asAsked: false, short: none };
  }
  if (kind.ordered && fitsBelow([...labels.values()])) return { ...chartWith('below'), asAsked: false, short: none };
  return barsOf(labels, Math.max(...widths), isOrdered, { ease: 1, values });
}

/**
 * Columns as the kind of chart that is made for such a question: numbers in even bands touch, and a scale of recommendation (`isScore`) has
 * its sides below it. Any other drawing stays.
 */
export function suitedColumns(drawing: Drawing, table: TableColumn, asked: AskedQuestion, isScore: boolean): Drawing {
  if (drawing.drawing !== chartWith('below').drawing) return drawing;
  const made = CHART_KINDS.names.find((name) => {
    const { sideNames, sides, fit, unsuitable, options } = CHART_KINDS.of(name);
    if (sideNames) return isScore && sides !== undefined && unsuitable?.(table, asked) === undefined;
    return asked.numbers !== undefined && asked.numbers !== 'points' && options === 'categories' && fit(table, asked) === 2;
  });
  return made === undefined ? drawing : { ...drawing, drawing: made, takesNet: false };
} // prettier-ignore

/** Whether labels fit under columns, two lines each. */
function fitsBelow(labels: readonly string[]): boolean {
  const line = ((ROOM.width / labels.length) * 0.9) / LABEL;
  const fits = (label: string): boolean => {
    const longest = isWide(label) ? 0 : Math.max(...label.split(' ').map(emOf));
    return longest <= line && emOf(label) <= line * (emOf(label) <= line ? 1 : 1.6);
  };
  return labels.length <= 14 && labels.every(fits);
}

/** What of their room labels have, and what values take of it in points. */
interface Spared {
  readonly ease: number;
  readonly values: number;
}

/** The most em of label that fit beside each of so many bars on one slide, in one column or two. */
function roomBeside(rows: number, inTwo: boolean, { ease, values }: Spared, column?: number): number {
  const width = inTwo ? (ROOM.width - 36) / 2 - 27 : ROOM.width;
  return ease * labelRoom(inTwo ? Math.ceil(rows / 2) : rows, width, ROOM.height, values, column);
}

/**
 * Labels whole as long as a few slides have room for them: on one slide, beside slender bars, then over several. Only longer lists, and
 * labels that are too long even so, are shortened.
 */
function barsOf(labels: ReadonlyMap<string, string>, widest: number, asAsked: boolean, spared: Spared): Drawing {
  const rows = labels.size;
  const none = new Map<string, string>();
  const [one, two] = [chartWith('beside'), chartWith('beside_in_two')];
  const fits = (count: number, inTwo: boolean, column?: number): boolean =>
    count <= (inTwo ? 2 * MOST_IN_TWO : MOST_ROWS) && widest <= roomBeside(count, inTwo, spared, column);
  if (rows >= TWO && fits(rows, true)) return { ...two, asAsked, short: none };
  if (fits(rows, false) || fits(rows, false, WIDE_COLUMN)) return { ...one, asAsked, short: none };
  const whole = Array.from({ length: MOST_SLIDES - 1 }, (_, i) => Math.ceil(rows / (i + 2))).find(
    (count) => count >= LEAST_ROWS && (fits(count, true) || fits(count, false, WIDE_COLUMN)),
  );
  if (whole !== undefined) {
    const inTwo = whole >= TWO && fits(whole, true);
    return { ...(inTwo || !fits(whole, false, WIDE_COLUMN) ? two : one), asAsked, perSlide: whole, short: none };
  }
  return shortened(labels, asAsked, spared);
}

/** Labels that no slide has whole: shortened, over as few slides as their number needs. */
function shortened(labels: ReadonlyMap<string, string>, asAsked: boolean, spared: Spared): Drawing {
  const rows = labels.size;
  if (rows <= MOST_ROWS) return { ...chartWith('beside'), asAsked, short: shortLabels(labels, roomBeside(rows, false, spared, WIDE_COLUMN)) }; // prettier-ignore
  const most = 2 * MOST_IN_TWO;
  const slides = Math.ceil(rows / most);
  const shown = slides > MOST_SLIDES ? most : Math.ceil(rows / slides);
  const short = shortLabels(labels, roomBeside(shown, true, spared, WIDE_COLUMN));
  const part = slides > MOST_SLIDES ? { most } : slides > 1 ? { perSlide: shown } : {};
  return { ...chartWith('beside_in_two'), asAsked, ...part, short };
}
