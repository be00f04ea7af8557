import { didYouMean } from '../../base/did-you-mean.ts';
import { matchesPattern } from './glossary.ts';
import { isInDoubt, isTracked, locked, lockText, told } from './lock.ts';
import type { OpenTranslation } from './open-translation.ts';

/** The result of `text accept`. */
export interface Accepted {
  /** The file that remembers the base texts. */
  readonly lock: string;
  readonly keys: readonly string[];
  /** Keys that name no translated unit, with the one that was probably meant. */
  readonly unknown: readonly { readonly key: string; readonly suggestion: string | undefined }[];
}

/**
 * Marks translations as made from the current base texts: those named (`*` stands for any characters) or, if none is
 * named, those of which nothing is known yet. A stale translation, and one that a translator was not sure of, must be
 * named, to confirm that someone has looked at it; what the translator remarked stays.
 */
export function acceptTranslations({ review }: OpenTranslation, keys: readonly string[]): Accepted {
  const translated = review.units.filter(({ id }) => review.translations.has(id));
  const { lock } = review;
  const wanted =
    keys.length === 0
      ? translated.filter((unit) => isTracked(unit) && !lock.get(unit.id)?.madeFrom && !isInDoubt(lock, unit.id))
      : translated
          .filter((unit) => isTracked(unit) || isInDoubt(lock, unit.id))
          .filter(({ id }) => keys.some((key) => matchesPattern(key, id)));
  const known = translated.map(({ id }) => id);
  const unknown = keys
    .filter((key) => !known.some((id) => matchesPattern(key, id)))
    .map((key) => ({ key, suggestion: didYouMean(key, known) }));
  const sure = new Map(
    wanted
      .filter(({ id }) => isInDoubt(lock, id))
      .map(({ id }) => [id, { state: undefined, comment: lock.get(id)?.comment }] as const),
  );
  return {
    lock: lockText(review.units, told(locked(lock, wanted), sure)),
    keys: wanted.map(({ id }) => id),
    unknown,
  };
}
