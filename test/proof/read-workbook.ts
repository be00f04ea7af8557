import { all, down, first, Package, textOf } from './package.ts';

/** Undoes ST_Xstring: `_x005F_` is an underscore. */
export const plainString = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The cells of the first sheet by address. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, string | number> {
  const book = new Package(bytes);
  const strings = book.has('xl/sharedStrings.xml')
    ? all(book.xml('xl/sharedStrings.xml'), 'si').map((si) => plainString(all(si, 't').map(textOf).join('')))
    : [];
  const sheet = book.paths.filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path)).sort()[0];
  const cells = new Map<string, string | number>();
  for (const cell of sheet === undefined ? [] : all(book.xml(sheet), 'c')) {
    const type = cell.attribs['t'];
    const inline = first(cell, 'is');
    const value = down(cell, 'v');
    if (!inline && !value) continue;
    const text = textOf(inline ?? value!);
    const address = cell.attribs['r'] ?? '';
    if (type === 's') cells.set(address, strings[Number(text)] ?? '');
    else cells.set(address, inline || type === 'str' ? plainString(text) : Number(text));
  }
  return cells;
}
