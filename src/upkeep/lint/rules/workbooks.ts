import { short } from '../shapes.ts';
import type { Deck } from '../deck.ts';
import {
  attribute,
  child,
  childrenOf,
  elementsOf,
  find,
  textOf,
  valueOf,
  type Located,
} from '../../../files/ooxml/xml/tree.ts';
import { parseRange, readSheets, unescaped, type BookSheet, type CellRange } from '../workbook.ts';
import type { Rule, Say } from '../types.ts';
import { reported } from './reported.ts';

/** The part that holds a chart's workbook, where it has an embedded one. */
function bookOf(deck: Deck, chart: string): string | undefined {
  const data = child(deck.xml.get(chart), 'c:externalData');
  return data && deck.relation(chart, attribute(data, 'r:id'))?.part;
}

const sheetsOf = (deck: Deck, part: string): readonly BookSheet[] | undefined => {
  const book = deck.books.find(({ name }) => name === part);
  return book && readSheets(book);
};

function workbooks(deck: Deck, say: Say): void {
  reported('chart-workbook')(deck, say, { levels: [] });
  for (const chart of deck.charts) {
    const part = bookOf(deck, chart);
    if (part === undefined) say(chart, 'c:externalData –');
    else if (deck.books.some(({ name }) => name === part) && !sheetsOf(deck, part)?.length) say(part, 's:sheet × 0');
  }
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** Numbers that differ by less than this fraction are the same, written by different programs. */
const CLOSE = 1e-9;

function same(cached: string | undefined, cell: string | undefined): boolean {
  if (!cached && !cell) return true;
  if (cached === undefined || cell === undefined) return false;
  if (unescaped(cached) === unescaped(cell)) return true;
  return (
    isNumber(cached) &&
    isNumber(cell) &&
    Math.abs(Number(cached) - Number(cell)) <= CLOSE * Math.max(1, Math.abs(Number(cached)))
  );
}

/** A cached list of values, and the cells that it stands for. */
interface Stored {
  readonly cache: Located;
  readonly addresses: readonly string[];
}

/** The cached lists of a reference; levels of categories are stored innermost first, which is the last column. */
function storedLists(reference: Located, { addresses, rows }: CellRange): readonly Stored[] {
  const cache = elementsOf(reference).find(({ name }) => name.endsWith('Cache'));
  if (!cache) return [];
  if (cache.name !== 'c:multiLvlStrCache') return [{ cache, addresses }];
  const levels = childrenOf(cache, 'c:lvl');
  return levels.map((level, l) => {
    const column = levels.length - 1 - l;
    return { cache: level, addresses: addresses.slice(column * rows, (column + 1) * rows) };
  });
}

function compareReference(reference: Located, sheets: readonly BookSheet[], say: (found: string) => void): void {
  const formula = textOf(child(reference, 'c:f')) ?? '';
  const range = parseRange(formula);
  if (!range) return formula === '' || /^[^!]+!?\[?#REF/.test(formula) ? say(`c:f "${short(formula)}"`) : undefined;
  const sheet = sheets.find(({ name }) => name === range.sheet) ?? (range.sheet === '' ? sheets[0] : undefined);
  if (!sheet) return say(`${formula} → –`);
  for (const { cache, addresses } of storedLists(reference, range)) {
    const count = Number(valueOf(cache.name === 'c:lvl' ? cache.parent : cache, 'c:ptCount'));
    if (Number.isFinite(count) && count !== addresses.length)
      say(`${formula}: ${addresses.length} ≠ c:ptCount ${count}`);
    const values = new Map(
      childrenOf(cache, 'c:pt').map((pt) => [Number(attribute(pt, 'idx')), textOf(child(pt, 'c:v'))]),
    );
    addresses.forEach((address, i) => {
      const [cached, cell] = [values.get(i), sheet.cells.get(address)];
      if (!same(cached, cell)) say(`${sheet.name}!${address}: "${short(cell ?? '')}" ≠ "${short(cached ?? '')}"`);
    });
  }
}

function data(deck: Deck, say: Say): void {
  for (const chart of deck.charts) {
    const part = bookOf(deck, chart);
    const sheets = part === undefined ? undefined : sheetsOf(deck, part);
    if (!sheets) continue;
    for (const reference of find(deck.xml.get(chart), 'c:numRef', 'c:strRef', 'c:multiLvlStrRef')) {
      compareReference(reference, sheets, (found) => say(chart, found));
    }
  }
}

/** The longest name of a table's column (ST_Xstring of `name`, MaxLength in Excel's own schema). */
const LONGEST_NAME = 255;

function tables(deck: Deck, say: Say): void {
  for (const book of deck.books) {
    for (const sheet of readSheets(book) ?? []) {
      for (const { part, root, listed } of sheet.tables) {
        const here = book.shown(part);
        const ref = attribute(root, 'ref') ?? '';
        const range = parseRange(ref);
        if (!listed) say(here, '∉ s:tableParts');
        if (!range) {
          say(here, `ref="${ref}"`);
          continue;
        }
        const names = find(root, 's:tableColumn').map(({ attributes }) => attributes['name'] ?? '');
        const columns = range.addresses.length / range.rows;
        if (names.length !== columns) say(here, `s:tableColumn × ${names.length} ≠ ${columns}`);
        const long = names.find((name) => name.length > LONGEST_NAME);
        if (long !== undefined) say(here, `s:tableColumn name × ${long.length} > ${LONGEST_NAME}`);
        names.slice(0, columns).forEach((name, c) => {
          const cell = sheet.cells.get(range.addresses[c * range.rows] ?? '');
          if (attribute(root, 'headerRowCount') !== '0' && unescaped(cell ?? '') !== unescaped(name))
            say(here, `"${short(cell ?? '')}" ≠ "${short(name)}"`);
        });
      }
    }
  }
}

/** The workbooks behind charts, which "Edit Data" opens. */
export const WORKBOOK_RULES: readonly Rule[] = [
  {
    id: 'chart-workbook',
    level: 'quality',
    source: 'house',
    check: workbooks,
  },
  {
    id: 'chart-data',
    level: 'quality',
    source: '#1430',
    check: data,
  },
  {
    id: 'workbook-table',
    level: 'quality',
    source: '#1531: Keynote drops the chart',
    check: tables,
  },
];
