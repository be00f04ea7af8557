// Bundles the TypeScript sources into dist/surveydeck.cjs and its chunks, which bin/surveydeck.js runs: Node 20 cannot
// run TypeScript, and some files start far faster than a thousand or so. What the sources import dynamically (each
// command, vega, pptxgenjs, …) is a chunk of its own, so that only a command that needs it reads it. They are CommonJS
// because V8 can cache the compiled code of a script (as bin/surveydeck.js does) but, in Node 20, not that of an ES
// module; and ASCII, because such a file need not be decoded.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { linkChunks } from './link-chunks.mjs';

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

/** pptxgenjs loads what it would fetch pictures from the web with for each slide, even if it has none: 20 ms. It asks again where it fetches. */
const pptxgenWithoutWeb = {
  name: 'pptxgen-without-web',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]pptxgen\.es\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/if \(isNode\)\s+loadNodeDeps\(\);/, '');
      if (contents === source) throw new Error(`${path} no longer loads what it fetches with: look at it again`);
      return { contents, loader: 'js' };
    });
  },
};

/** A file of a page as text; code and styles are bundled for browsers. */
async function pageFile(client, name) {
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

/** What the preview's page and the portal's load; they become constants in the program, so that there is only one file to install. */
const preview = join(root, 'src/world/web/client');
const portal = join(root, 'src/world/portal/client');
const builtPage = {
  html: await pageFile(preview, 'page.html'),
  css: await pageFile(preview, 'style.css'),
  script: await pageFile(preview, 'main.ts'),
  icon: await pageFile(preview, 'icon.svg'),
};
const builtPortal = {
  css: await pageFile(portal, 'portal.css'),
  script: await pageFile(portal, 'main.ts'),
  icon: await pageFile(portal, 'icon.svg'),
};

const ENTRY = 'surveydeck';
const { outputFiles: modules } = await build({
  absWorkingDir: root,
  // The program, and what its threads run: the two share their chunks.
  entryPoints: [
    { in: 'src/world/cli/main.ts', out: ENTRY },
    { in: 'src/world/batch/worker.ts', out: 'worker' },
    { in: 'src/world/portal/jobs/worker.ts', out: 'portal-worker' },
  ],
  outdir: dist,
  bundle: true,
  // esbuild splits ES modules only.
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  target: 'node20.19',
  // Whitespace and comments cost time at every start; names stay, so that a stack trace is readable without source map.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  sourcemap: 'inline',
  sourcesContent: false,
  // Native modules; vega looks for canvas under this name too. Piscina starts threads by the path of its own file.
  external: ['canvas', '@node-rs/argon2', 'piscina'],
  define: {
    'import.meta.url': 'urlOfBundle',
    // Text: an object would become a module of its own, which every file of the program asks for.
    builtPage: JSON.stringify(JSON.stringify(builtPage)),
    builtPortal: JSON.stringify(JSON.stringify(builtPortal)),
  },
  plugins: [withoutZodLocales, canvasAtOnce, pptxgenWithoutWeb],
  write: false,
  logLevel: 'warning',
});

/** The letters that remain in regular expressions and templates, as escapes, which mean the same there. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const toCjs = (name) => name.replace(/\.js(?="?$)/, '.cjs');

/** A chunk as CommonJS, and its source map. */
async function commonJs({ path: module, text }) {
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    // A script with cached code may not use import(); what it would import is required instead.
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    sourcefile: basename(module),
    sourcesContent: false,
    logLevel: 'warning',
  });
  const path = toCjs(module);
  const required = inAscii(code).replace(/"\.\/[\w.-]+\.js"/g, toCjs);
  const url = code.includes('urlOfBundle')
    ? "const urlOfBundle=require('node:url').pathToFileURL(__filename).href;"
    : '';
  return [
    { path, contents: Buffer.from(`${url}${required}//# sourceMappingURL=${basename(path)}.map\n`, 'latin1') },
    { path: `${path}.map`, contents: Buffer.from(map) },
  ];
}
const chunks = (await Promise.all(linkChunks(modules).map(commonJs))).flat();

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

// A program that is running may still ask for chunks of the bundle before this one, which are removed by the next.
const LIST = join(dist, 'chunks.json');
const listed = await readFile(LIST, 'utf8').then(JSON.parse, () => ({ chunks: [], earlier: [] }));
const own = chunks.map(({ path }) => basename(path));
const isSame = own.join() === listed.chunks.join();
const earlier = isSame ? listed.earlier : listed.chunks.filter((name) => !own.includes(name));
// What the program is, for what it remembers on disk (src/world/input/program-digest.ts).
const digest = [...chunks, ...words]
  .reduce((hash, { contents }) => hash.update(contents), createHash('sha256'))
  .digest('hex');
const list = { path: LIST, contents: Buffer.from(JSON.stringify({ digest, chunks: own, earlier })) };

// The entry last: until then, a program that starts finds the whole bundle before this one.
const entry = join(dist, `${ENTRY}.cjs`);
for (const { path, contents } of [...words, ...chunks, list].sort((a, b) => (a.path === entry) - (b.path === entry))) {
  // An unchanged chunk keeps its date, and thus the compiled code cached for it.
  const before = await readFile(path).catch(() => undefined);
  if (before && Buffer.compare(before, contents) === 0) continue;
  // Written beside it, then renamed, so that a program starting at this moment reads a whole chunk.
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, path);
}
const kept = new Set([...own, ...earlier].flatMap((name) => [name, `${name}.bin`]));
for (const name of await readdir(dist)) {
  if (/\.(?:cjs|bin|map)$/.test(name) && !kept.has(name)) await rm(join(dist, name), { force: true });
}
