import { type Document, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'; // prettier-ignore
import { shuffled } from '../../answers/random.ts';
import type { Dice } from '../dice.ts';
import { STRANGE_NUMBERS, STRANGE_TEXTS } from '../values.ts';
import { bytesOf, short, textOf, type Mutator } from './types.ts';

/** All nodes of a document by their kind. */
interface Nodes {
  readonly document: Document.Parsed;
  readonly scalars: readonly Scalar[];
  readonly pairs: readonly Pair[];
  readonly maps: readonly YAMLMap[];
  readonly lists: readonly YAMLSeq[];
}

/** Changes the nodes and says what it did; undefined where there is nothing to change. */
type Change = (nodes: Nodes, dice: Dice) => string | undefined;

function nodesOf(text: string): Nodes | undefined {
  const document = parseDocument(text, { schema: 'core', logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  const [scalars, pairs, maps, lists]: [Scalar[], Pair[], YAMLMap[], YAMLSeq[]] = [[], [], [], []];
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key') scalars.push(node);
    },
    Pair: (_, node) => void pairs.push(node),
    Map: (_, node) => void maps.push(node),
    Seq: (_, node) => void lists.push(node),
  });
  return { document, scalars, pairs, maps, lists };
}

const one = <T>(items: readonly T[], dice: Dice): T | undefined => (items.length > 0 ? dice.of(items) : undefined);
const nameOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '?');
/** A scalar keeps its quotes only where they suit what stands in it now. */
const put = (scalar: Scalar, value: unknown): void => {
  scalar.value = value;
  Reflect.deleteProperty(scalar, 'type');
  Reflect.deleteProperty(scalar, 'source');
};

const keys: readonly Change[] = [
  ({ pairs }, dice) => {
    const pair = one(pairs, dice);
    if (!pair || !isScalar(pair.key)) return undefined;
    const name = nameOf(pair);
    const at = dice.below(name.length + 1);
    const typo = dice.of([name.slice(0, at) + name.slice(at + 1), `${name}x`, name.toUpperCase(), ` ${name}`, dice.of(STRANGE_TEXTS)]); // prettier-ignore
    put(pair.key, typo);
    return `calls "${name}" ${short(typo)}`;
  },
  ({ maps }, dice) => {
    const map = one(maps, dice);
    const pair = map && one(map.items, dice);
    if (!map || !pair) return undefined;
    map.items.splice(map.items.indexOf(pair), 1);
    return `leaves "${nameOf(pair)}" out`;
  },
  ({ maps, pairs, document }, dice) => {
    const [map, pair] = [one(maps, dice), one(pairs, dice)];
    if (!map || !pair || map.has(nameOf(pair))) return undefined;
    map.items.push(document.createPair(nameOf(pair), clone(document, pair.value)));
    return `adds "${nameOf(pair)}", which stands elsewhere`;
  },
  ({ pairs }, dice) => {
    const [a, b] = [one(pairs, dice), one(pairs, dice)];
    if (!a || !b || a === b) return undefined;
    [a.value, b.value] = [b.value, a.value];
    return `exchanges the values of "${nameOf(a)}" and "${nameOf(b)}"`;
  },
];

const clone = (document: Document.Parsed, node: unknown): unknown =>
  document.createNode(isScalar(node) ? node.value : isMap(node) || isSeq(node) ? node.toJS(document) : node);

/** A change after which a file mostly still has its form, and is read to the end. */
const elsewhere: Change = ({ pairs, document }, dice) => {
  const pair = one(pairs, dice);
  const others = pairs.filter((other) => pair && other !== pair && nameOf(other) === nameOf(pair));
  const other = one(others, dice);
  if (!pair || !other) return undefined;
  pair.value = document.createNode(clone(document, other.value));
  return `"${nameOf(pair)}" is what another one is`;
};
const shuffledKeys: Change = ({ maps, lists }, dice) => {
  const node = one([...maps, ...lists].filter(({ items }) => items.length > 1), dice); // prettier-ignore
  if (!node) return undefined;
  const at = dice.below(node.items.length - 1);
  node.items.splice(at, 0, ...node.items.splice(at + 1, 1));
  return `exchanges two neighbours of ${node.items.length}`;
};

const values: readonly Change[] = [
  elsewhere,
  elsewhere,
  elsewhere,
  shuffledKeys,
  ({ scalars }, dice) => {
    const scalar = one(scalars, dice);
    if (!scalar) return undefined;
    const [before, after] = [scalar.value, typeof scalar.value === 'number' && !dice.once(4) ? dice.of(STRANGE_NUMBERS) : dice.of(STRANGE_TEXTS)]; // prettier-ignore
    put(scalar, after);
    return `${short(before)} becomes ${short(after)}`;
  },
  ({ scalars }, dice) => {
    const [to, from] = [one(scalars, dice), one(scalars, dice)];
    if (!to || !from || to === from) return undefined;
    const before = to.value;
    put(to, from.value);
    return `${short(before)} becomes ${short(from.value)}, which stands elsewhere`;
  },
  ({ scalars }, dice) => {
    const scalar = one(scalars, dice);
    if (!scalar || typeof scalar.value === 'boolean') return undefined;
    const before = scalar.value;
    if (typeof before === 'number')
      put(scalar, dice.of([before + 1, before - 1, -before, before * 10, before / 3, before + 0.5])); // prettier-ignore
    else put(scalar, slip(String(before), dice));
    return `${short(before)} becomes ${short(scalar.value)}`;
  },
];

