// Measures what docs/speed.md tells: `npm run bench [-- --rounds N --only cold,w --json FILE --compare]`.
//
//   cold    one deck in one language, whole processes: nothing remembered, one answer changed, nothing changed
//   start   where such a process spends its time: phases of its start, stages of the build
//   warm    the same deck again in a process that stays
//   w       decks of 26, 500 and 2000 slides, beside other libraries that write the same
//   reading exports of survey tools read into columns, beside R's readers
//   batch   many decks by one command
//
// Without --compare the result is written to docs/bench.json, or FILE, and drawn beside it.
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { batch } from './batch.mjs';
import { cold } from './cold.mjs';
import { showComparison } from './compare.mjs';
import { writePicture } from './picture.mjs';
import { root } from './project.mjs';
import { reading } from './reading.mjs';
import { readRecord, recorded, writeRecord } from './record.mjs';
import { showSection } from './report.mjs';
import { start } from './start.mjs';
import { w } from './w.mjs';
import { warm } from './warm.mjs';

const SECTIONS = { cold, start, warm, w, batch, reading };
const COMMITTED = join(root, 'docs/bench.json');

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    only: { type: 'string', default: Object.keys(SECTIONS).join() },
    json: { type: 'string' },
    compare: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error(`--rounds ${values.rounds} is no number of rounds`);

const sections = {};
for (const name of values.only.split(',')) {
  const measure = SECTIONS[name];
  if (!measure) throw new Error(`--only ${name}: there are ${Object.keys(SECTIONS).join(', ')}`);
  const found = { rounds, ...(await measure(rounds)) };
  showSection(name, found);
  sections[name] = recorded(found);
}

if (values.compare) {
  const now = Object.values(sections).flatMap(({ figures }) => figures);
  showComparison(now, readRecord(COMMITTED));
}
if (!values.compare || values.json) {
  const file = values.json ?? COMMITTED;
  const picture = values.json ? values.json.replace(/(?:\.json)?$/, '.svg') : join(root, 'docs/pictures/bench.svg');
  writePicture(picture, writeRecord(file, sections));
  console.log([file, picture].map((path) => relative(process.cwd(), path)).join('\n'));
}
