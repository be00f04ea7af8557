import type { SlideDiff } from '../types.ts';

/** Who reads a report: those who write the deck and know the ids in its files, or those who only show it. */
export type Audience = 'authors' | 'readers';

/** How a reader finds a slide: by its number in the later deck (for a removed one, the earlier), and its id. */
export interface SlideNames {
  readonly audience: Audience;
  /** `12 q10` */
  readonly of: (id: string) => string;
  /** `12 q10, 16 summary-4`; a dash for none. */
  readonly list: (ids: readonly string[]) => string;
  /** Numbers only, with neighbours joined into ranges: `1–11, 13`. */
  readonly numbers: (ids: readonly string[]) => string;
}

/** 1, 2, 3, 5 as `1–3`, `5`. */
function ranges(numbers: readonly number[]): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const n of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === n - 1) run.last = n;
    else runs.push({ first: n, last: n });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
}

/** The number by which a reader finds a slide; it is in one of the two decks. */
export function numberOf({ id, before, after }: SlideDiff): number {
  const number = after ?? before;
  if (number === undefined) throw new Error(`the slide ${id} is in neither deck`);
  return number;
}

/** Names the slides of a diff; for readers, by their numbers only. */
export function slideNames(slides: readonly SlideDiff[], comma: string, audience: Audience = 'authors'): SlideNames {
  const numbers = new Map(slides.map((slide) => [slide.id, numberOf(slide)]));
  const of = (id: string): string =>
    [numbers.get(id), audience === 'authors' ? id : undefined].filter((part) => part !== undefined).join(' ');
  return {
    audience,
    of,
    list: (ids) => ids.map(of).join(comma) || '–',
    numbers: (ids) => ranges(ids.flatMap((id) => numbers.get(id) ?? [])).join(comma),
  };
}
