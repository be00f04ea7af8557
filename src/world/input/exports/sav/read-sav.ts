import type { Report } from '../../../../base/diagnostic.ts';
import type { Export, TextColumn, Variable } from '../../../../base/export.ts';
import { asFile, type FileBytes } from '../../file-bytes.ts';
import { columnsFor, readCases, type Filled } from './cases.ts';
import { Cursor } from './cursor.ts';
import { SavDamage, SavTooLarge, type LeftOut } from './damage.ts';
import { decoderOf, UnknownEncoding, WrongGuess, type Declared, type Decoder } from './decoder.ts';
import { damagedSav, leftOutOfSav, moreSavData, notSav, tooLargeSav, undeclaredSavEncoding, undecodableSav, unknownSavEncoding } from './diagnostics.ts'; // prettier-ignore
import { PackedElements, PlainElements, type Chunk, type Elements } from './elements.ts';
import { casesOf, checkNoValue, declaredEncoding } from './extensions.ts';
import { otherKind, readHeader, type SavHeader } from './header.ts';
import { labelsOf } from './labels.ts';
import { missingOf } from './missing.ts';
import { readRecords, type Records } from './records.ts';
import { setsOf } from './sets.ts';
import { variablesOf, type Context, type SavVariable } from './variables.ts';
import { describeVariable } from './describe.ts';
import { zlibBlocks } from './zlib-blocks.ts';

/**
 * Reads a system file of SPSS (`.sav`, `.zsav`): its cells as texts, and what its dictionary says of the columns.
 * Undefined if it is none or damaged, which is reported with the byte where it breaks. `encoding` overrides what the
 * file says of its encoding.
 */
export function readSav(
  file: string,
  of: Uint8Array | FileBytes,
  report: Report,
  encoding?: string,
): Export | undefined {
  const place = { file, line: 1, column: 1 };
  const given = asFile(of);
  const kind = otherKind(given.head);
  if (kind !== undefined) {
    report(notSav(place, { kind }));
    return undefined;
  }
  let declared: Declared = { name: encoding, codePage: undefined };
  try {
    const opened = openSav(file, given);
    const { bytes, header, records } = opened;
    declared = encoding === undefined ? declaredEncoding(bytes, records, header.isLittle) : declared;
    return readIn(opened, declared, report);
  } catch (error) {
    if (error instanceof SavDamage)
      report(damagedSav(place, { what: error.what, byte: error.byte, detail: error.detail }));
    else if (error instanceof SavTooLarge) report(tooLargeSav(place));
    else if (error instanceof UnknownEncoding) {
      report(unknownSavEncoding(place, { encoding: declared.name ?? `code page ${declared.codePage ?? 0}` }));
    } else throw error;
    return undefined;
  }
}

/** Bytes in which the dictionary is looked for; where it is longer, in more of them. */
const DICTIONARY = 2 ** 20;

function openSav(file: string, given: FileBytes): Opened {
  for (let length = DICTIONARY; ; length *= 4) {
    const bytes = given.part(0, length);
    try {
      const header = readHeader(bytes);
      const cursor = new Cursor(bytes, header.isLittle, header.end);
      const records = readRecords(cursor);
      checkNoValue(bytes, records, header.isLittle);
      return { file, given, bytes, header, records, dataAt: cursor.at };
    } catch (error) {
      // What is wrong with a part may only be that it is one.
      if (!(error instanceof SavDamage) || length >= given.size) throw error;
    }
  }
}

/** A file whose records are read, and the data not yet. */
interface Opened {
  readonly file: string;
  readonly given: FileBytes;
  /** Its beginning, with all of its dictionary. */
  readonly bytes: Uint8Array;
  readonly header: SavHeader;
  readonly records: Records;
  readonly dataAt: number;
}

