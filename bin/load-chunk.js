// Loads chunks of the program that scripts/bundle.mjs wrote into dist/. V8's compiled code of each chunk is kept beside it
// after a build and taken up again by the next start, which halves its time: nothing else depends on it, and a start
// that cannot use or write it goes on without.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
/** Chunks that were compiled by this start. */
const fresh = new Map();

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
  if (cachedData === undefined || script.cachedDataRejected) fresh.set(chunk, script);
  script.runInThisContext()(module.exports, requireChunk, module, chunk, folder);
  return module.exports;
}

/** Whether the program has been bundled. */
export const isBundled = () => existsSync(bundle);

/** Keeps the compiled code of the chunks that this start compiled. */
export const keepCompiled = () => fresh.forEach((script, chunk) => keep(chunk, script));
