import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bareStart } from './bare.mjs';
import { interleave, medianOf, ratioOf, runNode } from './measure.mjs';
import { peers } from './peers.mjs';
import { NOTHING_REMEMBERED, program, root, TIMINGS, withFolder } from './project.mjs';
import { W_DECK, wDeckFile, writeWProject } from './w-project.mjs';

/** Slides of each W, and rounds at the most: what takes long is measured less often. */
const [SMALL, LARGE, HUGE] = [26, 500, 2000];
const MOST_ROUNDS = { [SMALL]: 9, [LARGE]: 5, [HUGE]: 2 };
/** python-pptx takes a minute for 2000 slides. */
const MOST_SLIDES = { 'python-pptx': LARGE };

const mega = (file) => statSync(file).size / 1e6;

function ourBuild(folder, n) {
  const project = join(folder, `w${n}`);
  mkdirSync(project);
  writeWProject(root, project, n);
  const env = { ...NOTHING_REMEMBERED, ...TIMINGS };
  return { file: wDeckFile(project), run: () => runNode([program, 'build', W_DECK], { cwd: project, env }) };
}

/** W(n) by us and by others, and another deck of ours beside it if there is one, by turns. */
async function sizeOf(folder, n, installed, rounds, beside = {}) {
  const ours = ourBuild(folder, n);
  const others = installed.filter(({ name }) => n <= (MOST_SLIDES[name] ?? n)).map((peer) => [peer.name, peer.prepare(folder, n)]); // prettier-ignore
  const tasks = Object.fromEntries([['ours', ours.run], ...others.map(([name, { run }]) => [name, run]), ...Object.entries(beside)]); // prettier-ignore
  const found = await interleave(Math.min(rounds, MOST_ROUNDS[n]), tasks, bareStart(folder), { warmUp: n === SMALL });
  const us = found.get('ours');
  const compared = others.flatMap(([name, { file }]) => [
    { id: `w${n}.${name}`, name: `W(${n}), to ${name}`, ...ratioOf(us, found.get(name)), unit: `× ${name}`, ms: medianOf(found.get(name), 'ms') },
    { id: `w${n}.${name}.mb`, name: `W(${n}), peak memory of ${name}`, found: medianOf(found.get(name), 'mb'), unit: 'MB' },
    { id: `w${n}.${name}.size`, name: `W(${n}), size by ${name}`, found: mega(file), unit: 'MB' },
  ]); // prettier-ignore
  return {
    ours,
    found,
    figures: [
      {
        id: `w${n}.time`,
        name: `W(${n})`,
        ...ratioOf(us, found.get('bare')),
        unit: 'bare starts',
        ms: medianOf(us, 'ms'),
      },
      ...compared,
      { id: `w${n}.mb`, name: `W(${n}), peak memory`, found: medianOf(us, 'mb'), unit: 'MB' },
      { id: `w${n}.size`, name: `W(${n}), size`, found: mega(ours.file), unit: 'MB' },
    ],
  };
}

/** Decks of many slides, whole processes, nothing remembered. */
export const w = (rounds) =>
  withFolder(async (folder) => {
    const all = peers();
    const installed = all.filter((peer) => peer.installed);
    const small = await sizeOf(folder, SMALL, installed, rounds);
    runNode([program, 'lint', small.ours.file]);
    const large = await sizeOf(folder, LARGE, installed, rounds);
    const huge = await sizeOf(folder, HUGE, installed, rounds, { large: large.ours.run });
    const growth = ratioOf(huge.found.get('ours'), huge.found.get('large'));
    return {
      figures: [
        ...small.figures,
        ...large.figures,
        ...huge.figures,
        { id: 'w.growth', name: `W(${HUGE}) to W(${LARGE})`, ...growth, unit: '×' },
        ...all.filter((peer) => !peer.installed).map(({ name }) => ({ id: `w.${name}`, name: `W(n), to ${name}`, skipped: `${name} is not installed` })), // prettier-ignore
      ],
      rounds: [SMALL, LARGE, HUGE].map((n) => Math.min(rounds, MOST_ROUNDS[n])).join(', '),
      versions: Object.fromEntries(installed.map(({ name, installed: version }) => [name, version])),
    };
  });
