import { Cursor } from './cursor.ts';
import { SavDamage } from './damage.ts';

/** How the cases are packed. */
export type Packing = 'none' | 'bytecode' | 'zlib';

/** The first 176 bytes of a file. */
export interface SavHeader {
  readonly isLittle: boolean;
  readonly packing: Packing;
  /** Which element (from 1) of a case holds the weight; 0: none does. */
  readonly weight: number;
  /** Undefined: not known. */
  readonly cases: number | undefined;
  /** What is added to a number before it is packed into a byte. */
  readonly bias: number;
  /** Where the dictionary begins. */
  readonly end: number;
}

const LENGTH = 176;
/** Before the layout code: the magic, and the name of the program that wrote the file. */
const LAYOUT_AT = 64;
const PACKINGS: readonly Packing[] = ['none', 'bytecode', 'zlib'];

/** What begins so. */
const isMagic = (bytes: Uint8Array, last: number): boolean =>
  bytes[0] === 0x24 && bytes[1] === 0x46 && bytes[2] === 0x4c && bytes[3] === last;

const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1');

/** What a file is that is no system file of SPSS, as far as we know it. */
export function otherKind(bytes: Uint8Array): 'encrypted' | 'portable' | 'ebcdic' | 'pc_plus' | 'unknown' | undefined {
  if (isMagic(bytes, 0x32) || isMagic(bytes, 0x33)) return undefined;
  if (latin1(bytes, 8, 20) === 'ENCRYPTEDSAV') return 'encrypted';
  const head = latin1(bytes, 0, 700);
  // Lines of 80 characters, over which the mark may be broken: after five lines of 40 and a table of 256 characters.
  if (head.startsWith('ASCII SPSS PORT FILE') || head.replace(/[\r\n]/g, '').slice(456, 464) === 'SPSSPORT') {
    return 'portable';
  }
  if (head.startsWith('\u005b\u00c6\u00d3\u00f2')) return 'ebcdic';
  return head.slice(0, 300).includes('PCSPSS') ? 'pc_plus' : 'unknown';
}

/** Reads the header of a file that begins as one of SPSS does. */
export function readHeader(bytes: Uint8Array): SavHeader {
  if (bytes.length < LENGTH) throw new SavDamage('truncated', bytes.length);
  const layouts = [true, false].filter((little) => {
    const layout = new Cursor(bytes, little, LAYOUT_AT).int32();
    return layout === 2 || layout === 3;
  });
  const isLittle = layouts[0];
  if (isLittle === undefined) throw new SavDamage('layout', LAYOUT_AT);
  const cursor = new Cursor(bytes, isLittle, LAYOUT_AT + 8);
  const packing = PACKINGS[cursor.int32()];
  if (packing === undefined || (packing === 'zlib') !== isMagic(bytes, 0x33)) {
    throw new SavDamage('packing', LAYOUT_AT + 8);
  }
  const weight = cursor.int32();
  const cases = cursor.int32();
  if (cases < -1) throw new SavDamage('count', cursor.at - 4, cases);
  const bias = cursor.float64();
  // Only another kind of numbers than IEEE's would look like that.
  if (!Number.isFinite(bias) || Math.abs(bias) > 1e6 || !Number.isInteger(bias)) {
    throw new SavDamage('numbers', cursor.at - 8);
  }
  return { isLittle, packing, weight, cases: cases === -1 ? undefined : cases, bias, end: LENGTH };
}
