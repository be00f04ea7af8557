import { plainValue } from '../../../data/figures/plain-value.ts';
import type { ClaimChange, Standing, Value, ValueChange } from '../types.ts';
import type { DiffWords } from './diff-words.ts';
import type { Audience } from './slide-names.ts';

/** What stands in for an unpublished number. */
const HIDDEN = '※';
const NONE = '–';

/** `9.9% (30/302)`; a rank or a mean without its count and base. */
export function printValue(value: Value | undefined, measure: ValueChange['measure'], words: DiffWords): string {
  if (!value) return NONE;
  if (value.hidden) return HIDDEN;
  if (measure === 'rank') return words.rank(value.displayed, false);
  const printed = value.displayed.toFixed(value.decimals);
  if (measure === 'count') return value.base === undefined || value.base === value.count ? printed : `${printed}/${value.base}`; // prettier-ignore
  if (measure === 'value') return printed;
  if (measure === 'date') return plainValue(value, measure);
  return value.base === undefined ? `${printed}%` : `${printed}% (${value.count}/${value.base})`;
}

/** Points with their sign, a true minus: `+0.4`, `−0.3`, `0.0`. */
export function printPoints({ points, before, after }: ValueChange): string {
  if (points === undefined || !before || !after) return '';
  const digits = Math.max(before.decimals, after.decimals);
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return `${sign}${Math.abs(points).toFixed(digits)}`;
}

/** What a value counts: the answer's words, or else the codes of the answers that it adds up. */
function answersOf({ label, options, segment, column = segment }: Value): string {
  return `${label ?? options.join(' + ')}${column === undefined ? '' : ` (${column})`}`;
}

/** The name of a question's table; of one that counts more places than the first of a ranking, in words. */
export function nameOfTable(table: string, words: DiffWords): string {
  const [, question, places] = /^(\w+), within: (\d+)$/.exec(table) ?? [];
  return question === undefined ? table : words.within(question, Number(places));
}

/** Whether the value now belongs to other answers, as the first place of a ranking may. */
const changedAnswers = ({ before, after }: ValueChange): boolean =>
  before !== undefined && after !== undefined && before.options.join(' ') !== after.options.join(' ');

/** The name of a value: the answer's words, and the names of its figures. */
export function nameOfValue(change: ValueChange): string {
  const { figures, question, before, after } = change;
  const names = figures.join(', ');
  const value = after ?? before;
  // In that case the answers are printed beside the values.
  if (!value || changedAnswers(change))
    return names ? (question === undefined ? names : `${question} (${names})`) : (question ?? '');
  if (value.label === undefined) return names || `${question ?? ''} ${answersOf(value)}`.trim();
  return names ? `${answersOf(value)} (${names})` : answersOf(value);
}

/** A value before and after, with its answers where these changed. */
export function printChange(change: ValueChange, words: DiffWords): readonly [before: string, after: string] {
  const print = (value: Value | undefined): string =>
    (changedAnswers(change) && value ? `${answersOf(value)} ` : '') + printValue(value, change.measure, words);
  return [print(change.before), print(change.after)];
}

/** A claim's weakest figure and its distance from turning: `10.3% (31/302), 0.33 points short`. */
export function printStanding(standing: Standing | undefined, words: DiffWords): string {
  if (!standing) return NONE;
  const { value, measure, margin, figure } = standing;
  const printed = value && measure ? printValue(value, measure, words) : figure;
  // The count itself shows how much it falls short; points of its base would only confuse.
  if (margin === undefined || value?.hidden || measure === 'count') return printed;
  return printed + words.comma + words.margin(Math.abs(margin).toFixed(2), standing.holds);
}

/** A claim's standing before and after; for authors its condition or, where it was rewritten, each with that of its time. */
export function standingLines(
  { id, expression, before, after }: ClaimChange,
  words: DiffWords,
  audience: Audience,
): readonly string[] {
  const [was, is] = [printStanding(before, words), printStanding(after, words)];
  if (audience === 'readers') return [`${was} → ${is}`];
  if (!before || before.expression === after.expression) return [`${was} → ${is}`, words.claimName(id, expression)];
  const told = (when: string, standing: Standing, printed: string): string =>
    `${when}${words.colon}${standing.expression}${words.colon}${words.standing(standing.holds)}${words.comma}${printed}`;
  return [told(words.before, before, was), told(words.after, after, is), words.claimId(id)];
}

export const printStatus = ({ status, near }: ClaimChange, words: DiffWords): string =>
  status === 'recovered' && near ? words.recoveredNear : words.claim[status];
