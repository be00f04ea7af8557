import type { LedgerElement, LedgerSlide } from '../../../files/record/ledger-schema.ts';
import { squashed } from '../text/text-body.ts';
import type { Identities, Known } from './identities.ts';
import type { FoundShape, FoundSlide, ShapeKind } from './read-slide.ts';

const KINDS: Readonly<Record<LedgerElement['kind'], ShapeKind>> = {
  text: 'sp',
  shape: 'sp',
  picture: 'picture',
  chart: 'chart',
  table: 'table',
};
const TITLES = new Set(['title', 'ctrTitle']);

const samePlaceholder = (element: LedgerElement, shape: FoundShape): boolean =>
  element.placeholder === shape.placeholder || (element.placeholder === 'title' && TITLES.has(shape.placeholder ?? ''));

const sameWords = (element: LedgerElement, shape: FoundShape): boolean =>
  element.kind === 'text' && squashed(element.text) === squashed(shape.words);

/** A pairing rule: the one shape that must be the element, among those not yet paired. */
type Rule = (element: LedgerElement, free: readonly FoundShape[]) => FoundShape | undefined;

const only = (shapes: readonly FoundShape[]): FoundShape | undefined => (shapes.length === 1 ? shapes[0] : undefined);

/** From the strongest evidence to the weakest; each rule runs over all elements before the next one begins. */
const RULES: readonly Rule[] = [
  // Of two shapes with the same name, the one that still says what it said.
  (element, free) => {
    const named = free.filter(({ name }) => name === element.name);
    return only(named) ?? only(named.filter((shape) => sameWords(element, shape)));
  },
  // LibreOffice calls every placeholder "PlaceHolder 1" and so on.
  (element, free) =>
    element.placeholder === undefined
      ? undefined
      : only(free.filter((shape) => shape.placeholder !== undefined && sameWords(element, shape))),
  (element, free) =>
    element.placeholder === undefined ? undefined : only(free.filter((shape) => samePlaceholder(element, shape))),
];

/**
 * Finds the element of the ledger for each shape of a slide. Office's identity comes first, even for shapes that were
 * moved here from another slide; then the name, which is unique on a slide; then, for placeholders whose names were
 * lost, words and type. A copy beside the original belongs to a person: it has the name, but not the identity.
 */
export function matchShapes(
  found: FoundSlide,
  slide: LedgerSlide,
  identities: Identities,
): ReadonlyMap<FoundShape, Known> {
  const matched = new Map<FoundShape, Known>();
  const taken = new Set<LedgerElement>();
  for (const shape of found.shapes) {
    const known = identities.elements.get(shape.creation ?? '');
    if (!known || KINDS[known.element.kind] !== shape.kind) continue;
    matched.set(shape, known);
    if (known.slide === slide) taken.add(known.element);
  }
  for (const rule of RULES) {
    for (const element of slide.elements) {
      if (taken.has(element)) continue;
      const free = found.shapes.filter((shape) => !matched.has(shape) && shape.kind === KINDS[element.kind]);
      const shape = rule(element, free);
      if (!shape) continue;
      matched.set(shape, { slide, element });
      taken.add(element);
    }
  }
  return matched;
}
