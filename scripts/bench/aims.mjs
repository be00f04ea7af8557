// What the project wants to reach. `most`: the figure may be at most that; `under`: less; `least`: at least.

export const AIMS = {
  'cold.nothing': { most: 9 },
  'cold.changed': { most: 5 },
  'cold.same': { most: 2.5 },
  'cold.nothing.mb': { under: 200 },
  'cold.changed.mb': { under: 120 },
  'cold.same.mb': { under: 100 },
  'warm.changed': { most: 0.7 },
  'warm.customer': { most: 0.2 },
  'w500.pptxgenjs': { most: 0.35 },
  'w500.mb': { under: 220 },
  'w500.size': { under: 4 },
  'w.growth': { most: 4.2 },
  'batch.customers': { least: 100 },
  'batch.answers': { least: 8 },
  'batch.memory': { most: 1.2 },
  'reading.csv.memory': { most: 2 },
};

const entryOf = (id) => Object.entries(AIMS[id] ?? {})[0];

/** Whether a figure reaches its aim; undefined where it has none. */
export function isReached({ id, found }) {
  const [how, aim] = entryOf(id) ?? [];
  if (how === undefined) return undefined;
  if (how === 'least') return found >= aim;
  return how === 'under' ? found < aim : found <= aim;
}

export const aimOf = (id) => entryOf(id)?.[1];

/** Whether more is better. */
export const moreIsBetter = (id) => entryOf(id)?.[0] === 'least';

/** How far a figure is from its aim: 1 is the aim, more is worse, whichever way the figure counts. */
export const shareOfAim = ({ id, found }) => (moreIsBetter(id) ? aimOf(id) / found : found / aimOf(id));

export const aimInWords = (id) => {
  const [how, aim] = entryOf(id);
  return { most: `at most ${aim}`, under: `under ${aim}`, least: `at least ${aim}` }[how];
};
