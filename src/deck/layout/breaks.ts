import { itemAt } from '../../base/item-at.ts';
import { describe, mayPart, type Character, type Kind } from './character.ts';
import { phraseBoundaries } from './japanese-phrases.ts';
import { isNoteMark } from './kinsoku.ts';
import { graphemes } from './measure.ts';

/**
 * How well a line can end at a position. `best`: after a pause; `phrase`: between phrases or words; `weak`: between
 * phrases that belong together (して|いる); `inside`: allowed by kinsoku, but inside a phrase, for when nothing else
 * fits; `forced`: inside a word, a number with its unit or a kept word, for when not even that fits; `never`.
 */
export type BreakQuality = 'best' | 'phrase' | 'weak' | 'inside' | 'forced' | 'never';

/** A place where a line may end. */
export interface Break {
  readonly quality: BreakQuality;
  /** Its cost beside others of its quality; 100 is what an empty line would cost. Less than 0: better than to fill the line. */
  readonly cost: number;
}

/** A text, cut into user-perceived characters. */
export interface BrokenText {
  readonly characters: readonly Character[];
  /** UTF-16 offset at which each begins, and the text's length at the end. */
  readonly offsets: readonly number[];
  /**
   * The break before each character; that before the first is `never`. Found when first asked for, since a text on one
   * line needs no phrase model.
   */
  readonly breaks: () => readonly Break[];
}

/** A stretch of the text, UTF-16 offsets, `end` excluded, that is broken only when nothing else fits. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stands before the first character. */
const SPACE = describe(' ');

/** A digit after one of these belongs to it. */
const NUMBER_PREFIX = '第約¥￥$＄£￡€№#＃±+−';
const NUMBER_JOINT = '.,:/‐-–~〜～．，：';
const PERCENT = '%％‰';

function occurrences(text: string, words: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      found.push({ start: at, end: at + word.length });
    }
  }
  return found;
}

/** Phrase boundaries as indices of characters, moved past closing and before opening marks, as kinsoku demands. */
function phraseStarts(text: string, characters: readonly Character[], offsets: readonly number[]): ReadonlySet<number> {
  const oneUnitEach = characters.length === text.length;
  const starts = new Set<number>();
  for (const boundary of phraseBoundaries(text)) {
    let index = oneUnitEach ? boundary : offsets.indexOf(boundary);
    if (index < 0) continue;
    while (characters[index]?.notAtStart) index += 1;
    while (characters[index - 1]?.notAtEnd) index -= 1;
    starts.add(index);
  }
  return starts;
}

/** Whether a number, with its unit, continues from `before` to `after`. */
function isWithinNumber(beforeThat: Character, before: Character, after: Character): boolean {
  if (before.kind === 'digit') return !after.opens && after.kind !== 'other';
  if (PERCENT.includes(before.text)) return after.kind === 'han';
  if (after.kind !== 'digit') return false;
  return NUMBER_PREFIX.includes(before.text) || (NUMBER_JOINT.includes(before.text) && beforeThat.kind === 'digit');
}

const isWordPart = (character: Character | undefined): boolean =>
  character?.kind === 'latin' || character?.kind === 'digit';

/** The run of letters, digits and marks around a position between two characters, and how much of it comes before. */
function wordAround(characters: readonly Character[], index: number): { readonly word: string; readonly at: number } {
  let start = index;
  let end = index;
  while (isWordPart(characters[start - 1])) start -= 1;
  while (isWordPart(characters[end])) end += 1;
  const join = (from: number, to: number): string => characters.slice(from, to).map((c) => c.text).join(''); // prettier-ignore
  return { word: join(start, end), at: join(start, index).length };
}

const ADDRESS = /@|:\/\/|^www\.|\.[a-z]{2,}\//i;

/** Whether a slash before `index` parts two names of an address: those behind its scheme part nothing. */
const partsAddress = (characters: readonly Character[], index: number): boolean =>
  itemAt(characters, index - 1).text === '/' && ![characters[index - 2], characters[index]].some((one) => one?.text === '/'); // prettier-ignore

