// The plan of src, stated once: .dependency-cruiser.cjs derives its rules from it; test/architecture.test.ts plants an
// offence against each rule and compares the table in docs/architecture.md with the plan.

/** What each room may import besides itself: rooms, or one file of a room. In the order of the data flow. */
const HOUSE = {
  base: [],
  'data/survey': ['base'],
  'data/tabulate': ['base', 'data/survey'],
  'data/figures': ['base', 'data/survey', 'data/tabulate'],
  'deck/text': ['base', 'data'],
  'deck/chart': ['base', 'data', 'deck/text'],
  'deck/template': ['base', 'data', 'deck/text', 'deck/chart'],
  'deck/layout': ['base', 'data', 'deck/text', 'deck/chart', 'deck/template'],
  'deck/scene': ['base', 'data', 'deck/text', 'deck/chart', 'deck/template', 'deck/layout'],
  'files/shapes': ['base'],
  'files/draw': ['base', 'deck', 'files/shapes'],
  'files/ooxml': ['base'],
  'files/record': ['base', 'deck/scene', 'deck/chart/types.ts', 'files/shapes', 'files/draw', 'files/ooxml'],
  'files/pptx': [
    'base',
    'deck/scene',
    'deck/chart/types.ts',
    'files/shapes',
    'files/draw',
    'files/ooxml',
    'files/record',
  ],
  'files/paint': ['base', 'deck/scene', 'deck/chart/types.ts', 'files/shapes', 'files/draw', 'files/ooxml'],
  'upkeep/localize': ['base', 'data', 'deck', 'files/ooxml'],
  'upkeep/compare': ['base', 'data', 'deck/scene', 'files/record'],
  'upkeep/lint': ['base', 'files/ooxml'],
  'upkeep/first-deck': ['base', 'data', 'deck'],
  'upkeep/tables': ['base', 'data', 'deck', 'files/ooxml', 'files/pptx/workbook/cell-text.ts'],
  'upkeep/refresh': [
    'base',
    'deck/scene',
    'files/shapes',
    'files/draw',
    'files/ooxml',
    'files/record',
    'files/pptx/redraw.ts',
  ],
  spine: ['base', 'data', 'deck', 'files', 'upkeep/localize'],
  'world/input': ['base', 'files/ooxml'],
  'world/slides': ['base', 'data', 'deck', 'files'],
  'world/web': ['base', 'data', 'deck', 'files', 'spine', 'world/input', 'world/slides'],
  'world/batch': ['base', 'deck/text', 'spine', 'world/input'],
  'world/releases': ['base', 'world/input'],
  'world/publish': [
    'base',
    'deck/scene',
    'files/record',
    'upkeep/compare',
    'spine',
    'world/input',
    'world/slides',
    'world/releases',
  ],
  'world/accounts': ['base', 'world/input'],
  'world/portal': [
    'base',
    'deck/text',
    'files/record',
    'spine',
    'world/input',
    'world/slides',
    'world/web/listen.ts',
    'world/releases',
    'world/publish',
    'world/accounts',
  ],
  'world/cli': ['base', 'data', 'deck', 'files', 'upkeep', 'spine', 'world'],
};

/** Packages that only some files may import, so that they can be replaced and load only where they are needed. */
const DOORS = [
  { name: 'pptxgenjs', packages: ['pptxgenjs'], only: '^src/files/pptx/' },
  { name: 'vega', packages: ['vega', 'vega-lite'], only: '^src/files/draw/' },
  { name: 'piscina', packages: ['piscina'], only: '^src/world/(batch|portal/jobs)/' },
  { name: 'hono', packages: ['hono', '@hono/node-server', 'prom-client'], only: '^src/world/portal/' },
  { name: 'signing-in', packages: ['@node-rs/argon2', 'rate-limiter-flexible'], only: '^src/world/accounts/' },
  { name: 'yargs', packages: ['yargs'], only: '^src/world/cli/' },
  { name: 'translators-formats', packages: ['xliff', 'gettext-parser'], only: '^src/upkeep/localize/exchange/' },
  { name: 'workbooks', packages: ['hucre'], only: '^src/upkeep/(localize/exchange|tables)/' },
  {
    name: 'canvas',
    packages: ['canvas', '@napi-rs/canvas'],
    only: '^src/(files/draw/|deck/layout/measure\\.ts$|files/paint/)',
  },
];

/** Where a name of the plan is found, as a pattern of paths. */
const pathOf = (name) =>
  name === 'spine' ? '^src/[^/]+\\.ts$' : `^src/${name.replaceAll('.', '\\.')}${name.endsWith('.ts') ? '$' : '/'}`;

module.exports = { HOUSE, DOORS, pathOf };
