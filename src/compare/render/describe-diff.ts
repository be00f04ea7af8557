import type { UiLanguage } from '../../base/diagnostic.ts';
import type { DeckDiff, InputChange, SlideDiff, TextChange } from '../types.ts';
import { DIFF_WORDS, type DiffWords } from './diff-words.ts';
import { nameOfValue, printChange, printPoints, printStanding, printStatus } from './print-value.ts';

/** A part of a report, whatever it is drawn with. */
export type Block =
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  /** The column `right` holds numbers. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly right?: number }
  | { readonly kind: 'words'; readonly label: string; readonly before: string; readonly after: string }; // prettier-ignore

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** The slide that it is about. */
  readonly slide?: SlideDiff;
}

/** A diff in words, ready to be drawn. */
export interface DiffReport {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  /** How many slides of each kind. */
  readonly counts: string;
  readonly sections: readonly Section[];
  /** Slides in one line: those that look different only, those that are the same. */
  readonly closing: readonly string[];
}

const list = (lines: readonly string[]): readonly Block[] => (lines.length > 0 ? [{ kind: 'list', lines }] : []);

const table = (head: readonly string[], rows: readonly (readonly string[])[], right?: number): readonly Block[] =>
  rows.length > 0 ? [{ kind: 'table', head, rows, ...(right === undefined ? {} : { right }) }] : [];

const section = (heading: string, blocks: readonly Block[]): readonly Section[] =>
  blocks.length > 0 ? [{ heading, blocks }] : [];

/** The files that changed in one line. */
export const printInputs = (inputs: readonly InputChange[], words: DiffWords): string =>
  inputs.map(({ file, change }) => (change === 'changed' ? file : words.noted(file, words.input[change]))).join(words.comma); // prettier-ignore

/** One line for two decks that say the same; it names the files that changed all the same. */
export function printSame(diff: DeckDiff, language: UiLanguage): string {
  const words = DIFF_WORDS[language];
  const same = words.same(diff.before.name, diff.after.name, diff.after.slides, diff.after.locale);
  return diff.inputs.length === 0 ? same : `${same}${words.space}${words.inputsLine(printInputs(diff.inputs, words))}`;
}

function nameOfText({ what, name, message }: TextChange, words: DiffWords): string {
  const shown = what === 'text' && name !== '' ? name : [words.text[what], name].filter(Boolean).join(' · ');
  return message === undefined ? shown : words.noted(shown, message);
}

/** What only repeats in other words what the slide says. */
const repeats = ({ what }: TextChange): boolean => what === 'alt' || what === 'notes';

/** `full`: texts of which only numbers changed, and those that repeat the slide, are set out too, not named in one line. */
function textBlocks(texts: readonly TextChange[], words: DiffWords, full: boolean): readonly Block[] {
  const reworded = texts.filter((text) => !text.onlyNumbers);
  const isSetOut = (text: TextChange): boolean =>
    full || (!text.onlyNumbers && (!repeats(text) || reworded.every(repeats)));
  const rest = texts.filter((text) => !isSetOut(text));
  const named = (some: readonly TextChange[]): string =>
    [...new Set(some.map((text) => nameOfText(text, words)))].join(words.comma);
  const [numbers, repeated] = [rest.filter((text) => text.onlyNumbers), rest.filter((text) => !text.onlyNumbers)];
  return [
    ...texts.filter(isSetOut).map((text): Block => ({
      kind: 'words',
      label: nameOfText(text, words),
      before: text.before ?? words.newText,
      after: text.after ?? words.goneText,
    })),
    ...list([
      ...(repeated.length > 0 ? [words.alsoReworded(named(repeated))] : []),
      ...(numbers.length > 0 ? [words.numbersOnly(named(numbers))] : []),
    ]),
  ];
}

