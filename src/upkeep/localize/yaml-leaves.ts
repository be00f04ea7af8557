import type { Path } from '../../base/source.ts';

/** What a YAML file says, as one entry per value that holds no others: its path and its words, both as JSON. */
export type Leaves = ReadonlyMap<string, string>;

/** The leaves of a value. Line breaks at the end of a text are how a block is written, not what it says. */
export const leavesOf = (value: unknown): Leaves => new Map(entries([], value));

function entries(path: readonly string[], value: unknown): readonly (readonly [string, string])[] {
  const all = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const inner = all.filter(([, each]) => each !== undefined);
  if (inner.length > 0) return inner.flatMap(([key, each]) => entries([...path, key], each));
  return [[JSON.stringify(path), JSON.stringify(typeof value === 'string' ? value.replace(/\n+$/, '') : value)]];
}

/** The leaves after something is written at a path: whatever stood there is gone, all else is as it was. */
export function withValue(leaves: Leaves, path: Path, value: unknown): Leaves {
  const steps = path.map(String);
  const isOnTheWay = (key: string): boolean => {
    const here = JSON.parse(key) as readonly string[]; // Every key was made by `JSON.stringify` of such a path.
    return here.every((step, i) => i >= steps.length || step === steps[i]);
  };
  return new Map([...[...leaves].filter(([key]) => !isOnTheWay(key)), ...entries(steps, value)]);
}

/** The paths at which two files differ. */
export const differingPaths = (one: Leaves, other: Leaves): readonly (readonly string[])[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => JSON.parse(key) as readonly string[]); // As above.
