/**
 * The first character of `text` that no text of a deck may hold: control characters (XML 1.0, section 2.2, knows only
 * tab and line breaks), U+FFFE and U+FFFF, and half a character (a lone surrogate).
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A forbidden character and its offset. */
export interface ForbiddenCharacter {
  readonly offset: number;
  /** `U+0007` */
  readonly name: string;
}

/** Every forbidden character of a text: control characters (tab and line feed are none) and lone surrogates. */
export function forbiddenCharacters(text: string): readonly ForbiddenCharacter[] {
  return [...text.matchAll(FORBIDDEN)].map((match) => ({
    offset: match.index,
    name: `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}