function slideSection(slide: SlideDiff, words: DiffWords, full: boolean): Section {
  const { before, after, status, moved, draft, look, values } = slide;
  const number = status === 'dropped' ? `${before ?? ''}` : `${after ?? ''}`;
  const hidden = values.some((value) => value.before?.hidden || value.after?.hidden);
  const lines = [
    ...(status === 'added' ? [words.added] : status === 'dropped' ? [words.dropped] : []),
    ...(moved ? [words.moved(before ?? 0, after ?? 0)] : []),
    ...(draft ? [draft.after ? words.draftOn : words.draftOff] : []),
    ...(look ? [words.look] : []),
  ];
  const rows = values.map((value) => [nameOfValue(value), ...printChange(value, words), printPoints(value)]);
  return {
    heading: words.slideHeading(`${number} ${slide.id}`, slide.title.replace(/\s+/g, ' ')),
    slide,
    blocks: [
      ...list(lines),
      ...table(words.columns, rows, 3),
      ...list(hidden ? [words.hidden] : []),
      ...textBlocks(slide.texts, words, full),
    ],
  };
}

function deckSections(diff: DeckDiff, words: DiffWords): readonly Section[] {
  const ids = (slides: readonly string[]): string => slides.join(' ') || '–';
  const about = diff.about.map((what) =>
    what === 'frame' ? words.frame : `${words.about[what]}: ${diff.before[what]} → ${diff.after[what]}`,
  );
  const inputs = diff.inputs.map(({ file, change }) => words.noted(file, words.input[change]));
  const claims = diff.claims.map((claim) => [
    printStatus(claim, words),
    `${claim.id}: ${claim.expression}`,
    printStanding(claim.before, words),
    printStanding(claim.after, words),
    ids(claim.slides),
  ]);
  const ranks = diff.ranks.map(({ question, option, label, before, after, slides }) => [
    question,
    label ?? option,
    words.rank(before.rank, before.tied),
    words.rank(after.rank, after.tied),
    ids(slides),
  ]);
  const bases = diff.bases.map(({ question, before, after, small, slides }) =>
    words.noted(words.base(question, before, after, small), `${words.shownOn}: ${ids(slides)}`),
  );
  return [
    ...section(words.whole, list(about)),
    ...section(words.inputs, list(inputs)),
    ...section(words.claims, table(words.claimColumns, claims)),
    ...section(words.ranks, table(words.rankColumns, ranks)),
    ...section(words.bases, list(bases)),
  ];
}

const isOnlyLook = (slide: SlideDiff): boolean => slide.look && !slide.moved;
const isSame = (slide: SlideDiff): boolean => slide.status === 'unchanged' && !slide.moved;

/** What a report counts: moved slides beside those that changed. */
function countsOf(slides: readonly SlideDiff[], words: DiffWords): string {
  const counted = (['changed', 'added', 'dropped', 'unchanged'] as const).map(
    (status) => [words.counts[status], slides.filter((slide) => slide.status === status).length] as const,
  );
  const moved = [words.counts.moved, slides.filter((slide) => slide.moved).length] as const;
  return [...counted.slice(0, 3), moved, ...counted.slice(3)]
    .filter(([, n]) => n > 0)
    .map(([say, n]) => say(n))
    .join(words.comma);
}

/** Sets out a diff in words. */
export function describeDiff(diff: DeckDiff, language: UiLanguage, full = false): DiffReport {
  const words = DIFF_WORDS[language];
  const ids = (slides: readonly SlideDiff[]): string => slides.map((slide) => slide.id).join(words.comma);
  const [looks, same] = [diff.slides.filter(isOnlyLook), diff.slides.filter(isSame)];
  const told = diff.slides.filter((slide) => !isSame(slide) && (full || !isOnlyLook(slide)));
  return {
    heading: words.heading(`${diff.after.deck} · ${diff.after.survey}`, diff.after.locale),
    before: diff.before.name,
    after: diff.after.name,
    counts: `${words.slides}: ${countsOf(diff.slides, words)}`,
    sections: [...deckSections(diff, words), ...told.map((slide) => slideSection(slide, words, full))],
    closing: [
      ...(looks.length > 0 && !full ? [words.lookOnly(ids(looks))] : []),
      ...(same.length > 0 ? [words.unchanged(ids(same))] : []),
    ],
  };
}
