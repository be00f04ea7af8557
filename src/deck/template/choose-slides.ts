import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Path, YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import { deckSchema, type DeckYaml, type SlotValue } from './deck-schema.ts';
import { chosenTwice, duplicateId, notAmongSlides, nothingChosen, switchedOff } from './diagnostics.ts';

type SectionYaml = DeckYaml['sections'][number];
export type SlideYaml = SectionYaml['slides'][number];

/** Of what is too much for one slide: which of its slides this is. */
export interface Page {
  readonly page: number;
  readonly pages: number;
}

/** A slide of the file that is made; with `part`, one of several that stand in the file as one. */
export interface ChosenSlide {
  readonly yaml: SlideYaml;
  readonly path: Path;
  readonly part?: Page;
  /** Which of its slides were chosen, from 1 on; absent: all. */
  readonly pages?: ReadonlySet<number>;
}

/** A section with those of its slides that are made, and where it and they stand in the deck file. */
export interface ChosenSection extends Pick<SectionYaml, 'id' | 'name'> {
  readonly path: Path;
  readonly slides: readonly ChosenSlide[];
}

/** The slides of a deck that are made, by section; a section of which none is made is not there. */
export interface ChosenSlides {
  readonly sections: readonly ChosenSection[];
  /** Ids of the chosen slides in the deck's order; absent if all are made. */
  readonly choice?: readonly string[];
}

/** The slide `q4` and the number 2 of `q4-2`. */
const pageIn = (name: string): { readonly id: string; readonly page: number } | undefined => {
  const [, id, page] = /^(.+)-([1-9]\d*)$/.exec(name) ?? [];
  return id === undefined ? undefined : { id, page: Number(page) };
};

/** What is chosen of each slide: all of its slides (`q4`), or some of them (`q4-2`; `q4` is the first of these then, alone it is `q4-1`). */
function wantedPages(wanted: ReadonlySet<string>, known: ReadonlyMap<string, number>): ReadonlyMap<string, ReadonlySet<number>> {
  const pages = new Map<string, Set<number>>();
  for (const name of wanted) {
    const part = known.has(name) ? undefined : pageIn(name);
    if (part && part.page <= (known.get(part.id) ?? 0)) pages.set(part.id, (pages.get(part.id) ?? new Set()).add(part.page));
  }
  for (const [id, own] of pages) if (wanted.has(id)) own.add(1);
  for (const [id, count] of known) if (wanted.has(id) && !pages.has(id)) pages.set(id, new Set(Array.from({ length: count }, (_, i) => i + 1)));
  return pages;
} // prettier-ignore

/** How the chosen ones of its slides are named; all of them by its own id. */
function namesOf(id: string, pages: ReadonlySet<number>, count: number): readonly string[] {
  if (pages.size === count) return [id];
  const [first, ...others] = [...pages].sort((a, b) => a - b);
  return [first === 1 ? (others.length > 0 ? id : `${id}-1`) : `${id}-${first}`, ...others.map((page) => `${id}-${page}`)]; // prettier-ignore
}

/**
 * The slides of a deck with these ids, in the deck's own order; all of them without a choice. Those that are switched off are in
 * none. Words that name a slide which is not made are left out. An id that the deck does not have
 * is reported, and so is one that is given twice. `pagesOf`: how many slides one of the file takes.
 */
