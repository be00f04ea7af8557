import { mkdir, symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ProjectCopy, SURVEY } from './project.ts';

// Inputs that once ended the program, hung it or took gigabytes: each is refused with a diagnostic of its own, in time.

const BRAND = 'templates/brand/log.yaml';
const CATALOGUE = `${SURVEY}/locales/ja.yaml`;
const ANSWERS = `${SURVEY}/responses.csv`;
const DEFINITION = `${SURVEY}/survey.yaml`;
const SLIDES = 'templates/decks/report.yaml';

const append = (file: string, text: string) => async (project: ProjectCopy) =>
  project.write(file, (await project.read(file)) + text);
const picture = (svg: string) => async (project: ProjectCopy) => {
  await project.write('x.svg', svg);
  await project.replace(SLIDES, /file: [^\s,}]+/, 'file: x.svg');
};
const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inner}</svg>`;

const CASES: readonly (readonly [what: string, code: string, make: (project: ProjectCopy) => Promise<void>])[] = [
  ['a map of 100,000 keys', 'schema/unknown-key', append(CATALOGUE, `\nzz:\n${Array.from({ length: 100_000 }, (_, i) => `  k${i}: v\n`).join('')}`)], // prettier-ignore
  ['5,000 times one key', 'yaml/duplicate-key', append(CATALOGUE, `\n${'zz: 1\n'.repeat(5000)}`)],
  ['a YAML file of 10 MB', 'input/too-large', append(CATALOGUE, `\nzz: "${'x'.repeat(10_000_000)}"\n`)],
  ['a cell of 5 MB', 'table/long-row', append(ANSWERS, `"${'x'.repeat(5_000_000)}"\n`)],
  ['answers of 17 MB', 'input/too-large', (project) => project.write(ANSWERS, Buffer.alloc(17 * 2 ** 20, 'a,b\n'))],
  ['type of an infinite size', 'schema/bad-value', (project) => project.replace(BRAND, 'title: { size: [24, 32]', 'title: { size: [24, 1e308]')], // prettier-ignore
  ['a billion columns', 'schema/bad-value', (project) => project.replace(BRAND, 'columns: 12', 'columns: 1000000000')],
  ['a condition of 5,000 brackets', 'definition/condition-syntax', (project) => project.replace(DEFINITION, /asked_of:[^\n]*/, `asked_of: "${'not ('.repeat(5000)}Q1 = a${')'.repeat(5000)}"`)], // prettier-ignore
  ['a question of 10,000 options', 'schema/bad-value', (project) => project.replace(DEFINITION, 'options:\n', `options:\n${Array.from({ length: 10_000 }, (_, i) => `      zz${i}:\n`).join('')}`)], // prettier-ignore
  ['an SVG 100,000 elements deep', 'input/complex-svg', picture(svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)))],
  ['an SVG of 6 MB', 'input/complex-svg', picture(svg(`<path d="M0 0${' L1 1 2 3'.repeat(650_000)}"/>`))],
  ['a link that never ends', 'input/unreadable-file', async (project) => {
    await symlink('/dev/zero', project.path('f.ttf'));
    await project.replace(BRAND, /"@expo-google-fonts\/arimo\/400[^"]*"/, 'f.ttf');
  }],
  ['a folder for a layout', 'input/is-folder', (project) => mkdir(project.path('templates/layouts/x.yaml'))],
]; // prettier-ignore

describe('strange input', () => {
  it.each(CASES)(
    '%s is refused as %s',
    async (_what, code, make) => {
      const project = await ProjectCopy.make();
      await make(project);
      const run = await project.run(['check', '--locale', 'ja'], { SURVEYDECK_NO_CACHE: '1' });
      expect(run.code, run.stderr.slice(0, 2000)).toBe(1);
      expect(run.stderr).toContain(`[${code}]`);
      // Nobody reads thousands of lines.
      expect(run.stderr.split('\n').length).toBeLessThan(400);
    },
    60_000,
  );

  it.runIf(process.platform === 'linux')(
    'a folder that cannot be made is told, and not tried for ever',
    async () => {
      const project = await ProjectCopy.make();
      const { code, stderr } = await project.run(['build', '--locale', 'ja', '--out', '/proc/self/x']);
      expect(code).toBe(1);
      expect(stderr).toContain('[output/not-writable]');
    },
    60_000,
  );
});
