/**
 * Thousands of decks by one command: how fast, with how much memory, and what is left when it is stopped in the middle.
 *
 *   npm run soak-batch [decks] [-- --check]     --check: writes nothing
 *
 * Makes so many decks that differ in the customer's name, after 200 of them (whose peak of memory is the measure), then again in a
 * folder of its own each: killed after a third and resumed, and interrupted (Ctrl-C) after a third and resumed. All must be there and
 * the same to the byte, and nothing else. The result goes to docs/quality.md. Exit code 1 if anything is amiss.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { writeSection } from './quality.ts';

const FEW = 200;
const count = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 5000);
const MEGA = 1024;
const { decks } = parse(readFileSync('surveydeck.yaml', 'utf8')) as {
  readonly decks: readonly { readonly id: string; readonly locales: readonly string[] }[];
};
const [first] = decks;
const DECK = { id: first?.id, locale: first?.locales[0] };
/** A long run may need so much more memory than a short one (docs/speed.md). */
const GROWTH = 1.2;

interface Stop {
  readonly signal: 'SIGKILL' | 'SIGINT';
  readonly after: number;
}

interface Ran {
  readonly code: number | string | null;
  readonly seconds: number;
  readonly mb: number;
}

/** Runs the plan in a folder; `stop`: the signal that it gets when so many decks are made. */
async function run(folder: string, words: readonly string[], stop?: Stop): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, [resolve('bin/surveydeck.js'), 'batch', 'plan.yaml', ...words], { cwd: folder, env: { ...process.env, SURVEYDECK_TIMINGS: '1' }, stdio: ['ignore', 'ignore', 'pipe'] }); // prettier-ignore
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const ended = new Promise<number | string | null>((done) => child.once('exit', (code, signal) => done(signal ?? code)));
  while (stop && child.exitCode === null && decksIn(folder).length < stop.after) await wait(20);
  if (stop) child.kill(stop.signal);
  const code = await ended;
  return { code, seconds: (performance.now() - start) / 1000, mb: Number(/^peak (\d+)$/m.exec(stderr)?.[1] ?? NaN) / MEGA };
} // prettier-ignore

const filesIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'made')) ? readdirSync(join(folder, 'made')) : [];
const decksIn = (folder: string): readonly string[] =>
  filesIn(folder).filter((name) => name.endsWith('.pptx') && !name.startsWith('.'));
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const hashesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(decksIn(folder).map((name) => [name, hashOf(join(folder, 'made', name))]));

/** A project whose plan asks for so many decks. */
function planned(folder: string, count: number): string {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['data', 'templates', 'surveydeck.yaml']) cpSync(name, join(folder, name), { recursive: true });
  const each = Array.from({ length: count }, (_, i) => ({ deck: DECK.id, locale: DECK.locale, customer: `見本商会${i + 1}`, number: String(i + 1) })); // prettier-ignore
  writeFileSync(join(folder, 'plan.yaml'), stringify({ each, output: 'made/{number}' }));
  return folder;
}

const amiss: string[] = [];
const expectThat = (holds: boolean, what: string): void => {
  if (!holds) amiss.push(what);
};

/** What differs between the decks of two folders: lost, more, or other bytes. */
function differences(hashes: ReadonlyMap<string, string>, folder: string): number {
  const own = hashesIn(folder);
  const names = new Set([...hashes.keys(), ...own.keys()]);
  return [...names].filter((name) => hashes.get(name) !== own.get(name)).length;
}

const root = mkdtempSync(join(tmpdir(), 'surveydeck-batch-'));
try {
  const few = await run(planned(join(root, 'few'), FEW), []);
  const whole = planned(join(root, 'whole'), count);
  const all = await run(whole, []);
  const hashes = hashesIn(whole);
  expectThat(few.code === 0 && all.code === 0, 'a run ended with a mistake');
  expectThat(hashes.size === count, `${hashes.size} of ${count} decks were made`);
  expectThat(
    all.mb <= GROWTH * few.mb,
    `${all.mb.toFixed(0)} MB at deck ${count}, ${few.mb.toFixed(0)} at deck ${FEW}`,
  );

  let differing = 0;
  const stopped: (readonly [how: string, left: number, seconds: number])[] = [];
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    const folder = planned(join(root, signal), count);
    const first = await run(folder, [], { signal, after: Math.ceil(count / 3) });
    const left = decksIn(folder);
    const halves = left.filter((name) => hashes.get(name) !== hashOf(join(folder, 'made', name))).length;
    expectThat(first.code === (signal === 'SIGINT' ? 130 : signal), `${signal}: it ended with ${first.code}`);
    expectThat(halves === 0, `${signal}: ${halves} of the decks that were left are not whole`);
    const rest = await run(folder, ['--resume']);
    expectThat(rest.code === 0, `${signal}: the resumed run ended with ${rest.code}`);
    const other = differences(hashes, folder);
    differing += other;
    expectThat(other === 0, `${signal}: ${other} decks are others than those of the run that was not stopped`);
    const litter = filesIn(folder).filter((name) => name.startsWith('.') && name !== '.plan.yaml.made');
    expectThat(litter.length === 0, `${signal}: ${litter.length} files were left over`);
    stopped.push([signal === 'SIGINT' ? 'interrupted (Ctrl-C)' : 'killed', left.length, rest.seconds]);
  }

  const table = [
    '| | |',
    '| --- | --: |',
    `| decks | ${count} |`,
    `| decks a second, from start to end | ${(count / all.seconds).toFixed(0)} |`,
    `| peak memory at deck ${FEW} | ${few.mb.toFixed(0)} MB |`,
    `| peak memory at deck ${count} | ${all.mb.toFixed(0)} MB |`,
    ...stopped.map(
      ([how, left, seconds]) =>
        `| ${how} after ${left} decks, all of them whole: the others by \`--resume\` in | ${seconds.toFixed(0)} s |`,
    ),
    `| decks that differ after that, or are lost | ${differing} |`,
  ].join('\n');
  console.log(table);
  for (const what of amiss) console.log(what);
  console.log(`${amiss.length === 0 ? 1 : 0} passed, ${amiss.length} failed`);
  if (!process.argv.includes('--check'))
    writeSection('soak-batch', amiss.length > 0 ? `${table}\n\nAmiss: ${amiss.join('; ')}.` : table);
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exitCode = amiss.length > 0 ? 1 : 0;
