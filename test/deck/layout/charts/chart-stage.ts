import { makeChart } from '../../../../src/deck/chart/build-chart.ts';
import type { ChartRequest, ChartWords } from '../../../../src/deck/chart/request.ts';
import { placeChart } from '../../../../src/deck/layout/charts/place-chart.ts';
import type { LayoutContext } from '../../../../src/deck/layout/context.ts';
import type { ChartElement, Element, TextElement } from '../../../../src/deck/layout/types.ts';
import type { SharedMeasure, SideBracket } from '../../../../src/deck/template/types.ts';
import type { Table, TableColumn } from '../../../../src/data/tabulate/types.ts';
import { asTable, WORDS } from '../../chart/chart-fixture.ts';
import { brand, inInches, place, scope, stage, textOf } from '../stage.ts';

export interface ChartShape extends Partial<ChartRequest> {
  readonly kind: ChartRequest['kind'];
  readonly labels?: Readonly<Record<string, string>>;
  readonly center?: string;
  /** How a value says its count, which few answers do. */
  readonly counted?: (value: string, count: number, base: number) => string;
  /** The same in words of its own. */
  readonly countOf?: (count: number, base: number) => string | undefined;
  readonly brackets?: readonly SideBracket[];
  /** What it has in common with other slides on which it goes on. */
  readonly shared?: SharedMeasure;
  /** What it says of values that have no room. */
  readonly leftOut?: string;
  /** How words are made otherwise than in the fixture. */
  readonly words?: Partial<ChartWords>;
}

/** Lays a table out in an area of this many inches, an inch from the slide's top and left edges. */
export function lay(table: TableColumn | Table, shape: ChartShape, [w, h] = [8, 4] as readonly [number, number], more: Partial<LayoutContext> = {}) {
  const request: ChartRequest = { highlight: [], ...shape };
  const label = (option: string): string => shape.labels?.[option] ?? WORDS.label(option);
  const order = { request, table: 'columns' in table ? table : asTable(table), words: { ...WORDS, language: 'en', label, ...(shape.counted ? { counted: shape.counted } : {}), ...(shape.countOf ? { countOf: shape.countOf } : {}), ...shape.words } };
  const { context, found } = stage(more);
  const { spec, asides } = makeChart(order, context.colors);
  const content = {
    kind: 'chart',
    place,
    spec,
    asides,
    ...(shape.center ? { center: textOf(shape.center) } : {}),
    ...(shape.brackets ? { brackets: shape.brackets } : {}),
    ...(shape.shared ? { shared: shape.shared } : {}),
    ...(shape.leftOut === undefined ? {} : { leftOut: shape.leftOut }),
    ...(shape.net ? { net: textOf(shape.net.label, 'net') } : {}),
    ...(shape.moreNets ? { moreNets: shape.moreNets.map(({ label }, i) => textOf(label, `net.${i + 2}`)) } : {}),
  } as const;
  const elements = placeChart(context, { ...scope, path: 'chart' }, content, { box: inInches(1, 1, w, h), name: 'Chart' });
  return { elements, found, spec };
} // prettier-ignore

/** The same, of a kind that PowerPoint draws itself. */
export function draw(...drawing: Parameters<typeof lay>) {
  const laid = lay(...drawing);
  const chart = laid.elements.find((element): element is ChartElement => element.kind === 'chart');
  if (!chart) throw new Error('there is no chart');
  return { ...laid, chart };
}

/** A text by its id. */
export function textAt(elements: readonly Element[], id: string): TextElement {
  const found = elements.find((element) => element.id === id);
  if (found?.kind !== 'text') throw new Error(`there is no text ${id}: ${elements.map((e) => e.id).join(' ')}`);
  return found;
}

export const plainOf = (text: TextElement): string =>
  text.paragraphs.flatMap(({ lines }) => lines.map((line) => line.map((run) => run.text).join(''))).join('\n');

export { brand };
