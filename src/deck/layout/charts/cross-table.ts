import { box, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, ptToEmu, type Emu } from '../../../base/length.ts';
import { legible, lighten } from '../../chart/colors.ts';
import { marksOf } from '../../chart/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element, ShapeElement, TableElement } from '../types.ts';
import { optionKey } from './label.ts';
import { plainShape } from './lines.ts';
import type { ChartContent } from '../../template/types.ts';
import type { ChartPlacer } from './types.ts';
import { placeWords, setWords, wording, type ChartWording, type ChartWordsLook } from './words.ts';

/** The share of the width that the labels of the options take. */
const LABELS = 0.227;
/** The names of groups of columns; the names of the columns, and their bases. */
const GROUP = inches(0.34);
const NAME = inches(0.36);
const BASE = inches(0.3);
const TALLEST_ROW = inches(0.575);
/** From the middle of a column to the end of its values: what is right of them is for letters. */
const VALUE_END = inches(0.24);
/** Margins of a cell, and of a tinted one in its slot. */
const MARGIN = inches(0.03);
const TINT_GAP = inches(0.05);
/** How much lighter than the accent the ground of values with letters is. */
const TINT = 0.9;
const EDGE = ptToEmu(1.25);
const RULE = ptToEmu(0.75);
const NO_BREAK = '\u00a0\u00a0';

interface Plan {
  readonly area: Box;
  readonly labelWidth: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** Where the rows begin. */
  readonly top: number;
  readonly count: number;
}

type Cell = TableElement['rows'][number]['cells'][number];

const leftOf = ({ area, labelWidth, columnWidth }: Plan, c: number): number => area.x + labelWidth + columnWidth * c;

/** A native table of labels, values and letters; over it the names of the columns with their letters and bases. */
export const crossTable: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const { box: area } = frame;
  const [rows, columns] = [spec.categories.length, spec.series.length];
  const labelWidth = area.w * LABELS;
  const top = area.y + GROUP + NAME + BASE;
  const rowHeight = Math.min(TALLEST_ROW, (area.h - GROUP - NAME - BASE) / rows);
  const plan: Plan = { area, labelWidth, columnWidth: (area.w - labelWidth) / columns, rowHeight, top, count: rows };
  const grounds = [...apart(context, scope, content, plan), ...tints(context, scope, content, plan)];
  const edge = (id: string, y: number): Element =>
    plainShape(scope, { id, name: `Edge ${spec.question} ${id}`, box: box(area.x, y - EDGE / 2, area.w, EDGE), fill: context.colors.ink }); // prettier-ignore
  return [
    ...grounds,
    ...groups(context, scope, content, plan),
    ...heads(context, scope, content, plan, grounds),
    tableOf(context, scope, content, plan, frame.name, grounds),
    edge('top', top),
    edge('bottom', top + rowHeight * rows),
  ];
};

/** The ground of the columns that are compared with no other: the total. */
function apart({ colors }: LayoutContext, scope: PlaceScope, { spec }: ChartContent, plan: Plan): readonly ShapeElement[] {
  const height = plan.top + plan.rowHeight * plan.count - plan.area.y - GROUP;
  return spec.series.flatMap(({ key }, c) =>
    spec.heads?.[c]?.letter === undefined
      ? [plainShape(scope, { id: `ground.${c + 1}`, name: `Ground ${spec.question} ${key}`, box: box(leftOf(plan, c), plan.area.y + GROUP, plan.columnWidth, height), fill: colors.soft })]
      : [],
  );
} // prettier-ignore

/** The grounds of values that have letters. */
function tints({ colors }: LayoutContext, scope: PlaceScope, { spec }: ChartContent, plan: Plan): readonly ShapeElement[] {
  return (spec.letters ?? []).flatMap((letters, o) =>
    letters.flatMap((own, c) => {
      if (own === '') return [];
      const at = box(leftOf(plan, c) + TINT_GAP, plan.top + plan.rowHeight * o + TINT_GAP, plan.columnWidth - 2 * TINT_GAP, plan.rowHeight - 2 * TINT_GAP);
      return [plainShape(scope, { id: `tint.${o + 1}.${c + 1}`, name: `Tint ${spec.question} ${o + 1} ${c + 1}`, box: at, fill: lighten(colors.accent, TINT) })];
    }),
  );
} // prettier-ignore

/** The names of the groups, each over a line along its columns. */
function groups(context: LayoutContext, scope: PlaceScope, content: ChartContent, plan: Plan): readonly Element[] {
  const { spec } = content;
  const names = [...new Set(spec.heads?.flatMap(({ group }) => group ?? []))];
  return names.flatMap((name, g) => {
    const own = spec.series.flatMap((_, c) => (spec.heads?.[c]?.group === name ? [c] : []));
    const [first, last] = [itemAt(own, 0), itemAt(own, own.length - 1)];
    const [x, w] = [leftOf(plan, first) + TINT_GAP, plan.columnWidth * (last - first + 1) - 2 * TINT_GAP];
    const look: ChartWordsLook = { style: 'chart_side', align: 'center', color: context.colors.mute };
    return [
      placeWords(context, scope, content, wording(name, 'group'), look, { id: `group.${g + 1}`, name: `Group ${spec.question} ${g + 1}`, box: box(x, plan.area.y, w, GROUP - TINT_GAP) }),
      plainShape(scope, { id: `group.${g + 1}.line`, name: `Line ${spec.question} ${g + 1}`, box: box(x, plan.area.y + GROUP - TINT_GAP, w, RULE), fill: context.colors.mute }),
    ];
  });
} // prettier-ignore

