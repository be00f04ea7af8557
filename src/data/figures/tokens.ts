import type { Phrase } from '../../base/diagnostic.ts';

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

/** A word is a name or a number: an option's code may be all digits, so that only its place tells which. */
const TOKEN = /\s*(?:(?<word>-?\d+\.\d+|-\d+|[\p{L}\p{M}\p{N}_]+)|(?<sign><=|>=|[<>=~%(),]))/uy;

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
  throw new SyntaxProblem(offset, [...rest][0] ?? '', {
    en: 'a name, a number, or one of < <= > >= = ~ % ( ) ,',
    ja: '名前、数値、または < <= > >= = ~ % ( ) , のいずれか（半角）',
  });
}
