import { box, type Box } from '../../../base/box.ts';
import type { Color } from '../../../base/color.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, type Emu, type Pt } from '../../../base/length.ts';
import type { ChartStyle } from '../../template/chart-colors.ts';
import type { ChartContent, TypeStyle } from '../../template/types.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import { placeText, slotStyle } from '../place-text.ts';
import type { SetText } from '../set-text.ts';
import type { Element } from '../types.ts';
import { chartStyle, labelText, lineHeight, setLabel, sizesOf } from './label.ts';
import { sizeOfAll } from './words.ts';

const SWATCH = inches(0.16);
const SWATCH_GAP = inches(0.1);
/** Space between two entries. */
const GAP = inches(0.35);
const MOST_LINES = 2;
/** A label is this much wider than measured in some renderers. */
const EASE = 1.05;
/** The share of the room that a legend leaves to its chart, however long its words are, is the rest of this. */
const MOST_SHARE = 0.6;

/** What a colour of a chart means. */
export interface LegendEntry {
  /** Unique in the chart. */
  readonly key: string;
  /** Key of the message that its words come from. */
  readonly message: string;
  readonly label: string;
  readonly fill: Color;
}

/** Where the entries of a legend stand: in lines from left to right, as many in each as there is room for. */
interface Flow {
  readonly spots: readonly { readonly x: Emu; readonly line: number; readonly w: Emu }[];
  readonly lines: number;
  /** Its last line has one entry, and others more. */
  readonly alone: boolean;
  readonly size: Pt;
  /** The first entry that is wider than the room. */
  readonly misfit: number;
}

/** A legend over a chart, and the room that it leaves below. */
export interface Legend {
  readonly elements: readonly Element[];
  readonly below: Box;
}

function flowAt(context: LayoutContext, { spec, place }: ChartContent, entries: readonly LegendEntry[], area: Box, style: TypeStyle, size: Pt, perLine = Infinity): Flow {
  let [x, line, inLine]: [number, number, number] = [0, 0, 0];
  const spots = entries.map(({ label, message }) => {
    const set = (width: number): SetText => setLabel(context, labelText(label, spec.language, message, place), style, size, emu(width), 1); // prettier-ignore
    const whole = set(area.w);
    let own = whole.overflow ? area.w : whole.inkWidth * EASE;
    // Words that could part need more of the margin that lines keep for other renderers.
    while (own < area.w && set(own).overflow) own *= EASE;
    const w = SWATCH + SWATCH_GAP + own;
    if (x > 0 && (x + w > area.w || inLine >= perLine)) [x, line, inLine] = [0, line + 1, 0];
    inLine++;
    const spot = { x: emu(area.x + x), line, w: emu(w) };
    x += w + GAP;
    return spot;
  });
  const alone = line > 0 && spots.length > line + 1 && spots.filter((spot) => spot.line === line).length === 1;
  return { spots, lines: line + 1, alone, size, misfit: spots.findIndex(({ w }) => w > area.w) };
} // prettier-ignore

function flowOf(context: LayoutContext, content: ChartContent, entries: readonly LegendEntry[], area: Box, style: TypeStyle): Flow {
  const flows = sizesOf(style).map((size) => flowAt(context, content, entries, area, style, size));
  const fits = flows.filter(({ lines, misfit }) => lines <= MOST_LINES && misfit < 0);
  // Rather one line of smaller words than an entry that stands alone in a second one; else about as many on each line.
  const good = fits.find(({ lines, alone }) => lines === 1 || !alone);
  const [first] = fits;
  if (good || !first) return good ?? itemAt(flows, flows.length - 1);
  const even = flowAt(context, content, entries, area, style, first.size, Math.ceil(entries.length / first.lines));
  return even.lines === first.lines ? even : first;
} // prettier-ignore

/** The height of a legend in a room of that width. */
export function legendHeight(context: LayoutContext, content: ChartContent, entries: readonly LegendEntry[], area: Box, styleName: ChartStyle): number {
  const { lines, size } = flowOf(context, content, entries, area, chartStyle(context, styleName));
  return lineHeight(size, 1.2) * lines;
} // prettier-ignore

/** A swatch and the words for each colour, above a chart, at the largest size at which they take two lines at the most. */
export function legendOver(context: LayoutContext, scope: PlaceScope, content: ChartContent, entries: readonly LegendEntry[], area: Box, styleName: ChartStyle = 'chart_label'): Legend {
  const style = chartStyle(context, styleName);
  const flow = flowOf(context, content, entries, area, style);
  if (flow.misfit >= 0) {
    const { label } = itemAt(entries, flow.misfit);
    context.report({ ...labelDoesNotFit(content.place, { slide: scope.slide, slot: scope.path, label }), slides: [scope.slide] });
  }
  const { question, language } = content.spec;
  const height = lineHeight(flow.size, 1.2);
  const elements = entries.flatMap(({ key, label, message, fill }, i): readonly Element[] => {
    const { x, line, w } = itemAt(flow.spots, i);
    const own = within(within(scope, 'legend'), key === '' ? 'total' : key);
    const y = area.y + line * height;
    const swatch = box(x, y + (height - SWATCH) / 2, SWATCH, SWATCH);
    const words = box(x + SWATCH + SWATCH_GAP, y, w - SWATCH - SWATCH_GAP, height);
    const usual = slotStyle(style, { maxLines: 1, align: 'left' });
    const set = { ...usual, ...sizeOfAll(usual, flow.size) };
    return [
      { kind: 'shape', id: within(own, 'swatch').path, name: `Swatch ${question} ${key}`, box: swatch, decorative: true, origin: ownOrigin(scope.path), over: scope.over, preset: 'rect', fill },
      placeText(context, within(own, 'label'), labelText(label, language, message, content.place), { box: words, style: set, anchor: 'middle', name: `Label ${question} ${key}` }),
    ];
  });
  const taken = Math.min(height * flow.lines + GAP / 2, area.h * MOST_SHARE);
  return { elements, below: box(area.x, area.y + taken, area.w, area.h - taken) };
} // prettier-ignore

/** A legend for the columns of a banner, where colours tell them apart; nothing for a single column. */
export function columnLegend(context: LayoutContext, scope: PlaceScope, content: ChartContent, area: Box): Legend {
  const { series } = content.spec;
  if (series.length < 2) return { elements: [], below: area };
  const entries = series.map(({ key, name, fill }) => ({ key, message: `column.${key}`, label: name, fill }));
  return legendOver(context, scope, content, entries, area);
}
