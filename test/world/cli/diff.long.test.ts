import { execFileSync } from 'node:child_process';
import { access, cp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DeckDiff } from '../../../src/upkeep/compare/types.ts';
import { ProjectCopy, SURVEY, type Run } from '../../acceptance/project.ts';
import { ROOT } from '../../acceptance/report.ts';

const CSV = `${SURVEY}/responses.csv`;
const JA = `${SURVEY}/locales/ja.yaml`;
/** The folder of the survey's former state. */
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

/** Restores all files. */
async function restore(): Promise<void> {
  for (const [file, text] of originals) await project.write(file, text);
}
afterEach(restore);

/** Removes ticks of one answer, and adds ticks of another instead. */
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

/** The diff between the finished deck and today's data. */
async function diff(): Promise<{ readonly run: Run; readonly found: DeckDiff }> {
  const run = await project.run(['diff', PPTX, SURVEY, '--format', 'json']);
  const { decks } = JSON.parse(run.stdout) as { decks: DeckDiff[] };
  expect(decks).toHaveLength(1);
  return { run, found: decks[0]! };
}

const changedSlides = (found: DeckDiff): readonly string[] =>
  found.slides.filter((slide) => slide.status !== 'unchanged' || slide.moved).map((slide) => slide.id);

/** Slides that are in both decks and say something else. */
const reworded = (found: DeckDiff): readonly string[] =>
  found.slides.filter((slide) => slide.status !== 'dropped' && slide.texts.length + slide.values.length > 0).map((slide) => slide.id); // prettier-ignore

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
    expect(text.stdout).toMatch(/^ {2}FALSE NOW: slide 19 insight-3\n {4}“.*最も求めているのは研修.*”\n {4}24\.2% \(73\/302\), 0\.33 points to spare → 23\.8% \(72\/302\), 0\.33 points short\n {4}claim training_is_first: /m); // prettier-ignore
    // The top says that these data do not give a deck to hand out.
    expect(text.stdout).toMatch(/^In short\n {2}Not true: slide 19\. "build" stops until /m);
  });

  it('shows a claim that broke beside one that only came close', async () => {
    await retick(2, 'Q4.creative');
    const { found } = await diff();
    expect(found.claims).toMatchObject([
      { id: 'creative_at_least_half', status: 'near', before: { holds: true }, after: { holds: true, margin: 0 } },
      { id: 'creative_over_half', status: 'broken', after: { holds: false } },
    ]);
    // In the other direction, both are true again.
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
    expect(reworded(found)).toEqual([]);
    expect(found.slides.filter(({ moved }) => moved).map(({ id }) => id)).toEqual(['q4']);
    expect(found.slides.find(({ id }) => id === 'q4')).toMatchObject({ before: 6, after: 10 });
    // How far a slide is within its section is drawn otherwise, which is no change of the slide.
    expect(changedSlides(found)).toEqual(['q4']);
    expect(found.slides.some(({ look }) => look)).toBe(false);
    const dropped = list.replace(q4, '');
    await project.write('templates/decks/report.yaml', dropped);
    const without = (await diff()).found;
    expect(reworded(without)).toEqual([]);
    expect(without.slides.filter(({ status }) => status === 'dropped').map(({ id }) => id)).toEqual(['q4']);
    expect(changedSlides(without).toSorted()).toEqual(['q4']);
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

  it('is one line for all languages together', async () => {
    const run = await project.run(['diff', OLD, SURVEY]);
    expect(run).toMatchObject({
      code: 0,
      stdout: `Nothing differs between ${OLD} and ${SURVEY} (26 slides, ja, en).\n`,
    });
  });

  it('tells a language that is new, and compares the others', async () => {
    await project.replace('surveydeck.yaml', 'locales: [ja, en]', 'locales: [ja, de]');
    const words = await project.read(`${SURVEY}/locales/en.yaml`);
    await project.write(`${SURVEY}/locales/de.yaml`, words.replace(/^locale: en$/m, 'locale: de'));
    const [run, json, back] = [
      await project.run(['diff', OLD, SURVEY]),
      await project.run(['diff', OLD, SURVEY, '--json']),
      await project.run(['diff', SURVEY, OLD, '--lang', 'ja']),
    ];
    await project.replace('surveydeck.yaml', 'locales: [ja, de]', 'locales: [ja, en]');
    await rm(project.path(`${SURVEY}/locales/de.yaml`));
    expect(run.stdout).toBe(`New language, with nothing to compare it to: de.\n\nNothing differs between ${OLD} and ${SURVEY} (26 slides, ja).\n`); // prettier-ignore
    expect([run.code, json.code, back.code]).toEqual([3, 3, 3]);
    expect(JSON.parse(json.stdout)).toMatchObject({ differs: true, languages: { added: ['de'], dropped: [] }, decks: [{ differs: false }] }); // prettier-ignore
    expect(back.stdout).toMatch(/^なくなった言語: de\n/);
  });

  it('shows a fact of the company before and after', async () => {
    await project.replace(`${SURVEY}/company.yaml`, /number: 20$/m, 'number: 25');
    const run = await project.run(['diff', PPTX, SURVEY]);
    await project.replace(`${SURVEY}/company.yaml`, /number: 25$/m, 'number: 20');
    expect(run.code).toBe(3);
    expect(run.stdout).toMatch(/before {2}20名（業務委託含む）\n +after {3}25名（業務委託含む）\n/);
    expect(run.stdout).toContain('\nUnchanged: slides 1–23, 25–26\n');
  });

  it('says of another survey’s folder that it is one, not each name that it lacks', async () => {
    const run = await project.run(['diff', join(ROOT, 'test/decks/charity-spreadsheets'), SURVEY, '--locale', 'en']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('is another survey (charity-spreadsheets)');
    expect(run.stderr).toMatch(/\[compare\/other-survey\][^[]*$/);
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

  it('has pictures of finished decks, painted from what they carry; of a ledger alone none', async () => {
    const shown = async (...words: readonly string[]) => {
      const run = await project.run([...words, '--format', 'html']);
      expect(run.code, run.stderr).toBe(3);
      const images = [...run.stdout.matchAll(/<img src="([^"]+)" alt="Slide (\d+): [^"]*\((before|after)\)"/g)];
      return new Map(images.map(([, image = '', slide, side]) => [`${side} ${slide}`, image]));
    };
    await retick(1, 'Q10.training', 'Q10.tools');
    const built = await shown('current', PPTX);
    expect([...built.keys()]).toEqual(['before 12', 'after 12', 'before 16', 'after 16', 'before 19', 'after 19']);
    // With two files, nothing is built, and the pictures are the same.
    expect((await project.run(['build', '--locale', 'ja', '--draft', '--out', 'new'])).code).toBe(0);
    expect(await shown('diff', PPTX, 'new/ai-survey-2025.ja.pptx')).toEqual(built);
    await project.write('old.json', (await project.run(['ledger', PPTX])).stdout);
    expect([...(await shown('current', 'old.json')).keys()]).toEqual(['after 12', 'after 16', 'after 19']);
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

describe('without git', () => {
  it('says that it is not installed', async () => {
    vi.stubEnv('PATH', project.path('nowhere'));
    const run = await project.run(['diff', `HEAD:${SURVEY}`, SURVEY]);
    vi.unstubAllEnvs();
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('[input/no-git]');
  });

  it('says that a branch alone is no folder, and how to name one', async () => {
    const run = await project.run(['diff', 'main', SURVEY, '--lang', 'ja']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('[compare/nothing-there]');
    expect(run.stderr).toContain('HEAD~1:data/ai-survey-2025');
  });
});

describe('current', () => {
  it('says in one line that a deck is current', async () => {
    const run = await project.run(['current', PPTX]);
    expect(run.stdout).toMatch(/^output\/ai-survey-2025\.ja\.pptx is current: 26 slides from \d+ inputs, none of which changed\.\n$/); // prettier-ignore
    // If no input has changed, nothing is built.
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

  it('says of a draft that it is one', async () => {
    await retick(1, 'Q10.training', 'Q10.tools');
    const built = await project.run(['build', ...IN_JA, '--draft', '--out', 'draft']);
    expect(built.code, built.stderr).toBe(0);
    const run = await project.run(['current', 'draft/ai-survey-2025.ja.pptx']);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/ is current: .* It is a draft: .*: 19 insight-3\.\n$/);
    expect(run.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('says that another program has saved a deck since: a person may have changed it there', async () => {
    const parts = unzipSync(new Uint8Array(await readFile(project.path(PPTX))));
    const app = new TextDecoder().decode(parts['docProps/app.xml']);
    const saved = app.replace('<Application>Surveydeck<', '<Application>LibreOffice/7.4.7.2$Linux_X86_64<');
    expect(saved).not.toBe(app);
    await project.write('saved.pptx', zipSync({ ...parts, 'docProps/app.xml': new TextEncoder().encode(saved) }));
    const run = await project.run(['current', 'saved.pptx']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/ is current: .* It was saved in LibreOffice since it was made; .*"surveydeck refresh" lists them\.\n$/); // prettier-ignore
    const json = await project.run(['current', 'saved.pptx', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ current: true, savedBy: 'LibreOffice' });
  });

  it('gives its answer in every form', async () => {
    await project.write(JA, `${originals.get(JA) ?? ''}# a remark\n`);
    const answer = `${PPTX} is current. Changed since, without effect on its slides: ${JA}.`;
    const page = await project.run(['current', PPTX, '--format', 'html']);
    expect(page.code).toBe(0);
    expect(page.stdout).toContain(`<p class="lead">${answer}</p>`);
    const markdown = await project.run(['current', PPTX, '--format', 'markdown']);
    expect(markdown).toMatchObject({ code: 0, stdout: `${answer}\n` });
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
    await project.write('bad/old.json', '{"version": 0}');
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
    ['bad/nothing.pptx', 'compare/nothing-there'],
    ['bad/old.json', 'compare/not-a-ledger'],
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
      ['cut', 'cut-short'],
      ['foreign', 'no-ledger'],
      ['bomb', 'too-large'],
    ]) {
      // prettier-ignore
      const run = await project.run(['diff', `bad/${file}.pptx`, 'bad/text.pptx']);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain(`[refresh/${code}]`);
      // Mistakes on both sides are reported at once.
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

  it('does not read what is too large to be a deck', async () => {
    await project.write('bad/huge.pptx', '');
    await truncate(project.path('bad/huge.pptx'), 2 ** 34);
    const run = await project.run(['current', 'bad/huge.pptx']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/16384 MB > 256 MB.*\[refresh\/too-large\]/);
  });

  it('leaves a file that is there alone where it cannot write', async () => {
    const run = await project.run(['diff', PPTX, PPTX, '--format', 'html', '--out', 'bad/folder']);
    expect(run.code).toBe(1);
    await expect(access(project.path('bad/folder/readme.txt'))).resolves.toBeUndefined();
  });
});
