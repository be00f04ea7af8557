import type { DrawnPicture } from '../../files/draw/types.ts';
import type { Element, Scene } from '../../deck/scene/types.ts';
import type { LedgerElement } from '../../files/record/ledger-schema.ts';
import type { FoundShape, FoundSlide } from './match/read-slide.ts';
import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import type { RefreshItem } from './types.ts';

/** The deck as today's data and templates give it. */
export interface Fresh {
  readonly scene: Scene;
  /** Every picture of the scene by `pictureKey`. */
  readonly drawings: ReadonlyMap<string, DrawnPicture>;
}

/** A shape of the edited file, with what it was and what it should be. */
export interface Pair<K extends LedgerElement['kind'] = LedgerElement['kind']> {
  readonly found: FoundSlide;
  readonly shape: FoundShape;
  /** As it was when the file was made. */
  readonly old: LedgerElement & { readonly kind: K };
  /** As today's data gives it. */
  readonly next: LedgerElement & { readonly kind: K };
  /** The same, with everything that the writer needs. */
  readonly element: Element;
}

export const isKind = <K extends LedgerElement['kind']>(pair: Pair, kind: K): pair is Pair<K> => pair.old.kind === kind;

/**
 * What became of an object: it shows what the data says or what the ledger knew (`ours`), or it stays as a person left
 * it (`left`). What describes an object of the latter kind must not follow the data without it.
 */
export type Fate = 'ours' | 'left';

/** What all steps of a refresh share. */
export interface Refreshing {
  readonly deck: DeckPackage;
  readonly fresh: Fresh;
  /** Every chart of the file that is still made, in the order of the slides. */
  readonly charts: readonly Pair<'chart'>[];
  /** Adds a line about an object to the report: about a pair, or about one that is missing and has only its name. */
  note(about: { readonly shape: Pick<FoundShape, 'name'> }, line: Omit<RefreshItem, 'slide' | 'number' | 'name'>): void;
}
