import { describe, expect, it } from 'vitest';
import { folderWith, PROJECT, run } from './fixture.ts';

describe('help', () => {
  it('lists the commands, in the language asked for, on stdout', async () => {
    const english = await run(['--help'], { cwd: '/' });
    expect(english.code).toBe(0);
    expect(english.stderr).toBe('');
    expect(english.stdout).toMatch(/surveydeck build \[deck\] +Make the PowerPoint \(PDF, PNG\) files/);
    expect(english.stdout).toMatch(/surveydeck check \[deck\]/);
    expect(english.stdout).toMatch(/surveydeck figures \[deck\]/);
    const japanese = await run(['build', '--help', '--lang', 'ja'], { cwd: '/' });
    expect(japanese.code).toBe(0);
    expect(japanese.stdout).toContain('PowerPoint（PDF、PNG）ファイルを作ります');
    for (const option of ['survey', 'template', 'brand', 'locale', 'out', 'draft', 'scene', 'json', 'lang']) {
      expect(japanese.stdout).toContain(`--${option}`);
    }
  });

  it('shows an option only where it works', async () => {
    expect((await run(['check', '--help'], { cwd: '/' })).stdout).toContain('--published');
    expect((await run(['build', '--help'], { cwd: '/' })).stdout).not.toContain('--published');
    expect((await run(['figures', '--help'], { cwd: '/' })).stdout).not.toContain('--draft');
  });

  it('shows the version', async () => {
    expect(await run(['--version'], { cwd: '/' })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) }); // prettier-ignore
  });
});

describe('the language of messages', () => {
  const JAPANESE = /何をするか/;
  const ENGLISH = /say what to do/;
  it.each([
    [{}, ENGLISH],
    [{ LANG: 'ja_JP.UTF-8' }, JAPANESE],
    [{ LANG: 'ja' }, JAPANESE],
    [{ LANG: 'jam_JM' }, ENGLISH],
    [{ LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, ENGLISH],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, JAPANESE],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, ENGLISH],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: '' }, JAPANESE],
    [{ LANG: 'fr_FR.UTF-8' }, ENGLISH],
  ])('%j', async (env, expected) => {
    expect((await run([], { cwd: '/', env })).stderr).toMatch(expected);
  });

  it('is that of --lang first of all', async () => {
    expect((await run(['--lang', 'ja'], { cwd: '/', env: { LANG: 'en_US' } })).stderr).toMatch(JAPANESE);
    expect((await run(['--lang=en'], { cwd: '/', env: { LANG: 'ja_JP' } })).stderr).toMatch(ENGLISH);
  });
});

describe('wrong usage is exit code 2, said on stderr, and builds nothing', () => {
  it.each([
    [[], 'say what to do'],
    [['biuld'], 'did you mean "build"?'],
    [['build', '--drft'], 'there is no option --drft here\ndid you mean "--draft"?'],
    [['build', '--published'], 'there is no option --published here'],
    [['build', '--format', 'pptx,gif'], '--format is "gif", but should be pptx, pdf, png'],
    [['build', '--width', '15'], '--width is "15", but should be 16–15360'],
    [['build', '--width', '1e3'], '--width is "1e3"'],
    [['check', '--format', 'pdf'], 'there is no option --format here'],
    [['figures', '--out', 'x'], 'there is no option --out here'],
    [['build', '-x'], 'there is no option -x here'],
    [['build', 'one', 'two'], '"two" is one word too many'],
    [['build', '--out'], '--out needs a value'],
    [['build', '--out='], '--out needs a value'],
    [['build', '--out', '--draft'], '--out needs a value'],
    [['build', '--out', 'a', '--out', 'b'], '--out is given twice'],
    [['build', '--draft=no'], '--draft stands alone'],
    [['build', '--no-draft'], 'there is no option --no-draft here'],
    [['check', '--lang', 'fr'], '--lang is "fr", but should be en, ja'],
    [['build', '--locale', '../x'], '--locale is "../x"'],
    [['build', 'onr'], 'no deck "onr"; it has one\ndid you mean "one"?'],
  ])('%j', async (argv, expected) => {
    const cwd = await folderWith(PROJECT);
    const result = await run(argv, { cwd });
    expect(result).toMatchObject({ code: 2, stdout: '', calls: [] });
    expect(result.stderr).toContain(expected);
  });

  it('does not let control characters of an argument reach the terminal', async () => {
    expect((await run(['\u001b[2Jx'], { cwd: '/' })).stderr).toContain('"␛[2Jx"');
  });

  it('wants a name where something is replaced in one of several decks', async () => {
    const deck = (id: string): string => `  - {id: ${id}, survey: data/s, template: t, brand: b, locales: [ja]}\n`;
    const cwd = await folderWith({ ...PROJECT, 'surveydeck.yaml': `decks:\n${deck('one')}${deck('two')}` });
    expect(await run(['build', '--survey', 'data/s'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--survey is meant for one deck: name it (one, two)'),
    });
  });
});

describe('our own fault', () => {
  it('is exit code 70, with the stack, and changes no file', async () => {
    const cwd = await folderWith(PROJECT);
    const broken = async (): Promise<never> => {
      throw new Error('the cat sat on it', { cause: new Error('a mouse') });
    };
    const result = await run(['build', '--lang', 'ja'], { cwd, built: broken });
    expect(result).toMatchObject({ code: 70, stdout: '' });
    expect(result.stderr).toContain('surveydeck 自体の不具合です');
    expect(result.stderr).toContain('the cat sat on it');
    expect(result.stderr).toContain('a mouse');
    expect(result.stderr).toContain('main.test.ts');
  });
});
