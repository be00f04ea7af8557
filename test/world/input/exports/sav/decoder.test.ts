import { describe, expect, it } from 'vitest';
import { decoderOf } from '../../../../../src/world/input/exports/sav/decoder.ts';

describe('the encoding of a file by its code page', () => {
  it.each([
    [932, [0x93, 0xfa, 0x96, 0x7b], '日本'],
    [936, [0xd6, 0xd0, 0xb9, 0xfa], '中国'],
    [949, [0xc7, 0xd1, 0xb1, 0xb9], '한국'],
    [950, [0xa5, 0x78, 0xc6, 0x57], '台灣'],
    [954, [0xc6, 0xfc, 0xcb, 0xdc], '日本'],
    [1252, [0x80, 0x20, 0xe9], '€ é'],
    [28_592, [0xb1, 0x20, 0xe9], 'ą é'],
    [65_001, [0xe4, 0xb8, 0xad], '中'],
  ])('%i', (codePage, bytes, text) => {
    const decoder = decoderOf({ name: undefined, codePage });
    expect(decoder.decode(Uint8Array.from(bytes))).toBe(text);
    expect(decoder.broken()).toBe(0);
  });
});
