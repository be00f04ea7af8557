import { setFlagsFromString } from 'node:v8';
import fc from 'fast-check';

// The same cases in every run, so that a commit is not red by chance. `FC_SEED=$RANDOM npm test` looks for others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2025) });

// V8 optimises as late as in a build (`bin/load-chunk.js`): its threads would take a sixth of the time from the tests.
// A Node that no longer knows the flag goes on without.
setFlagsFromString('--interrupt-budget=1000000');
