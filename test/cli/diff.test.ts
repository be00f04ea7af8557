import { execFileSync } from 'node:child_process';
import { access, cp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DeckDiff } from '../../src/compare/types.ts';
import { ProjectCopy, SURVEY, type Run } from '../acceptance/project.ts';

const CSV = `${SURVEY}/responses.csv`;
const JA = `${SURVEY}/locales/ja.yaml`;
/** The survey as it was. */
const OLD = 'old/survey';
const IN_JA = ['--locale', 'ja'] as const;

let project: ProjectCopy;
let originals: ReadonlyMap<string, string>;
const CHANGED = [CSV, JA, `${SURVEY}/survey.yaml`, 'templates/decks/report.yaml'];

beforeAll(async () => {
  project = await ProjectCopy.make();
  originals = new Map(await Promise.all(CHANGED.map(async (file) => [file, await project.read(file)] as const)));
  await cp(project.path(SURVEY), project.path(OLD), { recursive: true });
  const built = await project.run(['build', ...IN_JA]);
  expect(built.code, built.stderr).toBe(0);
});

/** Puts all files back. */
async function restore(): Promise<void> {
  for (const [file, text] of originals) await project.write(file, text);
}
afterEach(restore);

/** Takes ticks of an answer away, and gives those of another instead. */
async function retick(n: number, from: string, to?: string): Promise<void> {
  const [head = '', ...lines] = (originals.get(CSV) ?? '').split('\n');
  const columns = head.trim().split(',');
  const [a, b] = [columns.indexOf(from), to === undefined ? -1 : columns.indexOf(to)];
  expect(a).toBeGreaterThan(0);
  let left = n;
  const changed = lines.map((line) => {
    const cells = line.split(',');
    if (left === 0 || cells[a] !== '1' || (b >= 0 && cells[b] !== '0')) return line;
    left -= 1;
    cells[a] = '0';
    if (b >= 0) cells[b] = '1';
    return cells.join(',');
  });
  expect(left).toBe(0);
  await project.write(CSV, [head, ...changed].join('\n'));
}

const PPTX = 'output/ai-survey-2025.ja.pptx';

/** The diff from the finished deck to today's data. */
async function diff(): Promise<{ readonly run: Run; readonly found: DeckDiff }> {
  const run = await project.run(['diff', PPTX, SURVEY, '--format', 'json']);
  const { decks } = JSON.parse(run.stdout) as { decks: DeckDiff[] };
  expect(decks).toHaveLength(1);
  return { run, found: decks[0]! };
}

const changedSlides = (found: DeckDiff): readonly string[] =>
  found.slides.filter((slide) => slide.status !== 'unchanged' || slide.moved).map((slide) => slide.id);

