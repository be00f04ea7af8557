import { describe, expect, it } from 'vitest';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { put, releaseOf, replaceIn, SLIDES, smallReleases, within, writeProject } from './small-project.ts';

describe('a release that is made', () => {
  it('has every language, picture and input, and tells what changed since the one before', async () => {
    const { first, second } = await smallReleases();
    const [deck] = first.release.decks;
    expect(deck?.pictures.map(({ slides }) => slides.map(([id]) => id))).toEqual([[...SLIDES], [...SLIDES]]);
    const widths = deck?.pictures.map(({ width, slides: [[, sha] = ['', '']] }) => [width, Buffer.from(first.objects.get(sha) ?? []).readUInt32BE(16)]); // prettier-ignore
    expect(widths).toEqual([480, 1600].map((width) => [width, width]));
    expect(first.release.replaces).toBeUndefined();
    expect(deck?.changes).toBeUndefined();
    expect(second.release.decks[0]?.changes).toMatchObject({ differs: true });
    for (const { sha256 } of second.release.inputs) expect(second.objects.has(sha256)).toBe(true);
    expect(first.release.inputs.map(({ path }) => path)).toContain('responses.csv');
    expect(first.release.inputs.filter((input) => 'font' in input).length).toBeGreaterThan(1);
  });

  it('has the export that the answers are read from, and no responses.csv', async () => {
    await within(async (folder) => {
      await writeProject(folder);
      await put(folder, 'exports/.keep', '');
      await rename(join(folder, 'responses.csv'), join(folder, 'exports/wave 1.csv'));
      await rm(join(folder, 'exports/.keep'));
      await replaceIn(
        join(folder, 'survey.yaml'),
        'questions:\n',
        'source: { files: exports/wave 1.csv, id: id }\nquestions:\n',
      );
      const { release, objects } = await releaseOf(folder, '2026-03-02T09:00:00.000Z');
      const paths = release.inputs.map(({ path }) => path);
      expect(paths).toContain('exports/wave 1.csv');
      expect(paths).not.toContain('responses.csv');
      const [own] = release.inputs.filter(({ path }) => path === 'exports/wave 1.csv');
      expect(new TextDecoder().decode(objects.get(own!.sha256)).slice(0, 6)).toBe('id,H1,');
    });
  });
});
