#!/usr/bin/env node
// The program itself is bundled into dist/ by scripts/bundle.mjs, which `npm ci` and `npm start` run.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/main.js', import.meta.url);

if (existsSync(bundle)) {
  // Source maps take time to read; only who looks for a fault in the program needs them.
  if (process.env.SURVEYDECK_DEBUG) process.setSourceMapsEnabled(true);
  const { main, processArguments, processIo } = await import(bundle);
  process.exitCode = await main(processArguments(), processIo());
} else {
  process.stderr.write('surveydeck: the program is not built yet. Run "npm ci" in its folder first.\n');
  process.exitCode = 70;
}
