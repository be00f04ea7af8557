import { describe, expect, it } from 'vitest';
import { SLIDES, smallReleases } from './small-project.ts';

describe('a release that is made', () => {
  it('has every language, picture and input, and tells what changed since the one before', async () => {
    const { first, second } = await smallReleases();
    const [deck] = first.release.decks;
    expect(deck?.pictures.map(({ slides }) => slides.map(([id]) => id))).toEqual([[...SLIDES], [...SLIDES]]);
    expect(first.release.replaces).toBeUndefined();
    expect(deck?.changes).toBeUndefined();
    expect(second.release.decks[0]?.changes).toMatchObject({ differs: true });
    for (const { sha256 } of second.release.inputs) expect(second.objects.has(sha256)).toBe(true);
    expect(first.release.inputs.map(({ path }) => path)).toContain('responses.csv');
    expect(first.release.inputs.filter((input) => 'font' in input).length).toBeGreaterThan(1);
  });
});
