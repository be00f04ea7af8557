import { holds } from '../figures/conditions.ts';
import { nearestWordings } from '../figures/nearest-wording.ts';
import type { Claim, Comparison, Ledger, Wording } from '../figures/types.ts';
import { conditionOf } from '../figures/wordings.ts';
import type { Catalogue } from './catalogue.ts';
import { checkNumbers, evaluate } from './check-texts.ts';
import { expressionOf, isAboutSame, withComparison } from './claim-expression.ts';
import { APPROXIMATIONS, type Approximation } from './functions.ts';
import { declaredIn, type ParsedMessage } from './message.ts';
import { functionOf } from './references.ts';
import { escapeWords, isRecognized, printSentence, rewrite, type Exchange } from './rewrite.ts';
import type { NameContext } from './subjects.ts';
import type { Texts } from './texts.ts';
import type { UntruePattern, Untruth } from './untruths.ts';

/** A true sentence in place of an untrue one, and what to write where to get it. */
export interface Suggestion {
  readonly sentence: string;
  /** The message, as it is to stand in the locale file. */
  readonly message: string;
  /** Claims of `figures.yaml` that it needs: `id: expression`. */
  readonly claims: readonly string[];
}

type Words = NonNullable<Untruth['words']>;

/** Words exchanged, with the ledger in which the claim behind them says what they say. */
interface Step {
  readonly exchanges: readonly Exchange[];
  readonly ledger: Ledger;
  readonly claims: readonly string[];
}

/** Of the true wordings of a figure the best few are tried. */
const TRIED = 4;

/**
 * The nearest true sentence: each untrue wording exchanged for the best true one that this locale has words for and
 * recognizes again. It has passed the same checks as any other message; undefined where none does.
 */
export function suggest(
  pattern: UntruePattern,
  catalogue: Catalogue,
  texts: Texts,
  context: NameContext,
): Suggestion | undefined {
  const { message, flat, untruths } = pattern;
  const search = (step: Step, index: number): Suggestion | undefined => {
    const untruth = untruths[index];
    if (!untruth) {
      const written = rewrite(message, flat, step.exchanges);
      const isGood = written && passes(written, catalogue, texts, { ...context, ledger: step.ledger });
      if (!isGood) return undefined;
      return {
        sentence: printSentence(message, flat, texts, context, step.exchanges),
        message: written.source,
        claims: step.claims.map((id) => `${id}: ${step.ledger.claims.get(id)?.expression ?? ''}`),
      };
    }
    if (!untruth.words) return undefined;
    for (const next of nextSteps(step, untruth, untruth.words, pattern, catalogue, texts, context.ledger)) {
      const found = search(next, index + 1);
      if (found) return found;
    }
    return undefined;
  };
  return search({ exchanges: [], ledger: context.ledger, claims: [] }, 0);
}

/** True words for an untruth, the best first. */
function nextSteps(
  step: Step,
  untruth: Untruth,
  words: Words,
  { flat }: UntruePattern,
  catalogue: Catalogue,
  texts: Texts,
  original: Ledger,
): readonly Step[] {
  const { figure, start, end } = words;
  const { tolerances } = original;
  const placeholder = flat.placeholders.get(start);
  const steps = nearestWordings(figure, words.wording.form, tolerances).flatMap((wording): readonly Step[] => {
    const expression = expressionOf(figure, wording, tolerances);
    if (expression === undefined || !texts.formatter.context.forms.has(wording.form)) return [];
    const runs = texts.formatter.wording(wording);
    const exchange = { start, end, words: inCaseOf(words.text, runs.map((run) => run.text).join('')) };
    const approximation = approximationOf(wording);
    if (placeholder && functionOf(placeholder) === 'approx' && approximation) {
      const source = `{$${figure.id} :approx as=${approximation}}`;
      return [{ ...step, exchanges: [...step.exchanges, { ...exchange, source }] }];
    }
    if (!isRecognized(exchange.words, catalogue)) return [];
    const claim = claimFor(untruth, words, wording, expression, step.ledger, original);
    if (!claim) return [];
    const source = `{#claim id=${claim.id}}${escapeWords(exchange.words)}{/claim}`;
    return [
      {
        exchanges: [...step.exchanges, placeholder ? { ...exchange, source } : exchange],
        ledger: { ...step.ledger, claims: new Map([...step.ledger.claims, [claim.id, claim]]) },
        claims: [...new Set([...step.claims, claim.id])],
      },
    ];
  });
  return steps.slice(0, TRIED);
}

/** Words that open a sentence keep its capital. */
const inCaseOf = (replaced: string, words: string): string =>
  /^\p{Lu}/u.test(replaced) ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words;

const approximationOf = ({ form }: Wording): Approximation | undefined =>
  (Object.keys(APPROXIMATIONS) as Approximation[]).find((kind) => APPROXIMATIONS[kind] === form);

/** The claim, changed to say what the wording says; a new one where the words had none. */
function claimFor(
  { claim }: Untruth,
  { comparison, figure }: Words,
  wording: Wording,
  expression: string,
  ledger: Ledger,
  original: Ledger,
): Claim | undefined {
  const condition = conditionOf(wording, ledger.tolerances);
  const said: Comparison = { figure, condition, holds: holds(condition, figure) };
  if (!claim || !comparison) {
    const number = wording.n === undefined ? '' : `_${String(wording.n).replace('.', '_')}`;
    const id = `${figure.id}_${wording.form}${number}`;
    return { id, place: figure.place, expression, comparisons: [said], holds: said.holds };
  }
  const current = ledger.claims.get(claim.id) ?? claim;
  const isChanged = current !== original.claims.get(claim.id);
  // A second wording under one claim: what the first made of the claim must stay.
  const changed = isChanged
    ? [...new Set([...current.expression.split(' and '), expression])].join(' and ')
    : withComparison(current, comparison, expression);
  if (changed === undefined) return undefined;
  const kept = isChanged ? current.comparisons : current.comparisons.filter((c) => !isAboutSame(c, comparison));
  const comparisons = [...kept, said];
  return { ...current, expression: changed, comparisons, holds: comparisons.every((c) => c.holds) };
}

/** Whether a rewritten message passes the detector and says nothing untrue. */
function passes(message: ParsedMessage, catalogue: Catalogue, texts: Texts, names: NameContext): boolean {
  let sound = true;
  checkNumbers(message, catalogue, names.ledger, () => {
    sound = false;
  });
  const declared = declaredIn(message);
  return (
    sound &&
    message.flat.every(
      ({ spans, placeholders }) =>
        spans.every((s) => s.name !== 'claim' || names.ledger.claims.get(s.option ?? '')?.holds === true) &&
        [...placeholders.values()].every((e) => !evaluate(e, declared, texts.formatter, names)?.problem),
    )
  );
}
