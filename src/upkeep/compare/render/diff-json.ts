import type { DeckDiff, Standing, Value, ValueChange } from '../types.ts';

/** An unpublished number is null here. */
const value = (of: Value | undefined): object | undefined =>
  of && (of.hidden ? { ...of, displayed: null, exact: null, count: null } : of);

const standing = (of: Standing | undefined): object | undefined =>
  of && { ...of, ...(of.value ? { value: value(of.value) } : {}), ...(of.value?.hidden ? { margin: null } : {}) };

const valueChange = (one: ValueChange): object => ({ ...one, before: value(one.before), after: value(one.after) });

/** Version of this format, raised when other programs could not read a new one as before. */
const VERSION = 1;

/**
 * Diffs as JSON, for other programs; docs/compare.md describes the keys. `differs`: something differs that no diff
 * shows.
 */
export const diffJson = (diffs: readonly DeckDiff[], differs = false): object => ({
  version: VERSION,
  differs: differs || diffs.some((diff) => diff.differs),
  decks: diffs.map((diff) => ({
    ...diff,
    claims: diff.claims.map((claim) => ({
      ...claim,
      before: standing(claim.before),
      after: standing(claim.after),
    })),
    values: diff.values.map(valueChange),
    slides: diff.slides.map((slide) => ({ ...slide, values: slide.values.map(valueChange) })),
  })),
});
