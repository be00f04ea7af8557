import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { blockAt, blockNumbers, withMarks } from './blocks.ts';
import type { Mutant } from './choose.ts';
import { closureHash, closureOf, importsOf, sourceFiles, testFiles, textOf } from './program.ts';
import { runMarked } from './run-tests.ts';

/** The numbers of blocks by source. */
type Blocks = Readonly<Record<string, readonly number[]>>;

/** What a test file reaches, as it was recorded. */
interface Recorded {
  readonly hash: string;
  readonly milliseconds: number;
  /** It fails without any mutation, here or under these conditions, and so tells nothing. */
  readonly fails: boolean;
  readonly ran: Blocks;
  /** What ran while it was loaded. Of what several import, only the first of a process tells. */
  readonly loaded: Blocks;
}
export type Recording = Readonly<Record<string, Recorded>>;

const KEPT = 'node_modules/.cache/surveydeck/mutate-reached.json';
const PART = 15;

const kept = (): Record<string, Recorded> =>
  existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Recorded>) : {};

/** Which blocks each test file reaches: recorded once, and again for those that changed or import what changed. */
export async function recordReached(workers: number, say: (line: string) => void): Promise<Recording> {
  const recording = kept();
  const stale = testFiles().filter((file) => recording[file]?.hash !== closureHash(file));
  const numbering = blockNumbers(stale.length === 0 ? [] : sourceFiles(), textOf);
  const mark = (file: string, text: string): string => {
    const first = numbering.first.get(file);
    if (first === undefined) return text;
    return withMarks(file, text, (block) => `(globalThis.reachedBlocks[${first + block}]=1)`);
  };
  const bySource = (numbers: readonly number[] = []): Blocks => {
    const blocks: Record<string, number[]> = {};
    for (const number of numbers) {
      const { file, block } = numbering.placeOf(number);
      (blocks[file] ??= []).push(block);
    }
    return blocks;
  };
  // In parts, so that an interruption loses little.
  for (let from = 0; from < stale.length; from += PART) {
    const part = stale.slice(from, from + PART);
    say(`recording what ${stale.length - from} test files reach`);
    const folder = `${dirname(KEPT)}/mutate-reached-${process.pid}`;
    const { ended, reached } = await runMarked(part, mark, folder, { workers, marks: numbering.size });
    for (const file of part) {
      const fails = ended.failed.includes(file);
      if (fails) say(`${file} fails without a mutation and is left out`);
      const { ran, loaded, milliseconds = 0 } = reached.get(file) ?? {};
      recording[file] = {
        hash: closureHash(file),
        milliseconds: Math.round(milliseconds),
        fails,
        ran: bySource(ran),
        loaded: bySource(loaded),
      };
    }
    mkdirSync(dirname(KEPT), { recursive: true });
    writeFileSync(KEPT, JSON.stringify(recording));
  }
  const now = new Set(testFiles());
  return Object.fromEntries(Object.entries(recording).filter(([file]) => now.has(file)));
}

/** The tests of a file come first: `test/deck/layout/flow.test.ts` mirrors `src/deck/layout/flow.ts`, or imports it. */
const mirrors = (test: string, source: string): boolean =>
  test.replace(/\.long\.test\.ts$/, '.test.ts') === source.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts') ||
  importsOf(test).includes(source);

/** How many folders a test and a source have in common: `test/deck/chart/…` is nearer to `src/deck/chart/…` than others. */
function shared(test: string, source: string): number {
  const [a, b] = [test.split('/').slice(1, -1), source.split('/').slice(1, -1)];
  const parting = a.findIndex((name, i) => name !== b[i]);
  return parting < 0 ? a.length : parting;
}

/** Milliseconds that the tests of one mutant may have computed when they were recorded, and the quick ones of them. */
export const BUDGET = 60_000;
const QUICK = 15_000;
/** What compares whole decks, and so notices much, at once. */
const GOLDENS = 'test/decks.test.ts';

/**
 * The test files that run what a mutation changes: its mirror first, then the quickest, then the golden decks. What
 * does not fit the budget is left out, so that a mutant may be said to survive that the whole suite would notice, never
 * the other way round. With a smaller budget the golden decks are left out too.
 */
export function relatedTests(mutant: Mutant, recording: Recording, budget = BUDGET): readonly string[] {
  const { file, start } = mutant;
  const block = blockAt(file, textOf(file), start);
  const has = (blocks: Blocks): boolean => blocks[file]?.includes(block) ?? false;
  const all = Object.entries(recording);
  const running = new Set(all.filter(([, { ran }]) => has(ran)).map(([test]) => test));
  const onLoad = all.some(([, { loaded }]) => has(loaded));
  const reaching = all.filter(
    ([test, { fails }]) => !fails && (running.has(test) || (onLoad && closureOf(test).has(file))),
  );
  const last = (test: string, milliseconds: number): number =>
    (milliseconds * (mirrors(test, file) ? 0.01 : running.has(test) ? 1 : 2)) / 4 ** shared(test, file);
  const inOrder = reaching.toSorted(([a, x], [b, y]) => last(a, x.milliseconds) - last(b, y.milliseconds));
  let spent = 0;
  const costs = inOrder.map(([test, { milliseconds }]) => ({ test, milliseconds, upTo: (spent += milliseconds) }));
  const quick = costs.filter(({ upTo, test }) => upTo <= Math.min(QUICK, budget) && test !== GOLDENS);
  const goldens = costs.filter((one) => budget >= BUDGET && one.test === GOLDENS && !quick.includes(one));
  spent = [...quick, ...goldens].reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const rest = costs.filter((one) => !quick.includes(one) && !goldens.includes(one) && (spent += one.milliseconds) <= budget); // prettier-ignore
  return [...quick, ...goldens, ...rest].map(({ test }) => test);
}
