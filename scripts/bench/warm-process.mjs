// Builds in a process that stays: each message holds the words of a command line, the answer how long it took.
import { requireChunk } from '../../bin/load-chunk.js';

const { main } = requireChunk('./surveydeck.cjs');

/** What outlives a call: decks of one project are built again and again from what is remembered. */
const recalls = new Map();

process.on('message', async ({ words, cwd, env = {} }) => {
  let stderr = '';
  const io = {
    stdout: { write: () => true },
    stderr: { write: (text) => (stderr += text) },
    env,
    cwd,
    clock: () => performance.now(),
    recalls,
  };
  const start = performance.now();
  const code = await main(words, io);
  const ms = performance.now() - start;
  // Native memory is only released between turns of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
  const mb = process.resourceUsage().maxRSS / 1024;
  process.send(code === 0 ? { ms, mb } : { error: `build ended with ${code}:\n${stderr}` });
});
