import { dayNumber, isDay, isoDay } from '../../base/day.ts';
import { phrase, type Phrase } from '../../base/messages/phrase.ts';
import {
  attempt,
  either,
  END,
  sign,
  SyntaxProblem,
  TokenReader,
  type Parsed,
  type Word,
} from '../survey/conditions/tokens.ts';

/** `share(ranked(Q6, 1))`: a function with what stands in its brackets. */
export interface Call {
  readonly kind: 'call';
  readonly name: Word;
  readonly args: readonly (Word | Call)[];
}

const OPERATORS = ['<', '<=', '>', '>=', '=', '~'] as const;
type Operator = (typeof OPERATORS)[number];

/** `a < 10%`, `rank(a) = 1`, `tied(a) = 1`, `a ~ tenths(4)`; `approximation` is present with `~` and only then. */
export interface ComparisonExpression {
  /** Where it begins. */
  readonly offset: number;
  readonly figure: Word;
  readonly ofRank: boolean;
  /** `tied(a) = 1`: the rank that it shares with others. */
  readonly ofTie: boolean;
  /** `rank(a) = last`: counted from the last. */
  readonly fromLast: boolean;
  readonly operator: Operator;
  readonly operatorOffset: number;
  readonly approximation?: Word;
  readonly number: number;
  readonly numberOffset: number;
  readonly percent: boolean;
  /** The number is that of a day. */
  readonly isDay?: true;
}

/** A comparison as it is written. */
export function writtenComparison({ figure, operator, approximation, number, percent, ...of }: ComparisonExpression): string {
  const subject = of.ofRank ? `rank(${figure.text})` : of.ofTie ? `tied(${figure.text})` : figure.text;
  const value = of.fromLast ? 'last' : of.isDay ? isoDay(number) : `${number}${percent ? '%' : ''}`;
  return `${subject} ${operator} ${approximation ? `${approximation.text}(${number})` : value}`;
} // prettier-ignore

const FUNCTION: Phrase = phrase('figures/function');
const ARGUMENT: Phrase = phrase('figures/argument');
const NUMBER: Phrase = phrase('type/number');
const OPERATOR: Phrase = phrase('figures/operator');
const FIGURE: Phrase = phrase('figures/figure-or-rank');
const APPROXIMATION: Phrase = phrase('figures/approximation');

/** Reads a figure's expression: `call := word "(" [argument {"," argument}] ")"`, `argument := word | call`. */
export const parseFigureExpression = (text: string): Parsed<Call> =>
  attempt(
    () => new ExpressionReader(text),
    (tokens) => {
      const call = tokens.call(tokens.word(FUNCTION));
      tokens.end(END);
      return call;
    },
  );

/**
 * Reads a claim: `comparison {"and" comparison}`, `comparison := (word | ("rank" | "tied") "(" word ")") operator
 * value`, `value := number ["%"] | day`, of a rank also `"last"`, after `~` `word "(" number ")"`.
 */
export const parseClaimExpression = (text: string): Parsed<readonly ComparisonExpression[]> =>
  attempt(
    () => new ExpressionReader(text),
    (tokens) => {
      const comparisons = [tokens.comparison()];
      while (tokens.accepts('and')) comparisons.push(tokens.comparison());
      tokens.end(either(sign('and'), END));
      return comparisons;
    },
  );

/** Recursive descent over the tokens of one expression. */
class ExpressionReader extends TokenReader {
  call(name: Word): Call {
    this.expect('(');
    const args: (Word | Call)[] = [];
    if (this.accepts(')')) return { kind: 'call', name, args };
    do {
      const word = this.word(ARGUMENT);
      args.push(this.token.text === '(' ? this.call(word) : word);
    } while (this.accepts(','));
    this.expect(')', either(sign(','), sign(')')));
    return { kind: 'call', name, args };
  }

  comparison(): ComparisonExpression {
    const begin = this.token.offset;
    const operand = this.#operand();
    const { text, offset } = this.token;
    const operator = OPERATORS.find((one) => one === text) ?? this.fail(OPERATOR);
    this.take();
    const subject = { offset: begin, ...operand, fromLast: false, operator, operatorOffset: offset };
    const last = this.token;
    if (operand.ofRank && text === '=' && this.accepts('last')) {
      return { ...subject, fromLast: true, number: 1, numberOffset: last.offset, percent: false };
    }
    if (text === '~') return { ...subject, ...this.#approximation(), percent: false };
    return { ...subject, ...this.#number(), percent: this.accepts('%') };
  }

  #operand(): Pick<ComparisonExpression, 'figure' | 'ofRank' | 'ofTie'> {
    const word = this.word(FIGURE);
    if (this.token.text !== '(') return { figure: word, ofRank: false, ofTie: false };
    if (word.text !== 'rank' && word.text !== 'tied') throw new SyntaxProblem(word.offset, word.text, FIGURE);
    this.expect('(');
    const figure = this.word(phrase('figures/figure'));
    this.expect(')');
    return { figure, ofRank: word.text === 'rank', ofTie: word.text === 'tied' };
  }

  #approximation(): Pick<ComparisonExpression, 'number' | 'numberOffset'> & { readonly approximation: Word } {
    const approximation = this.word(APPROXIMATION);
    this.expect('(', APPROXIMATION);
    const number = this.#number();
    this.expect(')');
    return { approximation, ...number };
  }

  #number(): Pick<ComparisonExpression, 'number' | 'numberOffset' | 'isDay'> {
    const { kind, text, offset } = this.token;
    const isNumber = /^-?\d+(\.\d+)?$/.test(text);
    if (kind !== 'word' || !(isNumber || isDay(text))) this.fail(NUMBER);
    this.take();
    if (!isNumber) return { number: dayNumber(text), numberOffset: offset, isDay: true };
    return { number: Number(text), numberOffset: offset };
  }
}
