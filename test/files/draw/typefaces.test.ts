import { describe, expect, it } from 'vitest';
import { openTypefaces } from '../../../src/files/draw/typefaces.ts';
import { FACES } from '../../deck/layout/fixtures.ts';

const ja = await openTypefaces(FACES, ['BIZ UDPGothic', 'Arial']);
const en = await openTypefaces(FACES, ['Arial', 'BIZ UDPGothic']);

describe('typefaces', () => {
  it('set each character in the first family that has it', () => {
    expect(ja.runs('AI活用שa')).toEqual([
      { text: 'AI活用', family: 'BIZ UDPGothic' },
      { text: 'ש', family: 'Arial' },
      { text: 'a', family: 'BIZ UDPGothic' },
    ]);
    expect(en.runs('AI活用')).toEqual([
      { text: 'AI', family: 'Arial' },
      { text: '活用', family: 'BIZ UDPGothic' },
    ]);
  });

  it('leave characters that none has without a family, one by one', () => {
    expect(ja.runs('a🙂👍🏽')).toEqual([{ text: 'a', family: 'BIZ UDPGothic' }, { text: '🙂' }, { text: '👍🏽' }]);
    expect(ja.runs('')).toEqual([]);
  });

  it('are known to the canvas library under names that no font of a machine has', () => {
    expect(ja.font('Arial', true, 12.5)).toMatch(/^bold 12\.5px "surveydeck-[0-9a-f]{12}"$/);
    expect(ja.font('Arial', false, 10)).toMatch(/^10px "surveydeck-/);
  });

  it('have the metrics of the first family', () => {
    expect(ja.lineHeight).toBe(1.2);
    expect(ja.ascent).toBeCloseTo((1.2 * 1802) / 2048, 9);
    expect(en.ascent).toBeCloseTo((1.2 * 1854) / 2288, 9);
  });

  it('refuse a family that is not there', async () => {
    await expect(openTypefaces(FACES, ['Comic Sans'])).rejects.toThrow('Comic Sans');
    const typefaces = await openTypefaces(FACES, ['Arial', 'Comic Sans']);
    expect(typefaces.runs('a')).toEqual([{ text: 'a', family: 'Arial' }]);
    expect(() => typefaces.runs('活')).toThrow('Comic Sans');
  });
});
