import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { main } from '../../src/world/cli/main.ts';
import { ProjectCopy } from './project.ts';

const OUTPUT = 'output/ai-survey-2025.ja.pptx';
const BUILD = ['build', '--locale', 'ja'];

describe('what goes where', () => {
  it('stdout carries the paths of what was written, stderr the progress', async () => {
    const project = await ProjectCopy.make();
    const result = await project.run([...BUILD, '--scene', '--out', 'made']);
    expect(result).toEqual({
      code: 0,
      stdout: 'made/ai-survey-2025.ja.pptx\nmade/ai-survey-2025.ja.scene.json\n',
      stderr: 'ai-survey-2025 (ja) …\n',
    });
    const scene = JSON.parse(await project.read('made/ai-survey-2025.ja.scene.json')) as { slides: { id: string; elements: { name: string; origin: object }[] }[] }; // prettier-ignore
    expect(scene.slides).toHaveLength(26);
    expect(scene.slides[3]).toMatchObject({ id: 'q2', layout: 'question-chart' });
    const title = scene.slides[3]?.elements.find((element) => element.name === 'Headline');
    expect(title?.origin).toMatchObject({ message: 'q2.headline', place: { file: 'data/ai-survey-2025/locales/ja.yaml' }, claims: ['adoption_under_10'] }); // prettier-ignore
    expect((await readFile(project.path('made/ai-survey-2025.ja.pptx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('--json says what was written, and nothing else stands on stdout', async () => {
    const project = await ProjectCopy.make();
    const { code, stdout } = await project.run([...BUILD, '--json']);
    expect(code).toBe(0);
    const { bytes } = (JSON.parse(stdout) as { written: { bytes: number }[] }).written[0]!;
    expect(JSON.parse(stdout)).toEqual({
      written: [{ deck: 'ai-survey-2025', locale: 'ja', kind: 'pptx', file: OUTPUT, bytes }],
      diagnostics: [],
    });
    expect((await readFile(project.path(OUTPUT))).length).toBe(bytes);
  });

  it('writes nothing for check and figures', async () => {
    const project = await ProjectCopy.make();
    expect((await project.run(['check', '--locale', 'ja'])).code).toBe(0);
    expect((await project.run(['figures', '--locale', 'ja'])).code).toBe(0);
    await expect(project.read(OUTPUT)).rejects.toThrow('ENOENT');
  });

  it('shows the ledger as a table, with the slides that use a figure', async () => {
    const project = await ProjectCopy.make();
    const { stdout } = await project.run(['figures', '--locale', 'ja', '--lang', 'ja']);
    expect(stdout).toMatch(/^名前 +値 +人数 \/ 母数 +根拠 +スライド$/m);
    expect(stdout).toMatch(
      /^ai_adoption +9\.9% +30 \/ 302 +share\(Q2, company_wide\) +cover q2 summary-1 insight-1 closing$/m,
    );
    expect(stdout).toMatch(/^daily_use +37\.9% +25 \/ 66 +share\(Q3, daily\) +q3$/m);
    // Known only within bounds, so never shown as a number.
    expect(stdout).toMatch(/^three_a_week +※ +※ \/ 66 /m);
  });

  it('npm start is build', () => expect(packageJson.scripts.start).toBe('node bin/surveydeck.js build'));
});

describe('help', () => {
  it('is understood by who makes no programs, in both languages', async () => {
    const project = await ProjectCopy.make();
    const english = await project.run(['--help']);
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toContain('Makes PowerPoint decks from survey data');
    expect(english.stdout).toContain(
      'What you can change: answers and words in data/, slides and brand in templates/.',
    );
    const japanese = await project.run(['build', '--help'], { LANG: 'ja_JP.UTF-8' });
    expect(japanese).toMatchObject({ code: 0, stderr: '' });
    expect(japanese.stdout).toContain('使うスライド一覧（YAML ファイル）を差し替えます');
    for (const option of ['survey', 'template', 'brand', 'locale', 'out', 'draft', 'scene', 'json', 'lang']) {
      expect(japanese.stdout).toMatch(new RegExp(`--${option} +[^\\n]*[ぁ-ん]`));
    }
  });
});

describe('exit codes', () => {
  it.each<[number, readonly string[], string]>([
    [2, [], 'say what to do: init, build'],
    [2, ['biuld'], 'there is no command "biuld"\ndid you mean "build"?'],
    [2, ['build', '--darft'], 'there is no option --darft here\ndid you mean "--draft"?'],
    [2, ['build', 'ai-survey-2052'], 'surveydeck.yaml has no deck "ai-survey-2052"; it has ai-survey-2025\ndid you mean "ai-survey-2025"?'],
    [2, ['build', '--locale', '../ja'], '--locale is "../ja", but should be ja, en, en-GB …'],
    [1, ['build', '--locale', 'de'], 'data/ai-survey-2025/locales/de.yaml does not exist  [input/missing-file]'],
    [1, ['build', '--survey', 'data/nothing', '--locale', 'ja'], 'data/nothing/survey.yaml does not exist  [input/missing-file]'],
    [1, ['build', '--template', 'templates/decks/reprot.yaml', '--locale', 'ja'], 'did you mean "templates/decks/report.yaml"?'],
  ])('%i: %j', async (code, argv, words) => {
    const project = await ProjectCopy.make();
    await project.write(OUTPUT, 'the deck of yesterday');
    const result = await project.run(argv);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toContain(words);
    expect(await project.read(OUTPUT)).toBe('the deck of yesterday');
  }); // prettier-ignore

  it('1: an output folder that cannot be written, told before by check', async () => {
    const project = await ProjectCopy.make();
    await project.write('output', 'a file where the folder should be');
    const words = 'a part of the path is a file  [output/not-writable]';
    const build = await project.run(BUILD);
    expect(build).toMatchObject({ code: 1, stdout: '' });
    expect(build.stderr).toContain(`error  ${OUTPUT} cannot be written: ${words}`);
    expect(build.stderr).toContain('choose another folder with --out; nothing was changed');
    const check = await project.run(['check', '--locale', 'ja']);
    expect(check.code).toBe(1);
    expect(check.stderr).toContain(`error  output cannot be written: ${words}`);
    expect(await project.read('output')).toBe('a file where the folder should be');
  });

  it('1: no project anywhere', async () => {
    let stderr = '';
    const io = { stdout: { write: () => 0 }, stderr: { write: (text: string) => (stderr += text) }, env: {}, cwd: '/' };
    expect(await main(['build'], io)).toBe(1);
    expect(stderr).toContain('no surveydeck.yaml in / or in a folder above it  [input/no-project]');
  });

  it('70: our own fault, with the stack, and no file is changed', async () => {
    const project = await ProjectCopy.make();
    await project.write(OUTPUT, 'the deck of yesterday');
    let stderr = '';
    const io = { stdout: { write: () => 0 }, stderr: { write: (text: string) => (stderr += text) }, env: {}, cwd: project.root }; // prettier-ignore
    const code = await main(BUILD, io, () => Promise.reject(new Error('a wheel came off')));
    expect(code).toBe(70);
    expect(stderr).toContain('This is a fault of surveydeck itself, not of your files.');
    expect(stderr).toMatch(/Error: a wheel came off\n +at .*command-line\.test\.ts/);
    expect(await project.read(OUTPUT)).toBe('the deck of yesterday');
  });
});
