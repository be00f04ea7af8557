import type { Report } from '../../base/diagnostic.ts';
import { listenNear } from './listen.ts';
import type { PageAssets } from './page-assets.ts';
import { Preview, type PreviewOptions } from './preview.ts';
import { respondWith } from './respond.ts';
import { FolderWatch } from './folder-watch.ts';

/** How many ports are tried if the user did not ask for one. */
const TRIES = 10;

export interface OpenPreview {
  /** The URL of the page. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Shows decks on a local web page until it is closed. Undefined, and reported, if the port is not available. Port 0
 * takes any free port; `orNext` takes one of the next ports if `port` is taken.
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
