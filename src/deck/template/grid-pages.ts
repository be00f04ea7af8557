// How many items of a grid one slide holds. Layout measures; this only has to be on the safe side, before any font is known.

/**
 * The room of a chart in points, over three lines of notes or four: of bars, under their legend; of a table with its heads. The smallest
 * labels and their lines.
 */
const ROOM = { width: 600, underLegend: 212, table: 270 } as const;
const LABEL = 12;
const LINE = LABEL * 1.1 * 1.2;
const IN_ROW = 0.9;
/** What a row of a table has over and under its words. */
const AROUND_ROW = 4.6;
/** Many lines are as many more in a wider font. */
const WIDER = 1.07;
/** The share of a line that broken words fill. */
export const BROKEN = 0.78;
/** Columns of labels, as shares of the chart. */
const BESIDE_BARS = 0.46;
const LEAST_BESIDE_TABLE = 0.16;
/** Rows of one slide, however short their labels are. */
const MOST_ROWS = 12;
/** Type below that of labels, where the brand has such; heads of columns are set in it. */
const SMALL = 10.5;
/** Beside a head in its column. */
const MARGINS = 6;
const HEAD_LINE = 15.3;
const AROUND_HEAD = 6;
/** The widest column of a table, in em of its head, as long as no head has more lines than are easily read in it. */
const WIDEST = 9.6;
/** A row of one line has room under any heads. */
const LEAST_ROOM = 60;
const NARROWEST = 31;
/** Columns that are wider than this have values as large as labels. */
const NARROW = 44;

