/** The files of the page, ready for a browser. */
export interface PageAssets {
  /** With `{{language}}` as a placeholder for the page's language. */
  readonly html: string;
  readonly css: string;
  readonly script: string;
  readonly icon: string;
}

/** Filled in by scripts/bundle.mjs from src/world/web/client. */
declare const builtPage: PageAssets;

/** The page as it was bundled with the program; available only in the bundle. */
export const pageAssets = (): PageAssets => builtPage;
