import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableGuid } from '../../src/base/stable-guid.ts';

describe('stableGuid', () => {
  it('belongs to the path of names, in the form that Office wants', () => {
    expect(stableGuid('a', 'b')).toBe(stableGuid('a', 'b'));
    expect(stableGuid('a', 'b')).not.toBe(stableGuid('ab'));
    fc.assert(
      fc.property(fc.array(fc.string()), (path) => {
        expect(stableGuid(...path)).toMatch(
          /^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/,
        );
      }),
    );
  });
});
