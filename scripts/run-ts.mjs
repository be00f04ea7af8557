/**
 * Runs a TypeScript file with Node 20, which cannot do so itself: bundles it into node_modules/.cache and imports it.
 *
 *   node scripts/run-ts.mjs scripts/make-schemas.ts [arguments]
 */
import { build } from 'esbuild';
import { renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tuneForMany } from '../bin/load-chunk.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error('usage: node scripts/run-ts.mjs <file.ts> [arguments]');
  process.exit(2);
}
const entry = resolve(script);
const name = script.replace(/[^A-Za-z0-9]+/g, '-');
const outfile = join(root, 'node_modules/.cache/surveydeck', `${name}.mjs`);
// Written beside, then renamed: parts of a script that run at once bundle it at once.
const beside = `${outfile}.${process.pid}`;
await build({
  entryPoints: [entry],
  outfile: beside,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'error',
});
renameSync(beside, outfile);
process.argv = [process.argv[0], entry, ...args];
// Most scripts make decks by the dozen.
tuneForMany();
await import(pathToFileURL(outfile).href);
