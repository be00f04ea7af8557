import { attribute, childrenOf, find, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';
import { FINAL, isDoubt, NEEDS_REVIEW, TRANSLATED, type State } from '../states.ts';
import { remark } from './remarks.ts';

/** Who wrote a note (XLIFF 1.2, `from`): what we say to translators, in the word that tools know for that; and what they say. */
export const OURS = 'developer';
export const THEIRS = 'translator';

/**
 * What a unit says of its translation. An approved one is final unless its state says otherwise; one that was expressly
 * not approved, or was rejected, is to be looked at.
 */
export function stateIn(unit: Located): State | undefined {
  const target = childrenOf(unit, 'target').at(-1);
  const state = attribute(target, 'state');
  const approved = attribute(unit, 'approved');
  if (state !== undefined && isDoubt(state)) return state;
  if (/^rejected-/.test(attribute(target, 'state-qualifier') ?? '')) return NEEDS_REVIEW;
  if (state === undefined && approved === 'no') return NEEDS_REVIEW;
  if (state !== undefined && state !== TRANSLATED) return state;
  return approved === 'yes' ? FINAL : undefined;
}

/**
 * Reads the translators' remarks of a file: notes that are not ours, and remarks on stretches of a target. Files of
 * earlier versions do not say which notes are ours; there only notes count that say from whom they are. Undefined for
 * every unit if the file has no notes at all: a tool dropped them, ours too.
 */
export function remarksIn(units: readonly Located[]): (unit: Located) => string | undefined {
  const notes = units.flatMap((unit) => childrenOf(unit, 'note'));
  if (notes.length === 0) return () => undefined;
  const isMarked = notes.some((note) => attribute(note, 'from') === OURS);
  const isTheirs = (note: Located): boolean => {
    const from = attribute(note, 'from');
    return from === undefined ? isMarked : from !== OURS;
  };
  return (unit) => {
    const onStretches = childrenOf(unit, 'target')
      .flatMap((target) => find(target, 'mrk'))
      .flatMap((mark) => attribute(mark, 'comment') ?? []);
    return remark([
      ...childrenOf(unit, 'note')
        .filter(isTheirs)
        .map((note) => textOf(note)),
      ...onStretches,
    ]);
  };
}
