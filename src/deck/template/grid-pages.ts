// How many items of a grid one slide holds. Layout measures; this only has to be on the safe side, before any font is known.

/**
 * The room of a chart in points, over two lines of notes: of bars, under their legend; of a table, under its heads. The smallest labels and
 * their lines.
 */
const ROOM = { width: 600, underLegend: 225, underHeads: 250 } as const;
const LABEL = 12;
const LINE = LABEL * 1.1 * 1.2;
const IN_ROW = 0.9;
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
const NARROWEST = 31;

const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** About how wide words are, in em. */
const emOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : /[A-Z\dmwMW%]/.test(letter) ? 0.68 : /[ iljtfr.,:;()’']/.test(letter) ? 0.3 : 0.56), 0); // prettier-ignore

/** The widest part of words that no line break is in. */
const longestOf = (words: string): number => Math.max(0, ...words.split(/[\s-]|(?<=\/)/).map((part) => (WIDE.test(part) ? Math.min(emOf(part), 4) : emOf(part)))); // prettier-ignore

/** The height of a row with such a label, and of none more than of all that one slide holds. */
function heightOf(label: string, { share, room }: Side): number {
  const line = (ROOM.width * share * 0.97) / LABEL;
  const lines = emOf(label) <= line * 0.95 && longestOf(label) <= line ? 1 : Math.ceil(Math.max(emOf(label), 1) / (line * BROKEN));
  return Math.min(room, (lines * LINE) / IN_ROW);
} // prettier-ignore

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

/** The most columns of one table in which each of the heads has room. */
function mostColumns(heads: readonly string[], share: number): number {
  const width = ROOM.width * (1 - share);
  const fits = (columns: number): boolean => {
    const column = (width / (columns + 1) - MARGINS) / HEAD;
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
  const rows = inPages(items, isTable ? { share, room: ROOM.underHeads, alike: false } : BARS);
  const columns = isTable ? inParts(options, mostColumns(options.map(({ label }) => label), share)) : [options]; // prettier-ignore
  return rows.flatMap((own) => columns.map((some) => ({ items: own.map(({ item }) => item), options: some.map(({ option }) => option) }))); // prettier-ignore
}
