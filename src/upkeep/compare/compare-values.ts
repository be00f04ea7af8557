import { itemAt } from '../../base/item-at.ts';
import type { FigureFact, LedgerRow } from '../../files/record/ledger-schema.ts';
import type { ChartContent } from '../../files/record/make-ledger.ts';
import type { Snapshot, SnapshotSlide, Value, ValueChange } from './types.ts';
import { columnWords, labelWords } from './words.ts';

/** A value before and after, and the figures of the same cells. */
interface Pair {
  readonly figures: readonly string[];
  readonly measure: FigureFact['measure'];
  readonly question?: string;
  readonly table?: string;
  readonly before?: Value;
  readonly after?: Value;
}

/** A figure's value; an estimate within bounds is never shown as a number. */
export const valueOfFigure = (figure: FigureFact): Value => {
  const { options, displayed, exact, decimals, count, base, provenance } = figure;
  const hidden = provenance === 'reconstructed';
  return { options, displayed, exact, decimals, count, ...(base === undefined ? {} : { base }), hidden };
};

const valueOfRow = (row: LedgerRow, { decimals }: ChartContent): Value => {
  const { option, segment, column, displayed, exact, count, base, provenance } = row;
  const among =
    segment === undefined ? {} : { segment, ...(column === undefined ? {} : { column: columnWords(column) }) };
  return {
    options: [option],
    ...among,
    displayed,
    exact,
    decimals,
    count,
    base,
    hidden: provenance === 'reconstructed',
  };
};

function figurePair(id: string, before: Snapshot, after: Snapshot): Pair | undefined {
  const [a, b] = [before.figures.get(id), after.figures.get(id)];
  const either = b ?? a;
  if (!either) return undefined;
  const { measure, question, table } = either;
  return {
    figures: [id],
    measure,
    ...(question === undefined ? {} : { question }),
    ...(table === undefined ? {} : { table }),
    ...(a ? { before: valueOfFigure(a) } : {}),
    ...(b ? { after: valueOfFigure(b) } : {}),
  };
}

const keyOf = (question: string, option: string): string => `${question} ${option}`;

/** A value of a chart, and the table that it is from, where that is not its question's own. */
type Mark = Pick<Pair, 'table' | 'measure'> & { readonly question: string; readonly value: Value };

/** Marks of a slide's charts by table, option and column. Of a grid, whose columns are questions, each is of its item. */
const marksOf = (slide: SnapshotSlide | undefined, labels: Labels): ReadonlyMap<string, Mark> =>
  new Map(
    slide?.charts.flatMap((chart) => {
      const { table, question, rows } = chart;
      const own = table === question ? {} : { table };
      const measure = chart.unit ? ('value' as const) : ('percent' as const);
      return rows.map((row): readonly [string, Mark] => {
        const { segment, ...value } = valueOfRow(row, chart);
        const isItem = segment !== undefined && table === question && labels.item(segment) !== undefined;
        const mark = isItem ? { question: segment, value } : { question, ...own, value: segment === undefined ? value : { ...value, segment } };
        return [JSON.stringify([isItem ? segment : table, row.option, isItem ? undefined : segment]), { ...mark, measure }];
      });
    }),
  ); // prettier-ignore

function markPairs(before: SnapshotSlide | undefined, after: SnapshotSlide | undefined, labels: Labels): readonly Pair[] {
  const [earlier, later] = [marksOf(before, labels), marksOf(after, labels)];
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key): readonly Pair[] => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const either = is ?? was;
    if (!either) return [];
    const { question, table, measure } = either;
    const of = table === undefined ? { question } : { question, table };
    return [{ figures: [], measure, ...of, ...(was ? { before: was.value } : {}), ...(is ? { after: is.value } : {}) }];
  });
} // prettier-ignore

/** Of these there are several of the same cells: a mean, a median and a quantile; the first and the last day. */
const SEVERAL: ReadonlySet<Pair['measure']> = new Set(['value', 'date']);

/** What a value counts: which cells of which table, before and after; of those of which there are several, those that say the same. */
export const cellsKey = ({ measure, question, table, before, after }: Omit<Pair, 'figures'>): string => {
  const own = SEVERAL.has(measure) ? [before?.exact, after?.exact] : [];
  return JSON.stringify([measure, question, table, before?.options, before?.segment, after?.options, after?.segment, ...own]); // prettier-ignore
};

