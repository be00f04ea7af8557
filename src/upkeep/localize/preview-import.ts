import type { Figure } from '../../data/figures/types.ts';
import { sharedKey } from '../../deck/text/shared-key.ts';
import type { Appearance } from './appearances.ts';
import type { Change } from './merge.ts';

/** A slide as a reader finds it. */
export interface NamedSlide {
  readonly number: number;
  readonly id: string;
  readonly title: string;
}

/** A change with every slide on which it shows. */
export interface ShownChange extends Change {
  readonly slides: readonly NamedSlide[];
}

/** What changes on one slide; what shows on several stands under the first of them, and what shows on none at the end. */
export interface SlideChanges {
  readonly slide?: NamedSlide;
  readonly changes: readonly ShownChange[];
}

/** A deck in which texts stand: nothing of it is known if it could not be built. */
export interface KnownDeck {
  readonly slides: readonly { readonly id: string; readonly title: string }[];
  readonly appearances: ReadonlyMap<string, readonly Appearance[]>;
  readonly figureUses: readonly { readonly figure: Figure; readonly slides: readonly string[] }[];
}

/** What an import changes, in the order of the deck, slide by slide. */
export function previewImport(changes: readonly Change[], deck: KnownDeck): readonly SlideChanges[] {
  const slides = deck.slides.map(({ id, title }, i): NamedSlide => ({ number: i + 1, id, title: title.replace(/\s+/g, ' ') })); // prettier-ignore
  const labels = labelSlides(deck.figureUses);
  const shown = changes.map((change): ShownChange => {
    const direct = (deck.appearances.get(change.key) ?? []).map(({ slide }) => slide);
    // The label of an option may stand in sentences only: then with the figures that are named after it, as do its variants.
    const on = new Set(direct.length > 0 ? direct : (labels.get(change.key) ?? labels.get(withoutVariant(change.key))));
    return { ...change, slides: slides.filter(({ id }) => on.has(id)) };
  });
  const parts = slides.map((slide): SlideChanges => ({ slide, changes: shown.filter((one) => one.slides[0] === slide) })); // prettier-ignore
  return [...parts, { changes: shown.filter((one) => one.slides.length === 0) }].filter((part) => part.changes.length > 0); // prettier-ignore
}

const withoutVariant = (key: string): string => key.replace(/\.[^.]*$/, '');

/** The slides with figures that a label may name, by the label's key. */
function labelSlides(uses: KnownDeck['figureUses']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { figure, slides } of uses) {
    const options = figure.options.map((option) => `option.${figure.question}.${option}`);
    for (const key of [`net.${figure.id}`, ...options, ...options.flatMap((option) => sharedKey(option) ?? [])]) {
      found.set(key, [...(found.get(key) ?? []), ...slides]);
    }
  }
  return found;
}
