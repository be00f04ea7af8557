/**
 * What a translator says of a translation, in the words of XLIFF 1.2 (section 2.3): `needs-review-l10n`, `final`. The other
 * formats know fewer; their words stand for some of these. Absent where a file says no more than that it is done.
 */
export type State = string;

/** State of a translation that someone must look at: fuzzy in PO, "check" in a sheet. */
export const NEEDS_REVIEW: State = 'needs-review-translation';

/** States of a translation that is finished; "translated" says no more than that there is one. */
export const TRANSLATED: State = 'translated';
export const FINAL: State = 'final';
const FINISHED: readonly State[] = [TRANSLATED, 'signed-off', FINAL];

/**
 * Whether someone must look at a translation in this state. A state that the standard does not know counts as one: a
 * tool that means "done" has a word for it.
 */
export const isDoubt = (state: State | undefined): boolean => state !== undefined && !FINISHED.includes(state);

/**
 * The state of a translation after an import. `said` is what the file says, `known` what it said when it was sent out:
 * a text that is to be looked at only because its base changed is not in doubt by itself when it comes back as it went.
 * Formats with few words say less than is remembered; that much they do not change.
 */
export function nextState(
  said: State | undefined,
  known: State | undefined,
  before: State | undefined,
  isChanged: boolean,
): State | undefined {
  if (said === undefined) return isChanged || isDoubt(before) ? undefined : before;
  if (!isDoubt(said)) return said;
  const isVague = said === NEEDS_REVIEW;
  if (isVague && isDoubt(before)) return before;
  return !isChanged && isDoubt(known) && (isVague || said === known) ? before : said;
}
