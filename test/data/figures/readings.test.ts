import { describe, expect, it } from 'vitest';
import { movedReadings, parseReading, writtenReading } from '../../../src/data/figures/readings.ts';
import type { Figure } from '../../../src/data/figures/types.ts';
import { share } from '../../deck/text/fixtures.ts';

const fear = share('fear', 'Q8 a b', 332, 1000);
const first = (option: string, displayed: number, more: Partial<Figure> = {}): Figure => ({ ...share('first', `Q9 ${option}`, 1, 1), displayed, isRanked: true, ...more }); // prettier-ignore

const moved = (figure: Figure, written: number | string | null, within = 5): boolean =>
  movedReadings({
    id: 'r',
    place: fear.place,
    reason: '',
    within,
    readings: [{ figure, value: parseReading(written) }],
  }).length > 0;

describe('a reading', () => {
  it('stands while its figure moves by no more than the declared points, to the last decimal', () => {
    expect(moved(fear, 33.2)).toBe(false);
    expect(moved(fear, 28.2)).toBe(false);
    expect(moved(fear, 38.2)).toBe(false);
    expect(moved(fear, 28.1)).toBe(true);
    expect(moved(fear, 38.3)).toBe(true);
    expect(moved(fear, 33.1, 0)).toBe(true);
    // 5.2 − 0.2 is 5.000000000000001 in floating point.
    expect(moved(share('x', 'Q a', 2, 1000), 5.2)).toBe(false);
  });

  it('is wanted where nobody has read it yet', () => {
    expect(moved(fear, null)).toBe(true);
  });

  it('falls with the option that it was about, whatever its share', () => {
    expect(moved(first('estimates', 30.5), 'estimates 30.5')).toBe(false);
    expect(moved(first('documents', 30.5), 'estimates 30.5')).toBe(true);
    expect(moved(first('estimates', 30.5, { tiedWith: ['documents'] }), 'estimates 30.5')).toBe(true);
  });

  it.each([fear, first('estimates', 30.5), first('a', 0, { tiedWith: ['b', 'c'] }), first('部署', 12)])(
    'reads back as it is written',
    (figure) => expect(moved(figure, writtenReading(figure), 0)).toBe(false),
  );
});
