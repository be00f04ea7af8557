import type { Diagnostic } from '../../base/diagnostic.ts';
import { notWritable } from '../input/file-diagnostics.ts';
import { errorCode } from '../input/system-code.ts';
import { DamagedObject } from './blobs.ts';
import { damaged } from './diagnostics.ts';

/** What made work on a folder of releases fail, as a user's matter: damage, or a disk that refuses. Our own mistakes are thrown again. */
export function tellFailure(error: unknown, shown: string): Diagnostic {
  if (error instanceof DamagedObject) return damaged(error);
  return notWritable(undefined, { path: shown, code: errorCode(error) });
}
