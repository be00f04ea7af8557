#!/usr/bin/env node
// The program itself is bundled into dist/ by scripts/bundle.mjs, which `npm ci` and `npm start` run.
import { isBundled, keepCompiled, requireChunk, tuneForMany, tuneForOne } from './load-chunk.js';

if (isBundled()) {
  // Source maps take time to read; only who looks for a fault in the program needs them.
  if (process.env.SURVEYDECK_DEBUG) process.setSourceMapsEnabled(true);
  const { main, processArguments, processIo } = requireChunk('./surveydeck.cjs');
  const words = processArguments();
  // A process that stays makes the same deck again and again: there early optimising pays.
  const stays = ['preview', 'serve'].includes(words[0]);
  const tune = words[0] === 'batch' ? tuneForMany : tuneForOne;
  process.exitCode = await main(words, processIo(stays ? undefined : tune));
  // Kilobytes, for `npm run bench`.
  if (process.env.SURVEYDECK_TIMINGS) process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`);
  // Only a build that succeeded has run, and so compiled, what is worth keeping.
  if (words[0] === 'build' && process.exitCode === 0) keepCompiled();
} else {
  process.stderr.write('surveydeck: the program is not built yet. Run "npm ci" in its folder first.\n');
  process.exitCode = 70;
}
