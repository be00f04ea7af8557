import type { UiLanguage } from '../../base/diagnostic.ts';
import type { ClaimChange, DeckDiff, InputChange, SlideDiff, TextChange, Value, ValueChange } from '../types.ts';
import { DIFF_WORDS, type DiffWords } from './diff-words.ts';
import { nameOfValue, printChange, printPoints, printStanding, printStatus } from './print-value.ts';
import { slideNames, type SlideNames } from './slide-names.ts';
import { repeats, summariseDiff, type Finding, type Tone } from './summarise-diff.ts';

/** Something found, and what there is to say of it. */
export interface Entry {
  readonly tone: Tone;
  readonly head: string;
  readonly lines: readonly string[];
}

/** A part of a report, whatever it is drawn with. */
export type Block =
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** The column `right` holds numbers. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly right?: number }
  /** `minor`: it repeats what the slide's figures or its other words say. */
  | { readonly kind: 'words'; readonly label: string; readonly before: string; readonly after: string; readonly minor: boolean }; // prettier-ignore

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** The slide that it is about. */
  readonly slide?: SlideDiff;
  /** For who wants to know more. */
  readonly minor?: boolean;
}

/** A diff in words, ready to be drawn. */
export interface DiffReport {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  /** How many slides of each kind. */
  readonly counts: string;
  /** What it comes to. */
  readonly summary: readonly Finding[];
  readonly sections: readonly Section[];
  /** What one has to know of its numbers. */
  readonly notes: readonly string[];
  /** Slides in one line: those that look different only, those that are the same. */
  readonly closing: readonly string[];
}

const list = (lines: readonly string[]): readonly Block[] => (lines.length > 0 ? [{ kind: 'list', lines }] : []);

const table = (head: readonly string[], rows: readonly (readonly string[])[], right?: number): readonly Block[] =>
  rows.length > 0 ? [{ kind: 'table', head, rows, ...(right === undefined ? {} : { right }) }] : [];

const section = (heading: string, blocks: readonly Block[], minor = false): readonly Section[] =>
  blocks.length > 0 ? [{ heading, blocks, ...(minor ? { minor } : {}) }] : [];

/** As many files are named in one line. */
const FILES_IN_LINE = 4;
/** As many files are listed where there is no room for all. */
const FILES_LISTED = 8;

/** The files that changed in one line. */
export function printInputs(inputs: readonly InputChange[], words: DiffWords): string {
  const named = inputs.slice(0, FILES_IN_LINE).map(({ file, change }) => (change === 'changed' ? file : words.noted(file, words.input[change]))); // prettier-ignore
  const rest = inputs.length - named.length;
  return named.join(words.comma) + (rest > 0 ? words.comma + words.more(rest) : '');
}

/** One line for decks that say the same, of which each is of another language; it names the files that changed all the same. */
export function printSame(diffs: readonly [DeckDiff, ...DeckDiff[]], language: UiLanguage): string {
  const words = DIFF_WORDS[language];
  const [{ before, after }] = diffs;
  const slides = [...new Set(diffs.map((diff) => words.slideCount(diff.after.slides)))].join(' / ');
  const same = words.same(before.name, after.name, slides, diffs.map((diff) => diff.after.locale).join(words.comma));
  const inputs = new Map(diffs.flatMap((diff) => diff.inputs.map((input) => [input.file, input])));
  return inputs.size === 0
    ? same
    : `${same}${words.space}${words.inputsLine(printInputs([...inputs.values()], words))}`;
}

function nameOfText({ what, name, message }: TextChange, words: DiffWords): string {
  const shown = what === 'text' && name !== '' ? name : [words.text[what], name].filter(Boolean).join(' · ');
  return message === undefined ? shown : words.noted(shown, message);
}

/** `full`: what repeats the slide's values or its other words is set out too, not named in one line. */
function textBlocks({ texts, values }: SlideDiff, words: DiffWords, full: boolean): readonly Block[] {
  const own = texts.filter((text) => !repeats(text));
  const isReworded = own.some((text) => !text.onlyNumbers);
  // New numbers are told by the table of values, if there is one; notes and alternative texts say what the slide says.
  const isMinor = (text: TextChange): boolean => {
    if (text.onlyNumbers) return values.length > 0 || (repeats(text) && own.length > 0);
    return repeats(text) && isReworded;
  };
  const [minor, major] = [texts.filter(isMinor), texts.filter((text) => !isMinor(text))];
  const named = (some: readonly TextChange[]): string =>
    [...new Set(some.map((text) => nameOfText(text, words)))].join(words.comma);
  const [numbers, repeated] = [minor.filter((text) => text.onlyNumbers), minor.filter((text) => !text.onlyNumbers)];
  const setOut = (text: TextChange): Block => ({
    kind: 'words',
    label: nameOfText(text, words),
    before: text.before ?? words.newText,
    after: text.after ?? words.goneText,
    minor: isMinor(text),
  });
  if (full) return [...major, ...minor].map(setOut);
  return [
    ...major.map(setOut),
    ...list([
      ...(repeated.length > 0 ? [words.alsoReworded(named(repeated))] : []),
      ...(numbers.length > 0 ? [words.numbersOnly(named(numbers))] : []),
    ]),
  ];
}

