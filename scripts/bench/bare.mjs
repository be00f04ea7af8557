import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './measure.mjs';

/** Starts at a time: a single one is too short to be a measure. */
const STARTS = 3;

/** Starts Node with an empty script a few times, and returns the milliseconds. */
export function bareStart(folder) {
  const empty = join(folder, 'empty.js');
  writeFileSync(empty, '');
  return () => Array.from({ length: STARTS }, () => runNode([empty]).ms);
}
