import { itemAt } from '../../base/item-at.ts';
import { shortLabels } from '../text/short-labels.ts';
import { BROKEN, lineOfLabel, measured, overValues, tableParts, USUAL_LOOK, type GridPage, type Labelled, type Measured, type TableLook, type TableParts } from './grid-pages.ts'; // prettier-ignore

// A table of items on as few slides as can be read: first set tighter, then in shorter words, and only then without some of it.

/** So few slides are set as is best read, whatever another look would save. */
const EASY = 2;
/** Heads of a table on more slides than this are shortened, where that halves them. */
const MOST_WHOLE = 4;
/** On more slides than this, nobody looks a table up: its items are shortened too, and then some of it left out. */
const MOST_SLIDES = 12;
/** A look that is harder to read must save a quarter of the slides. */
const SAVING = 0.75;

/** Looks from the one that is read best; wider columns of words before smaller type, and that before high heads. */
type Looks = readonly [TableLook, ...TableLook[]];
function looksOf(smallLabels: boolean): Looks {
  const usual = { ...USUAL_LOOK, largeHeads: !smallLabels };
  const [, ...tighter] = [USUAL_LOOK.headLines, 8].flatMap((headLines) =>
    (smallLabels ? [false, true] : [false]).flatMap((small) =>
      [USUAL_LOOK.share, 0.42, 0.52, 0.6].map((share) => ({ ...usual, share, small, headLines })),
    ),
  );
  return [usual, ...tighter];
}

/** Lines that the words of an item may have where they are shortened, the most first. */
const LINES = [3, 2, 1] as const;
/** The columns, in em, that heads are shortened to; wider where they have a word that is longer than the first. */
const HEAD_COLUMNS = [5, 9] as const;

/** A table of items, divided among its slides. */
export interface TablePages<I, O> {
  readonly look: TableLook;
  readonly pages: readonly GridPage<I, O>[];
  /** Words that are shortened for it. */
  readonly short: { readonly items: ReadonlyMap<I, string>; readonly options: ReadonlyMap<O, string> };
  /** How many items and options no slide has. */
  readonly left: { readonly items: number; readonly options: number };
}

/** An item with its words, and the label that has them: its base may stand behind them. */
export interface Item<I> extends Labelled<I> {
  readonly words: string;
  readonly labelWith: (words: string) => string;
}

/** What a table may do to have room. */
export interface TableRules<O> {
  /** How large an option is, where the smaller ones may be left out; points of a scale and bands of numbers may not. */
  readonly sizeOf: ((option: O) => number) | undefined;
  readonly smallLabels: boolean;
  /** What stands in its columns, as it is printed. */
  readonly values: readonly string[];
}

interface Fit<I, O> extends TableParts<I, O> {
  readonly look: TableLook;
}

const slidesOf = <I, O>({ rows, columns }: TableParts<I, O>): number => rows.length * columns.length;

/** The look that is read best among those that take about as few slides as any. */
function fitted<I, O>(items: readonly Measured<I>[], options: readonly Measured<O>[], [usual, ...tighter]: Looks): Fit<I, O> {
  const fitIn = (look: TableLook): Fit<I, O> => ({ ...tableParts(items, options, look), look });
  return tighter.reduce((best, look) => {
    if (slidesOf(best) <= EASY) return best;
    const own = fitIn(look);
    return slidesOf(own) <= slidesOf(best) * SAVING ? own : best;
  }, fitIn(usual));
} // prettier-ignore

/** Labels of which those that are wider are shortened, so that each still stands for no other. */
function shortenedTo<T>(labels: readonly Measured<T>[], most: number): readonly Measured<T>[] {
  const short = shortLabels(new Map(labels.map(({ label }, i) => [String(i + 1), label])), most);
  return measured(labels.map(({ item, label }, i) => ({ item, label: short.get(String(i + 1)) ?? label })));
}

