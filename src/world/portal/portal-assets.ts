/** What pages load, ready for a browser. */
export interface PortalAssets {
  readonly css: string;
  readonly script: string;
  readonly icon: string;
}

/** JSON, filled in by scripts/bundle.mjs from src/world/portal/client. */
declare const builtPortal: string;

/** The assets as they were bundled with the program; available only in the bundle. */
export const portalAssets = (): PortalAssets => JSON.parse(builtPortal) as PortalAssets;
