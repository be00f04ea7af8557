import { RECOMMEND } from '../lexicon.ts';
import { areInOrder } from '../option-order.ts';
import { findingOf, type Finding } from './finding.ts';
import type { KnownQuestion } from './types.ts';

/** What a question says, with what its words say of it. */
export const foundIn = (known: KnownQuestion): Finding | undefined =>
  ofScore(ofWords(findingOf(known.table, known.kind, isInOrder(known)), known), known);

/** Whether the answers have an order that the survey or their labels say: ages, how often. */
const isInOrder = ({ question, table, labels }: KnownQuestion): boolean =>
  question.ordered === true ||
  areInOrder(table.rows.flatMap(({ option, role }) => (role === 'answer' ? [labels.get(option) ?? option] : [])));

/** A mean from 0 to 10 of how likely people are to recommend something has a name of its own. */
function ofScore(found: Finding | undefined, { question, wording, stem, kind }: KnownQuestion): Finding | undefined {
  if (found?.rule !== 'mean' || kind.numbers !== 'points') return found;
  const values = question.options.flatMap(({ value }) => value ?? []);
  const isScore = Math.min(...values) === 0 && Math.max(...values) === 10 && RECOMMEND.test(`${stem ?? ''} ${wording}`);
  return isScore ? { rule: 'nps' } : found;
}

/** Of a scale of bare numbers, nobody but the questionnaire knows which end is which: its mean is said instead of an end. */
function ofWords(found: Finding | undefined, { labels, wording, table }: KnownQuestion): Finding | undefined {
  if (found?.rule !== 'ends' || table.mean === undefined) return found;
  const isBare = found.options.every((option) => /^\d+$/.test(labels.get(option) ?? ''));
  return isBare && !/[0-9０-９]\s*[=＝:：]/.test(wording) ? { rule: 'mean' } : found;
}

/** Values that a headline prints, to tell whether two say the same. */
export function shownOf(finding: Finding, table: KnownQuestion['table']): unknown {
  if (finding.rule === 'amount') return [finding.first.amount];
  if (finding.rule === 'median' || finding.rule === 'mean' || finding.rule === 'nps') return [table.mean, table.median];
  // As printed: two shares that differ by less have one title.
  if (finding.rule === 'ends') return finding.share.toFixed(table.decimals);
  return 'first' in finding ? [finding.first.displayed, finding.first.count] : undefined;
}
