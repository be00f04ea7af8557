/** The files of the page, ready for a browser. */
export interface PageAssets {
  /** With `{{language}}` where the page's language belongs. */
  readonly html: string;
  readonly css: string;
  readonly script: string;
  readonly icon: string;
}

/** Put in its place by scripts/bundle.mjs, which makes it of src/world/web/client. */
declare const builtPage: PageAssets;

/** The page as it was bundled with the program; exists in the bundle only. */
export const pageAssets = (): PageAssets => builtPage;
