import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { sha256 } from '../../../src/base/sha256.ts';
import { FileTrace } from '../../../src/world/input/file-trace.ts';
import { loadDeckSources } from '../../../src/world/input/load-deck-sources.ts';
import { changesBetween, changesPage } from '../../../src/world/publish/compare-decks.ts';
import type { DeckView } from '../../../src/world/publish/deck-view.ts';
import { figureNames } from '../../../src/world/publish/figure-names.ts';
import { inputFiles } from '../../../src/world/publish/input-files.ts';
import { makeRelease, type MadeRelease } from '../../../src/world/publish/make-release.ts';
import { pullFiles } from '../../../src/world/publish/pull-files.ts';
import { restoreInputs } from '../../../src/world/publish/restore.ts';
import { previousOf, storeRelease } from '../../../src/world/publish/store-release.ts';
import { buildDeck } from '../../../src/build-deck.ts';
import { throwIt } from '../../build-from-disk.ts';
import { newFolder, publishAll } from '../portal/fixture.ts';
import { opened } from '../releases/opened.ts';
import { declaredDeck, smallReleases, spine, writeProject } from './small-project.ts';

let first: MadeRelease;
let second: MadeRelease;
beforeAll(async () => ({ first, second } = await smallReleases()));

const codes = (found: readonly Diagnostic[]): readonly string[] => found.map(({ code }) => code);

describe('storing a release', () => {
  it('finds that it is what is published already, whoever made it and when', async () => {
    const { releases } = await opened(await newFolder());
    expect(await previousOf(releases, 'charity')).toBeUndefined();
    const [id] = await publishAll(releases, [first]);
    const again = { ...first, release: { ...first.release, made: { at: '2026-05-01T00:00:00.000Z', by: 'u_bbbbbbbb', program: 'next' } } }; // prettier-ignore
    expect(await storeRelease(releases, again)).toMatchObject({ id, same: true });
    expect(await storeRelease(releases, second)).toMatchObject({ same: false, release: { replaces: id } });
    const before = await previousOf(releases, 'charity');
    expect(before?.id).toBe(id);
    expect(sha256(before!.files.get('en')!)).toBe(first.release.decks[0]!.files.pptx.sha256);
  });
});

describe('the inputs of a release', () => {
  const traced = async (root: string): Promise<{ trace: FileTrace }> => {
    const trace = new FileTrace();
    const { files } = await declaredDeck(root);
    await loadDeckSources(files, 'en', throwIt, { trace });
    return { trace };
  };

  it('are the same by whichever name the project was reached', async () => {
    const real = await writeProject(join(await newFolder(), 'real'));
    const linked = join(await newFolder(), 'linked');
    await symlink(real, linked);
    const { trace } = await traced(linked);
    const found: Diagnostic[] = [];
    const files = inputFiles(linked, [trace], (d) => found.push(d));
    expect(codes(found)).toEqual([]);
    expect(files.map(({ path, sha256: hash }) => [path, hash])).toEqual(first.release.inputs.map(({ path, sha256: hash }) => [path, hash])); // prettier-ignore
  });

  it('are what was read: a file that changed meanwhile is told', async () => {
    const root = await writeProject(await newFolder());
    const { trace } = await traced(root);
    await writeFile(join(root, 'responses.csv'), 'id\n');
    const found: Diagnostic[] = [];
    inputFiles(root, [trace], (d) => found.push(d));
    expect(codes(found)).toEqual(['publish/changed-meanwhile']);
  });

  it('lie in the project: a deck with files from elsewhere is no release', async () => {
    const outside = await writeProject(await newFolder());
    const root = await writeProject(await newFolder());
    const deck = await declaredDeck(root);
    const found: Diagnostic[] = [];
    const made = { at: '2026-03-02T09:00:00.000Z', by: 'x', program: 'test' };
    const strange = { ...deck, files: { ...deck.files, layouts: join(outside, 'layouts') } };
    expect(await makeRelease(strange, made, { spine }, (d) => found.push(d))).toBeUndefined();
    expect(new Set(codes(found.filter(({ severity }) => severity === 'error')))).toEqual(new Set(['publish/outside-project'])); // prettier-ignore
  });

  it('are enough to build the same deck anywhere', async () => {
    const folder = await newFolder();
    const files = await restoreInputs(first.release, folder, async (sha) => first.objects.get(sha)!);
    const sources = await loadDeckSources(files, 'en', throwIt);
    const { pptx } = await buildDeck(sources!, { locale: 'en', draft: false, formats: ['pptx'] });
    expect(sha256(pptx!)).toBe(first.release.decks[0]!.files.pptx.sha256);
  });

  it('never lead out of a folder: no such release can be stored', async () => {
    const { releases } = await opened(await newFolder());
    const [input] = first.release.inputs;
    for (const path of ['../x', '/etc/x', 'a/../../x', 'C:\\x', 'a\\b', 'a//b', './a', 'a\0']) {
      for (const font of [{}, { font: true as const }]) {
        const release = { ...first.release, inputs: [{ ...input!, path, ...font }] };
        await expect(releases.putRelease(release), path).rejects.toThrow();
      }
    }
  });
});

