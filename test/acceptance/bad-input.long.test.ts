import { describe, expect, it } from 'vitest';
import { IN_ANSWERS } from './mistakes/in-answers.ts';
import { IN_WORDS_AND_PICTURES } from './mistakes/in-words-and-pictures.ts';
import { IN_YAML } from './mistakes/in-yaml.ts';
import { CSV, DECK, SURVEY_YAML, WORDS, type Mistake } from './mistakes/mistake.ts';
import { ProjectCopy } from './project.ts';

const OUTPUT = 'output/ai-survey-2025.ja.pptx';
const OLD = 'the deck of yesterday';
const BUILD = ['build', '--locale', 'ja'];

/** `line:column` of the first place where `words` occur, with columns in characters. */
async function placeOf(project: ProjectCopy, file: string, words: string): Promise<string> {
  const text = (await project.read(file)).replace(/^\ufeff/, '');
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`${file} holds no ${words}`);
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
}

async function expectRefusal({ file, spoil, at, code, found, expected, hint, ja }: Mistake): Promise<void> {
  const project = await ProjectCopy.make();
  await project.write(OUTPUT, OLD);
  await spoil(project);
  const place = `${file}:${at === undefined ? '1:1' : await placeOf(project, file, at)}`;

  const english = await project.run(BUILD);
  expect({ code: english.code, stdout: english.stdout }).toEqual({ code: 1, stdout: '' });
  expect(english.stderr).toContain(`${place}  error  ${found}  [${code}]\n    expected: ${expected}\n    to do:    ${hint}\n`); // prettier-ignore
  expect(english.stderr).toContain('\n1 error\nNo file was changed.\n');

  const japanese = await project.run([...BUILD, '--lang', 'ja']);
  expect(japanese.code).toBe(1);
  expect(japanese.stderr).toContain(`${place}  エラー  ${ja}  [${code}]\n    期待:     `);
  expect(japanese.stderr).toMatch(/\n {4}対処: {5}.*[ぁ-ん]/);
  expect(japanese.stderr).toContain('\nエラー 1 件\nどのファイルも変更していません。\n');
  expect(await project.read(OUTPUT)).toBe(OLD);
}

describe('in the answers', () => {
  it.each(IN_ANSWERS)('$name', expectRefusal);

  it('a line that nobody can decode, named by its number', async () => {
    const project = await ProjectCopy.make();
    const bytes = Buffer.from(await project.read(CSV));
    bytes[bytes.indexOf('\nR004') + 1] = 0xff;
    await project.write(CSV, bytes);
    const { code, stderr } = await project.run(BUILD);
    expect(code).toBe(1);
    expect(stderr).toContain(`${CSV}:5:1  error  this line holds bytes that are no text (FF 30 30 34 …)  [input/undecodable]`); // prettier-ignore
    expect(stderr).toContain('to do:    save the file again as "CSV UTF-8" or "UTF-8"');
  });

  it('the same mistake in row after row is told twenty times, then counted', async () => {
    const project = await ProjectCopy.make();
    await project.write(CSV, (await project.read(CSV)).replaceAll(',nothing,', ',nothnig,'));
    const { code, stderr } = await project.run(BUILD);
    expect(code).toBe(1);
    expect(stderr.match(/is none of its options/g)).toHaveLength(21);
    expect(stderr).toContain('and 147 more like it, of which this is the first: "nothnig" in column Q2');
  });
});

describe('in YAML', () => {
  it.each(IN_YAML)('$name', expectRefusal);
});

describe('in words and pictures', () => {
  it.each(IN_WORDS_AND_PICTURES)('$name', expectRefusal);
});

describe('several mistakes', () => {
  it('of several files are shown together, by file and line, each once', async () => {
    const project = await ProjectCopy.make();
    await project.replace(CSV, 'R003,rest,personal', 'R003,rest,persnal');
    await project.replace(CSV, 'R006,', 'R005,');
    await project.replace(DECK, 'layout: insight', 'layut: insight');
    await project.replace(WORDS, 'deck.subject: 生成AI格差が深刻化', 'deck.subject: 生成AI格差が{深刻化');
    const { code, stdout, stderr } = await project.run(BUILD);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect([...stderr.matchAll(/^\S+:\d+:\d+ {2}error .*\[(.*)\]$/gm)].map(([, kind]) => kind)).toEqual([
      'text/syntax',
      'answers/unknown-option',
      'answers/duplicate-id',
      'schema/missing-key',
      'schema/unknown-key',
    ]);
    expect(stderr).toContain('5 errors\nNo file was changed.\n');
  });

  it('of a broken survey.yaml do not hide those of other files', async () => {
    const project = await ProjectCopy.make();
    await project.replace(SURVEY_YAML, 'small_base: 30', 'smal_base: 30');
    await project.replace(WORDS, 'deck.subject: 生成AI格差が深刻化', 'deck.subject: 生成AI格差が{#em}深刻化');
    await project.replace('data/ai-survey-2025/figures.yaml', 'tolerances:', 'tolerence:');
    await project.replace('data/ai-survey-2025/company.yaml', 'number: 20', 'number: twenty');
    await project.replace('templates/brand/log.yaml', /^fonts:/m, 'font:');
    await project.replace(DECK, 'layout: insight', 'layut: insight');
    const { stderr } = await project.run(BUILD);
    for (const file of ['survey.yaml', 'locales/ja.yaml', 'figures.yaml', 'company.yaml', 'brand/log.yaml', 'decks/report.yaml']) expect(stderr).toMatch(new RegExp(`${file}:\\d+:\\d+  error`)); // prettier-ignore
  });

  it('that follow from a text too long for its slide are not told besides', async () => {
    const project = await ProjectCopy.make();
    await project.replace(
      WORDS,
      'insight3.title: ',
      `insight3.title: ${'生成AIを導入していない・個人的に使用していると回答した人の、'.repeat(6)}`,
    );
    const { stderr } = await project.run(BUILD);
    expect(stderr).toContain('"insight3.title" is 6 lines too long for the slot "title" of slide "insight-3"');
    expect(stderr).not.toMatch(/\[audit\//);
  });

  it('are JSON with --json, in both languages', async () => {
    const project = await ProjectCopy.make();
    await project.replace(CSV, 'R003,rest,personal', 'R003,rest,persnal');
    const { code, stdout } = await project.run([...BUILD, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      written: [],
      diagnostics: [
        {
          code: 'answers/unknown-option',
          severity: 'error',
          file: CSV,
          line: 4,
          column: 11,
          says: { ja: { found: 'Q2列の「persnal」（回答者R003）は選択肢にありません' } },
        },
      ],
    });
  });
});
