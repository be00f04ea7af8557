import { holds } from '../../data/figures/conditions.ts';
import type { Claim, Comparison, Ledger, Wording } from '../../data/figures/types.ts';
import { conditionOf } from '../../data/figures/wordings.ts';
import type { Catalogue } from './catalogue.ts';
import { checkRankedLabels } from './check-ranked-labels.ts';
import { checkNumbers, evaluate } from './check-texts.ts';
import { expressionOf, isAboutSame, withComparison } from './claim-expression.ts';
import type { FlatPattern } from './flatten.ts';
import { APPROXIMATION_KINDS, APPROXIMATIONS, type Approximation } from './functions.ts';
import { escapeWords } from './markup.ts';
import type { ParsedMessage } from './message.ts';
import { functionOf } from './references.ts';
import { isRecognized, printSentence, rewrite, type Exchange } from './rewrite.ts';
import type { NameContext } from './subjects.ts';
import type { Texts } from './texts.ts';
import { trueWords, type TrueWords } from './true-words.ts';
import type { UntruePattern, UntrueWords, Untruth } from './untruths.ts';

/** A true sentence in place of an untrue one, and what to write in which file to get it. */
export interface Suggestion {
  readonly sentence: string;
  /** The message, as it is to stand in the locale file. */
  readonly message: string;
  /** Claims of `figures.yaml` that it needs: `id: expression`. */
  readonly claims: readonly string[];
}

/** Whether a message, with the claims that it needs, fits wherever it appears. */
export type Fits = (message: ParsedMessage, ledger: Ledger) => boolean;

/** Words exchanged so far, and the ledger whose claims say what these words say. */
interface Step {
  readonly exchanges: readonly Exchange[];
  readonly ledger: Ledger;
  readonly claims: readonly string[];
}

/** How many of the true wordings of a figure are tried, the best first. */
const TRIED = 4;

/**
 * The nearest true sentence: each untrue wording is exchanged for the best true one that this locale has words for and
 * recognizes. It has passed the same checks as any other message, and fits where it appears if any candidate does.
 * Undefined if there is none.
 */
export function suggest(
  pattern: UntruePattern,
  catalogue: Catalogue,
  texts: Texts,
  context: NameContext,
  fits: Fits = () => true,
): Suggestion | undefined {
  const { message, flat, untruths } = pattern;
  let tight: Suggestion | undefined;
  const search = (step: Step, index: number): Suggestion | undefined => {
    const untruth = untruths[index];
    if (!untruth) {
      const written = rewrite(message, flat, step.exchanges);
      const isGood = written && passes(written, catalogue, texts, { ...context, ledger: step.ledger });
      if (!isGood) return undefined;
      const found: Suggestion = {
        sentence: printSentence(message, flat, texts, context, step.exchanges),
        message: written.source,
        claims: step.claims.map((id) => `${id}: ${step.ledger.claims.get(id)?.expression ?? ''}`),
      };
      if (fits(written, step.ledger)) return found;
      tight ??= found;
      return undefined;
    }
    if (!untruth.words) return undefined;
    for (const next of nextSteps(step, untruth, untruth.words, pattern, catalogue, texts, context.ledger)) {
      const found = search(next, index + 1);
      if (found) return found;
    }
    return undefined;
  };
  return search({ exchanges: [], ledger: context.ledger, claims: [] }, 0) ?? tight;
}

/** True words for an untruth, the best first. */
function nextSteps(
  step: Step,
  untruth: Untruth,
  words: UntrueWords,
  { flat }: UntruePattern,
  catalogue: Catalogue,
  texts: Texts,
  original: Ledger,
): readonly Step[] {
  const { tolerances } = original;
  const steps = trueWords(words, catalogue.quantifiers, texts, tolerances).flatMap((said): readonly Step[] => {
    if (!said.wording) return [{ ...step, exchanges: [...step.exchanges, withoutClaim(flat, words, said.words)] }];
    const { figure } = words;
    const printed = opensSentence(flat, words) ? capital(said.words) : said.words;
    const approximation = approximationOf(said.wording);
    const placeholder = flat.placeholders.get(words.start);
    const { start, end } = words;
    if (placeholder && functionOf(placeholder) === 'approx' && approximation) {
      const letterCase = printed === said.words ? '' : ' case=sentence';
      const source = `{$${figure.id} :approx as=${approximation}${letterCase}}`;
      return [{ ...step, exchanges: [...step.exchanges, { start, end, words: printed, source }] }];
    }
    if (said.number === undefined && !isRecognized(printed, catalogue)) return [];
    const expression = expressionOf(figure, said.wording, tolerances);
    const claim = expression && claimFor(untruth, words, said.wording, expression, step.ledger, original);
    if (!claim) return [];
    return [
      {
        exchanges: [...step.exchanges, exchangeFor(flat, words, said, printed, claim)],
        ledger: { ...step.ledger, claims: new Map([...step.ledger.claims, [claim.id, claim]]) },
        claims: [...new Set([...step.claims, claim.id])],
      },
    ];
  });
  return steps.slice(0, TRIED);
}

