import { describe, expect, it } from 'vitest';
import { pt } from '../../../src/base/length.ts';
import { remedy } from '../../../src/deck/scene/contrast-remedy.ts';
import type { TypeStyle } from '../../../src/deck/template/types.ts';
import { COLORS, ink } from '../../files/pptx/builders.ts';

const style = (id: string, more: Partial<TypeStyle> = {}): TypeStyle => ({
  id,
  max: pt(20),
  min: pt(16),
  bold: false,
  color: ink('accent4'),
  emphasis: ink('dk1'),
  number: 1,
  unit: 1,
  lineSpacing: 1,
  paragraphSpace: pt(0),
  align: 'left',
  mode: 'body',
  ...more,
});

describe('the styles that a remedy names', () => {
  const named = (size: number, styles: readonly TypeStyle[], bold = false): readonly string[] => {
    const pale = { size, bold, color: ink('accent4'), ground: ink('lt1') };
    return remedy(pale, [pale], COLORS, styles).styles;
  };

  it.each([
    [15, []],
    [16, ['words', 'counted']],
    [20, ['words', 'counted']],
    [21, ['counted']],
    [60, ['counted']],
    [61, []],
  ])('reach %d pt, larger for their numbers', (size, expected) => {
    expect(named(size, [style('words'), style('counted', { number: 3, unit: 0.5 })])).toEqual(expected);
  });

  it('have the colour of the words, by themselves or in emphasis, and their weight', () => {
    const styles = [
      style('other', { color: ink('dk1') }),
      style('emphasis', { color: ink('dk1'), emphasis: ink('accent4') }),
      style('bold', { bold: true }),
      style('lighter', { color: ink('accent4', 0.5) }),
    ];
    expect(named(18, styles)).toEqual(['emphasis']);
    expect(named(18, styles, true)).toEqual(['bold']);
  });
});
