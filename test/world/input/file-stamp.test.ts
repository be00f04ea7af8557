import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stampOf } from '../../../src/world/input/file-stamp.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'surveydeck-stamp-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const A_MINUTE = 60_000;

describe('the stamp of a file', () => {
  it('says nothing of a file so young that it may change within one tick of the disk', async () => {
    const file = join(folder, 'a');
    await writeFile(file, '1');
    expect(stampOf(file)).toBeUndefined();
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + A_MINUTE);
    expect(stampOf(file)).toMatch(/^\d/);
    later.mockRestore();
  });

  it('is another after a change of the same length that was given the old time', async () => {
    const file = join(folder, 'a');
    const then = new Date('2025-10-01T00:00:00Z');
    await writeFile(file, '1');
    await utimes(file, then, then);
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + A_MINUTE);
    const before = stampOf(file);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await writeFile(file, '2');
    await utimes(file, then, then);
    expect(before).toBeDefined();
    expect(stampOf(file)).not.toBe(before);
    later.mockRestore();
  });

  it('says nothing of what is no file', () => {
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + A_MINUTE);
    expect([stampOf(folder), stampOf(join(folder, 'none'))]).toEqual([undefined, undefined]);
    later.mockRestore();
  });
});