const WIDE = /[\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** About how wide words are, in em: all of them, and the widest part that no line break is in. */
export interface Width {
  readonly em: number;
  readonly longest: number;
}

/** Letters that a brand made for other scripts has no font for; what stands in for them may be as wide as it likes. */
const ELSEWHERE = /[^\P{L}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u;

const emOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (WIDE.test(letter) || ELSEWHERE.test(letter) ? 1 : /[A-Z\dmwMW%]/.test(letter) ? 0.68 : /[ iljtfr.,:;()’']/.test(letter) ? 0.3 : 0.56), 0); // prettier-ignore

const longestOf = (words: string): number => Math.max(0, ...words.split(/[\s-]|(?<=\/)/).map((part) => (WIDE.test(part) ? Math.min(emOf(part), 4) : emOf(part)))); // prettier-ignore

const widthOf = (words: string): Width => ({ em: emOf(words), longest: longestOf(words) });

/** Something with its words, and how wide these are. */
export interface Labelled<T> {
  readonly item: T;
  readonly label: string;
}
export type Measured<T> = Labelled<T> & Width;

export const measured = <T>(labels: readonly Labelled<T>[]): readonly Measured<T>[] => labels.map((one) => ({ ...one, ...widthOf(one.label) })); // prettier-ignore

/** Heads of columns that are at least as wide as the widest of these values, which no line break may part. */
export function overValues<T>(heads: readonly Measured<T>[], values: readonly string[]): readonly Measured<T>[] {
  const em = Math.max(0, ...values.map(emOf)) * WIDER;
  const least = em * SMALL + MARGINS > NARROW ? (em * LABEL) / SMALL : em;
  return heads.map((head) => ({ ...head, longest: Math.max(head.longest, least) }));
}

/** On how many lines words stand that are so many em wide. */
const linesIn = ({ em, longest }: Width, line: number): number =>
  em <= line * 0.95 && longest <= line ? 1 : Math.ceil(Math.max(em, 1) / (line * BROKEN));

/** How many em of a label stand on one line. */
export const lineOfLabel = ({ share, small }: Pick<TableLook, 'share' | 'small'>): number => (ROOM.width * share * 0.97) / (small ? SMALL : LABEL); // prettier-ignore

/** The height of a row with such a label, and of none more than of all that one slide holds. */
function heightOf(label: Width, { share, room, alike, small }: Side): number {
  const lines = Math.round(linesIn(label, lineOfLabel({ share, small })) * WIDER);
  const line = small ? LINE * (SMALL / LABEL) : LINE;
  return Math.min(room, alike ? (lines * line) / IN_ROW : lines * line + AROUND_ROW);
}

/** How items stand beside their bars or values: bars are all as thick as the highest label asks for, rows each as high as its own. */
interface Side {
  readonly share: number;
  readonly room: number;
  readonly alike: boolean;
  readonly small: boolean;
}

/** How the words of a table are set. */
export interface TableLook {
  /** The share of its width that the words of its items take at the most. */
  readonly share: number;
  /** The words of its items are as small as its heads. */
  readonly small: boolean;
  /** Lines that a head may have. */
  readonly headLines: number;
  /** The brand has no type below that of labels for its heads. */
  readonly largeHeads: boolean;
}

/** How a table is set where it has room. */
export const USUAL_LOOK: TableLook = { share: 0.32, small: false, headLines: 4, largeHeads: false };

/** Rows in as few slides as hold them all, of about the same number each where labels are alike. */
function inPages<T extends Width>(rows: readonly T[], side: Side): readonly (readonly T[])[] {
  const heights = new Map(rows.map((row) => [row, heightOf(row, side)]));
  const fits = (part: readonly T[]): boolean => {
    const own = part.map((row) => heights.get(row) ?? 0);
    const height = side.alike ? Math.max(...own) * part.length : own.reduce((sum, one) => sum + one, 0);
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
const columnOf = (columns: number, share: number, { largeHeads }: TableLook): number =>
  ((ROOM.width * (1 - share)) / (columns + 1) - MARGINS) / (largeHeads ? LABEL : SMALL);

/** The room of the rows under heads of which the longest stands in one of so many columns. */
function underHeads(heads: readonly Width[], columns: number, share: number, look: TableLook): number {
  const column = columnOf(columns, share, look);
  const linesAt = (width: number): number => Math.max(1, ...heads.map(({ em, longest }) => linesIn({ em: em * WIDER, longest }, width)));
  const easy = linesAt(Math.min(column, WIDEST));
  const lines = easy <= look.headLines ? easy : linesAt(column);
  return Math.max(LEAST_ROOM, ROOM.table - lines * HEAD_LINE * (look.largeHeads ? LABEL / SMALL : 1) - AROUND_HEAD);
} // prettier-ignore

/** The room of a legend in em: two lines of it, with what stands before and after each of its words. */
const LEGEND = { lines: (2 * ROOM.width) / LABEL, around: 4.2 } as const;

/** Whether the words of options have room over bars. */
export const fitsInLegend = (labels: readonly string[]): boolean =>
  labels.reduce((sum, label) => sum + emOf(label) + LEGEND.around, 0) <= LEGEND.lines * BROKEN;

/** The most columns of one table in which each of the heads has room. */
function mostColumns(heads: readonly Width[], share: number, look: TableLook): number {
  const width = ROOM.width * (1 - share);
  const fits = (columns: number): boolean => {
    const column = columnOf(columns, share, look);
    return heads.every(({ em, longest }) => longest <= column && em <= column * look.headLines * BROKEN);
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
const BARS: Side = { share: BESIDE_BARS, room: ROOM.underLegend, alike: true, small: false };

/** Whether one slide of bars would hold so many rows of the highest of these labels. */
export const holdsRows = (labels: readonly string[], rows: number): boolean =>
  rows * Math.max(...labels.map((label) => heightOf(widthOf(label), BARS))) <= BARS.room;

/**
 * The share of a table's width that the words of its items take: of those that go on in a second line, about as much as each line of
 * them needs.
 */
function besideTable(labels: readonly Width[], look: TableLook): number {
  const size = look.small ? SMALL : LABEL;
  const most = (ROOM.width * look.share) / size;
  const widths = labels.map(({ em, longest }) => {
    const lines = Math.ceil(em / most);
    return lines === 1 ? em : Math.min(most, em / lines + longest / 2);
  });
  return Math.min(look.share, Math.max(LEAST_BESIDE_TABLE, ...widths.map((width) => (width * size) / (ROOM.width * 0.95)))); // prettier-ignore
}

/** Rows of dots in the slides that they take: the items of a grid, or options of which two items have a dot each. */
export const dotPages = <T>(rows: readonly Labelled<T>[]): readonly (readonly T[])[] =>
  inPages(measured(rows), BARS).map((own) => own.map(({ item }) => item));

/** The slides that bars of items take, each with all options. */
export const barPages = <I, O>(items: readonly Labelled<I>[], options: readonly O[]): readonly GridPage<I, O>[] =>
  dotPages(items).map((own) => ({ items: own, options }));

/** A table on its slides: the parts that its items are divided into, and those of its options. */
export interface TableParts<I, O> {
  readonly rows: readonly (readonly I[])[];
  readonly columns: readonly (readonly O[])[];
}

/** How a table in that look is divided among slides: its items and, where there are more than columns have room, its options. */
export function tableParts<I, O>(items: readonly Measured<I>[], options: readonly Measured<O>[], look: TableLook): TableParts<I, O> {
  const share = besideTable(items, look);
  const most = mostColumns(options, share, look);
  const room = underHeads(options, most, share, look);
  return {
    rows: inPages(items, { share, room, alike: false, small: look.small }).map((own) => own.map(({ item }) => item)),
    columns: inParts(options, most).map((own) => own.map(({ item }) => item)),
  };
} // prettier-ignore
