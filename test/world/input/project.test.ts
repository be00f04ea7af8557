import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { loadProject, type Project } from '../../../src/world/input/project.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'surveydeck-project-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function load(text: string): Promise<{ project: Project | undefined; found: readonly Diagnostic[] }> {
  await writeFile(join(root, 'surveydeck.yaml'), text);
  const found: Diagnostic[] = [];
  return { project: await loadProject(root, (diagnostic) => found.push(diagnostic)), found };
}
const ID = 'letters, digits, ".", "-" and "_" only, and no name that Windows keeps for itself (con, nul …)';
const deck = (id: string, locale = 'ja'): string =>
  `  - id: ${id}\n    survey: s\n    template: t\n    brand: b\n    locales: [${locale}]\n`;

describe('loadProject', () => {
  it('reads the decks, with the usual folders where none is named', async () => {
    const { project, found } = await load(`decks:\n${deck('one')}`);
    expect(found).toEqual([]);
    expect(project).toEqual({
      root,
      decks: [{ id: 'one', survey: 's', template: 't', brand: 'b', layouts: 'templates/layouts', locales: ['ja'], out: 'output' }], // prettier-ignore
    });
  });

  it('takes names that only begin as those that Windows keeps for itself', async () => {
    expect((await load(`decks:\n${deck('console')}${deck('com')}`)).found).toEqual([]);
  });

  it.each([
    [`decks:\n${deck('one')}${deck('One')}`, 7, 'an id that no other deck has'],
    [`decks:\n${deck('one', 'ja, JA')}`, 6, 'each language once; capitals do not tell two apart'],
    [`decks:\n${deck('../one')}`, 2, ID],
    [`decks:\n${deck('CON')}`, 2, ID],
    [`decks:\n${deck('lpt1.draft')}`, 2, ID],
    [`decks:\n${deck('one', '../ja')}`, 6, 'a language, e.g. ja or en'],
    ['decks: []\n', 1, 'at least 1 entry'],
  ])('reports %j in line %d', async (text, line, expected) => {
    const { project, found } = await load(text);
    expect(project).toBeUndefined();
    expect(found.map((d) => [d.place?.line, d.says.en.expected])).toEqual([[line, expected]]);
  });
});
