/**
 * The slides that somebody ticked, as a build is asked for them: `q4` alone would be all slides of what goes on over several, so
 * the first of them without the others is `q4-1`.
 */
export const exactChoice = (known: readonly string[], ticked: readonly string[]): readonly string[] =>
  ticked.map((id) => {
    const further = known.filter((other) => isFurther(other, id));
    return further.length > 0 && !ticked.some((other) => further.includes(other)) ? `${id}-1` : id;
  });

const isFurther = (other: string, id: string): boolean => other.startsWith(`${id}-`) && /^\d+$/.test(other.slice(id.length + 1)); // prettier-ignore

/** Of slides that were chosen for a deck, those that are still there. */
export const stillKnown = (known: ReadonlySet<string>, chosen: readonly string[]): readonly string[] =>
  chosen.filter((id) => known.has(id) || known.has(id.replace(/-1$/, '')));
