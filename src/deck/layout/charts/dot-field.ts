import { bottom, box, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, emuToInches, inches } from '../../../base/length.ts';
import { chartMarks } from '../../chart/marks.ts';
import { marksOf } from '../../chart/types.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import type { Element, PictureElement } from '../types.ts';
import { countHeight, countWords } from './few.ts';
import { lineHeight, chartStyle, optionKey } from './label.ts';
import type { ChartContent } from '../../template/types.ts';
import type { ChartPlacer } from './types.ts';
import { placeWords, valueParts, wording, type ChartWordsLook } from './words.ts';

/** The share of the width that the field takes. */
const FIELD = 0.5;
const GAP = inches(0.4);
const SWATCH = inches(0.2);
const SWATCH_GAP = inches(0.12);
/** The column of the values. */
const VALUE = inches(1.25);
const TALLEST_ROW = inches(0.8);
const CAPTION = inches(0.3);

/** A field of dots in the colours of the answers, and the answers with their shares at its right. */
export const dotField: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const { box: area } = frame;
  const caption = spec.caption === undefined ? 0 : CAPTION;
  const at = box(area.x, area.y, area.w * FIELD, area.h - caption);
  const size = { width: emuToInches(at.w), height: emuToInches(at.h) };
  const seam = { color: context.colors.ground, width: 0 };
  const field: PictureElement = {
    kind: 'picture',
    id: scope.path,
    name: `${frame.name} ${spec.question}`,
    box: at,
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place: content.place, figures: [], claims: [], shows: spec },
    over: scope.over,
    picture: chartMarks(spec, { size, gap: 0, axisMax: 100, hole: 0, seam }),
  };
  const rows = marksOf(spec).length;
  const slot = Math.min(TALLEST_ROW, at.h / rows);
  const x = area.x + at.w + GAP;
  const rowAt = (c: number): Box => box(x, at.y + slot * c, area.x + area.w - x, slot);
  return [
    field,
    ...spec.categories.flatMap((_, c) => rowOf(context, scope, content, rowAt(c), c)),
    ...(spec.caption === undefined ? [] : [captionOf(context, scope, content, box(at.x, area.y + area.h - caption, at.w, caption), spec.caption)]), // prettier-ignore
  ];
};

/** The colour of an answer, what it is, and its share. */
function rowOf(context: LayoutContext, scope: PlaceScope, content: ChartContent, at: Box, c: number): readonly Element[] {
  const { spec } = content;
  const { key, label } = itemAt(spec.categories, c);
  const point = spec.series[0]?.points[c];
  if (!point) return [];
  const own = within(scope, key);
  const swatch = within(own, 'swatch').path;
  const words = box(at.x + SWATCH + SWATCH_GAP, at.y, at.w - SWATCH - 2 * SWATCH_GAP - VALUE, at.h);
  const named = `${spec.question} ${key}`;
  // The count of a few stands under their share.
  const count = countHeight(context, content);
  const valueHeight = count > 0 ? Math.min(at.h - count, lineHeight(chartStyle(context, 'chart_sum').max)) : at.h;
  const value = box(at.x + at.w - VALUE, at.y + (at.h - valueHeight - count) / 2, emu(VALUE), valueHeight);
  const lines = Math.max(1, Math.floor(at.h / lineHeight(chartStyle(context, 'chart_part').max, 1.1)));
  const look: ChartWordsLook = { style: 'chart_part', bold: point.stressed, color: context.colors.ink, maxLines: lines };
  return [
    { kind: 'shape', id: swatch, name: `Swatch ${named}`, box: box(at.x, at.y + (at.h - SWATCH) / 2, SWATCH, SWATCH), decorative: true, origin: ownOrigin(swatch), over: scope.over, preset: 'ellipse', fill: point.fill },
    placeWords(context, own, content, wording(label, optionKey(spec, key)), look, { id: 'label', name: `Label ${named}`, box: words }),
    placeWords(context, own, content, { parts: valueParts(point.valueLabel), message: optionKey(spec, key) }, { style: 'chart_sum', align: 'right', color: point.inkBeside }, { id: 'value', name: `Value ${named}`, box: value }),
    ...countWords(context, scope, content, point, { box: box(value.x, bottom(value), VALUE, count), align: 'right' }),
  ];
} // prettier-ignore

const captionOf = (context: LayoutContext, scope: PlaceScope, content: ChartContent, at: Box, caption: string): Element =>
  placeWords(context, scope, content, wording(caption, 'auto.legend_people'), { style: 'chart_small', align: 'left' }, { id: 'caption', name: `Legend ${content.spec.question}`, box: at, anchor: 'bottom' }); // prettier-ignore
