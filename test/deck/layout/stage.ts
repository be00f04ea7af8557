import { box, type Box } from '../../../src/base/box.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { EMU_PER_INCH } from '../../../src/base/length.ts';
import type { LayoutContext, PlaceScope } from '../../../src/deck/layout/context.ts';
import { Flow } from '../../../src/deck/layout/flow.ts';
import { createMeasurer } from '../../../src/deck/layout/measure.ts';
import { placeholdersOf } from '../../../src/deck/layout/placeholders.ts';
import type { Element } from '../../../src/deck/layout/types.ts';
import { chartColors } from '../../../src/deck/template/chart-colors.ts';
import { parseBrand } from '../../../src/deck/template/parse-brand.ts';
import { parseLayout } from '../../../src/deck/template/parse-layout.ts';
import type { Content, LayoutDefinition, LayoutNode, TypeStyle } from '../../../src/deck/template/types.ts';
import type { Run, Text } from '../../../src/deck/text/types.ts';
import { BRAND, yamlOf } from '../template/tea.ts';
import { EN, FACES, JA } from './fixtures.ts';

// A context for laying out slides, and small layouts to try it on.

export const brand = parseBrand(yamlOf('brand.yaml', BRAND), () => {})!;
export const place = { file: 'en.yaml', line: 1, column: 1 };
const measurer = createMeasurer(FACES);

/** A layout context, with a list of what was reported to it. */
export function stage(more: Partial<LayoutContext> = {}): {
  readonly context: LayoutContext;
  readonly found: readonly Diagnostic[];
} {
  const found: Diagnostic[] = [];
  const context: LayoutContext = {
    brand,
    colors: chartColors(brand),
    measurer,
    fonts: EN,
    language: 'en-US',
    keepTogether: [],
    report: (diagnostic) => found.push(diagnostic),
    aspectOf: () => undefined,
    typeset: new Map(),
    prompt: (kind) => `Put a ${kind} here`,
    placeholder: (kind) => `A ${kind}`,
    ...more,
  };
  return { context, found };
}

export const japanese: Partial<LayoutContext> = { fonts: JA, language: 'ja-JP' };

export const style = (name: string, more: Partial<TypeStyle> = {}): TypeStyle => ({
  ...brand.styles.get(name)!,
  ...more,
});

/** A box in inches. */
export const inInches = (x: number, y: number, w: number, h: number): Box =>
  box(x * EMU_PER_INCH, y * EMU_PER_INCH, w * EMU_PER_INCH, h * EMU_PER_INCH);

/** Left, top, width and height of a box in inches, to a hundredth. */
export const measured = ({ x, y, w, h }: Box): readonly number[] =>
  [x, y, w, h].map((v) => Math.round((v / EMU_PER_INCH) * 100) / 100);

export const scope: PlaceScope = { slide: 's', path: '', ground: brand.colors.get('ground')!, over: [] };

export const textOf = (words: string, key = 'key', run: Partial<Run> = {}): Text => ({
  key,
  place,
  language: 'en-US',
  paragraphs: words
    .split('\n')
    .map((line) => [{ text: line, role: 'text', emphasis: false, language: 'en-US', figures: [], ...run }]),
});

export const words = (text: string, key?: string): Content => ({ kind: 'text', text: textOf(text, key) });
export const items = (...all: readonly Readonly<Record<string, Content>>[]): Content => ({
  kind: 'items',
  items: all.map((item) => new Map(Object.entries(item))),
});

/** The layout with this content, a tree in YAML; throws if it has mistakes. */
export function layoutOf(content: string, head = ''): LayoutDefinition {
  const text = `id: test\nname: Test\n${head}content:\n${content.replace(/^(?=.)/gm, '  ')}\n`;
  const layout = parseLayout(yamlOf('layout.yaml', text), brand, (d) => {
    throw new Error(`${d.place?.line}: ${d.says.en.found}`);
  });
  return layout!;
}

export const treeOf = (content: string): LayoutNode => layoutOf(content).content;

/** Lays out the tree in an area of this many inches at the slide's top left. */
export function flow(
  content: string,
  contents: Readonly<Record<string, Content>>,
  [w, h]: readonly [number, number],
  more: Partial<LayoutContext> = {},
): { readonly elements: readonly Element[]; readonly found: readonly Diagnostic[] } {
  const tree = treeOf(content);
  const { context, found } = stage(more);
  const placed = new Flow(context, placeholdersOf(tree).refs);
  const elements = placed.place(tree, new Map(Object.entries(contents)), inInches(0, 0, w, h), scope);
  return { elements, found };
}

/** Boxes by id, in inches. */
export const boxes = (elements: readonly Element[]): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(elements.map(({ id, box: at }) => [id, measured(at)]));

/** The sizes in which a text is set, each once. */
export function sizes(elements: readonly Element[], id: string): readonly number[] {
  const found = elements.find((element) => element.id === id);
  if (found?.kind !== 'text') throw new Error(`there is no text ${id}`);
  return [...new Set(found.paragraphs.flatMap(({ lines }) => lines.flat().map((run) => run.size)))];
}

/** The lines of a text. */
export function linesOf(elements: readonly Element[], id: string): readonly string[] {
  const found = elements.find((element) => element.id === id);
  if (found?.kind !== 'text') throw new Error(`there is no text ${id}`);
  return found.paragraphs.flatMap(({ lines }) => lines.map((line) => line.map((run) => run.text).join('')));
}
