import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  readonly forbidden: IFlattenedRuleSet['forbidden'];
  readonly options: ICruiseOptions & { enhancedResolveOptions: object };
};

async function cruiseSources(folder: string): Promise<ICruiseResult> {
  const { enhancedResolveOptions, tsConfig: _unused, ...cruiseOptions } = options;
  const result = await cruise(
    ['src'],
    { ...cruiseOptions, baseDir: folder, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
    enhancedResolveOptions,
  );
  if (typeof result.output === 'string') throw new Error(result.output);
  return result.output;
}

const offences = (result: ICruiseResult): readonly string[] =>
  result.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`);

describe('architecture of src', () => {
  it('keeps every rule of .dependency-cruiser.cjs', async () => {
    const result = await cruiseSources(ROOT);
    expect(offences(result)).toEqual([]);
    // A check that sees no modules would find nothing wrong.
    const modules = result.modules.filter((module) => module.source.startsWith('src/'));
    expect(modules.length).toBeGreaterThan(20);
    const typeImport = result.modules
      .find((module) => module.source === 'src/build-deck.ts')
      ?.dependencies.find((dependency) => dependency.resolved === 'src/deck/template/types.ts');
    expect(typeImport, 'type imports count as imports').toBeDefined();
  });
});

describe('clock and chance', () => {
  // No rule of lint knows a date without arguments, nor what is imported by name.
  const ASKED = /new Date\(\s*\)|\brandom(?:Bytes|UUID|Int|Fill\w*)\b/u;
  const filesIn = (folder: string): readonly string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

  it('are asked at the rim only', () => {
    const inside = filesIn('src').filter((file) => !file.startsWith('world/'));
    const asks = (folder: string, file: string): boolean => ASKED.test(readFileSync(join(ROOT, folder, file), 'utf8'));
    expect(inside.length).toBeGreaterThan(300);
    expect(inside.filter((file) => asks('src', file))).toEqual([]);
    // The rim does ask, so that what is looked for would be found.
    expect(filesIn('src/world').filter((file) => asks('src/world', file))).not.toEqual([]);
  });
});

interface House {
  readonly HOUSE: Readonly<Record<string, readonly string[]>>;
}
const { HOUSE } = createRequire(import.meta.url)('../scripts/house.cjs') as House;
const rooms = Object.keys(HOUSE);
const isSpine = (room: string): boolean => room === 'spine';

const may = (room: string, other: string): boolean =>
  room === other || (HOUSE[room] ?? []).some((allowed) => other === allowed || other.startsWith(`${allowed}/`));
const target = (room: string): string => (isSpine(room) ? 'src/target.ts' : `src/${room}/target.ts`);

/** A file of `room` that imports from `other`. */
const importing = (room: string, other: string): readonly [file: string, imports: string] => {
  const name = `from-${room}-to-${other}.ts`.replaceAll('/', '-');
  const file = isSpine(room) ? `src/${name}` : `src/${room}/${name}`;
  const path = relative(dirname(file), target(other));
  return [file, path.startsWith('.') ? path : `./${path}`];
};
const pairs = rooms.flatMap((room) => rooms.filter((other) => other !== room).map((other) => [room, other] as const));

/** One offence against each rule: the file, and what it imports. Imported files are created empty. */
const PLANTED: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ...pairs
    .filter(([room, other]) => !may(room, other))
    .map(([room, other]) => [`what-${room.replace('/', '-')}-may-import`, ...importing(room, other)] as const),
  ['what-files-pptx-may-import', 'src/files/pptx/a.ts', '../../deck/chart/others.ts'],
  ['what-files-paint-may-import', 'src/files/paint/a.ts', '../../deck/chart/others.ts'],
  ['what-upkeep-refresh-may-import', 'src/upkeep/refresh/a.ts', '../../files/pptx/others.ts'],
  ['what-upkeep-tables-may-import', 'src/upkeep/tables/a.ts', '../../files/pptx/others.ts'],
  ['every-file-has-a-room', 'src/data/a.ts', '../base/target.ts'],
  ['every-file-has-a-room', 'src/else/a.ts', '../base/target.ts'],
  ['translators-formats-behind-one-door', 'src/upkeep/tables/b.ts', 'xliff'],
  ['workbooks-behind-one-door', 'src/upkeep/localize/b.ts', 'hucre'],
  ['translators-formats-behind-one-door', 'src/world/cli/d.ts', 'gettext-parser'],
  ['piscina-behind-one-door', 'src/world/cli/e.ts', 'piscina'],
  ['hono-behind-one-door', 'src/world/cli/g.ts', 'hono'],
  ['signing-in-behind-one-door', 'src/world/cli/f.ts', '@node-rs/argon2'],
  ['signing-in-behind-one-door', 'src/world/web/d.ts', 'rate-limiter-flexible'],
  ['hono-behind-one-door', 'src/world/cli/g.ts', 'hono'],
  ['the-page-is-of-the-browser', 'src/world/web/client/a.ts', '../target.ts'],
  ['the-page-is-of-the-browser', 'src/world/web/client/b.ts', 'node:fs'],
  ['the-server-is-not-of-the-page', 'src/world/web/b.ts', './client/target.ts'],
  ['only-the-world-touches-the-world', 'src/deck/text/c.ts', 'node:fs'],
  ['only-the-world-touches-the-world', 'src/files/draw/b.ts', 'node:fs/promises'],
  ['only-the-world-touches-the-world', 'src/files/pptx/e.ts', 'node:process'],
  ['only-the-world-touches-the-world', 'src/upkeep/refresh/e.ts', 'node:fs'],
  ['only-the-world-touches-the-world', 'src/spine2.ts', 'node:https'],
  ['pptxgenjs-behind-one-door', 'src/deck/scene/c.ts', 'pptxgenjs'],
  ['pptxgenjs-behind-one-door', 'src/files/paint/b.ts', 'pptxgenjs'],
  ['vega-behind-one-door', 'src/deck/chart/b.ts', 'vega-lite'],
  ['vega-behind-one-door', 'src/deck/chart/c.ts', 'vega'],
  ['yargs-behind-one-door', 'src/world/input/b.ts', 'yargs'],
  ['canvas-behind-one-door', 'src/deck/layout/b.ts', 'canvas'],
  ['canvas-behind-one-door', 'src/files/pptx/f.ts', 'canvas'],
  ['everything-is-found', 'src/deck/text/d.ts', './no-such-file.ts'],
  ['no-tests-in-the-program', 'src/deck/text/e.ts', '../../../test/target.ts'],
];
/** Imports that look similar but are allowed. */
const ALLOWED: readonly (readonly [file: string, imports: string])[] = [
  ...pairs.filter(([room, other]) => may(room, other)).map(([room, other]) => importing(room, other)),
  ['src/deck/layout/measure.ts', 'canvas'],
  ['src/files/paint/c.ts', 'canvas'],
  ['src/files/pptx/g.ts', 'pptxgenjs'],
  ['src/files/draw/c.ts', 'vega'],
  ['src/upkeep/localize/exchange/a.ts', 'hucre'],
  ['src/upkeep/tables/c.ts', 'hucre'],
  ['src/world/cli/a.ts', 'yargs'],
  ['src/world/accounts/a.ts', '@node-rs/argon2'],
  ['src/world/web/c.ts', 'node:http'],
  ['src/world/web/client/c.ts', '../types.ts'],
  ['src/world/input/c.ts', 'node:fs/promises'],
  ['src/files/pptx/h.ts', '../../deck/chart/types.ts'],
  ['src/files/pptx/i.ts', 'node:zlib'],
  ['src/upkeep/refresh/f.ts', '../../files/pptx/redraw.ts'],
];

describe('docs/architecture.md', () => {
  const lines = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split('\n');
  const cells = (line: string): readonly string[] => line.split('|').slice(1, -1).map((cell) => cell.trim()); // prettier-ignore
  const table = lines.slice(lines.findIndex((line) => line.startsWith('| Room')) + 2);
  const rows = table.slice(0, table.indexOf('')).map(cells);

  it('says of each room what it may import, as the rules do', () => {
    const told = rows.map(([room = '', , imports = '']) => [room.replaceAll('`', ''), imports === '–' ? [] : imports.split(', ')] as const); // prettier-ignore
    expect(told).toEqual(Object.entries(HOUSE));
  });

  it('has a row for every folder of src, and a mirror of each in test', () => {
    const folders = (path: string): readonly string[] =>
      readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      );
    const floors = folders('src');
    const found = floors.flatMap((floor) =>
      floor === 'base' ? ['base'] : folders(`src/${floor}`).map((room) => `${floor}/${room}`),
    );
    const told: readonly string[] = rooms.filter((room) => !isSpine(room));
    expect([...found].sort()).toEqual([...told].sort());
    expect(told.filter((room) => !existsSync(join(ROOT, 'test', room)))).toEqual([]);
    // `ls src` lists the floors in the order in which the data flows.
    expect([...new Set(told.map((room) => room.split('/')[0]))]).toEqual([...floors].sort());
  });

  it('draws every floor with its rooms, in that order', () => {
    const drawing =
      lines
        .slice(lines.indexOf('```') + 1)
        .join('\n')
        .split('```')[0] ?? '';
    const words: readonly string[] = drawing.match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
    const floors = [...drawing.matchAll(/^ ([a-z]+) {2,}/gm)].map(([, name]) => name);
    expect(floors).toEqual([...new Set(rooms.filter((room) => !isSpine(room)).map((room) => room.split('/')[0]))]);
    expect(rooms.flatMap((room) => room.split('/').slice(1)).filter((room) => !words.includes(room))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = lines.flatMap((line) => [...line.matchAll(/`((?:base|data|deck|files|upkeep|world)\/[\w./-]+|[\w-]+\.ts)`/g)].map(([, path]) => path ?? '')); // prettier-ignore
    const missing = named.filter(
      (path) => !path.includes('…') && path.includes('/') && !existsSync(join(ROOT, 'src', path)),
    );
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });
});

