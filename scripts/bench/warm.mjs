import { bareStart } from './bare.mjs';
import { answersChanger, MOST_CHANGES } from './change-answers.mjs';
import { knows } from './commands.mjs';
import { interleave, keepProcess, medianOf, ratioOf } from './measure.mjs';
import { copyProject, here, withFolder } from './project.mjs';

/** Builds before the first that counts: V8 compiles again what runs often. */
const WARM_UP = 5;

const KANA = 'あいうえおかきくけこ';
let names = 0;
/** A customer whose name was not seen before. */
const newName = () => `見本${KANA[names % 10]}${KANA[Math.floor(names++ / 10)]}商会`;

/** Builds in one process that stays, as a server or a batch would make them. */
export const warm = (rounds) =>
  withFolder(async (folder) => {
    const { answers, words } = copyProject(folder);
    const change = answersChanger(answers);
    const kept = keepProcess(here('warm-process.mjs'));
    const build = (more = []) => kept.ask({ words: [...words, ...more], cwd: folder });
    for (let i = 0; i < WARM_UP; i++) {
      change();
      await build();
    }
    const hasCustomer = knows(['build'], /--customer\b/);
    const found = await interleave(
      Math.min(rounds, MOST_CHANGES - WARM_UP - 1),
      {
        changed: () => {
          change();
          return build();
        },
        ...(hasCustomer ? { customer: () => build(['--customer', newName()]) } : {}), // prettier-ignore
      },
      bareStart(folder),
    );
    kept.end();
    const figure = (state, name) => ({
      id: `warm.${state}`,
      name: `warm, ${name}`,
      ...ratioOf(found.get(state), found.get('bare')),
      unit: 'bare starts',
      ms: medianOf(found.get(state), 'ms'),
    });
    return {
      figures: [
        figure('changed', 'one answer changed'),
        hasCustomer
          ? figure('customer', 'another customer’s name')
          : { id: 'warm.customer', name: 'warm, another customer’s name', skipped: 'build has no --customer' },
        { id: 'warm.mb', name: 'peak memory, warm', found: medianOf(found.get('changed'), 'mb'), unit: 'MB' },
      ],
      bareMs: medianOf(found.get('bare'), 'ms'),
    };
  });
