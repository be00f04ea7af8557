import type { Runtime } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { DrawingSpec } from '../../deck/chart/types.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Parsed specifications by their Vega-Lite text without data and size. */
type Memo = Map<string, Runtime>;

/** Draws specifications as SVG; pictures that differ only in data and size are compiled once. */
export interface VegaDrawer {
  draw(spec: DrawingSpec): Promise<string>;
}

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

/**
 * The only way to vega and vega-lite. They are loaded when a drawing is first needed, since importing them takes as
 * long as starting the program, and stay loaded for further decks, which get the same drawings in less time.
 */
export const openVega = (): Promise<VegaDrawer> => (opened ??= loadVega());

async function loadVega(): Promise<VegaDrawer> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const memo: Memo = new Map();

  const runtimeOf = (form: object): Runtime => {
    const key = JSON.stringify(form);
    const known = memo.get(key);
    if (known) return known;
    // A specification of ours in all but its data; what is none makes `compile` throw.
    const runtime = vega.parse(compile(form as TopLevelSpec).spec);
    memo.set(key, runtime);
    return runtime;
  };

  return {
    async draw(spec) {
      const { form, datasets } = withoutData(spec.vegaLite);
      // A view that has drawn keeps its old layout, so each picture gets its own.
      const view = new vega.View(runtimeOf(form), { renderer: 'none', logLevel: vega.Error });
      view.width(Number(spec.vegaLite['width'])).height(Number(spec.vegaLite['height']));
      // Vega marks the rows that it gets, so it gets copies.
      for (const [name, rows] of Object.entries(datasets)) view.data(name, rows.map((row) => ({ ...row }))); // prettier-ignore
      // Otherwise ids of gradients and clips count up across the whole process.
      vega.resetSVGDefIds();
      const svg = await view.toSVG();
      view.finalize();
      return bare(svg);
    },
  };
}
