import type { Report } from '../../base/diagnostic.ts';
import { openReleases, type OpenedReleases } from '../releases/open-releases.ts';
import { shownPath, type Context } from './context.ts';
import { releasesFolder } from './releases-folder.ts';

/** The opened folder of what is published, for a command. */
export interface OpenedFolder extends OpenedReleases {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
  readonly clock: () => Date;
}

/** Opens the folder that a command is about; undefined, and reported, if there is none, or none that can be used. */
export async function openReleasesFolder(
  context: Context,
  options: { readonly create: boolean },
  report: Report,
): Promise<OpenedFolder | undefined> {
  const { io } = context;
  const path = await releasesFolder(context, report);
  if (path === undefined) return undefined;
  const shown = shownPath(io.cwd, path);
  const clock = (): Date => new Date((io.now ?? Date.now)());
  const opened = await openReleases({ path, shown }, { clock, ...options }, report);
  return opened && { ...opened, path, shown, clock };
}