/** A text with a slip: a piece repeated, lost, or of another kind. */
function slip(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  const to = Math.min(text.length, at + 1 + dice.below(6));
  return dice.of([
    text.slice(0, at) + text.slice(to),
    text.slice(0, to) + text.slice(at),
    text.slice(0, at) + dice.of(['{', '}', '$', '"', ':', '%', '1', '０', '\u200b', '\n', ' ', '|', '#', '/', '-', '.', '(', ')']) + text.slice(at), // prettier-ignore
    text.toUpperCase(),
    text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
    [...text].reverse().join(''),
  ]);
}

const types: readonly Change[] = [
  ({ pairs, document }, dice) => {
    const pair = one(pairs, dice);
    if (!pair) return undefined;
    const value = isScalar(pair.value) ? pair.value.value : clone(document, pair.value);
    const name = dice.of([
      'nothing',
      'a list',
      'a list of lists',
      'keys',
      'a text',
      'a number',
      'true',
      'an empty list',
      'no keys',
    ]);
    const made: Readonly<Record<string, unknown>> = { nothing: null, 'a list': [value], 'a list of lists': [[value], [value]], keys: { a: value }, 'a text': String(isScalar(pair.value) ? pair.value.value : 'text'), 'a number': 3, true: true, 'an empty list': [], 'no keys': {} }; // prettier-ignore
    pair.value = document.createNode(made[name]);
    return `"${nameOf(pair)}" becomes ${name}`;
  },
  ({ lists, document }, dice) => {
    const list = one(lists, dice);
    if (!list || list.items.length === 0) return undefined;
    const at = dice.below(list.items.length);
    list.items[at] = document.createNode(dice.of<unknown>([null, [], {}, 'x', 7, true, [list.items[at]], { x: 1 }]));
    return `entry ${at + 1} of a list becomes another kind`;
  },
  ({ pairs, document }, dice) => {
    const pair = one(pairs.filter(({ value }) => isMap(value) || isSeq(value)), dice); // prettier-ignore
    if (!pair) return undefined;
    if (isMap(pair.value)) {
      pair.value = document.createNode(pair.value.items.map((item) => (isPair(item) ? clone(document, item.value) : null))); // prettier-ignore
      return `"${nameOf(pair)}" becomes a list of its values`;
    }
    const items = isSeq(pair.value) ? pair.value.items : [];
    pair.value = document.createNode(Object.fromEntries(items.map((item, i) => [isScalar(item) ? String(item.value) : `k${i}`, isScalar(item) ? item.value : clone(document, item)]))); // prettier-ignore
    return `"${nameOf(pair)}" becomes keys instead of a list`;
  },
];

const lengths: readonly Change[] = [
  ({ lists }, dice) => {
    const list = one(lists, dice);
    if (!list) return undefined;
    const { items } = list;
    const name = dice.of(['is empty', 'loses an entry', 'repeats an entry', 'has every entry 30 times', 'is shuffled', 'is cut to one']); // prettier-ignore
    const at = dice.below(items.length);
    const made: Readonly<Record<string, () => readonly unknown[]>> = {
      'is empty': () => [],
      'loses an entry': () => items.filter((_, i) => i !== at),
      'repeats an entry': () => [...items, ...items.slice(at, at + 1)],
      'has every entry 30 times': () => Array.from({ length: 30 }, () => items).flat(),
      'is shuffled': () => shuffled(items, () => dice.below(1000) / 1000),
      'is cut to one': () => items.slice(0, 1),
    };
    list.items = [...(made[name]?.() ?? [])];
    return `a list of ${items.length} ${name}`;
  },
  ({ maps }, dice) => {
    const map = one(maps, dice);
    if (!map || map.items.length === 0) return undefined;
    const keep = dice.below(map.items.length);
    map.items.splice(keep);
    return `keeps ${keep} of its keys`;
  },
  ({ scalars }, dice) => {
    const scalar = one(scalars.filter(({ value }) => typeof value === 'string'), dice); // prettier-ignore
    if (!scalar) return undefined;
    const before = String(scalar.value);
    const times = dice.of([2, 5, 40, 400]);
    put(scalar, dice.once(3) ? before.slice(0, 1) : before.repeat(times));
    return `${short(before)} becomes ${String(scalar.value).length} characters long`;
  },
];

const mutateYaml =
  (kind: string, changes: readonly Change[]): Mutator =>
  (bytes, dice) => {
    const nodes = nodesOf(textOf(bytes));
    if (!nodes) return undefined;
    const what = dice.of(changes)(nodes, dice);
    if (what === undefined) return undefined;
    return { what: `${kind}: ${what}`, bytes: bytesOf(nodes.document.toString({ lineWidth: 0 })) };
  };

/** Renames, drops, copies and exchanges keys. */
export const mutateKeys = mutateYaml('key', keys);
/** Changes single values. */
export const mutateValues = mutateYaml('value', values);
/** Puts another kind of thing in the place of a value. */
export const mutateTypes = mutateYaml('type', types);
/** Makes lists, maps and texts longer and shorter. */
export const mutateLengths = mutateYaml('length', lengths);

/** The same for JSON, which is YAML too: what comes out is JSON again. */
export const inJson =
  (mutate: Mutator): Mutator =>
  (bytes, dice) => {
    const mutated = mutate(bytes, dice);
    if (!mutated) return undefined;
    const value: unknown = parseDocument(textOf(mutated.bytes), { logLevel: 'silent' }).toJS();
    return { what: mutated.what, bytes: bytesOf(JSON.stringify(value, null, 2)) };
  };
