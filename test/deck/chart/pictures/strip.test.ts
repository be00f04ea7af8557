import { describe, expect, it } from 'vitest';
import { buildPicture } from '../../../../src/deck/chart/pictures/build-picture.ts';
import type { StripParams } from '../../../../src/deck/chart/pictures/strip.ts';
import { COLORS } from '../chart-fixture.ts';

interface Drawn {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly ink: string;
}

function drawn(stretches: StripParams['stretches']): readonly Drawn[] {
  const { vegaLite } = buildPicture('strip', { stretches }, COLORS, { width: 100 / 72, height: 0.2 });
  const layers = vegaLite['layer'] as readonly { name: string; mark: { color?: string; fill?: string } }[];
  const data = vegaLite['datasets'] as Record<string, readonly { x: number; x2: number }[]>;
  return layers.map(({ name, mark }) => {
    const [at] = data[name] ?? [];
    return { name, from: at!.x, to: at!.x2, ink: (mark.color ?? mark.fill ?? '').slice(1) };
  });
}

describe('a strip of people', () => {
  it('lies on a track, each stretch as long as its share and in its look', () => {
    expect(drawn([{ people: 30 }, { people: 50, look: 'plain' }, { people: 20, look: 'second' }])).toEqual([
      { name: 'track', from: 0, to: 100, ink: COLORS.palest.hex },
      { name: 'stretch_2', from: 30, to: 80, ink: COLORS.ramp[0]!.hex },
      { name: 'stretch_3', from: 80, to: 100, ink: COLORS.ramp[1]!.hex },
    ]);
  });

  it('keeps the outline of a hollow stretch inside of it, and draws nobody as nothing', () => {
    const [, hollow, ...more] = drawn([
      { people: 0, look: 'plain' },
      { people: 10, look: 'hollow' },
    ]);
    expect(hollow).toEqual({ name: 'stretch_2', from: 0.375, to: 99.625, ink: COLORS.ground.hex });
    expect(more).toEqual([]);
  });

  it('is of somebody', () => {
    expect(() => drawn([{ people: 0 }])).toThrow('a strip has people in it, not 0');
    expect(() => drawn([{ people: 5 }, { people: -1 }])).toThrow('not 5, -1');
  });
});
