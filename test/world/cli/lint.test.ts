import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../../src/upkeep/lint/rules.ts';
import { whyOf } from '../../../src/upkeep/lint/why-of.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from '../../files/pptx/all-features.ts';
import { COLORS } from '../../files/pptx/builders.ts';
import { EditedDeck } from '../../upkeep/lint/edited-deck.ts';
import { folderWith, run } from './fixture.ts';

const BRAND = fileURLToPath(new URL('../../../templates/brand/log.yaml', import.meta.url));
/** The brand of the project, with the colours of the fixtures. */
const fixtureBrand = async (): Promise<string> =>
  Object.entries(COLORS).reduce((yaml, [slot, hex]) => yaml.replace(new RegExp(`^( {2}${slot}:) .*$`, 'm'), `$1 ${hex}`), await readFile(BRAND, 'utf8')); // prettier-ignore
let good: Uint8Array;
let bad: Uint8Array;
beforeAll(async () => {
  good = await writePptx(allFeatures, drawings);
  const deck = new EditedDeck(good);
  deck.replace('ppt/slides/slide5.xml', 'prst="ellipse"', 'prst="oval"');
  deck.replace('docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>');
  bad = deck.bytes();
});

describe('surveydeck lint', () => {
  it('says that nothing is found: exit code 0', async () => {
    const cwd = await folderWith({ 'deck.pptx': good });
    expect(await run(['lint', 'deck.pptx'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'deck.pptx: nothing found\n',
      stderr: '',
    });
  });

  it('needs no project, and lists what it finds by rule, in either language: exit code 1', async () => {
    const cwd = await folderWith({ 'a.pptx': good, 'b.pptx': bad });
    const english = await run(['lint', 'a.pptx', 'b.pptx'], { cwd });
    expect(english.code).toBe(1);
    expect(english.stdout).toContain('a.pptx: nothing found\n\nb.pptx: 2 findings (integrity 1, quality 1)\n');
    expect(english.stdout).toContain('  integrity  There is no such preset shape; PowerPoint repairs the file and drops the shape.  [preset-name]\n      ppt/slides/slide5.xml: <a:prstGeom prst="oval">\n'); // prettier-ignore
    const japanese = await run(['lint', 'b.pptx', '--lang', 'ja'], { cwd });
    expect(japanese.stdout).toContain('b.pptx: 2 件');
    expect(japanese.stdout).toContain('そのような名前の図形はありません。');
  });

  it('prints JSON', async () => {
    const cwd = await folderWith({ 'b.pptx': bad });
    const { stdout, code } = await run(['lint', '--json', 'b.pptx', '--level', 'integrity'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: 'b.pptx',
          findings: [
            {
              rule: 'preset-name',
              level: 'integrity',
              part: 'ppt/slides/slide5.xml',
              found: '<a:prstGeom prst="oval">',
              why: whyOf('preset-name'),
            },
          ],
        },
      ],
      diagnostics: [],
    });
  });

  it('keeps to the levels that are asked for', async () => {
    const cwd = await folderWith({ 'b.pptx': bad });
    expect((await run(['lint', 'b.pptx', '--level', 'repair'], { cwd })).code).toBe(0);
    expect((await run(['lint', 'b.pptx', '--level=repair,quality'], { cwd })).stdout).toContain(
      '1 finding (quality 1)',
    );
  });

  it('holds a file against a brand', async () => {
    const other = new EditedDeck(good);
    other.replace('ppt/theme/theme1.xml', /(<a:accent2><a:srgbClr val=")[^"]*/, '$1FF00FF');
    const cwd = await folderWith({ 'a.pptx': good, 'b.pptx': other.bytes(), 'brand.yaml': await fixtureBrand() });
    expect(await run(['lint', 'a.pptx', '--brand', 'brand.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    const off = await run(['lint', 'b.pptx', '--brand', 'brand.yaml'], { cwd });
    expect(off).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('ppt/theme/theme1.xml: accent2: FF00FF ≠ 0B2A5B'),
    });
    // Without a brand, it is unknown which colours are allowed.
    expect((await run(['lint', 'b.pptx'], { cwd })).code).toBe(0);
  });

  it('reports a brand that cannot be used, and judges nothing by it', async () => {
    const cwd = await folderWith({ 'a.pptx': good, 'brand.yaml': 'id: x\n' });
    const result = await run(['lint', 'a.pptx', '--brand', 'brand.yaml'], { cwd });
    expect(result).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('"theme" is missing') });
  });

  it.each([
    ['missing.pptx', 'missing.pptx does not exist'],
    ['folder', ''],
  ])('reports what cannot be read: %s', async (name, says) => {
    const cwd = await folderWith({ 'a.pptx': good, 'folder/x': '' });
    const result = await run(['lint', name, 'a.pptx'], { cwd });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(says);
    expect(result.stderr).not.toBe('');
    expect(result.stdout).toBe('a.pptx: nothing found\n');
  });

  it('says of a file that is no deck why', async () => {
    const cwd = await folderWith({ 'notes.pptx': 'Dear all' });
    const result = await run(['lint', 'notes.pptx', '--level', 'quality'], { cwd });
    expect(result).toMatchObject({ code: 1, stdout: expect.stringContaining('no PowerPoint file') });
  });

  it('does not let a file write to the terminal', async () => {
    const deck = new EditedDeck(good);
    deck.replace('ppt/slides/slide5.xml', 'prst="ellipse"', 'prst="\u009b31m"');
    const cwd = await folderWith({ 'a.pptx': deck.bytes() });
    expect((await run(['lint', 'a.pptx'], { cwd })).stdout).not.toContain('\u009b');
  });

  it('prints the table of rules', async () => {
    const { stdout, code } = await run(['lint', '--list'], { cwd: '/' });
    expect(code).toBe(0);
    for (const { id, level } of RULES) expect(stdout).toMatch(new RegExp(`^${id} +${level} `, 'm'));
    expect((await run(['lint', '--list', '--lang', 'ja'], { cwd: '/' })).stdout).toContain('規則');
    const json = JSON.parse((await run(['lint', '--list', '--json'], { cwd: '/' })).stdout);
    expect(json).toHaveLength(RULES.length);
    expect(json[0]).toEqual({
      id: RULES[0]!.id,
      level: RULES[0]!.level,
      source: RULES[0]!.source,
      why: whyOf(RULES[0]!.id),
    });
  });

  it.each([
    [['lint'], 'name a PowerPoint file'],
    [['lint', 'a.pptx', '--level', 'brand'], '--level brand needs --brand'],
    [['lint', 'a.pptx', '--level', 'beauty'], '--level is "beauty", but should be integrity, repair, quality, brand'],
    [['lint', 'a.pptx', '--level'], '--level needs a value'],
    [['lint', 'a.pptx', '--draft'], 'there is no option --draft here'],
    [['lint', 'a.pptx', '--brand', 'a', '--brand', 'b'], '--brand is given twice'],
    [['build', '--level', 'quality'], 'there is no option --level here'],
  ])('is wrong usage: %j', async (argv, says) => {
    expect(await run(argv, { cwd: '/' })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(says) });
  });

  it('explains itself', async () => {
    const help = (await run(['lint', '--help'], { cwd: '/' })).stdout;
    expect(help).toContain('surveydeck lint [files..]');
    for (const option of ['--brand', '--level', '--list', '--json', '--lang']) expect(help).toContain(option);
    expect(help).toContain('Hold the files against');
    expect(help).not.toContain('--survey');
  });
});
