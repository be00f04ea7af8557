#!/usr/bin/env node
// The program itself is bundled into dist/ by scripts/bundle.mjs, which `npm ci` and `npm start` run. V8's compiled
// code of it is kept beside it after a build and taken up again by the next start, which halves its time: nothing else
// depends on it, and a start that cannot use or write it goes on without.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const bundle = fileURLToPath(new URL('../dist/surveydeck.cjs', import.meta.url));
const store = fileURLToPath(new URL('../dist/compiled.bin', import.meta.url));
const DIGEST = 32;

/** What compiled code is good for: this bundle, this Node.js, this kind of machine. */
function digestOf(data) {
  const { size, mtimeMs } = statSync(bundle);
  const of = `${size} ${mtimeMs} ${process.version} ${process.arch} ${process.execArgv.join(' ')}`;
  return createHash('sha256').update(of).update(data).digest();
}

/** The compiled code, if it is there, whole, and of this bundle. */
function compiled() {
  try {
    const stored = readFileSync(store);
    const data = stored.subarray(DIGEST);
    return digestOf(data).equals(stored.subarray(0, DIGEST)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keep(script) {
  try {
    const data = script.createCachedData();
    const beside = `${store}.${process.pid}`;
    writeFileSync(beside, Buffer.concat([digestOf(data), data]));
    renameSync(beside, store);
  } catch {
    // A folder that cannot be written, a full disk: the next start is as slow as this one, and that is all.
  }
}

if (existsSync(bundle)) {
  // Source maps take time to read; only who looks for a fault in the program needs them.
  if (process.env.SURVEYDECK_DEBUG) process.setSourceMapsEnabled(true);
  const cachedData = compiled();
  const script = new Script(Module.wrap(readFileSync(bundle, 'utf8')), { filename: bundle, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  const { main, processArguments, processIo } = module.exports;
  const words = processArguments();
  process.exitCode = await main(words, processIo());
  // Kilobytes, for `npm run bench`.
  if (process.env.SURVEYDECK_TIMINGS) process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`);
  // Only a build that succeeded has run, and so compiled, what is worth keeping.
  const worth = words[0] === 'build' && process.exitCode === 0;
  if (worth && (cachedData === undefined || script.cachedDataRejected)) keep(script);
} else {
  process.stderr.write('surveydeck: the program is not built yet. Run "npm ci" in its folder first.\n');
  process.exitCode = 70;
}
