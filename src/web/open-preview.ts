import type { Report } from '../base/diagnostic.ts';
import { listen } from './listen.ts';
import type { PageAssets } from './page-assets.ts';
import { Preview, type PreviewOptions } from './preview.ts';
import { respondWith } from './respond.ts';
import { FolderWatch } from './folder-watch.ts';

export interface OpenPreview {
  /** Where a browser finds it. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Shows decks on a page of this computer until it is closed. Undefined, and reported, where the port cannot be had;
 * port 0 takes any.
 */
export async function openPreview(
  options: PreviewOptions & { readonly port: number; readonly assets: PageAssets },
  report: Report,
): Promise<OpenPreview | undefined> {
  const preview = new Preview(options);
  const listening = await listen(respondWith(preview, options.assets, options.failed), options.port, report);
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