describe('diff', () => {
  it('is one line and exit code 0 where nothing differs, whatever the sides are', async () => {
    for (const [a, b] of [
      [PPTX, PPTX],
      [PPTX, SURVEY],
      [OLD, PPTX],
      [OLD, SURVEY],
    ] as const) {
      const run = await project.run(['diff', a, b, ...IN_JA]);
      expect(run.stdout).toBe(`Nothing differs between ${a} and ${b} (26 slides, ja).\n`);
      expect(run.code).toBe(0);
    }
  });

  it('takes a ledger for its deck', async () => {
    const made = await project.run(['ledger', PPTX, '--out', 'ledger.json']);
    expect(made).toMatchObject({ code: 0, stdout: 'ledger.json\n' });
    const run = await project.run(['diff', 'ledger.json', PPTX, '--lang', 'ja']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toBe(`ledger.json と ${PPTX} に違いはありません（スライド 26 枚、ja）。\n`);
    expect((await project.run(['ledger', 'ledger.json'])).stdout).toBe(await project.read('ledger.json'));
  });

  it('shows one respondent who changed: figures and their slides, no claim, no rank', async () => {
    await retick(1, 'Q4.creative');
    const { run, found } = await diff();
    expect(run.code).toBe(3);
    expect(found.inputs).toEqual([{ file: CSV, change: 'changed' }]);
    expect(found.claims).toEqual([]);
    expect(found.ranks).toEqual([]);
    expect(found.slides.find(({ id }) => id === 'q4')?.values).toMatchObject([
      { figures: ['creative_focus'], points: -1.5, before: { displayed: 53, count: 35, base: 66 }, after: { displayed: 51.5, count: 34 } }, // prettier-ignore
    ]);
    expect(changedSlides(found)).toContain('summary-2');
    expect(changedSlides(found)).not.toContain('q5');
  });

  it('shows a rank flip: the ranks, the words that follow, the claim that broke, and DRAFT', async () => {
    await retick(1, 'Q10.training', 'Q10.tools');
    const { run, found } = await diff();
    expect(run.code).toBe(3);
    expect(found.ranks).toMatchObject([
      { question: 'Q10', option: 'training', before: { rank: 1 }, after: { rank: 2 } },
      { question: 'Q10', option: 'tools', before: { rank: 2 }, after: { rank: 1 } },
    ]);
    expect(found.claims).toMatchObject([{ id: 'training_is_first', status: 'broken', slides: ['insight-3'] }]);
    const q10 = found.slides.find(({ id }) => id === 'q10');
    const headline = q10?.texts.find(({ message }) => message === 'q10.headline');
    expect(headline).toMatchObject({ onlyNumbers: false });
    expect(headline?.before).toMatch(/^受けてみたい.*「従業員向けの生成AI活用研修」が24\.2%で最多/);
    expect(headline?.after).toMatch(/^受けてみたい.*「具体的な生成AIツールの選定」が24\.2%で最多/);
    expect(q10?.values.find(({ figures }) => figures.includes('service_first'))).toMatchObject({
      before: { options: ['training'] },
      after: { options: ['tools'] },
    });
    expect(found.slides.find(({ id }) => id === 'insight-3')?.draft).toEqual({ before: false, after: true });
    expect(changedSlides(found)).toEqual(['q10', 'summary-4', 'insight-3']);
    const text = await project.run(['diff', PPTX, SURVEY]);
    expect(text.stdout).toMatch(/^ {2}FALSE NOW +training_is_first: rank\(service_training\) = 1 /m);
  });

  it('shows a claim that broke beside one that only came close', async () => {
    await retick(2, 'Q4.creative');
    const { found } = await diff();
    expect(found.claims).toMatchObject([
      { id: 'creative_at_least_half', status: 'near', before: { holds: true }, after: { holds: true, margin: 0 } },
      { id: 'creative_over_half', status: 'broken', after: { holds: false } },
    ]);
    // Seen from the other side both are well again.
    const back = await project.run(['diff', SURVEY, PPTX, '--json']);
    const [deck] = (JSON.parse(back.stdout) as { decks: DeckDiff[] }).decks;
    expect(deck?.claims.map(({ id, status }) => [id, status])).toEqual([
      ['creative_at_least_half', 'clear'],
      ['creative_over_half', 'recovered'],
    ]);
  });

  it('shows a base that is small now', async () => {
    await project.replace(`${SURVEY}/survey.yaml`, /^small_base: 30$/m, 'small_base: 67');
    const { run, found } = await diff();
    expect(run.code).toBe(3);
    expect(found.bases.map(({ question, small, before, after }) => [question, small, before, after])).toEqual([
      ['Q3', true, 66, 66],
      ['Q4', true, 66, 66],
    ]);
    expect(found.bases[0]?.slides).toContain('q3');
  });

  it('shows a slide list reordered, and nothing else', async () => {
    const list = originals.get('templates/decks/report.yaml') ?? '';
    const [, q4 = ''] = /( {6}- id: q4\n[\s\S]*?)(?= {6}- id: q5\n)/.exec(list) ?? [];
    const moved = list.replace(q4, '').replace(/(?= {6}- id: q9\n)/, () => q4);
    await project.write('templates/decks/report.yaml', moved);
    const { run, found } = await diff();
    expect(run.code).toBe(3);
    expect(changedSlides(found)).toEqual(['q4']);
    expect(found.slides.find(({ id }) => id === 'q4')).toMatchObject({ status: 'unchanged', before: 6, after: 10 });
    const dropped = list.replace(q4, '');
    await project.write('templates/decks/report.yaml', dropped);
    expect(changedSlides((await diff()).found)).toEqual(['q4']);
  });

  it('shows a sentence that was edited; a comment changes nothing', async () => {
    await project.replace(JA, /^( {2}outline\.title: ).*$/m, '  outline.title: この調査について');
    const { run, found } = await diff();
    expect(run.code).toBe(3);
    expect(changedSlides(found)).toEqual(['outline']);
    const [slide] = found.slides.filter(({ status }) => status === 'changed');
    expect(slide?.values).toEqual([]);
    expect(slide?.texts).toMatchObject([{ message: 'outline.title', after: 'この調査について' }]);
    await restore();
    await project.write(JA, `${originals.get(JA) ?? ''}# a remark\n`);
    const same = await project.run(['diff', PPTX, SURVEY]);
    expect(same.code).toBe(0);
    expect(same.stdout).toContain(`Changed without effect on the slides: ${JA}.`);
  });

  it('writes a page with pictures of what was built', async () => {
    await retick(1, 'Q4.creative');
    const run = await project.run(['diff', OLD, SURVEY, ...IN_JA, '--format', 'html', '--out', 'out/diff.html']);
    expect(run).toMatchObject({ code: 3, stdout: 'out/diff.html\n' });
    const page = await project.read('out/diff.html');
    const shown = page.match(/<img src="data:image\/png;base64,[A-Za-z0-9+/=]+" alt="[^"]+">/g) ?? [];
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.length % 2).toBe(0);
  });
});

