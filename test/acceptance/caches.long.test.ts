import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectCopy } from './project.ts';

// What is kept from build to build, and every harm that it may come to: the deck is always that of a build without it.

// The sources do not know which program they are, and would keep neither slides nor decks.
const PROGRAM = { PROGRAM: 'tested' };

const PPTX = 'out/ai-survey-2025.ja.pptx';
const BUILD = ['build', '--locale', 'ja', '--out', 'out'];

let project: ProjectCopy;
let folder = '';
let deck: Buffer;
let kept: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  project = await ProjectCopy.make();
  // A folder of its own: the tests must not spoil the real one. Fonts are found beside the program.
  await rm(project.path('node_modules'));
  mkdirSync(project.path('node_modules'));
  expect((await project.run(BUILD, { SURVEYDECK_NO_CACHE: '1' })).code).toBe(0);
  deck = readFileSync(project.path(PPTX));
  expect((await project.run(BUILD, PROGRAM)).code).toBe(0);
  const cache = project.path('node_modules/.cache/surveydeck');
  folder = join(cache, readdirSync(cache)[0] ?? '');
  kept = new Map(namesIn(folder).map((name) => [name, readFileSync(join(folder, name))]));
}, 120_000);

/** What is kept besides whole decks, which would hide all else. */
const namesIn = (cache: string): readonly string[] => readdirSync(cache).filter((name) => !name.startsWith('deck-'));
const forgetDecks = (): void => {
  for (const name of readdirSync(folder)) if (name.startsWith('deck-')) rmSync(join(folder, name), { recursive: true });
};

/** Everything that is kept, by kind. */
const kinds = (): readonly (readonly string[])[] => {
  const kindOf = (name: string): string => /^(yaml-|slide-|opens \d+ \w+ )/.exec(name)?.[1] ?? 'drawing';
  const names = [...kept.keys()];
  return [...new Set(names.map(kindOf))].map((kind) => names.filter((name) => kindOf(name) === kind));
};

const change = (how: (bytes: Buffer) => Uint8Array): void => {
  for (const [name, bytes] of kept) writeFileSync(join(folder, name), how(bytes));
};
const flip = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

const HARM: readonly (readonly [what: string, harm: () => void])[] = [
  ['exchanged within a kind', () => kinds().forEach((names) => names.forEach((name, i) => writeFileSync(join(folder, name), kept.get(names[(i + 1) % names.length] ?? '') ?? '')))], // prettier-ignore
  ['exchanged between kinds', () => [...kept.keys()].forEach((name, i, all) => writeFileSync(join(folder, name), kept.get(all[all.length - 1 - i] ?? '') ?? ''))], // prettier-ignore
  ['cut to half', () => change((bytes) => bytes.subarray(0, bytes.length / 2))],
  ['without their last byte', () => change((bytes) => bytes.subarray(0, -1))],
  ['empty', () => change(() => new Uint8Array())],
  ['with a byte too many', () => change((bytes) => Buffer.concat([bytes, Buffer.of(0)]))],
  ['with a bit turned at the beginning', () => change((bytes) => flip(bytes, 0))],
  ['with a bit turned in the middle', () => change((bytes) => flip(bytes, bytes.length >> 1))],
  ['with a bit turned at the end', () => change((bytes) => flip(bytes, bytes.length - 1))],
  ['of an old format, without checksums', () => change((bytes) => bytes.subarray(32))],
  ['very old, and from the future', () => [...kept.keys()].forEach((name, i) => utimesSync(join(folder, name), i % 2 ? 0 : 4e9, i % 2 ? 0 : 4e9))], // prettier-ignore
  ['gone, with folders in their place', () => [...kept.keys()].forEach((name) => { rmSync(join(folder, name)); mkdirSync(join(folder, name)); })], // prettier-ignore
  ['gone, with pipes in their place', () => [...kept.keys()].forEach((name) => { rmSync(join(folder, name)); spawnSync('mkfifo', [join(folder, name)]); })], // prettier-ignore
];

describe('what is kept', () => {
  it('is of every kind that there is', () => {
    expect(kinds().length).toBeGreaterThanOrEqual(5);
  });

  it.each(HARM)(
    '%s: makes no other deck, says nothing, and is made anew',
    async (_what, harm) => {
      forgetDecks();
      harm();
      const { code, stderr } = await project.run(BUILD, PROGRAM);
      expect({ code, stderr }).toEqual({ code: 0, stderr: 'ai-survey-2025 (ja) …\n' });
      expect(readFileSync(project.path(PPTX)).equals(deck)).toBe(true);
      expect([...namesIn(folder)].sort()).toEqual([...kept.keys()].sort());
      for (const [name, bytes] of kept) expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true);
    },
    120_000,
  );

  it('loses what a build that was killed has not finished, and keeps what another still writes', async () => {
    // A process that was there a moment ago, and is really gone.
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const [name = ''] = kept.keys();
    renameSync(join(folder, name), join(folder, `${name}.${pid}`));
    writeFileSync(join(folder, `other.${process.ppid}`), 'half');
    forgetDecks();
    expect((await project.run(BUILD, PROGRAM)).code).toBe(0);
    expect([...namesIn(folder)].sort()).toEqual([...kept.keys(), `other.${process.ppid}`].sort());
  }, 120_000);
});
