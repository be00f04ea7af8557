import { itemAt } from '../../base/item-at.ts';

/** Encodings that a file may be in if it is not UTF-8. */
export type OtherEncoding = 'Shift_JIS' | 'EUC-JP' | 'Windows-1252' | 'UTF-16';

type Japanese = 'Shift_JIS' | 'EUC-JP';

/** A file read in one of them; line feeds are where they were in the bytes. */
export interface Reading {
  readonly encoding: OtherEncoding;
  readonly text: string;
  /** For a Japanese encoding: how many of the characters are kanji of level 2, of which few texts have many. */
  readonly rare?: number;
}

/** The text of a file in UTF-8; undefined if any byte is wrong. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A file in UTF-16, recognized by its byte order mark or, without one, by the zero bytes of ASCII letters, which no
 * text in another encoding has.
 */
export function decodeUtf16(bytes: Uint8Array): Reading | undefined {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'be' : undefined;
  if (bytes.length % 2 === 1 || (!mark && !bytes.includes(0))) return undefined;
  const zerosOn = (side: 0 | 1): number => bytes.filter((byte, i) => byte === 0 && i % 2 === side).length;
  const [even, odd] = [zerosOn(0), zerosOn(1)];
  // Zero bytes alone are no text either, and a few of them are damage.
  const isPlain = Math.max(even, odd) * 10 >= bytes.length * 3;
  if (!mark && !isPlain && decodeUtf8(bytes) !== undefined) return undefined;
  const order = mark ?? (even > odd ? 'be' : 'le');
  const units = new Uint8Array(bytes);
  if (order === 'be')
    for (let i = 0; i < units.length; i += 2) [units[i], units[i + 1]] = [itemAt(bytes, i + 1), itemAt(bytes, i)];
  try {
    const text = new TextDecoder('utf-16le', { fatal: true }).decode(units);
    return CONTROLS.test(text) ? undefined : { encoding: 'UTF-16', text };
  } catch {
    return undefined;
  }
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** The readings in every one- or two-byte encoding in which the bytes are valid, whether or not they make sense. */
export async function possibleReadings(bytes: Uint8Array): Promise<readonly Reading[]> {
  const japanese = [
    ...(isShiftJis(bytes) ? (['Shift_JIS'] as const) : []),
    ...(isEucJp(bytes) ? (['EUC-JP'] as const) : []),
  ];
  const readings = [
    ...(await Promise.all(japanese.map((encoding) => decodeJapanese(bytes, encoding)))),
    decodeWestern(bytes),
  ];
  return readings.filter((reading) => reading !== undefined).filter(({ text }) => !CONTROLS.test(text));
}

async function decodeJapanese(bytes: Uint8Array, encoding: Japanese): Promise<Reading | undefined> {
  const text = (await japaneseDecoder(encoding))(bytes);
  return text === undefined ? undefined : { encoding, text, rare: rareKanji(bytes, encoding) };
}

/** Reads bytes that have the form of an encoding; undefined if one of their codes stands for no character. */
async function japaneseDecoder(encoding: Japanese): Promise<(bytes: Uint8Array) => string | undefined> {
  // Loaded only here: its tables cost more to load than most files to read.
  const { default: library } = await import('encoding-japanese');
  const from = encoding === 'Shift_JIS' ? 'SJIS' : 'EUCJP';
  // The library takes seconds and a hundred times the memory for a file of some megabytes: it is asked once for each code.
  const known = new Map<number, string>();
  const characterOf = (code: number, bytes: Uint8Array, at: number, length: number): string => {
    let character = known.get(code);
    if (character === undefined) {
      character = library.convert(bytes.slice(at, at + length), { from, to: 'UNICODE', type: 'string' });
      known.set(code, character);
    }
    return character;
  };
  return (bytes) => {
    const units = new Uint16Array(bytes.length);
    let count = 0;
    for (let i = 0; i < bytes.length;) {
      const byte = itemAt(bytes, i);
      const length = lengthOf(byte, encoding);
      if (length === 1 && byte < 0x80) units[count++] = byte;
      else {
        const code = (byte << 16) | ((bytes[i + 1] ?? 0) << 8) | (length === 3 ? (bytes[i + 2] ?? 0) : 0);
        const character = characterOf(length === 1 ? byte : code, bytes, i, length);
        // The library writes "?" for a code that stands for no character.
        if (character.length !== 1 || character === '?') return undefined;
        units[count++] = character.charCodeAt(0);
      }
      i += length;
    }
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, count));
  };
}

/** The number of bytes of a character, by its first; the bytes have the form of the encoding. */
function lengthOf(byte: number, encoding: Japanese): 1 | 2 | 3 {
  if (byte < 0x80) return 1;
  if (encoding === 'EUC-JP') return byte === 0x8f ? 3 : 2;
  return between(byte, 0xa1, 0xdf) ? 1 : 2;
}

/** JIS X 0208 begins level 2, the kanji that few people need, in row 48: 0x989f of Shift_JIS, 0xd0a1 of EUC-JP. */
function rareKanji(bytes: Uint8Array, encoding: Japanese): number {
  let rare = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = itemAt(bytes, i);
    if (byte < 0x80 || (encoding === 'Shift_JIS' && between(byte, 0xa1, 0xdf))) continue;
    const next = itemAt(bytes, ++i);
    if (encoding === 'EUC-JP' ? byte >= 0xd0 : byte > 0x98 || (byte === 0x98 && next >= 0x9f)) rare += 1;
  }
  return rare;
}

