import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { parseGitName, readGitFolder } from '../../../src/world/input/git-folder.ts';

let root = '';
const AUTHOR = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
const git = (...args: readonly string[]): string => execFileSync('git', [...AUTHOR, ...args], { cwd: root, encoding: 'utf8' }); // prettier-ignore

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

const BYTES = new Uint8Array([0, 10, 255, 13, 10, 0]);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'surveydeck-git-'));
  git('init', '--quiet');
  await write('data/s/survey.yaml', 'id: old\n');
  await write('data/s/logo.png', BYTES);
  await write('data/s/locales/日本 語.yaml', 'a: あ\n');
  await write('data/s/empty', '');
  await symlink('/etc/passwd', join(root, 'data/s/link'));
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  git('tag', 'first');
  await write('data/s/survey.yaml', 'id: new\n');
  git('commit', '--quiet', '-am', 'two');
});
afterAll(() => rm(root, { recursive: true, force: true }));

function read(name: string, cwd = root) {
  const diagnostics: Diagnostic[] = [];
  const parsed = parseGitName(name);
  if (!parsed) throw new Error(`${name} is no name of git's`);
  const files = readGitFolder(cwd, parsed, (diagnostic) => diagnostics.push(diagnostic));
  return { files, codes: diagnostics.map(({ code }) => code) };
}

const decoded = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('parseGitName', () => {
  it.each([
    ['HEAD~1:data/s', { revision: 'HEAD~1', folder: 'data/s' }],
    ['main@{yesterday}:./s/', { revision: 'main@{yesterday}', folder: './s' }],
    ['v1:', { revision: 'v1', folder: '' }],
  ])('understands %s', (name, parsed) => {
    expect(parseGitName(name)).toEqual({ name, ...parsed });
  });

  it.each(['deck.pptx', ':data', 'C:\\data', 'c:/data'])('leaves %s alone', (name) => {
    expect(parseGitName(name)).toBeUndefined();
  });
});

describe('readGitFolder', () => {
  it.each([
    ['HEAD~1:data/s', 'id: old\n'],
    ['first:data/s/', 'id: old\n'],
    ['HEAD:data/s', 'id: new\n'],
  ])('reads %s', (name, survey) => {
    const { files, codes } = read(name);
    expect(codes).toEqual([]);
    expect(decoded(files?.get('survey.yaml'))).toBe(survey);
  });

  it('reads bytes, empty files and names in any script as they are; a link is no file of the survey', () => {
    const { files } = read('HEAD:data/s');
    expect([...(files?.keys() ?? [])].sort()).toEqual(['empty', 'locales/日本 語.yaml', 'logo.png', 'survey.yaml']);
    expect(files?.get('logo.png')).toEqual(BYTES);
    expect(files?.get('empty')).toHaveLength(0);
    expect(decoded(files?.get('locales/日本 語.yaml'))).toBe('a: あ\n');
  });

  it('names folders from the top of the repository, with ./ from the folder of the call', () => {
    const inside = join(root, 'data');
    expect(read('HEAD:data/s', inside).files?.size).toBe(4);
    expect(read('HEAD:./s', inside).files?.size).toBe(4);
    expect(read('HEAD:./s').codes).toEqual(['input/not-in-revision']);
  });

  it.each([
    ['nowhere:data/s', 'input/unknown-revision'],
    ['HEAD~9:data/s', 'input/unknown-revision'],
    ['HEAD:data/t', 'input/not-in-revision'],
    ['HEAD:data/s/survey.yaml', 'input/not-in-revision'],
    ['HEAD^{tree}:data', 'input/unknown-revision'],
    ['--output=/tmp/x:data/s', 'input/unknown-revision'],
    ['-h:data/s', 'input/unknown-revision'],
    ['HEAD:--help', 'input/not-in-revision'],
    ['HEAD\n:data/s', 'input/unknown-revision'],
    ['HEAD; touch x:data/s', 'input/unknown-revision'],
  ])('refuses %j', (name, code) => {
    expect(read(name)).toEqual({ files: undefined, codes: [code] });
  });

  it('says where there is no repository', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'surveydeck-nogit-'));
    expect(read('HEAD:data/s', outside).codes).toEqual(['input/no-repository']);
    await rm(outside, { recursive: true });
  });

  it('leaves out files whose names would lead elsewhere, which only a forged history has', () => {
    const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: root, input: 'x', encoding: 'utf8' }).trim(); // prettier-ignore
    const entry = (name: string): Buffer => Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]);
    const tree = Buffer.concat(['..', 'a\\b', 'c:d', 'good'].map(entry));
    const args = ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'];
    const object = execFileSync('git', args, { cwd: root, input: tree, encoding: 'utf8' }).trim();
    const commit = git('commit-tree', object, '-m', 'forged').trim();
    expect([...(read(`${commit}:`).files?.keys() ?? [])]).toEqual(['good']);
  });
});
