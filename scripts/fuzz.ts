/**
 * Changes the files that the program reads at random, one after another, and runs a command on each: it may refuse
 * them, but never crash, hang, point at nothing, leave half a file behind, or write a deck that PowerPoint would repair
 * (test/fuzz). The same seeds give the same changes. After an interruption it resumes where it stopped, unless the
 * program has changed; after the full count it records the result in docs/quality.md.
 *
 *   npm run fuzz [count] [first seed] [-- --check]     --check: writes nothing to docs/quality.md
 *   npm run fuzz -- --continue                         what an earlier program has passed is not run again
 *   npm run fuzz -- 1 SEED --keep                      shows what the program said, and leaves its files
 */
import { createHash } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAULTS, type Fault } from '../test/fuzz/judge.ts';
import { fuzzOne, planOf, type Fuzzed } from '../test/fuzz/fuzz-one.ts';
import { makeSandbox, Sandbox } from '../test/fuzz/sandbox.ts';
import { STAGES } from '../test/fuzz/stages.ts';
import { writeSection } from './quality.ts';

const FULL = 20_000;
const LIMITS = {
  /**
   * Milliseconds that one run may compute, and those that it may take where others are at work too. `text export` measures the room of every
   * text of the deck: 20 s on a slow machine, whatever has been changed.
   */
  time: 40_000,
  wait: 120_000,
  /** Bytes that the process may take. */
  memory: 2 ** 30,
  /** After so many runs a process is replaced: what they leave behind must not add up. */
  runs: 300,
  /** And before its memory has grown to this. */
  tired: 700 * 2 ** 20,
} as const;

const flag = (name: string): string | undefined => {
  const found = process.argv.find((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  return found?.slice(name.length + 3);
};
const [count = FULL, first = 1] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number); // prettier-ignore
const bundle = fileURLToPath(import.meta.url);
const program = createHash('sha256').update(readFileSync(bundle)).digest('hex').slice(0, 12);
const folder = 'node_modules/.cache/surveydeck';
const results = `${folder}/fuzz-${program}.jsonl`;
/** The sound files, made once for this program; every process works on its own copy. */
const sound = join(tmpdir(), `surveydeck-fuzz-${program}`);

/** A run that was ended from outside, or the answer of a worker. */
type Answer = Omit<Fuzzed, 'stage'> & { readonly stage: Fuzzed['stage']; readonly memory: number };

// --- The worker: one seed at a time, by message.

async function work(): Promise<void> {
  const root = flag('worker') ?? '';
  cpSync(sound, root, { recursive: true });
  const sandbox = new Sandbox(root);
  process.on('disconnect', () => {
    rmSync(root, { recursive: true, force: true });
    process.exit();
  });
  process.on('message', (seed: number) => {
    void fuzzOne(sandbox, seed).then((fuzzed) => {
      process.send?.({ ...fuzzed, memory: process.memoryUsage.rss() });
    });
  });
  process.send?.('ready');
}

// --- The supervisor.

/** What a process takes, as Linux tells it: bytes of memory and milliseconds of computing; undefined elsewhere. */
function usageOf(pid: number | undefined): { readonly memory: number; readonly time: number } | undefined {
  try {
    const [, , rest = ''] = /^(.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
    const fields = rest.split(' ').map(Number);
    const [user = 0, system = 0] = fields.slice(11, 13);
    return { memory: (fields[21] ?? 0) * 4096, time: (user + system) * 10 };
  } catch {
    return undefined;
  }
}

class Worker {
  #child: ChildProcess | undefined;
  #runs = 0;
  #said = '';
  readonly #root = mkdtempSync(join(tmpdir(), 'surveydeck-fuzz-worker-'));

  /** The result of a seed, whatever becomes of the process. */
  async run(seed: number): Promise<Fuzzed> {
    this.#child ??= await this.#start();
    const child = this.#child;
    const ended = await this.#answer(child, seed);
    this.#runs += 1;
    if (!('seed' in ended)) {
      await this.stop();
      return this.#fault(seed, ended);
    }
    const { memory, ...fuzzed } = ended;
    if (memory > LIMITS.tired || this.#runs >= LIMITS.runs) await this.stop();
    return fuzzed;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#runs = 0;
    if (child && child.exitCode === null && child.signalCode === null) await this.#end(child);
    // A process that was killed could not do so itself.
    rmSync(this.#root, { recursive: true, force: true });
  }

  async #end(child: ChildProcess): Promise<void> {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(late);
  }

  #start(): Promise<ChildProcess> {
    const child = fork(`${folder}/fuzz-${program}.mjs`, [`--worker=${this.#root}`], { execArgv: ['--max-old-space-size=900'], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] }); // prettier-ignore
    this.#said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#said = (this.#said + text).slice(-2000)));
    return new Promise((resolve, reject) => {
      child.once('message', () => resolve(child));
      child.once('exit', (code) => reject(new Error(`a worker ended with ${code} before its first run`)));
    });
  }

  #answer(child: ChildProcess, seed: number): Promise<Answer | Fault> {
    return new Promise((resolve) => {
      const end = (answer: Answer | Fault): void => {
        clearTimeout(clock);
        clearInterval(watch);
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        if (!('seed' in answer)) child.kill('SIGKILL');
        resolve(answer);
      };
      const hang = { kind: 'hang', says: `no end after ${LIMITS.time / 1000} s` } as const;
      const began = usageOf(child.pid);
      const clock = setTimeout(() => end(hang), began ? LIMITS.wait : LIMITS.time);
      const watch = setInterval(() => {
        const now = usageOf(child.pid);
        if (!began || !now) return;
        if (now.time - began.time > LIMITS.time) end(hang);
        if (now.memory > LIMITS.memory) end({ kind: 'memory', says: `${Math.round(now.memory / 2 ** 20)} MB` });
      }, 200);
      child.once('message', (answer: Answer) => end(answer));
      child.once('exit', (code, signal) =>
        end({
          kind: /heap out of memory/.test(this.#said) ? 'memory' : 'exit',
          says: `the process died (${signal ?? code}): ${this.#said.slice(-1000)}`,
        }),
      );
      child.send(seed);
    });
  }

  /** A run that had to be ended, described by its plan. */
  #fault(seed: number, fault: Fault): Fuzzed {
    const { target, what, command } = planOf(new Sandbox(sound), seed);
    return { seed, kind: target.kind, file: target.from, what, command: command.join(' '), code: -1, stage: 'parsed', faults: [fault], milliseconds: LIMITS.time }; // prettier-ignore
  }
}

