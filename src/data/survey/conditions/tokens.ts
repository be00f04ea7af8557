import { itemAt } from '../../../base/item-at.ts';
import { phrase, type Phrase } from '../../../base/messages/phrase.ts';

/** A word, a number or a sign of an expression; `offset` counts UTF-16 units from the start of the expression. */
export interface Token {
  readonly kind: 'word' | 'sign' | 'end';
  readonly text: string;
  readonly offset: number;
}

/** An expression that cannot be read: what stands at `offset` (nothing at the end), and what should. */
export class SyntaxProblem extends Error {
  readonly offset: number;
  readonly found: string;
  readonly expected: Phrase;

  constructor(offset: number, found: string, expected: Phrase) {
    super(expected.en);
    this.offset = offset;
    this.found = found;
    this.expected = expected;
  }
}

/** A word is a name, a number or a day: an option's code may be all digits, so that only its place tells which. */
const TOKEN = /\s*(?:(?<word>\d{4}-\d{2}-\d{2}(?!\d)|-?\d+\.\d+|-\d+|[\p{L}\p{M}\p{N}_]+)|(?<sign><=|>=|[<>=~%(),]))/uy;

/** The tokens of an expression, an `end` last; throws `SyntaxProblem` at a character that has no meaning. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { word, sign } = match.groups ?? {};
    end = TOKEN.lastIndex;
    const token = word ?? sign ?? '';
    tokens.push({ kind: word === undefined ? 'sign' : 'word', text: token, offset: end - token.length });
  }
  const rest = text.slice(end).trimStart();
  const offset = text.length - rest.length;
  if (rest === '') return [...tokens, { kind: 'end', text: '', offset: text.trimEnd().length }];
  throw new SyntaxProblem(offset, [...rest][0] ?? '', phrase('figures/token'));
}

export const sign = (text: string): Phrase => phrase('quoted', { text });
export const either = (...words: readonly Phrase[]): Phrase => phrase('either', { words });
/** What is expected where an expression is complete. */
export const END: Phrase = phrase('figures/end');

/** A name or, where one is expected, a number. */
export interface Word {
  readonly kind: 'word';
  readonly text: string;
  readonly offset: number;
}

/** The expression read, or why it could not be. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: SyntaxProblem };

/** Reads the tokens of one expression from left to right; every language of expressions adds its own rules. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  get token(): Token {
    return itemAt(this.#tokens, this.#next);
  }

  take(): Token {
    const { token } = this;
    this.#next += 1;
    return token;
  }

  fail(expected: Phrase): never {
    throw new SyntaxProblem(this.token.offset, this.token.text, expected);
  }

  accepts(text: string): boolean {
    if (this.token.kind === 'end' || this.token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  expect(text: string, expected: Phrase = sign(text)): void {
    if (!this.accepts(text)) this.fail(expected);
  }

  word(expected: Phrase): Word {
    const { kind, text, offset } = this.token;
    if (kind !== 'word') this.fail(expected);
    this.#next += 1;
    return { kind: 'word', text, offset };
  }

  end(expected: Phrase): void {
    if (this.token.kind !== 'end') this.fail(expected);
  }
}

/** What `parse` makes of an expression. */
export function attempt<R extends TokenReader, T>(reader: () => R, parse: (reader: R) => T): Parsed<T> {
  try {
    return { ok: true, value: parse(reader()) };
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return { ok: false, problem };
    throw problem;
  }
}
