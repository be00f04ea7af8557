import { zipSync } from 'fflate';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltDeck } from '../../../src/build-deck.ts';
import { encodePng } from '../../../src/files/draw/png.ts';
import { AFTER, BEFORE, surveyDeck, surveyFile } from '../../upkeep/refresh/survey-deck.ts';
import { ProjectCopy } from '../../acceptance/project.ts';
import { BUILT, contentsOf, deckYaml, folderWith, PROJECT, run } from './fixture.ts';

// What is written never takes the place of something else: over all commands that write a file whose name can be chosen.

let ours: Uint8Array;
/** A presentation that remembers nothing of ours. */
const slides = zipSync({ 'ppt/presentation.xml': new TextEncoder().encode('<p:presentation/>') });
beforeAll(async () => void (ours = await surveyFile(BEFORE)));

const project = (more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> =>
  folderWith({
    ...PROJECT,
    'surveydeck.yaml': `decks:\n${deckYaml('one')}`,
    'data/s/survey.yaml': 'id: sample\n',
    'templates/decks/d.yaml': 'id: refresh-deck\n',
    'a.pptx': ours,
    'b.pptx': ours,
    ...more,
  });
const built = (): Partial<BuiltDeck> => surveyDeck(AFTER);

/** Commands that write one file; its ending, and where it is written if --out names a folder. */
const COMMANDS: readonly (readonly [name: string, argv: readonly string[], ending: string])[] = [
  ['refresh', ['refresh', 'a.pptx', '--out'], 'pptx'],
  ['diff', ['diff', 'a.pptx', 'b.pptx', '--out'], 'txt'],
  ['diff --format markdown', ['diff', 'a.pptx', 'b.pptx', '--format', 'markdown', '--out'], 'md'],
  ['diff --format json', ['diff', 'a.pptx', 'b.pptx', '--format', 'json', '--out'], 'json'],
  ['diff --format html', ['diff', 'a.pptx', 'b.pptx', '--format', 'html', '--out'], 'html'],
  ['current', ['current', 'a.pptx', '--out'], 'txt'],
  ['current --format markdown', ['current', 'a.pptx', '--format', 'markdown', '--out'], 'md'],
  ['current --format html', ['current', 'a.pptx', '--format', 'html', '--out'], 'html'],
  ['ledger', ['ledger', 'a.pptx', '--out'], 'json'],
];

describe.each(COMMANDS)('%s', (_name, argv, ending) => {
  it('writes a new file, replaces it when it runs again, and fills an empty one', async () => {
    const cwd = await project({ [`empty.${ending}`]: '' });
    for (const out of [`new/x.${ending}`, `new/x.${ending}`, `empty.${ending}`]) {
      const { code, stdout, stderr } = await run([...argv, out], { cwd, built });
      expect([0, 3], stderr).toContain(code);
      expect(stdout).toBe(`${out}\n`);
      expect((await readFile(join(cwd, out))).length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['the file that it reads', 'a.pptx'],
    ['the same by another name', 'link.pptx'],
    ['the project file', 'surveydeck.yaml'],
    ['the survey', 'data/s/survey.yaml'],
    ['the answers', 'data/s/responses.csv'],
    ['a catalogue', 'data/s/locales/ja.yaml'],
    ['the brand', 'templates/brand/b.yaml'],
    ['a layout', 'templates/layouts/l.yaml'],
    ['a document', 'notes.docx'],
    ['notes', 'notes.txt'],
    ['notes in Markdown', 'README.md'],
    ['settings', 'package.json'],
    ['a page', 'index.html'],
    ['slides of another program', 'talk.pptx'],
    ['the same as text', 'talk.txt'],
  ])('does not write over %s', async (_what, out) => {
    const cwd = await project({
      'notes.docx': 'PK\u0003\u0004…word/document.xml',
      'notes.txt': 'Call Ms Sato\n',
      'README.md': '# Read me\n',
      'package.json': '{"name": "x"}',
      'index.html': '<!doctype html>\n<html lang="en"><title>x</title></html>',
      'talk.pptx': slides,
      'talk.txt': slides,
    });
    await symlink('a.pptx', join(cwd, 'link.pptx'));
    const before = await contentsOf(cwd);
    for (const lang of ['en', 'ja']) {
      const name = ending === 'pptx' && !out.endsWith('.pptx') ? `${out}.pptx` : out;
      if (name !== out) await writeFile(join(cwd, name), before[join(cwd, out)] ?? '', 'latin1');
      const { code, stderr, stdout } = await run([...argv, name, '--lang', lang], { cwd, built });
      expect([1, 2], stdout + stderr).toContain(code);
      expect(stderr).toMatch(/\[output\/(is-input|other-file)\]|--out/);
      expect(await contentsOf(cwd)).toMatchObject(before);
    }
  });
});

describe('text export', () => {
  it.each(['xliff', 'po', 'xlsx'])('--format %s writes over its own files only', async (format) => {
    const copy = await ProjectCopy.make();
    const argv = ['text', 'export', '--locale', 'en', '--format', format];
    const ending = { xliff: 'xlf', po: 'po', xlsx: 'xlsx' }[format] ?? '';
    for (const out of [`x.${ending}`, `x.${ending}`])
      expect((await copy.runUnmeasured([...argv, '--out', out])).code).toBe(0);
    await copy.write('notes.txt', 'Call Ms Sato\n');
    for (const out of ['notes.txt', 'data/ai-survey-2025/responses.csv', 'data/ai-survey-2025/locales/en.yaml']) {
      const before = await copy.read(out);
      const { code, stderr } = await copy.runUnmeasured([...argv, '--out', out]);
      expect(code).toBe(1);
      expect(stderr).toMatch(/\[output\/(is-input|other-file)\]/);
      expect(await copy.read(out)).toBe(before);
    }
  });
});

describe('build', () => {
  const png = (software?: string): Uint8Array => encodePng(new Uint8Array(4), 1, 1, 96, software);
  const pdf = new TextEncoder().encode('%PDF-1.7 new /Producer (Surveydeck)');
  const make = (ids: readonly string[]) => (): Partial<BuiltDeck> => ({
    ...BUILT,
    pptx: ours,
    pdf,
    pngs: new Map(ids.map((id) => [id, png('surveydeck')])),
  });

  it('does not write over what is something else', async () => {
    const cwd = await project({ 'output/one.ja.pdf': 'my notes', 'output/one.ja.pptx': slides });
    const { code, stderr } = await run(['build', '--format', 'pptx,pdf'], { cwd, built: make([]) });
    expect(stderr).toContain('output/one.ja.pptx exists already');
    expect(code).toBe(1);
    expect(stderr).toContain('output/one.ja.pdf exists already, and nothing in it says that surveydeck wrote it  [output/other-file]'); // prettier-ignore
    expect(await readFile(join(cwd, 'output/one.ja.pdf'), 'utf8')).toBe('my notes');
  });

  it.each(['output', '.', 'data/s'])(
    'writes again into %s, a folder that it reads or that lies in one',
    async (out) => {
      const cwd = await project();
      const near =
        'survey: ., template: templates/decks/d.yaml, brand: templates/brand/b.yaml, layouts: templates/layouts';
      await writeFile(join(cwd, 'surveydeck.yaml'), `decks:\n  - { id: one, ${near}, locales: [ja], out: ${out} }\n`);
      for (const name of ['survey', 'figures', 'company']) await writeFile(join(cwd, `${name}.yaml`), 'id: s\n');
      await writeFile(join(cwd, 'responses.csv'), 'id,Q1\nr1,a\n');
      await mkdir(join(cwd, 'locales'));
      await writeFile(join(cwd, 'locales/ja.yaml'), 'hello: x\n');
      for (const ids of [
        ['cover', 'q1'],
        ['cover', 'q2'],
      ]) {
        const { code, stderr } = await run(['build', '--format', 'pptx,pdf,png'], { cwd, built: make(ids) });
        expect(code, stderr).toBe(0);
      }
      const written = Object.keys(await contentsOf(join(cwd, out, 'one.ja')));
      expect(written.map((path) => path.slice(dirname(path).length + 1)).sort()).toEqual(['01-cover.png', '02-q2.png']);
    },
  );

  it('does not write over a picture that it did not make', async () => {
    const cwd = await project({ 'output/one.ja/01-cover.png': png() });
    const { code, stderr } = await run(['build', '--format', 'png'], { cwd, built: make(['cover']) });
    expect(code).toBe(1);
    expect(stderr).toContain('output/one.ja/01-cover.png exists already, and nothing in it says that surveydeck wrote it  [output/other-file]'); // prettier-ignore
  });

  it('removes pictures of slides that are no more, and nothing that it did not write', async () => {
    const cwd = await project();
    const argv = ['build', '--format', 'png'];
    expect((await run(argv, { cwd, built: make(['cover', 'q1', 'q2']) })).code).toBe(0);
    const foreign = { '04-photo.png': png(), '05-mine.png': png('other'), 'a.txt': 'x', '02-q1.png.bak': 'x' };
    await mkdir(join(cwd, 'output/one.ja'), { recursive: true });
    for (const [name, bytes] of Object.entries(foreign)) await writeFile(join(cwd, 'output/one.ja', name), bytes);
    expect((await run(argv, { cwd, built: make(['cover', 'q2']) })).code).toBe(0);
    const names = Object.keys(await contentsOf(join(cwd, 'output'))).map((path) =>
      path.slice(dirname(path).length + 1),
    );
    expect(names.sort()).toEqual([
      '01-cover.png',
      '02-q1.png.bak',
      '02-q2.png',
      '04-photo.png',
      '05-mine.png',
      'a.txt',
    ]);
  });
});
