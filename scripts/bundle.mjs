// Bundles the TypeScript sources into dist/, which is what bin/surveydeck.js runs: Node 20 cannot run TypeScript, and
// one bundle starts far faster than some thousand files. What is heavy (vega, pptxgenjs, …) is imported dynamically by
// the sources and so becomes chunks of its own, loaded by the commands that need it.
import { readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

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

const result = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Whitespace and comments cost time at every start; names stay, so that a stack can be read without the source map.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  chunkNames: 'chunks/[name]-[hash]',
  // A native module; vega finds it under this name too.
  external: ['canvas'],
  // CommonJS packages in the bundle call require() for Node's own modules.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  plugins: [withoutZodLocales],
  metafile: true,
  logLevel: 'warning',
});

// Chunks carry a hash of their content in their names: those of earlier bundles would stay for ever.
const written = new Set(Object.keys(result.metafile.outputs));
const dist = join(root, 'dist');
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const isOurs = written.has(relative(root, path).split(sep).join('/'));
  if (entry.isFile() && !isOurs) await rm(path);
}