/** Merges the same cells under several names into one value: a mark and the figures of its option. */
function grouped(pairs: readonly Pair[]): readonly Pair[] {
  const groups = new Map<string, Pair>();
  for (const pair of pairs) {
    const { question, figures } = pair;
    const key = question === undefined ? itemAt(figures, 0) : cellsKey(pair);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, figures: [...known.figures, ...figures] } : pair);
  }
  return [...groups.values()];
}

const same = (a: Value, b: Value): boolean =>
  a.displayed === b.displayed &&
  a.decimals === b.decimals &&
  a.count === b.count &&
  a.base === b.base &&
  Math.abs(a.exact - b.exact) < 1e-9 &&
  a.hidden === b.hidden &&
  a.options.join(' ') === b.options.join(' ');

/**
 * Percentage points between two unrounded percentages, as is usual in the trade: otherwise one more respondent could
 * make no difference, or twice as much. Undefined where one is hidden.
 */
function pointsBetween(before: Value, after: Value): number | undefined {
  if (before.hidden || after.hidden) return undefined;
  const decimals = Math.max(before.decimals, after.decimals);
  const steps = 10 ** decimals * Math.abs(after.exact - before.exact);
  // Rounds half up, like the percentages, correcting what binary fractions lose.
  return (Math.sign(after.exact - before.exact) * Math.floor(steps + 0.5 + 1e-9)) / 10 ** decimals || 0;
}

/** A value with the words of its options, where all of them have some. */
function labelled(value: Value, question: string | undefined, labels: Labels): Value {
  if (question === undefined) return value;
  const words = value.options.flatMap((option) => labels.option(question, option) ?? []);
  const known = words.length > 0 && words.length === value.options.length;
  const column = value.column ?? labels.item(question);
  return { ...value, ...(column === undefined ? {} : { column }), ...(known ? { label: words.join(' + ') } : {}) };
}

function changeOf(pair: Pair, labels: Labels): ValueChange {
  const { before, after, measure, question } = pair;
  const points = measure === 'percent' && before && after ? pointsBetween(before, after) : undefined;
  return {
    ...pair,
    ...(before ? { before: labelled(before, question, labels) } : {}),
    ...(after ? { after: labelled(after, question, labels) } : {}),
    ...(points === undefined ? {} : { points }),
  };
}

/** Gives words, where a deck has them. */
export interface Labels {
  /** Those of an option of a question. */
  readonly option: (question: string, option: string) => string | undefined;
  /** Those of a question that is an item of a grid. */
  readonly item: (question: string) => string | undefined;
}

/** Words as in the charts of the later deck, or else of the earlier one; of what no chart names, as the survey has them. */
export function labelsOf(before: Snapshot, after: Snapshot): Labels {
  const charts = [before, after].flatMap(({ slides }) => slides.flatMap((slide) => slide.charts));
  const isQuestion = (name: string): boolean => before.tables.has(name) || after.tables.has(name);
  const [options, items] = [new Map<string, string>(), new Map<string, string>()];
  for (const { question, rows } of charts) {
    for (const { option, segment, label, column } of rows) {
      options.set(keyOf(question, option), labelWords(label));
      if (segment === undefined || column === undefined || !isQuestion(segment)) continue;
      options.set(keyOf(segment, option), labelWords(label));
      items.set(segment, columnWords(column));
    }
  }
  const ofSurvey = (question: string) => after.words.get(question) ?? before.words.get(question);
  const own = (question: string | undefined, option: string): string | undefined => {
    const words = question === undefined ? undefined : ofSurvey(question)?.options;
    return words && Object.hasOwn(words, option) ? words[option] : undefined;
  };
  const named = (question: string, option: string): string | undefined =>
    own(question, option) ?? own(ofSurvey(question)?.grid, option);
  return {
    option: (question, option) => options.get(keyOf(question, option)) ?? named(question, option),
    item: (question) => items.get(question) ?? ofSurvey(question)?.item,
  };
}

/** What changed in the values that a slide shows; `before` and `after` are its two states. */
export function compareValues(
  decks: { readonly before: Snapshot; readonly after: Snapshot; readonly labels: Labels },
  before: SnapshotSlide | undefined,
  after: SnapshotSlide | undefined,
): readonly ValueChange[] {
  const ids = new Set([...(after?.figures ?? []), ...(before?.figures ?? [])]);
  const figures = [...ids].flatMap((id) => figurePair(id, decks.before, decks.after) ?? []);
  return grouped([...markPairs(before, after, decks.labels), ...figures])
    .filter((pair) => !pair.before || !pair.after || !same(pair.before, pair.after))
    .map((pair) => changeOf(pair, decks.labels));
}
