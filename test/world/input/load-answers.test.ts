import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import { sha256 } from '../../../src/base/sha256.ts';
import { Recall } from '../../../src/base/recall.ts';
import { FileTrace } from '../../../src/world/input/file-trace.ts';
import { loadAnswers } from '../../../src/world/input/load-answers.ts';
import type { Memory } from '../../../src/world/input/read-file.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { folderWith } from '../cli/fixture.ts';
import { rowsOf, told } from './exports/reading.ts';

interface Loaded {
  readonly answers: DeckSources['answers'] | undefined;
  readonly found: readonly Diagnostic[];
  readonly said: readonly string[];
}
async function load(root: string, survey: string | undefined, memory: Memory = {}, language?: string): Promise<Loaded> {
  const found: Diagnostic[] = [];
  const source = survey === undefined ? undefined : parseYaml('s/survey.yaml', survey, (one) => found.push(one));
  const answers = await loadAnswers({ root, folder: join(root, 's'), survey: source, language }, (one) => found.push(one), memory); // prettier-ignore
  return { answers, found, said: told(found) };
}
const cells = ({ answers }: Loaded): unknown =>
  answers && (('header' in answers) ? [answers.file] : answers.map(({ file, sheets }) => [file, rowsOf(sheets[0]!)])); // prettier-ignore

describe('loadAnswers', () => {
  it('reads responses.csv where nothing else is said, or nothing is known of the survey', async () => {
    const root = await folderWith({ 's/responses.csv': 'id,Q1\n1,a\n', 's/x.csv': 'id\n2\n' });
    expect(cells(await load(root, 'id: s\n'))).toEqual(['s/responses.csv']);
    expect(cells(await load(root, undefined))).toEqual(['s/responses.csv']);
  });

  it('reads the files that the survey names, in their order, as it says', async () => {
    const root = await folderWith({ 's/b.csv': 'id|Q1\n2|a,b\n', 's/in/a.csv': 'id|Q1\n1|x\n' });
    const loaded = await load(root, 'source:\n  files: [b.csv, in/a.csv]\n  delimiter: "|"\n');
    expect(loaded.said).toEqual([]);
    expect(cells(loaded)).toEqual([
      ['s/b.csv', [['id', 'Q1'], ['2', 'a,b']]],
      ['s/in/a.csv', [['id', 'Q1'], ['1', 'x']]],
    ]); // prettier-ignore
  });

  it('reports every file that is missing, where it is named', async () => {
    const root = await folderWith({ 's/answers.csv': 'id\n1\n' });
    const { answers, said, found } = await load(root, 'source:\n  files: [answer.csv, answers.csv, none.csv]\n');
    expect(answers).toBeUndefined();
    expect(said).toEqual(['input/missing-file@2:11', 'input/missing-file@2:36']);
    expect(found[0]?.says.en.hint).toContain('s/answers.csv');
    expect((await load(root, 'source: { files: x.csv }\n')).said).toEqual(['input/missing-file@1:18']);
  });

  it('leaves what is wrong with source: to the definition, and asks for no responses.csv', async () => {
    const root = await folderWith({ 's/survey.yaml': '' });
    for (const source of ['source:\n', 'source: { file: x.csv }\n', 'source: x.csv\n', 'source: { files: [] }\n']) {
      expect(await load(root, source), source).toMatchObject({ answers: [], said: [] });
    }
  });

  it('says what a file is that is of another format than declared', async () => {
    const root = await folderWith({ 's/x.csv': 'id\n1\n' });
    const { answers, said } = await load(root, 'source: { files: x.csv, format: xlsx }\n');
    expect(answers).toBeUndefined();
    expect(said).toEqual(['export/not-that-format@1:1']);
  });

  it('reads again where it is to be read in another way, and tells the trace each time', async () => {
    const root = await folderWith({ 's/x.csv': 'id;Q1\n1;a\n' });
    const memory = { recall: new Recall(), trace: new FileTrace() };
    const first = await load(root, 'id: a\nsource: { files: x.csv }\n', memory);
    expect(cells(first)).toEqual([['s/x.csv', [['id', 'Q1'], ['1', 'a']]]]); // prettier-ignore
    const other = await load(root, 'source: { files: x.csv, delimiter: "," }\n', memory);
    expect(cells(other)).toEqual([['s/x.csv', [['id;Q1'], ['1;a']]]]);
    expect(memory.trace.looks.filter((look) => look.kind === 'file').map(({ path }) => path)).toEqual([0, 1].map(() => join(root, 's/x.csv'))); // prettier-ignore
  });
});

