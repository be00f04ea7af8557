// How many items of a grid one slide holds. Layout measures; this only has to be on the safe side, before any font is known.

/**
 * The room of a chart in points, over three lines of notes or four: of bars, under their legend; of a table with its heads. The smallest
 * labels and their lines.
 */
const ROOM = { width: 600, underLegend: 212, table: 296 } as const;
const LABEL = 12;
const LINE = LABEL * 1.1 * 1.2;
const IN_ROW = 0.9;
/** What a row of a table has over and under its words. */
const AROUND_ROW = 4.6;
/** The share of a line that broken words fill. */
const BROKEN = 0.78;
/** Columns of labels, as shares of the chart. */
const BESIDE_BARS = 0.46;
export const BESIDE_TABLE = 0.32;
const LEAST_BESIDE_TABLE = 0.16;
/** Rows of one slide, however short their labels are. */
const MOST_ROWS = 12;
/** Heads of columns: their type and lines, and how narrow a column with a value may be. */
const HEAD = 10.5;
const HEAD_LINES = 4;
/** Beside a head in its column. */
const MARGINS = 6;
const HEAD_LINE = 15.8;
const AROUND_HEAD = 6;
/** The widest column of a table, in em of its head, as long as no head has more lines than HEAD_LINES in it. */
const WIDEST = 9.6;
/** A row of one line has room under any heads. */
const LEAST_ROOM = 60;
const NARROWEST = 31;

const WIDE = /[\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** About how wide words are, in em. */
const emOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : /[A-Z\dmwMW%]/.test(letter) ? 0.68 : /[ iljtfr.,:;()’']/.test(letter) ? 0.3 : 0.56), 0); // prettier-ignore

/** The widest part of words that no line break is in. */
const longestOf = (words: string): number => Math.max(0, ...words.split(/[\s-]|(?<=\/)/).map((part) => (WIDE.test(part) ? Math.min(emOf(part), 4) : emOf(part)))); // prettier-ignore

/** On how many lines words stand that are so many em wide. */
const linesIn = (words: string, line: number): number =>
  emOf(words) <= line * 0.95 && longestOf(words) <= line ? 1 : Math.ceil(Math.max(emOf(words), 1) / (line * BROKEN));

/** The height of a row with such a label, and of none more than of all that one slide holds. */
function heightOf(label: string, { share, room, alike }: Side): number {
  const line = (ROOM.width * share * 0.97) / LABEL;
  // Many lines are as many more in a wider font.
  const lines = Math.round(linesIn(label, line) * 1.07);
  return Math.min(room, alike ? (lines * LINE) / IN_ROW : lines * LINE + AROUND_ROW);
}

/** How items stand beside their bars or values: bars are all as thick as the highest label asks for, rows each as high as its own. */
interface Side {
  readonly share: number;
  readonly room: number;
  readonly alike: boolean;
}

/** Rows in as few slides as hold them all, of about the same number each where labels are alike. */
function inPages<T extends { readonly label: string }>(rows: readonly T[], side: Side): readonly (readonly T[])[] {
  const fits = (part: readonly T[]): boolean => {
    const heights = part.map(({ label }) => heightOf(label, side));
    const height = side.alike ? Math.max(...heights) * part.length : heights.reduce((sum, one) => sum + one, 0);
    return part.length <= MOST_ROWS && height <= side.room;
  };
  const pages = rows.reduce<readonly (readonly T[])[]>((before, row) => {
    const last = before.at(-1);
    return last && fits([...last, row]) ? [...before.slice(0, -1), [...last, row]] : [...before, [row]];
  }, []);
  const even = inParts(rows, Math.ceil(rows.length / pages.length));
  return even.every(fits) ? even : pages;
}

/** How wide each of so many columns is, in em of its head; one more may be the mean. */
const columnOf = (columns: number, share: number): number =>
  ((ROOM.width * (1 - share)) / (columns + 1) - MARGINS) / HEAD;

/** The room of the rows under heads of which the longest stands in one of so many columns. */
function underHeads(heads: readonly string[], columns: number, share: number): number {
  const column = columnOf(columns, share);
  const linesAt = (width: number): number => Math.max(1, ...heads.map((head) => linesIn(head, width)));
  const easy = linesAt(Math.min(column, WIDEST));
  const lines = easy <= HEAD_LINES ? easy : linesAt(column);
  return Math.max(LEAST_ROOM, ROOM.table - lines * HEAD_LINE - AROUND_HEAD);
}

/** The room of a legend in em: two lines of it, with what stands before and after each of its words. */
const LEGEND = { lines: (2 * ROOM.width) / LABEL, around: 4.2 } as const;

/** Whether the words of options have room over bars. */
export const fitsInLegend = (labels: readonly string[]): boolean =>
  labels.reduce((sum, label) => sum + emOf(label) + LEGEND.around, 0) <= LEGEND.lines * BROKEN;

/** The most columns of one table in which each of the heads has room. */
function mostColumns(heads: readonly string[], share: number): number {
  const width = ROOM.width * (1 - share);
  const fits = (columns: number): boolean => {
    const column = columnOf(columns, share);
    return heads.every((head) => longestOf(head) <= column && emOf(head) <= column * HEAD_LINES * BROKEN);
  };
  const most = Math.min(heads.length, Math.floor(width / NARROWEST) - 1);
  for (let columns = most; columns > 1; columns--) if (fits(columns)) return columns;
  return 1;
}

/** Things in order, in as few parts as there must be, all of about the same size. */
export function inParts<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / most));
  return Array.from({ length: count }, (_, i) => all.slice(Math.round((i * all.length) / count), Math.round(((i + 1) * all.length) / count))); // prettier-ignore
}

