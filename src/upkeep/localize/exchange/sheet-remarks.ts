import type { Sheet } from 'hucre/xlsx';

/** Where a thread or a note hangs: the row of a reference such as `C12`, from 1. */
const rowOf = (ref: string): number => Number(/\d+$/.exec(ref)?.[0] ?? 0);

/** What people hung on the cells of a sheet, by row from 1: threads of remarks with their answers, and notes. */
export function cellRemarks(sheet: Sheet | undefined): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const add = (row: number, text: string): void => void found.set(row, [...(found.get(row) ?? []), text]);
  const threads = sheet?.threadedComments ?? [];
  const rowsOfThreads = new Map(
    threads.flatMap(({ id, ref }) => (ref === undefined ? [] : [[id, rowOf(ref)] as const])),
  );
  for (const { ref, parentId, text } of threads) {
    const row = ref === undefined ? rowsOfThreads.get(parentId ?? '') : rowOf(ref);
    if (row !== undefined) add(row, text);
  }
  const threaded = new Set(rowsOfThreads.values());
  for (const [at, { comment }] of sheet?.cells ?? []) {
    const row = Number(at.split(',')[0]) + 1;
    // A thread stands there as a note too, for older programs.
    if (comment && !threaded.has(row)) add(row, comment.text);
  }
  return found;
}
