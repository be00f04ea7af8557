import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, ownDeck, PROJECT, run } from './fixture.ts';

describe('a deck whose sources have not changed', () => {
  const built = () => ({ pptx: ownDeck('built') });
  const project = (): Promise<string> => folderWith({ ...PROJECT, 'node_modules/.keep': '' });
  const builds = async (cwd: string, program?: string, argv = ['build']): Promise<number> => {
    const { code, calls, stdout } = await run(argv, { cwd, built, ...(program === undefined ? {} : { program }) });
    expect([code, stdout]).toEqual([0, 'output/one.ja.pptx\n']);
    return calls.length;
  };

  it('is not built again by the same program, until one of them changes', async () => {
    const cwd = await project();
    expect(await builds(cwd, '1')).toBe(1);
    expect(await builds(cwd, '1')).toBe(0);
    await writeFile(join(cwd, 'data/s/figures.yaml'), 'figures: { a: b }\n');
    expect(await builds(cwd, '1')).toBe(1);
    expect(await builds(cwd, '1')).toBe(0);
  });

  it('is built again by another program, with other options, and by one that does not know its version', async () => {
    const cwd = await project();
    expect(await builds(cwd, '1')).toBe(1);
    expect(await builds(cwd, '2')).toBe(1);
    expect(await builds(cwd, '2', ['build', '--draft'])).toBe(1);
    expect(await builds(cwd)).toBe(1);
  });
});
