// Loads chunks of the program that scripts/bundle.mjs wrote into dist/. V8's compiled code of each chunk is kept beside it
// after a build and taken up again by the next start, which halves its time: nothing else depends on it, and a start
// that cannot use or write it goes on without.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const bundle = fileURLToPath(new URL('../dist/surveydeck.cjs', import.meta.url));
const DIGEST = 32;

/** What compiled code is good for: this chunk, this Node.js, this kind of machine. */
function digestOf(chunk, data) {
  const { size, mtimeMs } = statSync(chunk);
  const of = `${size} ${mtimeMs} ${process.version} ${process.arch} ${process.execArgv.join(' ')}`;
  return createHash('sha256').update(of).update(data).digest();
}

/** The compiled code of a chunk, if it is there, whole, and of this chunk. */
function compiled(chunk) {
  try {
    const stored = readFileSync(`${chunk}.bin`);
    const data = stored.subarray(DIGEST);
    return digestOf(chunk, data).equals(stored.subarray(0, DIGEST)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keep(chunk, script) {
  try {
    const data = script.createCachedData();
    const store = `${chunk}.bin`;
    const beside = `${store}.${process.pid}`;
    writeFileSync(beside, Buffer.concat([digestOf(chunk, data), data]));
    renameSync(beside, store);
  } catch {
    // A folder that cannot be written, a full disk: the next start is as slow as this one, and that is all.
  }
}

const folder = dirname(bundle);
const requireFile = createRequire(bundle);
const loaded = new Map();
/** Chunks that were compiled by this start, and whether V8 was already tuned. */
const fresh = new Map();

/**
 * What V8 does while decks are made, and what it does by itself; other numbers cost time or memory, nothing else (decision 0029).
 * `interrupt-budget`: so many bytes of bytecode a function runs before V8 optimises it. It would optimise thousands of
 * functions, most of which then hardly run any more: a third of the processor's time. `semi-space-growth-factor`: how
 * much the space for young objects grows at once; at 1 it stays at 4 MB instead of growing to 16, twice.
 * `heap-growing-percent`: how much a heap may grow until it is looked through; by itself it grows by up to three times what is
 * in use, and over thousands of decks ever more.
 */
const ONE_DECK = { 'interrupt-budget': 1_000_000, 'semi-space-growth-factor': 1 };
const MANY_DECKS = { 'interrupt-budget': 1_000_000, 'heap-growing-percent': 100 };
const USUAL = { 'interrupt-budget': 66 * 1024, 'semi-space-growth-factor': 2, 'heap-growing-percent': 0 };
let isTuned = false;

/**
 * From now on V8 runs as it suits a process that makes one deck and ends, or many. Compiled code that is kept counts only under the
 * flags that it was compiled under, Node's own too, so that this is called when a deck is really made, and not at the start.
 */
const tune = (flags) => () => {
  if (isTuned) return;
  isTuned = true;
  setFlags(flags);
};
export const tuneForOne = tune(ONE_DECK);
export const tuneForMany = tune(MANY_DECKS);

function setFlags(flags) {
  for (const [name, value] of Object.entries(flags)) setFlagsFromString(`--${name}=${value}`);
}

/** What a chunk exports, e.g. `./surveydeck.cjs`; every other name is a package's or Node's own. */
export function requireChunk(name) {
  if (!name.startsWith('./')) return requireFile(name);
  const known = loaded.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const chunk = join(folder, name);
  const cachedData = compiled(chunk);
  // The bundler writes ASCII, which need not be decoded.
  const script = new Script(Module.wrap(readFileSync(chunk, 'latin1')), { filename: chunk, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) fresh.set(chunk, { script, wasTuned: isTuned });
  script.runInThisContext()(module.exports, requireChunk, module, chunk, folder);
  return module.exports;
}

/** Whether the program has been bundled. */
export const isBundled = () => existsSync(bundle);

/** Keeps the compiled code of the chunks that this start compiled, each under the flags that it will be read under. */
export function keepCompiled() {
  const chunks = [...fresh];
  for (const [chunk, { script, wasTuned }] of chunks) if (wasTuned) keep(chunk, script);
  if (isTuned) setFlags(USUAL);
  for (const [chunk, { script, wasTuned }] of chunks) if (!wasTuned) keep(chunk, script);
}
