/**
 * Which of the slides in both decks moved: the fewest that must be moved to get from one order to the other, since
 * moving one slide to the front does not move all the others.
 */
export function movedSlides(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  const order = common.map((id) => places.get(id) ?? 0);
  const stay = new Set(longestRise(order).map((index) => common[index]));
  return new Set(common.filter((id) => !stay.has(id)));
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
      const length = (lengths[j] ?? 0) + 1;
      if ((sequence[j] ?? 0) < value && length > (lengths[i] ?? 0)) [lengths[i], previous[i]] = [length, j];
    }
    if (end < 0 || (lengths[i] ?? 0) > (lengths[end] ?? 0)) end = i;
  });
  const rise: number[] = [];
  for (let i = end; i >= 0; i = previous[i] ?? -1) rise.unshift(i);
  return rise;
}
