import { isInDoubt } from './lock.ts';
import type { Review } from './review.ts';
import { NEEDS_REVIEW, type State } from './states.ts';

/**
 * The state of every translation, as a translator gets it: what was said of it, and that someone must look at it where its
 * base text changed or is not known.
 */
export function knownStates({ findings, translations, lock }: Review): ReadonlyMap<string, State> {
  const doubtful = new Set(
    findings.filter(({ kind }) => kind === 'stale' || kind === 'unrecorded').map(({ key }) => key),
  );
  return new Map(
    [...translations.keys()].flatMap((id) => {
      const state = doubtful.has(id) && !isInDoubt(lock, id) ? NEEDS_REVIEW : lock.get(id)?.state;
      return state === undefined ? [] : [[id, state] as const];
    }),
  );
}
