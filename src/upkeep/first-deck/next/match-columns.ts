import { distance } from 'fastest-levenshtein';
import { plainNumber } from '../../../data/survey/source/plain-number.ts';
import { foldText } from '../../../data/survey/source/types.ts';
import { textsOf, type ColumnFacts } from '../column-facts.ts';
import type { Renamed } from './types.ts';

/** What a survey knows of columns, and what its next export has. */
export interface Sides {
  /** Columns that `survey.yaml` names. */
  readonly known: readonly string[];
  /** The columns of the export before, where it still lies there. */
  readonly before?: readonly ColumnFacts[];
  readonly now: readonly ColumnFacts[];
}

/** How the columns of an export are those that a survey knows. */
export interface Matched {
  readonly renamed: readonly Renamed[];
  /** Known columns that the export has no more. */
  readonly gone: readonly string[];
  /** Columns that nothing knows. */
  readonly added: readonly string[];
  /** Columns that the export before had and that no question has: somebody wants it so. */
  readonly left: readonly string[];
  /** How many stand in another order than before. */
  readonly moved: number;
}

/** A name or a wording without capitals and marks. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Matches columns by their names; of those that are not there, by another spelling of the name, by what stands in their other header rows
 * or in a codebook, by their place between neighbours, and by most of
 * their letters, where their answers are alike.
 */
export function matchColumns({ known, before, now }: Sides): Matched {
  const names = new Set(now.map(({ name }) => name));
  const before_ = new Map(before?.map((facts) => [facts.name, facts]));
  const isKnown = new Set(known);
  const left = now.flatMap(({ name }) => (!isKnown.has(name) && before_.has(name) ? [name] : []));
  const missing = new Set(known.filter((name) => !names.has(name)));
  const free = new Map(now.filter(({ name }) => !isKnown.has(name) && !before_.has(name)).map((facts) => [facts.name, facts]));
  const renamed: Renamed[] = [];
  const take = (from: string, to: ColumnFacts, why: Renamed['why']): void => {
    renamed.push({ from, to: to.name, why, ...likeness(before_.get(from), to) });
    missing.delete(from);
    free.delete(to.name);
  };
  const pairBy = (why: Renamed['why'], keyOf: (name: string, facts: ColumnFacts | undefined) => string): void => {
    const byKey = (all: Iterable<readonly [string, ColumnFacts | undefined]>): Map<string, string[]> => {
      const groups = new Map<string, string[]>();
      for (const [name, facts] of all) groups.set(keyOf(name, facts), [...(groups.get(keyOf(name, facts)) ?? []), name]);
      return groups;
    };
    const [olds, news] = [byKey([...missing].map((name) => [name, before_.get(name)] as const)), byKey(free)];
    for (const [key, [from, ...others]] of olds) {
      const [to, ...more] = (key === '' ? undefined : news.get(key)) ?? [];
      const facts = to === undefined ? undefined : free.get(to);
      if (from !== undefined && facts && others.length === 0 && more.length === 0) take(from, facts, why);
    }
  };
  pairBy('spelling', bare);
  pairBy('wording', (_, facts) => (facts ? wordingsOf(facts) : ''));
  if (before) for (const [from, to] of byPlace(before, now, missing, free, renamed)) take(from, to, 'place');
  for (const [from, to] of similar([...missing], [...free.values()], before_)) take(from, to, 'similar');
  const order = before ? movedIn(before, now) : 0;
  return { renamed, gone: [...missing], added: [...free.keys()], left, moved: order };
} // prettier-ignore

/** What a column says of itself beside its name. */
function wordingsOf({ header, name, variable }: ColumnFacts): string {
  const texts = [...header, variable?.label ?? ''].map(bare).filter((text) => text !== '' && text !== bare(name));
  return texts.join(' ');
}