/**
 * The quality of a break within a word: good after its dash, hyphen or slash, unless it is a code (GPT-4). An address that is
 * wider than its line goes on after one of its slashes, as style guides have it.
 */
function withinWord(characters: readonly Character[], index: number): BreakQuality {
  const { text: mark } = itemAt(characters, index - 1);
  if (!'-‐–—/'.includes(mark)) return 'forced';
  const { word, at } = wordAround(characters, index);
  if (ADDRESS.test(word)) return partsAddress(characters, index) ? 'inside' : 'forced';
  if (mark === '—') return 'phrase';
  const joins = /\p{L}{2}.$/u.test(word.slice(0, at)) && /^\p{L}{2}/u.test(word.slice(at));
  if (!joins) return 'forced';
  return mark === '/' ? 'inside' : 'weak';
}

/**
 * A phrase boundary between two characters of one kind is often a mistake of the model: 人手不|足, 地方中|小企業,
 * して|いる.
 */
const PHRASE_WITHIN: Partial<Record<Kind, BreakQuality>> = { han: 'inside', kata: 'inside', hira: 'weak' };
/** Particles after which a phrase of kana does begin: を|あげる. */
const SURE_PARTICLES = 'はを';

/** Words of kana that continue the phrase before them, from which the model parts them: どの|くらい, と|いった. */
const CONTINUED: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/[どこそあ]の$/u, /^[くぐ]らい/u],
  [/と$/u, /^い[うっ]/u],
];
/** What says that somebody said so, behind a closing mark: 「…」|という. */
const QUOTING = /^とい[うっ]/u;

const wordsFrom = (characters: readonly Character[], start: number, end: number): string =>
  characters.slice(Math.max(0, start), end).map(({ text }) => text).join(''); // prettier-ignore

function continuesPhrase(characters: readonly Character[], index: number): boolean {
  const [before, after] = [wordsFrom(characters, index - 2, index), wordsFrom(characters, index, index + 3)];
  return CONTINUED.some(([end, start]) => end.test(before) && start.test(after));
}

function atPhrase(characters: readonly Character[], index: number): BreakQuality {
  if (continuesPhrase(characters, index)) return 'inside';
  const [before, after] = [itemAt(characters, index - 1), itemAt(characters, index)];
  if (before.kind !== after.kind || SURE_PARTICLES.includes(before.text)) return 'phrase';
  return PHRASE_WITHIN[before.kind] ?? 'phrase';
}

/** Index of the last character before `index` that is not a space; 0 if there is none. */
function lastInk(characters: readonly Character[], index: number): number {
  let last = index - 1;
  while (last > 0 && characters[last]?.kind === 'space') last -= 1;
  return last;
}

/** Whether the character is a mark that begins a note, rather than one behind a number: n=28*. */
const beginsNote = (characters: readonly Character[], index: number): boolean =>
  isNoteMark(characters[index]?.text ?? '') && (index === 0 || characters[index - 1]?.kind === 'space');

function afterSpace(before: Character, after: Character): BreakQuality {
  if (!mayPart(before, after)) return 'never';
  if (before.kind === 'digit' && after.kind === 'latin') return 'weak';
  return before.pauses || '.,;:—'.includes(before.text) ? 'best' : 'phrase';
}

/** The quality of a break before `index`, kept words aside. */
function qualityBefore(characters: readonly Character[], index: number, phrases: ReadonlySet<number>): BreakQuality {
  const before = characters[index - 1] ?? SPACE;
  const after = itemAt(characters, index);
  if (after.kind === 'space') return 'never';
  if (before.kind === 'space') {
    const ink = lastInk(characters, index);
    return beginsNote(characters, ink) ? 'never' : afterSpace(characters[ink] ?? SPACE, after);
  }
  if (!mayPart(before, after)) return 'never';
  if (isWithinNumber(characters[index - 2] ?? SPACE, before, after)) return 'forced';
  if (isWordPart(before) && isWordPart(after)) return withinWord(characters, index);
  if (before.kind === 'hangul' && after.kind === 'hangul') return 'forced';
  if (before.pauses) return 'best';
  if (phrases.has(index)) return atPhrase(characters, index);
  if (before.closes && QUOTING.test(wordsFrom(characters, index, index + 3))) return 'weak';
  if (before.text === '・' || before.text === '／') return 'weak';
  return before.text === '—' ? 'phrase' : 'inside';
}