describe('the architecture test itself', () => {
  let folder = '';
  let found: ICruiseResult;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'surveydeck-architecture-'));
    const write = async (file: string, text: string, flag = 'w'): Promise<void> => {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text, { flag }).catch((error: unknown) => {
        if (flag === 'w') throw error;
      });
    };
    const files = [...PLANTED.map(([, file, imports]) => [file, imports] as const), ...ALLOWED];
    // Type imports only, since a wrong setting would overlook them.
    for (const [file, imports] of files)
      await write(file, `import type { T } from '${imports}';\nexport type U = T;\n`);
    for (const [file, imports] of files) {
      if (!imports.startsWith('.') || imports.includes('no-such')) continue;
      await write(join(dirname(file), imports), 'export type T = 1;\n', 'wx');
    }
    for (const name of [
      'pptxgenjs',
      'vega',
      'vega-lite',
      'yargs',
      'canvas',
      'hucre',
      'gettext-parser',
      '@node-rs/argon2',
      'hono',
    ]) {
      await write(`node_modules/${name}/package.json`, `{"name":"${name}","version":"1.0.0","main":"index.js"}`);
      await write(`node_modules/${name}/index.js`, '');
    }
    await write('src/deck/text/round1.ts', "import type { B } from './round2.ts';\nexport type A = B;\n");
    await write('src/deck/text/round2.ts', "import type { A } from './round1.ts';\nexport type B = A;\n");
    found = await cruiseSources(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const caught = (file: string): readonly string[] =>
    found.summary.violations.filter((v) => v.from === file).map((v) => v.rule.name);

  it.each([...new Set(PLANTED.map(([rule]) => rule))])('catches every offence against %s', (rule) => {
    const planted = PLANTED.filter(([one]) => one === rule).map(([, file]) => file);
    expect(planted.filter((file) => !caught(file).includes(rule))).toEqual([]);
  });

  it('catches a circle of type imports', () => {
    const circles = found.summary.violations.filter((v) => v.rule.name === 'no-circles');
    expect(circles.map((v) => v.from)).toContain('src/deck/text/round1.ts');
  });

  it('finds nothing wrong with what looks similar and is allowed', () => {
    const allowed = new Set(ALLOWED.map(([file]) => file));
    expect(offences(found).filter((offence) => allowed.has(/: (.*) ->/.exec(offence)?.[1] ?? ''))).toEqual([]);
    expect(found.modules.filter(({ source }) => allowed.has(source)).length).toBe(allowed.size);
  });

  it('has a planted offence for every rule', () => {
    const planted = new Set([...PLANTED.map(([rule]) => rule), 'no-circles']);
    expect((forbidden ?? []).map((rule) => rule.name).filter((name) => !planted.has(name ?? ''))).toEqual([]);
  });
});