/** Missing columns and new ones that stand between the same neighbours, as many of the one as of the other, with answers alike. */
function byPlace(before: readonly ColumnFacts[], now: readonly ColumnFacts[], missing: ReadonlySet<string>, free: ReadonlyMap<string, ColumnFacts>, renamed: readonly Renamed[]): readonly (readonly [string, ColumnFacts])[] {
  const newName = new Map(renamed.map(({ from, to }) => [from, to]));
  const index = new Map(now.map(({ name }, i) => [name, i]));
  const found: (readonly [string, ColumnFacts])[] = [];
  for (let i = 0; i < before.length; i++) {
    const run: ColumnFacts[] = [];
    for (let at = before[i]; at && missing.has(at.name); at = before[i + run.length]) run.push(at);
    if (run.length === 0) continue;
    const neighbour = (facts: ColumnFacts | undefined, outside: number): number | undefined =>
      facts ? index.get(newName.get(facts.name) ?? facts.name) : outside;
    const [start, end] = [neighbour(before[i - 1], -1), neighbour(before[i + run.length], now.length)];
    i += run.length;
    if (start === undefined || end === undefined) continue;
    const between = now.slice(start + 1, end).filter(({ name }) => free.has(name));
    if (between.length !== run.length) continue;
    run.forEach((old, n) => {
      const other = between[n];
      if (other && areAlike(old, other)) found.push([old.name, other]);
    });
  }
  return found;
} // prettier-ignore

/** Names of which most letters are the same, where no other name is as near, and the answers may be the same. */
function similar(missing: readonly string[], free: readonly ColumnFacts[], before: ReadonlyMap<string, ColumnFacts>): readonly (readonly [string, ColumnFacts])[] {
  const isNear = (from: string, { name }: ColumnFacts): boolean => {
    const length = Math.max(bare(from).length, bare(name).length);
    return length >= 8 && distance(bare(from), bare(name)) <= length * 0.3;
  };
  return missing.flatMap((from) => {
    const [to, ...others] = free.filter((facts) => isNear(from, facts));
    const old = before.get(from);
    if (!to || others.length > 0 || missing.some((other) => other !== from && isNear(other, to))) return [];
    return old && areAlike(old, to) ? [[from, to] as const] : [];
  });
} // prettier-ignore

/** Of the answers in a column, how many are texts of the other. */
function likeness(before: ColumnFacts | undefined, now: ColumnFacts): { readonly alike: number; readonly answers: number } {
  const known = new Set(before ? textsOf(before).map(foldText) : []);
  const alike = [...now.counts].reduce((sum, [text, count]) => sum + (known.has(foldText(text)) ? count : 0), 0);
  return { alike, answers: now.filled };
} // prettier-ignore

/** Whether two columns may hold answers to one question: the same texts, numbers both, or texts of everybody's own both. */
function areAlike(before: ColumnFacts, now: ColumnFacts): boolean {
  if (before.filled === 0 || now.filled === 0) return before.filled === now.filled;
  const { alike, answers } = likeness(before, now);
  if (alike * 2 >= answers) return true;
  const isMany = ({ counts, filled }: ColumnFacts): boolean => counts.size > 12 && counts.size * 3 > filled;
  return isMany(before) && isMany(now) && shareOfNumbers(before) > 0.9 === shareOfNumbers(now) > 0.9;
}

const shareOfNumbers = (facts: ColumnFacts): number =>
  textsOf(facts).filter((text) => plainNumber(foldText(text), []) !== undefined).length /
  Math.max(1, facts.counts.size);

/** How many of the columns that both have stand elsewhere in their order. */
function movedIn(before: readonly ColumnFacts[], now: readonly ColumnFacts[]): number {
  const names = new Set(now.map(({ name }) => name));
  const both = new Set(before.flatMap(({ name }) => (names.has(name) ? [name] : [])));
  const old = [...both];
  return now.filter(({ name }) => both.has(name)).filter(({ name }, i) => old[i] !== name).length;
}
