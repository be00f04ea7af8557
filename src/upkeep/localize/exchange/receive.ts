import type { Report } from '../../../base/diagnostic.ts';
import { unknownFormat } from './diagnostics.ts';
import type { ExchangeFormat, Received } from './types.ts';

const FORMATS: Readonly<Record<string, ExchangeFormat>> = { xlf: 'xliff', xliff: 'xliff', po: 'po', xlsx: 'xlsx' };

/** Reads a file that came back from a translator; `file` is its name. Undefined, and reported, where it cannot be read. */
export async function readExchange(file: string, bytes: Uint8Array, report: Report): Promise<Received | undefined> {
  switch (FORMATS[/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '']) {
    case 'xliff':
      return (await import('./read-xliff.ts')).readXliff(file, bytes, report);
    case 'po':
      return (await import('./po-file.ts')).readPo(file, bytes, report);
    case 'xlsx':
      return (await import('./xlsx-file.ts')).readSheet(file, bytes, report);
    default:
      report(unknownFormat(undefined, { file }));
      return undefined;
  }
}
