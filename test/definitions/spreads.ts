/** How answers are distributed. `level`, `pairs`: all equal, or two by two; `empty`: some options have none; `nobody`: the question has none. */
export const SPREADS = ['usual', 'usual', 'alike', 'level', 'pairs', 'whole', 'tiny', 'neighbours', 'empty', 'nobody'] as const; // prettier-ignore
export type Spread = (typeof SPREADS)[number];

/** How likely each of `count` options is. */
export function weightsOf(spread: Spread, count: number, random: () => number): readonly number[] {
  return Array.from({ length: count }, (_, i) => {
    switch (spread) {
      case 'usual':
        return random();
      case 'alike':
      case 'level':
        return 1;
      case 'pairs':
        return 1 + Math.floor(i / 2);
      case 'whole':
        return i === Math.floor(count / 2) ? 1 : 0;
      case 'tiny':
        return i === 0 ? 1 : 0.0004;
      case 'neighbours':
        return i === 0 || i === count - 1 ? 1 : 0.01;
      case 'empty':
        return i % 2 === 0 ? random() + 0.01 : 0;
      case 'nobody':
        return 0;
    }
  });
}

/** What draws the answers of a row: where shares are to be exactly equal, people share them out instead of drawing them. */
export const drawing = (spread: Spread, row: number, rows: number, random: () => number): (() => number) =>
  spread === 'level' || spread === 'pairs' ? () => (row + 0.5) / rows : random;

/** The index of an option, drawn by its weight. */
export function drawn(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found === -1 ? weights.findLastIndex((weight) => weight > 0) : found;
}
