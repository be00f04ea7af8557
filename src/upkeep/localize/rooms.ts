import type { Misfit } from '../../base/diagnostic.ts';
import type { CompanyFacts } from '../../data/survey/company.ts';
import { withMailWords } from '../../data/survey/mail-words.ts';
import type { PlacedSlide, TextElement } from '../../deck/layout/types.ts';
import type { Catalogue } from '../../deck/text/catalogue.ts';
import { parseMessage, type ParsedMessage } from '../../deck/text/message.ts';
import type { NameContext } from '../../deck/text/subjects.ts';
import type { Review } from './review.ts';
import { Guesses } from './room-guesses.ts';
import { reworded, sampleWords } from './sample-text.ts';
import type { Unit } from './units.ts';

/** Room for a text, in the size that its role has; for texts that are as large as they fit, in the smallest. */
export interface Room {
  /** About how many characters fit, placeholders as they are printed. */
  readonly characters: number;
  /** The lines that these take, and their size in points, where the text stands by itself and not in others only. */
  readonly lines?: number;
  readonly size?: number;
}

/** Other words of a deck: of a message or a free answer in its catalogue, or of the company. */
export interface Change {
  /** Of the text that changes. */
  readonly id: string;
  readonly catalogue: (catalogue: Catalogue) => Catalogue;
  readonly facts?: CompanyFacts;
}

/** Slides with other words, placed, and what does not fit on them. */
export interface Tried {
  readonly slides: readonly PlacedSlide[];
  readonly misfits: readonly Pick<Misfit, 'slide' | 'slot' | 'key'>[];
}

/** Tries other words on some slides of the deck. */
export type TryWords = (change: Change, slides: ReadonlySet<string>) => Tried;

/** What has room for so many characters is looked at: a note or an alternative text, which stands in no box, has no limit. */
const MANY = 600;
/** No box holds more. */
const MOST = 10_000;
/** How close to the limit the search goes, as a share of it: nobody translates to the letter. */
const PRECISION = 0.07;
/** The first guess, where nothing is known of places like this one. */
const USUAL = 70;

/** What words there are to try in place of a text: a number of characters, and the same as a change of the deck. */
interface Trial {
  /** The characters that the text cannot lose: what its placeholders print. */
  readonly least: number;
  /** What it takes today; absent without a translation. */
  readonly present?: number;
  readonly change: (characters: number) => Change;
}

/**
 * The room of each text of a translation, wherever it stands in the deck, by itself or in others: the most characters with
 * which everything on its slides still fits. It is measured by trial, as the build lays slides out, with the words of the
 * text repeated or cut or, where it has none yet, with words of its language; so it is the room of the box itself, on all
 * lines that there is room for. What stands in no box (notes, alternative texts) is left out.
 */
export function measureRooms(
  review: Review,
  uses: ReadonlyMap<string, readonly string[]>,
  names: NameContext,
  tryWords: TryWords,
): ReadonlyMap<string, Room> {
  // What is the same in all trials is set once; slides on which something does not fit by now are told from the others.
  const before = tryWords(UNCHANGED, new Set([...uses.values()].flat()));
  const crowded = new Set(before.misfits.map(({ slide }) => slide));
  const guesses = new Guesses(before.slides);
  const boxes = new Map(before.slides.map((slide) => [slide.id, boxesOf(slide)]));
  return new Map(
    review.units.flatMap((unit): readonly (readonly [string, Room])[] => {
      const trial = trialOf(unit, review, names, printedOn(before.slides, unit), uses.get(unit.id) ?? []);
      const room = trial && roomOf(unit, trial, uses.get(unit.id) ?? [], { crowded, guesses, boxes }, tryWords);
      return room ? [[unit.id, room]] : [];
    }),
  );
}

const UNCHANGED: Change = { id: '', catalogue: (catalogue) => catalogue };