/** Heads in short words, where the table takes no more slides with them than that. */
function shortHeads<I, O>(
  heads: readonly Measured<O>[],
  items: readonly Measured<I>[],
  { looks, enough }: { readonly looks: Looks; readonly enough: number },
): readonly Measured<O>[] {
  const [usual, wide] = HEAD_COLUMNS;
  const longest = Math.max(0, ...heads.map((head) => head.longest));
  const most = longest <= usual ? usual * USUAL_LOOK.headLines * BROKEN : longest <= wide ? wide * USUAL_LOOK.headLines * BROKEN : wide; // prettier-ignore
  const short = shortenedTo(heads, most);
  return slidesOf(fitted(items, short, looks)) <= enough ? short : heads;
}

/** Items in words of as many lines as there is room for on so many slides; what stands behind their words stays. */
function shortItems<I, O>(
  items: readonly Item<I>[],
  heads: readonly Measured<O>[],
  looks: Looks,
): readonly Measured<I>[] {
  const line = lineOfLabel({ ...USUAL_LOOK, small: looks.some(({ small }) => small) });
  const wordsOnly = measured(items.map(({ item, words }) => ({ item, label: words })));
  const tries = LINES.map((lines) => {
    const short = shortenedTo(wordsOnly, line * lines * BROKEN);
    return measured(items.map(({ item, labelWith }, i) => ({ item, label: labelWith(itemAt(short, i).label) })));
  });
  return tries.find((own) => fitted(own, heads, looks).rows.length <= MOST_SLIDES) ?? itemAt(tries, tries.length - 1);
}

const changed = <T>(before: readonly Labelled<T>[], after: readonly Labelled<T>[]): ReadonlyMap<T, string> =>
  new Map(after.flatMap(({ item, label }, i) => (label === before[i]?.label ? [] : [[item, label] as const])));

/**
 * The slides that a table of items takes. Where its words are so long that they would be more than anybody looks through, words are
 * shortened; where that is not enough, only the largest options have a column, where they may be left out, and then only the first items a row.
 */
export function tablePages<I, O>(
  allItems: readonly Item<I>[],
  allOptions: readonly Labelled<O>[],
  { sizeOf, smallLabels, values }: TableRules<O>,
): TablePages<I, O> {
  const looks = looksOf(smallLabels);
  const [items, options] = [measured(allItems), overValues(measured(allOptions), values)];
  const whole = fitted(items, options, looks);
  const heads =
    slidesOf(whole) <= MOST_WHOLE || whole.columns.length === 1
      ? options
      : overValues(shortHeads(options, items, { looks, enough: slidesOf(whole) / 2 }), values);
  const isLong = slidesOf(fitted(items, heads, looks)) > MOST_SLIDES;
  const rows = isLong ? shortItems(allItems, heads, looks) : items;
  const fit = fitted(rows, heads, looks);
  const kept = largestOf(fit, heads, sizeOf);
  const own = kept === heads ? fit : fitted(rows, kept, looks);
  const shown = own.rows.slice(0, Math.max(1, Math.floor(MOST_SLIDES / own.columns.length)));
  return {
    look: own.look,
    pages: shown.flatMap((some) => own.columns.map((part) => ({ items: some, options: part }))),
    short: { items: changed(items, rows), options: changed(options, heads) },
    left: {
      items: items.length - shown.reduce((sum, { length }) => sum + length, 0),
      options: options.length - kept.length,
    },
  };
}

/** The options that have columns: all of them or, where these would be too many slides, the largest. */
function largestOf<I, O>(
  fit: Fit<I, O>,
  heads: readonly Measured<O>[],
  sizeOf: TableRules<O>['sizeOf'],
): readonly Measured<O>[] {
  const parts = Math.max(1, Math.floor(MOST_SLIDES / fit.rows.length));
  if (!sizeOf || fit.columns.length <= parts) return heads;
  const perSlide = Math.max(...fit.columns.map(({ length }) => length));
  const largest = heads.toSorted((a, b) => sizeOf(b.item) - sizeOf(a.item)).slice(0, parts * perSlide);
  return heads.filter((head) => largest.includes(head));
}
