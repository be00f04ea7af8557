/** Turns the bytes of a file's strings into text, in the encoding that the file names. */
export interface Decoder {
  /** As the file names it, or as it was taken for. */
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
  /** How many texts had bytes that stand for no character; U+FFFD stands in their place. */
  broken(): number;
}

/** What the file says of its encoding: a name (7/20), or the number of a code page (7/3). */
export interface Declared {
  readonly name: string | undefined;
  readonly codePage: number | undefined;
}

/** A text that is not in the encoding that was only supposed. */
export class WrongGuess extends Error {}

/** An encoding that we do not know, and a text for which it matters. */
export class UnknownEncoding extends Error {}

/** By code page: the label under which a `TextDecoder` has it. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  367: 'us-ascii',
  437: 'ibm437',
  819: 'iso-8859-1',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  943: 'shift_jis',
  949: 'euc-kr',
  950: 'big5',
  954: 'euc-jp',
  10000: 'macintosh',
  20127: 'us-ascii',
  20866: 'koi8-r',
  20932: 'euc-jp',
  20936: 'gbk',
  21866: 'koi8-u',
  51932: 'euc-jp',
  51936: 'gbk',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Names that other programs write and that a `TextDecoder` does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  eucjp: 'euc-jp',
  'x-eucjp': 'euc-jp',
  euckr: 'euc-kr',
  latin1: 'iso-8859-1',
  sjis: 'shift_jis',
  'ansi_x3.4-1968': 'us-ascii',
};

/** In these, an ASCII byte may be part of something else, which strings filled up with blanks cannot be. */
const WIDE = /utf-?16|ucs-?2|utf-?7|unicode|iso-?2022|user-defined|hz|replacement/;

function labelOf({ name, codePage }: Declared): string | undefined {
  if (name === undefined) return codePage === undefined ? undefined : labelOfPage(codePage);
  const plain = name.trim().toLowerCase();
  const page = /^(?:cp|ms|windows|ibm|codepage)[-_ ]?0*(\d+)$/.exec(plain);
  return page ? labelOfPage(Number(page[1])) : (ALIASES[plain] ?? plain);
}

const labelOfPage = (page: number): string =>
  CODE_PAGES[page] ??
  (page >= 1250 && page <= 1258
    ? `windows-${page}`
    : page > 28_590 && page < 28_606
      ? `iso-8859-${page - 28_590}`
      : `cp${page}`);

/** Of Windows-1252, what differs from Latin-1; Node takes them for controls, and five are nothing. */
const WINDOWS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

function windows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += byte >= 0x80 && byte <= 0x9f ? WINDOWS.charAt(byte - 0x80) : String.fromCharCode(byte);
  }
  return text;
}

function readerOf(label: string): ((bytes: Uint8Array) => string) | undefined {
  if (WIDE.test(label)) return undefined;
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    return decoder.encoding === 'windows-1252' ? windows1252 : (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
const ASCII = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The decoder of a file. In an encoding that we do not know, or that is not declared, only ASCII is sure: what else there
 * is throws `UnknownEncoding`. Where none is declared, UTF-8 is supposed, and what is not throws `WrongGuess`.
 */
export function decoderOf(declared: Declared): Decoder {
  const label = labelOf(declared);
  const read = readerOf(label ?? 'utf-8');
  let broken = 0;
  return {
    encoding: declared.name?.trim() ?? label ?? 'UTF-8',
    decode(bytes) {
      // In all of them, ASCII is ASCII.
      if (isAscii(bytes)) return ASCII.decode(bytes);
      if (!read) throw new UnknownEncoding();
      const text = read(bytes);
      if (!text.includes('\ufffd')) return text;
      if (label === undefined) throw new WrongGuess();
      broken += 1;
      return text;
    },
    broken: () => broken,
  };
}
