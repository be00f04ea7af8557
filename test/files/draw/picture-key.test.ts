import { describe, expect, it } from 'vitest';
import { pictureKey } from '../../../src/files/draw/picture-key.ts';

const drawing = (vegaLite: Record<string, unknown>) =>
  ({ kind: 'drawing', width: 1, height: 2, vegaLite, palette: [] }) as const;

describe('pictureKey', () => {
  it('is a SHA-256 that stays the same', () => {
    expect(pictureKey({ kind: 'file', file: 'assets/logo.svg' })).toMatchInlineSnapshot(
      `"ad28edb2d979e9003479ba154e2b4c2c0f469a18ca7112042178219ef13cb513"`,
    );
  });

  it('does not depend on the order of keys or on what is undefined', () => {
    expect(pictureKey(drawing({ a: 1, b: { c: [1, 2], d: null } }))).toBe(
      pictureKey(drawing({ b: { d: null, c: [1, 2] }, e: undefined, a: 1 })),
    );
  });

  it('differs where anything differs', () => {
    const keys = [
      pictureKey(drawing({ a: [1, 2] })),
      pictureKey(drawing({ a: [2, 1] })),
      pictureKey(drawing({ a: '1,2' })),
      pictureKey({ ...drawing({ a: [1, 2] }), width: 2 }),
      pictureKey({ kind: 'file', file: 'a' }),
      pictureKey({ kind: 'qr', text: 'a', dark: '000000', light: 'FFFFFF' }),
      pictureKey({ kind: 'qr', text: 'a', dark: 'FFFFFF', light: '000000' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
