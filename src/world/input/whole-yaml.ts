import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type ErrorCode,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { repeatsOf } from '../../base/repeats.ts';
import type { Path } from '../../base/source.ts';
import { emptyFile, forbiddenCharacter } from './diagnostics.ts';
import type { ParsedYaml } from './kept-yaml.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import { forbiddenCharacters, placesIn, type PlaceOf } from './text-positions.ts';
import { looksLikeMessage, unquotedAt, type Unquoted } from './unquoted.ts';
import { similarKeys } from './similar-keys.ts';
import * as says from './yaml-diagnostics.ts';
import { keyText, offsetsOf, startOf } from './yaml-offsets.ts';

/**
 * How many uses of aliases a file may have, nested ones multiplied: enough for people, too few for a "billion laughs"
 * attack.
 */
const MOST_ALIASES = 100;

/** What a file says, and whether nothing was remarked about it and it holds no aliases, so that it may be kept. */
export interface WholeYaml {
  readonly parsed: ParsedYaml;
  readonly isSilent: boolean;
}

/**
 * Reads any YAML 1.2 file (core schema; keys are texts; no merge keys, no custom tags). Reports everything that is wrong
 * with it, each with its place, and returns undefined if anything is: syntax, a duplicate key, aliases that lead nowhere
 * or explode, control characters, an empty file.
 */
export function wholeYaml(file: string, text: string, report: Report): WholeYaml | undefined {
  const placeAt = placesIn(file, text);
  const deep = tooDeep(text);
  if (deep !== undefined) {
    report(says.yamlTooDeep(placeAt(deep)));
    return undefined;
  }
  const { document, text: read, unquoted } = parseQuoting(text);
  if (isEmpty(document)) {
    report(emptyFile(placeAt(0)));
    return undefined;
  }
  const aliases = aliasesOf(document);
  if (aliases.length > MOST_ALIASES) {
    report(says.yamlAliasBomb(placeAt(beginningOf(aliases[0])), { most: MOST_ALIASES }));
    return undefined;
  }
  const readAt: PlaceOf = (offset) => placeAt(writtenAt(offset, unquoted));
  const found = [
    ...unquoted.map((one, i) => unquotedText({ ...one, offset: writtenAt(one.offset, unquoted.slice(0, i)) }, placeAt)),
    ...syntaxMistakes(document, read, readAt),
    ...nodeMistakes(document, read, readAt),
  ];
  const repeats = repeatsOf(report);
  found.forEach((diagnostic) => repeats.report(diagnostic));
  repeats.finish();
  if (found.length > 0) return undefined;
  const value = unfoldAliases(document, placeAt, report);
  if (value === undefined) return undefined;
  const twins = similarKeys(document, placeAt);
  twins.forEach(report);
  const parsed = { value: value.value, offsets: offsetsOf(document) };
  return { parsed, isSilent: aliases.length === 0 && twins.length === 0 };
}

/** Where the characters of one scalar of a file stand; the file is read again for it. */
export function insideOf(text: string): (path: Path, offset: number) => number | undefined {
  const document = parse(text);
  return (path, offset) => offsetWithin(document, text, path, offset);
}

/** Where a node begins; one that the library made of nothing, such as an absent key, has only the file. */
const beginningOf = (node: unknown): number => startOf(node) ?? 0;

const parse = (text: string): Document.Parsed =>
  parseDocument(text, {
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Looked for below: the library compares every key with every other.
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
    // "silent" would drop a second document without a message.
    logLevel: 'error',
  });

/**
 * How many texts without quotes are looked for, each of which needs another reading of the file: 20, fewer in a long file,
 * and one in a file that takes long to read.
 */
const mostUnquoted = ({ length }: string): number =>
  length > 100_000 ? 1 : Math.min(20, Math.floor(600_000 / length));

/**
 * Parses a file and, where a text lacks its quotes, again with them: the library finds dozens of mistakes behind such a
 * text, which are none, and misses those that are. Offsets are those of the `text` that was read last.
 */
function parseQuoting(text: string): { document: Document.Parsed; text: string; unquoted: readonly Unquoted[] } {
  const unquoted: Unquoted[] = [];
  for (let read = text; ;) {
    const document = parse(read);
    const first = document.errors.reduce((least, { code, pos }) => (code === 'TAG_RESOLVE_FAILED' ? least : Math.min(least, pos[0])), Infinity); // prettier-ignore
    const next = first === Infinity || unquoted.length >= mostUnquoted(text) ? undefined : unquotedAt(read, first);
    if (!next || unquoted.some(({ offset }) => offset === next.offset)) return { document, text: read, unquoted };
    // Quotes move only what follows on the same line, and what was found before stands above.
    unquoted.push(next);
    read = read.slice(0, next.offset) + next.quoted + read.slice(next.offset + next.length);
  }
}

/** The offset in the file of one in the text that was read with these quotes in it; each was found behind the last. */
const writtenAt = (offset: number, unquoted: readonly Unquoted[]): number =>
  unquoted.reduceRight((at, { offset: start, length, quoted }) => {
    if (at <= start) return at;
    return at >= start + quoted.length ? at - quoted.length + length : Math.min(at - 1, start + length);
  }, offset);

/**
 * The offset at which a file nests deeper than people write: the library's parser would run out of stack there, and
 * might take the process down with it. Counts brackets that stay open and the columns of indentation.
 */
function tooDeep(text: string): number | undefined {
  const indented = /^[ \-?:]{200}/m.exec(text);
  if (indented) return indented.index;
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > 100) return index;
  }
  return undefined;
}

const isEmpty = (document: Document.Parsed): boolean =>
  document.errors.length === 0 &&
  (document.contents === null || (isScalar(document.contents) && document.contents.source === ''));

