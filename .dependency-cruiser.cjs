// Who may import whom, as rules. test/architecture.test.ts runs them, and plants an offence against each of them to see
// that it is caught.
const { DOORS, HOUSE, pathOf } = require('./scripts/house.cjs');

/** What touches disk, network, process or clock. */
const OUTSIDE =
  '^(node:)?(fs|child_process|cluster|dgram|dns|http|http2|https|inspector|net|os|perf_hooks|process|readline|repl|tls|tty|worker_threads)(/|$)';

const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

module.exports = {
  forbidden: [
    // The last room may import from all others.
    ...Object.entries(HOUSE)
      .slice(0, -1)
      .map(([room, allowed]) => ({
        name: `what-${room.replace('/', '-')}-may-import`,
        severity: 'error',
        from: { path: pathOf(room) },
        to: { path: '^src/', pathNot: [room, ...allowed].map(pathOf).join('|') },
      })),
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(HOUSE).map(pathOf).join('|') },
      to: {},
    },
    {
      name: 'the-page-is-of-the-browser',
      comment:
        'What runs in the browser shares with the server the types of what they send each other and the catalogues of words, and no more.',
      severity: 'error',
      from: { path: '^src/world/(web|portal)/client/' },
      to: { pathNot: '^src/(world/(web|portal)/client/|world/(web|slides)/types\\.ts$|base/messages/)' },
    },
    {
      name: 'the-server-is-not-of-the-page',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/world/(web|portal)/client/' },
      to: { path: '^src/world/(web|portal)/client/' },
    },
    {
      name: 'only-the-world-touches-the-world',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/world/' },
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
