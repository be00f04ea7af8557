import { at, childrenOf, type Located } from '../../../../files/ooxml/xml/tree.ts';

/** What a number format makes of a number; undefined: it stays one. */
export type DateKind = 'date' | 'datetime' | 'time' | 'duration';

/** Formats that have a number instead of a code (ECMA-376, 18.8.30); 27 to 36 and 50 to 58 are East Asian dates. */
const BUILT_IN = new Map<number, DateKind>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'datetime'],
  [46, 'duration'],
]);

/** What a format code makes of a number: whether it shows years, days, hours. */
export function dateKind(code: string): DateKind | undefined {
  // The part for positive numbers; colours, conditions, currencies and literal texts show nothing of the number.
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  if (/\[(h+|m+|s+)\]/i.test(positive)) return 'duration';
  const shown = positive.replace(/\[[^\]]*\]/g, '').toLowerCase();
  if (/general/.test(shown)) return undefined;
  const hasTime = /h|s|am\/pm|a\/p/.test(shown);
  const hasDate = /[ydgeb]/.test(shown) && !/e[+-]/.test(shown);
  const isMonth = /m/.test(shown) && !hasTime;
  if (hasDate || isMonth) return hasTime ? 'datetime' : 'date';
  return hasTime ? 'time' : undefined;
}

/** For each cell style of a workbook, what it makes of a number. */
export function dateStyles(styles: Located | undefined): readonly (DateKind | undefined)[] {
  const codes = new Map(
    childrenOf(at(styles, 's:numFmts'), 's:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      dateKind(attributes['formatCode'] ?? ''),
    ]),
  );
  return childrenOf(at(styles, 's:cellXfs'), 's:xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return codes.has(id) ? codes.get(id) : BUILT_IN.get(id);
  });
}
