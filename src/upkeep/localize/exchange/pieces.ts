import { parseCST } from 'messageformat/cst';
import { patternsOf } from '../../../deck/text/message.ts';
import { isPlainText, type UnitKind } from '../units.ts';

/** A stretch of a message: words to translate, a line break among them, or code that must stay as it is. */
export interface Piece {
  readonly kind: 'words' | 'break' | 'code';
  readonly text: string;
}

/**
 * Cuts a unit's text into words and code: placeholders that are no literals, markup, and what holds the variants of a message together. The
 * pieces joined give the text again. Lists of words, words of the company, free answers and messages that cannot be read consist of words
 * only.
 */
export function piecesOf(kind: UnitKind, text: string): readonly Piece[] {
  if (kind === 'list' || isPlainText(kind)) return words(text);
  const syntax = parseCST(text);
  if (syntax.errors.length > 0) return words(text);
  const pieces: Piece[] = [];
  let done = 0;
  const codeUpTo = (offset: number): void => {
    if (offset > done) pieces.push({ kind: 'code', text: text.slice(done, offset) });
    done = offset;
  };
  for (const pattern of patternsOf({ syntax })) {
    for (const node of pattern.body) {
      codeUpTo(node.start);
      const written = text.slice(node.start, node.end);
      if (node.type === 'text') pieces.push(...words(written));
      else pieces.push(...(literalIn(written) ?? [{ kind: 'code', text: written }]));
      done = node.end;
    }
  }
  codeUpTo(text.length);
  return pieces;
}

/** A literal such as `{| or |}`: words too, in braces only because of the spaces at their ends. */
function literalIn(written: string): readonly Piece[] | undefined {
  const [, open = '', inner = '', close = ''] = /^(\{\s*\|)([^|\\]+)(\|\s*\})$/.exec(written) ?? [];
  if (inner.trim() === '') return undefined;
  return [{ kind: 'code', text: open }, ...words(inner), { kind: 'code', text: close }];
}

const words = (text: string): readonly Piece[] =>
  text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((part) => ({ kind: part === '\n' ? 'break' : 'words', text: part }));
