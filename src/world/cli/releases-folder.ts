import { join, resolve } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { releasesMissing } from '../input/file-diagnostics.ts';
import { findProjectRoot } from '../input/project.ts';
import type { Context } from './context.ts';

/** The folder (absolute) of what is published: that of `--releases`, or `releases` beside `surveydeck.yaml`. */
export async function releasesFolder({ io, invocation }: Context, report: Report): Promise<string | undefined> {
  if (invocation.releases !== undefined) return resolve(io.cwd, invocation.releases);
  const root = await findProjectRoot(io.cwd);
  if (root === undefined) report(releasesMissing(undefined, { folder: io.cwd }));
  return root && join(root, 'releases');
}