/** The particle that ends a sentence's topic: a small pause. */
const TOPIC = 'は';

/** Nouns that mean little without the clause before them: 回答した|方. */
const FORMAL_NOUNS = '方人';

/** The cost of a break: a word of kana broken apart reads worse than two compounds parted. */
function costOf(quality: BreakQuality, before: Character, after: Character, depth: number): number {
  const quoted = depth > 0 ? 8 : 0;
  if (quality === 'best') return quoted;
  if (quality === 'phrase' && before.text === TOPIC) return 3 + quoted;
  if (quality === 'phrase') return (before.kind === 'hira' && FORMAL_NOUNS.includes(after.text) ? 20 : 8) + quoted;
  if (quality === 'weak') return 25 + quoted;
  if (after.kind === 'hira') return 300;
  if (before.kind !== after.kind) return 50;
  return after.kind === 'kata' ? 400 : 100;
}

/** What it is worth that a line begins with a note of its own, or what a wide space sets apart: a third of the line before it. */
const APART = -12;
const WIDE_SPACE = '\u3000';

/** Whether something of its own begins at a position: behind a wide space or several, or with the mark of a note. */
function beginsApart(characters: readonly Character[], index: number): boolean {
  const [before, beforeThat] = [characters[index - 1], characters[index - 2]];
  if (before?.kind !== 'space' || index < 2) return false;
  return before.text === WIDE_SPACE || beforeThat?.kind === 'space' || isNoteMark(itemAt(characters, index).text);
}

function findBreaks(
  text: string,
  { characters, offsets }: Pick<BrokenText, 'characters' | 'offsets'>,
  stretches: readonly Stretch[],
): readonly Break[] {
  const phrases = phraseStarts(text, characters, offsets);
  const isKept = (offset: number): boolean => stretches.some(({ start, end }) => start < offset && offset < end);
  let depth = 0;
  return characters.map((after, index): Break => {
    const before = characters[index - 1] ?? SPACE;
    if (before.opens) depth += 1;
    if (before.closes) depth = Math.max(0, depth - 1);
    const legal = index === 0 ? 'never' : qualityBefore(characters, index, phrases);
    const quality = legal !== 'never' && isKept(itemAt(offsets, index)) ? 'forced' : legal;
    const isApart = (quality === 'best' || quality === 'phrase') && beginsApart(characters, index);
    return { quality, cost: isApart ? APART : costOf(quality, before, after, depth) };
  });
}

function cut(text: string, kept: readonly string[], whole: readonly Stretch[]): BrokenText {
  const characters = graphemes(text).map(describe);
  let offset = 0;
  const offsets = [0, ...characters.map((character) => (offset += character.text.length))];
  let found: readonly Break[] | undefined;
  const breaks = (): readonly Break[] =>
    (found ??= findBreaks(text, { characters, offsets }, [...occurrences(text, kept), ...whole]));
  return { characters, offsets, breaks };
}

const remembered = new WeakMap<readonly string[], Map<string, BrokenText>>();

/**
 * Cuts a text and finds every position where a line may end, and how well. `kept` are words that are never broken
 * (locale data); `whole` are stretches of the text that are treated the same, such as a number and its unit. Results
 * are remembered as long as the list of kept words lives, since layout tries a text at many widths.
 */
export function cutText(text: string, kept: readonly string[], whole: readonly Stretch[]): BrokenText {
  const memory = remembered.get(kept) ?? new Map<string, BrokenText>();
  remembered.set(kept, memory);
  const key = [text, ...whole.map(({ start, end }) => `${start}-${end}`)].join('\n');
  const broken = memory.get(key) ?? cut(text, kept, whole);
  memory.set(key, broken);
  return broken;
}
