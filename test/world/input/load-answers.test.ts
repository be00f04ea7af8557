import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
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
