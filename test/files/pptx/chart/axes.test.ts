import { describe, expect, it } from 'vitest';
import { axes, type AxisForm } from '../../../../src/files/pptx/chart/axes.ts';
import { renderXml } from '../../../../src/files/ooxml/xml/render.ts';
import { area, category, chart, spec } from '../builders.ts';

const AT = area(1, 1, 6, 4);
/** How far the axis of values reaches, as PowerPoint is told: an end that is fixed, or a unit of which it takes a multiple. */
function ends(displayed: number, form: AxisForm): string {
  const element = chart('c', 'Chart', AT, AT, spec('bar', 'Q1', [category('a', 'A', displayed, 100)], 100), { axisMax: 40 }); // prettier-ignore
  const xml = renderXml(axes(element, form)[1]!);
  return [...xml.matchAll(/<c:(max|majorUnit) val="([^"]+)"/g)].map(([, name, value]) => `${name} ${value}`).join();
}

describe('the axis of values', () => {
  it('reaches the first multiple of what layout wants, so that a larger value that somebody enters is not cut off', () => {
    expect(ends(30, { lying: true, wholeIsOne: false })).toBe('majorUnit 40');
    expect(ends(38, { lying: true, wholeIsOne: false })).toBe('majorUnit 40');
  });

  it('ends where layout wants if PowerPoint would take twice that: a twentieth more than the largest does not fit', () => {
    expect(ends(39, { lying: true, wholeIsOne: false })).toBe('max 40');
  });

  it('ends at the whole where parts make it up', () => {
    expect(ends(30, { lying: true, wholeIsOne: true })).toBe('max 0.4');
  });

  it('ends where layout wants if other charts have the same scale', () => {
    expect(ends(30, { lying: true, wholeIsOne: false, fixed: true })).toBe('max 40');
  });
});
