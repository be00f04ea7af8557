import { itemAt } from '../../base/item-at.ts';

/**
 * Which of the slides in both decks moved: the fewest that must be moved to get from one order to the other, since
 * moving one slide to the front does not move all the others.
 */
export function movedSlides(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const stay = new Set(longestRise(common.map(({ place }) => place)).map((index) => itemAt(common, index).id));
  return new Set(common.map(({ id }) => id).filter((id) => !stay.has(id)));
}

/**
 * Indices of a longest increasing subsequence, by plain dynamic programming: decks have hundreds of slides, not
 * millions.
 */
function longestRise(sequence: readonly number[]): readonly number[] {
  const lengths: number[] = [];
  const previous: number[] = [];
  let end = -1;
  sequence.forEach((value, i) => {
    lengths[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++) {
      const length = itemAt(lengths, j) + 1;
      if (itemAt(sequence, j) < value && length > itemAt(lengths, i)) [lengths[i], previous[i]] = [length, j];
    }
    if (end < 0 || itemAt(lengths, i) > itemAt(lengths, end)) end = i;
  });
  const rise: number[] = [];
  for (let i = end; i >= 0; i = itemAt(previous, i)) rise.unshift(i);
  return rise;
}
