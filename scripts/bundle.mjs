// Bundles the TypeScript sources into dist/surveydeck.cjs, which bin/surveydeck.js runs: Node 20 cannot run TypeScript,
// and one file starts far faster than a thousand or so. It is CommonJS because V8 can cache the compiled code of a
// script (as bin/surveydeck.js does) but, in Node 20, not that of an ES module. The sources import heavy packages
// (vega, pptxgenjs, …) dynamically, so that only the commands that need them evaluate them.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Zod ships its messages in about forty languages, 300 KB; src/base/validate.ts has its own. */
const withoutZodLocales = {
  name: 'without-zod-locales',
  setup(bundler) {
    bundler.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]zod[\\/]/.test(importer) ? { path: 'zod-locales', namespace: 'empty' } : undefined,
    );
    bundler.onLoad({ filter: /^zod-locales$/, namespace: 'empty' }, () => ({ contents: 'export {};' }));
  },
};

/** vega-canvas awaits its canvas at the top level, which CommonJS cannot do; here the package is loaded at once. */
const canvasAtOnce = {
  name: 'canvas-at-once',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]vega-canvas\.node\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace("await import('canvas')", "require('canvas')");
      if (contents === source) throw new Error(`${path} no longer awaits canvas: look at it again`);
      return { contents, loader: 'js' };
    });
  },
};

const client = join(root, 'src/world/web/client');

/** A file of the preview's page as text; code and styles are bundled for browsers. */
async function pageFile(name) {
  if (!/\.(?:ts|css)$/.test(name)) return readFile(join(client, name), 'utf8');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(client, name)],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** The preview's page; it becomes a constant in the program, so that there is only one file to install. */
const page = {
  html: await pageFile('page.html'),
  css: await pageFile('style.css'),
  script: await pageFile('main.ts'),
  icon: await pageFile('icon.svg'),
};

const result = await build({
  absWorkingDir: root,
  entryPoints: ['src/world/cli/main.ts'],
  outfile: join(dist, 'surveydeck.cjs'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // Whitespace and comments cost time at every start; names stay, so that a stack trace is readable without source map.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  // A native module; vega looks for it under this name too.
  external: ['canvas'],
  // A script with cached code may not use import(); its externals are required instead.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'urlOfBundle', builtPage: JSON.stringify(page) },
  banner: { js: "const urlOfBundle = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [withoutZodLocales, canvasAtOnce],
  write: false,
  logLevel: 'warning',
});

/** The program's words in a deck, which it reads beside the bundle (src/world/input/program-words.ts). */
const sources = join(root, 'src/deck/text/words');
const names = (await readdir(sources)).filter((name) => name.endsWith('.yaml'));
const words = await Promise.all(
  names.map(async (name) => ({ path: join(dist, 'words', name), contents: await readFile(join(sources, name)) })),
);

// A language that the sources no longer have must not stay either.
await mkdir(join(dist, 'words'), { recursive: true });
for (const name of await readdir(join(dist, 'words'))) {
  if (name.endsWith('.yaml') && !names.includes(name)) await rm(join(dist, 'words', name), { force: true });
}
for (const { path, contents } of [...words, ...result.outputFiles]) {
  // An unchanged bundle keeps its date, and thus the compiled code cached for it.
  const before = await readFile(path).catch(() => undefined);
  if (before && Buffer.compare(before, contents) === 0) continue;
  // Written beside it, then renamed, so that a program starting at this moment reads a whole bundle.
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, path);
  await rm(join(dist, 'compiled.bin'), { force: true });
}
