import type { Report } from '../../base/diagnostic.ts';
import { listenNear } from './listen.ts';
import type { PageAssets } from './page-assets.ts';
import { Preview, type PreviewOptions } from './preview.ts';
import { respondWith } from './respond.ts';
import { FolderWatch } from './folder-watch.ts';

/** How many ports are tried where nobody asked for one. */
const TRIES = 10;

export interface OpenPreview {
  /** Where a browser finds it. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Shows decks on a page of this computer until it is closed. Undefined, and reported, where the port cannot be had;
 * port 0 takes any, `orNext` one of the next where it is taken.
 */
export async function openPreview(
  options: PreviewOptions & { readonly port: number; readonly orNext?: boolean; readonly assets: PageAssets },
  report: Report,
): Promise<OpenPreview | undefined> {
  const preview = new Preview(options);
  const respond = respondWith(preview, options.assets, options.failed);
  const listening = await listenNear(respond, options.port, options.orNext ? TRIES : 1, report);
  if (!listening) return undefined;
  const watching = new FolderWatch(preview.folders, () => void preview.changed());
  return {
    address: `http://localhost:${listening.port}/`,
    async close() {
      watching.close();
      preview.events.close();
      await listening.close();
    },
  };
}
