import { holds } from '../../data/figures/conditions.ts';
import { nearestWordings } from '../../data/figures/nearest-wording.ts';
import type { Figure, Tolerances, Wording, WordingForm } from '../../data/figures/types.ts';
import { conditionOf } from '../../data/figures/wordings.ts';
import { canonicalWording } from './claim-wording.ts';
import { sourceOf } from './markup.ts';
import type { PrintedRun } from './printed.ts';
import { rankOf, type QuantifierFinder, type TypedSpelling } from './quantifiers.ts';
import type { Texts } from './texts.ts';
import type { UntrueWords } from './untruths.ts';

/** Words that are true, to stand where untrue ones stood. */
export interface TrueWords {
  readonly words: string;
  /** The same as written in a message, with markup. */
  readonly source: string;
  /** What they say; absent for words that say nothing of how many. */
  readonly wording?: Wording;
  /** The new number, if that is all that changes. */
  readonly number?: string;
}

/** Forms that are nouns or precede one in every language: one may replace another. */
const NOUNS: ReadonlySet<WordingForm> = new Set<WordingForm>([
  'about_tenths',
  'one_in',
  'at_least_half',
  'over_half',
  'at_least_percent',
  'under_percent',
  'over_percent',
  'at_most_percent',
  'about_percent',
]);

/** The same bound in the other unit: 60 % or more is six tenths or more. */
const IN_TENTHS: Readonly<Partial<Record<WordingForm, WordingForm>>> = {
  at_least_percent: 'at_least_tenths',
  under_percent: 'under_tenths',
};
/** Forms of an author who counts in tenths. */
const TENTHS: readonly WordingForm[] = ['about_tenths', 'at_least_tenths', 'under_tenths'];

/**
 * What could be said instead of untrue words, the best first: words of the same part of speech, so that the sentence
 * around them stays intact. Which condition replaces the untrue one does not depend on the language; only its words do.
 */
export function trueWords(
  words: UntrueWords,
  finder: QuantifierFinder,
  texts: Texts,
  t: Tolerances,
): readonly TrueWords[] {
  const { figure, spelling, wording } = words;
  const plain = spelling?.plain;
  if (plain !== undefined) return [{ words: plain, source: plain }];
  if (RANKS.has(wording.form)) return rankWords(words, finder, texts).filter((one) => isTrue(one, figure, t));
  // "… of 100 companies": only another number can replace it.
  const isCounted = wording.form === 'of_hundred';
  const form = (words.comparison && canonicalWording(words.comparison.condition, t)?.form) ?? wording.form;
  return nearestWordings(figure, form, t)
    .filter(
      (near) => figure.measure !== 'percent' || near.form === wording.form || (NOUNS.has(near.form) && !isCounted),
    )
    .flatMap((near) => inWords(near, words, finder, texts));
}

const isTrue = ({ wording }: TrueWords, figure: Figure, t: Tolerances): boolean =>
  wording !== undefined && holds(conditionOf(wording, t), figure);

const RANKS: ReadonlySet<WordingForm> = new Set<WordingForm>(['rank', 'tied_rank', 'first', 'last', 'top']);

const worded = (wording: Wording, runs: readonly PrintedRun[]): TrueWords => ({
  words: runs.map((run) => run.text).join(''),
  source: sourceOf(runs),
  wording,
});

/** A wording as the author typed its form, with another number, or as the language words it. */
function inWords(near: Wording, words: UntrueWords, finder: QuantifierFinder, texts: Texts): readonly TrueWords[] {
  const tenths = IN_TENTHS[near.form];
  const countsTenths = tenths !== undefined && TENTHS.includes(words.wording.form) && (near.n ?? 1) % 10 === 0;
  const shown: Wording = countsTenths ? { form: tenths, n: (near.n ?? 0) / 10 } : near;
  const isSameForm = shown.form === words.wording.form;
  const numeral =
    isSameForm && words.number && shown.n !== undefined ? finder.numeral(shown.n, words.number.text) : undefined;
  if (numeral !== undefined && words.number) {
    const { text, at } = words.number;
    const whole = words.text.slice(0, at) + numeral + words.text.slice(at + text.length);
    return [{ words: whole, source: whole, wording: near, number: numeral }];
  }
  if (near.form === 'count_at_least' && words.wording.form !== 'count_at_least') return [];
  return texts.formatter.context.forms.has(shown.form)
    ? [{ ...worded(shown, texts.formatter.wording(shown)), wording: near }]
    : [];
}

/** Words for the rank that a figure has now, in the manner of the spelling that they replace. */
function rankWords(words: UntrueWords, finder: QuantifierFinder, texts: Texts): readonly TrueWords[] {
  const { figure, wording } = words;
  const [first, last] = figure.rankSpan ?? [];
  if (first === undefined || last === undefined) return [];
  const now: Wording = first === last ? { form: 'rank', n: first } : { form: 'tied_rank', n: first };
  const spelling = words.spelling?.of ?? words.spelling;
  const said = spelling && spelledAt(spelling, [first, last], finder);
  if (said !== undefined) return [{ words: said, source: said, wording: now }];
  // A place with its number is a noun; a superlative without a wording of its own has nothing to be exchanged for.
  if (wording.form === 'top') return inWords({ form: 'top', n: last }, words, finder, texts);
  const isNumbered = spelling === undefined || spelling.words.includes('{n}');
  if ((wording.form !== 'rank' && wording.form !== 'tied_rank') || !isNumbered) return [];
  return inWords(now, words, finder, texts);
}

function spelledAt(
  spelling: TypedSpelling,
  [first, last]: readonly [number, number],
  finder: QuantifierFinder,
): string | undefined {
  const { words, tied, level } = spelling;
  const rank = rankOf(spelling);
  if (rank === undefined) return undefined;
  const numbered = first === last ? spelling.nth : spelling.tied_nth;
  if (first === rank) return first === last ? words : tied;
  if (first !== last && first < rank) return level;
  const ordinal = finder.ordinal(first);
  if (numbered === undefined || (numbered.includes('{nth}') && ordinal === undefined)) return undefined;
  return numbered.replace('{nth}', ordinal ?? '').replace('{n}', String(first));
}
