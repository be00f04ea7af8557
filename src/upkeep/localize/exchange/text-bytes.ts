import type { Report } from '../../../base/diagnostic.ts';
import { wrongEncoding } from './diagnostics.ts';

/**
 * The text of an imported file: UTF-8, with or without a byte order mark. Undefined if it is not UTF-8, which is
 * reported.
 */
export function textOf(file: string, bytes: Uint8Array, report: Report): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(wrongEncoding({ file, line: 1, column: 1 }, { found: undefined }));
    return undefined;
  }
}
