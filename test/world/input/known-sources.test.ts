import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import { Recall } from '../../../src/base/recall.ts';
import { stampOf } from '../../../src/world/input/file-stamp.ts';
import { FileTrace } from '../../../src/world/input/file-trace.ts';
import { rememberedSources } from '../../../src/world/input/known-sources.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'surveydeck-known-'));
  await writeFile(join(folder, 'a'), 'one');
  // The files are old enough to be told apart by their stamps.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** Reads the file `a`, and asks whether `b` is there. */
async function read(trace: FileTrace): Promise<DeckSources> {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  const stamp = stampOf(a);
  trace.file(a, await readFile(a), stamp);
  trace.note({ kind: 'exists', path: b, found: false });
  // What sources hold does not matter here, only which they are.
  return {} as DeckSources;
}

describe('sources that were read before', () => {
  it('are the very same until a file is touched or another answer of the disk is other', async () => {
    const recall = new Recall();
    const sources = () => rememberedSources('deck', recall, undefined, () => undefined, read);
    const first = await sources();
    expect(await sources()).toBe(first);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await writeFile(join(folder, 'a'), 'two');
    const second = await sources();
    expect(second).not.toBe(first);
    expect(await sources()).toBe(second);
    await writeFile(join(folder, 'b'), '');
    expect(await sources()).not.toBe(second);
  });

  it('tell again what was asked of the disk, and what was reported', async () => {
    const recall = new Recall();
    const told: string[] = [];
    const sources = (heard: FileTrace) =>
      rememberedSources('deck', recall, heard, ({ code }) => told.push(code), async (trace, report) => {
        report({ code: 'a/note', severity: 'note', says: { en: { found: '' }, ja: { found: '' } } } as never);
        return read(trace);
      }); // prettier-ignore
    const [one, two] = [new FileTrace(), new FileTrace()];
    expect(await sources(one)).toBe(await sources(two));
    expect(two.looks).toEqual(one.looks);
    expect(two.looks.map(({ kind }) => kind)).toEqual(['file', 'exists']);
    expect(told).toEqual(['a/note', 'a/note']);
  });
});