/** Whether the points are not what a reader gets who subtracts the printed values. */
const surprises = ({ points, before, after }: ValueChange): boolean =>
  points !== undefined && before !== undefined && after !== undefined && Math.abs(after.displayed - before.displayed - points) > 1e-6; // prettier-ignore

const isHidden = (...values: readonly (Value | undefined)[]): boolean => values.some((value) => value?.hidden);

function slideSection(slide: SlideDiff, words: DiffWords, names: SlideNames, full: boolean): Section {
  const { id, before, after, status, moved, draft, look, values } = slide;
  const lines = [
    ...(status === 'added' ? [words.added] : status === 'dropped' ? [words.dropped] : []),
    ...(moved ? [words.moved(before ?? 0, after ?? 0)] : []),
    ...(draft ? [draft.after ? words.draftOn : words.draftOff] : []),
    ...(look ? [words.look] : []),
  ];
  const rows = values.map((value) => [nameOfValue(value), ...printChange(value, words), printPoints(value)]);
  return {
    heading: words.slideHeading(names.of(id), slide.title.replace(/\s+/g, ' ')),
    slide,
    blocks: [
      ...list(lines),
      ...table(words.columns, rows, 3),
      ...list(values.some((value) => isHidden(value.before, value.after)) ? [words.hidden] : []),
      ...textBlocks(slide, words, full),
    ],
  };
}

const TONES: Readonly<Record<ClaimChange['status'], Tone>> = {
  broken: 'bad',
  near: 'warn',
  recovered: 'good',
  clear: 'good',
};

function claimEntry(claim: ClaimChange, words: DiffWords, names: SlideNames): Entry {
  const { id, expression, status, slides, sentences } = claim;
  return {
    tone: TONES[status],
    head: `${printStatus(claim, words)}${words.colon}${slides.length > 0 ? words.onSlides(names.list(slides)) : words.onNone}`,
    lines: [
      ...new Set(sentences.map((sentence) => words.quoted(sentence.words.replace(/\s+/g, ' ')))),
      `${printStanding(claim.before, words)} → ${printStanding(claim.after, words)}`,
      words.claimName(id, expression),
    ],
  };
}

function deckSections(diff: DeckDiff, words: DiffWords, names: SlideNames): readonly Section[] {
  const about = diff.about.map((what) =>
    what === 'frame' ? words.frame : `${words.about[what]}: ${diff.before[what]} → ${diff.after[what]}`,
  );
  const claims = diff.claims.map((claim) => claimEntry(claim, words, names));
  const hidden = diff.claims.some(({ before, after }) => isHidden(before?.value, after.value));
  const ranks = diff.ranks.map(({ question, option, label, before, after, slides }) => [
    question,
    label ?? option,
    words.rank(before.rank, before.tied),
    words.rank(after.rank, after.tied),
    names.list(slides),
  ]);
  const bases = diff.bases.map(({ question, before, after, small, slides }) =>
    words.noted(words.base(question, before, after, small), words.onSlides(names.list(slides))),
  );
  return [
    ...section(words.whole, list(about)),
    ...section(words.claims, [
      ...(claims.length > 0 ? [{ kind: 'entries', entries: claims } as const] : []),
      ...list(hidden ? [words.hidden] : []),
    ]),
    ...section(words.ranks, table(words.rankColumns, ranks)),
    ...section(words.bases, list(bases)),
  ];
}

/** The files behind it all: who reads what changed seldom asks. */
function inputSection({ inputs }: DeckDiff, words: DiffWords, full: boolean): readonly Section[] {
  const shown = full ? inputs : inputs.slice(0, FILES_LISTED);
  const lines = shown.map(({ file, change }) => words.noted(file, words.input[change]));
  const rest = inputs.length - shown.length;
  return section(words.inputs, list(rest > 0 ? [...lines, words.more(rest)] : lines), true);
}

export const isOnlyLook = (slide: SlideDiff): boolean => slide.look && !slide.moved;
export const isSame = (slide: SlideDiff): boolean => slide.status === 'unchanged' && !slide.moved;

/** What a report counts: moved slides beside those that changed. */
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

/** Sets out a diff in words. */
export function describeDiff(diff: DeckDiff, language: UiLanguage, full = false): DiffReport {
  const words = DIFF_WORDS[language];
  const names = slideNames(diff.slides, words.comma);
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
      ...told.map((slide) => slideSection(slide, words, names, full)),
      ...inputSection(diff, words, full),
    ],
    notes: diff.slides.some(({ values }) => values.some(surprises)) ? [words.unrounded] : [],
    closing: [
      ...(looks.length > 0 && !full ? [words.lookOnly(numbers(looks))] : []),
      ...(same.length > 0 ? [words.unchanged(numbers(same))] : []),
    ],
  };
}
