/**
 * Makes small mistakes in the program, one after another, and looks whether a test notices (test/mutate): conditions
 * negated, numbers off by one, operands swapped, calls dropped, lists emptied … evenly over the floors of src. Only the
 * tests that run the mutated code are run, and only until one fails. The same seeds give the same mutations while
 * their source is what it was. After an interruption, or after tests were written, only that is run which may have
 * another outcome; after the full count the result is recorded in docs/quality.md.
 *
 *   npm run mutate [count] [first seed] [-- --check]     --check: writes nothing to docs/quality.md
 *   npm run mutate -- --budget=10           seconds that the tests of a mutation may have taken, instead of 60: a quick first look
 *   npm run mutate -- 1 SEED --keep                      shows a mutation and the tests that should notice, runs them
 */
import { fork, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Chooser, type Mutant } from '../test/mutate/choose.ts';
import { EQUIVALENT } from '../test/mutate/equivalent.ts';
import { mutated } from '../test/mutate/operators.ts';
import { closureHash, shortHash, sourceFiles, STAGES, textOf } from '../test/mutate/program.ts';
import { BUDGET, recordReached, relatedTests, type Recording } from '../test/mutate/related.ts';
import { openVitest } from '../test/mutate/run-tests.ts';
import { writeSection } from './quality.ts';

const FULL = 300;
/** Milliseconds after which a mutant counts as noticed: a loop that never ends. Tests may compute 60 s together. */
const HANG = 400_000;
const folder = 'node_modules/.cache/surveydeck';
const bundle = fileURLToPath(import.meta.url);
const flag = (name: string): string | undefined =>
  process.argv.find((word) => word === `--${name}` || word.startsWith(`--${name}=`))?.slice(name.length + 3);
const [count = FULL, first = 1] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number); // prettier-ignore
const budget = Number(flag('budget') ?? BUDGET / 1000) * 1000;
const workers = Number(flag('workers') ?? availableParallelism());

interface Outcome {
  readonly mutant: string;
  /** What noticed: a test file, or `hang`; undefined if nothing did. */
  readonly by?: string | undefined;
  /** Of the test that noticed, or of all that did not. */
  readonly hash: string;
}

// --- The worker: one mutant at a time, by message.

interface Task {
  readonly file: string;
  readonly text: string;
  readonly tests: readonly string[];
}

async function work(): Promise<void> {
  let now: Task | undefined;
  const vitest = await openVitest((file, text) => (file === now?.file ? now.text : text), {
    workers: 1,
    bail: 1,
  });
  process.on('disconnect', () => process.exit());
  process.on('message', (task: Task) => {
    void (async () => {
      const before = now;
      now = task;
      vitest.changed([task.file, ...(before ? [before.file] : [])]);
      const { failed } = await vitest.run(task.tests);
      process.send?.(failed);
    })();
  });
  process.send?.([]);
}

class Worker {
  readonly program: string;
  #child: ChildProcess | undefined;

  constructor(program: string) {
    this.program = program;
  }

