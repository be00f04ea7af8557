import { z } from 'zod';
import type { Diagnostic, Report } from './diagnostic.ts';
import { didYouMean, isSlip } from './did-you-mean.ts';
import { isRecord } from './is-record.ts';
import { badKey, badValue, missingKey, unknownKey, unknownValue, wrongType } from './schema-diagnostics.ts';
import { isPlainPhrase, phrase, sameInAll, type Phrase, type PlainPhraseKey } from './messages/phrase.ts';
import type { Path, YamlSource } from './source.ts';

// Zod would compile every schema, which takes longer than a file needs to be checked once.
z.config({ jitless: true });

/**
 * The message of a check in a schema: what is expected there, as the key of a phrase.
 * `z.string().regex(/^\d{4}$/, expects('form/year'))`, `.refine(…, expects(…))`.
 */
export const expects = (key: PlainPhraseKey): string => key;

type Issue = z.core.$ZodIssue;

/**
 * Checks a YAML file against a schema. Every issue is reported, each at its place in the file and in plain words.
 * Returns the schema's output (with defaults and transformations applied), or undefined when the check failed.
 */
export function validate<T>(schema: z.ZodType<T>, source: YamlSource, report: Report): T | undefined {
  // Zod names a key it does not know, but not those it knows; only the raw issue still holds its schema.
  const knownKeys = new WeakMap<object, readonly string[]>();
  const result = schema.safeParse(source.value, {
    error: (raw) => {
      if (raw.code === 'unrecognized_keys' && raw.inst) knownKeys.set(raw.keys, keysOf(raw.inst));
      return undefined;
    },
  });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const diagnostic of explain(source, issue, [], knownKeys)) report(diagnostic);
  }
  return undefined;
}

function keysOf(schema: object): readonly string[] {
  if (schema instanceof z.core.$ZodObject) return Object.keys(schema._zod.def.shape);
  // A record's keys may be of a kind that cannot be listed.
  if (schema instanceof z.core.$ZodRecord) return [...(schema._zod.def.keyType._zod.values ?? [])].map(String);
  return [];
}

/** Zod's paths may hold symbols, for maps and sets of JavaScript; a YAML file has none. */
const pathOf = (issue: Issue): Path => issue.path.filter((step) => typeof step !== 'symbol');

function explain(
  source: YamlSource,
  issue: Issue,
  parent: Path,
  knownKeys: WeakMap<object, readonly string[]>,
): readonly Diagnostic[] {
  const path: Path = [...parent, ...pathOf(issue)];
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys.get(issue.keys) ?? [];
    const written = new Set(Object.keys(valueAt(source.value, path) ?? {}));
    return issue.keys.map((key) => {
      const free = known.filter((candidate) => !written.has(candidate));
      return unknownKey(source.at([...path, key], 'key'), { key, known, suggestion: didYouMean(key, free) });
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = likeliestBranch(issue.errors, valueAt(source.value, path));
    if (branch) return branch.flatMap((inner) => explain(source, inner, path, knownKeys));
  }
  return [explainValue(source, issue, path)];
}

function explainValue(source: YamlSource, issue: Issue, path: Path): Diagnostic {
  const value = valueAt(source.value, path);
  const key = String(path.at(-1) ?? '');
  const allowed = allowedValues(issue);
  const isUnion = issue.code === 'invalid_union' && allowed !== undefined;
  const expected = isUnion ? phrase('form/listed', { values: allowed }) : expectation(issue);
  if (issue.code === 'invalid_key') return badKey(source.at(path, 'key'), { key, expected });
  if (value === undefined && path.length > 0 && issue.code !== 'custom') {
    const around = path.slice(0, -1);
    // Without the key that tells forms apart, nobody says that another is not known.
    const slip = isUnion && Object.keys(valueAt(source.value, around) ?? {}).find((written) => isSlip(written, key));
    if (slip) return unknownKey(source.at([...around, slip], 'key'), { key: slip, known: [key], suggestion: key });
    return missingKey(path.length > 1 ? source.at(around, 'key') : source.at([]), { key, expected });
  }
  const params = { where: nameOf(path), value: describe(value), expected };
  if (allowed) {
    const suggestion = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
    return unknownValue(source.at(path), { ...params, known: allowed, suggestion });
  }
  const isType = issue.code === 'invalid_type' || issue.code === 'invalid_union';
  return (isType ? wrongType : badValue)(source.at(path), params);
}

/** The values that are allowed there, if that is what the issue is about. */
function allowedValues(issue: Issue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  // A union that is told apart by one of its keys.
  return issue.code === 'invalid_union' && 'options' in issue ? issue.options?.map(String) : undefined;
}

/**
 * The alternative of a union that the author probably meant: a fixed word close to the one written, else the
 * alternative whose type fits; of several, the one with the fewest issues. Undefined when none fits.
 */
function likeliestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const nearly = branches.find((issues) =>
    issues.some(
      (i) =>
        i.code === 'invalid_value' &&
        i.path.length === 0 &&
        typeof value === 'string' &&
        didYouMean(value, i.values.map(String)) !== undefined,
    ),
  );
  if (nearly) return nearly;
  const fitting = branches.filter((issues) =>
    issues.every((i) => i.path.length > 0 || !['invalid_type', 'invalid_value', 'invalid_union'].includes(i.code)),
  );
  return fitting.reduce<readonly Issue[] | undefined>(
    (best, issues) => (best && best.length <= issues.length ? best : issues),
    undefined,
  );
}

