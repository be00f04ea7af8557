import { bareStart } from './bare.mjs';
import { answersChanger, MOST_CHANGES } from './change-answers.mjs';
import { buildsOf, STATES } from './cold.mjs';
import { interleave, median, medianOf, runNode } from './measure.mjs';
import { copyProject, here, NOTHING_REMEMBERED, program, TIMINGS, withFolder } from './project.mjs';

/** Where a start spends its time, phase by phase and stage by stage, as shares of a bare start of Node. */
export const start = (rounds) =>
  withFolder(async (folder) => {
    const { answers, words } = copyProject(folder);
    const change = answersChanger(answers);
    const build = (env) => {
      const { ms, stderr } = runNode([here('start-process.mjs'), ...words], {
        cwd: folder,
        env: { ...TIMINGS, ...env },
      });
      return { ms, phases: JSON.parse(/^phases (.*)$/m.exec(stderr)[1]) };
    };
    // Only the program itself keeps V8's compiled code.
    for (const env of [NOTHING_REMEMBERED, {}]) runNode([program, ...words], { cwd: folder, env });
    const found = await interleave(Math.min(rounds, MOST_CHANGES - 1), buildsOf(build, change), bareStart(folder));
    const bares = found.get('bare');
    const names = [...new Set(Object.keys(STATES).flatMap((state) => found.get(state).flatMap(({ phases }) => Object.keys(phases))))]; // prettier-ignore
    const cell = (state, name) => median(found.get(state).map(({ phases }, i) => (phases[name] ?? 0) / bares[i].ms));
    const rows = names.map((name) => [name, ...Object.keys(STATES).map((state) => cell(state, name))]);
    return {
      figures: [],
      table: { unit: 'bare starts', columns: Object.values(STATES), rows },
      bareMs: medianOf(bares, 'ms'),
    };
  });
