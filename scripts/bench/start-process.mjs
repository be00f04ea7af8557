// Builds as bin/surveydeck.js does and says when it reached what: a line `phases {…}`, milliseconds since the process
// began. The program calls its clock first when the first stage begins and last when the last one ends.
const booted = performance.now();
const { tuneForOne, requireChunk } = await import('../../bin/load-chunk.js');
const { main, processIo } = requireChunk('./surveydeck.cjs');
const loaded = performance.now();

const times = { told: undefined, first: undefined, last: undefined };
let timings = '';
const io = {
  ...processIo(tuneForOne),
  stdout: { write: () => true },
  stderr: {
    write: (text) => {
      times.told ??= performance.now();
      timings += text;
    },
  },
  clock: () => {
    const now = performance.now();
    times.first ??= now;
    times.last = now;
    return now;
  },
};
process.exitCode = await main(process.argv.slice(2), io);
const done = performance.now();
const stages = JSON.parse(/^timings (.*)$/m.exec(timings)[1]);
const phases = {
  'Node starts': booted,
  'front chunk': loaded - booted,
  'command line, project': times.told - loaded,
  'inputs, builder': times.first - times.told,
  ...Object.fromEntries(Object.entries(stages).map(([stage, ms]) => [`stage ${stage}`, ms])),
  'between stages': times.last - times.first - Object.values(stages).reduce((sum, ms) => sum + ms, 0),
  'output files': done - times.last,
};
process.stderr.write(`phases ${JSON.stringify(phases)}\n`);
