import { randomNumbers } from '../answers/random.ts';
import { answered, COUNTS, filterOf, labelsOf, looksOf, picker, wordingOf, type Drawn, type Scope } from './drawn-question.ts'; // prettier-ignore
import { DRAWS } from './kinds.ts';
import { MANNERS, type Manner } from './labels.ts';
import { SPREADS } from './spreads.ts';

// Questions that share a wording and their options, each about an item.

const ITEMS = [2, 3, 5, 8, 13] as const;
/** Very long ones are rare where each item is a slide that is built. */
const MANY = [40, 80] as const;
const OF_ITEMS = ['single', 'scale', 'multiple'] as const;
const OF_GRIDS = ['scale', 'scale', 'single', 'multiple', 'numeric', 'ranked', 'constant_sum', 'date'] as const;
const GRID_ITEMS = [1, 2, 2, 3, 4, 5, 7, 9, 12, 13, 24] as const;
/** Columns of an export that options have of their own, or bands, come by the dozen. */
const MOST_POINTS = 11;
const MOST_OPTIONS = 18;

/** How the chart of a grid's slide is asked for; none of it where the program chooses. */
export interface GridChart {
  readonly drawing?: string;
  readonly order?: 'as_asked';
}

interface DrawnGrid {
  readonly items: readonly Drawn[];
  readonly chart: GridChart;
}

/** Items without `kind: grid`, as questions of their own. */
export function drawnItems(code: string, scope: Scope): readonly Drawn[] {
  const { random } = scope;
  const pick = picker(random);
  const items = random() < 0.08 ? pick(MANY) : pick(ITEMS);
  return itemsOf(code, scope, { of: pick(OF_ITEMS), items, most: MOST_POINTS, isGrid: false });
}

/** `kind: grid`: its items stand in one drawing. */
export function drawnGrid(code: string, scope: Scope): DrawnGrid {
  const { random } = scope;
  const pick = picker(random);
  const of = pick(OF_GRIDS);
  const items = random() < 0.05 ? pick(MANY) : pick(GRID_ITEMS);
  const drawn = itemsOf(code, scope, { of, items, most: random() < 0.06 ? Math.max(...COUNTS) : of === 'scale' ? MOST_POINTS : MOST_OPTIONS, isGrid: true }); // prettier-ignore
  return { items: drawn, chart: chartOf(drawn, random) };
}

/** What a deck may ask for of such a grid. */
function chartOf(items: readonly Drawn[], random: () => number): GridChart {
  const [first] = items;
  if (!first || random() < 0.4) return {};
  const { kind, options } = first.question;
  const points = options.filter(({ value }) => value !== undefined).length;
  const whole = kind === 'scale' || kind === 'single' ? ['stacked_bar'] : [];
  // Dots stand at means, or at the shares of two items.
  const dots = [...(points >= 3 || kind === 'numeric' ? ['mean_dots'] : []), ...(items.length === 2 && options.length > 0 ? ['dot_plot'] : [])]; // prettier-ignore
  const drawings = ['item_table', ...dots, ...(options.length <= MOST_POINTS ? whole : []), ...(points >= 3 ? ['diverging'] : [])]; // prettier-ignore
  return { drawing: picker(random)(drawings), ...(random() < 0.3 ? { order: 'as_asked' as const } : {}) };
}

interface Asked {
  readonly of: string;
  readonly items: number;
  readonly most: number;
  readonly isGrid: boolean;
}

function itemsOf(code: string, scope: Scope, { of, items, most, isGrid }: Asked): readonly Drawn[] {
  const { before, random } = scope;
  const pick = picker(random);
  const looks = looksOf(scope);
  const labels = labelsOf(looks, Math.min(most, pick(COUNTS)), random);
  const stem = wordingOf(looks, before, random);
  const names = labelsOf({ ...looks, manner: pick<Manner>(MANNERS) }, items, random);
  const optionsFrom = Math.floor(random() * 2 ** 31);
  // Each item may be of whom it concerns.
  const isByItem = random() < 0.25;
  return names.map((wording, i) => {
    const item = `i${i + 1}`;
    const own = `${code}_${item}`;
    // All items have the same options, with the same role of the last.
    const kind = DRAWS[of]?.(own, labels, randomNumbers(optionsFrom));
    if (!kind) throw new Error(`no grid of the kind ${of} is drawn`);
    const spread = random() < 0.1 ? ('nobody' as const) : random() < 0.5 ? looks.spread : pick(SPREADS);
    const filter = isByItem ? filterOf(scope, 0.7) : looks.filter;
    return answered(own, kind, { ...looks, spread, filter }, { ...scope, wording, stem, ...(isGrid ? { grid: { code, item } } : {}) }); // prettier-ignore
  });
}