/** One slide of a grid: which items and, of a table, which options. */
export interface GridPage<I, O> {
  readonly items: readonly I[];
  readonly options: readonly O[];
}

/** How items stand beside bars. */
const BARS: Side = { share: BESIDE_BARS, room: ROOM.underLegend, alike: true };

/** Whether one slide of bars would hold so many rows of the highest of these labels. */
export const holdsRows = (labels: readonly string[], rows: number): boolean =>
  rows * Math.max(...labels.map((label) => heightOf(label, BARS))) <= BARS.room;

/**
 * The share of a table's width that the words of its items take: of those that go on in a second line, about as much as each line of
 * them needs.
 */
function besideTable(labels: readonly string[]): number {
  const most = (ROOM.width * BESIDE_TABLE) / LABEL;
  const widths = labels.map((label) => {
    const lines = Math.ceil(emOf(label) / most);
    return lines === 1 ? emOf(label) : Math.min(most, emOf(label) / lines + longestOf(label) / 2);
  });
  return Math.min(BESIDE_TABLE, Math.max(LEAST_BESIDE_TABLE, ...widths.map((width) => (width * LABEL) / (ROOM.width * 0.95)))); // prettier-ignore
}

/** Rows of dots in the slides that they take: the items of a grid, or options of which two items have a dot each. */
export const dotPages = <T>(rows: readonly { readonly item: T; readonly label: string }[]): readonly (readonly T[])[] =>
  inPages(rows, BARS).map((own) => own.map(({ item }) => item));

/** The slides that a grid takes, item by item; of a table with more options than columns have room, each part of them. */
export function gridPages<I, O>(
  items: readonly { readonly item: I; readonly label: string }[],
  options: readonly { readonly option: O; readonly label: string }[],
  isTable: boolean,
): readonly GridPage<I, O>[] {
  const share = besideTable(items.map(({ label }) => label));
  const heads = options.map(({ label }) => label);
  const most = isTable ? mostColumns(heads, share) : options.length;
  const rows = inPages(items, isTable ? { share, room: underHeads(heads, most, share), alike: false } : BARS);
  const columns = isTable ? inParts(options, most) : [options];
  return rows.flatMap((own) => columns.map((some) => ({ items: own.map(({ item }) => item), options: some.map(({ option }) => option) }))); // prettier-ignore
}