describe('a large file', () => {
  /** Some megabytes, of which every answer is this text. */
  const large = (answer: string): string =>
    `id,Q1,note\n${Array.from({ length: 5000 }, (_, i) => `respondent number ${i},${answer},${'-'.repeat(250)}\n`).join('')}`;
  const SURVEY = 'source: { files: x.csv }\n';
  const answersIn = ({ answers }: Loaded): readonly string[] =>
    answers && !('header' in answers) ? (answers[0]?.sheets[0]?.columns[1]?.texts ?? []) : [];

  it('is not kept, and yet its cells are found again', async () => {
    const root = await folderWith({ 's/x.csv': large('"yes, ""日"""').replace('number 4990,', 'number 4990,a" ') });
    const loaded = await load(root, SURVEY);
    expect(loaded.said).toEqual(['export/inner-quote@4992:25', 'export/inner-quote@4992:33', 'export/odd-row@4992:1']);
    const [sheet] = 'header' in loaded.answers! ? [] : loaded.answers![0]!.sheets;
    expect(sheet?.at(4999, 1)).toEqual({ file: 's/x.csv', line: 5000, column: 24 });
  });

  it('is not read again when it is only touched, and is when it holds something else of the same length', async () => {
    const root = await folderWith({ 's/x.csv': large('yes') });
    const memory = { recall: new Recall() };
    const first = await load(root, SURVEY, memory);
    await writeFile(join(root, 's/x.csv'), large('yes'));
    expect((await load(root, SURVEY, memory)).answers).toBe(first.answers);
    await writeFile(join(root, 's/x.csv'), large('now'));
    expect(answersIn(await load(root, SURVEY, memory))).toEqual(['Q1', 'now']);
    await writeFile(join(root, 's/x.csv'), large('yes'));
    expect(answersIn(await load(root, SURVEY, memory))).toEqual(['Q1', 'yes']);
  });

  it('that is written to while it is read is one version or the other, and remembered as that one', async () => {
    const [before, after] = [large('yes'), large('now')];
    const root = await folderWith({ 's/x.csv': before });
    const path = join(root, 's/x.csv');
    for (let moment = 0; moment < 12; moment++) {
      const memory = { recall: new Recall(), trace: new FileTrace() };
      writeFileSync(path, before);
      const loading = load(root, SURVEY, memory);
      for (let i = 0; i < moment; i++) await Promise.resolve();
      writeFileSync(path, after);
      const texts = answersIn(await loading);
      expect(memory.trace.hashOf(path), `${moment}`).toBe(sha256(texts[1] === 'now' ? after : before));
      expect(answersIn(await load(root, SURVEY, memory))).toEqual(['Q1', 'now']);
    }
  });

  it('that is gone before it is read is missing', async () => {
    const root = await folderWith({ 's/x.csv': large('yes') });
    const saids = [];
    for (let moment = 0; moment < 6; moment++) {
      await writeFile(join(root, 's/x.csv'), large('yes'));
      const loading = load(root, SURVEY);
      for (let i = 0; i < moment; i++) await Promise.resolve();
      rmSync(join(root, 's/x.csv'));
      saids.push((await loading).said.join());
    }
    expect(saids).toContain('input/missing-file@1:18');
    expect(saids.every((said) => said === '' || said === 'input/missing-file@1:18')).toBe(true);
  });

  it('is refused before it is read if it is too large', async () => {
    const root = await folderWith({ 's/x.csv': '' });
    truncateSync(join(root, 's/x.csv'), 256 * 2 ** 20 + 1);
    const { said } = await load(root, SURVEY);
    expect(said).toEqual(['input/too-large@1:1']);
  });
});