const LOST: ReadonlySet<string> = new Set<ErrorCode>(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN']); // prettier-ignore

function syntaxMistakes(document: Document.Parsed, text: string, placeAt: PlaceOf): readonly Diagnostic[] {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  // Where the parser lost its way, all that it finds behind is a consequence.
  const lost = errors.findIndex(({ code }) => LOST.has(code));
  return (lost < 0 ? errors : errors.slice(0, lost + 1)).map((error) => {
    const at = placeAt(error.pos[0]);
    if (error.code === 'TAG_RESOLVE_FAILED') return says.yamlUnknownTag(at, { tag: text.slice(...error.pos) });
    return says.yamlSyntax(at, { problem: says.syntaxWords(error) });
  });
}

/** Keys that stand in one map a second time. */
function duplicateKeys(map: YAMLMap, placeAt: PlaceOf): readonly Diagnostic[] {
  const first = new Map<string, Pair>();
  return map.items.flatMap((pair) => {
    if (!isPair(pair)) return [];
    const key = keyText(pair);
    const known = first.get(key);
    first.set(key, known ?? pair);
    if (!known) return [];
    const firstLine = placeAt(beginningOf(known.key)).line;
    return [says.yamlDuplicateKey(placeAt(beginningOf(pair.key)), { key, firstLine })];
  });
}

/** What is wrong with single nodes of a file, even if its syntax is right. */
function nodeMistakes(document: Document.Parsed, text: string, placeAt: PlaceOf): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Alias(_key, alias, ancestors) {
      const at = placeAt(beginningOf(alias));
      const target = alias.resolve(document);
      if (!target) found.push(says.yamlAlias(at, { alias: alias.source }));
      else if (ancestors.includes(target)) found.push(says.yamlAliasLoop(at, { alias: alias.source }));
    },
    Map(_key, map) {
      found.push(...duplicateKeys(map, placeAt));
      const start = beginningOf(map);
      const message = map.flow && looksLikeMessage(text.slice(start, start + 9)) ? unquotedAt(text, start) : undefined;
      if (message) found.push(unquotedText(message, placeAt));
      return message && visit.SKIP;
    },
    Pair(_key, pair) {
      if (isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === 'PLAIN') {
        found.push(says.yamlMergeKey(placeAt(beginningOf(pair.key))));
      }
    },
    Scalar(_key, scalar) {
      const cut = swallowed(document, text, scalar);
      if (cut) found.push(cut(placeAt));
      if (typeof scalar.value !== 'string') return;
      const characters = forbiddenCharacters(scalar.value);
      if (characters.length === 0) return;
      const offsets = scalarOffsets(text, scalar);
      for (const { offset, name } of characters) {
        found.push(forbiddenCharacter(placeAt(offsets?.[offset] ?? beginningOf(scalar)), { name }));
      }
    },
  });
  return found;
}

const unquotedText = ({ offset, written, quoted }: Unquoted, placeAt: PlaceOf): Diagnostic =>
  says.yamlUnquoted(placeAt(offset), { written, quoted });

/**
 * What YAML drops without a word from a text without quotes: `#1` as a comment, `&c.` as an anchor for later, a single
 * `!`.
 */
function swallowed(document: Document.Parsed, text: string, scalar: Scalar): ((at: PlaceOf) => Diagnostic) | undefined {
  const [start, end] = scalar.range ?? [0, 0];
  const isWords = scalar.type === 'PLAIN' && (typeof scalar.value === 'string' || scalar.value === null);
  if (!isWords) return undefined;
  const comment = /^[ \t]*(#[^\s#!].*)/.exec(text.slice(end, end + 200))?.[1];
  if (comment !== undefined && !/[\n\r]/.test(text[end - 1] ?? '')) {
    return (at) => says.yamlSwallowedComment(at(start), { comment });
  }
  const isUnused = scalar.anchor !== undefined && !isUsed(document, scalar.anchor);
  const lost = isUnused || scalar.tag === '!' ? unquotedAt(text, start) : undefined;
  return lost && ((at) => unquotedText(lost, at));
}

const isUsed = (document: Document.Parsed, anchor: string): boolean =>
  aliasesOf(document).some(({ source }) => source === anchor);

/** The file as plain values. Undefined if its aliases unfold into too much, which is reported. */
function unfoldAliases(document: Document.Parsed, placeAt: PlaceOf, report: Report): { value: unknown } | undefined {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { value };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    report(says.yamlAliasBomb(placeAt(beginningOf(aliasesOf(document)[0])), { most: MOST_ALIASES }));
    return undefined;
  }
}

function aliasesOf(document: Document.Parsed): readonly Alias[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
  return aliases;
}

/** The pair or entry that `step` leads to from `node`. */
function child(document: Document.Parsed, node: unknown, step: string | number): Pair | Node | undefined {
  const here = isAlias(node) ? node.resolve(document) : node;
  const found = isSeq(here) ? here.items[Number(step)] : isMap(here) ? findPair(here, String(step)) : undefined;
  return isNode(found) || isPair(found) ? found : undefined;
}

const findPair = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => keyText(pair) === key);

/** The offset of a character of a scalar's value; undefined if there is no scalar, or it is empty. */
function offsetWithin(document: Document.Parsed, text: string, path: Path, offset: number): number | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    const next = child(document, node, step);
    node = isPair(next) ? next.value : next;
  }
  const scalar = isAlias(node) ? node.resolve(document) : node;
  const offsets = isScalar(scalar) ? scalarOffsets(text, scalar) : undefined;
  return offsets?.[Math.max(0, Math.min(offset, offsets.length - 1))];
}