/** The tightest of the rooms on the slides: what fits on one is only tried once on the next. */
function roomOf(
  unit: Unit,
  trial: Trial,
  slides: readonly string[],
  { crowded, guesses, boxes }: Known,
  tryWords: TryWords,
): Room | undefined {
  let room: Room | undefined;
  for (const slide of slides) {
    const only = new Set([slide]);
    const placed = new Map<number, PlacedSlide | undefined>();
    const at = (characters: number): readonly string[] => {
      const tried = tryWords(trial.change(characters), only);
      placed.set(characters, tried.slides[0]);
      const left = new Set(tried.slides.flatMap(boxesOf));
      return [...tried.misfits.map(nameOf), ...(boxes.get(slide) ?? []).filter((box) => !left.has(box))];
    };
    // What does not fit even without words is not this text's fault.
    const blamed = new Set(crowded.has(slide) ? at(trial.least) : []);
    const fits = (characters: number): boolean => at(characters).every((name) => blamed.has(name));
    const isBoxed = (): boolean => {
      const [few, many] = [trial.least, trial.least + MANY].map((n) => tryWords(trial.change(n), only).slides[0]);
      return few !== undefined && many !== undefined && inkOf(many) - inkOf(few) > MANY / 2;
    };
    const isCrowded = crowded.has(slide);
    const found = mostThat(fits, trial, {
      isBoxed,
      isCrowded,
      limit: room?.characters,
      guess: guesses.of(unit.id, slide),
    });
    if (found === undefined) continue;
    guesses.learn(unit.id, slide, found);
    const shown = placed.has(found) ? placed.get(found) : tryWords(trial.change(found), only).slides[0];
    room = { characters: found, ...linesOf(shown, unit) };
  }
  return room;
}

/** What is known before a text is tried. */
interface Known {
  /** Slides on which something does not fit. */
  readonly crowded: ReadonlySet<string>;
  readonly guesses: Guesses;
  /** By slide, the texts on it: one that makes another give way, as a long section name does in a tracker, does not fit. */
  readonly boxes: ReadonlyMap<string, readonly string[]>;
}

/** How the most is looked for: whether the text stands in a box at all, and what is known of its room. */
interface Search {
  readonly isBoxed: () => boolean;
  readonly isCrowded: boolean;
  readonly limit: number | undefined;
  readonly guess: number | undefined;
}

const boxesOf = ({ elements }: PlacedSlide): readonly string[] =>
  elements.flatMap(({ kind, id }) => (kind === 'text' ? [id] : []));

const nameOf = ({ slide, slot, key }: Tried['misfits'][number]): string => [slide, slot, key].join('\n');

