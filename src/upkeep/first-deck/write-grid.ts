import { GRID } from '../../data/survey/grids/grid-form.ts';
import { countedQuestion } from '../../data/survey/kinds/forms.ts';
import type { ProposedQuestion } from './types.ts';
import { questionEntry } from './write-question.ts';

/** The items of each grid by its code, in their order. */
export function gridsOf(questions: readonly ProposedQuestion[]): ReadonlyMap<string, readonly ProposedQuestion[]> {
  const grids = new Map<string, ProposedQuestion[]>();
  for (const question of questions) {
    if (question.grid) grids.set(question.grid.code, [...(grids.get(question.grid.code) ?? []), question]);
  }
  return grids;
}

/** What is said of all items of a grid. */
export const sharedEvidence = (items: readonly ProposedQuestion[]): readonly string[] =>
  items[0]?.evidence.filter((line) => items.every(({ evidence }) => evidence.includes(line))) ?? [];

/** Keys that stand at each item, even where all say the same. */
const OF_ITEM = 'columns';

/** A grid as `survey.yaml` has it: what all of its items say, then what each says otherwise. */
export function gridEntry(items: readonly ProposedQuestion[]): Readonly<Record<string, unknown>> {
  const entries = items.map((item) => ({ item: item.grid?.item ?? item.code, entry: questionEntry(item) }));
  const [first] = entries;
  if (!first) throw new Error('a grid without an item');
  const isSame = (key: string): boolean => {
    const text = JSON.stringify(first.entry[key]);
    return entries.every(({ entry }) => JSON.stringify(entry[key]) === text);
  };
  const own = new Set(Object.keys(countedQuestion).filter((key) => key === OF_ITEM || !isSame(key)));
  const { kind, options, ...rest } = first.entry;
  return {
    kind: GRID,
    of: kind,
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => !own.has(key))),
    options,
    items: Object.fromEntries(
      entries.map(({ item, entry }) => [
        item,
        Object.fromEntries(Object.entries(entry).filter(([key]) => own.has(key))),
      ]),
    ),
  };
}
