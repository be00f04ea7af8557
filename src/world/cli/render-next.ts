import type { Change } from '../../upkeep/first-deck/next/types.ts';
import type { Sorted } from '../../upkeep/first-deck/most-asked.ts';
import { renderOpen } from './render-init.ts';
import type { Words } from './words.ts';

type Head = keyof Words['nextReport']['heads'];

/** Under which heading a change is told. */
const HEADS: Readonly<Record<Change['is'], Head>> = {
  files: 'changed',
  reading: 'changed',
  renamed: 'changed',
  moved: 'changed',
  spelling: 'changed',
  tick: 'changed',
  rule: 'changed',
  dates: 'changed',
  question: 'added',
  option: 'added',
  ignored: 'added',
  gone: 'gone',
  unchosen: 'gone',
  'kept-column': 'kept',
  'kept-dates': 'kept',
  'decide-text': 'decide',
  'decide-column': 'decide',
  'decide-rule': 'decide',
  'no-place': 'decide',
};

/** What is different in the next export of a survey, for a terminal. */
export function renderNext(
  changes: readonly Change[],
  sorted: Sorted,
  id: string,
  words: Pick<Words, 'nextReport' | 'initReport'>,
): string {
  const { heads } = words.nextReport;
  const parts = (Object.keys(heads) as readonly Head[]).flatMap((head) => {
    const own = changes.filter(({ is }) => HEADS[is] === head);
    return own.length === 0 ? [] : [heads[head], ...own.map((change) => `  ${sentence(change, words.nextReport)}`)];
  });
  return `${[...parts, ...renderOpen(sorted, words.initReport), words.initReport.next(id)].join('\n')}\n`;
}

/** A change in one sentence. */
function sentence(change: Change, says: Words['nextReport']): string {
  // The words under the name of a change take what that change has, which the compiler cannot follow for any of them.
  return (says[change.is] as (change: Change) => string)(change);
}
