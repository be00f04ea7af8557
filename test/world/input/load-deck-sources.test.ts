import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import { loadDeckSources } from '../../../src/world/input/load-deck-sources.ts';
import { tinyPng } from '../../files/pptx/tiny-png.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';
const FONT = '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';
const FILES: Readonly<Record<string, string>> = {
  's/survey.yaml': 'id: s\n',
  's/responses.csv': 'id,Q1\nr1,a\nr2,b\n',
  's/figures.yaml': 'figures: {}\n',
  's/company.yaml': 'name: x\n',
  's/locales/ja.yaml': 'hello: こんにちは\n',
  'brand.yaml': 'id: b\n',
  'layouts/b.yaml': 'id: b\n',
  'layouts/a.yaml': 'id: a\n',
  'layouts/readme.md': '# no layout\n',
  'deck.yaml': 'id: d\n',
};

let root = '';
beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'surveydeck-input-')), 'project');
});
afterEach(() => rm(dirname(root), { recursive: true, force: true }));

async function load(
  more: Readonly<Record<string, string | Uint8Array | undefined>> = {},
  survey = 's',
): Promise<{ readonly sources: DeckSources | undefined; readonly found: readonly Diagnostic[] }> {
  for (const [name, content] of Object.entries({ ...FILES, ...more })) {
    if (content === undefined) continue;
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  const found: Diagnostic[] = [];
  const files = { root, survey, template: 'deck.yaml', brand: 'brand.yaml', layouts: 'layouts' };
  const absolute = { ...Object.fromEntries(Object.entries(files).map(([k, v]) => [k, join(root, v)])), root } as unknown as typeof files; // prettier-ignore
  const sources = await loadDeckSources(absolute, 'ja', (diagnostic) => found.push(diagnostic));
  return { sources, found };
}

const codes = (found: readonly Diagnostic[]): readonly string[] => found.map((d) => d.code);

describe('loadDeckSources', () => {
  it('reads every file under its path in the project', async () => {
    const { sources, found } = await load();
    expect(found).toEqual([]);
    expect(sources?.survey).toMatchObject({ file: 's/survey.yaml', value: { id: 's' } });
    expect(sources?.answers).toMatchObject({ file: 's/responses.csv', header: ['id', 'Q1'], columns: [['r1', 'r2'], ['a', 'b']] }); // prettier-ignore
    expect(sources?.catalogue.value).toEqual({ hello: 'こんにちは' });
    expect(sources?.layouts.map((layout) => layout.file)).toEqual(['layouts/a.yaml', 'layouts/b.yaml']);
    expect(sources?.deck.file).toBe('deck.yaml');
    expect(sources?.fonts).toEqual([]);
  });

  it('names each file that is missing, with the similar name that exists', async () => {
    const { sources, found } = await load({
      's/survey.yaml': undefined,
      's/servey.yaml': 'id: s\n',
      's/locales/ja.yaml': undefined,
      'layouts/a.yaml': undefined,
      'layouts/b.yaml': undefined,
    });
    expect(sources).toBeUndefined();
    expect(found.map((d) => [d.code, d.says.en.found])).toEqual([
      ['input/missing-file', 's/survey.yaml does not exist'],
      ['input/missing-file', 's/locales/ja.yaml does not exist'],
      ['input/no-layouts', 'layouts holds no layout'],
    ]);
    expect(found[0]?.says.en.hint).toBe('did you mean "s/servey.yaml"?');
    expect(found[0]?.says.ja.hint).toBe('「s/servey.yaml」のことですか。');
  });

  it('suggests a path that is there where several of its folders are misspelt, or written in other capitals', async () => {
    const { found } = await load({ 's/A/Deep/Down/picture.svg': SVG, 'deck.yaml': 'id: d\nlogo: { file: a/deap/down/Picture.svg }\n' }); // prettier-ignore
    expect(found.map((d) => d.says.en.hint)).toEqual(['did you mean "s/A/Deep/Down/picture.svg"?']);
  });

  it('reports a folder in the place of a file', async () => {
    await mkdir(join(root, 's/company.yaml'), { recursive: true });
    const { found } = await load({ 's/company.yaml': undefined });
    expect(found.map((d) => [d.code, d.says.en.found])).toEqual([['input/is-folder', 's/company.yaml is a folder']]);
  });

  it.skipIf(process.platform === 'win32')('refuses pipes and devices, which may never end', async () => {
    await mkdir(join(root, 's'), { recursive: true });
    await symlink('/dev/zero', join(root, 's/responses.csv'));
    execFileSync('mkfifo', [join(root, 's/company.yaml')]);
    const { sources, found } = await load({ 's/responses.csv': undefined, 's/company.yaml': undefined });
    expect(sources).toBeUndefined();
    expect(found.map((d) => [d.code, d.says.en.found])).toEqual([
      ['input/unreadable-file', 's/responses.csv cannot be read: it is a pipe, a socket or a device'],
      ['input/unreadable-file', 's/company.yaml cannot be read: it is a pipe, a socket or a device'],
    ]);
  });

  it('reports what is broken in several files together', async () => {
    const { sources, found } = await load({
      's/responses.csv': 'id,Q1\nr1\n',
      'deck.yaml': 'a: 1\na: 2\n',
      'layouts/b.yaml': '',
    });
    expect(sources).toBeUndefined();
    expect(codes(found)).toEqual(['table/ragged-row', 'input/empty-file', 'yaml/duplicate-key']);
  });
});

describe('pictures', () => {
  const deck = (...paths: readonly string[]): string =>
    `slides:\n${paths.map((path) => `  - { kind: image, file: ${JSON.stringify(path)} }\n`).join('')}`;

  it('are found in the project, else in the survey, under the path that is written', async () => {
    const { sources, found } = await load({
      'deck.yaml': deck('assets/logo.svg', 'assets/both.svg', 'assets/logo.svg'),
      's/assets/logo.svg': SVG,
      's/assets/both.svg': SVG.replace('10', '11'),
      'assets/both.svg': SVG,
    });
    expect(found).toEqual([]);
    expect([...(sources?.assets.keys() ?? [])]).toEqual(['assets/logo.svg', 'assets/both.svg']);
    expect(new TextDecoder().decode(sources?.assets.get('assets/both.svg'))).toBe(SVG);
  });

  it.each([
    '../secret.svg',
    's/../../secret.svg',
    '/etc/passwd',
    'https://example.com/logo.svg',
    'C:\\logo.svg',
    '..\\x.svg',
    '.',
    '',
  ])('outside the project are refused: %s', async (path) => {
    const { sources, found } = await load({ 'deck.yaml': deck(path), '../secret.svg': SVG });
    expect(codes(found)).toEqual(['input/picture-outside-project']);
    expect(found[0]?.place).toMatchObject({ file: 'deck.yaml', line: 2 });
    expect(sources?.assets.size).toBe(0);
  });

  it('are looked for where the folder of the survey is what is missing', async () => {
    const { found } = await load({ 'deck.yaml': deck('logo.svg'), 'logo.svg': SVG }, '{$x}');
    expect(new Set(codes(found))).toEqual(new Set(['input/missing-file']));
  });

  it('that a link leads to outside the project are refused', async () => {
    await load({ '../secret.svg': SVG });
    await symlink(join(root, '../secret.svg'), join(root, 'logo.svg'));
    const { found } = await load({ 'deck.yaml': deck('logo.svg') });
    expect(codes(found)).toEqual(['input/picture-outside-project']);
  });

  it('that are missing, or are none, are reported where they are named', async () => {
    const { found } = await load({
      'deck.yaml': deck('lgoo.svg', 'text.png', 'script.svg', 'words.svg', 'deck.yaml'),
      'logo.svg': SVG,
      'text.png': 'not a picture',
      'script.svg': SVG.replace('<rect', '<script>alert(1)</script><rect'),
      'words.svg': SVG.replace('<rect', '<text font-family="Comic Sans MS">a</text><rect'),
    });
    expect(found.map((d) => [d.code, d.place?.line])).toEqual([
      ['input/missing-file', 2],
      ['input/not-a-picture', 3],
      ['input/active-svg', 4],
      ['input/svg-font', 5],
      ['input/not-a-picture', 6],
    ]);
    expect(found[0]?.says.en.hint).toBe('did you mean "logo.svg"?');
  });
});

describe('a picture that says more than it shows', () => {
  it('is taken, with a warning of what would go out with every deck', async () => {
    const png = Buffer.from(tinyPng(2, 2, '5B7DB1'));
    const chunk = Buffer.from('\0\0\0\x03eXIfabc\x25\xf4\x3c\x91', 'latin1');
    const talkative = Buffer.concat([png.subarray(0, -12), chunk, png.subarray(-12)]);
    const { sources, found } = await load({ 'deck.yaml': 'picture:\n  file: photo.png\n', 'photo.png': talkative });
    expect(sources?.assets.size).toBe(1);
    expect(found).toMatchObject([{ code: 'input/talkative-picture', severity: 'warning', place: { file: 'deck.yaml', line: 2 } }]); // prettier-ignore
    expect(found[0]?.says.en.found).toContain('"photo.png" carries more than its pixels (eXIf)');
  });
});

describe('fonts', () => {
  const brand = (path: string): string => `fonts:\n  families:\n    BIZ UDPGothic:\n      regular: "${path}"\n`;

  it('come from npm packages', async () => {
    const { sources, found } = await load({ 'brand.yaml': brand(FONT) });
    expect(found).toEqual([]);
    expect(sources?.fonts.map((f) => [f.family, f.weight, f.bytes.length > 1_000_000])).toEqual([
      ['BIZ UDPGothic', 'regular', true],
    ]);
  });

  it('come from the project', async () => {
    const file = await readFile(createRequire(import.meta.url).resolve(FONT));
    const { sources } = await load({ 'brand.yaml': brand('fonts/x.otf'), 'fonts/x.otf': file });
    expect(sources?.fonts).toHaveLength(1);
  });

  it('that are missing, or are none, are reported where they are named', async () => {
    const { found } = await load({ 'brand.yaml': brand('@expo-google-fonts/no-such/x.ttf') });
    expect(codes(found)).toEqual(['input/missing-file']);
    expect(found[0]?.place).toEqual({ file: 'brand.yaml', line: 4, column: 16 });
    const { found: wrong } = await load({ 'brand.yaml': brand('deck.yaml') });
    expect(codes(wrong)).toEqual(['input/not-a-font']);
  });

  it.each<readonly [string, string | Uint8Array]>([
    ['is empty', ''],
    ['is a text', 'Dear all'],
    ['breaks off', 'OTTO…'],
  ])('of a file that %s stop the build where they are named, and nothing else is blamed', async (_, content) => {
    const svg = SVG.replace('<rect', '<text font-family="BIZ UDPGothic">x</text><rect');
    const pictured = { 'deck.yaml': 'file: x.svg\n', 'x.svg': svg };
    const { sources, found } = await load({ ...pictured, 'brand.yaml': brand('x.ttf'), 'x.ttf': content });
    expect(sources).toBeUndefined();
    expect(found).toMatchObject([{ code: 'input/not-a-font', place: { file: 'brand.yaml', line: 4, column: 16 } }]);
  });

  it('that are folders are reported where they are named', async () => {
    const { sources, found } = await load({ 'brand.yaml': brand('layouts') });
    expect(sources).toBeUndefined();
    expect(found).toMatchObject([{ code: 'input/is-folder', place: { file: 'brand.yaml', line: 4 } }]);
    expect(found[0]?.says.en.found).toBe('layouts is a folder');
  });

  it('in a form that is none of ours are left to the brand schema', async () => {
    const { sources, found } = await load({ 'brand.yaml': 'fonts: [Arial]\n' });
    expect([sources?.fonts, found]).toEqual([[], []]);
  });
});
