import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Accounts } from '../../../src/world/accounts/accounts.ts';
import { main } from '../../../src/world/cli/main.ts';
import { newFolder, publishAll } from '../portal/fixture.ts';
import { changeAnswers, replaceIn, smallReleases, spine, writeProject } from '../publish/small-project.ts';
import { opened } from '../releases/opened.ts';

let root: string;
let releases: string;
beforeAll(async () => {
  root = await writeProject(await newFolder());
  releases = join(root, 'releases');
});

const run = (...argv: readonly string[]) => runIn(root, spine, argv);
async function runIn(
  cwd: string,
  by: typeof spine,
  argv: readonly string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const io = { stdout: { write: (text: string) => (stdout += text) }, stderr: { write: (text: string) => (stderr += text) }, env: { SURVEYDECK_NO_CACHE: '1' }, cwd }; // prettier-ignore
  const code = await main(argv, io, by);
  return { code, stdout, stderr };
}
/** Lines of the audit log. */
const logged = async (): Promise<readonly Record<string, unknown>[]> => {
  const [file = ''] = await readdir(join(releases, 'audit'));
  const lines = (await readFile(join(releases, 'audit', file), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};
const entries = async () => (await opened(releases)).releases.entries();

describe('surveydeck publish', () => {
  it('publishes a deck, and nothing where nothing has changed', async () => {
    const first = await run('publish', '--by', 'yamada', '--note', 'spring', '--json');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ decks: [{ deck: 'charity', outcome: 'published', n: 1 }] });
    expect(await entries()).toMatchObject([{ n: 1, by: 'yamada', note: 'spring', kind: 'publish' }]);
    const again = await run('publish');
    expect([again.code, again.stdout]).toEqual([0, '']);
    expect(again.stderr).toContain('charity: nothing has changed since release no. 1');
    expect(await entries()).toHaveLength(1);
  });

  it('logs whose account it was, "none" where the name has none, and never the name', async () => {
    expect((await logged()).at(-1)).toMatchObject({ what: 'published', account: 'none', by: 'command', deck: 'charity' });
    const accounts = await Accounts.open(releases, { clock: Date.now, random: randomBytes });
    const tanaka = await accounts.add('tanaka@example.com', 'ninety purple bicycles', 'publisher');
    const id = 'id' in tanaka ? tanaka.id : '';
    await run('publish', '--review', '--by', 'tanaka@example.com');
    await changeAnswers(root);
    expect((await run('publish', '--review', '--by', 'tanaka@example.com')).code).toBe(0);
    expect((await logged()).at(-1)).toMatchObject({ what: 'review-offered', account: id, by: 'command' });
    expect(JSON.stringify(await logged())).not.toMatch(/tanaka|yamada/);
    await writeFile(join(releases, 'accounts/accounts.json'), '{');
    const refused = await run('publish', '--by', 'tanaka@example.com');
    expect([refused.code, refused.stderr.includes('accounts.json')]).toEqual([1, true]);
    await rm(join(releases, 'accounts'), { recursive: true });
  }); // prettier-ignore

  it('offers a change by a link, which nobody else sees, and then publishes it', async () => {
    const offered = await run('publish', '--review');
    expect(offered.code).toBe(0);
    expect(offered.stdout).toMatch(/^\/review\/[\w-]{43}\n$/);
    expect(offered.stderr).toContain('Figures: 2 changed');
    expect(await entries()).toHaveLength(1);
    const published = await run('publish');
    expect([published.code, published.stderr.includes('release no. 2')]).toEqual([0, true]);
    expect(await entries()).toMatchObject([{ n: 1 }, { n: 2, previous: (await entries())[0]!.release }]);
  });

  it('publishes nothing over what somebody else has published meanwhile, and says so', async () => {
    const here = await writeProject(await newFolder());
    const folder = join(here, 'releases');
    const { first, second } = await smallReleases();
    await publishAll((await opened(folder)).releases, [first]);
    await replaceIn(join(here, 'company.yaml'), 'Quillmere & Daughters', 'Quillmere & Sons');
    let theirs: readonly string[] = [];
    const slowly: typeof spine = async () => {
      if (theirs.length === 0) theirs = await publishAll((await opened(folder)).releases, [second]);
      return spine();
    };
    const slower = await runIn(here, slowly, ['publish']);
    expect([slower.code, slower.stdout]).toEqual([1, '']);
    expect(slower.stderr).toContain('[publish/moved]');
    expect((await (await opened(folder)).releases.entries()).map(({ release }) => release).slice(1)).toEqual(theirs);
  });

  it('leaves what is published as it is, where a deck cannot be built', async () => {
    const good = await readFile(join(root, 'deck.yaml'), 'utf8');
    await replaceIn(join(root, 'deck.yaml'), 'layout: question-chart', 'layout: question-chrat');
    const failed = await run('publish');
    expect([failed.code, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr).toContain('deck.yaml:');
    expect(await entries()).toHaveLength(2);
    await writeFile(join(root, 'deck.yaml'), good);
    expect((await run('publish', 'charitee')).code).toBe(2);
  });
});

describe('surveydeck pull', () => {
  const answers = (): Promise<string> => readFile(join(root, 'responses.csv'), 'utf8');

  it('brings the files of a release back, and shows what was changed here instead of losing it', async () => {
    const now = await answers();
    const back = await run('pull', '1');
    expect([back.code, back.stdout]).toEqual([0, 'responses.csv\n']);
    expect(await answers()).not.toBe(now);
    await writeFile(join(root, 'responses.csv'), `${now}mine\n`);
    const kept = await run('pull', '#2');
    expect([kept.code, kept.stdout]).toEqual([1, '']);
    expect(kept.stderr).toContain('responses.csv:1:1');
    expect(kept.stderr).toContain('[publish/local-edit]');
    expect(await answers()).toBe(`${now}mine\n`);
    const forced = await run('pull', '2', '--overwrite', '--json');
    expect(JSON.parse(forced.stdout)).toEqual({ release: (await entries())[1]!.release, files: ['responses.csv'] });
    expect(await answers()).toBe(now);
  });

  it('knows a release by the beginning of its id, and says which there are', async () => {
    const { release } = (await entries())[1]!;
    expect((await run('pull', release.slice(0, 8))).stderr).toContain('as in #2 already');
    for (const name of ['3', 'zzzzzzzz', '../1', '__proto__']) {
      const none = await run('pull', name);
      expect([name, none.code]).toEqual([name, 1]);
      expect(none.stderr).toContain('[publish/no-release]');
      expect(none.stderr).toContain('2 (charity)');
    }
  });
});
