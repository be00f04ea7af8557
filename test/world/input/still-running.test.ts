import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform, execPath, pid, ppid } from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { isStillRunning } from '../../../src/world/input/still-running.ts';
import { writeFiles } from '../../../src/world/input/write-files.ts';

const HOUR = 60 * 60 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'surveydeck-running-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('isStillRunning', () => {
  it('knows a process that goes on from one that is dead', () => {
    expect(isStillRunning(ppid, Date.now())).toBe(true);
    const dead = spawnSync(execPath, ['-e', '']);
    expect(isStillRunning(dead.pid, Date.now())).toBe(false);
  });

  it('does not take this process for one that left something: it has just begun', () => {
    expect(isStillRunning(pid, Date.now())).toBe(false);
  });

  // Only Linux tells when a process began without running another program.
  it.runIf(platform === 'linux')('knows a process that got the number of a dead one', () => {
    const child = spawn(execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    expect(isStillRunning(child.pid ?? 0, Date.now() - HOUR)).toBe(false);
    expect(isStillRunning(child.pid ?? 0, Date.now())).toBe(true);

    // The same of a file that a build left beside its output.
    const left = `.a.txt.${child.pid}-0.new`;
    writeFileSync(join(folder, left), 'half');
    const write = () => writeFiles([{ path: join(folder, 'a.txt'), shown: 'a.txt', bytes: new Uint8Array([1]) }], () => expect.fail()); // prettier-ignore
    return write()
      .then(() => {
        expect(readdirSync(folder).sort()).toEqual([left, 'a.txt'].sort());
        utimesSync(join(folder, left), new Date(Date.now() - HOUR), new Date(Date.now() - HOUR));
        return write();
      })
      .then(() => expect(readdirSync(folder)).toEqual(['a.txt']))
      .finally(() => child.kill());
  });
});
