import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { machineDisk, type Disk } from '../../../src/world/releases/disk.ts';
import { openReleases, type OpenedReleases } from '../../../src/world/releases/open-releases.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder of the test's own, which is removed afterwards. */
export async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'surveydeck-releases-'));
  folders.push(folder);
  return folder;
}

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

/** The disk of this machine, without the waiting: what a power cut would leave has tests of its own. */
export const hurriedDisk: Disk = {
  ...machineDisk,
  create: async (path) => ({ ...(await machineDisk.create(path)), sync: async () => {} }),
  syncFile: async () => {},
  syncFolder: async () => {},
};

/** Opens a folder as the program does; throws what it reports. */
export async function opened(path: string, clock = new TestClock(), create = true): Promise<OpenedReleases> {
  const found: Diagnostic[] = [];
  const result = await openReleases({ path, shown: 'releases' }, { clock: clock.now, create, disk: hurriedDisk }, (d) =>
    found.push(d),
  );
  if (!result) throw new Error(found.map(({ says }) => says.en.found).join('\n'));
  return result;
}
