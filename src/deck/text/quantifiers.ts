import { phrase } from '../../base/messages/phrase.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import type { Wording, WordingForm } from '../../data/figures/types.ts';
import { takesNumber } from '../../data/figures/wordings.ts';
import { badSpelling, exemptsQuantifier } from './diagnostics.ts';
import { KANJI_NUMERAL, parseNumeral } from './numerals.ts';
import { allQuantifiers, spellingsIn, type AllQuantifiers, type ListedSpelling } from './program-words.ts';
import type { LocaleFile } from './schema.ts';

/** Whether a typed spelling of the form must say a number; `top` may leave it to the declared one. */
const needsNumber = (form: WordingForm): boolean => takesNumber(form) && form !== 'top';

/** How a form is spelled, and what the language says instead when it is not true. */
export interface TypedSpelling {
  readonly form: WordingForm;
  /** As listed, with `{n}` where a number stands. */
  readonly words: string;
  readonly n?: number;
  readonly plain?: string;
  readonly nth?: string;
  readonly tied?: string;
  readonly tied_nth?: string;
  readonly level?: string;
  /** The spelling that it replaces. */
  readonly of?: TypedSpelling;
}

/** A quantifier found in a text. */
export interface FoundQuantifier {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What it says, if its spelling belongs to a known form. */
  readonly wording?: Wording;
  readonly spelling?: TypedSpelling;
  /** Where its number is in the text, if it is typed so that another number could replace it. */
  readonly number?: readonly [start: number, end: number];
}

/** Finds the quantifiers of a language in a text. */
export interface QuantifierFinder {
  /** From left to right without overlaps, the longest at each place. */
  find(text: string): readonly FoundQuantifier[];
  /** A number as it would be typed in place of `like`: in digits of the same width, or as a word if that is one. */
  numeral(n: number, like: string): string | undefined;
  /** The word for a rank, `second` for 2. */
  ordinal(n: number): string | undefined;
}

interface Spelling {
  readonly regexp: RegExp;
  readonly typed?: TypedSpelling;
  readonly isException: boolean;
}

type Quantifiers = NonNullable<LocaleFile['quantifiers']>;

/**
 * The finder for a survey's words and spellings and the program's. Reports the survey's spellings that can mean
 * nothing, or two things.
 */
export function quantifierFinder(
  own: Quantifiers,
  decimalSign: string,
  source: YamlSource,
  report: Report,
  program?: Quantifiers,
): QuantifierFinder {
  const all = allQuantifiers(own, program);
  const words = { ...all.ordinals, ...all.numerals };
  const numerals = new Map(Object.entries(words).map(([word, n]) => [word.toLowerCase(), n]));
  const number = numberPattern([...numerals.keys()]);
  checkSpellings(own, source, report);
  checkExceptions(own.except ?? [], all, number, source, report);
  let compiled: { readonly spellings: readonly Spelling[]; readonly any: RegExp } | undefined;
  return {
    find(text) {
      // Compiled on first use: a build of an unchanged catalogue may never look for them.
      compiled ??= compile(all, number);
      if (!compiled.any.test(text)) return [];
      return found(compiled.spellings, text)
        .filter(({ spelling }) => !spelling.isException)
        .map(({ spelling, start, end, groups }) => {
          const typed = groups['n'];
          const n = spelling.typed?.n ?? (typed === undefined ? undefined : parseNumeral(typed, decimalSign, numerals));
          const wording = spelling.typed && { form: spelling.typed.form, ...(n === undefined ? {} : { n }) };
          const at = typed === undefined ? -1 : text.slice(start, end).indexOf(typed);
          return {
            start,
            end,
            words: text.slice(start, end),
            ...(wording ? { wording } : {}),
            ...(spelling.typed ? { spelling: spelling.typed } : {}),
            ...(typed !== undefined && at >= 0 ? { number: [start + at, start + at + typed.length] as const } : {}),
          };
        });
    },
    numeral: (n, like) => {
      if (/^[0-9]/.test(like)) return String(n);
      if (/^[０-９]/.test(like))
        return String(n).replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
      const words = numerals.has(like.toLowerCase()) ? all.numerals : {};
      return Object.entries(words).find(([, value]) => value === n)?.[0];
    },
    ordinal: (n) => Object.entries(all.ordinals).find(([, value]) => value === n)?.[0],
  };
}

