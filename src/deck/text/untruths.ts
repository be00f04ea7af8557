import { claimImplies } from '../../data/figures/claims.ts';
import type { Claim, Comparison, Figure, Wording } from '../../data/figures/types.ts';
import type { Catalogue } from './catalogue.ts';
import { evaluate, findQuantifiers } from './check-texts.ts';
import { innermost, type FlatPattern, type Span } from './flatten.ts';
import type { ParsedMessage } from './message.ts';
import type { NameContext } from './subjects.ts';
import type { TypedSpelling } from './quantifiers.ts';
import type { Texts } from './texts.ts';

/** Words of a message that the data contradicts. */
export interface Untruth {
  /** The comparisons that fail, or the figure itself where no claim is named. */
  readonly figures: readonly Figure[];
  readonly claim?: Claim;
  readonly tied: boolean;
  /** The words to be replaced; absent where none can be blamed. */
  readonly words?: UntrueWords;
}

/** Words that say something untrue: a stretch of the flat text, typed by hand or printed by a placeholder. */
export interface UntrueWords {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly figure: Figure;
  readonly wording: Wording;
  /** How they are spelled, where they were typed; and the number in them, with its offset in `text`. */
  readonly spelling?: TypedSpelling;
  readonly number?: { readonly text: string; readonly at: number };
  /** The markup that a claim's words stand in. */
  readonly span?: Span;
  /** The comparison of the claim that they word; absent for `:approx` and `:rank`. */
  readonly comparison?: Comparison;
}

/** A pattern of a message with all that is untrue in it. */
export interface UntruePattern {
  readonly message: ParsedMessage;
  readonly flat: FlatPattern;
  readonly untruths: readonly Untruth[];
}

/**
 * Every pattern that relies on a false claim, on an approximation outside its tolerance, or on a tied rank; for a
 * message with variants, only the one that the data lets it print.
 */
export function findUntruths(catalogue: Catalogue, texts: Texts, context: NameContext): readonly UntruePattern[] {
  return [...catalogue.messages.values()].flatMap((message) =>
    texts.formatter.printedPatterns(message).flatMap((flat) => {
      const untruths = [...falseSpans(flat, catalogue, context), ...falsePlaceholders(message, flat, texts, context)];
      return untruths.length > 0 ? [{ message, flat, untruths }] : [];
    }),
  );
}

function falseSpans(flat: FlatPattern, catalogue: Catalogue, { ledger }: NameContext): readonly Untruth[] {
  return flat.spans.flatMap((span): readonly Untruth[] => {
    const claim = span.name === 'claim' ? ledger.claims.get(span.option ?? '') : undefined;
    if (!claim || claim.holds) return [];
    const figures = failing(claim);
    const own = findQuantifiers(flat, catalogue).flatMap((found): readonly Untruth[] => {
      const { start, end, wording } = found;
      if (!wording || innermost(flat, ['claim'], start, end) !== span) return [];
      const comparison = claimImplies(claim, wording, ledger.tolerances);
      if (!comparison || comparison.holds) return [];
      const { spelling, number } = found;
      const words = {
        start,
        end,
        text: found.words,
        figure: comparison.figure,
        wording,
        comparison,
        span,
        ...(spelling ? { spelling } : {}),
        ...(number ? { number: { text: flat.text.slice(...number), at: number[0] - start } } : {}),
      };
      return [{ figures, claim, tied: false, words }];
    });
    return own.length > 0 ? own : [{ figures, claim, tied: false }];
  });
}

const failing = (claim: Claim): readonly Figure[] => [
  ...new Set(claim.comparisons.flatMap((comparison) => (comparison.holds ? [] : [comparison.figure]))),
];

function falsePlaceholders(
  message: ParsedMessage,
  flat: FlatPattern,
  texts: Texts,
  context: NameContext,
): readonly Untruth[] {
  return [...flat.placeholders].flatMap(([start, expression]): readonly Untruth[] => {
    const problem = evaluate(message, expression, texts.formatter, context)?.problem;
    if (problem?.kind !== 'untruth') return [];
    const { figure, wording, claim, comparison, words: text, tied } = problem;
    const words = { start, end: start + 1, text, figure, wording, ...(comparison ? { comparison } : {}) };
    return [{ figures: claim ? failing(claim) : [figure], ...(claim ? { claim } : {}), tied, words }];
  });
}
