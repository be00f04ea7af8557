import { cellText, type Sheet } from '../../base/export.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { areCut } from './column-facts.ts';
import type { Guessing } from './draft.ts';
import { repeatedRows } from './repeated-rows.ts';
import { stateRows } from './state-rows.ts';
import { strayRows } from './stray-rows.ts';
import type { RowRuleDraft, ToolLayout } from './tools/tool.ts';

/** Which rows are respondents, and how `source:` says so. */
export interface RowsFound {
  readonly rows: Uint32Array;
  readonly id?: string;
  /** Columns that say how far people came: they are no questions. */
  readonly states: readonly string[];
  /** `drop`, `keep` and `duplicates` of `source:`. */
  readonly rules: Readonly<Record<string, unknown>>;
}

type Asking = Pick<Guessing, 'words' | 'decisions'>;

/** The rows of a sheet that are respondents: no headings, previews, totals; incomplete and repeated ones as was chosen. */
export function respondentRows(
  sheet: Sheet,
  layout: ToolLayout,
  names: readonly string[],
  { words, decisions }: Asking,
): RowsFound {
  const cell = (column: number, row: number): string => {
    const own = sheet.columns[column];
    return own ? foldText(cellText(own, row)) : '';
  };
  let rows = Uint32Array.from({ length: Math.max(0, sheet.rows - layout.headerRows) }, (_, i) => i + layout.headerRows)
    .filter((row) => sheet.columns.some((_, column) => cell(column, row) !== '')); // prettier-ignore
  const drop: { column: string; values: readonly string[]; why: string }[] = [];
  const stray = layout.isDeclared ? [] : strayRows(sheet, layout.headerRows);
  // A tool that is known says itself what its states mean.
  const states = layout.isDeclared || layout.rows.length > 0 ? [] : stateRows(sheet, layout.headerRows, names);
  const said = states.flatMap((rule) => names[columnOf(rule, names)] ?? []);
  for (const rule of [...layout.rows, ...states, ...stray]) {
    const column = columnOf(rule, names);
    if (column === -1) continue;
    const values = new Set(rule.values.map(foldText));
    const hit = rows.filter((row) => values.has(cell(column, row)));
    if (hit.length === 0 || hit.length === rows.length) continue;
    if (rule.what === 'incomplete') {
      const { text, drop: leave, keep } = words.questions.incomplete;
      const choice = decisions.of({ id: 'incomplete', columns: [names[column] ?? ''], answers: hit.length * names.length }, () => text({ rows: hit.length }), { drop: leave, keep }, 'drop'); // prettier-ignore
      if (choice === 'keep') continue;
    }
    drop.push({ column: names[column] ?? '', values: rule.values, why: words.dropped[rule.what] });
    const out = new Set(hit);
    rows = rows.filter((row) => !out.has(row));
  }
  if (!layout.isDeclared) rows = withoutTests(sheet, rows, names, drop, { words, decisions });
  const rules = drop.length > 0 ? { drop } : {};
  const named = layout.id === undefined ? -1 : names.indexOf(layout.id);
  // Ids that a spreadsheet cut name nobody any more: two people may have the same one.
  const isCut = [sheet.columns[named]].some((column) => column !== undefined && areCut(column, rows));
  const at = isCut ? -1 : named;
  if (layout.id === undefined || at === -1 || rows.some((row) => cell(at, row) === '')) return withoutCopies(sheet, { rows, rules, states: said }, names, { words, decisions }); // prettier-ignore
  const repeated = repeats(rows, (row) => cell(at, row));
  if (repeated.size === 0) return { rows, id: layout.id, rules, states: said };
  const { text, first, last, all } = words.questions.duplicates;
  const choice = decisions.of({ id: 'duplicates', columns: [layout.id], answers: repeated.size * names.length }, () => text({ rows: repeated.size, id: layout.id ?? '' }), { first, last, all }, 'all'); // prettier-ignore
  if (choice === 'all') return { rows, rules, states: said };
  const seen = new Set<string>();
  const ordered = choice === 'first' ? rows : rows.toReversed();
  const kept = new Set(ordered.filter((row) => !seen.has(cell(at, row)) && seen.add(cell(at, row))));
  return { rows: rows.filter((row) => kept.has(row)), id: layout.id, rules: { ...rules, duplicates: { by: layout.id, keep: choice } }, states: said }; // prettier-ignore
}

/** Without an id nothing tells whether two rows that are alike in every cell are two people. */
function withoutCopies(sheet: Sheet, found: RowsFound, names: readonly string[], { words, decisions }: Asking): RowsFound {
  const copies = repeatedRows(sheet, found.rows);
  if (!copies) return found;
  const by = copies.by.map((column) => names[column] ?? '');
  const { text, keep, drop } = words.questions.repeats;
  if (decisions.of({ id: 'repeats', columns: by.slice(0, 1), answers: copies.rows.size * names.length }, () => text({ rows: copies.rows.size }), { keep, drop }, 'keep') === 'keep') return found;
  return { ...found, rows: found.rows.filter((row) => !copies.rows.has(row)), rules: { ...found.rules, duplicates: { by, keep: 'first' } } };
} // prettier-ignore

/** What people write who try a form. */
const TEST = /^(tests?|testing|test[ -]?test|test[ -]?(data|entry|answer|response)|tester|asdf+|qwerty|dummy|テスト|てすと|テストテスト|テスト(回答|入力|データ)|ダミー)[.!。！]?$/i; // prettier-ignore
/** Of more rows, it is an answer. */
const MOST_TESTS = 0.02;

/** Leaves out rows of people who tried the form, if that is wanted. */
function withoutTests(
  sheet: Sheet,
  rows: Uint32Array<ArrayBuffer>,
  names: readonly string[],
  drop: { column: string; values: readonly string[]; why: string }[],
  { words, decisions }: Asking,
): Uint32Array<ArrayBuffer> {
  const found = sheet.columns.flatMap((column, c) => {
    const texts = column.texts.filter((one) => TEST.test(foldText(one)));
    const hit = texts.length === 0 ? [] : [...rows.filter((row) => texts.includes(cellText(column, row)))];
    return hit.length > 0 && hit.length <= Math.max(3, rows.length * MOST_TESTS) ? [{ column: names[c] ?? '', texts, hit }] : []; // prettier-ignore
  });
  const tests = new Set(found.flatMap(({ hit }) => hit));
  if (tests.size === 0) return rows;
  const { text, keep, drop: leave } = words.questions.tests;
  const texts = [...new Set(found.flatMap((one) => one.texts.map((own) => `"${own.trim()}"`)))].join(', ');
  const choice = decisions.of({ id: 'tests', columns: found.map(({ column }) => column), answers: tests.size * names.length }, () => text({ rows: tests.size, texts }), { keep, drop: leave }, 'keep'); // prettier-ignore
  if (choice === 'keep') return rows;
  drop.push(...found.map(({ column, texts: values }) => ({ column, values, why: words.dropped.test })));
  return rows.filter((row) => !tests.has(row));
}

/** Where a rule's column is: by its name, or by its number where the layout knew no names. */
const columnOf = ({ column }: RowRuleDraft, names: readonly string[]): number => {
  const named = names.indexOf(column);
  return named === -1 && /^\d+$/.test(column) ? Number(column) : named;
};

/** Rows whose text another row before them has. */
function repeats(rows: Uint32Array, textOf: (row: number) => string): ReadonlySet<number> {
  const seen = new Set<string>();
  return new Set(
    rows.filter((row) => {
      const text = textOf(row);
      if (seen.has(text)) return true;
      seen.add(text);
      return false;
    }),
  );
}
