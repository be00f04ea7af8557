// The portal under load: `npm run load` (two minutes of 50 people) and `npm run load -- --made 10000` (decks for meetings, one
// after another, with the memory of the server). It publishes the project into a folder of its own and starts the bundled
// server. Prints a table and writes JSON with --json FILE.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '120' },
    made: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});

/** The same people in every run: mulberry32. */
function randomFrom(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const root = new URL('..', import.meta.url).pathname;
const program = join(root, 'bin/surveydeck.js');
const folder = mkdtempSync(join(tmpdir(), 'surveydeck-load-'));
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const run = (...words) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${words[0]} ended with ${code}`))));
  });

/** Processor seconds and resident megabytes of a process, as Linux counts them; nothing elsewhere. */
function useOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\)\s/s, '')
      .split(' ');
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Math.round((pages * 4096) / 2 ** 20) };
  } catch {
    return { cpu: 0, megabytes: 0 };
  }
}

async function startServer() {
  writeFileSync(join(folder, 'portal.yaml'), 'keep_customer_decks: 1\n');
  const server = spawn(process.execPath, [program, 'serve', '--releases', folder, '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => resolve(String(text).trim().replace(/\/$/, '')));
    server.once('exit', () => reject(new Error('the server did not start')));
  });
  return { server, address };
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;

async function main() {
  await run('publish', '--releases', folder);
  const { server, address } = await startServer();
  try {
    const deck = `${address}/d/ai-survey-2025/ja`;
    const slides = [...(await (await fetch(deck)).text()).matchAll(/name="slide" value="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    // The first deck for a meeting loads what makes decks; people meet a server that has been up for a while.
    for (let i = 0; i < 2 * availableParallelism(); i++) await meeting(deck, ['cover', slides[i]], `先触れ${i}`);
    const result =
      values.made === undefined
        ? await people(address, deck, slides, server.pid)
        : await many(deck, Number(values.made), server.pid);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
    process.exitCode = result.errors.length > 0 ? 1 : 0;
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Orders a deck and downloads it. */
async function meeting(deck, slides, customer) {
  const body = new URLSearchParams([...slides.map((id) => ['slide', id]), ['customer', customer]]);
  const answer = await fetch(`${deck}/meeting`, { method: 'POST', body, headers: { origin: new URL(deck).origin } });
  const page = await answer.text();
  const file = /href="(\/made\/[^"]+\.pptx)"/.exec(page)?.[1];
  if (!answer.ok || file === undefined) throw new Error(`${answer.status} for a deck`);
  return expectOk(await fetch(new URL(file, deck)));
}

async function expectOk(answer) {
  const bytes = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.status} for ${new URL(answer.url).pathname}`);
  return bytes.byteLength;
}

/** So many people for so long: each does something every two seconds. */
async function people(address, deck, slides, pid) {
  const spent = { page: [], download: [], made: [] };
  const errors = [];
  const pick = (random, list) => list[Math.floor(random() * list.length)];
  const act = async (random, who, turn) => {
    const dice = random();
    const kind = dice < 0.7 ? 'page' : dice < 0.95 ? 'download' : 'made';
    const began = performance.now();
    try {
      if (kind === 'page') {
        const page = pick(random, [address, deck, `${deck}/s/${pick(random, slides)}`, `${address}/search?q=AI`]);
        await expectOk(await fetch(page));
      } else if (kind === 'download') await expectOk(await fetch(`${deck}/latest.${random() < 0.7 ? 'pptx' : 'pdf'}`));
      else await meeting(deck, slides.filter(() => random() < 0.5).concat('cover'), `株式会社テスト${who}の${turn}`);
    } catch (error) {
      errors.push(`${kind}: ${error.message}`);
    }
    spent[kind].push(performance.now() - began);
  };
  const before = { server: useOf(pid), own: process.cpuUsage() };
  const end = performance.now() + 1000 * Number(values.seconds);
  const person = async (who) => {
    const random = randomFrom(Number(values.seed) * 1000 + who);
    await wait(2000 * random());
    for (let turn = 0; performance.now() < end; turn++) {
      const next = performance.now() + 2000;
      await act(random, who, turn);
      await wait(Math.max(0, next - performance.now()));
    }
  };
  await Promise.all(Array.from({ length: Number(values.users) }, (_, who) => person(who)));
  const after = { server: useOf(pid), own: process.cpuUsage(before.own) };
  const rows = Object.entries(spent).map(([kind, times]) => {
    const sorted = times.toSorted((a, b) => a - b);
    return {
      kind,
      count: sorted.length,
      ...Object.fromEntries([50, 95, 99].map((p) => [`p${p}`, Math.round(percentile(sorted, p / 100))])),
    };
  });
  console.table(rows);
  const seconds = Number(values.seconds);
  const load = {
    server: +((after.server.cpu - before.server.cpu) / seconds).toFixed(2),
    generator: +((after.own.user + after.own.system) / 1e6 / seconds).toFixed(2),
    megabytes: after.server.megabytes,
  };
  console.log(
    `cores used: server ${load.server}, generator ${load.generator}; server ${load.megabytes} MB; errors ${errors.length}`,
  );
  for (const error of new Set(errors)) console.log(error);
  return { users: Number(values.users), seconds, rows, load, errors };
}

/** Decks for so many customers, two at a time; the memory of the server as it goes. */
async function many(deck, count, pid) {
  const errors = [];
  const memory = [];
  let next = 0;
  const step = Math.max(1, Math.floor(count / 20));
  const lane = async () => {
    for (let i = next++; i < count; i = next++) {
      await meeting(deck, ['cover', 'q6', 'profile'], `株式会社テスト${i}`).catch((error) =>
        errors.push(error.message),
      );
      if (i % step === 0) memory.push({ decks: i, megabytes: useOf(pid).megabytes });
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: 2 }, lane));
  const rate = +((1000 * count) / (performance.now() - began)).toFixed(1);
  console.table(memory);
  console.log(`${count} decks, ${rate} a second, errors ${errors.length}`);
  return { count, rate, memory, errors };
}

await main();
