import { join, resolve } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { projectMissing } from '../input/file-diagnostics.ts';
import { findProjectRoot } from '../input/project.ts';
import type { ReleasesFolder } from '../releases/open-releases.ts';
import { shownPath } from './context.ts';

/**
 * The folder that `--releases` names, or `releases` beside surveydeck.yaml. Undefined, and reported, if neither is
 * there.
 */
export async function releasesFolder(
  typed: string | undefined,
  cwd: string,
  report: Report,
): Promise<ReleasesFolder | undefined> {
  const root = typed === undefined ? await findProjectRoot(cwd) : undefined;
  const path = typed !== undefined ? resolve(cwd, typed) : root !== undefined ? join(root, 'releases') : undefined;
  if (path === undefined) {
    report(projectMissing(undefined, { folder: cwd }));
    return undefined;
  }
  return { path, shown: shownPath(cwd, path) };
}
