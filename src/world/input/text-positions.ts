import type { Place } from '../../base/diagnostic.ts';
import { itemAt } from '../../base/item-at.ts';

/** Gives the place of an offset (UTF-16, as JavaScript counts) of a file's text. */
export type PlaceOf = (offset: number) => Place;

/** Finds places in `text`: lines end at CR LF, LF or CR; columns count characters, so that an emoji is one. */
export function placesIn(file: string, text: string): PlaceOf {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  // Mistakes of a file are mostly found in its order: on one line, counting goes on from the one before.
  let last = { offset: 0, column: 1 };
  const columnOf = (start: number, offset: number): number => {
    const from = last.offset >= start && last.offset <= offset ? last : { offset: start, column: 1 };
    const column = from.column + [...text.slice(from.offset, offset)].length;
    // Between the halves of a character, the next count would begin with half a one.
    if (!/[\udc00-\udfff]/.test(text[offset] ?? '')) last = { offset, column };
    return column;
  };
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (itemAt(starts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: columnOf(itemAt(starts, low), offset) };
  };
}

/**
 * Characters that no text of a deck may contain: control characters (XML 1.0, section 2.2, allows only tab and line
 * breaks), U+FFFE and U+FFFF, and half a character (a lone surrogate).
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A forbidden character and its offset. */
interface ForbiddenCharacter {
  readonly offset: number;
  /** `U+0007` */
  readonly name: string;
}

/** Every forbidden character of a text: control characters (except tab and line feed) and lone surrogates. */
export function forbiddenCharacters(text: string): readonly ForbiddenCharacter[] {
  return [...text.matchAll(FORBIDDEN)].map((match) => ({
    offset: match.index,
    name: `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}