describe('pulling a release', () => {
  async function pull(write: (root: string) => Promise<unknown>, overwrite = false, which = second) {
    const { releases } = await opened(await newFolder());
    await publishAll(releases, [first, second]);
    const root = await newFolder();
    await restoreInputs(first.release, root, async (sha) => first.objects.get(sha)!);
    await write(root);
    const found: Diagnostic[] = [];
    const files = await pullFiles(releases, which.release, '#2', { root, overwrite }, (d) => found.push(d));
    return {
      paths: files.map(({ path }) => path),
      found: found.filter(({ code }) => code !== 'publish/other-font'),
      all: found,
    };
  }

  it('writes what is otherwise in the release, over what another release can give back', async () => {
    const { paths, found } = await pull(async () => undefined);
    expect([paths, found]).toEqual([['responses.csv'], []]);
    expect((await pull(async () => undefined, false, first)).paths).toEqual([]);
  });

  it('shows what was changed here, and keeps it unless told otherwise', async () => {
    const edit = (root: string) => writeFile(join(root, 'responses.csv'), 'mine\n');
    const kept = await pull(edit);
    expect(kept.paths).toEqual([]);
    expect(kept.found.map(({ code, place }) => [code, place?.file])).toEqual([['publish/local-edit', 'responses.csv']]);
    expect((await pull(edit, true)).paths).toEqual(['responses.csv']);
  });

  it('tells which fonts of packages are others, and writes none', async () => {
    const { all, paths } = await pull(async (root) => {
      await mkdir(join(root, 'node_modules'), { recursive: true });
    });
    const fonts = second.release.inputs.filter((input) => 'font' in input).length;
    expect(all.filter(({ code }) => code === 'publish/other-font').length).toBeLessThanOrEqual(fonts);
    expect(paths.filter((path) => path.endsWith('.ttf'))).toEqual([]);
  });
});

describe('comparing decks', () => {
  const viewOf = ({ release, objects }: MadeRelease) => JSON.parse(Buffer.from(objects.get(release.decks[0]!.view)!).toString()) as DeckView; // prettier-ignore
  const side = ({ release, objects }: MadeRelease, name: string) => ({ name, pptx: objects.get(release.decks[0]!.files.pptx.sha256)! }); // prettier-ignore

  it('says what differs, in every language of the program', () => {
    expect(changesBetween(side(first, 'a'), side(first, 'b'), {}, throwIt)).toMatchObject({ differs: false, summary: { en: [], ja: [] } }); // prettier-ignore
    const changes = changesBetween(side(first, 'a'), side(second, 'b'), {}, throwIt);
    expect(changes?.differs).toBe(true);
    expect(changes?.summary.ja?.[0]).toMatch(/[ぁ-ん]/);
  });

  const wanted = (language: 'en' | 'ja' = 'en') => ({ language, names: figureNames(viewOf(second)), back: { href: '/d/charity/en', text: 'Back "<' } }); // prettier-ignore

  it('calls values by their question and answer, slides by their numbers: no ids of the files', () => {
    const figures = Object.keys(figureNames(viewOf(second)));
    expect(figures.length).toBeGreaterThan(0);
    const [changed] = second.release.decks;
    const said = Object.values(changed?.changes?.summary ?? {}).flat();
    const pages = (['en', 'ja'] as const).map((language) =>
      changesPage(side(first, 'a'), side(second, 'b'), wanted(language), throwIt),
    );
    const shown = pages.map((page) => (page?.html ?? '').replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' '));
    expect(said).toContain(
      'Figures: 2 changed. Largest change: T1 “Very sure”, 11% (21/184) → 25% (46/184), +14 points.',
    );
    expect(said.join()).toContain('T1 「Very sure」');
    for (const text of [said.join('\n'), ...shown]) {
      for (const id of ['very_sure', 'five_hours']) expect(text).not.toContain(id);
    }
    expect(pages[0]?.html).toContain('<p class="back"><a href="/d/charity/en">Back &#34;&#60;</a></p>');
  });

  it('makes a page on which nothing runs and nothing that was typed becomes a tag', () => {
    const page = changesPage(side(first, '<script>alert(1)</script>'), side(second, '"><img src=x onerror=alert(1)>'), wanted(), throwIt); // prettier-ignore
    expect(page?.html).not.toMatch(/<script|<img src=x/);
    expect(page?.html).toContain('&#60;script&#62;');
  });

  it('reports a file that says nothing', async () => {
    const found: Diagnostic[] = [];
    const other = { name: 'mail.pptx', pptx: await readFile(new URL(import.meta.url)) };
    expect(changesBetween(other, side(first, 'b'), {}, (d) => found.push(d))).toBeUndefined();
    expect(JSON.stringify(found)).toContain('mail.pptx');
  });
});
