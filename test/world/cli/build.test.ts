import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, deckYaml, diagnostic, folderWith, ownDeck, PROJECT, run } from './fixture.ts';

describe('build', () => {
  it('writes a file a deck and locale, and prints their paths and nothing else on stdout', async () => {
    const cwd = await folderWith({
      ...PROJECT,
      'surveydeck.yaml': `decks:\n${deckYaml('one', ', out: made')}${deckYaml('two').replace('[ja]', '[ja, en]')}`,
      'data/s/locales/en.yaml': 'hello: hello\n',
    });
    const result = await run(['build'], {
      cwd,
      built: (sources, { locale }) => ({ pptx: new TextEncoder().encode(`${locale} ${sources.catalogue.file}`) }),
    });
    expect(result.code).toBe(0);
    expect(result.stdout).toBe('made/one.ja.pptx\noutput/two.ja.pptx\noutput/two.en.pptx\n');
    expect(result.stderr).toBe('one (ja) …\ntwo (ja) …\ntwo (en) …\n');
    expect(await readFile(join(cwd, 'output/two.en.pptx'), 'utf8')).toBe('en data/s/locales/en.yaml');
    expect(result.calls.map(({ options }) => [options.locale, options.draft, options.formats])).toEqual([
      ['ja', false, ['pptx']],
      ['ja', false, ['pptx']],
      ['en', false, ['pptx']],
    ]);
  });

  it('writes the formats asked for: a PDF beside the deck, a picture a slide in a folder of its own', async () => {
    const cwd = await folderWith(PROJECT);
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const built = () => ({
      pdf: bytes('pdf'),
      pngs: new Map([
        ['cover', bytes('a')],
        ['q1', bytes('b')],
      ]),
    });
    const result = await run(['build', '--format', 'png,pdf', '--format', 'pptx', '--width', '480'], { cwd, built });
    expect(result.code).toBe(0);
    const pictures = ['output/one.ja/01-cover.png', 'output/one.ja/02-q1.png'];
    expect(result.stdout).toBe(['output/one.ja.pptx', 'output/one.ja.pdf', ...pictures, ''].join('\n'));
    expect(result.calls[0]?.options).toMatchObject({ formats: ['pptx', 'pdf', 'png'], pngWidth: 480 });
    expect(await readFile(join(cwd, 'output/one.ja/02-q1.png'), 'utf8')).toBe('b');
    const json = JSON.parse((await run(['build', '--format', 'png', '--json'], { cwd, built })).stdout) as object;
    expect(json).toMatchObject({
      written: [
        { kind: 'png', slide: 'cover', file: pictures[0] },
        { kind: 'png', slide: 'q1', file: pictures[1] },
      ],
    });
  });

  it('writes none of the formats where one cannot be written', async () => {
    const cwd = await folderWith({ ...PROJECT, 'output/one.ja': 'a file where the folder should be' });
    const result = await run(['build', '--format', 'pptx,png'], { cwd, built: () => ({ pngs: new Map([['q1', new Uint8Array([1])]]) }) }); // prettier-ignore
    expect(result.code).toBe(1);
    expect(Object.keys(await contentsOf(join(cwd, 'output')))).toEqual([join(cwd, 'output/one.ja')]);
  });

  it('finds the project from a folder inside it, and shows paths from there', async () => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['build'], { cwd: join(cwd, 'data/s') });
    expect(result.stdout).toBe('../../output/one.ja.pptx\n');
    expect(result.calls[0]?.sources.survey.file).toBe('data/s/survey.yaml');
  });

  it('replaces what the command line replaces; a deck of another survey gets its own name', async () => {
    const cwd = await folderWith({
      ...PROJECT,
      'other/survey.yaml': 'id: other\n',
      'other/responses.csv': 'id,Q1\nr1,a\n',
      'other/figures.yaml': 'figures: {}\n',
      'other/company.yaml': 'name: y\n',
      'other/locales/en.yaml': 'hello: hello\n',
    });
    const result = await run(['build', '--survey', 'other', '--out', 'x'], { cwd });
    expect(result.stdout).toBe('x/other.en.pptx\n');
    expect(result.calls[0]?.sources.catalogue.file).toBe('other/locales/en.yaml');
  });

  it('needs no project when survey, template and brand are given', async () => {
    const { 'surveydeck.yaml': _, ...files } = PROJECT;
    const cwd = await folderWith(files);
    const given = ['--survey', 'data/s', '--template', 'templates/decks/d.yaml', '--brand', 'templates/brand/b.yaml'];
    expect(await run(['build', ...given], { cwd })).toMatchObject({ code: 0, stdout: 'output/s.ja.pptx\n' });
    expect(await run(['build'], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('[input/no-project]'),
    });
  });

  it('builds only the deck that is named', async () => {
    const cwd = await folderWith({ ...PROJECT, 'surveydeck.yaml': `decks:\n${deckYaml('one')}${deckYaml('two')}` });
    expect((await run(['build', 'two'], { cwd })).stdout).toBe('output/two.ja.pptx\n');
  });

  it('writes the scene beside it with --scene', async () => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['build', '--scene'], { cwd, built: () => ({ scene: { id: 'a scene' } as never }) });
    expect(result.stdout).toBe('output/one.ja.pptx\noutput/one.ja.scene.json\n');
    expect(JSON.parse(await readFile(join(cwd, 'output/one.ja.scene.json'), 'utf8'))).toEqual({ id: 'a scene' });
  });

  it('says with --json what was written', async () => {
    const cwd = await folderWith(PROJECT);
    const warning = diagnostic({ severity: 'warning' });
    const result = await run(['build', '--json'], { cwd, built: () => ({ diagnostics: [warning] }) });
    expect(JSON.parse(result.stdout)).toEqual({
      written: [{ deck: 'one', locale: 'ja', kind: 'pptx', file: 'output/one.ja.pptx', bytes: 3 }],
      diagnostics: [
        { code: 'test/wrong', severity: 'warning', file: 'data/s/locales/ja.yaml', line: 1, column: 8, says: warning.says }, // prettier-ignore
      ],
    });
  });
});