/**
 * The characters 0x80 to 0x9f of Windows-1252, five of which are undefined; Node would take them for those of Latin-1.
 */
const WINDOWS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

function decodeWestern(bytes: Uint8Array): Reading | undefined {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let isSound = true;
  const text = latin1.replace(/[\u0080-\u009f]/g, (char) => {
    const meant = WINDOWS.charAt(char.charCodeAt(0) - 0x80);
    isSound &&= meant !== '\0';
    return meant;
  });
  return isSound ? { encoding: 'Windows-1252', text } : undefined;
}

const between = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** Whether the bytes have the form of Shift_JIS (JIS X 0208 Annex 1, with the extensions of Windows-31J). */
function isShiftJis(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = itemAt(bytes, i);
    if (byte < 0x80 || between(byte, 0xa1, 0xdf)) continue;
    const next = bytes[++i];
    const isLead = between(byte, 0x81, 0x9f) || between(byte, 0xe0, 0xfc);
    if (!isLead || !(between(next, 0x40, 0x7e) || between(next, 0x80, 0xfc))) return false;
  }
  return true;
}

/**
 * Whether the bytes have the form of EUC-JP: pairs of high bytes, 0x8e before half-width katakana, 0x8f before JIS X
 * 0212.
 */
function isEucJp(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = itemAt(bytes, i);
    if (byte < 0x80) continue;
    if (byte === 0x8f && !between(bytes[++i], 0xa1, 0xfe)) return false;
    const isLead = byte === 0x8e || byte === 0x8f || between(byte, 0xa1, 0xfe);
    if (!isLead || !between(bytes[++i], 0xa1, byte === 0x8e ? 0xdf : 0xfe)) return false;
  }
  return true;
}

/** How a file in some encoding is read in pieces: none of which divides a character. */
export interface PieceDecoder {
  /** Bytes of its beginning that are no text. */
  readonly start: number;
  /** How many bytes of a part of the file are whole characters. */
  whole(bytes: Uint8Array): number;
  /** The text of whole characters; undefined if some bytes cannot be of the encoding. */
  read(bytes: Uint8Array): string | undefined;
}

/** The longest beginning of some bytes that divides no character. */
function wholeJapanese(bytes: Uint8Array, encoding: Japanese): number {
  let at = 0;
  for (;;) {
    const next = at + (at < bytes.length ? lengthOf(itemAt(bytes, at), encoding) : bytes.length + 1);
    if (next > bytes.length) return at;
    at = next;
  }
}

/** Reads a file in pieces in an encoding of one byte or two. */
export async function pieceDecoder(encoding: Exclude<OtherEncoding, 'UTF-16'>): Promise<PieceDecoder> {
  if (encoding === 'Windows-1252') return { start: 0, whole: ({ length }) => length, read: (bytes) => decodeWestern(bytes)?.text }; // prettier-ignore
  const decode = await japaneseDecoder(encoding);
  const isOfIt = encoding === 'Shift_JIS' ? isShiftJis : isEucJp;
  return {
    start: 0,
    whole: (bytes) => wholeJapanese(bytes, encoding),
    read: (bytes) => (isOfIt(bytes) ? decode(bytes) : undefined),
  };
}

/** Reads a file of UTF-16 in pieces, the lower byte of each unit first (`le`) or last. */
export function widePieceDecoder(order: 'le' | 'be', start: 0 | 2): PieceDecoder {
  const decoder = new TextDecoder(`utf-16${order}`, { fatal: true, ignoreBOM: true });
  return {
    start,
    whole(bytes) {
      const length = bytes.length - (bytes.length % 2);
      const last = bytes[length - (order === 'le' ? 1 : 2)];
      // The first half of a character of two units.
      return length > 2 && between(last, 0xd8, 0xdb) ? length - 2 : length;
    },
    read(bytes) {
      try {
        const text = decoder.decode(bytes);
        return CONTROLS.test(text) ? undefined : text;
      } catch {
        return undefined;
      }
    },
  };
}

/** Encodings that a file may be said to be in, by the names people use for them, without case, dashes and lines. */
const NAMES: Readonly<Record<string, OtherEncoding | 'UTF-8'>> = {
  utf8: 'UTF-8',
  utf16: 'UTF-16',
  utf16le: 'UTF-16',
  utf16be: 'UTF-16',
  shiftjis: 'Shift_JIS',
  sjis: 'Shift_JIS',
  cp932: 'Shift_JIS',
  ms932: 'Shift_JIS',
  windows31j: 'Shift_JIS',
  eucjp: 'EUC-JP',
  windows1252: 'Windows-1252',
  cp1252: 'Windows-1252',
  latin1: 'Windows-1252',
  iso88591: 'Windows-1252',
};

/** The encoding that a name stands for, in its usual spelling; undefined for one that is not read. */
export const encodingCalled = (name: string): OtherEncoding | 'UTF-8' | undefined =>
  NAMES[name.toLowerCase().replace(/[-_ ]/g, '')];

/** The text of a file in an encoding that is known; undefined if some bytes cannot be of it. */
export async function decodeAs(bytes: Uint8Array, encoding: OtherEncoding | 'UTF-8'): Promise<string | undefined> {
  if (encoding === 'UTF-8') return decodeUtf8(bytes);
  if (encoding === 'UTF-16') return decodeUtf16(bytes)?.text;
  if (encoding === 'Windows-1252') return decodeWestern(bytes)?.text;
  const isOfIt = encoding === 'Shift_JIS' ? isShiftJis(bytes) : isEucJp(bytes);
  return isOfIt ? (await decodeJapanese(bytes, encoding))?.text : undefined;
}