  /** What noticed the mutant. */
  async run(task: Task): Promise<string | undefined> {
    this.#child ??= await this.#start();
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const end = (by: string | undefined): void => {
        clearTimeout(clock);
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        resolve(by);
      };
      const clock = setTimeout(() => {
        this.stop();
        end('hang');
      }, HANG);
      child.once('message', ([by]: readonly string[]) => end(by));
      child.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)));
      child.send(task);
    });
  }

  /** Ends the worker and, being of its group, the process that runs the tests. */
  stop(): void {
    if (this.#child?.pid !== undefined) process.kill(-this.#child.pid, 'SIGKILL');
    this.#child = undefined;
  }

  #start(): Promise<ChildProcess> {
    const child = fork(this.program, ['--worker'], { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return new Promise((resolve, reject) => {
      child.once('message', () => resolve(child));
      child.once('exit', (code) => reject(new Error(`a worker ended with ${code} before its first run`)));
    });
  }
}

// --- The supervisor.

const nameOf = ({ file, start, end, text }: Mutant): string => shortHash(`${textOf(file)}\n${start} ${end} ${text}`);
const hashOf = (tests: readonly string[]): string => shortHash(tests.map((test) => `${test} ${closureHash(test)}`).toSorted().join('\n')); // prettier-ignore

const OUTCOMES = `${folder}/mutate.jsonl`;
/** The last outcome of each mutant, whatever program it was recorded with. */
function outcomes(): Map<string, Outcome> {
  const lines = existsSync(OUTCOMES) ? readFileSync(OUTCOMES, 'utf8').split('\n').filter(Boolean) : [];
  return new Map(lines.map((line) => JSON.parse(line) as Outcome).map((one) => [one.mutant, one]));
}

/** Whether an outcome is still one: the test that noticed is what it was, or all that did not. */
const holds = (known: Outcome | undefined, tests: readonly string[]): boolean =>
  known !== undefined && known.hash === (known.by !== undefined && tests.includes(known.by) ? hashOf([known.by]) : hashOf(tests)); // prettier-ignore

interface Judged {
  readonly mutant: Mutant;
  readonly tests: readonly string[];
  readonly by: string | undefined;
}

/** The mutations of all seeds, chosen once for a program: the compiler needs a minute for them. */
function chosen(): readonly Mutant[] {
  const sources = shortHash([...sourceFiles(), 'test/mutate/choose.ts'].map((file) => closureHash(file)).join(' '));
  const plan = `${folder}/mutate-plan-${sources}.json`;
  const known = existsSync(plan) ? (JSON.parse(readFileSync(plan, 'utf8')) as Record<string, Mutant>) : {};
  const seeds = Array.from({ length: count }, (_, i) => first + i);
  const missing = seeds.filter((seed) => known[seed] === undefined);
  if (missing.length > 0) {
    console.log(`choosing ${missing.length} mutations that compile`);
    const chooser = new Chooser();
    for (const seed of missing) known[seed] = chooser.choose(seed);
    writeFileSync(plan, JSON.stringify(known));
  }
  return seeds.flatMap((seed) => known[seed] ?? []);
}

async function judge(mutants: readonly Mutant[], record: Recording): Promise<readonly Judged[]> {
  const program = `${folder}/mutate-${process.pid}.mjs`;
  copyFileSync(bundle, program);
  const known = outcomes();
  const next = mutants.values();
  const judged: Judged[] = [];
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const worker = new Worker(program);
      for (const mutant of next) {
        const related = relatedTests(mutant, record, budget);
        const before = known.get(nameOf(mutant));
        let by = before?.by;
        // What nobody can notice is tried once, and not again for each test that is new.
        const isSettled = holds(before, related) || (before && before.by === undefined && isEquivalent(mutant));
        if (related.length > 0 && !isSettled) {
          // Who noticed it last time will most likely do so again.
          const tests = related.toSorted((a, b) => Number(b === by) - Number(a === by));
          by = await worker.run({ file: mutant.file, text: mutated(textOf(mutant.file), mutant), tests });
          const hash = hashOf(by !== undefined && related.includes(by) ? [by] : related);
          const outcome: Outcome = { mutant: nameOf(mutant), by, hash };
          writeFileSync(OUTCOMES, `${JSON.stringify(outcome)}\n`, { flag: 'a' });
        }
        judged.push({ mutant, tests: related, by });
        if (by === undefined && !isEquivalent(mutant)) console.log(`${judged.length}: ${described(mutant, related)}`);
        else if (flag('verbose') !== undefined) console.log(`${judged.length}: ${mutant.seed} ${by ?? 'equivalent'}`);
      }
      worker.stop();
    }),
  );
  rmSync(program);
  return judged;
}

/** What a mutation makes of its text. */
const becomes = ({ text }: Mutant): string => text.replaceAll(/\s+/g, ' ');
const isEquivalent = (mutant: Mutant): boolean =>
  EQUIVALENT.some((one) => one.file === mutant.file && one.site === mutant.site && one.kind === mutant.kind && one.becomes === becomes(mutant)); // prettier-ignore

