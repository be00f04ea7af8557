import type { ProgramWords } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import type { WordingForm } from '../../data/figures/types.ts';
import { wholeLocaleSchema, type LocaleFile, type WholeLocaleFile } from './schema.ts';

/** The program's own words, as they concern one catalogue. */
export interface ProgramFile {
  readonly source: YamlSource;
  readonly written: WholeLocaleFile;
  /** Whether they are in the catalogue's language; if not, they only show which words there are. */
  readonly isSpoken: boolean;
}

const faulty: Report = ({ place, says }) => {
  throw new Error(`${place?.file}:${place?.line}: ${says.en.found}`);
};

/** The program's words, read. They ship with it, so a mistake in them throws. */
export function readProgramFile({ source, isSpoken }: ProgramWords): ProgramFile {
  const written = validate(wholeLocaleSchema, source, faulty);
  if (!written) throw new Error(`${source.file} cannot be read`);
  return { source, written, isSpoken };
}

/**
 * The order of preference of a survey's wordings and the program's: the survey's in their order, and each other form
 * after all that precede it in the program's list. So a survey that only rewords one form prefers none, and one that
 * lists all of them sets their order.
 */
export function inOrder(own: readonly WordingForm[], program: readonly WordingForm[]): readonly WordingForm[] {
  const order = [...own];
  program.forEach((form, index) => {
    if (own.includes(form)) return;
    const before = program.slice(0, index).map((earlier) => order.indexOf(earlier));
    order.splice(Math.max(-1, ...before) + 1, 0, form);
  });
  return order;
}

/** The words of a survey and, in their absence, the program's: a table with all of both, the survey's first. */
export const overridden = <K, V>(own: ReadonlyMap<K, V>, program: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
  new Map([...own, ...[...program].filter(([key]) => !own.has(key))]);

type Quantifiers = NonNullable<LocaleFile['quantifiers']>;
type Spelling = NonNullable<NonNullable<Quantifiers['wordings']>[WordingForm]>[number];

/** A typed spelling with the form whose condition it fixes. */
export interface ListedSpelling {
  readonly form: WordingForm;
  /** Its place in the list of its form. */
  readonly index: number;
  readonly spelling: Spelling;
}

/** What counts as a quantifier in a catalogue: the survey's and the program's, the survey's first. */
export interface AllQuantifiers {
  readonly words: readonly string[];
  readonly except: readonly string[];
  readonly numerals: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly spellings: readonly ListedSpelling[];
}

/** The spellings of a file, in its order. */
export const spellingsIn = ({ wordings = {} }: Quantifiers): readonly ListedSpelling[] =>
  Object.entries(wordings).flatMap(([form, list]) =>
    // The keys are the forms: the schema has checked them.
    (list ?? []).map((spelling, index) => ({ form: form as WordingForm, index, spelling })),
  );

/** The words of a spelling, as two of them are compared. */
const wordsOf = (spelling: Spelling): string =>
  (typeof spelling === 'string' ? spelling : spelling.words).toLowerCase();

/** Both lists, the second without what the first has. */
function added<T>(own: readonly T[], program: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const taken = new Set(own.map(nameOf));
  return [...own, ...program.filter((item) => !taken.has(nameOf(item)))];
}

const lowerCase = (word: string): string => word.toLowerCase();

const addedNumbers = (
  own: Readonly<Record<string, number>> = {},
  program: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> =>
  Object.fromEntries(added(Object.entries(own), Object.entries(program), ([word]) => lowerCase(word)));

/**
 * A survey's quantifiers with the program's: lists add up; of the same word, numeral or spelling (in any case) the
 * survey's counts, even if the program has it under another form.
 */
export const allQuantifiers = (own: Quantifiers = {}, program: Quantifiers = {}): AllQuantifiers => ({
  words: added(own.words ?? [], program.words ?? [], lowerCase),
  except: added(own.except ?? [], program.except ?? [], lowerCase),
  numerals: addedNumbers(own.numerals, program.numerals),
  ordinals: addedNumbers(own.ordinals, program.ordinals),
  spellings: added(spellingsIn(own), spellingsIn(program), ({ spelling }) => wordsOf(spelling)),
});
