import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { buildDeck } from '../../../src/build-deck.ts';
import { main } from '../../../src/world/cli/main.ts';
import { wholeProject } from './project.ts';
import type { Draw } from './answers.ts';
import { SLIDES } from './slides.ts';

// The commands on a project with a question of every kind: its answers in responses.csv, or in an export that is read as it is.

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Quotes need a translation each, which nobody has written. */
const ALL = SLIDES.filter(({ quotes }) => !quotes);
const FEW = ALL.filter(({ id }) => ['ranked-within', 'date-columns', 'scale-nps', 'grid-diverging'].includes(id));

class Project {
  readonly root: string;
  readonly isExport: boolean;
  readonly slides: typeof ALL;

  constructor(root: string, isExport: boolean, slides: typeof ALL) {
    this.root = root;
    this.slides = slides;
    this.isExport = isExport;
  }

  static async make(isExport: boolean, slides: typeof ALL): Promise<Project> {
    const root = await mkdtemp(join(tmpdir(), 'surveydeck-every-'));
    folders.push(root);
    const project = new Project(root, isExport, slides);
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    await project.draw('before');
    return project;
  }

  /** Writes the project with these answers. */
  async draw(draw: Draw): Promise<void> {
    for (const [path, content] of Object.entries(wholeProject({ draw, slides: this.slides }))) {
      const isAnswers = path === 'data/responses.csv';
      const isSurvey = path === 'data/survey.yaml';
      const name = isAnswers && this.isExport ? 'data/export.csv' : path;
      const text = isSurvey && this.isExport ? String(content).replace('questions:', 'source: { files: export.csv, id: id }\nquestions:') : content; // prettier-ignore
      await mkdir(dirname(join(this.root, name)), { recursive: true });
      await writeFile(join(this.root, name), text);
    }
  }

  read(path: string): Promise<string> {
    return readFile(join(this.root, path), 'utf8');
  }

  async run(
    ...argv: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    let [out, err] = ['', ''];
    const io = {
      stdout: { write: (text: string) => (out += text), isTTY: false },
      stderr: { write: (text: string) => (err += text), isTTY: false },
      env: {},
      cwd: this.root,
    };
    const code = await main(argv, io, async () => async (sources, options) => buildDeck(sources, options));
    return { code, out, err };
  }
}

const FIGURES = ['q4_rank', 'q4_top', 'q5_mean', 'q6', 'q7_mean', 'q7_quarter', 'q8_median', 'q9', 'q10', 'q11', 'q11_mean', 'q12', 'q13']; // prettier-ignore

describe.each([
  ['its own answers', false],
  ['an export', true],
])('a project with %s', (_, isExport) => {
  it('is built, compared, told apart and refreshed', async () => {
    const project = await Project.make(isExport, ALL);
    const built = await project.run('build', '--locale', 'en', '--out', 'first');
    expect(built.code, built.err).toBe(0);
    const FIRST = 'first/every-kind.en.pptx';
    expect((await project.run('current', FIRST)).code).toBe(0);
    await project.draw('after');
    expect((await project.run('current', FIRST)).code).toBe(3);
    const second = await project.run('build', '--locale', 'en', '--out', 'second');
    expect(second.code, second.err).toBe(0);
    const diff = await project.run('diff', FIRST, 'second/every-kind.en.pptx', '--json');
    expect(diff.code).toBe(3);
    for (const id of FIGURES) expect(diff.out.includes(`"${id}"`), id).toBe(true);
    // Numbers of one question are told apart.
    for (const id of ['q7_quarter', 'q8_median']) expect(diff.out).toMatch(new RegExp(`"figures": \\[\\s*"${id}"\\s*\\]`));
    for (const format of ['text', 'markdown', 'html']) {
      const { out, code } = await project.run('diff', FIRST, 'second/every-kind.en.pptx', '--format', format);
      expect([code, out.length > 500], format).toEqual([3, true]);
    }
    const refreshed = await project.run('refresh', FIRST, '--out', 'refreshed.pptx');
    expect(refreshed.code, refreshed.err).toBe(0);
    const { code, out } = await project.run('current', 'refreshed.pptx');
    expect(code, out).toBe(0);
    expect((await project.run('lint', 'refreshed.pptx')).code).toBe(0);
  }, 120_000);

  it('is translated, published and brought back', async () => {
    const project = await Project.make(isExport, FEW);
    for (const [format, name] of [['xliff', 't.xlf'], ['po', 't.po'], ['xlsx', 't.xlsx']] as const) {
      const { code, err } = await project.run('text', 'export', '--locale', 'ja', '--format', format, '--out', name);
      expect(code, err).toBe(0);
      if (format !== 'xlsx') {
        const text = await project.read(name);
        for (const key of ['item.Q11.speed', 'option.Q11.p5', 'option.Q4.price', 'option.Q8.before']) expect(text, key).toContain(key); // prettier-ignore
        expect(text).not.toContain('Q11_speed');
      }
      const back = await project.run('text', 'import', name, '--locale', 'ja');
      expect(back.code, back.err).toBe(0);
    }
    const tables = await project.run('tables', '--locale', 'en', '--out', 'tables');
    expect(tables.code, tables.err).toBe(0);
    expect(await project.read('tables/every-kind.tables.en.csv')).toContain('NPS (promoters less detractors),,,-8.9');
    const answers = isExport ? 'data/export.csv' : 'data/responses.csv';
    const first = await project.read(answers);
    const published = await project.run('publish', '--note', 'first');
    expect(published.code, published.err).toBe(0);
    await project.draw('after');
    expect(await project.read(answers)).not.toBe(first);
    const pulled = await project.run('pull', '1', '--overwrite');
    expect(pulled.code, pulled.err).toBe(0);
    expect(await project.read(answers)).toBe(first);
  }, 120_000);
}); // prettier-ignore