/** The most characters that fit; undefined if any number does, or if `limit` does where it is given. */
function mostThat(
  fits: (characters: number) => boolean,
  { least, present }: Trial,
  { isBoxed, isCrowded, limit, guess: first }: Search,
): number | undefined {
  let [low, high]: [number, number | undefined] = [least, undefined];
  if (limit !== undefined) {
    if (fits(limit)) return undefined;
    high = limit;
  }
  if (present !== undefined && present < (high ?? Infinity)) {
    if (!isCrowded || fits(present)) low = present;
    else high = present;
  }
  // From a guess, which is mostly near, in growing steps, until what fits and what does not are known on its two sides.
  let near = Math.round(first ?? Math.max(USUAL, low * 1.5));
  for (let step = 1.07; ; step **= 1.5) {
    if (high !== undefined && near >= high) near = Math.floor(high / step);
    if (near <= low) {
      if (high !== undefined) break;
      near = Math.ceil(low * step) + 1;
    }
    if (!fits(near)) {
      high = near;
      near = Math.floor(near / step);
      continue;
    }
    if (near > MOST || (near > MANY && low <= MANY && !isBoxed())) return undefined;
    low = near;
    if (high !== undefined) break;
    near = Math.ceil(near * step) + 1;
  }
  while (high - low > Math.max(1, low * PRECISION)) {
    // Where nothing fits yet, the room is rather a share of what is too much than half of it.
    const middle = Math.round(low < high / 8 ? high / 3 : (low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** How many characters stand on a slide. */
const inkOf = ({ elements }: PlacedSlide): number =>
  elements.reduce((sum, element) => {
    if (element.kind === 'text') return sum + lengthOf(element);
    if (element.kind === 'chart') return sum + element.labels.reduce((all, { text }) => all + text.length, 0);
    if (element.kind !== 'table') return sum;
    const runs = element.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => runsOf({ paragraphs })));
    return sum + runs.reduce((all, { text }) => all + text.length, 0);
  }, 0);

/** The lines that a text takes on a slide where it stands by itself, and the size of most of it. */
function linesOf(slide: PlacedSlide | undefined, { id }: Unit): Partial<Room> {
  const own = (slide?.elements ?? []).filter(
    (element): element is TextElement => element.kind === 'text' && element.origin.message === id,
  );
  const [longest] = own.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const [run] = (longest ? runsOf(longest) : []).toSorted((a, b) => b.text.length - a.text.length);
  if (!longest || !run) return {};
  return { lines: longest.paragraphs.reduce((sum, { lines }) => sum + lines.length, 0), size: run.size };
}

const runsOf = ({ paragraphs }: Pick<TextElement, 'paragraphs'>) => paragraphs.flatMap(({ lines }) => lines.flat());
const lengthOf = (element: TextElement): number => runsOf(element).reduce((sum, { text }) => sum + text.length, 0);

/** How other words are tried in place of a text; undefined for lists and for words inside wordings, which have no room. */
function trialOf(
  unit: Unit,
  review: Review,
  names: NameContext,
  printed: number | undefined,
  slides: readonly string[],
): Trial | undefined {
  const translation = review.translations.get(unit.id);
  if (slides.length === 0) return undefined;
  if (unit.kind === 'message') return messageTrial(unit, translation, review.locale, printed);
  if (unit.kind !== 'answer' && unit.kind !== 'company') return undefined;
  return {
    least: 1,
    ...(translation === undefined ? {} : { present: [...translation].length }),
    change: (characters) => {
      const own = [...(translation ?? '')];
      const more = characters - own.length;
      const words = more > 0 && own.length > 0
        ? `${own.join('')} ${sampleWords(own.join(''), review.locale, more)}`.slice(0, characters)
        : own.length > 0 ? own.slice(0, characters).join('') : sampleWords('', review.locale, characters); // prettier-ignore
      return unit.kind === 'answer' ? answered(unit, words) : said(unit, words, review.locale, names.facts);
    },
  };
}

const answered = ({ id, path: [, question, original] }: Unit, words: string): Change => ({
  id,
  catalogue: (catalogue) => {
    const own = new Map(catalogue.answers.get(String(question))).set(String(original), words);
    return { ...catalogue, answers: new Map(catalogue.answers).set(String(question), own) };
  },
});

function said({ id: unitId, path: [, name] }: Unit, words: string, locale: string, facts: CompanyFacts): Change {
  const [id = '', part] = String(name).split('.');
  const fact = facts.get(id);
  const changed =
    fact?.kind === 'text'
      ? { ...fact, text: { ...fact.text, [locale]: words } }
      : fact?.kind === 'link' && (part === 'subject' || part === 'body')
        ? { ...fact, ...withMailWords(fact, part, locale, words) }
        : fact;
  return { ...UNCHANGED, id: unitId, ...(changed ? { facts: new Map(facts).set(id, changed) } : {}) };
}

/** A message keeps what it prints; what is typed in it is kept, and more added, or left out, and other words set instead. */
function messageTrial(
  unit: Unit,
  translation: string | undefined,
  locale: string,
  printed: number | undefined,
): Trial | undefined {
  const source = translation ?? unit.base;
  const message = parsed(unit, source);
  if (!message) return undefined;
  // Placeholders stand in it as object replacement characters.
  const typed = (message.flat[0]?.text ?? '').replaceAll('\ufffc', '');
  const typedLength = [...typed].length;
  const present = Math.max(printed ?? typedLength, typedLength);
  const least = present - typedLength;
  const change = (characters: number): Change => {
    const isKept = translation !== undefined && characters >= present;
    const more = sampleWords(typed.slice(0, translation === undefined ? 0 : undefined), locale, characters - (isKept ? present : least)); // prettier-ignore
    const words = isKept && more.length > 1 && /\s/.test(more) ? ` ${more.slice(0, -1)}` : more;
    const other = parsed(unit, reworded(source, words, isKept));
    return other ? { id: unit.id, catalogue: withMessage(other) } : UNCHANGED;
  };
  return { least: Math.max(1, least), ...(translation === undefined ? {} : { present }), change };
}

function parsed({ path }: Unit, source: string): ParsedMessage | undefined {
  const at = () => ({ file: '', line: 1, column: 1 });
  return parseMessage({ at, within: at }, path, source, () => undefined);
}

const withMessage =
  (message: ParsedMessage) =>
  (catalogue: Catalogue): Catalogue => ({
    ...catalogue,
    messages: new Map(catalogue.messages).set(message.key, message),
  });

/** The characters that a text takes on the slides by now, where it stands by itself; the longest of several. */
function printedOn(slides: readonly PlacedSlide[], { id }: Unit): number | undefined {
  const own = slides.flatMap(({ elements }) => elements.filter((element) => element.kind === 'text' && element.origin.message === id));
  return own.length === 0 ? undefined : Math.max(...own.map((element) => (element.kind === 'text' ? lengthOf(element) : 0)));
} // prettier-ignore
