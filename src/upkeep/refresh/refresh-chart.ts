import { sha256 } from '../../base/sha256.ts';
import { chartSheet, writeWorkbook } from '../../files/pptx/redraw.ts';
import { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import type { ChartChange, MovedMark } from './chart/change.ts';
import { changedCells } from './chart/changed-cells.ts';
import { freshChart } from './chart/fresh-chart.ts';
import { typedLabels } from './chart/typed-labels.ts';
import { matchRows, sameCell } from './chart/match-rows.ts';
import type { FoundChart } from './chart/read-chart.ts';
import { updatePlot } from './chart/update-plot.ts';
import { updateSeries } from './chart/update-series.ts';
import { setWorkbook, workbookPath, type WorkbookResult } from './chart/workbook.ts';
import type { LedgerChart } from '../../files/record/ledger-schema.ts';
import type { Fate, Pair, Refreshing } from './context.ts';
import { findChart } from './find-chart.ts';
import { movedMarks, type OwnChart } from './moved-marks.ts';
import type { Reason } from './types.ts';

const REASONS: Readonly<Partial<Record<WorkbookResult, Reason>>> = {
  replaced: 'workbook_replaced',
  rebuilt: 'workbook_rebuilt',
};

type ChartPair = Pair<'chart'>;

/** Values as a person reads them: `全社的に導入 9.9`, in a banner `全社的に導入 (製造業) 9.9`. */
const shown = (
  values: readonly { readonly label: string; readonly column?: string; readonly value: number }[],
): string =>
  values
    .map(
      ({ label, column, value }) =>
        `${`${label}${column === undefined ? '' : ` (${column})`}`.replace(/\s+/g, ' ')} ${value}`,
    )
    .join(' / ');

const dataOf = ({ next }: ChartPair): string => shown(next.chart.rows.map((row) => ({ ...row, value: row.displayed })));

/** What the edited chart shows; its columns are named where it was made as a banner. */
const presentOf = ({ old }: ChartPair, { values }: FoundChart): string =>
  shown(
    old.chart.rows.some(({ column }) => column !== undefined)
      ? values
      : values.map(({ label, value }) => ({ label, value })),
  );

/** The cells of a chart's workbook that say something else than the chart; of one that is still ours, none. */
function editedCells(deck: DeckPackage, chartPath: string, old: LedgerChart): readonly string[] {
  const path = workbookPath(deck, chartPath);
  const isOurs = path === undefined || sha256(deck.bytes(path)) === old.workbook;
  return isOurs ? [] : changedCells(deck.bytes(path), deck.part(chartPath).root, old);
}

/** Puts new numbers into the chart and its workbook; false where its form does not allow that. */
function update(pair: ChartPair, refreshing: Refreshing, own: OwnChart, moved: readonly MovedMark[], lacksBeside: boolean): boolean {
  const { old, next, element } = pair;
  if (element.kind !== 'chart') throw new Error(`${next.id} is no chart`);
  const { path, part, found, values } = own;
  const { deck, fresh } = refreshing;
  const { scene } = fresh;
  const worded = [...values, ...moved.map(({ value }) => value)];
  const drawn = freshChart(element, found, { values, worded }, old.chart.rows, scene.theme.minor.eastAsian);
  const edited = editedCells(deck, path, old.chart);
  const change: ChartChange = { deck, path, part, found, values, moved, fresh: drawn, old: old.chart, next: next.chart, lacksBeside };
  if (!updateSeries(change)) return false;
  updatePlot(part, { chart: old.chart, box: old.box }, { chart: next.chart, box: next.box });
  const bytes = writeWorkbook(drawn.sheet, scene.date);
  const result = setWorkbook(deck, path, { sheet: drawn.sheet, bytes, known: old.chart.workbook });
  const reason = REASONS[result] ?? (edited.length > 0 ? 'workbook_cells' : undefined);
  const present = reason === 'workbook_cells' ? edited.join(' / ') : presentOf(pair, found);
  const words = { present, data: dataOf(pair) };
  refreshing.note(pair, { outcome: 'updated', what: 'chart', ...(reason === undefined ? {} : { reason }), ...words });
  return true;
} // prettier-ignore

/** Notes labels in which a person typed words over the value: they stay, and show the old state. */
function noteLabels({ old, next, ...pair }: ChartPair, refreshing: Refreshing, own: OwnChart, moved: readonly MovedMark[]): void {
  const typed = [
    ...typedLabels(own.found, own.values).map((label) => ({ ...label, made: old.chart })),
    ...moved.flatMap(({ found, value, old: made }) => typedLabels(found, [value]).map((label) => ({ ...label, made }))),
  ];
  for (const { cell, words, made } of typed) {
    const [was, now] = [made, next.chart].map(({ rows }) => rows.find((row) => sameCell(row, cell)));
    if (!was || !now || was.displayed === now.displayed) continue;
    refreshing.note(pair, { outcome: 'kept', what: 'chart', reason: 'own_label', present: words, data: shown([{ ...now, value: now.displayed }]) }); // prettier-ignore
  }
} // prettier-ignore

/**
 * Whether today's chart is the old one. A version of this program that packs the same workbook otherwise changes nothing: its
 * workbook takes the place of the old one without a word.
 */
function isUnchanged({ old, next, element }: ChartPair, { deck, fresh: { scene } }: Refreshing, path: string | undefined): boolean {
  const { workbook: before, ...was } = old.chart;
  const { workbook: now, ...is } = next.chart;
  if (JSON.stringify(was) !== JSON.stringify(is)) return false;
  if (before === now) return true;
  const book = path === undefined ? undefined : workbookPath(deck, path);
  if (book === undefined || element.kind !== 'chart' || sha256(deck.bytes(book)) !== before) return false;
  const today = writeWorkbook(chartSheet(element, scene.theme.minor.eastAsian), scene.date);
  if (!holdsTheSame(deck.bytes(book), today)) return false;
  deck.set(book, today);
  return true;
} // prettier-ignore

/** Whether two packages have the same parts, however they are packed. */
function holdsTheSame(one: Uint8Array, other: Uint8Array): boolean {
  const [a, b] = [new DeckPackage(one), new DeckPackage(other)];
  return (
    a.paths.length === b.paths.length &&
    a.paths.every((path) => b.has(path) && Buffer.compare(a.bytes(path), b.bytes(path)) === 0)
  );
}

/**
 * Refreshes a chart's numbers, in its cache and in its workbook. What a person did to its look stays with the option to
 * which it was done; a chart whose numbers a person changed stays as it is, and so does one that the data does not
 * change. `lacksBeside`: today's data sets values beside it as texts that the deck has not.
 */
export function refreshChart(pair: ChartPair, lacksBeside: boolean, refreshing: Refreshing): Fate {
  const { old, next } = pair;
  const chart = findChart(pair, refreshing);
  const unchanged = isUnchanged(pair, refreshing, chart?.path);
  if (!chart?.found) {
    if (!unchanged) refreshing.note(pair, { outcome: 'unmatched', what: 'chart', reason: 'changed_form', data: dataOf(pair) }); // prettier-ignore
    return 'left';
  }
  const { path, found } = chart;
  const match = matchRows(found, old.chart.rows, next.chart.rows);
  if (match.kind === 'ours') {
    const isWhole =
      workbookPath(refreshing.deck, path) !== undefined && editedCells(refreshing.deck, path, old.chart).length === 0;
    if (unchanged && isWhole) return 'ours';
    const own: OwnChart = { ...chart, found, values: match.values };
    const moved = movedMarks(pair, own, refreshing);
    if (update(pair, refreshing, own, moved, lacksBeside)) {
      noteLabels(pair, refreshing, own, moved);
      return 'ours';
    }
  }
  const reason = match.kind === 'values_changed' ? 'values_changed' : 'changed_form';
  const outcome = match.kind === 'values_changed' ? 'kept' : 'unmatched';
  refreshing.note(pair, { outcome, what: 'chart', reason, present: presentOf(pair, found), data: dataOf(pair) });
  return 'left';
}
