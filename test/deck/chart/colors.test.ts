import { describe, expect, it } from 'vitest';
import { color } from '../../../src/base/color.ts';
import { colorsOn } from '../../../src/deck/chart/colors.ts';
import { COLORS } from './chart-fixture.ts';

describe('colorsOn', () => {
  it('keeps all colours on a light ground', () => {
    const paper = color('lt2', 'F5F2EC');
    expect(colorsOn(paper, COLORS)).toEqual({ ...COLORS, ground: paper });
  });

  it('takes other tracks on the soft ground, and no other colour', () => {
    const { restOnSoft, soft } = COLORS;
    expect(colorsOn(soft, COLORS)).toEqual({ ...COLORS, rest: restOnSoft, palest: restOnSoft, ground: soft });
  });

  it('exchanges those that a dark ground would swallow', () => {
    const navy = color('dk2', '0B2A5B');
    const { accent, rest, palest, ink, mute, ground } = colorsOn(navy, COLORS);
    expect([accent, rest, palest, ink, mute, ground]).toEqual([
      COLORS.accentOnDark,
      COLORS.restOnDark,
      COLORS.restOnDark,
      COLORS.onDark,
      COLORS.muteOnDark,
      navy,
    ]);
  });
});
