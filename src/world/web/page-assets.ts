/** The files of the page, ready for a browser. */
export interface PageAssets {
  /** With `{{language}}` as a placeholder for the page's language. */
  readonly html: string;
  readonly css: string;
  readonly script: string;
  readonly icon: string;
}

/** JSON, filled in by scripts/bundle.mjs from src/world/web/client. */
declare const builtPage: string;

/** The page as it was bundled with the program; available only in the bundle. */
export const pageAssets = (): PageAssets => JSON.parse(builtPage) as PageAssets;
