import { describe, expect, it } from 'vitest';
import { remark } from '../../../../src/upkeep/first-deck/deck/yaml-lines.ts';

describe('a remark', () => {
  it('has a mark before each line, and no blank behind that of an empty one', () => {
    expect(remark('One.\n\nTwo.', '  ')).toEqual(['  # One.', '  #', '  # Two.']);
  });
});
