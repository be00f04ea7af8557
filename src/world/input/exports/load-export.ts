import type { Report } from '../../../base/diagnostic.ts';
import type { Export } from '../../../base/export.ts';
import { allOf, asFile, type FileBytes } from '../file-bytes.ts';
import { needsDataFile } from './diagnostics.ts';
import { fillMerged } from './fill-merged.ts';
import { knownFormat } from './known-format.ts';
import { readExport, type WantedExport } from './read-export.ts';
import { spreadMultiples } from './triple-s/spread-multiples.ts';
import { readTripleS } from './triple-s/read-triple-s.ts';

/** A file with its bytes; `file` is as places name it. */
export interface GivenFile {
  readonly file: string;
  readonly bytes: Uint8Array | FileBytes;
}

interface ReadableFile extends GivenFile {
  readonly bytes: FileBytes;
}

const isDescription = ({ bytes }: ReadableFile): boolean => {
  const known = knownFormat(bytes);
  return known !== undefined && 'format' in known && known.format === 'triple-s' && !('kind' in known);
};

/**
 * Reads the files of one export, one after another; a description of Triple-S and the file of its data, in any order, are one.
 * Undefined if any of them cannot be read, which is reported.
 */
export async function loadExports(
  given: readonly GivenFile[],
  wanted: WantedExport,
  report: Report,
): Promise<readonly Export[] | undefined> {
  const files = given.map(({ file, bytes }) => ({ file, bytes: asFile(bytes) }));
  const description = files.find(isDescription);
  if (description) {
    const data = files.find((file) => file !== description);
    if (!data) {
      report(needsDataFile({ file: description.file, line: 1, column: 1 }));
      return undefined;
    }
    const read = await readTripleS(description.file, allOf(description.bytes), data, report);
    return read && [spreadMultiples({ ...read, data: data.file })];
  }
  const exports: Export[] = [];
  for (const { file, bytes } of files) {
    const read = await readExport(file, bytes, wanted, report);
    if (read) exports.push({ ...read, sheets: read.sheets.map(fillMerged) });
  }
  return exports.length === files.length ? exports : undefined;
}
