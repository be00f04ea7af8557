import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProjectCopy, SURVEY } from '../../acceptance/project.ts';
import { contentsOf, folderWith, run } from './fixture.ts';

const ALL = ['ja.xlsx', 'ja.csv', 'en.xlsx', 'en.csv'].map((end) => `output/ai-survey-2025.tables.${end}`);

/** A survey by itself, without a project: its answers lie in the export of a tool. */
const EXPORTED: Readonly<Record<string, string>> = {
  'bath/survey.yaml': `id: bath
base_language: en
data_date: 2026-01-05
rows: measured
small_base: 2
source: { files: answers.csv, id: No, encoding: Shift_JIS, missing: { no_answer: ["-"] } }
rounding: { decimals: 1, single_answer: half_up, net: exact }
fieldwork: { from: 2026-01-01, to: 2026-01-04 }
questions:
  Q1:
    kind: single
    non_response: in_base
    columns: Visits
    values: { often: ["1"], seldom: ["2"] }
    options: { often: , seldom: }
`,
  'bath/answers.csv': 'No,Visits\r\n1,1\r\n2,2\r\n3,1\r\n4,-\r\n',
  'bath/figures.yaml':
    'tolerances: { about_percent: 0.5, about_tenths: 3, one_in: 1.5, of_hundred: 0.5, few: 20, most: 70, top: 3 }\n',
  'bath/company.yaml': 'facts: {}\n',
  'bath/locales/en.yaml': `locale: en
messages:
  survey.name: Bath houses
  survey.name_with_year: Bath houses
  question.Q1: How often do you go?
  option.Q1.often: Often
  option.Q1.seldom: Seldom
`,
};

describe('tables', () => {
  it('writes a workbook and a CSV file in each language of the decks, the same when it runs again', async () => {
    const project = await ProjectCopy.make();
    const first = await project.run(['tables']);
    expect(first).toMatchObject({ code: 0, stdout: `${ALL.join('\n')}\n`, stderr: '' });
    const before = await contentsOf(project.path('output'));
    expect((await project.run(['tables'])).code).toBe(0);
    expect(await contentsOf(project.path('output'))).toEqual(before);
  });

  it('writes only what is asked for, and says so as JSON', async () => {
    const project = await ProjectCopy.make();
    const { code, stdout } = await project.run(['tables', 'ai-survey-2025', '--locale', 'en', '--format', 'csv', '--out', 'x', '--json']); // prettier-ignore
    expect(code).toBe(0);
    const bytes = (await readFile(project.path('x/ai-survey-2025.tables.en.csv'))).length;
    expect(JSON.parse(stdout)).toEqual({
      written: [{ survey: 'ai-survey-2025', locale: 'en', kind: 'csv', file: 'x/ai-survey-2025.tables.en.csv', bytes }],
      diagnostics: [],
    });
    expect(Object.keys(await contentsOf(project.path('x')))).toHaveLength(1);
  });

  it('follows new answers in its own files, also one that a spreadsheet has saved, but replaces nobody else’s', async () => {
    const project = await ProjectCopy.make();
    await project.run(['tables', '--locale', 'ja']);
    const csv = 'output/ai-survey-2025.tables.ja.csv';
    const own = await project.read(csv);
    await project.write(csv, own.replace(/surveydeck\r\n$/, 'surveydeck,,,\r\n'));
    expect((await project.run(['tables', '--locale', 'ja'])).code).toBe(0);
    expect(await project.read(csv)).toBe(own);
    for (const [file, content] of [[csv, 'n,%\r\n1,100\r\n'], ['output/ai-survey-2025.tables.ja.xlsx', 'notes\n']] as const) {
      await project.run(['tables', '--locale', 'ja']);
      await project.write(file, content);
      const before = await contentsOf(project.path('output'));
      const { code, stdout, stderr } = await project.run(['tables', '--locale', 'ja']);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(file);
      expect(await contentsOf(project.path('output'))).toEqual(before);
      await project.write(file, '');
    }
  }); // prettier-ignore

  it('needs neither slides nor brand, but every label in the language', async () => {
    const project = await ProjectCopy.make();
    await project.write('templates/brand/log.yaml', 'nothing: [');
    await project.replace(`${SURVEY}/locales/en.yaml`, /^ {2}option\.Q2\.nothing: .*\n/m, '');
    expect((await project.run(['tables', '--locale', 'ja'])).code).toBe(0);
    const { code, stderr } = await project.run(['tables', '--locale', 'en']);
    expect(code).toBe(1);
    expect(stderr).toContain('option.Q2.nothing');
    expect(stderr).toContain('No file was changed.');
  });

  it('reads a survey by itself whose answers lie in an export', async () => {
    const cwd = await folderWith(EXPORTED);
    const { code, stdout, stderr } = await run(['tables', '--survey', 'bath'], { cwd });
    expect(stderr).toBe('');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'output/bath.tables.en.xlsx\noutput/bath.tables.en.csv\n' });
    expect((await readFile(join(cwd, 'output/bath.tables.en.csv'), 'utf8')).split('\r\n').slice(2, 9)).toEqual([
      'Q1,How often do you go?,,',
      ',"SA   Base: all respondents, n=4 (incl. 1 without an answer)",,',
      ',Total,4,100.0',
      ',Often,2,50.0',
      ',Seldom,1,25.0',
      ',No answer,1,25.0',
      ',,,',
    ]);
  });

  it('explains wrong use', async () => {
    const project = await ProjectCopy.make();
    const other = await project.run(['tables', '--format', 'pptx']);
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toContain('xlsx, csv');
    expect((await project.run(['tables', 'ai-survey'])).stderr).toContain('ai-survey-2025');
    expect((await project.run(['tables', '--brand', 'x'])).code).toBe(2);
  });

  it('does not let two surveys of one id share files', async () => {
    const project = await ProjectCopy.make();
    await project.write('more/a', '');
    const deck = (await project.read('surveydeck.yaml')).split('\n').slice(3).join('\n');
    const second = deck.replace('- id: ai-survey-2025', '- id: other').replace(/survey: \S+/, 'survey: more/copy');
    await project.write('surveydeck.yaml', `${await project.read('surveydeck.yaml')}${second.slice(second.indexOf('  - id'))}`); // prettier-ignore
    for (const file of ['survey.yaml', 'responses.csv', 'figures.yaml', 'company.yaml', 'locales/ja.yaml', 'locales/en.yaml']) {
      await project.write(`more/copy/${file}`, await project.read(`${SURVEY}/${file}`));
    }
    const { code, stderr } = await project.run(['tables', '--locale', 'ja']);
    expect(code).toBe(2);
    expect(stderr).toContain('output/ai-survey-2025.tables.ja.xlsx');
  }); // prettier-ignore
});
