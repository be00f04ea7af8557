import { describe, expect, it } from 'vitest';
import { holds } from '../../../src/data/figures/conditions.ts';
import type { ConditionFact } from '../../../src/files/record/ledger-schema.ts';
import { claim, diffOf, share, slide, table, text } from './fixture.ts';

/** The claim `half >= 50%` in a deck with `count` of `base`. */
function half(count: number, base: number) {
  const figure = share('half', 'Q1', 'yes', count, base);
  const condition = { measure: 'percent', min: 50, minIncluded: true, maxIncluded: true } as const;
  const stands = holds({ ...condition, max: Infinity }, figure);
  return {
    figures: [figure],
    claims: [claim('at_least_half', 'half >= 50%', { figure: 'half', ...condition, holds: stands })],
    slides: [slide('q1', [text('h', 'Half of them do', { claims: ['at_least_half'] })])],
  };
}

const changeOf = (before: number, after: number) => diffOf(half(before, 1000), half(after, 1000)).claims;

describe('compareClaims', () => {
  it('tells a claim that became false, by how much, and where it is said', () => {
    expect(changeOf(530, 498)).toMatchObject([
      {
        id: 'at_least_half',
        expression: 'half >= 50%',
        status: 'broken',
        near: false,
        before: { holds: true, margin: 3, figure: 'half' },
        after: { holds: false, figure: 'half', value: { displayed: 49.8 } },
        slides: ['q1'],
      },
    ]);
    expect(changeOf(530, 498)[0]?.after.margin).toBeCloseTo(-0.2);
  });

  it('tells one that came within half a point, ends included, and one that left', () => {
    expect(changeOf(530, 505)).toMatchObject([{ status: 'near', near: true, after: { margin: 0.5 } }]);
    expect(changeOf(530, 506)).toEqual([]);
    expect(changeOf(504, 502)).toEqual([]);
    expect(changeOf(504, 530)).toMatchObject([{ status: 'clear', near: false }]);
  });

  it('tells one that is true again, also by a hair', () => {
    expect(changeOf(498, 530)).toMatchObject([{ status: 'recovered', near: false }]);
    expect(changeOf(498, 500)).toMatchObject([{ status: 'recovered', near: true, after: { margin: 0 } }]);
    expect(changeOf(498, 490)).toEqual([]);
  });

  it('counts a claim that is new only where it is weak', () => {
    const without = { ...half(530, 1000), claims: [] };
    expect(diffOf(without, half(530, 1000)).claims).toEqual([]);
    expect(diffOf(without, half(502, 1000)).claims).toMatchObject([{ status: 'near' }]);
    expect(diffOf(without, half(490, 1000)).claims).toMatchObject([{ status: 'broken' }]);
    expect(diffOf(half(490, 1000), without).claims).toEqual([]);
  });

  /** The claim `rank(x) …` in a deck with these counts of 1000. */
  function ranked(counts: Readonly<Record<string, number>>, range: Pick<ConditionFact, 'min' | 'max'>, stands = true) {
    const condition = { measure: 'rank', minIncluded: true, maxIncluded: true, ...range } as const;
    return {
      tables: [table('Q1', 1000, counts)],
      figures: [share('x', 'Q1', 'x', counts['x'] ?? 0, 1000, { rank: 1 })],
      claims: [claim('c', 'rank(x)', { figure: 'x', ...condition, holds: stands })],
    };
  }

  it('measures a rank by the points to the answer that would take it', () => {
    const far = ranked({ x: 240, y: 200, z: 190 }, { min: 1, max: 1 });
    const close = ranked({ x: 240, y: 237, z: 190, rest: 239 }, { min: 1, max: 1 });
    const [near] = diffOf(far, close).claims;
    expect(near).toMatchObject({ status: 'near', before: { margin: 4 } });
    expect(near?.after.margin).toBeCloseTo(0.3);
    const lost = diffOf(far, ranked({ x: 240, y: 250, z: 190 }, { min: 1, max: 1 }, false)).claims;
    expect(lost).toMatchObject([{ status: 'broken', after: { margin: -1 } }]);
  });

  it('measures "among the first two" against the third, and "second" against both sides', () => {
    const top = (z: number) => ranked({ x: 220, y: 300, z }, { min: 1, max: 2 });
    expect(diffOf(top(100), top(216)).claims).toMatchObject([{ status: 'near', before: { margin: 12 } }]);
    const second = (y: number) => ranked({ x: 220, y, z: 100 }, { min: 2, max: 2 });
    const [near] = diffOf(second(300), second(222)).claims;
    expect(near).toMatchObject({ status: 'near', before: { margin: 8 } });
    expect(near?.after.margin).toBeCloseTo(0.2);
  });

  it('takes the weakest comparison of several', () => {
    const both = (a: number, b: number) => {
      const [one, two] = [share('a', 'Q1', 'a', a, 1000), share('b', 'Q2', 'b', b, 1000)];
      const over = { measure: 'percent', min: 50, minIncluded: false, maxIncluded: true } as const;
      const comparisons = [one, two].map((figure) => ({ figure: figure.id, ...over, holds: figure.exact > 50 }));
      const stands = comparisons.every((comparison) => comparison.holds);
      return { figures: [one, two], claims: [{ id: 'c', expression: 'a and b', holds: stands, comparisons }] };
    };
    expect(diffOf(both(600, 600), both(600, 503)).claims).toMatchObject([{ status: 'near', after: { figure: 'b' } }]);
    expect(diffOf(both(600, 600), both(502, 400)).claims).toMatchObject([{ status: 'broken', after: { figure: 'b' } }]);
  });
});