export function chooseSlides(
  { id, sections }: DeckYaml,
  ids: readonly string[] | undefined,
  report: Report,
  pagesOf: (slide: SlideYaml) => number = () => 1,
): ChosenSlides {
  const all = sections.map(({ slides, ...section }, s): ChosenSection => ({
    ...section,
    path: ['sections', s],
    slides: slides.map((yaml, i) => ({ yaml, path: ['sections', s, 'slides', i] })),
  }));
  const off = new Set(all.flatMap(({ slides }) => slides.flatMap(({ yaml }) => (yaml.off ? [yaml.id] : []))));
  if (ids === undefined) return { sections: off.size > 0 ? kept(all, (slide) => !off.has(slide)) : all };
  const on = all.flatMap(({ slides }) => slides.filter(({ yaml }) => !off.has(yaml.id)));
  const known = new Map(on.map(({ yaml }) => [yaml.id, pagesOf(yaml)]));
  const wanted = new Set(ids);
  const pages = wantedPages(wanted, known);
  const names = [...known].flatMap(([one, count]) => [one, ...Array.from({ length: count - 1 }, (_, i) => `${one}-${i + 2}`)]); // prettier-ignore
  if (ids.length === 0) report(nothingChosen(undefined, { deck: id, known: names }));
  for (const one of wanted) {
    const part = pageIn(one);
    const isPage = part !== undefined && (pages.get(part.id)?.has(part.page) ?? false);
    if (off.has(one)) report(switchedOff(undefined, { deck: id, name: one }));
    else if (!known.has(one) && !isPage) report(notAmongSlides(undefined, { deck: id, name: one, known: names, suggestion: didYouMean(one, names) })); // prettier-ignore
    if (ids.filter((other) => other === one).length > 1) report(chosenTwice(undefined, { name: one }));
  }
  const chosen = kept(all, (slide) => pages.has(slide)).map((section) => ({
    ...section,
    slides: section.slides.map((slide): ChosenSlide => {
      const own = pages.get(slide.yaml.id);
      return own && own.size < (known.get(slide.yaml.id) ?? 1) ? { ...slide, pages: own } : slide;
    }),
  }));
  const slides = chosen.flatMap((section) => section.slides);
  const choice = slides.flatMap(({ yaml }) => namesOf(yaml.id, pages.get(yaml.id) ?? new Set(), known.get(yaml.id) ?? 1)); // prettier-ignore
  const isPart = slides.length < known.size || slides.some((slide) => slide.pages);
  return { sections: chosen, ...(isPart ? { choice } : {}) };
}

/** The sections with those of their slides that are made, without words that name others. */
const kept = (sections: readonly ChosenSection[], isMade: (slide: string) => boolean): readonly ChosenSection[] =>
  sections.flatMap((section) => {
    const slides = section.slides.flatMap(({ yaml, path }) =>
      isMade(yaml.id) ? [{ yaml: { ...yaml, slots: withoutAbsent(yaml.slots, isMade) }, path }] : [],
    );
    return slides.length > 0 ? [{ ...section, slides }] : [];
  });

/** What goes into slots, without words that name a slide which is not made. */
const withoutAbsent = (slots: SlideYaml['slots'], isMade: (slide: string) => boolean): SlideYaml['slots'] =>
  Object.fromEntries(
    Object.entries(slots).flatMap(([name, value]): readonly (readonly [string, SlotValue])[] => {
      if (Array.isArray(value)) return [[name, value.map((item) => withoutAbsent(item, isMade))]];
      const named = typeof value !== 'string' && value.kind === 'text' ? value.slide : undefined;
      return named === undefined || isMade(named) ? [[name, value]] : [];
    }),
  );

const validDecks = new WeakMap<YamlSource, DeckYaml>();

/** Reads a deck's slide list; undefined if it has mistakes, which are reported. One without any is read once. */
export function readSlideList(source: YamlSource, report: Report): DeckYaml | undefined {
  const yaml = validDecks.get(source) ?? validate(deckSchema(), source, report);
  if (yaml) validDecks.set(source, yaml);
  return yaml;
}

/** A slide list as it was read before; what is wrong with it is said where it is read. */
export const slideListIn = (source: YamlSource): DeckYaml | undefined =>
  validDecks.get(source) ?? readSlideList(source, () => undefined);

/**
 * Of the slides that were chosen for a finished deck, those that its slide list still has: the others were removed or switched off since. Where
 * none is left, all of them, so that the build says which it misses.
 */
export function choiceToday(recorded: readonly string[] | undefined, source: YamlSource): readonly string[] | undefined {
  const slides = slideListIn(source)?.sections.flatMap((section) => section.slides) ?? [];
  const known = new Set(slides.flatMap(({ id, off }) => (off ? [] : [id])));
  const left = recorded?.filter((name) => known.has(name) || known.has(pageIn(name)?.id ?? ''));
  return left?.length === 0 ? recorded : left;
} // prettier-ignore

/** Reports ids that occur twice, of slides or of sections; a section and a slide may share one. */
export function reportRepeated({ sections }: DeckYaml, source: YamlSource, report: Report): void {
  const seen = { section: new Set<string>(), slide: new Set<string>() };
  const see = (what: 'slide' | 'section', id: string, path: Path): void => {
    if (seen[what].has(id)) report(duplicateId(source.at(path), { what, id }));
    seen[what].add(id);
  };
  sections.forEach(({ id, slides }, s) => {
    see('section', id, ['sections', s, 'id']);
    slides.forEach((slide, i) => see('slide', slide.id, ['sections', s, 'slides', i, 'id']));
  });
}