const typedSpelling = ({ form, spelling }: ListedSpelling): TypedSpelling => ({
  form,
  ...(typeof spelling === 'string' ? { words: spelling } : (spelling as { readonly words: string })),
});

/** The rank that a spelling speaks of; undefined where its number is typed. */
export const rankOf = ({ form, n }: Pick<TypedSpelling, 'form' | 'n'>): number | undefined =>
  form === 'first' ? 1 : n;

/**
 * The spellings that replace one when it is not true: they are recognized too, as a rank of its own or a shared one.
 */
function derivedFrom(of: TypedSpelling): readonly TypedSpelling[] {
  const { nth, tied, tied_nth: tiedNth, level } = of;
  const rank = rankOf(of) ?? 1;
  return [
    ...(nth === undefined ? [] : [{ form: 'rank', words: nth, of } as const]),
    ...(tied === undefined ? [] : [{ form: 'tied_rank', words: tied, n: rank, of } as const]),
    ...(tiedNth === undefined ? [] : [{ form: 'tied_rank', words: tiedNth, of } as const]),
    ...(level === undefined ? [] : [{ form: 'tied_rank', words: level, n: Math.max(1, rank - 1), of } as const]),
  ];
}

function checkSpellings(quantifiers: Quantifiers, source: YamlSource, report: Report): void {
  const taken = new Map<string, WordingForm>();
  for (const listed of spellingsIn(quantifiers)) {
    const { form, index } = listed;
    const { words, n } = typedSpelling(listed);
    const place = source.at(['quantifiers', 'wordings', form, index]);
    const numbers = words.split('{n}').length - 1;
    const other = taken.get(words.toLowerCase());
    const stated = numbers + (n === undefined ? 0 : 1);
    if (other !== undefined) {
      const expected = phrase('spelling/one-form', { other });
      report(badSpelling(place, { words, expected }));
    } else if (stated > 1) {
      report(badSpelling(place, { words, expected: phrase('spelling/one-number') }));
    } else if (stated === 0 && needsNumber(form)) {
      const expected = phrase('spelling/needs-number', { words });
      report(badSpelling(place, { words, expected }));
    } else if (stated === 1 && !takesNumber(form)) {
      const expected = phrase('spelling/no-number', { form });
      report(badSpelling(place, { words, expected }));
    }
    taken.set(words.toLowerCase(), form);
  }
}

/** Letters that continue a Japanese word: `引` makes `3割` into another word, `の` does not. */
const GOES_ON = /^[\p{Script=Han}\p{Script=Katakana}ー]/u;

/** Whether a match states a number by itself: exceptions are meant for idioms with a kanji numeral (`一人ひとり`). */
function statesNumber({ spelling, groups }: Match): boolean {
  const typed = groups['n'] ?? '';
  return /[0-9０-９]/.test(typed) || (typed !== '' && /percent|tenths/.test(spelling.typed?.form ?? ''));
}

/**
 * An exception is a stretch that only looks like a quantifier (`役割`). One that is a quantifier, or contains one with
 * its number, would silently exempt sentences from the check.
 */
function checkExceptions(
  except: readonly string[],
  all: AllQuantifiers,
  number: string,
  source: YamlSource,
  report: Report,
): void {
  if (except.length === 0) return;
  const { spellings } = compile({ ...all, except: [] }, number);
  for (const [index, words] of except.entries()) {
    // An exception may have a number in it: any will do.
    const text = words.trim().replaceAll('{n}', '5');
    const says = found(spellings, text).find((match) => {
      const isWholeEntry = match.start === 0 && match.end === text.length;
      return isWholeEntry || (statesNumber(match) && !GOES_ON.test(text.slice(match.end)));
    });
    if (says) {
      const quantifier = text.slice(says.start, says.end);
      report(exemptsQuantifier(source.at(['quantifiers', 'except', index]), { words, quantifier }));
    }
  }
}

