import { messagesIn, type UiLanguage } from '../../../base/messages/languages.ts';
import { isMinor } from '../compare-shown.ts';
import type { DeckDiff, InputChange, SlideDiff } from '../types.ts';
import { counted, list, nameOfText, surprises, valueBlocks, wordsBlock, type Block, type Section } from './blocks.ts';
import { deckSections, unusedSection } from './deck-sections.ts';
import type { DiffWords } from './diff-words.ts';
import { slideNames, type Audience, type SlideNames } from './slide-names.ts';
import { summariseDiff, type Finding } from './summarise-diff.ts';

export type { Block, Section } from './blocks.ts';

/** A diff in words, ready to be rendered. */
export interface DiffReport {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  /** How many slides there are of each kind. */
  readonly counts: string;
  readonly summary: readonly Finding[];
  readonly sections: readonly Section[];
  /** What one needs to know about its numbers. */
  readonly notes: readonly string[];
  /** Slides listed in one line: those that only look different, and those that are the same. */
  readonly closing: readonly string[];
}

/** At most this many files are named in one line. */
const FILES_IN_LINE = 4;
/** At most this many files are listed where there is no room for all. */
const FILES_LISTED = 8;

/** The files that changed in one line. */
export function printInputs(inputs: readonly InputChange[], words: DiffWords): string {
  const named = inputs.slice(0, FILES_IN_LINE).map(({ file, change }) => (change === 'changed' ? file : words.noted(file, words.input[change]))); // prettier-ignore
  const rest = inputs.length - named.length;
  return named.join(words.comma) + (rest > 0 ? words.comma + words.more(rest) : '');
}

/** One line for decks, one per language, that say the same as before; it names the files that changed nevertheless. */
export function printSame(diffs: readonly [DeckDiff, ...DeckDiff[]], language: UiLanguage): string {
  const words = messagesIn(language).diff;
  const [{ before, after }] = diffs;
  const slides = [...new Set(diffs.map((diff) => words.slideCount(diff.after.slides)))].join(' / ');
  const same = words.same(before.name, after.name, slides, diffs.map((diff) => diff.after.locale).join(words.comma));
  const inputs = new Map(diffs.flatMap((diff) => diff.inputs.map((input) => [input.file, input])));
  return inputs.size === 0
    ? same
    : `${same}${words.space}${words.inputsLine(printInputs([...inputs.values()], words))}`;
}

/** A slide's texts: first those that say something new, then those that only repeat it. */
function textBlocks(slide: SlideDiff, words: DiffWords): readonly Block[] {
  const sorted = slide.texts.toSorted((a, b) => Number(isMinor(a, slide)) - Number(isMinor(b, slide)));
  return sorted.map((text) => wordsBlock(text, nameOfText(text, words), words, isMinor(text, slide)));
}

function movedWords({ id, before, after }: SlideDiff, words: DiffWords): string {
  if (before === undefined || after === undefined) throw new Error(`${id} cannot move: it is not in both decks`);
  return words.moved(before, after);
}

/** What became of a slide as a whole. */
function fateOf(slide: SlideDiff, words: DiffWords): readonly string[] {
  const { status, moved, draft, look } = slide;
  return [
    ...(status === 'added' ? [words.added] : status === 'dropped' ? [words.dropped] : []),
    ...(moved ? [movedWords(slide, words)] : []),
    ...(draft ? [draft.after ? words.draftOn : words.draftOff] : []),
    ...(look ? [words.look] : []),
  ];
}

const headingOf = (slide: SlideDiff, words: DiffWords, names: SlideNames): string =>
  words.slideHeading(names.of(slide.id), slide.title.replace(/\s+/g, ' '));

/** A slide with everything that changed on it. */
function slideSection(slide: SlideDiff, words: DiffWords, names: SlideNames): Section {
  return {
    heading: headingOf(slide, words, names),
    slide,
    blocks: [...list(fateOf(slide, words)), ...valueBlocks(slide.values, words), ...textBlocks(slide, words)],
  };
}

/** Slides in a line each: what changed on them is told above, by kind. */
function slideList(slides: readonly SlideDiff[], words: DiffWords, names: SlideNames): readonly Section[] {
  const lines = slides.map((slide) => {
    const reworded = slide.texts.filter((text) => !text.onlyNumbers && !isMinor(text, slide)).length;
    const told = [
      ...fateOf(slide, words),
      ...(slide.values.length > 0 ? [words.valueCount(slide.values.length)] : []),
      ...(reworded > 0 ? [words.textCount(reworded)] : []),
    ];
    return [headingOf(slide, words, names), ...told].join(' – ');
  });
  return counted(words.slides, lines.length, list(lines));
}

/** The files behind it all, about which a reader of the changes seldom asks. */
function inputSection({ inputs }: DeckDiff, words: DiffWords, full: boolean): readonly Section[] {
  const shown = full ? inputs : inputs.slice(0, FILES_LISTED);
  const lines = shown.map(({ file, change }) => words.noted(file, words.input[change]));
  const rest = inputs.length - shown.length;
  return counted(words.inputs, inputs.length, list(rest > 0 ? [...lines, words.more(rest)] : lines), true);
}

export const isOnlyLook = (slide: SlideDiff): boolean => slide.look && !slide.moved;
export const isSame = (slide: SlideDiff): boolean => slide.status === 'unchanged' && !slide.moved;

/** What a report counts: slides by status, and moved ones. */
export function countSlides(slides: readonly SlideDiff[]): Readonly<Record<SlideDiff['status'] | 'moved', number>> {
  const count = (status: SlideDiff['status']): number => slides.filter((slide) => slide.status === status).length;
  return {
    changed: count('changed'),
    added: count('added'),
    dropped: count('dropped'),
    moved: slides.filter((slide) => slide.moved).length,
    unchanged: slides.filter(isSame).length,
  };
}

function printCounts(slides: readonly SlideDiff[], words: DiffWords): string {
  const counts = countSlides(slides);
  return (['changed', 'added', 'dropped', 'moved', 'unchanged'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words.counts[kind](counts[kind]))
    .join(words.comma);
}

/** Describes a diff in words. */
export function describeDiff(diff: DeckDiff, language: UiLanguage, full = false, audience: Audience = 'authors'): DiffReport {
  const words = messagesIn(language).diff;
  const names = slideNames(diff.slides, words.comma, audience);
  const numbers = (slides: readonly SlideDiff[]): string => names.numbers(slides.map((slide) => slide.id));
  const [looks, same] = [diff.slides.filter(isOnlyLook), diff.slides.filter(isSame)];
  const told = diff.slides.filter((slide) => !isSame(slide) && (full || !isOnlyLook(slide)));
  return {
    heading: words.heading(diff.after.title, diff.after.locale),
    before: diff.before.name,
    after: diff.after.name,
    counts: `${words.slides}: ${printCounts(diff.slides, words)}`,
    summary: summariseDiff(diff, words, names),
    sections: [
      ...deckSections(diff, words, names),
      ...(full ? told.map((slide) => slideSection(slide, words, names)) : slideList(told, words, names)),
      ...inputSection(diff, words, full),
      ...unusedSection(diff, words, names),
    ],
    notes: diff.slides.some(({ values }) => values.some(surprises)) ? [words.unrounded] : [],
    closing: [
      ...(looks.length > 0 && !full ? [words.lookOnly(numbers(looks))] : []),
      ...(same.length > 0 ? [words.unchanged(numbers(same))] : []),
    ],
  };
} // prettier-ignore
