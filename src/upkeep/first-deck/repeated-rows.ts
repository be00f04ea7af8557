import { foldText } from '../../data/survey/source/types.ts';
import { cellText, type Sheet } from '../../base/export.ts';

/** Rows in which everything is as in a row before them. */
export interface RepeatedRows {
  readonly rows: ReadonlySet<number>;
  /** Columns that tell every row from every other one that is not its copy. */
  readonly by: readonly number[];
}

/** Of more rows than this share, answers are alike because there are few questions. */
const MOST = 0.05;

/**
 * The rows that are copies of another, cell by cell. Undefined if there are none, or so many that different people must have given the
 * same answers.
 */
export function repeatedRows({ columns }: Sheet, rows: Uint32Array): RepeatedRows | undefined {
  // Groups of rows that are alike so far, split column by column, those with the most different texts first.
  const order = columns
    .map((column, at) => ({ column, at, distinct: column.texts.length }))
    .filter(({ distinct }) => distinct > 1)
    .sort((a, b) => b.distinct - a.distinct);
  let groups: readonly (readonly number[])[] = [[...rows]];
  const by: number[] = [];
  for (const { column, at } of order) {
    const split = groups.flatMap((group) => splitBy(group, (row) => foldText(cellText(column, row))));
    if (split.length > groups.length || split.flat().length < groups.flat().length) by.push(at);
    groups = split;
    if (groups.length === 0) return undefined;
  }
  const repeated = new Set(groups.flatMap((group) => group.slice(1)));
  return repeated.size === 0 || repeated.size > Math.max(1, rows.length * MOST) ? undefined : { rows: repeated, by };
}

/** The rows of a group by their texts; who is alone with a text is no copy. */
function splitBy(group: readonly number[], textOf: (row: number) => string): readonly (readonly number[])[] {
  const byText = new Map<string, number[]>();
  for (const row of group) {
    const text = textOf(row);
    const own = byText.get(text);
    if (own) own.push(row);
    else byText.set(text, [row]);
  }
  return [...byText.values()].filter(({ length }) => length > 1);
}
