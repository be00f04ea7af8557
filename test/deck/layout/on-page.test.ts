import { expect, it } from 'vitest';
import { box } from '../../../src/base/box.ts';
import { onPage } from '../../../src/deck/layout/on-page.ts';
import { placeText, slotStyle } from '../../../src/deck/layout/place-text.ts';
import { stage, style, textOf } from './stage.ts';

const { context } = stage();
const PAGE = box(0, 0, 9_144_000, 6_858_000);
const scope = { slide: 'one', path: 'title', ground: style('body').color, over: [] };
const text = (x: number, y: number, w: number, h: number) =>
  placeText(context, scope, textOf('Words'), { box: box(x, y, w, h), style: slotStyle(style('body')), anchor: 'top', name: 'Title' }); // prettier-ignore

it('leaves alone what is on the page', () => {
  const inside = text(100, 100, 2_000_000, 500_000);
  expect(onPage([inside], PAGE)).toEqual([inside]);
});

it('moves back what leaves it, with its ink', () => {
  const [moved] = onPage([text(8_000_000, 6_700_000, 2_000_000, 500_000)], PAGE);
  const meant = text(7_144_000, 6_358_000, 2_000_000, 500_000);
  expect(moved).toEqual(meant);
});

it('cuts what is larger than the page', () => {
  const [cut] = onPage([text(-50, 0, 2_000_000, 9_000_000)], PAGE);
  expect(cut?.box).toEqual(box(0, 0, 2_000_000, PAGE.h));
});
