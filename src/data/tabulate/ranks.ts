import type { RowRole } from './types.ts';

interface Ranking {
  readonly rank?: number;
  readonly tied: boolean;
}

/**
 * Ranks by count among the options of role `answer`, in the order given: competition ranking (1, 2, 2, 4). Options of
 * other roles have none.
 */
export function ranksOf(rows: readonly { readonly role: RowRole; readonly count: number }[]): readonly Ranking[] {
  const answers = rows.filter((row) => row.role === 'answer').map((row) => row.count);
  return rows.map((row) => {
    if (row.role !== 'answer') return { tied: false };
    return {
      rank: 1 + answers.filter((count) => count > row.count).length,
      tied: answers.filter((count) => count === row.count).length > 1,
    };
  });
}
