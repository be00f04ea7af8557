import { LIMITS, newBudget, Unreadable, type Budget } from '../refusals.ts';
import { decodeXml, illegalIn, nameEnd, unescape } from './characters.ts';
import { IllFormed, placesIn } from './ill-formed.ts';
import { Namespaces } from './namespaces.ts';
import type { Located } from './tree.ts';

/** An element as the parser gives it: read as `Located`, or changed by whoever had it parsed. */
export interface Parsed extends Located {
  name: string;
  attributes: Record<string, string>;
  children: (Parsed | string)[];
  readonly parent: Parsed | undefined;
  closeStart: number;
  end: number;
}

export interface Parsing {
  /**
   * Whether names get our prefixes, whatever the document calls its namespaces, and declarations are left out.
   * Otherwise names stay as written, and prefixes need no namespace.
   */
  readonly qualified?: boolean;
  /**
   * Whether a document type is skipped; otherwise it is refused, since OPC forbids it and a file could use it to fetch
   * other files.
   */
  readonly skipsDoctype?: boolean;
  /** Whether texts of white space alone are left out, which only format a document; those in `a:t` are words. */
  readonly skipsBlanks?: boolean;
  readonly budget?: Budget;
}

// Each of these matches in linear time: its parts begin with characters that the part before cannot hold.
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const DOCTYPE = /<!DOCTYPE[ \t\r\n](?:[^"'[<>]|"[^"]*"|'[^']*')*(?:\[(?:[^"'\]]|"[^"]*"|'[^']*')*\](?:[ \t\r\n])*)?>/y;
const BLANK = /^[ \t\r\n]*$/;
/** What in a value or text does not stand for itself. */
const SPECIAL_IN_VALUE = /[<&\t\r\n]/;
const SPECIAL_IN_TEXT = /[&\r\]]/;
const [QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER] = [0x22, 0x27, 0x2f, 0x3d, 0x3e];

/**
 * Objects without a prototype, so that no name in a file can reach one; faster to fill than `Object.create(null)`.
 * TypeScript takes only a class for a constructor, and a class would come with a prototype.
 */
const Bare = function () {} as unknown as new () => Record<string, string>;
Bare.prototype = Object.create(null) as object;

class Parser {
  readonly #source: string;
  readonly #budget: Budget;
  readonly #namespaces: Namespaces | undefined;
  readonly #skipsDoctype: boolean;
  readonly #skipsBlanks: boolean;
  #position = 0;
  #depth = 0;
  #sawDoctype = false;
  #open: Parsed | undefined;
  #root: Parsed | undefined;

  constructor(source: string, parsing: Parsing) {
    this.#source = source;
    this.#budget = parsing.budget ?? newBudget();
    this.#namespaces = parsing.qualified === true ? new Namespaces((problem) => this.#fail(problem)) : undefined;
    this.#skipsDoctype = parsing.skipsDoctype === true;
    this.#skipsBlanks = parsing.skipsBlanks === true;
  }