function described(mutant: Mutant, tests: readonly string[]): string {
  const { seed, file, line, kind, start, end, site } = mutant;
  const from = textOf(file).slice(start, end).replaceAll(/\s+/g, ' ');
  return `seed ${seed}: ${file}:${line} ${kind}, noticed by none of ${tests.length} test files\n    ${site}\n    ${from} → ${becomes(mutant)}`; // prettier-ignore
}

async function summarise(judged: readonly Judged[]): Promise<boolean> {
  const surviving = judged.filter(({ by }) => by === undefined);
  const unproven = surviving.filter(({ mutant }) => !isEquivalent(mutant)).toSorted((a, b) => a.mutant.seed - b.mutant.seed); // prettier-ignore
  const rows = [...STAGES, 'all'].map((stage) => {
    const of = (all: readonly Judged[]): number => all.filter(({ mutant }) => stage === 'all' || mutant.stage === stage).length; // prettier-ignore
    return [stage, of(judged), of(judged) - of(surviving), of(surviving) - of(unproven), of(unproven)];
  });
  const head = [['floor', 'mutations', 'noticed by a test', 'equivalent', 'not noticed'], ['---', '--:', '--:', '--:', '--:']]; // prettier-ignore
  const table = [...head, ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
  const list = unproven.map(({ mutant }) => {
    const from = textOf(mutant.file).slice(mutant.start, mutant.end).replaceAll(/\s+/g, ' ');
    return `- seed ${mutant.seed}, \`${mutant.file}\`, ${mutant.kind}: \`${from}\` → \`${becomes(mutant)}\``;
  });
  console.log(`${table}\n\n${unproven.map(({ mutant, tests }) => described(mutant, tests)).join('\n')}`);
  if (judged.length >= FULL && flag('check') === undefined) {
    const survivors = list.length === 0 ? '' : `\n\nNot noticed:\n\n${list.join('\n')}`;
    writeSection('mutate', `Seeds ${first} to ${first + count - 1}.\n\n${table}${survivors}`);
  }
  const counted = judged.length - (surviving.length - unproven.length);
  console.log(`${counted - unproven.length} passed, ${unproven.length} failed`);
  return unproven.length <= counted * 0.05;
}

async function showOne(seed: number): Promise<void> {
  const record = await recordReached(workers, console.log);
  const mutant = new Chooser().choose(seed);
  console.log(`${mutant.kind} in ${mutant.file}:${mutant.line}`);
  const before = textOf(mutant.file);
  const after = mutated(before, mutant);
  const lines = (text: string, to: number): string[] => text.slice(before.lastIndexOf('\n', mutant.start) + 1, to).split('\n'); // prettier-ignore
  const endOf = (text: string, from: number): number => (text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from)); // prettier-ignore
  for (const line of lines(before, endOf(before, mutant.end))) console.log(`- ${line}`);
  for (const line of lines(after, endOf(after, mutant.start + mutant.text.length))) console.log(`+ ${line}`);
  const tests = relatedTests(mutant, record, budget);
  console.log(`related tests:\n${tests.map((test) => `  ${test} (${record[test]?.milliseconds ?? 0} ms)`).join('\n')}`);
  const [{ by } = { by: undefined }] = await judge([mutant], record);
  console.log(by === undefined ? 'no test notices' : `noticed by ${by}`);
}

/** Goldens that a mutant changed are left beside those that are right: here nobody wants to look at them. */
const changedGoldens = (): readonly string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.changed\.[a-z]+$/.test(name))
    .map((name) => `test/${name}`);

if (flag('worker') !== undefined) await work();
else if (flag('keep') !== undefined) await showOne(first);
else {
  mkdirSync(folder, { recursive: true });
  const before = new Set(changedGoldens());
  const record = await recordReached(workers, console.log);
  if (flag('record') === undefined) {
    const judged = await judge(chosen(), record);
    for (const file of changedGoldens()) if (!before.has(file)) rmSync(file);
    process.exitCode = (await summarise(judged)) ? 0 : 1;
  }
}
