// Measures how long one deck in one language takes, by default the first: `npm run bench [rounds] [deck] [language]`.
// Absolute times say little on a shared machine, so whole processes are interleaved with a bare `node empty.js`, and
// what counts is the ratio of each round's pair.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.argv[2] ?? 9);
const { decks } = parse(readFileSync(join(root, 'surveydeck.yaml'), 'utf8'));
const deck = decks.find(({ id }) => id === (process.argv[3] ?? decks[0].id));
if (!deck) throw new Error(`surveydeck.yaml has no deck ${process.argv[3]}`);
/** The project's targets: a whole cold process, in bare starts of Node, and peak memory. */
const AIM = { ratio: 10, megabytes: 200 };

const folder = mkdtempSync(join(tmpdir(), 'surveydeck-bench-'));
const empty = join(folder, 'empty.js');
writeFileSync(empty, '');
const words = ['build', deck.id, '--locale', process.argv[4] ?? deck.locales[0], '--out', folder];
const withoutCache = { SURVEYDECK_NO_CACHE: '1', SURVEYDECK_TIMINGS: '1' };

/** Runs node once; returns the wall time in milliseconds and what it wrote to stderr. */
function runNode(args, env = {}) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { ms, stderr };
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Milliseconds by stage, summed over the decks of one run. */
function stagesOf(stderr) {
  const stages = new Map();
  for (const [, json] of stderr.matchAll(/^timings (.*)$/gm)) {
    for (const [stage, ms] of Object.entries(JSON.parse(json))) stages.set(stage, (stages.get(stage) ?? 0) + ms);
  }
  return stages;
}

const program = [join(root, 'bin/surveydeck.js'), ...words];
const bare = [];
const cold = [];
const cached = [];
const coldStages = [];
const peaks = [];
runNode(program); // fills the cache of drawings, and the disk's
for (let round = 0; round < rounds; round++) {
  bare.push(runNode([empty]).ms);
  const run = runNode(program, withoutCache);
  cold.push(run.ms);
  coldStages.push(stagesOf(run.stderr));
  peaks.push(Number(/^peak (\d+)$/m.exec(run.stderr)[1]) / 1024);
  cached.push(runNode(program).ms);
}

const { main } = await import(new URL('../dist/surveydeck.cjs', import.meta.url));
const warm = [];
const warmStages = [];
for (let round = 0; round <= rounds; round++) {
  let stderr = '';
  const io = {
    stdout: { write: () => true },
    stderr: { write: (text) => (stderr += text) },
    env: withoutCache,
    cwd: root,
    clock: () => performance.now(),
  };
  const start = performance.now();
  const code = await main(words, io);
  const ms = performance.now() - start;
  if (code !== 0) throw new Error(`build ended with ${code}:\n${stderr}`);
  // The first run loads the program; native memory is only released between turns of the event loop.
  if (round > 0) {
    warm.push(ms);
    warmStages.push(stagesOf(stderr));
  }
  await new Promise((resolve) => setImmediate(resolve));
}
rmSync(folder, { recursive: true });

const ratio = (times) => median(times.map((ms, i) => ms / bare[i]));
const row = (...cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : String(cell).padStart(12))).join('');
const shown = (n) => n.toFixed(n < 10 ? 1 : 0);
console.log(row(`${rounds} rounds, medians`, 'ms', 'bare starts'));
console.log(row('node empty.js', shown(median(bare)), '1'));
console.log(row('build, cold', shown(median(cold)), shown(ratio(cold))));
console.log(row('build, cold, drawings cached', shown(median(cached)), shown(ratio(cached))));
console.log(row('build, warm', shown(median(warm)), shown(median(warm) / median(bare))));
console.log(`\npeak memory: ${shown(median(peaks))} MB`);

const stages = [...new Set([...coldStages, ...warmStages].flatMap((run) => [...run.keys()]))];
const stageMedian = (runs, stage) => shown(median(runs.map((run) => run.get(stage) ?? 0)));
if (stages.length > 0) console.log(`\n${row('stage', 'cold ms', 'warm ms')}`);
for (const stage of stages) console.log(row(stage, stageMedian(coldStages, stage), stageMedian(warmStages, stage)));

const verdict = (found, aim) => `${shown(found)} of ${aim} (${found <= aim ? 'reached' : 'MISSED'})`;
console.log(`\naims: cold ${verdict(ratio(cold), AIM.ratio)} bare starts, ${verdict(median(peaks), AIM.megabytes)} MB`);
