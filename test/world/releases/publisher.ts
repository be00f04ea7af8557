/**
 * A process that publishes, for tests that kill it or set two against each other. It tells on stdout what it was told:
 *
 *   node publisher.mjs FOLDER NAME ROUNDS BYTES SLIDES
 */
import { machineDisk } from '../../../src/world/releases/disk.ts';
import { openReleases } from '../../../src/world/releases/open-releases.ts';
import { hurriedDisk } from './hurried-disk.ts';
import { publish } from './sample-release.ts';

const [folder = '', name = '', rounds = '1', size = '0', slides = '2'] = process.argv.slice(2);
const isLarge = Number(size) > 0;
const opened = await openReleases(
  { path: folder, shown: folder },
  { clock: () => new Date(), create: true, disk: isLarge ? machineDisk : hurriedDisk },
  (diagnostic) => process.stderr.write(`${diagnostic.says.en.found}\n`),
);
if (!opened) process.exit(1);
process.stdout.write('ready\n');
for (let round = 1; round <= Number(rounds); round++) {
  const mark = `${name} ${round} ${process.pid}`;
  const more = isLarge ? { size: Number(size) } : { locales: ['ja'] };
  // Who was slower looks again, as a person would.
  for (;;) {
    const done = await publish(opened.releases, { mark, by: name, slides: Number(slides), ...more });
    if (done.kind !== 'done') continue;
    process.stdout.write(`${done.entry.n} ${done.id}\n`);
    break;
  }
}
