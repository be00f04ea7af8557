/**
 * The encoder alone: the package's main module also loads its renderers, which this project does not use. It is
 * CommonJS, whose named exports Node finds but bundlers do not, so it is imported as a whole.
 */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create } from 'qrcode';
  const core: { readonly create: typeof create };
  export default core;
}
