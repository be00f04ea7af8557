import { COLLECTION_STYLE, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import type { Event, MappingEvent, ScalarEvent } from 'js-yaml';
import type { ParsedYaml } from './kept-yaml.ts';
import { forbiddenCharacters } from './text-positions.ts';
import { looksLikeMessage } from './unquoted.ts';
import type { Offsets } from './yaml-offsets.ts';

/**
 * What a file says that holds nothing unusual: no anchors, aliases, tags, directives, tabs, nor what its writer may have meant
 * otherwise (a comment without a space, a message without quotes, keys that are nearly the same). Undefined for every other
 * file, right or wrong: `parseYaml` reads those with the library that finds all mistakes and says where they are, which
 * takes five times as long. What is given here is just what it would give.
 */
export function plainYaml(text: string): ParsedYaml | undefined {
  if (UNUSUAL.test(text)) return undefined;
  let events: readonly Event[];
  try {
    events = parseEvents(text, {});
  } catch {
    // What is wrong, the other library says in our words.
    return undefined;
  }
  try {
    return new Reader(text, events).document();
  } catch (error) {
    if (error === UNKNOWN) return undefined;
    throw error;
  }
}

/** A tab, a line break that is not LF, a byte order mark; a comment that might be part of a text; a document's marks; depth. */
const UNUSUAL = /[\t\r\u0085\u2028\u2029\ufeff]|^(?! *#)[^\n]* #[^\s#!]|^(?:[%?]|\.{3}|---)|^[ \-?:]{200}/m;

/** Thrown at what is left to the other library. */
const UNKNOWN = new Error('not plain');

interface Node {
  readonly value: unknown;
  /** Where the node begins. */
  readonly start: number;
  readonly children?: Readonly<Record<string, Offsets>>;
}

/** Makes values and their places of a parser's events. */
class Reader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #at = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  document(): ParsedYaml {
    const document = this.#next();
    if (document.type !== EVENT_ID.DOCUMENT || document.explicitStart || document.explicitEnd) throw UNKNOWN;
    const node = this.#node(this.#next());
    // Words alone may be an empty file to the other library.
    if (!node.children) throw UNKNOWN;
    if (this.#next().type !== EVENT_ID.POP || this.#at < this.#events.length) throw UNKNOWN;
    return { value: node.value, offsets: placesOf(node, -1) };
  }

  #next(): Event {
    const event = this.#events[this.#at++];
    if (!event) throw UNKNOWN;
    return event;
  }

  /** The node that begins with an event. */
  #node(event: Event): Node {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.MAPPING:
        return this.#map(event);
      case EVENT_ID.SEQUENCE: {
        if (isMarked(event)) throw UNKNOWN;
        const value: unknown[] = [];
        const children: Record<string, Offsets> = {};
        for (let next = this.#next(); next.type !== EVENT_ID.POP; next = this.#next()) {
          const node = this.#node(next);
          children[value.length] = placesOf(node, -1);
          value.push(node.value);
        }
        return { value, start: event.start, children };
      }
      default:
        throw UNKNOWN;
    }
  }

  #map(event: MappingEvent): Node {
    const { start } = event;
    if (isMarked(event) || !this.#beginsAsUsual(event)) throw UNKNOWN;
    const value: Record<string, unknown> = {};
    const children: Record<string, Offsets> = {};
    const folded = new Set<string>();
    for (let next = this.#next(); next.type !== EVENT_ID.POP; next = this.#next()) {
      if (next.type !== EVENT_ID.SCALAR || next.valueStart < 0) throw UNKNOWN;
      const key = { text: this.#textOf(next), at: this.#startOf(next) };
      // The same key twice, or one that only capitals tell apart.
      const alike = key.text.normalize('NFKC').toLowerCase();
      if (key.text === '<<' || key.text === '__proto__' || folded.has(alike)) throw UNKNOWN;
      folded.add(alike);
      const of = this.#next();
      const isNothing = of.type === EVENT_ID.SCALAR && of.valueStart < 0 && !isMarked(of);
      const node = isNothing ? { value: null, start: key.at } : this.#node(of);
      value[key.text] = node.value;
      // A value of no letters has no place of its own that is worth pointing at.
      children[key.text] = isNothing || node.value === '' ? [key.at, key.at] : placesOf(node, key.at);
    }
    return { value, start, children };
  }

  /** Whether a map begins with its bracket or its first key, and not with what a message would begin with. */
  #beginsAsUsual({ style, start }: MappingEvent): boolean {
    if (style === COLLECTION_STYLE.FLOW) {
      return this.#text[start] === '{' && !looksLikeMessage(this.#text.slice(start, start + 9));
    }
    const first = this.#events[this.#at];
    return first?.type === EVENT_ID.SCALAR && first.valueStart >= 0 && this.#startOf(first) === start;
  }

  #scalar(event: ScalarEvent): Node {
    if (event.valueStart < 0) throw UNKNOWN;
    const text = this.#textOf(event);
    const value = event.style === SCALAR_STYLE.PLAIN ? plainValue(text) : text;
    return { value, start: this.#startOf(event) };
  }

  #textOf(event: ScalarEvent): string {
    if (isMarked(event)) throw UNKNOWN;
    const text = getScalarValue(this.#text, event);
    if (forbiddenCharacters(text).length > 0) throw UNKNOWN;
    return text;
  }

  /** Where a scalar begins: at its quotation mark or, if it is a block, at the sign above it. */
  #startOf({ style, valueStart }: ScalarEvent): number {
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        return valueStart;
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return valueStart - 1;
      default: {
        const line = this.#text.slice(this.#text.lastIndexOf('\n', valueStart - 2) + 1, valueStart);
        const sign = /[|>][-+0-9]* *\n$/.exec(line)?.[0];
        if (sign === undefined) throw UNKNOWN;
        return valueStart - sign.length;
      }
    }
  }
}

const isMarked = ({ anchorStart, tagStart }: { readonly anchorStart: number; readonly tagStart: number }): boolean =>
  anchorStart >= 0 || tagStart >= 0;

const placesOf = ({ start, children }: Node, key: number): Offsets =>
  children ? [start, key, children] : [start, key];

/** A whole number or one with a point, of no more digits than are exact. */
const NUMBER = /^[-+]?(?:[0-9]{1,15}|\.[0-9]{1,15}|[0-9]{1,8}\.[0-9]{0,7})$/;
/** What else the core schema takes for a number: longer ones, octal, hexadecimal, exponents, infinity, no number. */
const RARE_NUMBER =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** A scalar without quotes by the core schema of YAML 1.2 (chapter 10.3.2). */
function plainValue(text: string): unknown {
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (NUMBER.test(text)) return Number(text);
  if (RARE_NUMBER.test(text)) throw UNKNOWN;
  return text;
}
