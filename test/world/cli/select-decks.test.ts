import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { inputsOf } from '../../../src/world/cli/select-decks.ts';
import { folderWith, PROJECT } from './fixture.ts';

it('a deck is made from the project file and what is read of its folders, not from what an earlier build wrote there', async () => {
  const root = await folderWith({
    ...PROJECT,
    'templates/brand/logo.png': 'a picture',
    'data/s/notes.txt': 'of nobody',
    'data/s/one.ja/01-cover.png': 'a slide',
    'data/s/one.ja.Sato/01-cover.png': 'a slide',
    'data/s/one.ja.pdf': 'a deck',
    'other/x.yaml': 'elsewhere',
  });
  const at = (path: string): string => join(root, path);
  const deck = { id: 'one', root, survey: at('data/s'), template: at('templates/decks/d.yaml'), brand: at('templates/brand'), layouts: at('templates/layouts'), locales: ['ja'], out: at('data/s') }; // prettier-ignore
  const inputs = (await inputsOf([deck])).map((path) => relative(root, path)).toSorted();
  expect(inputs).toEqual([...Object.keys(PROJECT), 'templates/brand/logo.png'].toSorted());
});
