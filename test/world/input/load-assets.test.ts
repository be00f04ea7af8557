import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { loadAssets } from '../../../src/world/input/load-assets.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { folderWith } from '../cli/fixture.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

/** What pictures that a file names come to: their paths, and codes of what was reported. */
async function loaded(folders: { readonly root: string; readonly survey: string }, ...paths: readonly string[]) {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const source = parseYaml('deck.yaml', paths.map((path) => `- file: ${JSON.stringify(path)}\n`).join(''), report);
  if (!source) throw new Error('the list is empty');
  const assets = await loadAssets(folders, [source], undefined, report);
  return { paths: [...assets.keys()], codes: found.map(({ code, place }) => `${code} ${place?.line}`) };
}

describe('loadAssets', () => {
  it('finds pictures of a survey that lies outside of the project, and none beside it', async () => {
    const folder = await folderWith({ 'project/a.svg': SVG, 'survey/b.svg': SVG, 'c.svg': SVG });
    const folders = { root: join(folder, 'project'), survey: join(folder, 'survey') };
    expect(await loaded(folders, 'a.svg', 'b.svg')).toEqual({ paths: ['a.svg', 'b.svg'], codes: [] });
    const outside = await loaded(folders, '../c.svg', join(folder, 'c.svg'), 'https://example.com/d.svg');
    expect(outside).toEqual({ paths: [], codes: ['input/picture-outside-project 1', 'input/picture-outside-project 2', 'input/picture-outside-project 3'] }); // prettier-ignore
  });

  it('follows a link inside, and none that leads out', async () => {
    const folder = await folderWith({ 'project/a.svg': SVG, 'survey/b.svg': SVG, 'c.svg': SVG });
    const [root, survey] = [join(folder, 'project'), join(folder, 'survey')];
    await mkdir(join(root, 'links'));
    for (const [name, to] of [['a', 'project/a.svg'], ['b', 'survey/b.svg'], ['c', 'c.svg']] as const) {
      await symlink(join(folder, to), join(root, 'links', `${name}.svg`));
    } // prettier-ignore
    expect(await loaded({ root, survey }, 'links/a.svg', 'links/b.svg', 'links/c.svg')).toEqual({
      paths: ['links/a.svg', 'links/b.svg'],
      codes: ['input/picture-outside-project 3'],
    });
  });

  it('looks for a similar name where the picture was to be', async () => {
    const folder = await folderWith({ 'project/assets/logo.svg': SVG });
    await writeFile(join(folder, 'project/assets/x.txt'), '');
    const folders = { root: join(folder, 'project'), survey: join(folder, 'project/data') };
    expect(await loaded(folders, 'assets/lgoo.svg')).toEqual({ paths: [], codes: ['input/missing-file 1'] });
  });
});