/** Reads everything in the encoding that is declared; in UTF-8 if none is, or else, if that is wrong, in Windows-1252. */
function readIn(opened: Opened, declared: Declared, report: Report): Export {
  const isDeclared = declared.name !== undefined || declared.codePage !== undefined;
  const place = { file: opened.file, line: 1, column: 1 };
  try {
    return readAll(opened, decoderOf(declared), report);
  } catch (error) {
    if (isDeclared || !(error instanceof WrongGuess)) throw error;
    report(undeclaredSavEncoding(place, { encoding: 'windows-1252' }));
    return readAll(opened, decoderOf({ name: 'windows-1252', codePage: undefined }), report);
  }
}

function readAll({ file, given, bytes, header, records, dataAt }: Opened, decoder: Decoder, report: Report): Export {
  const place = { file, line: 1, column: 1 };
  const leftOut = new Map<LeftOut, number>();
  const context: Context = {
    bytes,
    isLittle: header.isLittle,
    records,
    decoder,
    leaveOut: (part, byte) => void leftOut.set(part, leftOut.get(part) ?? byte),
  };
  const variables = variablesOf(context);
  const labels = labelsOf(context, variables);
  const missing = missingOf(context, variables);
  const sets = setsOf(context, variables);
  const weight = weightOf(header, variables);

  const columns = columnsFor(variables, decoder);
  const { elements, room } = dataOf(given, header, dataAt);
  const declared = header.cases ?? casesOf(bytes, records, header.isLittle);
  if (declared !== undefined && declared * records.elements > room) {
    throw new SavDamage('few_cases', given.size, `${Math.floor(room / records.elements)} / ${declared}`);
  }
  const { cases, hasMore } = readCases(elements, columns, declared, header.isLittle);

  const described = columns.map((filled) =>
    describeVariable(filled, {
      labels: labels.get(filled.variable),
      missing: missing.get(filled.variable),
      isWeight: filled.variable === weight,
    }),
  );
  for (const [part, byte] of leftOut) report(leftOutOfSav(place, { part, byte }));
  if (hasMore) report(moreSavData(place, { cases }));
  if (decoder.broken() > 0) report(undecodableSav(place, { encoding: decoder.encoding, texts: decoder.broken() }));
  return exportOf(file, decoder.encoding, columns, described, sets, cases);
}

function exportOf(
  file: string,
  encoding: string,
  columns: readonly Filled[],
  variables: readonly Variable[],
  sets: NonNullable<Export['sets']>,
  cases: number,
): Export {
  const cells: readonly TextColumn[] = columns.map(({ column }) => column.finish());
  const at = (row: number, column: number) => ({ file, line: row + 1, column: column + 1 });
  return {
    file,
    format: 'sav',
    encoding,
    sheets: [{ file, rows: cases + 1, columns: cells, at }],
    variables,
    sets,
  };
}

function weightOf({ weight }: SavHeader, variables: readonly SavVariable[]): SavVariable | undefined {
  if (weight === 0) return undefined;
  const found = variables.find(({ record }) => record.element === weight - 1);
  if (!found || found.width > 0) throw new SavDamage('weight', 76, weight);
  return found;
}

/** The elements of the data, and how many there can be at most, by the length of the file. */
function dataOf(
  given: FileBytes,
  { packing, isLittle, bias }: SavHeader,
  at: number,
): { readonly elements: Elements; readonly room: number } {
  if (packing === 'zlib') {
    const blocks = zlibBlocks(given, at, isLittle);
    return { elements: new PackedElements(blocks.next, bias), room: blocks.size };
  }
  const chunks = chunksOf(given, at);
  const bytes = given.size - at;
  return packing === 'none'
    ? { elements: new PlainElements(chunks, given.size), room: bytes / 8 }
    : { elements: new PackedElements(chunks, bias), room: bytes };
}

/** Bytes of the data that are read at once: whole elements, so that none of them is divided. */
const CHUNK = 2 ** 16;

function chunksOf(given: FileBytes, start: number): () => Chunk | undefined {
  // By turns: what is left of a chunk is joined to the next. A buffer for each would be let go too late.
  const scratch = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)] as const;
  let [at, number] = [start, 0];
  return () => {
    const bytes = given.part(at, at + CHUNK, scratch[number++ % 2]);
    if (bytes.length === 0) return undefined;
    at += bytes.length;
    return { bytes, at: at - bytes.length };
  };
}
