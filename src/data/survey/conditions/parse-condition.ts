import type { Place } from '../../../base/diagnostic.ts';
import { dayNumber, isDay } from '../../../base/day.ts';
import { phrase, type Phrase } from '../../../base/messages/phrase.ts';
import { attempt, either, END, sign, TokenReader, type Parsed, type Word } from './tokens.ts';
import { COMPARISONS, type Condition, type Name, type NumberComparison } from './types.ts';

const QUESTION: Phrase = phrase('condition/question');
const COMPARISON: Phrase = phrase('condition/operator');
const OPTION: Phrase = phrase('condition/option');
const NUMBER: Phrase = phrase('type/number');
const DAY: Phrase = phrase('condition/day');
/** The words of what is asked of a question besides its answers. */
const WITHIN = 'within';
const AMOUNT = 'amount';
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;
const IS_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Reads a condition: `or := and {"or" and}`, `and := not {"and" not}`, `not := ["not"] atom`, `atom := "(" or ")" |
 * asked "in" "(" option {"," option} ")" | asked "=" (option | number | day) | asked ("<" | "<=" | ">" | ">=")
 * (number | day)`, `asked := question | "within(" question "," places ")" | "amount(" question "," option ")"`. `at` gives the place of an offset in the text.
 */
export const parseCondition = (text: string, at: (offset: number) => Place): Parsed<Condition> =>
  attempt(
    () => new ConditionReader(text, at),
    (reader) => {
      const condition = reader.any();
      reader.end(either(either(sign('and'), sign('or')), END));
      return condition;
    },
  );

/** Brackets and "not" inside of each other. */
const DEEPEST = 50;

class ConditionReader extends TokenReader {
  readonly #at: (offset: number) => Place;
  #depth = 0;

  constructor(text: string, at: (offset: number) => Place) {
    super(text);
    this.#at = at;
  }

  any(): Condition {
    return this.#joined('or', () => this.#joined('and', () => this.#not()));
  }

  #joined(op: 'and' | 'or', part: () => Condition): Condition {
    const parts = [part()];
    while (this.accepts(op)) parts.push(part());
    const [only] = parts;
    return only && parts.length === 1 ? only : { op, of: parts };
  }

  #not(): Condition {
    // Before it costs the process its stack.
    if (this.#depth >= DEEPEST) this.fail(phrase('conditions/depth', { most: DEEPEST }));
    this.#depth += 1;
    const condition: Condition = this.accepts('not') ? { op: 'not', of: this.#not() } : this.#atom();
    this.#depth -= 1;
    return condition;
  }

  #atom(): Condition {
    if (this.accepts('(')) {
      const inner = this.any();
      this.expect(')', either(either(sign('and'), sign('or')), sign(')')));
      return inner;
    }
    const name = this.word(QUESTION);
    if (name.text === WITHIN && this.accepts('(')) return this.#within();
    if (name.text === AMOUNT && this.accepts('(')) return this.#amount();
    const question = this.#name(name);
    if (this.accepts('in')) return { op: 'gave', question, options: this.#options() };
    const comparison = this.#comparison();
    const { text } = this.token;
    if (IS_DAY.test(text)) {
      return { op: 'number', question, comparison, value: isDay(text) ? dayNumber(this.word(DAY).text) : this.fail(DAY), day: true }; // prettier-ignore
    }
    if (comparison === '=' && !IS_NUMBER.test(text)) {
      return { op: 'gave', question, options: [this.#name(this.word(either(OPTION, NUMBER)))] };
    }
    return { op: 'number', question, comparison, value: this.#number() };
  }

  #number(): number {
    return Number((IS_NUMBER.test(this.token.text) ? this.word(NUMBER) : this.fail(NUMBER)).text);
  }

  /** `within(Q5, 3) = price`: who put an option within so many first places. */
  #within(): Condition {
    const question = this.#name(this.word(QUESTION));
    this.expect(',');
    const within = /^[1-9]\d?$/.test(this.token.text) ? Number(this.word(NUMBER).text) : this.fail(NUMBER);
    this.expect(')');
    if (this.accepts('in')) return { op: 'gave', question, options: this.#options(), within };
    this.expect('=', either(sign('='), sign('in')));
    return { op: 'gave', question, options: [this.#name(this.word(OPTION))], within };
  }

  /** `amount(Q7, work) >= 50`: what an option was given of a total. */
  #amount(): Condition {
    const question = this.#name(this.word(QUESTION));
    this.expect(',');
    const amountOf = this.#name(this.word(OPTION));
    this.expect(')');
    return { op: 'number', question, comparison: this.#comparison(), value: this.#number(), amountOf };
  }

  #comparison(): NumberComparison {
    const found = COMPARISONS.find((sign) => sign === this.token.text) ?? this.fail(COMPARISON);
    this.take();
    return found;
  }

  #options(): readonly Name[] {
    this.expect('(');
    const options = [this.#name(this.word(OPTION))];
    while (this.accepts(',')) options.push(this.#name(this.word(OPTION)));
    this.expect(')', either(sign(','), sign(')')));
    return options;
  }

  /** Its place is looked up when it is asked for: only a mistake needs it, and it may cost reading the file again. */
  #name({ text, offset }: Word): Name {
    const at = this.#at;
    return {
      text,
      get place() {
        return at(offset);
      },
    };
  }
}
