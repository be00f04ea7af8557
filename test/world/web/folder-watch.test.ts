import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FolderWatch, type WatchOptions } from '../../../src/world/web/folder-watch.ts';

/** A watched folder `data`, and `told(work)`, which does `work` and resolves when a change is reported. */
async function watched(options: WatchOptions = {}) {
  const root = await mkdtemp(join(tmpdir(), 'surveydeck-watch-'));
  const data = join(root, 'data');
  await mkdir(join(data, 'locales'), { recursive: true });
  await writeFile(join(data, 'locales/ja.yaml'), 'a: 1\n');
  let calls = 0;
  let wake = (): void => undefined;
  const watch = new FolderWatch(
    [data],
    () => {
      calls += 1;
      wake();
    },
    options,
  );
  onTestFinished(async () => {
    watch.close();
    await rm(root, { recursive: true, force: true });
  });
  const told = async (work: () => Promise<unknown>): Promise<void> => {
    const before = calls;
    await work();
    while (calls === before) await new Promise<void>((resolve) => (wake = resolve));
    // One piece of work may be reported in several parts; the next one begins after all of them.
    await new Promise((resolve) => setTimeout(resolve, 150));
  };
  return { root, data, told, calls: () => calls, watch };
}

describe('FolderWatch', () => {
  it('tells of files that are written, added, exchanged and removed, at any depth', async () => {
    const { data, told } = await watched();
    const file = join(data, 'locales/ja.yaml');
    await told(() => writeFile(file, 'a: 2\n'));
    await told(() => writeFile(join(data, 'new.yaml'), ''));
    await told(async () => {
      // This is how many editors save.
      await writeFile(join(data, 'beside'), 'a: 3\n');
      await rename(join(data, 'beside'), file);
    });
    await told(() => writeFile(file, 'a: 4\n'));
    await told(() => rm(file));
  });

  it('follows folders that are made, removed and made again', async () => {
    const { root, data, told } = await watched();
    await told(() => mkdir(join(data, 'more/deep'), { recursive: true }));
    await told(() => writeFile(join(data, 'more/deep/x.yaml'), ''));
    await told(() => rm(join(data, 'locales'), { recursive: true }));
    await told(() => mkdir(join(data, 'locales')));
    await told(() => writeFile(join(data, 'locales/en.yaml'), ''));
    await told(() => rename(data, join(root, 'elsewhere')));
    await told(() => mkdir(data));
    await told(() => writeFile(join(data, 'survey.yaml'), ''));
  });

  it('tells once of many changes at a time, and nothing of other folders, hidden files or after its end', async () => {
    const { root, data, told, calls, watch } = await watched();
    await told(() => Promise.all(Array.from({ length: 50 }, (_, i) => writeFile(join(data, `${i}.yaml`), ''))));
    expect(calls()).toBeLessThan(10);
    const before = calls();
    await mkdir(join(root, 'output'));
    await writeFile(join(root, 'output/deck.pptx'), '');
    await writeFile(join(data, '.ja.yaml.swp'), '');
    await mkdir(join(data, 'node_modules/pack'), { recursive: true });
    await writeFile(join(data, 'node_modules/pack/index.js'), '');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(calls()).toBe(before);
    watch.close();
    await writeFile(join(data, 'survey.yaml'), '');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(calls()).toBe(before);
  });

  it('waits for a folder that is not there yet', async () => {
    const { root } = await watched();
    const late = join(root, 'templates');
    const changed = new Promise<void>((resolve) => {
      const watch = new FolderWatch([late], resolve);
      onTestFinished(() => watch.close());
    });
    await mkdir(late);
    await changed;
  });

  describe('where the system tells nothing, as on a network drive', () => {
    const deaf = (): never => {
      throw Object.assign(new Error('no space for watchers'), { code: 'ENOSPC' });
    };

    it('sees what was written, added and removed all the same', async () => {
      const { data, told } = await watched({ pulse: 30, listen: deaf });
      await told(() => writeFile(join(data, 'locales/ja.yaml'), 'a: 22\n'));
      await told(() => writeFile(join(data, 'new.yaml'), ''));
      await told(() => rm(join(data, 'new.yaml')));
      await told(() => rename(join(data, 'locales'), join(data, 'words')));
    });

    it('tells once of one change, and of nothing where nothing changes', async () => {
      const { data, told, calls } = await watched({ pulse: 30, listen: deaf });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(calls()).toBe(0);
      await told(() => writeFile(join(data, 'locales/ja.yaml'), 'a: 333\n'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(calls()).toBe(1);
    });
  });

  it('does not tell a second time of what the system told', async () => {
    const { data, told, calls } = await watched({ pulse: 30 });
    await told(() => writeFile(join(data, 'locales/ja.yaml'), 'a: 4444\n'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(calls()).toBe(1);
  });
});
