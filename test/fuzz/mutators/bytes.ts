import { gzipSync } from 'node:zlib';
import type { Dice } from '../dice.ts';
import { bytesOf, textOf, type Mutator } from './types.ts';

/** Files of other kinds that people pass for the wanted one. */
const STRANGERS: Readonly<Record<string, Uint8Array>> = {
  nothing: new Uint8Array(),
  blanks: bytesOf(' \n\n \n'),
  zip: Uint8Array.from(Buffer.from('504b0304140000000800', 'hex')),
  pdf: bytesOf('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'),
  html: bytesOf('<!DOCTYPE html>\n<html><body><table><tr><td>id</td></tr></table></body></html>\n'),
  json: bytesOf('[{"id": "R001", "Q1": "a"}]\n'),
  'old Office': Uint8Array.from(Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(512)])),
  zeros: new Uint8Array(4096),
};

type Change = (bytes: Uint8Array, dice: Dice) => readonly [what: string, bytes: Uint8Array];

const spliced = (bytes: Uint8Array, at: number, length: number, put: Uint8Array): Uint8Array =>
  Uint8Array.from(Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]));

const CHANGES: readonly (readonly [weight: number, change: Change])[] = [
  [4, (bytes, dice) => {
    const [at, bit] = [dice.below(bytes.length), dice.below(8)];
    return [`flips a bit of byte ${at}`, spliced(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << bit)))];
  }],
  [3, (bytes, dice) => {
    const [at, value] = [dice.below(bytes.length), dice.of([0, 0x0a, 0x0d, 0x22, 0x27, 0x2c, 0x3a, 0x7f, 0x80, 0xff])];
    return [`sets byte ${at} to ${value}`, spliced(bytes, at, 1, Uint8Array.of(value))];
  }],
  [2, (bytes, dice) => {
    const at = dice.below(bytes.length);
    return [`cuts off at byte ${at}`, bytes.subarray(0, at)];
  }],
  [2, (bytes, dice) => {
    const [at, length] = [dice.below(bytes.length), 1 + dice.below(64)];
    return [`deletes ${length} bytes at ${at}`, spliced(bytes, at, length, new Uint8Array())];
  }],
  [2, (bytes, dice) => {
    const [at, from, length] = [dice.below(bytes.length), dice.below(bytes.length), 1 + dice.below(64)];
    return [`copies ${length} bytes to ${at}`, spliced(bytes, at, 0, bytes.subarray(from, from + length))];
  }],
  [1, (bytes, dice) => {
    const name = dice.of(Object.keys(STRANGERS));
    return [`is ${name}`, STRANGERS[name] ?? bytes];
  }],
  [1, (bytes) => ['is compressed (gzip)', Uint8Array.from(gzipSync(bytes))]],
  [1, (bytes, dice) => {
    const wide = Buffer.from(`\ufeff${textOf(bytes)}`, 'utf16le');
    return dice.once(2) ? ['is UTF-16 LE', Uint8Array.from(wide)] : ['is UTF-16 BE', Uint8Array.from(wide.swap16())];
  }],
]; // prettier-ignore

/** Damages a file as a bad disk, a wrong program or a wrong file would. */
export const mutateBytes: Mutator = (bytes, dice) => {
  const [what, changed] = dice.weighed(CHANGES)(bytes, dice);
  return { what, bytes: changed };
};
