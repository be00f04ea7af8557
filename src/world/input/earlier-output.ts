import { fileFormat, type FileFormat } from '../../base/file-format.ts';
import { isRecord } from '../../base/is-record.ts';
import {
  MARK_ELEMENT,
  MARK_LINES,
  OWN_HEADER,
  OWN_MARK,
  OWN_NAMESPACE,
  OWN_ORIGINAL,
  OWN_PRODUCER,
  OWN_SHEET,
} from '../../base/own-mark.ts';
import { newBudget, Unreadable } from '../../files/ooxml/refusals.ts';
import { readZip } from '../../files/ooxml/zip/read-zip.ts';
import { readDirectory } from '../../files/ooxml/zip/zip-directory.ts';

/**
 * Whether a file may be replaced by a fresh one because an earlier run has written it: it is empty, the same, or of the same
 * format and marked as ours. The mark stays when another program saves the file. JSON has none: it is known by its keys.
 */
export function mayBeEarlier(existing: Uint8Array, fresh: Uint8Array): boolean {
  if (existing.length === 0 || Buffer.compare(existing, fresh) === 0) return true;
  const format = fileFormat(fresh);
  if (fileFormat(existing) !== format) return false;
  const is = format === undefined ? ofText(fresh) : IS_OURS[format];
  return is?.(existing) ?? false;
}

/**
 * The program that has saved an earlier deck of ours since, so that a person's work may be in it: as the deck names it, '' where it
 * names none. Undefined for a deck as we write it, which is known by its directory alone, for one that is nobody's but ours
 * (the same bytes, none at all), and where the fresh one has been in that program too, being an edited one with new figures.
 */
export function savedSince(existing: Uint8Array, fresh: Uint8Array): string | undefined {
  if (existing.length === 0 || Buffer.compare(existing, fresh) === 0 || fileFormat(fresh) !== 'PowerPoint (.pptx)') return undefined;
  const by = savingProgram(existing);
  return isAsWritten(existing) && (by === OWN_PRODUCER || by === savingProgram(fresh)) ? undefined : by.replace(OWN_PRODUCER, '');
} // prettier-ignore

/** `LibreOffice/7.4.7.2$Linux_X86_64 …` is LibreOffice. */
const savingProgram = (bytes: Uint8Array): string => {
  const [properties = ''] = partsOf(bytes, /^docProps\/app\.xml$/i).map(textOf);
  return (/<(?:\w+:)?Application>([^<]*)</.exec(properties)?.[1] ?? '').replace(/\/.*$/s, '').trim().slice(0, 40);
};

/** Whether our own writer packed the file: other programs write down who they are, when it was, or what they flag. */
function isAsWritten(bytes: Uint8Array): boolean {
  const { lines, after } = readDirectory(bytes);
  return after === 0 && lines.every(({ plain }) => plain);
}

type Test = (bytes: Uint8Array) => boolean;

/** How the formats that the program writes are known as ours. */
const IS_OURS: Readonly<Partial<Record<FileFormat, Test>>> = {
  // The properties of what a deck remembers are small; some programs leave them out.
  'PowerPoint (.pptx)': (bytes) =>
    [/^customXml\/itemProps\d+\.xml$/i, /^customXml\/[^/]+\.xml$/i].some((name) => hasPart(bytes, name, OWN_NAMESPACE)),
  // A sheet of that name, or a name in the workbook.
  'Excel (.xlsx)': (bytes) => hasPart(bytes, /^xl\/workbook\.xml$/i, `name="${OWN_SHEET}"`),
  PDF: (bytes) => PRODUCERS.some((producer) => Buffer.from(bytes).includes(producer)),
  PNG: isOwnPicture,
  HTML: (bytes) => textOf(bytes).includes(MARK_ELEMENT),
  XML: (bytes) => new RegExp(`\\soriginal=["']${OWN_ORIGINAL}`).test(textOf(bytes)),
};

/** The same for what is no format but text: a translation (PO), JSON, a report, a table. */
function ofText(fresh: Uint8Array): Test {
  const [text, keys] = [textOf(fresh), keysOf(fresh)];
  if (text.startsWith(PO)) return (bytes) => textOf(bytes).includes(`"${OWN_HEADER}: `);
  if (keys) return (bytes) => areAlike(keys, keysOf(bytes));
  const mark = lastLine(text);
  return (bytes) => MARKS.includes(mark) && lastLine(textOf(bytes)) === mark;
}

/** How a file of the format of gettext begins. */
const PO = 'msgid ""';
const MARKS: readonly string[] = Object.values(MARK_LINES);
/** As PDF writes it in UTF-16, and as programs do that save our PDF again. */
const PRODUCERS: readonly string[] = [
  `/Producer <FEFF${Buffer.from(OWN_PRODUCER, 'utf16le').swap16().toString('hex').toUpperCase()}>`,
  `(${OWN_PRODUCER})`,
];

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).trim();
/** Without the commas after it that a spreadsheet adds to a table. */
const lastLine = (text: string): string =>
  text
    .slice(text.lastIndexOf('\n') + 1)
    .replace(/,+$/, '')
    .trim();

/** Whether a part of a package whose name is like this says something. */
const hasPart = (bytes: Uint8Array, name: RegExp, text: string): boolean =>
  partsOf(bytes, name).some((part) => Buffer.from(part).includes(text));

/** The parts of a package whose names are like this; none of what is no package. */
function partsOf(bytes: Uint8Array, name: RegExp): readonly Uint8Array[] {
  try {
    return [...readZip(bytes, newBudget(), (one) => name.test(one)).files.values()];
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

/** The keys of a JSON object; undefined for what is none. */
function keysOf(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const text = textOf(bytes);
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? new Set(Object.keys(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two objects are of one kind: some keys of ours are left out where there is nothing to say. */
function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): boolean {
  const common = [...a].filter((key) => b?.has(key));
  return common.length * 3 >= new Set([...a, ...(b ?? [])]).size * 2;
}

/** Whether a build wrote this PNG. */
export function isOwnPicture(png: Uint8Array): boolean {
  return Buffer.from(png.subarray(0, 200)).includes(`Software\0${OWN_MARK}`);
}
