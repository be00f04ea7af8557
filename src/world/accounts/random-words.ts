/** Unpredictable bytes: `randomBytes` of `node:crypto`, or a stand-in for tests. */
export type Random = (bytes: number) => Uint8Array;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** So many letters and digits, five bits each (base32), small and without 0 and 1, so that people can read them out. */
export const randomLetters = (random: Random, length: number): string =>
  Array.from(random(length), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
