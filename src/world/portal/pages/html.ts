import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of a page. What is put into one is escaped, unless it is a piece itself. */
export type Piece = HtmlEscapedString | Promise<HtmlEscapedString>;
export { html };

/** Nothing. */
export const NONE: Piece = raw('');

/** A piece where there is a value. */
export const when = <T>(value: T | undefined | false | null, show: (value: T) => Piece): Piece =>
  value === undefined || value === false || value === null ? NONE : show(value);

/** A part of an address; names of decks, languages and slides are typed by people. */
export const part = encodeURIComponent;
