import { plainValue } from '../../data/figures/plain-value.ts';
import type { Report } from '../../base/diagnostic.ts';
import { phrase, type Phrase, sameInAll } from '../../base/messages/phrase.ts';
import type { Figure } from '../../data/figures/types.ts';
import type { Catalogue } from './catalogue.ts';
import { falseClaim, tiedRank } from './claim-diagnostics.ts';
import { expressionOf } from './claim-expression.ts';
import type { NameContext } from './subjects.ts';
import { printSentence } from './rewrite.ts';
import { suggest, type Fits } from './suggest.ts';
import type { Texts } from './texts.ts';
import { findUntruths, type Untruth } from './untruths.ts';

/**
 * Reports every message that says something untrue: what it says, the claim, the value found, the slides that show it
 * (`usage`: ids of slides by message key), and the nearest true sentence, which itself passes the checks. A message
 * that no slide shows is reported too, since `usage` may be incomplete. Returns the keys of these messages: DRAFT stands
 * across every slide that shows one.
 */
export function checkClaims(
  catalogue: Catalogue,
  texts: Texts,
  context: NameContext,
  usage: ReadonlyMap<string, readonly string[]>,
  report: Report,
  fits?: Fits,
): ReadonlySet<string> {
  const untrue = findUntruths(catalogue, texts, context);
  for (const pattern of untrue) {
    const { message, flat, untruths } = pattern;
    const slides = usage.get(message.key) ?? [];
    const suggestion = suggest(pattern, catalogue, texts, context, fits);
    const first = untruths.find((u) => u.words)?.words?.start ?? flat.spans.find((s) => s.name === 'claim')?.start ?? 0;
    const params = {
      key: message.key,
      sentence: printSentence(message, flat, texts, context),
      claim: [...new Set(untruths.map((untruth) => expected(untruth, context)))].join('; '),
      values: [...new Set(untruths.flatMap(({ figures }) => figures))].map((f) => valueOf(f, isAboutRank(f, untruths))),
      slides,
      ...(suggestion ? { suggestion: { ...suggestion, message: yamlScalar(suggestion.message) } } : {}),
    };
    const diagnostic = untruths.every((u) => u.tied) ? tiedRank : falseClaim;
    report({ ...diagnostic(message.at(flat.offsets[first] ?? 0), params), slides });
  }
  return new Set(untrue.map(({ message }) => message.key));
}

/** What should hold: the claim, or the comparison that an approximation or a rank stands for. */
function expected({ claim, words }: Untruth, { ledger }: NameContext): string {
  if (claim) return `${claim.id}: ${claim.expression}`;
  if (!words) return '';
  return expressionOf(words.figure, words.wording, ledger.tolerances) ?? words.text;
}

const isAboutRank = (figure: Figure, untruths: readonly Untruth[]): boolean =>
  untruths.some(
    ({ tied, figures, claim }) =>
      (tied && figures.some(({ id }) => id === figure.id)) ||
      claim?.comparisons.some((c) => !c.holds && c.figure.id === figure.id && c.condition.measure === 'rank'),
  );

/** A message as it can be pasted into a YAML file: in quotation marks where YAML would read it otherwise. */
const yamlScalar = (text: string): string =>
  /^[\s{}[\],#&*!|>'"%@`?-]|[:#]\s|\s[#]|[:\s]$|\n/.test(text) ? JSON.stringify(text) : text;

/** `ai_adoption = 10.3% (10.2649%, 31 / 302)`, with its rank where that is what the sentence is about. */
function valueOf(figure: Figure, withRank: boolean): Phrase {
  const unit = figure.measure === 'percent' ? '%' : '';
  const cells = figure.base === undefined ? '' : `, ${figure.count} / ${figure.base}`;
  const exact =
    figure.measure === 'count' || figure.measure === 'date'
      ? ''
      : ` (${Number(figure.exact.toFixed(4))}${unit}${cells})`;
  const printed = `${figure.id} = ${plainValue(figure, figure.measure)}${exact}`;
  if (!withRank || figure.rank === undefined) return sameInAll(printed);
  return phrase('value-with-rank', { printed, rank: figure.rank, tied: figure.tied });
}
