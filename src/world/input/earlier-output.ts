import { fileFormat } from '../../base/file-format.ts';
import { isRecord } from '../../base/is-record.ts';
import { MARK_ELEMENT, MARK_LINES, OWN_MARK } from '../../base/own-mark.ts';

/**
 * Whether a file may be replaced by a fresh one because an earlier run may have written it: it is empty, the same, or of the same
 * kind. Formats that only such programs write are known by themselves, and so are JSON with the same keys and XML with the
 * same root; reports and pictures carry a mark, since nothing else tells them from a person's notes and photos.
 */
export function mayBeEarlier(existing: Uint8Array, fresh: Uint8Array): boolean {
  if (existing.length === 0 || Buffer.compare(existing, fresh) === 0) return true;
  const format = fileFormat(fresh);
  if (fileFormat(existing) !== format) return false;
  const [is, was] = [textOf(fresh), textOf(existing)];
  if (format === 'PNG') return isOwnPicture(existing) || extentOf(existing) === extentOf(fresh);
  if (format === 'HTML') return was.includes(MARK_ELEMENT);
  if (format === 'XML') return rootOf(was) === rootOf(is);
  if (format !== undefined) return true;
  if (is.startsWith(PO)) return was.replace(/^(?:\s|#.*\n)*/, '').startsWith(PO);
  const keys = keysOf(is);
  if (keys !== undefined) return keysOf(was) === keys;
  return lastLine(is) === lastLine(was) && MARKS.includes(lastLine(is));
}

/** How a file of the format of gettext begins, remarks aside. */
const PO = 'msgid ""';
const MARKS: readonly string[] = Object.values(MARK_LINES);

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).trim();
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1).trim();
const rootOf = (xml: string): string | undefined => /<([A-Za-z_][\w.:-]*)/.exec(xml)?.[1];

/** The keys of a JSON object, or that it is a list; undefined for what is no JSON. */
function keysOf(text: string): string | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? Object.keys(value).sort().join('\n') : 'list';
  } catch {
    return undefined;
  }
}

/** Width and height of a PNG, as its header has them: pictures of slides had no mark once. */
const extentOf = (png: Uint8Array): string => Buffer.from(png.subarray(16, 24)).toString('hex');

/** Whether a build wrote this PNG. */
export const isOwnPicture = (png: Uint8Array): boolean =>
  Buffer.from(png.subarray(0, 200)).includes(`Software\0${OWN_MARK}`);
