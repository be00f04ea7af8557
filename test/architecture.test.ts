import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
    // A cruiser that sees nothing finds nothing wrong.
    const modules = result.modules.filter((module) => module.source.startsWith('src/'));
    expect(modules.length).toBeGreaterThan(20);
    const typeImport = result.modules
      .find((module) => module.source === 'src/build-deck.ts')
      ?.dependencies.find((dependency) => dependency.resolved === 'src/survey/types.ts');
    expect(typeImport, 'type imports count as imports').toBeDefined();
  });
});

/** One offence against each rule: what stands in which file. Files that are imported are made empty. */
const PLANTED: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['base-imports-upstream-only', 'src/base/a.ts', '../survey/target.ts'],
  ['survey-imports-upstream-only', 'src/survey/a.ts', '../tabulate/target.ts'],
  ['tabulate-imports-upstream-only', 'src/tabulate/a.ts', '../figures/target.ts'],
  ['figures-imports-upstream-only', 'src/figures/a.ts', '../text/target.ts'],
  ['text-imports-upstream-only', 'src/text/a.ts', '../chart/target.ts'],
  ['chart-imports-upstream-only', 'src/chart/a.ts', '../template/target.ts'],
  ['template-imports-upstream-only', 'src/template/a.ts', '../layout/target.ts'],
  ['layout-imports-upstream-only', 'src/layout/a.ts', '../scene/target.ts'],
  ['scene-imports-upstream-only', 'src/scene/a.ts', '../localize/target.ts'],
  ['localize-imports-upstream-only', 'src/localize/a.ts', '../draw/target.ts'],
  ['translators-formats-behind-one-door', 'src/localize/b.ts', 'hucre'],
  ['translators-formats-behind-one-door', 'src/cli/d.ts', 'gettext-parser'],
  ['draw-imports-upstream-only', 'src/draw/a.ts', '../write/target.ts'],
  ['text-imports-upstream-only', 'src/text/b.ts', '../input/target.ts'],
  ['scene-imports-upstream-only', 'src/scene/b.ts', '../cli/target.ts'],
  ['survey-imports-upstream-only', 'src/survey/b.ts', '../spine.ts'],
  ['write-sees-the-scene-only', 'src/write/pptx/a.ts', '../../figures/target.ts'],
  ['write-sees-the-scene-only', 'src/write/pptx/b.ts', '../../chart/target.ts'],
  ['write-sees-the-scene-only', 'src/write/pptx/c.ts', '../../layout/target.ts'],
  ['writers-are-strangers', 'src/write/pptx/d.ts', '../paint/target.ts'],
  ['writers-are-strangers', 'src/write/paint/a.ts', '../pptx/target.ts'],
  ['write-imports-upstream-only', 'src/write/pptx/k.ts', '../../compare/target.ts'],
  ['refresh-knows-no-edge', 'src/refresh/a.ts', '../cli/target.ts'],
  ['refresh-knows-no-edge', 'src/refresh/b.ts', '../compare/target.ts'],
  ['refresh-knows-no-edge', 'src/refresh/c.ts', '../lint/rules.ts'],
  ['refresh-knows-no-edge', 'src/refresh/d.ts', '../spine.ts'],
  ['only-edges-touch-the-world', 'src/refresh/e.ts', 'node:fs'],
  ['compare-knows-no-edge', 'src/compare/a.ts', '../cli/target.ts'],
  ['compare-knows-no-edge', 'src/compare/b.ts', '../refresh/target.ts'],
  ['compare-knows-no-edge', 'src/compare/c.ts', '../spine.ts'],
  ['only-edges-touch-the-world', 'src/compare/d.ts', 'node:fs'],
  ['lint-imports-base-only', 'src/lint/a.ts', '../write/target.ts'],
  ['lint-imports-base-only', 'src/lint/b.ts', '../input/target.ts'],
  ['draw-imports-upstream-only', 'src/draw/d.ts', '../lint/target.ts'],
  ['write-sees-the-scene-only', 'src/write/pptx/j.ts', '../../lint/target.ts'],
  ['only-edges-touch-the-world', 'src/lint/c.ts', 'node:fs'],
  ['input-imports-base-only', 'src/input/a.ts', '../survey/target.ts'],
  ['the-spine-knows-no-edge', 'src/spine.ts', './input/target.ts'],
  ['the-spine-knows-no-edge', 'src/spine3.ts', './web/target.ts'],
  ['only-cli-opens-the-web', 'src/lint/f.ts', '../web/target.ts'],
  ['only-cli-opens-the-web', 'src/input/d.ts', '../web/target.ts'],
  ['web-knows-no-cli', 'src/web/a.ts', '../cli/target.ts'],
  ['the-page-is-of-the-browser', 'src/web/client/a.ts', '../target.ts'],
  ['the-page-is-of-the-browser', 'src/web/client/b.ts', 'node:fs'],
  ['the-server-is-not-of-the-page', 'src/web/b.ts', './client/target.ts'],
  ['only-edges-touch-the-world', 'src/text/c.ts', 'node:fs'],
  ['only-edges-touch-the-world', 'src/draw/b.ts', 'node:fs/promises'],
  ['only-edges-touch-the-world', 'src/write/pptx/e.ts', 'node:process'],
  ['only-edges-touch-the-world', 'src/spine2.ts', 'node:https'],
  ['pptxgenjs-behind-one-door', 'src/scene/c.ts', 'pptxgenjs'],
  ['pptxgenjs-behind-one-door', 'src/write/paint/b.ts', 'pptxgenjs'],
  ['vega-behind-one-door', 'src/chart/b.ts', 'vega-lite'],
  ['vega-behind-one-door', 'src/chart/c.ts', 'vega'],
  ['yargs-behind-one-door', 'src/input/b.ts', 'yargs'],
  ['canvas-behind-one-door', 'src/layout/b.ts', 'canvas'],
  ['canvas-behind-one-door', 'src/write/pptx/f.ts', 'canvas'],
  ['everything-is-found', 'src/text/d.ts', './no-such-file.ts'],
  ['no-tests-in-the-program', 'src/text/e.ts', '../../test/target.ts'],
];
/** What looks similar and is allowed. */
const ALLOWED: readonly (readonly [file: string, imports: string])[] = [
  ['src/layout/measure.ts', 'canvas'],
  ['src/write/paint/c.ts', 'canvas'],
  ['src/write/pptx/g.ts', 'pptxgenjs'],
  ['src/draw/c.ts', 'vega'],
  ['src/localize/exchange/a.ts', 'hucre'],
  ['src/cli/a.ts', 'yargs'],
  ['src/cli/c.ts', '../web/target.ts'],
  ['src/web/c.ts', 'node:http'],
  ['src/web/d.ts', '../write/target.ts'],
  ['src/web/client/c.ts', '../types.ts'],
  ['src/cli/b.ts', '../write/target.ts'],
  ['src/input/c.ts', 'node:fs/promises'],
  ['src/write/pptx/h.ts', '../../chart/types.ts'],
  ['src/write/pptx/i.ts', 'node:zlib'],
  ['src/write/target.ts', '../scene/target.ts'],
  ['src/compare/e.ts', '../write/target.ts'],
  ['src/refresh/f.ts', '../write/pptx/target.ts'],
  ['src/refresh/g.ts', '../lint/package/target.ts'],
  ['src/refresh/h.ts', 'node:zlib'],
  ['src/lint/d.ts', '../base/target.ts'],
  ['src/lint/e.ts', 'node:zlib'],
];

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
    // Type imports only: they are the ones that a careless setting does not see.
    for (const [file, imports] of files)
      await write(file, `import type { T } from '${imports}';\nexport type U = T;\n`);
    for (const [file, imports] of files) {
      if (!imports.startsWith('.') || imports.includes('no-such')) continue;
      await write(join(dirname(file), imports), 'export type T = 1;\n', 'wx');
    }
    for (const name of ['pptxgenjs', 'vega', 'vega-lite', 'yargs', 'canvas', 'hucre', 'gettext-parser']) {
      await write(`node_modules/${name}/package.json`, `{"name":"${name}","version":"1.0.0","main":"index.js"}`);
      await write(`node_modules/${name}/index.js`, '');
    }
    await write('src/text/round1.ts', "import type { B } from './round2.ts';\nexport type A = B;\n");
    await write('src/text/round2.ts', "import type { A } from './round1.ts';\nexport type B = A;\n");
    found = await cruiseSources(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(PLANTED)('catches %s: %s importing %s', (rule, file) => {
    expect(found.summary.violations.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule);
  });

  it('catches a circle of type imports', () => {
    const circles = found.summary.violations.filter((v) => v.rule.name === 'no-circles');
    expect(circles.map((v) => v.from)).toContain('src/text/round1.ts');
  });

  it.each(ALLOWED)('allows %s to import %s', (file) => {
    expect(offences(found).filter((offence) => offence.includes(`: ${file} ->`))).toEqual([]);
  });

  it('has a planted offence for every rule', () => {
    const planted = new Set([...PLANTED.map(([rule]) => rule), 'no-circles']);
    expect((forbidden ?? []).map((rule) => rule.name).filter((name) => !planted.has(name ?? ''))).toEqual([]);
  });
});
