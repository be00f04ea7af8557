import type { ClaimChange, DeckDiff, RankChange, ValueChange } from '../types.ts';
import type { DiffWords } from './diff-words.ts';
import { nameOfTable, nameOfValue, printChange, printPoints } from './print-value.ts';
import type { SlideNames } from './slide-names.ts';

/** How much a finding matters to whoever presents the deck. */
export type Tone = 'bad' | 'warn' | 'good' | 'plain';

export interface Finding {
  readonly tone: Tone;
  readonly text: string;
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const COUNTED = ['near', 'recovered', 'rewritten', 'clear'] as const;

/** The claims with this status on which slides rely. */
export const usedClaims = ({ claims }: DeckDiff, status: ClaimChange['status']): readonly ClaimChange[] =>
  claims.filter((claim) => claim.used && claim.status === status);

/** Changed ranks in the reader's terms: which questions, and whether another answer is first. */
function rankFindings({ ranks }: DeckDiff, words: DiffWords): string {
  const first = ranks.filter(({ before, after }) => before.rank === 1 || after.rank === 1);
  const questions = (of: readonly RankChange[]): string =>
    unique(of.map(({ question }) => nameOfTable(question, words))).join(words.comma);
  return words.summary.ranks(ranks.length, questions(ranks), questions(first));
}

/**
 * A summary of a diff: how many changes of each kind, in the order of the report, so that its reader knows where to
 * look.
 */
export function summariseDiff(diff: DeckDiff, words: DiffWords, names: SlideNames): readonly Finding[] {
  const { claims, ranks, bases, values, after } = diff;
  const { summary } = words;
  const [small, enough] = [true, false].map((is) => bases.filter((base) => base.small === is).map(({ question }) => nameOfTable(question, words))); // prettier-ignore
  const [largest] = values.filter(({ points }) => points !== undefined && points !== 0);
  const broken = usedClaims(diff, 'broken');
  const unused = claims.filter(({ used }) => !used).length;
  const say = (tone: Tone, found: boolean, text: () => string): readonly Finding[] =>
    found ? [{ tone, text: text() }] : [];
  const largestOf = (value: ValueChange): string => {
    const [before, now] = printChange(value, words);
    return summary.largest(nameOfValue(value), before, now, printPoints(value));
  };
  const reworded = unique(diff.words.map(({ slide }) => slide));
  const size = unique(diff.sizes.map((one) => `${one.before} → ${one.after}`)).join(words.comma);
  return [
    ...say('bad', after.drafts.length > 0, () => summary.untrue(names.numbers(after.drafts))),
    ...say('bad', broken.length > 0, () => summary.broken(broken.length, names.numbers(unique(broken.flatMap((claim) => claim.slides))))), // prettier-ignore
    ...say('warn', ranks.length > 0, () => rankFindings(diff, words)),
    ...say('plain', reworded.length > 0, () => summary.reworded(diff.words.length, names.numbers(reworded))),
    ...say('plain', values.length > 0, () => summary.values(values.length, largest && largestOf(largest))),
    ...say('warn', (small?.length ?? 0) > 0, () => summary.small((small ?? []).join(words.comma))),
    ...say('good', (enough?.length ?? 0) > 0, () => summary.enough((enough ?? []).join(words.comma))),
    ...say('plain', size !== '', () => summary.sizes(size)),
    ...COUNTED.flatMap((status) => {
      const { length } = usedClaims(diff, status);
      return say(status === 'near' ? 'warn' : 'plain', length > 0, () => summary.claims(words.claim[status], length));
    }),
    ...say('plain', unused > 0, () => summary.unused(unused)),
  ];
}
