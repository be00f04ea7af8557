import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MadeFolder } from '../../../src/world/portal/made-folder.ts';
import { newFolder } from './fixture.ts';

const MINUTE = 60_000;

/** Servers that share a folder, and the time that all of them measure. */
async function shared() {
  const parent = join(await newFolder(), 'made');
  let now = 0;
  const open = (): Promise<MadeFolder> => MadeFolder.open(parent, () => now);
  /** A minute passes, after which these give a sign of life. */
  const minute = async (...alive: readonly MadeFolder[]): Promise<readonly boolean[]> => {
    now += MINUTE;
    return Promise.all(alive.map((folder) => folder.tend()));
  };
  return { parent, open, minute };
}

describe('the folder for made decks', () => {
  it('is a server’s own: another that starts, or goes on beside it for hours, deletes nothing of it', async () => {
    const { open, minute } = await shared();
    const [one, other] = [await open(), await open()];
    await writeFile(join(one.path, 'deck.pptx'), 'deck');
    for (let n = 0; n < 200; n++) expect(await minute(one, other)).toEqual([true, true]);
    const third = await open();
    await minute(one, other, third);
    expect(await readdir(one.path)).toContain('deck.pptx');
    expect(new Set([one.path, other.path, third.path]).size).toBe(3);
  });

  it('is deleted with the server; of one that was killed, some minutes later', async () => {
    const { parent, open, minute } = await shared();
    const [one, killed, closed] = [await open(), await open(), await open()];
    await closed.close();
    await minute(one, killed);
    expect((await readdir(parent)).length).toBe(2);
    for (let n = 0; n < 3; n++) await minute(one);
    expect((await readdir(parent)).length).toBe(2);
    for (let n = 0; n < 3; n++) await minute(one);
    expect(await readdir(parent)).toEqual([one.path.slice(parent.length + 1)]);
  });

  it('holds nothing for long that an older version left there', async () => {
    const { parent, open, minute } = await shared();
    await mkdir(join(parent, 'decks'), { recursive: true });
    await writeFile(join(parent, 'decks', 'a.pptx'), 'deck');
    const one = await open();
    for (let n = 0; n < 6; n++) await minute(one);
    expect(await readdir(parent)).toEqual([one.path.slice(parent.length + 1)]);
  });

  it('is deleted at once where nothing was written for days', async () => {
    const { parent, open } = await shared();
    const old = await open();
    const days = new Date(Date.now() - 3 * 24 * 60 * MINUTE);
    await utimes(join(old.path, 'alive'), days, days);
    const one = await open();
    expect(await readdir(parent)).toEqual([one.path.slice(parent.length + 1)]);
  });

  it('is there again where somebody deleted it, and says so', async () => {
    const { open, minute } = await shared();
    const one = await open();
    await rm(one.path, { recursive: true });
    expect(await minute(one)).toEqual([false]);
    expect(await minute(one)).toEqual([true]);
    expect(await readdir(one.path)).toEqual(['alive']);
  });
});
