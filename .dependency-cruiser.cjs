// The order of the stages as rules: a file imports from its own stage or an earlier one. test/architecture.test.ts
// runs them, and plants an offence against each of them to see that it is caught.

/** In order of flow; see the picture in src/build-deck.ts. */
const STAGES = [
  'base',
  'survey',
  'tabulate',
  'figures',
  'text',
  'chart',
  'template',
  'layout',
  'scene',
  'localize',
  'draw',
  'write',
  'compare',
];

/** What touches disk, network, process or clock. */
const OUTSIDE =
  '^(node:)?(fs|child_process|cluster|dgram|dns|http|http2|https|inspector|net|os|perf_hooks|process|readline|repl|tls|tty|worker_threads)(/|$)';

const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

/** Packages that only some files may import, so that they can be exchanged, and load only where they are needed. */
const DOORS = [
  { name: 'pptxgenjs', packages: ['pptxgenjs'], only: '^src/write/pptx/' },
  { name: 'vega', packages: ['vega', 'vega-lite'], only: '^src/draw/' },
  { name: 'yargs', packages: ['yargs'], only: '^src/cli/' },
  { name: 'translators-formats', packages: ['xliff', 'gettext-parser', 'hucre'], only: '^src/localize/exchange/' },
  { name: 'canvas', packages: ['canvas', '@napi-rs/canvas'], only: '^src/(draw/|layout/measure\\.ts$|write/paint/)' },
];

module.exports = {
  forbidden: [
    ...STAGES.slice(0, -1).map((stage, i) => ({
      name: `${stage}-imports-upstream-only`,
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: { path: `^src/(${[...STAGES.slice(i + 1), 'lint', 'input', 'web', 'cli'].join('|')})/|^src/[^/]+\\.ts$` },
    })),
    {
      name: 'write-sees-the-scene-only',
      comment: 'A writer draws what the scene says, and knows nothing of how it came about.',
      severity: 'error',
      from: { path: '^src/write/' },
      to: { path: '^src/', pathNot: '^src/(base|draw|scene|write)/|^src/chart/types\\.ts$' },
    },
    {
      name: 'writers-are-strangers',
      severity: 'error',
      from: { path: '^src/write/(pptx|paint)/' },
      to: { path: '^src/write/(pptx|paint)/', pathNot: '^src/write/$1/' },
    },
    {
      name: 'refresh-knows-no-edge',
      comment: 'It works on bytes, beside `compare`; it may read packages with the reader of `lint`.',
      severity: 'error',
      from: { path: '^src/refresh/' },
      to: { path: '^src/(compare|localize|input|web|cli)/|^src/lint/(?!package/)|^src/[^/]+\\.ts$' },
    },
    {
      name: 'compare-knows-no-edge',
      comment: 'What differs between two decks follows from what both say, wherever they were read.',
      severity: 'error',
      from: { path: '^src/compare/' },
      to: { path: '^src/(lint|refresh|input|web|cli)/|^src/[^/]+\\.ts$' },
    },
    {
      name: 'lint-imports-base-only',
      comment: 'It judges files of any program, so it may know nothing of how ours writes them.',
      severity: 'error',
      from: { path: '^src/lint/' },
      to: { path: '^src/', pathNot: '^src/(base|lint)/' },
    },
    {
      name: 'input-imports-base-only',
      severity: 'error',
      from: { path: '^src/input/' },
      to: { path: '^src/', pathNot: '^src/(base|input)/' },
    },
    {
      name: 'only-cli-opens-the-web',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(web|cli)/' },
      to: { path: '^src/web/' },
    },
    { name: 'web-knows-no-cli', severity: 'error', from: { path: '^src/web/' }, to: { path: '^src/cli/' } },
    {
      name: 'the-page-is-of-the-browser',
      comment: 'What runs in the browser shares with the server the types of what they send each other, and no more.',
      severity: 'error',
      from: { path: '^src/web/client/' },
      to: { pathNot: '^src/web/(client/|types\\.ts$)' },
    },
    {
      name: 'the-server-is-not-of-the-page',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/client/' },
      to: { path: '^src/web/client/' },
    },
    {
      name: 'the-spine-knows-no-edge',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/(input|web|cli)/' },
    },
    {
      name: 'only-edges-touch-the-world',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(input|web|cli)/' },
      to: { path: OUTSIDE },
    },
    ...DOORS.map(({ name, packages: names, only }) => ({
      name: `${name}-behind-one-door`,
      severity: 'error',
      from: { path: '^src/', pathNot: only },
      to: { path: packages(...names) },
    })),
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: OUTSIDE },
    },
    {
      name: 'no-tests-in-the-program',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|data|dist)/' },
    },
  ],
  options: {
    // Type imports are dependencies too: a circle of them is a circle in the head of whoever reads it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
