import { scanPart, type PackedPart } from './scan-markup.ts';

/** Characters that Excel writes by their numbers (ECMA-376, 22.9.2.19): `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The text of a cell as it is kept: line breaks are LF, those of XML as those that Excel writes by their numbers. */
export const cellWords = (text: string): string => withLineFeeds(unescaped(withLineFeeds(text)));

/** The texts that cells refer to by their number: runs of rich text joined, without what shows how kanji are read. */
export async function readSharedStrings(part: PackedPart): Promise<readonly string[]> {
  const strings: string[] = [];
  let [current, isText, isReading] = ['', false, false];
  await scanPart(part, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    close: (name) => {
      if (name === 'si') strings.push(cellWords(current));
      else if (name === 'rPh') isReading = false;
      else if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText) current += text;
    },
  });
  return strings;
}
