import type { Runtime } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { sha256 } from '../../base/sha256.ts';
import type { DrawingSpec } from '../../deck/chart/types.ts';
import type { SceneItem, SceneMark, SceneTools } from '../shapes/scene-graph.ts';
import { shapesOf } from '../shapes/shapes-of.ts';
import type { PathContext } from '../shapes/trace.ts';
import type { DrawnShapes } from '../shapes/types.ts';
import type { DrawingCache } from './types.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** A drawing as shapes, or as SVG where it has what shapes cannot say. */
export type Drawn =
  | { readonly kind: 'shapes'; readonly shapes: DrawnShapes }
  | { readonly kind: 'svg'; readonly svg: string };

/** Draws specifications; those that differ only in data and size are compiled once, and never again where there is a cache. */
export interface VegaDrawer {
  /** `ascent`: where the baseline of its words lies (`DrawnWords.ascent`). */
  draw(spec: DrawingSpec, ascent: number, cache?: DrawingCache): Promise<Drawn>;
}

/** What vega exports of its scene graph, which its own types leave out. */
interface SceneExports {
  readonly Marks: Readonly<
    Record<string, { attr(emit: (name: string, value: unknown) => void, item: SceneItem): void }>
  >;
  pathParse(data: string): unknown;
  pathRender(context: PathContext, parsed: unknown, x: number, y: number): void;
  readonly textMetrics: { width(item: SceneItem, text: string): number };
}

const toolsOf = ({ Marks, pathParse, pathRender, textMetrics }: SceneExports): Omit<SceneTools, 'ascent'> => ({
  attributes(marktype, item, emit) {
    const mark = Marks[marktype];
    if (!mark) throw new Error(`vega has no mark "${marktype}"`);
    mark.attr(emit, item);
  },
  render: (context, data) => pathRender(context, pathParse(data), 0, 0),
  textWidth: (item) => textMetrics.width(item, String(item.text)),
});

/** What `compile` never needs to see: everything that differs between two pictures of a kind. */
function withoutData(vegaLite: DrawingSpec['vegaLite']): {
  readonly form: object;
  readonly datasets: Record<string, Rows>;
} {
  const { datasets = {}, width: _width, height: _height, ...form } = vegaLite;
  // Our pictures write them (`deck/chart`), always as rows by name.
  const named = datasets as Record<string, Rows>;
  const empty = Object.fromEntries(Object.keys(named).map((name) => [name, []]));
  return { form: { ...form, width: 1, height: 1, datasets: empty }, datasets: named };
}

/**
 * Removes what Vega writes only for browsers and screen readers, since PowerPoint reads the alternative text from the
 * slide; and Vega's empty path.
 */
const bare = (svg: string): string =>
  svg.replace(/ (?:class|role|aria-[a-z]+)="[^"]*"/g, '').replace(/<path d="" display="none"\/>/g, '');

let opened: Promise<VegaDrawer> | undefined;

/** A specification as Vega runs it, which is JSON: it is kept with the specification that it was made of. */
interface Compiled {
  readonly form: string;
  readonly runtime: Runtime;
}

const nameOf = (form: string): string => sha256(`vega 1 ${form}`);

/** What was compiled before of exactly that specification. */
function compiledBefore(form: string, cache: DrawingCache | undefined): Runtime | undefined {
  const bytes = cache?.get(nameOf(form));
  if (!bytes) return undefined;
  try {
    const kept = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Compiled>;
    return kept.form === form ? kept.runtime : undefined;
  } catch {
    // What comes back damaged is compiled again.
    return undefined;
  }
}

/** Compiles a specification of ours in all but its data; what is none makes `compile` throw. */
async function compiled(form: string, cache: DrawingCache | undefined): Promise<Runtime> {
  const [{ parse }, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const runtime = parse(compile(JSON.parse(form) as TopLevelSpec).spec);
  const text = JSON.stringify({ form, runtime } satisfies Compiled);
  cache?.set(nameOf(form), new TextEncoder().encode(text));
  // As from the cache, so that both draw the same.
  return (JSON.parse(text) as Compiled).runtime;
}

/**
 * The only way to vega and vega-lite. They are loaded when a drawing is first needed, since importing them takes as
 * long as starting the program, and stay loaded for further decks, which get the same drawings in less time.
 */
export const openVega = (): Promise<VegaDrawer> => (opened ??= loadVega());

/** A drawer that has compiled nothing yet. */
export async function loadVega(): Promise<VegaDrawer> {
  const vega = await import('vega');
  const memo = new Map<string, Runtime>();
  const tools = toolsOf(vega as unknown as SceneExports);

  const runtimeOf = async (form: string, cache: DrawingCache | undefined): Promise<Runtime> => {
    const runtime = memo.get(form) ?? compiledBefore(form, cache) ?? (await compiled(form, cache));
    memo.set(form, runtime);
    return runtime;
  };

  return {
    async draw(spec, ascent, cache) {
      const { form, datasets } = withoutData(spec.vegaLite);
      // A view that has drawn keeps its old layout, so each picture gets its own.
      const view = new vega.View(await runtimeOf(JSON.stringify(form), cache), {
        renderer: 'none',
        logLevel: vega.Error,
      });
      view.width(Number(spec.vegaLite['width'])).height(Number(spec.vegaLite['height']));
      // Vega marks the rows that it gets, so it gets copies.
      for (const [name, rows] of Object.entries(datasets)) view.data(name, rows.map((row) => ({ ...row }))); // prettier-ignore
      await view.runAsync();
      const extent = { width: view.width(), height: view.height() };
      // The scene graph's root is a mark, of which vega's types say nothing.
      const root = view.scenegraph() as unknown as { readonly root: SceneMark };
      const shapes = shapesOf(root.root, extent, spec.palette, { ...tools, ascent });
      // Otherwise ids of gradients and clips count up across the whole process.
      vega.resetSVGDefIds();
      const drawn: Drawn = shapes ? { kind: 'shapes', shapes } : { kind: 'svg', svg: bare(await view.toSVG()) };
      view.finalize();
      return drawn;
    },
  };
}