  document(): Parsed {
    const source = this.#source;
    const illegal = illegalIn(source);
    if (illegal) throw new IllFormed(illegal.problem, placesIn(source)(illegal.index), 'xml-characters');
    if (source.startsWith('\uFEFF')) this.#position = 1;
    if (/^<\?xml[ \t\r\n?]/.test(source.slice(this.#position, this.#position + 6))) this.#match(DECLARATION);
    for (;;) {
      const tag = source.indexOf('<', this.#position);
      if (tag !== this.#position) this.#text(tag < 0 ? source.length : tag);
      if (tag < 0) break;
      const next = source[tag + 1];
      if (next === '/') this.#close();
      else if (next === '!') this.#marked();
      else if (next === '?') this.#instruction();
      else this.#element();
    }
    if (this.#open) this.#fail(`<${this.#open.written}> is never closed`, this.#open.start);
    return this.#root ?? this.#fail('no element');
  }

  #fail(problem: string, position = this.#position): never {
    throw new IllFormed(problem, placesIn(this.#source)(position));
  }

  #failHere(): never {
    this.#fail(`not expected: ${this.#source.slice(this.#position, this.#position + 20)}`);
  }

  /** Reads what a sticky pattern matches at the current place. */
  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#source);
    if (!match) this.#failHere();
    this.#position = pattern.lastIndex;
    return match;
  }

  /** Where the next `ending` begins. */
  #find(ending: string, from: number): number {
    const found = this.#source.indexOf(ending, from);
    return found < 0 ? this.#fail(`${this.#source.slice(this.#position, from)} without ${ending}`) : found;
  }

  #name(): string {
    const end = nameEnd(this.#source, this.#position);
    if (end === this.#position) this.#failHere();
    const name = this.#source.slice(this.#position, end);
    this.#position = end;
    return name;
  }

  /** Skips white space; returns the character after it. */
  #afterBlanks(): number {
    let code = this.#source.charCodeAt(this.#position);
    while (code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d)
      code = this.#source.charCodeAt(++this.#position);
    return code;
  }

  #expect(code: number): void {
    if (this.#source.charCodeAt(this.#position) !== code) this.#failHere();
    this.#position += 1;
  }

  #unescaped(text: string): string {
    return unescape(text, (reference) => this.#fail(`the reference ${reference}`));
  }

  #plainText(raw: string): string {
    if (raw.includes(']]>')) this.#fail(']]> in a text');
    return this.#unescaped(withLineFeeds(raw));
  }

  #plainValue(raw: string): string {
    if (raw.includes('<')) this.#fail('< in a value');
    return this.#unescaped(raw.replace(/\r\n|[\t\r\n]/g, ' '));
  }

  #addText(text: string): void {
    const children = this.#open?.children;
    if (text === '' || !children) return;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  #text(end: number): void {
    const raw = this.#source.slice(this.#position, end);
    if (!this.#open && !BLANK.test(raw)) this.#fail('text outside of the root element');
    const isLayout = this.#skipsBlanks && this.#open?.written !== 'a:t' && BLANK.test(raw);
    if (!isLayout) this.#addText(SPECIAL_IN_TEXT.test(raw) ? this.#plainText(raw) : raw);
    this.#position = end;
  }

  /** A comment, a CDATA section or a document type. */
  #marked(): void {
    const start = this.#position;
    const begins = (text: string): boolean => this.#source.startsWith(text, start);
    if (begins('<!--')) {
      const end = this.#find('--', start + 4);
      if (this.#source[end + 2] !== '>') this.#fail('-- in a comment', end);
      this.#position = end + 3;
    } else if (begins('<![CDATA[') && this.#open) {
      const end = this.#find(']]>', start + 9);
      this.#addText(withLineFeeds(this.#source.slice(start + 9, end)));
      this.#position = end + 3;
    } else if (begins('<!DOCTYPE') && !this.#root && !this.#sawDoctype) {
      if (!this.#skipsDoctype) throw new Unreadable('xml-dtd', '<!DOCTYPE');
      this.#match(DOCTYPE);
      this.#sawDoctype = true;
    } else {
      this.#fail(this.#source.slice(start, start + 9));
    }
  }

  #instruction(): void {
    const start = this.#position;
    this.#position += 2;
    if (this.#name().toLowerCase() === 'xml') this.#fail('an XML declaration', start);
    const behind = this.#position;
    this.#afterBlanks();
    const end = this.#find('?>', behind);
    if (this.#position === behind && end > behind) this.#failHere();
    this.#position = end + 2;
  }

  #element(): void {
    const start = this.#position;
    if (!this.#open && this.#root) this.#fail('a second root element');
    if (++this.#depth > LIMITS.depth) throw new Unreadable('zip-bomb', `> ${LIMITS.depth} <…>`);
    if (--this.#budget.elements < 0) throw new Unreadable('zip-bomb', `> ${LIMITS.elements} <…/>`);
    this.#position += 1;
    const written = this.#name();
    const attributes = this.#attributes();
    const isPrefixed = this.#namespaces !== undefined && hasPrefixes(attributes);
    this.#namespaces?.enter(isPrefixed ? attributes : undefined);
    const name = this.#namespaces?.nameOf(written) ?? written;
    const ours = isPrefixed ? this.#namespaces?.attributesOf(attributes, new Bare()) : undefined;
    const isEmpty = this.#source.charCodeAt(this.#position) === SLASH;
    if (isEmpty) this.#position += 1;
    this.#expect(GREATER);
    const end = this.#position;
    const parent = this.#open;
    const element: Parsed = { name, written, attributes: ours ?? attributes, children: [], parent, start, openEnd: end, closeStart: end, end }; // prettier-ignore
    if (parent) parent.children.push(element);
    else this.#root = element;
    if (isEmpty) this.#leave();
    else this.#open = element;
  }

  #attributes(): Record<string, string> {
    const attributes = new Bare();
    for (;;) {
      const before = this.#position;
      const next = this.#afterBlanks();
      if (next === GREATER || next === SLASH) break;
      if (this.#position === before) this.#failHere();
      const name = this.#name();
      if (attributes[name] !== undefined) this.#fail(`two attributes ${name}`);
      this.#afterBlanks();
      this.#expect(EQUALS);
      const quote = this.#afterBlanks();
      if (quote !== QUOTE && quote !== APOSTROPHE) this.#failHere();
      const start = this.#position + 1;
      const end = this.#find(quote === QUOTE ? '"' : "'", start);
      const raw = this.#source.slice(start, end);
      attributes[name] = SPECIAL_IN_VALUE.test(raw) ? this.#plainValue(raw) : raw;
      this.#position = end + 1;
    }
    return attributes;
  }

  #close(): void {
    const element = this.#open;
    if (!element) this.#fail('a closing tag that closes nothing');
    const start = this.#position;
    this.#position += 2;
    if (!this.#source.startsWith(element.written, this.#position))
      this.#fail(`</${element.written}> must stand here`, start);
    this.#position += element.written.length;
    this.#afterBlanks();
    this.#expect(GREATER);
    element.closeStart = start;
    element.end = this.#position;
    this.#open = element.parent;
    this.#leave();
  }

  #leave(): void {
    this.#depth -= 1;
    this.#namespaces?.leave();
  }
}

/** Line ends as XML reads them (section 2.11). */
const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function hasPrefixes(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) if (name.includes(':') || name === 'xmlns') return true;
  return false;
}

/**
 * Parses a document with every check of well-formedness (XML 1.0, and Namespaces in XML where names are to be
 * qualified); nothing is validated or fetched. Throws `Unreadable`: for what breaks the rules, `IllFormed`, which tells
 * the place. We have our own parser rather than a library's for its speed and its places; see docs/decisions/0013.
 */
export const parseXml = (source: string, parsing: Parsing = {}): Parsed => new Parser(source, parsing).document();

/**
 * Reads an XML part, in our prefixes. Also throws `Unreadable` for wrong bytes and for a part larger than the limits.
 */
export const readXml = (bytes: Uint8Array, budget: Budget): Located =>
  parseXml(decodeXml(bytes).text, { qualified: true, budget });
