import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bareStart } from './bare.mjs';
import { answersChanger, MOST_CHANGES } from './change-answers.mjs';
import { interleave, medianOf, ratioOf, runNode } from './measure.mjs';
import { copyProject, DECK, NOTHING_REMEMBERED, program, TIMINGS, withFolder } from './project.mjs';

/** What may be remembered, in the order in which a round builds it: the last has the cache of the one before. */
export const STATES = { nothing: 'nothing remembered', changed: 'one answer changed', same: 'nothing changed' };

/** What a round runs: a build of each state. */
export const buildsOf = (build, change) => ({
  nothing: () => build(NOTHING_REMEMBERED),
  changed: () => {
    change();
    return build({});
  },
  same: () => build({}),
});

/** Whole processes that build one deck in one language, in multiples of a bare start of Node. */
export const cold = (rounds) =>
  withFolder(async (folder) => {
    const { answers, words } = copyProject(folder);
    const change = answersChanger(answers);
    const build = (env) => runNode([program, ...words], { cwd: folder, env: { ...TIMINGS, ...env } });
    // The round that warms up leaves V8's compiled code, and the cache of a build before the first change.
    const found = await interleave(Math.min(rounds, MOST_CHANGES - 1), buildsOf(build, change), bareStart(folder));
    const size = statSync(join(folder, DECK.out, `${DECK.id}.${DECK.locale}.pptx`)).size;
    const bares = found.get('bare');
    const times = Object.entries(STATES).map(([state, name]) => {
      const samples = found.get(state);
      return { id: `cold.${state}`, name: `cold, ${name}`, ...ratioOf(samples, bares), unit: 'bare starts', ms: medianOf(samples, 'ms') }; // prettier-ignore
    });
    const memory = Object.entries(STATES).map(([state, name]) => ({
      id: `cold.${state}.mb`,
      name: `peak memory, ${name}`,
      found: medianOf(found.get(state), 'mb'),
      unit: 'MB',
    }));
    return {
      figures: [...times, ...memory, { id: 'cold.size', name: 'size of the deck', found: size / 1e6, unit: 'MB' }],
      bareMs: medianOf(bares, 'ms'),
    };
  });