/** Words without their claim, since they no longer claim anything; if none are left, the space beside them goes too. */
function withoutClaim(flat: FlatPattern, { start, end, text, span }: UntrueWords, plain: string): Exchange {
  if (!span || span.start !== start || span.end !== end) return { start, end, words: plain };
  const isGone = plain === '';
  const opens = /^\p{Lu}/u.test(text);
  const spaceAfter = isGone && flat.text[end] === ' ' && (start === 0 || /\s/.test(flat.text[start - 1] ?? ' '));
  const next = spaceAfter ? end + 1 : end;
  const initial = isGone && opens ? (flat.text[next] ?? '') : '';
  const isLetter = /^\p{Ll}$/u.test(initial);
  const words = isGone ? (isLetter ? initial.toUpperCase() : '') : opens ? capital(plain) : plain;
  return { start, end: isLetter ? next + 1 : next, words, source: escapeWords(words), within: span, keepsClaim: false };
}

/** True words in place of untrue ones: a number alone keeps the markup around it, other words bring their own. */
function exchangeFor(flat: FlatPattern, words: UntrueWords, said: TrueWords, printed: string, claim: Claim): Exchange {
  const { start, end, span, number } = words;
  if (flat.placeholders.has(start)) {
    return { start, end, words: printed, source: `{#claim id=${claim.id}}${recased(said, printed)}{/claim}` };
  }
  if (said.number !== undefined && number) {
    const from = start + number.at;
    return { start: from, end: from + number.text.length, words: said.number };
  }
  const isMarked = span && flat.spans.some(({ name, start: from, end: to }) => (name === 'num' || name === 'unit') && from >= span.start && to <= span.end); // prettier-ignore
  if (!isMarked || span.start !== start || span.end !== end) return { start, end, words: printed };
  const source = recased(said, printed);
  return { start, end, words: printed, within: span, keepsClaim: true, source: source.includes('{#') ? source : `{#num}${source}{/num}` }; // prettier-ignore
}

/** The source of words whose first letter has been made a capital. */
const recased = ({ source, words }: TrueWords, printed: string): string =>
  printed === words ? source : source.replace(words[0] ?? '', printed[0] ?? '');

const capital = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/**
 * Whether words begin a sentence, which their replacement then must too: they have a capital, or are a number before
 * words.
 */
const opensSentence = ({ text }: FlatPattern, { start, end, text: replaced }: UntrueWords): boolean =>
  /^\p{Lu}/u.test(replaced) || (start === 0 && /^\p{Nd}/u.test(replaced) && /\p{L}+\s+\p{L}+/u.test(text.slice(end)));

const approximationOf = ({ form }: Wording): Approximation | undefined =>
  APPROXIMATION_KINDS.find((kind) => APPROXIMATIONS[kind] === form);

/** The claim, changed to say what the wording says; a new claim if the words had none. */
function claimFor(
  { claim }: Untruth,
  { comparison, figure }: UntrueWords,
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
  // A second wording under one claim: what the first changed in the claim must stay.
  const changed = isChanged
    ? [...new Set([...current.expression.split(' and '), expression])].join(' and ')
    : withComparison(current, comparison, expression);
  if (changed === undefined) return undefined;
  const kept = isChanged ? current.comparisons : current.comparisons.filter((c) => !isAboutSame(c, comparison));
  const comparisons = [...kept, said];
  return { ...current, expression: changed, comparisons, holds: comparisons.every((c) => c.holds) };
}

/** Whether a rewritten message passes the checks and says nothing untrue. */
function passes(message: ParsedMessage, catalogue: Catalogue, texts: Texts, names: NameContext): boolean {
  let sound = true;
  const reject = (): void => {
    sound = false;
  };
  checkNumbers(message, catalogue, names.ledger, reject);
  for (const flat of texts.formatter.printedPatterns(message)) checkRankedLabels(message, flat, names, texts, reject);
  return (
    sound &&
    message.flat.every(
      ({ spans, placeholders }) =>
        spans.every((s) => s.name !== 'claim' || names.ledger.claims.get(s.option ?? '')?.holds === true) &&
        [...placeholders.values()].every((e) => !evaluate(message, e, texts.formatter, names)?.problem),
    )
  );
}