/** What zod's types are to someone who writes YAML. */
const TYPES: Readonly<Record<string, PlainPhraseKey>> = {
  string: 'type/string',
  number: 'type/number',
  int: 'type/int',
  boolean: 'type/boolean',
  array: 'type/array',
  tuple: 'type/array',
  object: 'type/object',
  record: 'type/object',
  null: 'type/null',
};

/** What is expected there, in plain words. A message made by `expects` takes precedence. */
function expectation(issue: Issue): Phrase {
  if (isPlainPhrase(issue.message)) return phrase(issue.message);
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES[issue.expected];
      return type ? phrase(type) : sameInAll(issue.expected);
    }
    case 'invalid_value':
      return phrase('form/listed', { values: issue.values.map(String) });
    case 'invalid_union':
      return unionExpectation(issue.errors);
    case 'invalid_key':
      return issue.issues[0] ? expectation(issue.issues[0]) : phrase('form/another-key');
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), issue.inclusive === false ? 'above' : 'least');
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), issue.inclusive === false ? 'below' : 'most');
    case 'invalid_format':
      return phrase('form/pattern', { pattern: issue.pattern ?? issue.format });
    default:
      return sameInAll(issue.message);
  }
}

function unionExpectation(branches: readonly (readonly Issue[])[]): Phrase {
  const words = branches.flatMap((issues) => issues.filter((i) => i.path.length === 0).map(expectation));
  const unique = new Map(words.map((one) => [JSON.stringify(one), one]));
  return phrase('either', { words: [...unique.values()] });
}

type Counted = 'string' | 'array' | 'object' | 'record';
const isCounted = (origin: string): origin is Counted => ['string', 'array', 'object', 'record'].includes(origin);

const bound = (origin: string, limit: number, side: 'least' | 'above' | 'most' | 'below'): Phrase =>
  phrase('form/bound', { limit, side, counted: isCounted(origin) ? origin : undefined });

/** A value of a YAML file in words: its kind and, if it is short, the value itself. */
function describe(value: unknown): Phrase {
  if (value === null || value === undefined) return phrase('value/empty');
  if (typeof value === 'string') {
    const text = [...value].length > 40 ? `${[...value].slice(0, 40).join('')}…` : value;
    return phrase('value/string', { text });
  }
  if (typeof value === 'number' || typeof value === 'bigint') return phrase('value/number', { number: `${value}` });
  if (typeof value === 'boolean') return sameInAll(`${value}`);
  return phrase(Array.isArray(value) ? 'value/list' : 'value/object');
}

/** `questions.Q2.max`: the last three steps of a path at most; the place says which item of a list it is. */
const nameOf = (path: Path): string => path.filter((step) => typeof step === 'string').slice(-3).join('.') || '(file)'; // prettier-ignore

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}
