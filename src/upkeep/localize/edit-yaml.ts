import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { itemAt } from '../../base/item-at.ts';
import type { Path } from '../../base/source.ts';
import { differingPaths, leavesOf, withValue, type Leaves } from './yaml-leaves.ts';

/** A value to write at a place of a YAML file: a text, or a list or map of words and numbers. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
  /** If it is new: keys of the same map that it should come after, the nearest first. */
  readonly after?: readonly string[];
}

/** A stretch of the file that is replaced. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A file that would not say what it should: it is not to be written. `paths` are what it would say otherwise. */
export class NotAsMeant extends Error {
  readonly paths: readonly Path[];

  constructor(paths: readonly Path[], problem: string) {
    super(`writing ${paths.map((path) => path.join('.')).join(', ')}: ${problem}`);
    this.paths = paths;
  }
}

/**
 * Writes values into a YAML file and leaves every other byte as it is: comments, order, quotes, line breaks. Throws
 * `NotAsMeant` if the result would not say all that it should, and nothing else: a file may hold what cannot be changed
 * in one place only, such as an anchor.
 */
export function editYaml(text: string, edits: readonly Edit[]): string {
  const document = parse(text);
  const isThere = ({ path }: Edit): boolean => document.hasIn(path.map(String));
  // Existing values are replaced in one go, new ones inserted one by one, since each may be the neighbour of the next.
  const replaced = apply(
    text,
    edits.filter(isThere).flatMap((edit) => splicesFor(text, document, edit)),
  );
  const result = edits
    .filter((edit) => !isThere(edit))
    .reduce((done, edit) => apply(done, splicesFor(done, parse(done), edit)), replaced);
  const written = parse(result);
  const before = saidBy(document);
  const after = saidBy(written);
  if (!before || !after) throw new NotAsMeant(edits.map(({ path }) => path), 'the file could not be read any more'); // prettier-ignore
  const meant = edits.reduce((all, { path, value }) => withValue(all, path, value), before);
  const wrong = differingPaths(meant, after);
  if (wrong.length > 0) throw new NotAsMeant(wrong, 'the file would say something else');
  return result;
}

