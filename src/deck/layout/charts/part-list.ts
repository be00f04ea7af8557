import { box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, pt, type Emu, type Pt } from '../../../base/length.ts';
import type { Mark } from '../../chart/types.ts';
import type { ChartContent, TypeStyle } from '../../template/types.ts';
import type { Text } from '../../text/types.ts';
import { within, type LayoutContext, type PlaceScope } from '../context.ts';
import { placeText, slotStyle, type SlotStyle } from '../place-text.ts';
import type { SetText } from '../set-text.ts';
import type { Element } from '../types.ts';
import { easeOf } from './ease.ts';
import { chartStyle, setLabel } from './label.ts';
import { plainShape } from './lines.ts';
import { sizeOfAll } from './words.ts';

const SWATCH = inches(0.16);
/** From a swatch to its value, and from the value to the words. */
const SWATCH_GAP = inches(0.1);
const VALUE_GAP = inches(0.12);
/** Between two columns of the list, and over and under an entry. */
const COLUMN_GAP = inches(0.4);
const ENTRY_GAP = inches(0.03);
/** Sizes below the usual one, for lists that have no room otherwise. */
const SMALLER = [12, 10.5].map(pt);

/** A part of a bar with its value and its words. */
export interface ListedPart {
  readonly mark: Mark;
  readonly value: Text;
  readonly words: Text;
  /** The finding is about it. */
  readonly isNamed: boolean;
}

/** Parts one under the other, in columns from left to right, and how much room they take. */
export interface PartList {
  readonly size: Pt;
  /** How high each line of entries is; all columns have the same lines. */
  readonly heights: readonly number[];
  readonly valueWidth: number;
  readonly wordsWidth: number;
  readonly columns: number;
  readonly w: number;
  readonly h: number;
  /** The first of the parts whose words have no room. */
  readonly misfit: number;
}

/** The look of values and of words: of one size, in which values are bold. */
function looksAt(context: LayoutContext, size: Pt): { readonly value: TypeStyle; readonly words: TypeStyle } {
  return { value: chartStyle(context, 'chart_value'), words: { ...chartStyle(context, 'chart_part'), ...sizeOfAll(chartStyle(context, 'chart_part'), size) } }; // prettier-ignore
}

function listAt(context: LayoutContext, parts: readonly ListedPart[], most: Emu, columns: number, size: Pt): PartList {
  const looks = looksAt(context, size);
  const wordsLook = ({ isNamed }: ListedPart): TypeStyle => ({ ...looks.words, bold: isNamed });
  const widest = (sets: readonly SetText[]): number => Math.max(0, ...sets.map((set) => set.inkWidth + easeOf(set)));
  const valueWidth = widest(parts.map(({ value }) => setLabel(context, value, looks.value, size, most)));
  const own = (most - COLUMN_GAP * (columns - 1)) / columns - SWATCH - SWATCH_GAP - valueWidth - VALUE_GAP;
  const whole = widest(parts.map((part) => setLabel(context, part.words, wordsLook(part), size, most)));
  const wordsWidth = Math.max(1, Math.min(own, whole));
  const sets = parts.map((part) => setLabel(context, part.words, wordsLook(part), size, emu(wordsWidth)));
  const perColumn = Math.ceil(parts.length / columns);
  const heights = Array.from({ length: perColumn }, (_, row) => Math.max(...sets.filter((_set, i) => i % perColumn === row).map(({ height }) => height)) + 2 * ENTRY_GAP); // prettier-ignore
  const column = SWATCH + SWATCH_GAP + valueWidth + VALUE_GAP + wordsWidth;
  return {
    size,
    heights,
    valueWidth,
    wordsWidth,
    columns,
    w: column * columns + COLUMN_GAP * (columns - 1),
    h: heights.reduce((sum, height) => sum + height, 0),
    misfit: sets.findIndex(({ overflow }) => overflow !== undefined),
  };
}

/** Parts as a list that is no larger than its room: the largest letters and the fewest columns in which each has its words. */
export function partList(
  context: LayoutContext,
  parts: readonly ListedPart[],
  room: { readonly w: Emu; readonly h: number },
): PartList {
  const { max } = chartStyle(context, 'chart_part');
  const sizes = [max, ...SMALLER.filter((size) => size < max)];
  const tries = sizes.flatMap((size) => parts.map((_, i) => listAt(context, parts, room.w, i + 1, size)));
  const fits = ({ h, misfit }: PartList): boolean => h <= room.h && misfit < 0;
  return tries.find(fits) ?? tries.toSorted((a, b) => a.h - b.h)[0] ?? listAt(context, parts, room.w, 1, max);
}

/** The entries of a list: a swatch in the colour of its part, the value, the words. */
export function listElements(
  context: LayoutContext,
  scope: PlaceScope,
  { spec }: ChartContent,
  parts: readonly ListedPart[],
  list: PartList,
  at: Box,
): readonly Element[] {
  const looks = looksAt(context, list.size);
  const perColumn = list.heights.length;
  const columnWidth = (at.w - COLUMN_GAP * (list.columns - 1)) / list.columns;
  return parts.flatMap(({ mark, value, words, isNamed }, i): readonly Element[] => {
    const own = within(scope, mark.option);
    const row = i % perColumn;
    const x = at.x + Math.floor(i / perColumn) * (columnWidth + COLUMN_GAP);
    const y = at.y + list.heights.slice(0, row).reduce((sum, height) => sum + height, 0);
    const h = itemAt(list.heights, row);
    const valueAt = box(x + SWATCH + SWATCH_GAP, y, list.valueWidth, h);
    const named = `${spec.question} ${mark.option}`;
    const set = (style: SlotStyle): SlotStyle => ({ ...style, ...sizeOfAll(style, list.size) });
    return [
      plainShape(own, { id: 'swatch', name: `Swatch ${named}`, box: box(x, y + (h - SWATCH) / 2, SWATCH, SWATCH), fill: mark.hatch ?? mark.fill }), // prettier-ignore
      placeText(context, within(own, 'value'), value, { box: valueAt, style: set(slotStyle(looks.value, { align: 'right', maxLines: 1 })), anchor: 'middle', name: `Value ${named}` }), // prettier-ignore
      placeText(context, within(own, 'label'), words, { box: box(right(valueAt) + VALUE_GAP, y, list.wordsWidth, h), style: { ...set(slotStyle(looks.words, { align: 'left' })), bold: isNamed }, anchor: 'middle', name: `Label ${named}` }), // prettier-ignore
    ];
  });
}
