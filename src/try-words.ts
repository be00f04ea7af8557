import type { Diagnostic } from './base/diagnostic.ts';
import { layoutContext, tryOut } from './deck/layout/lay-out.ts';
import type { PlacedSlide } from './deck/layout/types.ts';
import { isSetSmaller } from './deck/scene/audit-look.ts';
import { announceMissing } from './deck/template/announce-missing.ts';
import type { LocaleWords } from './deck/text/read-texts.ts';
import type { NameContext } from './deck/text/subjects.ts';
import type { Texts } from './deck/text/texts.ts';
import { MadeBefore } from './deck/text/usage.ts';
import { refillSlides, type SlideSources } from './fill-slides.ts';
import type { Tried, TryWords } from './upkeep/localize/rooms.ts';

const ignore = (): void => undefined;

/**
 * Tries other words in a deck: fills and places some of its slides as the build does, and says what does not fit,
 * or only in a smaller size than it should have. What is
 * wrong with the words themselves does not matter.
 */
export function tryingWords(from: SlideSources, words: LocaleWords, names: NameContext, printed: Texts): TryWords {
  const { sources, templates } = from;
  const context = { ...layoutContext(templates, sources, printed), placed: new WeakMap() };
  const smaller = ({ id: slide, elements }: PlacedSlide): Tried['misfits'] =>
    elements.flatMap((element) =>
      element.kind === 'text' && isSetSmaller(element, templates.brand.styles) ? [{ slide, slot: element.origin.slot, key: element.origin.message ?? '' }] : [],
    ); // prettier-ignore
  const first = new MadeBefore(printed.usage);
  return (changed, only): Tried => {
    const facts = changed.facts ?? names.facts;
    const texts = announceMissing(words.other(changed.id, changed.catalogue, { ...names, facts }), ignore);
    const deck = refillSlides(
      from,
      { ...names, facts },
      texts,
      only,
      changed.id === '' ? first : new MadeBefore(printed.usage, { made: first, changed: changed.id }),
    );
    const found: Diagnostic[] = [];
    if (!deck) return { slides: [], misfits: [] };
    const slides = tryOut({ ...context, report: (diagnostic) => found.push(diagnostic) }, deck.slides);
    return { slides, misfits: [...found.flatMap(({ misfit }) => misfit ?? []), ...slides.flatMap(smaller)] };
  };
}
