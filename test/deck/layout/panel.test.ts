import { describe, expect, it } from 'vitest';
import { emu, inches } from '../../../src/base/length.ts';
import { inside, panelShapes, ruleShape } from '../../../src/deck/layout/panel.ts';
import { brand, inInches, measured, scope, treeOf } from './stage.ts';

const color = (name: string) => brand.colors.get(name)!;
const at = inInches(1, 2, 4, 3);
const own = { ...scope, path: 'aside', over: ['below'] };
const none = { padding: { x: emu(0), y: emu(0) }, shape: 'rect' } as const;

describe('panelShapes', () => {
  it('a ground with an outline, in its shape', () => {
    const { shapes, ground, ids } = panelShapes({ ...none, fill: color('soft'), line: color('mid'), shape: 'roundRect' }, at, own); // prettier-ignore
    expect(shapes).toEqual([
      {
        kind: 'shape',
        id: 'aside',
        name: 'aside',
        box: at,
        decorative: true,
        origin: { slot: 'aside', figures: [], claims: [] },
        over: ['below'],
        preset: 'roundRect',
        fill: color('soft'),
        stroke: { color: color('mid'), width: 1 },
      },
    ]);
    expect([ground, ids]).toEqual([color('soft'), ['aside']]);
  });

  it('an outline may be dashed', () => {
    const { shapes } = panelShapes({ ...none, line: color('mid'), dashed: true }, at, own);
    expect(shapes[0]?.stroke).toEqual({ color: color('mid'), width: 1, dashed: true });
  });

  it('an outline alone leaves the ground as it is', () => {
    const { shapes, ground } = panelShapes({ ...none, line: color('mid') }, at, own);
    expect(shapes[0]).toMatchObject({ stroke: { color: color('mid') } });
    expect(shapes[0]).not.toHaveProperty('fill');
    expect(ground).toBe(scope.ground);
  });

  it('a strip along an edge, over the ground', () => {
    const bar = (side: 'top' | 'left') =>
      panelShapes({ ...none, fill: color('soft'), bar: { side, color: color('accent'), size: inches(0.1) } }, at, own);
    expect(bar('top').shapes.map((s) => measured(s.box))).toEqual([[1, 2, 4, 3], [1, 2, 4, 0.1]]); // prettier-ignore
    expect(bar('left').shapes.map((s) => measured(s.box))).toEqual([[1, 2, 4, 3], [1, 2, 0.1, 3]]); // prettier-ignore
    expect(bar('left').shapes[1]).toMatchObject({ id: 'aside-bar', over: ['below', 'aside'], fill: color('accent') });
    expect(bar('left').ids).toEqual(['aside', 'aside-bar']);
  });

  it('nothing where there is nothing to see', () => {
    expect(panelShapes(none, at, own)).toEqual({ shapes: [], ground: scope.ground, ids: [] });
  });
});

describe('inside', () => {
  it('keeps to padding and bar', () => {
    const padding = { x: inches(0.5), y: inches(0.25) };
    const bar = (side: 'top' | 'left') => ({ ...none, padding, bar: { side, color: color('ink'), size: inches(0.1) } });
    expect(inside(at, undefined)).toBe(at);
    expect(measured(inside(at, { ...none, padding }))).toEqual([1.5, 2.25, 3, 2.5]);
    expect(measured(inside(at, bar('top')))).toEqual([1.5, 2.35, 3, 2.4]);
    expect(measured(inside(at, bar('left')))).toEqual([1.6, 2.25, 2.9, 2.5]);
  });
});

describe('ruleShape', () => {
  it('is as thick as the layout says, at the top of its room', () => {
    const rule = treeOf('{ kind: rule, color: pale, weight: 0.05in }');
    if (rule.kind !== 'rule') throw new Error('no rule');
    expect(ruleShape(rule, at, own)).toMatchObject({ id: 'aside', box: inInches(1, 2, 4, 0.05), fill: color('pale'), decorative: true }); // prettier-ignore
  });
});
