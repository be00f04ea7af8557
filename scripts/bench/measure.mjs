// Times whole processes. Absolute times say little on a shared machine, so what is compared runs by turns, and what
// counts are ratios within a round. Whoever calls this stays small: a child's peak memory counts from its parent's.
import { fork, spawnSync } from 'node:child_process';

const MEGA = 1024;

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs a command once: wall time in milliseconds, what it wrote, and the megabytes that its `peak N` line tells. */
export function runProcess(command, words, { cwd, env = {}, codes = [0] } = {}) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (!codes.includes(status))
    throw new Error(`${command} ${words.join(' ')} ended with ${status}:\n${stderr.slice(-2000)}`);
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1];
  return { ms, stdout, stderr, ...(peak ? { mb: Number(peak) / MEGA } : {}) };
}

export const runNode = (words, options) => runProcess(process.execPath, words, options);

/** A process of ours that does one thing a message and says how it went; what it waits in between costs it nothing. */
export function keepProcess(script) {
  const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        const onExit = (code) => reject(new Error(`${script} ended with ${code}`));
        child.once('exit', onExit);
        child.once('message', (answer) => {
          child.off('exit', onExit);
          if (answer.error) reject(new Error(answer.error));
          else resolve(answer);
        });
        child.send(message);
      }),
    end: () => child.disconnect(),
  };
}

/**
 * Runs each task once a round, in turn, and before each of them `bare`, what others are a multiple of: its median stands
 * for the round. `tasks` maps names to functions that return what they measured (`ms` at least); the result maps them,
 * and `bare`, to what every round found. A round that warms up comes first and does not count.
 */
export async function interleave(rounds, tasks, bare, { warmUp = true } = {}) {
  const found = new Map(['bare', ...Object.keys(tasks)].map((name) => [name, []]));
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    const bares = [];
    for (const [name, run] of Object.entries(tasks)) {
      bares.push(...bare());
      const sample = await run();
      if (round >= 0) found.get(name).push(sample);
    }
    if (round >= 0) found.get('bare').push({ ms: median(bares) });
  }
  return found;
}

export const medianOf = (samples, key) => median(samples.map((sample) => sample[key]));

/**
 * How many times as long as the others of its round something takes: the median over the rounds, and the fastest
 * round to the others' fastest, which says more while other programs keep the machine busy.
 */
export const ratioOf = (samples, others) => ({
  found: median(samples.map(({ ms }, i) => ms / others[i].ms)),
  best: fastest(samples) / fastest(others),
});

const fastest = (samples) => Math.min(...samples.map(({ ms }) => ms));