describe('diff with git', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: project.root, encoding: 'utf8' }); // prettier-ignore

  it('compares states of the past, and leaves nothing behind', async () => {
    git('init', '--quiet');
    git('add', 'data', 'templates', 'surveydeck.yaml');
    git('commit', '--quiet', '-m', 'one');
    await retick(1, 'Q10.training', 'Q10.tools');
    const scratch = async () => (await readdir(tmpdir())).filter((name) => /^surveydeck-[A-Za-z0-9]{6}$/.test(name));
    const before = await scratch();
    const run = await project.run(['diff', `HEAD:${SURVEY}`, SURVEY, ...IN_JA, '--json']);
    expect(run.code, run.stderr).toBe(3);
    const [deck] = (JSON.parse(run.stdout) as { decks: DeckDiff[] }).decks;
    expect(deck?.inputs).toEqual([{ file: CSV, change: 'changed' }]);
    expect(deck?.ranks).toHaveLength(2);
    expect(await scratch()).toEqual(before);
    await restore();
    const same = await project.run(['diff', `HEAD:${SURVEY}`, PPTX]);
    expect(same).toMatchObject({ code: 0 });
  });

  it('shows mistakes in a state of the past under its name', async () => {
    await project.write(`${SURVEY}/figures.yaml`, 'figures: [\n');
    git('commit', '--quiet', '-am', 'broken');
    const run = await project.run(['diff', `HEAD:${SURVEY}`, PPTX]);
    git('checkout', '--quiet', 'HEAD~1', '--', SURVEY);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(`HEAD:${SURVEY}/figures.yaml:`);
    expect(run.stderr).not.toContain(tmpdir());
  });

  it.each([
    ['nowhere:data', 'unknown-revision'],
    [`HEAD:nowhere`, 'not-in-revision'],
    [`HEAD:data`, 'no-survey'],
  ])('refuses %s', async (name, code) => {
    const run = await project.run(['diff', name, PPTX]);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(code);
  });
});

