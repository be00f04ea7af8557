import type { LedgerChart } from '../../../files/record/ledger-schema.ts';
import { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import { Unreadable } from '../../../files/ooxml/refusals.ts';
import { at, child, childrenOf, elementsOf, find, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';
import { columnName } from '../../../files/pptx/redraw.ts';
import { squashed } from '../text/text-body.ts';
import { openSheet, valueIn, type OpenSheet } from './patch-workbook.ts';
import { plain, sameNumber } from './read-chart.ts';

/** A range of cells as charts name it: `Sheet1!$B$2:$B$4`, `'My sheet'!$A$1`. */
const RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d{1,7})(?::\$([A-Z]{1,3})\$(\d{1,7}))?$/;

/** More cells than a chart of ours has. */
const MOST = 10_000;

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A sheet's name, and the addresses of its cells in a range, row by row. */
function cellsIn(formula: string): { readonly sheet: string; readonly addresses: readonly string[] } | undefined {
  const [, quoted, bare, from, top, to = from, bottom = top] = RANGE.exec(formula.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  if (sheet === undefined || from === undefined || to === undefined) return undefined;
  const addresses: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let column = numberOf(from); column <= numberOf(to) && addresses.length < MOST; column++) {
      addresses.push(`${columnName(column - 1)}${row}`);
    }
  }
  return { sheet, addresses };
}

/** Every reference of a chart's series into its workbook: names, categories, values. */
const referencesIn = (chart: Located): readonly Located[] =>
  elementsOf(at(chart, 'c:chart', 'c:plotArea'))
    .filter(({ name }) => name.endsWith('Chart'))
    .flatMap((plot) => childrenOf(plot, 'c:ser'))
    .flatMap((series) => ['c:tx', 'c:cat', 'c:val'].flatMap((name) => elementsOf(child(series, name))))
    .filter(({ name }) => name === 'c:numRef' || name === 'c:strRef');

/** The counts and bases in a chart's sheet, which stand behind the shares and are referred to by nothing (`chartSheet`). */
function countsIn({ rows }: LedgerChart): readonly { readonly address: string; readonly value: number }[] {
  const options = [...new Set(rows.map(({ option }) => option))];
  const columns = [...new Set(rows.map(({ segment }) => segment))];
  return rows.flatMap(({ option, segment, count, base }) => {
    const line = options.indexOf(option) + 2;
    const at = (block: number): string => `${columnName(1 + block * columns.length + columns.indexOf(segment))}${line}`;
    return [{ address: at(1), value: count }, { address: at(2), value: base }]; // prettier-ignore
  });
}

/**
 * The cells of a chart's workbook that say something else than the chart shows, or than its counts were (`old`), as `B3 50`:
 * somebody changed them where no program carried the change over. Nothing for a workbook that cannot be read, which is
 * replaced.
 */
export function changedCells(bytes: Uint8Array, chart: Located, old: LedgerChart): readonly string[] {
  try {
    const book = new DeckPackage(bytes);
    const sheets = new Map<string, OpenSheet | undefined>();
    const changed = referencesIn(chart).flatMap((reference) => {
      const cells = cellsIn(textOf(child(reference, 'c:f')) ?? '');
      if (!cells) return [];
      if (!sheets.has(cells.sheet)) sheets.set(cells.sheet, openSheet(book, cells.sheet));
      const open = sheets.get(cells.sheet);
      return open ? find(reference, 'c:pt').flatMap((point) => differing(open, cells.addresses, point)) : [];
    });
    const [own] = sheets.values();
    const counts = own ? countsIn(old).flatMap(({ address, value }) => unlike(own, address, String(value))) : [];
    return [...new Set([...changed, ...counts])];
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

function differing(open: OpenSheet, addresses: readonly string[], point: Located): readonly string[] {
  const address = addresses[Number(point.attributes['idx'])] ?? '';
  return unlike(open, address, textOf(child(point, 'c:v')) ?? '');
}

/** The cell at an address with what it holds, if that is something else; nothing where there is none, or a formula. */
function unlike(open: OpenSheet, address: string, shown: string): readonly string[] {
  const cell = open.cells.get(address);
  const is = cell && valueIn(cell, open.strings);
  if (is === undefined) return [];
  const isNumber = is.trim() !== '' && shown.trim() !== '' && !Number.isNaN(Number(is)) && !Number.isNaN(Number(shown));
  const isSame = isNumber ? sameNumber(Number(is), Number(shown)) : squashed(plain(is)) === squashed(plain(shown));
  return isSame ? [] : [`${address} ${is}`.trim()];
}
