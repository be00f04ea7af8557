import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { openReleases, type OpenedReleases } from '../../../src/world/releases/open-releases.ts';
import { hurriedDisk } from './hurried-disk.ts';

/** A clock that goes on by a second at each look, from a moment that can be set. */
export class TestClock {
  #now: number;

  constructor(start = '2026-03-02T09:00:00.000Z') {
    this.#now = Date.parse(start);
  }

  set(moment: string): void {
    this.#now = Date.parse(moment);
  }

  readonly now = (): Date => new Date((this.#now += 1000));
}

/** Opens a folder as the program does; throws what it reports. */
export async function opened(path: string, clock = new TestClock(), create = true): Promise<OpenedReleases> {
  const found: Diagnostic[] = [];
  const result = await openReleases({ path, shown: 'releases' }, { clock: clock.now, create, disk: hurriedDisk }, (d) =>
    found.push(d),
  );
  if (!result) throw new Error(found.map(({ says }) => says.en.found).join('\n'));
  return result;
}
