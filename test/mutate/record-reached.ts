import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';

/**
 * A setup file of vitest: leaves the numbers of the blocks that a test file reaches in a file of a folder, those that
 * ran while files were loaded apart from those that its tests ran.
 */
declare global {
  var reachedBlocks: Uint8Array;
}
/** As many as there are blocks: what is written past the end of an array of bytes is lost without a word. */
const size = Number(process.env['REACHED_BLOCKS']);
if (!(size > 0)) throw new Error('REACHED_BLOCKS does not say how many blocks there are');
globalThis.reachedBlocks = new Uint8Array(size);
let loaded: readonly number[] = [];
/** What the process computes is counted, not what passes meanwhile: other programs may be at work too. */
const began = process.cpuUsage();

/** The blocks reached since the last call. */
function taken(): readonly number[] {
  const reached = [...globalThis.reachedBlocks.entries()].filter(([, yes]) => yes > 0).map(([number]) => number);
  globalThis.reachedBlocks.fill(0);
  return reached;
}

beforeAll(() => {
  loaded = taken();
});

afterAll(() => {
  const file = expect.getState().testPath ?? '';
  const { user, system } = process.cpuUsage(began);
  const name = `${Buffer.from(file).toString('hex').slice(-200)}.json`;
  writeFileSync(
    join(process.env['REACHED_FOLDER'] ?? '', name),
    JSON.stringify({ file, loaded, ran: taken(), milliseconds: (user + system) / 1000 }),
  );
});