describe('build with mistakes in the input', () => {
  it('is exit code 1, shows all mistakes of all decks, and changes no file', async () => {
    const cwd = await folderWith({
      ...PROJECT,
      'surveydeck.yaml': `decks:\n${deckYaml('one')}${deckYaml('two')}`,
      'output/one.ja.pptx': 'the old deck',
      'output/two.ja.pptx': 'the other old deck',
    });
    const before = await contentsOf(cwd);
    let n = 0;
    const result = await run(['build'], {
      cwd,
      built: () => (n++ === 0 ? {} : { diagnostics: [diagnostic(), diagnostic({ code: 'test/too' })] }),
    });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('data/s/locales/ja.yaml:1:8  error  something else  [test/too]');
    expect(result.stderr).toContain('2 errors\nNo file was changed.\n');
    expect(await contentsOf(cwd)).toEqual(before);
  });

  it('reads all that can be read, and names every file that cannot', async () => {
    const { 'data/s/company.yaml': _, ...files } = PROJECT;
    const cwd = await folderWith({
      ...files,
      'data/s/compani.yaml': 'name: x\n',
      'data/s/figures.yaml': 'a: 1\na: 2\n',
      'templates/brand/b.yaml': 'id: b\nlogo:\n  file: ../outside.png\n',
    });
    const result = await run(['build'], { cwd });
    expect(result).toMatchObject({ code: 1, stdout: '', calls: [] });
    expect(result.stderr).toContain('data/s/company.yaml does not exist  [input/missing-file]');
    expect(result.stderr).toContain('did you mean "data/s/compani.yaml"?');
    expect(result.stderr).toContain('data/s/figures.yaml:2:1  error  the key "a" stands here a second time');
    expect(result.stderr).toContain('templates/brand/b.yaml:3:9  error  the picture "../outside.png" lies outside');
    expect(result.stderr).toContain('3 errors');
  });

  it('shows the mistakes of the project file itself', async () => {
    const cwd = await folderWith({ ...PROJECT, 'surveydeck.yaml': 'decks:\n  - { id: one, sruvey: data/s }\n' });
    const result = await run(['build', '--lang', 'ja'], { cwd });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('surveydeck.yaml:2:16  エラー  「sruvey」というキーはここでは使えません');
    expect(result.stderr).toContain('「survey」のことですか。');
    expect(result.stderr).toContain('どのファイルも変更していません。');
  });

  it('names a locale that has no words', async () => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['build', '--locale', 'de'], { cwd });
    expect(result).toMatchObject({ code: 1, calls: [] });
    expect(result.stderr).toContain('data/s/locales/de.yaml does not exist');
  });

  it('stops at an untrue sentence, unless --draft is given', async () => {
    const cwd = await folderWith(PROJECT);
    const untrue = { diagnostics: [diagnostic({ severity: 'draft', slides: ['cover', 'q2'] })] };
    const strict = await run(['build'], { cwd, built: () => untrue });
    expect(strict).toMatchObject({ code: 1, stdout: '' });
    const draft = await run(['build', '--draft', '--draft'], { cwd, built: () => untrue });
    expect(draft).toMatchObject({ code: 0, stdout: 'output/one.ja.pptx\n' });
    expect(draft.stderr).toContain('data/s/locales/ja.yaml:1:8  not true  something else');
    expect(draft.stderr).toContain('slides:   cover, q2');
    expect(draft.calls[0]?.options.draft).toBe(true);
  });
});

describe('build into a folder that cannot be written', () => {
  const [OLD, NEW] = [Buffer.from(ownDeck('old')), Buffer.from(ownDeck('new'))];
  const built = () => ({ pptx: NEW });

  it('is a diagnostic, and writes none of the files', async () => {
    const cwd = await folderWith({
      ...PROJECT,
      'surveydeck.yaml': `decks:\n${deckYaml('one')}${deckYaml('two', ', out: blocked/deep')}`,
      'output/one.ja.pptx': OLD,
      blocked: 'a file, not a folder',
    });
    const before = await contentsOf(cwd);
    const result = await run(['build'], { cwd, built });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('blocked/deep/two.ja.pptx cannot be written: a part of the path is a file');
    expect(result.stderr).toContain('[output/not-writable]');
    expect(await contentsOf(cwd)).toEqual(before);
  });

  it('leaves the deck alone that it could have written', async () => {
    const cwd = await folderWith({
      ...PROJECT,
      'surveydeck.yaml': `decks:\n${deckYaml('one')}${deckYaml('two')}`,
      'output/one.ja.pptx': OLD,
    });
    await mkdir(join(cwd, 'output/two.ja.pptx'));
    const result = await run(['build', '--lang', 'ja'], { cwd, built });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('output/two.ja.pptx に書き込めません: 同じ名前のフォルダーがあります');
    expect(await readFile(join(cwd, 'output/one.ja.pptx'))).toEqual(OLD);
  });

  it('replaces a file that may not be written itself, as its folder may', async () => {
    const cwd = await folderWith({ ...PROJECT, 'output/one.ja.pptx': OLD });
    await chmod(join(cwd, 'output/one.ja.pptx'), 0o444);
    expect((await run(['build'], { cwd, built })).code).toBe(0);
    expect(await readFile(join(cwd, 'output/one.ja.pptx'))).toEqual(NEW);
    await writeFile(join(cwd, 'output/one.ja.pptx'), '');
  });
});
