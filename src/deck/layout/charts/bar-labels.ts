import { itemAt } from '../../../base/item-at.ts';

/** A label that should stand under a part of a bar; positions along the bar, all in the same unit. */
export interface LabelWish {
  /** The part of the bar, from its start to its end. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Where a label stands: its start, and its line, 0 right under the bar. A label on a lower line has a leader. */
export interface LabelSpot {
  readonly x: number;
  readonly row: number;
}

/** The room for labels. */
export interface LabelRoom {
  readonly start: number;
  readonly end: number;
  /** Least space between two labels. */
  readonly gap: number;
  /** Width of a leader, which begins at the middle of its part; 0 if absent. */
  readonly leader?: number;
  /** How far a leader keeps from the words of others and from other leaders; 0 if absent. */
  readonly clear?: number;
}

export interface LabelPlan {
  readonly spots: readonly LabelSpot[];
  /** Labels that cannot be placed: wider than the room, or a leader would touch the words or the leader of another. */
  readonly misfits: readonly number[];
}

/** The share of a label that may stand out from under its part, where it would touch a neighbour otherwise. */
const OVERHANG = 0.2;

const middleOf = ({ from, to }: LabelWish): number => (from + to) / 2;

/** Where the leader of a label begins: in the middle of its part, but inside of the bar. */
const leaderAt = (wish: LabelWish, { end, leader = 0 }: LabelRoom): number => Math.min(middleOf(wish), end - leader);

/**
 * Places labels under the parts of a bar: a label no wider than its part in the middle of it, giving way to its
 * neighbours as long as most of it stays under its part; a wider one from the part's outer end inwards. Labels that would still
 * touch move down line by line, the outermost lowest, so that no leader runs through a label: it comes down outside all
 * labels further in.
 */
export function planLabels(wishes: readonly LabelWish[], room: LabelRoom): LabelPlan {
  let xs = positions(wishes, room);
  let rows = lines(wishes, xs, room);
  // If parts too small to tell apart lie at one end, labels make way for the leaders that come down further out.
  for (let turn = 0; turn < wishes.length; turn++) {
    const crossed = crossings(wishes, xs, rows, room)[0];
    if (!crossed) break;
    xs = xs.map((x, k) => (k === crossed.over ? besideLeader(wishes, crossed, room) : x));
    rows = lines(wishes, xs, room);
  }
  const isCrossed = new Set([...crossings(wishes, xs, rows, room).map(({ leader }) => leader), ...crowded(wishes, rows, room)]); // prettier-ignore
  const misfits = wishes.flatMap((wish, i) => (wish.width > room.end - room.start || isCrossed.has(i) ? [i] : []));
  return { spots: xs.map((x, i) => ({ x, row: itemAt(rows, i) })), misfits };
}

/** A leader that touches the words of a label further up. */
interface Crossing {
  readonly leader: number;
  readonly over: number;
}

const crossings = (
  wishes: readonly LabelWish[],
  xs: readonly number[],
  rows: readonly number[],
  room: LabelRoom,
): readonly Crossing[] =>
  wishes.flatMap((wish, leader) =>
    wishes.flatMap((other, over) =>
      itemAt(rows, over) < itemAt(rows, leader) && runsThrough(wish, itemAt(xs, over), other.width, room)
        ? [{ leader, over }]
        : [],
    ),
  );

/** Labels whose leaders come too near to that of another: parts that are too small to tell apart. */
function crowded(wishes: readonly LabelWish[], rows: readonly number[], room: LabelRoom): readonly number[] {
  const { leader = 0, clear = 0 } = room;
  const led = wishes.flatMap((wish, i) => (itemAt(rows, i) > 0 ? [{ i, at: leaderAt(wish, room) }] : []));
  return led.filter(({ i, at }) => led.some((one) => one.i < i && Math.abs(one.at - at) < leader + clear)).map(({ i }) => i);
} // prettier-ignore

/** Where a label stands clear of a leader: on the side that is nearer to the middle of the bar. */
function besideLeader(wishes: readonly LabelWish[], { leader, over }: Crossing, room: LabelRoom): number {
  const middle = middleOf(itemAt(wishes, leader));
  const { width } = itemAt(wishes, over);
  const isRight = middle > (room.start + room.end) / 2;
  return isRight
    ? Math.max(room.start, middle - room.gap / 2 - width)
    : Math.min(room.end - width, middle + (room.leader ?? 0) + room.gap / 2);
}

/** Whether the leader of a label touches words that begin at `start`. */
function runsThrough(wish: LabelWish, start: number, length: number, room: LabelRoom): boolean {
  const { leader = 0, clear = 0 } = room;
  const at = leaderAt(wish, room);
  return at + leader + clear > start && at - clear < start + length;
}

function positions(wishes: readonly LabelWish[], room: LabelRoom): readonly number[] {
  const center = (room.start + room.end) / 2;
  const wanted = wishes.map((wish) => {
    const { from, to, width } = wish;
    if (width <= to - from) return middleOf(wish) - width / 2;
    const outside = middleOf(wish) <= center ? from : to - width;
    return Math.max(room.start, Math.min(outside, room.end - width));
  });
  return wishes.map(({ from, to, width }, i) => {
    if (width > to - from) return itemAt(wanted, i);
    const before = i > 0 ? itemAt(wanted, i - 1) + itemAt(wishes, i - 1).width + room.gap : room.start;
    const after = (i + 1 < wishes.length ? itemAt(wanted, i + 1) - room.gap : room.end) - width;
    const given = Math.min(Math.max(itemAt(wanted, i), before), Math.max(after, before));
    const over = before <= after ? width * OVERHANG : 0;
    return given >= from - over && given + width <= to + over ? given : itemAt(wanted, i);
  });
}

/**
 * The line of each label, assigned from the middle of the bar outwards: a label that would touch one already placed, or
 * its leader, goes below it.
 */
function lines(wishes: readonly LabelWish[], xs: readonly number[], room: LabelRoom): readonly number[] {
  const center = (room.start + room.end) / 2;
  const distance = (i: number): number => Math.abs(middleOf(itemAt(wishes, i)) - center);
  const rows = wishes.map(() => 0);
  const placed: number[] = [];
  for (const i of wishes.map((_, k) => k).toSorted((a, b) => distance(a) - distance(b))) {
    const touches = (k: number): boolean => {
      const apart =
        itemAt(xs, i) >= itemAt(xs, k) + itemAt(wishes, k).width + room.gap ||
        itemAt(xs, k) >= itemAt(xs, i) + itemAt(wishes, i).width + room.gap;
      return (
        !apart || (itemAt(rows, k) > 0 && runsThrough(itemAt(wishes, k), itemAt(xs, i), itemAt(wishes, i).width, room))
      );
    };
    rows[i] = Math.max(-1, ...placed.filter(touches).map((k) => itemAt(rows, k))) + 1;
    placed.push(i);
  }
  return rows;
}