function compile(quantifiers: AllQuantifiers, number: string): { spellings: readonly Spelling[]; any: RegExp } {
  const regexp = (words: string): RegExp => new RegExp(patternSource(words, number), 'giu');
  const spellings: Spelling[] = [
    ...quantifiers.except.map((words) => ({ regexp: regexp(words), isException: true })),
    // Spellings before words: of two matches of one length the first wins, and only a spelling has a form.
    ...quantifiers.spellings
      .map(typedSpelling)
      .flatMap((spelling) => [spelling, ...derivedFrom(spelling)])
      .map((typed) => ({ regexp: regexp(typed.words), typed, isException: false })),
    ...quantifiers.words.map((words) => ({ regexp: regexp(words), isException: false })),
  ];
  const all = spellings.filter((s) => !s.isException).map((s) => s.regexp.source.replace('(?<n>', '(?:'));
  return { spellings, any: new RegExp(all.length > 0 ? all.join('|') : '(?!)', 'iu') };
}

const DIGIT = '0-9０-９';

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Digits of any width with their signs, kanji, or a word for a number. */
const numberPattern = (words: readonly string[]): string =>
  [
    `[${DIGIT}]+(?:[.,．，][${DIGIT}]+)*`,
    KANJI_NUMERAL,
    ...[...words].sort((a, b) => b.length - a.length).map(escape),
  ].join('|');

/**
 * The regular expression of a spelling: its digits in any width, its spaces of any length. Whether it consists of whole
 * words is checked afterwards (`isWhole`): classes of letters in a regular expression that ignores case take
 * milliseconds each to compile.
 */
function patternSource(words: string, number: string): string {
  const [head = '', tail] = words.replace('{nth}', '{n}').split('{n}');
  return `${typed(head)}${tail === undefined ? '' : `(?<n>${number})${typed(tail)}`}`;
}

const WORD_CHARACTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]/u;
const DIGIT_CHARACTER = /[0-9０-９]/;
const PART_OF_NUMBER_BEFORE = /[0-9０-９][.,．，]?$/;

/** Whether a stretch cuts neither a word in two, in scripts that separate words, nor a number. */
function isWhole(text: string, start: number, end: number): boolean {
  const [first, last] = [text[start] ?? '', text[end - 1] ?? ''];
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  if (WORD_CHARACTER.test(first) && WORD_CHARACTER.test(before)) return false;
  if (WORD_CHARACTER.test(last) && WORD_CHARACTER.test(after)) return false;
  if (DIGIT_CHARACTER.test(first) && PART_OF_NUMBER_BEFORE.test(text.slice(Math.max(0, start - 2), start)))
    return false;
  return !(DIGIT_CHARACTER.test(last) && DIGIT_CHARACTER.test(after));
}

const KANJI_OF_DIGIT = '〇一二三四五六七八九';

/** The words themselves, with each digit also full-width or kanji, % also full-width, and spaces of any length. */
const typed = (words: string): string =>
  [...words]
    .map((char) => {
      if (/[0-9]/.test(char))
        return `[${char}${String.fromCharCode(char.charCodeAt(0) + 0xfee0)}${KANJI_OF_DIGIT[Number(char)]}]`;
      if (char === '%') return '[%％]';
      return /\s/.test(char) ? '\\s' : escape(char);
    })
    .join('')
    .replace(/(\\s)+/g, '\\s+');

interface Match {
  readonly spelling: Spelling;
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string>>;
}

const matches = (spelling: Spelling, text: string): readonly Match[] =>
  [...text.matchAll(spelling.regexp)]
    .map((match) => ({
      spelling,
      start: match.index,
      end: match.index + match[0].length,
      groups: match.groups ?? {},
    }))
    .filter(({ start, end }) => isWhole(text, start, end));

/** The matches of these spellings in a text, from left to right without overlaps. */
const found = (spellings: readonly Spelling[], text: string): readonly Match[] =>
  leftmostLongest(spellings.flatMap((spelling) => matches(spelling, text)));

function leftmostLongest(all: readonly Match[]): readonly Match[] {
  // The sort is stable: of equal matches the one listed first stays first.
  const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of sorted) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
