import { z } from 'zod';
import { expects } from '../../../base/validate.ts';
import { code, countedQuestion, printedNumbers, printedOption, type QuestionEntry } from '../kinds/forms.ts';

/** More than any screen shows: brands, statements, countries. */
const MOST_ITEMS = 500;

/** What a grid says of each of its questions, and never of all of them: where its answers stand, how many they are of. */
const OF_ITEM = { columns: true, rank: true, base_count: true, title: true, mean: true, median: true };

const printed = z
  .record(code, printedOption)
  .optional()
  .meta({ description: 'rows: aggregated. What is printed of its options: { good: { count: 40, percent: 66.7 } }' });

/** What one item may say otherwise than its grid. */
export type ItemEntry =
  | (Partial<Omit<QuestionEntry, 'kind' | 'options'>> & {
      readonly printed?: Readonly<Record<string, z.output<typeof printedOption>>> | undefined;
    })
  | null;

/** A grid as `survey.yaml` has it: what a question of its kind says, once for all items. */
export interface GridEntry extends QuestionEntry {
  readonly kind: typeof GRID;
  /** The kind of each of its questions. */
  readonly of: string;
  readonly items: Readonly<Record<string, ItemEntry>>;
}

/** What `kind:` says of a grid. */
export const GRID = 'grid';

/** The form of a grid of questions of one kind; undefined of a kind whose form is not a list of keys. */
function gridOfKind(name: string, form: z.ZodType): z.ZodObject | undefined {
  if (!(form instanceof z.ZodObject)) return undefined;
  const shape: Readonly<Record<string, z.ZodType>> = form.shape;
  const only = (holds: (key: string) => boolean) => Object.fromEntries(Object.entries(shape).filter(([key]) => holds(key)));
  const items = z
    .record(code, z.strictObject({ ...only((key) => key in countedQuestion || key in printedNumbers), printed }).nullable())
    .refine((all) => Object.keys(all).length > 0, expects('form/some-item'))
    .refine((all) => Object.keys(all).length <= MOST_ITEMS, expects('form/most-items'))
    .meta({
      description:
        'The questions of the grid, in their order. Each is a question of its own, Q4_speed; what it says itself wins over ' +
        'what the grid says. Without columns, its answers stand in the column Q4_speed',
    });
  return z.strictObject({
    ...only((key) => !(key in OF_ITEM)),
    kind: z.literal(GRID),
    of: z.literal(name).meta({ description: 'The kind of each of its questions' }),
    items,
  });
} // prettier-ignore

/** The form of a grid of questions of any of these kinds. */
export function gridForm(kinds: readonly (readonly [string, z.ZodType])[]): z.ZodType<GridEntry> & z.core.$ZodTypeDiscriminable {
  const [first, ...others] = kinds.flatMap(([name, form]) => gridOfKind(name, form) ?? []);
  if (!first) throw new Error('there are no kinds of questions for grids');
  // Each form has the keys of its kind, `of` and `items`, which the compiler cannot follow for any kind.
  return z.discriminatedUnion('of', [first, ...others]) as unknown as z.ZodType<GridEntry> & z.core.$ZodTypeDiscriminable;
} // prettier-ignore

/** Whether what stands under a code is a grid. */
export const isGrid = (entry: QuestionEntry): entry is GridEntry => entry.kind === GRID;
