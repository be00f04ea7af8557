import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFilesIn, writeOutputs } from '../../../src/world/input/write-outputs.ts';
import { AFTER, BEFORE, surveyFile } from '../../upkeep/refresh/survey-deck.ts';
import { collector } from '../../deck/text/fixtures.ts';
import { folderWith } from '../cli/fixture.ts';

let before: Uint8Array;
let after: Uint8Array;
beforeAll(async () => {
  before = await surveyFile(BEFORE);
  after = await surveyFile(AFTER);
});

/** What a build says that finds this in the place of its deck, which is then what it was. */
async function told(existing: Uint8Array, fresh = after): Promise<string> {
  const path = join(await folderWith({ 'a.pptx': existing }), 'a.pptx');
  const { report, found } = collector();
  const written = await writeOutputs([{ path, shown: 'a.pptx', bytes: fresh }], () => Promise.resolve([]), report);
  expect(Buffer.compare(await readFile(path), written ? fresh : existing)).toBe(0);
  expect(written).toBe(found.length === 0);
  return found.map(({ code, says }) => `${code}: ${says.en.found}`).join();
}

const APP = 'docProps/app.xml';
/** A deck that a program has packed again, which names itself so. */
function saved(bytes: Uint8Array, name: string, mtime = new Date(2026, 1, 3, 10, 20, 30)): Uint8Array {
  const files = unzipSync(bytes);
  const app = strFromU8(files[APP]!).replace('<Application>Surveydeck<', `<Application>${name}<`);
  return zipSync({ ...files, [APP]: strToU8(app) }, { mtime });
}

describe('an earlier deck', () => {
  it('is replaced as it was written, and where nothing is in it', async () => {
    expect(await told(before)).toBe('');
    expect(await told(new Uint8Array())).toBe('');
    expect(await told(after)).toBe('');
  });

  it.each([
    ['PowerPoint', 'Microsoft Office PowerPoint', 'Microsoft Office PowerPoint'],
    ['LibreOffice', 'LibreOffice/7.4.7.2$Linux_X86_64', 'LibreOffice'],
    ['a program that leaves the name of ours', 'Surveydeck', 'another program'],
    ['a program without a name', '', 'another program'],
  ])('that %s has saved since is not replaced', async (_, name, shown) => {
    expect(await told(saved(before, name))).toBe(`output/edited: a.pptx was saved by ${shown} after surveydeck wrote it: somebody’s changes may be in it`); // prettier-ignore
    // Some give all files the first time that a zip can hold, as we do.
    expect(await told(saved(before, name, new Date(1980, 0, 1)))).toMatch(/^output\/edited/);
  });

  it('that LibreOffice really saved is not replaced', async () => {
    const real = await readFile('test/upkeep/refresh/fixtures/resaved-by-libreoffice.pptx');
    expect(await told(real)).toMatch(/^output\/edited: a\.pptx was saved by LibreOffice after/);
  });

  it('that was edited is replaced by the very same', async () => {
    const edited = saved(before, 'Microsoft Office PowerPoint');
    expect(await told(edited, edited)).toBe('');
  });

  it('is not replaced by something that only has its name', async () => {
    expect(await told(strToU8('Dear all'))).toMatch(/^output\/other-file/);
    const path = join(await folderWith({}), 'new.pptx');
    const { report, found } = collector();
    expect(await writeOutputs([{ path, shown: 'new.pptx', bytes: after }], () => Promise.resolve([]), report)).toBe(true); // prettier-ignore
    await writeFile(path, before);
    expect(await writeOutputs([{ path, shown: 'new.pptx', bytes: after }], () => Promise.resolve([path]), report)).toBe(false); // prettier-ignore
    expect(found.map(({ code }) => code)).toEqual(['output/is-input']);
  });
});

describe('what a deck is made from', () => {
  it('are exports of survey tools too, and nothing that a build only writes', async () => {
    const folder = await folderWith({ 's/survey.yaml': 'id: x', 's/a.xlsx': 'x', 's/b.sav': 'x', 's/c.csv': 'x', 's/d.pptx': 'x', 's/e.pdf': 'x' }); // prettier-ignore
    const found = await readFilesIn([join(folder, 's')]);
    expect(found.map((path) => path.slice(folder.length + 3)).sort()).toEqual([
      'a.xlsx',
      'b.sav',
      'c.csv',
      'survey.yaml',
    ]);
  });
});
