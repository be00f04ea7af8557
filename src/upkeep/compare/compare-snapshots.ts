import type { InputHash } from '../../base/deck-sources.ts';
import { compareClaims } from './compare-claims.ts';
import { compareSlides } from './compare-slides.ts';
import { changedValues, changedWords } from './compare-shown.ts';
import { compareBases, compareRanks, compareSizes } from './compare-tables.ts';
import { labelsOf } from './compare-values.ts';
import type { DeckDiff, InputChange, Side, Snapshot } from './types.ts';

/** Files that changed, by name, in the order of the later list; missing ones come last. */
export function compareInputs(before: readonly InputHash[], after: readonly InputHash[]): readonly InputChange[] {
  const was = new Map(before.map(({ file, sha256 }) => [file, sha256]));
  const is = new Set(after.map(({ file }) => file));
  return [
    ...after.flatMap(({ file, sha256 }): readonly InputChange[] => {
      const earlier = was.get(file);
      return earlier === sha256 ? [] : [{ file, change: earlier === undefined ? 'added' : 'changed' }];
    }),
    ...before.filter(({ file }) => !is.has(file)).map(({ file }) => ({ file, change: 'dropped' }) as const),
  ];
}

const ABOUT = ['deck', 'survey', 'locale', 'title', 'date', 'frame'] as const;

const sideOf = (name: string, { deck, survey, locale, title, date, slides }: Snapshot): Side => ({
  name,
  deck,
  survey,
  locale,
  title,
  date,
  slides: slides.length,
  drafts: slides.filter((slide) => slide.draft).map(({ id }) => id),
});

/**
 * What differs between two decks. Slides are the same where their ids are; `names` is what the user calls the two. They
 * may be of different surveys or languages: then much differs, and `about` says why.
 */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  names: { readonly before: string; readonly after: string },
): DeckDiff {
  const labels = labelsOf(before, after);
  const all = ABOUT.filter((what) => before[what] !== after[what]);
  // A changed title also changes the frame, and tells more.
  const about = all.includes('title') ? all.filter((what) => what !== 'frame') : all;
  const claims = compareClaims(before, after);
  const ranks = compareRanks(before, after, labels);
  const bases = compareBases(before, after);
  const sizes = compareSizes(before, after);
  const slides = compareSlides({ before, after, labels });
  const found = about.length + claims.length + ranks.length + bases.length + sizes.length > 0;
  return {
    before: sideOf(names.before, before),
    after: sideOf(names.after, after),
    differs: found || slides.some((slide) => slide.status !== 'unchanged' || slide.moved),
    claims,
    ranks,
    words: changedWords(slides),
    values: changedValues(slides),
    bases,
    sizes,
    slides,
    about,
    inputs: compareInputs(before.inputs, after.inputs),
  };
}
