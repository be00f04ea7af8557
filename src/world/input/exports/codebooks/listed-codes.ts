/** A code and its label: `1=Male`, `2: Female`, `3. Other`, `-9 = refused`, `A) yes`. */
const PAIR =
  /^\s*['"]?(-?\d{1,6}|[A-Za-z]{1,3})['"]?\s*(?:=|:|：|＝|\)|\.(?=\s|\D)|,|[-–—]>?(?=\s))\s*['"]?(\S.*?)['"]?\s*$/s;

/** What stands between pairs, the surest first: a comma may be a part of a label. */
const BETWEEN: readonly RegExp[] = [
  /\s*(?:\n|;|；|\|)\s*/,
  /\s*[,、，]\s*(?=['"]?-?\d{1,6}['"]?\s*[=:：＝.)])/,
  /\s{2,}/,
];

/** The codes with their labels that one cell of a codebook lists; empty for a cell that is no such list. */
export function listedCodes(cell: string): readonly (readonly [code: string, label: string])[] {
  for (const between of BETWEEN) {
    const pieces = cell.split(between).filter((piece) => piece.trim() !== '');
    const pairs = pieces.flatMap((piece) => {
      const [, code = '', label = ''] = PAIR.exec(piece) ?? [];
      return code === '' ? [] : [[code, label] as const];
    });
    if (pairs.length >= 2 && pairs.length === pieces.length) return pairs;
  }
  return [];
}