/** The name of each column, and under it its letter and its base. */
function heads(context: LayoutContext, scope: PlaceScope, content: ChartContent, plan: Plan, grounds: readonly ShapeElement[]): readonly Element[] {
  const { spec } = content;
  const { colors } = context;
  return spec.series.flatMap(({ key, name }, c) => {
    const { letter, base = '' } = spec.heads?.[c] ?? {};
    const [x, w] = [leftOf(plan, c), plan.columnWidth];
    const ground = letter === undefined ? colors.soft : scope.ground;
    const below: ChartWording = { parts: letter === undefined ? [[base, 'text']] : [[letter, 'text', true], [`${NO_BREAK}${base}`, 'text']], message: 'auto.base' };
    const over = grounds.map(({ id }) => id);
    const named = { over, ground };
    return [
      placeWords(context, scope, content, wording(name, `column.${key}`), { style: 'chart_axis', align: 'center' }, { id: `head.${c + 1}.name`, name: `Head ${spec.question} ${key}`, box: box(x, plan.area.y + GROUP, w, NAME), ...named }),
      placeWords(context, scope, content, below, { style: 'chart_small', align: 'center', color: legible([colors.mute, colors.ink], ground), second: colors.accentText }, { id: `head.${c + 1}.base`, name: `Base ${spec.question} ${key}`, box: box(x, plan.area.y + GROUP + NAME, w, BASE), anchor: 'top', ...named }),
    ];
  });
} // prettier-ignore

/** The rows: the label, then a cell for the value and one for the letters of each column. */
function tableOf(context: LayoutContext, scope: PlaceScope, content: ChartContent, plan: Plan, name: string, grounds: readonly ShapeElement[]): TableElement {
  const { spec, place } = content;
  const [values, letters] = [plan.columnWidth / 2 + VALUE_END, plan.columnWidth / 2 - VALUE_END];
  const widths = [plan.labelWidth, ...spec.series.flatMap(() => [values, letters])].map(emu);
  const at = box(plan.area.x, plan.top, plan.area.w, plan.rowHeight * plan.count);
  return {
    kind: 'table',
    id: scope.path,
    name: `${name} ${spec.question}`,
    box: at,
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place, figures: [], claims: [], shows: spec },
    over: [...scope.over, ...grounds.map(({ id }) => id)],
    columnWidths: widths,
    rows: spec.categories.map((_, o) => ({ height: emu(plan.rowHeight), cells: cellsOf(context, content, plan, widths, o) })),
    rule: context.colors.palest,
    ground: scope.ground,
    firstColumnIsHeader: true,
    cellMarginX: MARGIN,
    cellMarginY: MARGIN,
  };
} // prettier-ignore

function cellsOf(context: LayoutContext, content: ChartContent, plan: Plan, widths: readonly Emu[], o: number): readonly Cell[] {
  const { spec } = content;
  const { colors } = context;
  const { key, label } = itemAt(spec.categories, o);
  const isStressed = marksOf(spec).some(({ option, stressed }) => option === key && stressed);
  let x: number = plan.area.x;
  const cell = (words: string, look: ChartWordsLook, w: Emu): Cell => {
    const room = box(x + MARGIN, plan.top + plan.rowHeight * o, w - 2 * MARGIN, plan.rowHeight);
    x += w;
    const set = setWords(context, content, wording(words, optionKey(spec, key)), look, room.w);
    const free = look.align === 'right' ? room.w - set.inkWidth : 0;
    const ink = box(room.x + free, room.y + (room.h - set.height) / 2, set.inkWidth, set.height);
    return { paragraphs: set.paragraphs, linesDecided: true, ink };
  };
  const ofColumn = (c: number): readonly Cell[] => {
    const point = spec.series[c]?.points[o];
    const letters = spec.letters?.[o]?.[c] ?? '';
    const head = spec.heads?.[c];
    const bold = letters !== '' || head?.letter === undefined;
    const look: ChartWordsLook = head?.small ? { style: 'chart_part', color: colors.mute } : { style: 'chart_cell', color: colors.ink, bold };
    return [
      cell(point?.valueLabel ?? '', { ...look, align: 'right' }, itemAt(widths, 2 * c + 1)),
      cell(letters, { style: 'chart_small', bold: true, color: colors.accentText }, itemAt(widths, 2 * c + 2)),
    ];
  };
  const first = cell(label, { style: 'chart_part', bold: isStressed, maxLines: 2 }, itemAt(widths, 0));
  return [first, ...spec.series.flatMap((_, c) => ofColumn(c))];
} // prettier-ignore
