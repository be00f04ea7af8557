/** A stretch of `a` and one of `b`: equal, or `b` in place of `a`. Offsets count characters. */
export interface Stretch {
  readonly equal: boolean;
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/** What changes as a whole: a number, a word, or any other single character, including a space or a break. */
const TOKEN = /\d[\d.,]*|\p{Script=Latin}+|[^]/gu;
/** More comparisons than this are not worth it: the text is a different one. */
const MOST = 16_000_000;

const tokens = (text: string): readonly string[] => text.match(TOKEN) ?? [];

/**
 * Longest common subsequence as a table of lengths: `lengths[i * width + j]` of what follows i in a and j in b. It has a
 * row and a column more than there are tokens, so that no index leaves it: `?? 0` is for the compiler only.
 */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = i * width + j;
      const below = lengths[here + width] ?? 0;
      const beside = lengths[here + 1] ?? 0;
      lengths[here] = a[i] === b[j] ? (lengths[here + width + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  }
  return lengths;
}

/** Which tokens stay in the middle of two texts: pairs of indices, ascending. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > MOST) return [];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Pairs of equal tokens of the whole texts; their common beginning and end need no search. */
function pairsOf(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = common(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...middle.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, i) => [a.length - tail + i, b.length - tail + i] as const),
  ];
}

/** How text `a` became text `b`, in stretches that follow one another. */
export function align(a: string, b: string): readonly Stretch[] {
  const [left, right] = [tokens(a), tokens(b)];
  const stretches: Stretch[] = [];
  let [i, j, fromA, fromB] = [0, 0, 0, 0];
  const length = (all: readonly string[], from: number, to: number): number =>
    all.slice(from, to).reduce((sum, token) => sum + token.length, 0);
  const push = (equal: boolean, toI: number, toJ: number): void => {
    const [toA, toB] = [fromA + length(left, i, toI), fromB + length(right, j, toJ)];
    if (toA > fromA || toB > fromB) stretches.push({ equal, a: [fromA, toA], b: [fromB, toB] });
    [i, j, fromA, fromB] = [toI, toJ, toA, toB];
  };
  for (const [nextI, nextJ] of pairsOf(left, right)) {
    push(false, nextI, nextJ);
    push(true, nextI + 1, nextJ + 1);
  }
  push(false, left.length, right.length);
  return stretches;
}
