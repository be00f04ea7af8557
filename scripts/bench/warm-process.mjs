// Builds in a process that stays: each message holds the words of a command line, the answer how long it took.
import { requireChunk } from '../../bin/load-chunk.js';

const { main } = requireChunk('./surveydeck.cjs');

/**
 * One more build in this process. What outlives a call (a memory that is handed from build to build) belongs here:
 * `main` begins with an empty one each time.
 */
const buildAgain = (words, io) => main(words, io);

process.on('message', async ({ words, cwd, env = {} }) => {
  let stderr = '';
  const io = {
    stdout: { write: () => true },
    stderr: { write: (text) => (stderr += text) },
    env,
    cwd,
    clock: () => performance.now(),
  };
  const start = performance.now();
  const code = await buildAgain(words, io);
  const ms = performance.now() - start;
  // Native memory is only released between turns of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
  const mb = process.resourceUsage().maxRSS / 1024;
  process.send(code === 0 ? { ms, mb } : { error: `build ended with ${code}:\n${stderr}` });
});
