import type { PrintedRun } from './printed.ts';

/**
 * What a typed number may be if it is not a figure of the survey. The list is closed: any other number needs a figure,
 * a claim, or an editorial remark. It never covers a quantifier.
 */
const LITERAL_KINDS = [
  'date', // 2025年
  'question', // Q2
  'option', // 週3～4回, the questionnaire's own words
  'product', // GPT-4, 3M: names
  'address', // 〒150-0045, a telephone number
  'ordinal', // 強み1, chapter 2
  'idiom', // 一石二鳥 in digits, 24時間
  'scale', // 5段階
  'total', // 100%とするため: what parts add up to
  'law', // 第3条
] as const;

/** What the value of an option may be. */
export type OptionRule =
  | { readonly kind: 'name' }
  | { readonly kind: 'one_of'; readonly values: readonly string[] }
  | { readonly kind: 'language' }
  | { readonly kind: 'integer'; readonly max: number }
  | { readonly kind: 'text' };

/** Every markup with its option; an option that is listed must be given. */
export const MARKUP = {
  em: {},
  num: {},
  unit: {},
  claim: { id: { kind: 'name' } },
  editorial: { id: { kind: 'name' } },
  literal: { kind: { kind: 'one_of', values: LITERAL_KINDS } },
  lang: { tag: { kind: 'language' } },
} as const satisfies Record<string, Readonly<Record<string, OptionRule>>>;
export type MarkupName = keyof typeof MARKUP;

export const MARKUP_NAMES = Object.keys(MARKUP) as readonly MarkupName[];
export const isMarkupName = (name: string): name is MarkupName => Object.hasOwn(MARKUP, name);

/** Points that a questionnaire's scale may have, 0 to 10 included; a scale of 100 is "of a hundred companies". */
const LONGEST_SCALE = 11;
const HUNDRED = 100;

/**
 * Whether a typed number can be what a literal of that kind says it is. A share is none of them: only the whole (100 %) is
 * known without the data, and what the questionnaire or a product is called.
 */
export function isLiteral(kind: string, digits: string, isPercent: boolean): boolean {
  const value = Number(digits.normalize('NFKC').replaceAll(',', ''));
  if (kind === 'total') return value === HUNDRED;
  if (isPercent) return kind === 'option' || kind === 'product';
  if (kind === 'scale') return value <= LONGEST_SCALE || value === HUNDRED;
  return true;
}

/** Words as they are written in a message, escaped. */
export const escapeWords = (words: string): string => words.replace(/[\\{}]/g, '\\$&');

/** Runs as they are written in a message: a large number and its small unit in their markup, which is never empty. */
export const sourceOf = (runs: readonly PrintedRun[]): string =>
  runs
    .filter(({ text }) => text !== '')
    .map(({ text, role }) => {
      const words = escapeWords(text);
      return role === 'text' ? words : role === 'number' ? `{#num}${words}{/num}` : `{#unit}${words}{/unit}`;
    })
    .join('');