describe('current', () => {
  it('says in one line that a deck is current', async () => {
    const run = await project.run(['current', PPTX]);
    expect(run.stdout).toMatch(/^output\/ai-survey-2025\.ja\.pptx is current: 26 slides from \d+ inputs, none of which changed\.\n$/); // prettier-ignore
    // Where no input changed, nothing is built.
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  it('says which inputs changed although the deck is current', async () => {
    await project.write(JA, `${originals.get(JA) ?? ''}# a remark\n`);
    const run = await project.run(['current', PPTX, '--lang', 'ja']);
    expect(run.code).toBe(0);
    expect(run.stdout).toBe(`${PPTX} は最新です。スライドに影響のない変更: ${JA}\n`);
  });

  it('says that a deck is not, which inputs changed, and what differs', async () => {
    await retick(1, 'Q10.training', 'Q10.tools');
    const run = await project.run(['current', PPTX]);
    expect(run.code).toBe(3);
    expect(run.stdout).toMatch(new RegExp(`^${PPTX} is not what today's data gives. Changed since: ${CSV}\\.\n\nWhat`));
    expect(run.stdout).toContain('training_is_first');
    const json = await project.run(['current', PPTX, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ file: PPTX, current: false, differs: true, version: 1 });
  });

  it('cannot say where today’s files are broken', async () => {
    await project.write(CSV, 'id,Q1\n');
    const run = await project.run(['current', PPTX]);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('error');
  });
});

describe('bad input', () => {
  beforeAll(async () => {
    await project.write('bad/empty.pptx', '');
    await project.write('bad/text.pptx', 'hello');
    await project.write('bad/array.json', '[1, 2]');
    await project.write('bad/half.json', '{"version": 1, "deck":');
    await project.write('bad/newer.json', '{"version": 99}');
    await project.write('bad/other.json', '{"name": "surveydeck"}');
    await project.write('bad/folder/readme.txt', 'no survey');
  });

  it.each([
    ['bad/empty.pptx', 'refresh/not-a-presentation'],
    ['bad/text.pptx', 'refresh/not-a-presentation'],
    ['bad/array.json', 'compare/not-a-ledger'],
    ['bad/half.json', 'compare/not-a-ledger'],
    ['bad/newer.json', 'compare/newer-ledger'],
    ['bad/other.json', 'compare/not-a-ledger'],
    ['bad/folder', 'compare/no-survey'],
    ['bad/nothing.pptx', 'input/missing-file'],
  ])('%s: %s, in English and Japanese, for diff and current', async (file, code) => {
    for (const argv of [
      ['diff', file, PPTX],
      ['diff', PPTX, file],
      ['diff', file, PPTX, '--lang', 'ja'],
    ]) {
      // prettier-ignore
      const run = await project.run(argv);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain(`[${code}]`);
      expect(run.stderr).toContain(file);
    }
    const run = await project.run(['current', file]);
    expect(run).toMatchObject({ code: 1, stdout: '' });
  });

  it('refuses a truncated deck, one without a ledger, and one that is made to unfold', async () => {
    const bytes = await readFile(project.path(PPTX));
    await project.write('bad/cut.pptx', bytes.subarray(0, bytes.length / 2));
    const parts = unzipSync(new Uint8Array(bytes));
    const others = Object.entries(parts).filter(([name]) => !name.startsWith('customXml/'));
    await project.write('bad/foreign.pptx', zipSync(Object.fromEntries(others)));
    await project.write('bad/bomb.pptx', zipSync({ ...parts, 'ppt/bomb.xml': new Uint8Array(32 * 1024 * 1024) }));
    for (const [file, code] of [
      ['cut', 'damaged'],
      ['foreign', 'no-ledger'],
      ['bomb', 'too-large'],
    ]) {
      // prettier-ignore
      const run = await project.run(['diff', `bad/${file}.pptx`, 'bad/text.pptx']);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain(`[refresh/${code}]`);
      // Both sides are told at once.
      expect(run.stderr).toContain('[refresh/not-a-presentation]');
    }
  });

  it.each([
    [['diff'], 'name what to compare'],
    [['diff', 'a.pptx'], 'name what to compare'],
    [['diff', 'a', 'b', 'c'], '"c" is one word too many'],
    [['diff', 'a', 'b', '--format', 'pdf'], '--format is "pdf"'],
    [['diff', 'a', 'b', '--format', 'json,html'], '--format is "json,html"'],
    [['current'], 'name a deck that surveydeck made'],
    [['current', 'a', 'b'], '"b" is one word too many'],
    [['ledger'], 'name a deck that surveydeck made'],
    [['diff', 'a', '--upload-pack=x'], 'there is no option --upload-pack here'],
  ])('%j is wrong usage', async (argv, says) => {
    const run = await project.run(argv);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(says);
  });

  it('leaves a file that is there alone where it cannot write', async () => {
    const run = await project.run(['diff', PPTX, PPTX, '--format', 'html', '--out', 'bad/folder']);
    expect(run.code).toBe(1);
    await expect(access(project.path('bad/folder/readme.txt'))).resolves.toBeUndefined();
  });
});
