import type { QuestionKind } from '../../../data/survey/kinds/kind.ts';
import { CHART_KINDS } from '../../../deck/chart/kinds/index.ts';
import type { LabelPlace } from '../../../deck/chart/kinds/kind.ts';
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
/** The widest column of labels, as a share of the chart. */
const COLUMN = 0.46;
/** Rows of one column, at the most; and of each of two. */
const MOST_ROWS = 17;
const MOST_IN_TWO = 18;
/** Rows from which on two columns are better, if the labels are short enough for them. */
const TWO = 13;
/** Rows that are left of a list that is too long for one column and has labels too long for two. */
const LEFT = 15;
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

/** How many em of label fit beside a bar of `rows`, at the smallest size. */
function labelRoom(rows: number, width: number, height: number): number {
  const slot = Math.min(Math.max(90, height / 4), height / rows);
  const lines = Math.max(1, Math.floor((slot * IN_ROW) / LINE));
  const line = ((width * COLUMN) / LABEL) * 0.97;
  return lines === 1 ? line : line * lines * BROKEN;
}

/**
 * How a question with such labels is drawn, in the order of its table's rows; the `safest` drawing has labels beside bars, where there
 * is the most room for them.
 */
export function drawingOf(
  kind: Pick<QuestionKind, 'ordered' | 'numbers' | 'exclusive'>,
  labels: ReadonlyMap<string, string>,
  safest = false,
): Drawing {
  const widths = [...labels.values()].map(emOf);
  // Ages, amounts and places of a ranking have an order, whatever the kind says.
  const isOrdered = kind.ordered || (kind.exclusive && areInOrder([...labels.values()]));
  if (safest) return barsOf(labels, Math.max(...widths), isOrdered);
  const none = new Map<string, string>();
  if (kind.numbers === 'points' && widths.length <= MOST_PARTS) {
    const all = widths.reduce((sum, width) => sum + width * PART + 16, 0);
    if (all <= ROOM.width * IN_ROWS && widths.every((width) => width * PART <= ROOM.width * 0.4))
      return { ...chartWith('under_parts'), asAsked: false, short: none };
  }
  if (kind.ordered && fitsBelow([...labels.values()])) return { ...chartWith('below'), asAsked: false, short: none };
  return barsOf(labels, Math.max(...widths), isOrdered);
}

/** Whether labels fit under columns, two lines each. */
function fitsBelow(labels: readonly string[]): boolean {
  const line = ((ROOM.width / labels.length) * 0.9) / LABEL;
  const fits = (label: string): boolean => {
    const longest = isWide(label) ? 0 : Math.max(...label.split(' ').map(emOf));
    return longest <= line && emOf(label) <= line * (emOf(label) <= line ? 1 : 1.6);
  };
  return labels.length <= 14 && labels.every(fits);
}

function barsOf(labels: ReadonlyMap<string, string>, widest: number, asAsked: boolean): Drawing {
  const rows = labels.size;
  const perColumn = Math.ceil(rows / 2);
  const inTwo = labelRoom(perColumn, (ROOM.width - 36) / 2 - 27, ROOM.height);
  if (rows >= TWO && perColumn <= MOST_IN_TWO && widest <= inTwo) {
    return { ...chartWith('beside_in_two'), asAsked, short: new Map() };
  }
  // Of a scale or of bands none can be left out.
  if (asAsked && rows > MOST_ROWS) return { ...chartWith('beside_in_two'), asAsked, short: shortLabels(labels, inTwo) };
  const isCut = rows > MOST_ROWS;
  const shown = isCut ? LEFT : rows;
  return {
    ...chartWith('beside'),
    asAsked,
    ...(isCut ? { most: LEFT } : {}),
    short: shortLabels(labels, labelRoom(shown, ROOM.width, ROOM.height)),
  };
}