/** What a file says; undefined if it has mistakes, such as an alias whose anchor is gone. */
function saidBy(document: Document.Parsed): Leaves | undefined {
  if (document.errors.length > 0) return undefined;
  try {
    return leavesOf(document.toJS());
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

const parse = (text: string): Document.Parsed =>
  parseDocument(text, { schema: 'core', stringKeys: true, strict: true, logLevel: 'silent' });

function apply(text: string, splices: readonly Splice[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  // Of two at one place the later goes in first, and so ends up behind the other.
  return [...splices]
    .reverse()
    .sort((a, b) => b.from - a.from)
    .reduce(
      (done, { from, to, text: words }) => done.slice(0, from) + words.replace(/\n/g, eol) + done.slice(to),
      text,
    );
}

/** A key and its value as they were read, so that both know where they stand; `? key` has no value. */
type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

const pairOf = (map: YAMLMap.Parsed, key: string): ParsedPair | undefined =>
  map.items.find(({ key: node }) => isScalar(node) && node.value === key);

function splicesFor(text: string, document: Document.Parsed, { path, value, after }: Edit): readonly Splice[] {
  let map: ParsedNode | null = document.contents;
  for (const [depth, step] of path.entries()) {
    if (!isMap(map)) throw new NotAsMeant([path], `${path.slice(0, depth).join('.')} is no map of its own`);
    const pair = pairOf(map, String(step));
    const rest = path.slice(depth + 1);
    if (!pair)
      return insert(text, map, nested(path.slice(depth), value), depth === path.length - 1 ? after : undefined);
    if (rest.length === 0) return [replace(text, map, pair, value)].flat();
    const isEmpty = isNothing(pair.value) || (isMap(pair.value) && pair.value.items.length === 0);
    if (isEmpty) return replace(text, map, pair, nested(rest, value));
    map = pair.value;
  }
  throw new Error('an edit needs a path');
}

const nested = (path: Path, value: unknown): unknown =>
  [...path].reverse().reduce<unknown>((inner, step) => ({ [step]: inner }), value);

const isNothing = (node: ParsedNode | null): boolean => node === null || (isScalar(node) && node.value === null);

/** Column at which a map's keys stand, or the marks (`? `) of those that have one, from 0. */
function columnOf(text: string, map: YAMLMap.Parsed): number {
  const [start] = itemAt(map.items, 0).key.range;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const mark = /^([ \t]*)\?[ \t]/.exec(text.slice(line, start));
  return mark?.[1]?.length ?? start - line;
}

function replace(text: string, map: YAMLMap.Parsed, pair: ParsedPair, value: unknown): readonly Splice[] {
  const colon = colonOf(text, pair);
  const node = pair.value;
  const indent = columnOf(text, map);
  if (colon === undefined)
    return [map.flow ? afterKey(pair, inFlow(value)) : belowKey(text, pair, inBlock(value, indent), indent)];
  if (map.flow) return [{ ...valueRange(text, node, colon), text: ` ${inFlow(value)}` }];
  const written = inBlock(value, indent);
  const [head = '', ...lines] = written.split('\n');
  const body = lines.length > 0 ? `\n${lines.join('\n')}` : '';
  if (isBlockScalar(node)) {
    // Its header may end with a comment, and its range takes in the line break at its end.
    const [start, end] = node.range;
    const header = text.slice(start, endOfLine(text, start));
    const comment = /[ \t]+#.*$/.exec(header)?.[0] ?? '';
    const closing = text.slice(start, end).endsWith('\n') ? '\n' : '';
    return [{ from: start, to: end, text: head + comment + body + closing }];
  }
  const range = valueRange(text, node, colon);
  const separator = head === '' ? '' : ' ';
  if (body === '') return [{ ...range, text: separator + head }];
  const lineEnd = endOfLine(text, range.to);
  // The lines of a block come after a comment that stands behind the old value.
  return [
    { ...range, text: separator + head },
    { from: lineEnd, to: lineEnd, text: body },
  ];
}

/** The offset after the key's colon (on a line below, if the key is written with `? `); undefined if there is none. */
function colonOf(text: string, { key }: ParsedPair): number | undefined {
  const gap = /(?:[ \t\r\n]|#[^\n]*)*/y;
  gap.lastIndex = key.range[1];
  const at = gap.lastIndex + (gap.exec(text)?.[0].length ?? 0);
  return /^:(?=[\s,"'}]|$)/.test(text.slice(at, at + 2)) ? at + 1 : undefined;
}

/** A value for a key that is written `? key`, without a colon: below it, where the key's mark stands. */
function belowKey(text: string, { key }: ParsedPair, written: string, indent: number): Splice {
  const [, end] = key.range;
  const at = text[end - 1] === '\n' ? end - 1 : endOfLine(text, end);
  return { from: at, to: at, text: `\n${' '.repeat(indent)}: ${written}` };
}

/** The same inside braces. */
function afterKey({ key }: ParsedPair, written: string): Splice {
  const [, end] = key.range;
  return { from: end, to: end, text: `: ${written}` };
}

const endOfLine = (text: string, from: number): number => {
  const at = text.slice(from).search(/\r?\n/);
  return at < 0 ? text.length : from + at;
};

const isBlockScalar = (node: ParsedNode | null): node is Scalar.Parsed =>
  isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');

/** From the key's colon to the end of the value, without spaces and comments after it. */
function valueRange(
  text: string,
  node: ParsedNode | null,
  colon: number,
): { readonly from: number; readonly to: number } {
  if (node === null || isNothing(node)) return { from: colon, to: colon };
  const [, end] = node.range;
  return { from: colon, to: colon + text.slice(colon, end).replace(/[ \t\r\n]+$/, '').length };
}

/** A new pair after the key that it should follow, else at the end of the map. */
function insert(text: string, map: YAMLMap.Parsed, value: unknown, after: readonly string[] = []): readonly Splice[] {
  const previous = after.map((key) => pairOf(map, key)).find((pair) => pair !== undefined) ?? map.items.at(-1);
  if (!previous) throw new Error('an empty map is replaced, not added to');
  if (map.flow) {
    const [, end] = (previous.value ?? previous.key).range;
    return [{ from: end, to: end, text: `, ${inFlow(value).slice(1, -1).trim()}` }];
  }
  const indent = columnOf(text, map);
  const last = lastOffset(text, previous);
  const lineEnd = text[last - 1] === '\n' ? last - (text[last - 2] === '\r' ? 2 : 1) : endOfLine(text, last);
  // As a value it would begin on the next line, two columns to the right of its key.
  return [{ from: lineEnd, to: lineEnd, text: inBlock(value, indent - 2) }];
}

/** Where a pair ends: after its value or, without one, after its key's colon. */
function lastOffset(text: string, pair: ParsedPair): number {
  const { key, value } = pair;
  if (value === null || isNothing(value)) return colonOf(text, pair) ?? key.range[1];
  // What is written on lines of its own has at least one of them.
  if (isMap(value) && !value.flow) return lastOffset(text, itemAt(value.items, value.items.length - 1));
  if (isSeq(value) && !value.flow) return itemAt(value.items, value.items.length - 1).range[1];
  return value.range[1];
}

const RENDERING = {
  lineWidth: 0,
  blockQuote: 'literal',
  flowCollectionPadding: false,
  // A quoted text that went on below would be torn apart by a comment behind its first line.
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  doubleQuotedAsJSON: true,
} as const;

/**
 * Texts whose beginning or end nobody would see without quotes, or that hold a character which other programs take for a
 * line break: blocks and bare words are not for them.
 */
const NEEDS_QUOTES = /^[^\S \n]|[^\S\n]\n*$|[\u0085\u2028\u2029\ufeff]/;

/**
 * Puts into quotes what needs them, keys too. Within a list that stands on one line, that is every text of several
 * lines: bare, its first line may read as a key (`:`).
 */
function quoted(document: Document, onOneLine: boolean): Document {
  visit(document, {
    Scalar(_key, scalar) {
      if (typeof scalar.value !== 'string') return;
      if (NEEDS_QUOTES.test(scalar.value) || (onOneLine && scalar.value.includes('\n'))) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document;
}

/** Escapes the characters that are line breaks to others; whatever holds one stands in quotes. */
const escaped = (yaml: string): string =>
  yaml.replace(/[\u0085\u2028\u2029\ufeff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A value as it is written after `key:` in a map whose keys are at column `indent`: lists on one line, maps below. */
function inBlock(value: unknown, indent: number): string {
  const document = quoted(new Document({ k: value }, { schema: 'core' }), Array.isArray(value));
  const node = document.get('k', true);
  if (isSeq(node)) node.flow = true;
  const [first = '', ...rest] = escaped(document.toString(RENDERING)).replace(/\n$/, '').split('\n');
  const shift = (line: string): string => (indent < 0 ? line.slice(-indent) : ' '.repeat(indent) + line);
  const shifted = rest.map((line) => (line === '' ? '' : shift(line)));
  return [first.replace(/^k: ?/, ''), ...shifted].join('\n');
}

/** A value inside `{…}` or `[…]`: all on one line. */
function inFlow(value: unknown): string {
  if (typeof value === 'string') return escaped(JSON.stringify(value));
  const document = quoted(new Document(value, { schema: 'core' }), true);
  if (isMap(document.contents) || isSeq(document.contents)) document.contents.flow = true;
  return escaped(document.toString({ ...RENDERING, defaultStringType: 'QUOTE_DOUBLE' })).trim();
}
