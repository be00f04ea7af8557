import fc from 'fast-check';

// The same cases in every run, so that a commit is not red by chance. `FC_SEED=$RANDOM npm test` looks for others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2025) });