const rowsIn = (file: string): readonly Fuzzed[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Fuzzed) // prettier-ignore
    : [];

/** The results of earlier programs that count: none, unless they are continued. */
const earlier = (): readonly string[] =>
  flag('continue') === undefined || !existsSync(folder)
    ? []
    : readdirSync(folder).filter((name) => /^fuzz-\w+\.jsonl$/.test(name)).map((name) => `${folder}/${name}`).filter((file) => file !== results); // prettier-ignore

/** What is known of each seed: by this very program or, where that has not run it, what an earlier one has passed. */
function recorded(): readonly Fuzzed[] {
  const passed = earlier().flatMap(rowsIn).filter(({ faults }) => faults.length === 0); // prettier-ignore
  return [...new Map([...passed, ...rowsIn(results)].map((row) => [row.seed, row])).values()];
}

const isWanted = (seed: number): boolean => seed >= first && seed < first + count;

async function runAll(): Promise<void> {
  const done = new Set(recorded().map(({ seed }) => seed));
  const seeds = Array.from({ length: count }, (_, i) => first + i).filter((seed) => !done.has(seed));
  if (seeds.length === 0) return;
  mkdirSync(folder, { recursive: true });
  copyFileSync(bundle, `${folder}/fuzz-${program}.mjs`);
  rmSync(sound, { recursive: true, force: true });
  await makeSandbox(sound);
  const next = seeds.values();
  const of = Math.min(Number(flag('workers') ?? availableParallelism()), seeds.length);
  await Promise.all(
    Array.from({ length: of }, async () => {
      const worker = new Worker();
      for (const seed of next) {
        const fuzzed = await worker.run(seed);
        writeFileSync(results, `${JSON.stringify(fuzzed)}\n`, { flag: 'a' });
        report(fuzzed);
      }
      await worker.stop();
    }),
  );
  rmSync(sound, { recursive: true, force: true });
}

function report({ seed, file, what, command, faults }: Fuzzed): void {
  for (const { kind, says } of faults) {
    console.log(`seed ${seed}: ${kind}: ${says}\n    ${file}: ${what.join('; ')}\n    surveydeck ${command}`);
  }
}

/** The table: how many got how far, by kind of file; and the faults. */
async function summarise(all: readonly Fuzzed[]): Promise<boolean> {
  const bad = all.filter(({ faults }) => faults.length > 0);
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const row = (name: string, of: readonly Fuzzed[]): readonly (string | number)[] => [
    name,
    of.length,
    ...STAGES.map((stage) => of.filter((one) => one.stage === stage).length),
    of.filter(({ faults }) => faults.length > 0).length,
  ];
  const rows = [...kinds.map((kind) => row(kind, all.filter((one) => one.kind === kind))), row('all', all)]; // prettier-ignore
  const cells = [['file', 'mutations', ...STAGES, 'faults'], ['---', ...Array.from({ length: STAGES.length + 2 }, () => '--:')], ...rows]; // prettier-ignore
  const table = cells.map((line) => `| ${line.join(' | ')} |`).join('\n');
  const counts = FAULTS.map((kind) => `${kind} ${bad.filter(({ faults }) => faults.some((one) => one.kind === kind)).length}`); // prettier-ignore
  const past = all.filter(({ stage }) => stage !== 'refused').length;
  const share = Math.floor((100 * past) / Math.max(1, all.length));
  console.log(`${table}\n\nfaults: ${counts.join(', ')}\n${share} % got past parsing`);
  const wide = all.length < 100 || past * 3 >= all.length;
  if (!wide) console.log('less than a third got past parsing: the mutations are too coarse');
  if (all.length >= FULL && flag('check') === undefined) {
    const programs = [results, ...earlier()].filter(existsSync).length;
    const over = programs > 1 ? `, by ${programs} states of the program; what one of them failed on was mended and run again` : ''; // prettier-ignore
    writeSection('fuzz', `Seeds ${first} to ${first + count - 1}${over}; faults: ${counts.join(', ')}.\n\n${table}`); // prettier-ignore
  }
  console.log(`${all.length - bad.length} passed, ${bad.length} failed`);
  return wide && bad.length === 0;
}

if (flag('worker') !== undefined) await work();
else if (flag('keep') !== undefined) {
  const root = mkdtempSync(join(tmpdir(), 'surveydeck-fuzz-kept-'));
  await makeSandbox(root);
  const fuzzed = await fuzzOne(new Sandbox(root), first, true);
  report(fuzzed);
  console.log(`${JSON.stringify(fuzzed, null, 2)}\n${root}`);
} else {
  await runAll();
  process.exitCode = (await summarise(recorded().filter(({ seed }) => isWanted(seed)))) ? 0 : 1;
}
