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

type Test = (bytes: Uint8Array) => boolean;

/** How the formats that the program writes are known as ours. */
const IS_OURS: Readonly<Partial<Record<FileFormat, Test>>> = {
  // The properties of what a deck remembers are small; some programs leave them out.
  'PowerPoint (.pptx)': (bytes) =>
    [/^customXml\/itemProps\d+\.xml$/i, /^customXml\/[^/]+\.xml$/i].some((name) => hasPart(bytes, name, OWN_NAMESPACE)),
  'Excel (.xlsx)': (bytes) => hasPart(bytes, /^xl\/workbook\.xml$/i, `name="${OWN_SHEET}"`),
  PDF: (bytes) => PRODUCERS.some((producer) => Buffer.from(bytes).includes(producer)),
  PNG: isOwnPicture,
  HTML: (bytes) => textOf(bytes).includes(MARK_ELEMENT),
  XML: (bytes) => new RegExp(`\\soriginal=["']${OWN_ORIGINAL}`).test(textOf(bytes)),
};

/** The same for what is no format but text: a translation (PO), JSON, a report. */
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
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1).trim();

/** Whether a part of a package whose name is like this says something. */
function hasPart(bytes: Uint8Array, name: RegExp, text: string): boolean {
  try {
    return [...readZip(bytes, newBudget(), (one) => name.test(one)).files.values()].some((part) => Buffer.from(part).includes(text)); // prettier-ignore
  } catch (error) {
    if (error instanceof Unreadable) return false;
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
