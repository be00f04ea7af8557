import { describe, expect, it } from 'vitest';
import { box } from '../../../src/base/box.ts';
import { EditedPart } from '../../../src/files/ooxml/opc/edited-part.ts';
import { child } from '../../../src/files/ooxml/xml/tree.ts';
import type { Fate, Pair, Refreshing } from '../../../src/upkeep/refresh/context.ts';
import { placeOf, refreshMark } from '../../../src/upkeep/refresh/refresh-mark.ts';

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'; // prettier-ignore

/** A shape that stands at a place, with more attributes of its transform. */
function shapeAt([x, y, w, h]: readonly number[], more = '') {
  const xml = `<p:cSld ${A}><p:sp><p:spPr><a:xfrm${more}><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm></p:spPr></p:sp></p:cSld>`;
  const part = new EditedPart(new TextEncoder().encode(xml));
  const node = child(part.root, 'p:sp');
  if (!node) throw new Error('no shape');
  return { part, node };
}

const OLD = box(1_000_000, 2_000_000, 4_000_000, 2_000_000);
const WAS = box(1_100_000, 2_500_000, 100_000, 500_000);
const NEXT = box(1_100_000, 2_600_000, 100_000, 800_000);

/** What becomes of a mark that stands at a place beside a chart that stands `now`, as a line and as its new place. */
function refreshed(place: readonly number[], now: readonly number[], fate: Fate = 'ours', more = '', next = NEXT) {
  const { part, node } = shapeAt(place, more);
  const lines: string[] = [];
  // Of all that they know, a mark needs these alone.
  const pair = { found: { path: 'slide1.xml' }, shape: { node, name: 'Bracket' }, old: { box: WAS }, next: { box: next } } as unknown as Pair; // prettier-ignore
  const refreshing = { deck: { part: () => part }, note: (_: unknown, { outcome, what, reason }: Record<string, string>) => lines.push([outcome, what, reason].filter((word) => word !== undefined).join(' ')) } as unknown as Refreshing; // prettier-ignore
  const [x = 0, y = 0, w = 0, h = 0] = now;
  refreshMark(pair, fate, refreshing, { old: OLD, next: OLD, now: { x, y, w, h } });
  const at = [...new TextDecoder().decode(part.toBytes()).matchAll(/(?:x|y|cx|cy)="(-?\d+)"/g)].map(([, digits]) =>
    Number(digits),
  );
  return { lines, at };
}

const at = (one: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }) => [one.x, one.y, one.w, one.h]; // prettier-ignore

describe('a mark beside a chart', () => {
  it('follows the data where it stands as it was made, to 800 EMU at each edge', () => {
    expect(refreshed(at(WAS), at(OLD))).toEqual({ lines: ['updated mark'], at: at(NEXT) });
    for (const edge of [0, 1, 2, 3]) {
      const moved = (by: number): readonly number[] => at(WAS).map((value, i) => (i === edge ? value + by : value));
      expect(refreshed(moved(800), at(OLD)).lines).toEqual(['updated mark']);
      expect(refreshed(moved(801), at(OLD))).toEqual({ lines: ['unmatched mark mark_moved'], at: moved(801) });
      expect(refreshed(moved(-801), at(OLD)).lines).toEqual(['unmatched mark mark_moved']);
    }
  });

  it('goes with a chart that was moved and made half as wide and twice as high', () => {
    const place = (from: typeof WAS): readonly number[] => [
      5_000_000 + (from.x - OLD.x) / 2,
      100_000 + (from.y - OLD.y) * 2,
      from.w / 2,
      from.h * 2,
    ];
    const now = [5_000_000, 100_000, OLD.w / 2, OLD.h * 2];
    expect(refreshed(place(WAS), now)).toEqual({ lines: ['updated mark'], at: place(NEXT) });
  });

  it('stays where the data leaves it, or where it already is', () => {
    expect(refreshed([1, 2, 3, 4], at(OLD), 'ours', '', WAS)).toEqual({ lines: [], at: [1, 2, 3, 4] });
    expect(refreshed(at(NEXT), at(OLD))).toEqual({ lines: [], at: at(NEXT) });
  });

  it('stays beside a chart that was left, and is listed', () => {
    expect(refreshed(at(WAS), at(OLD), 'left')).toEqual({ lines: ['kept mark with_object'], at: at(WAS) });
  });

  it('that a person turned stays as it is, and is listed', () => {
    expect(refreshed(at(WAS), at(OLD), 'ours', ' rot="5400000"')).toEqual({ lines: ['unmatched mark mark_moved'], at: at(WAS) }); // prettier-ignore
    expect(refreshed(at(NEXT), at(OLD), 'ours', ' rot="5400000"').lines).toEqual(['unmatched mark mark_moved']);
    expect(refreshed(at(WAS), at(OLD), 'ours', ' flipH="1"').lines).toEqual(['updated mark']);
  });
});

describe('placeOf', () => {
  it('is the place of a shape, none of one that is turned or takes it from the layout', () => {
    expect(placeOf(shapeAt([1, 2, 3, 4]).node)).toEqual({ x: 1, y: 2, w: 3, h: 4 });
    expect(placeOf(shapeAt([1, 2, 3, 4], ' rot="60000"').node)).toBeUndefined();
    const bare = new EditedPart(new TextEncoder().encode(`<p:sp ${A}><p:spPr/></p:sp>`)).root;
    expect(placeOf(bare)).toBeUndefined();
  });
});
