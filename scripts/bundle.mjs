// Bundles the TypeScript sources into dist/surveydeck.cjs, which is what bin/surveydeck.js runs: Node 20 cannot run
// TypeScript, and one file starts far faster than some thousand. It is CommonJS because V8 can keep the compiled code of
// a script (bin/surveydeck.js does), but in Node 20 not of an ES module. What is heavy (vega, pptxgenjs, …) is imported
// dynamically by the sources and so is evaluated only by the commands that need it.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Zod ships its messages in some forty languages, 300 KB; src/base/validate.ts words its own. */
const withoutZodLocales = {
  name: 'without-zod-locales',
  setup(bundler) {
    bundler.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]zod[\\/]/.test(importer) ? { path: 'zod-locales', namespace: 'empty' } : undefined,
    );
    bundler.onLoad({ filter: /^zod-locales$/, namespace: 'empty' }, () => ({ contents: 'export {};' }));
  },
};

/** vega-canvas awaits its canvas at the top level, which CommonJS cannot; the package is there at once all the same. */
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

/** A file of the preview's page as text, bundled for browsers where it is code or style. */
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

/** The preview's page; it stands in the program as a constant, so that one file is all there is to install. */
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
  // Whitespace and comments cost time at every start; names stay, so that a stack can be read without the source map.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  // A native module; vega finds it under this name too.
  external: ['canvas'],
  // A script with kept code may not import; its externals are required instead.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'urlOfBundle', builtPage: JSON.stringify(page) },
  banner: { js: "const urlOfBundle = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [withoutZodLocales, canvasAtOnce],
  write: false,
  logLevel: 'warning',
});

await mkdir(dist, { recursive: true });
for (const { path, contents } of result.outputFiles) {
  // An unchanged bundle keeps its date, and with it the compiled code that belongs to it.
  const before = await readFile(path).catch(() => undefined);
  if (before && Buffer.compare(before, contents) === 0) continue;
  // Beside, then renamed: a program that starts at this moment reads a whole bundle.
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, path);
  await rm(join(dist, 'compiled.bin'), { force: true });
}
