/**
 * The encoder alone: the package's main module also loads its renderers, which this project does not use. CommonJS,
 * whose names only Node finds and bundlers do not, so it is taken whole.
 */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create } from 'qrcode';
  const core: { readonly create: typeof create };
  // eslint-disable-next-line no-restricted-syntax -- the package's own form
  export default core;
}
