import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, runNode } from './measure.mjs';

/** Starts of Node in one sample: a single one is too short to be a measure. */
const STARTS = 3;

/** A task that starts Node with an empty script: what every other time is a multiple of. */
export function bareStart(folder) {
  const empty = join(folder, 'empty.js');
  writeFileSync(empty, '');
  return () => ({ ms: median(Array.from({ length: STARTS }, () => runNode([empty]).ms)) });
}
