import type { DeckDiff, SlideDiff, TextChange, ValueChange } from '../types.ts';
import type { DiffWords } from './diff-words.ts';
import { nameOfValue, printChange, printPoints } from './print-value.ts';
import type { SlideNames } from './slide-names.ts';

/** How much a finding matters to who presents the deck. */
export type Tone = 'bad' | 'warn' | 'good' | 'plain';

export interface Finding {
  readonly tone: Tone;
  readonly text: string;
}

/** What only repeats in other words what the slide says. */
export const repeats = ({ what }: TextChange): boolean => what === 'alt' || what === 'notes';

/** The value that moved farthest. */
function largestChange(slides: readonly SlideDiff[]): ValueChange | undefined {
  const moved = slides.flatMap(({ values }) => values).filter(({ points }) => points !== undefined && points !== 0);
  return moved.reduce<ValueChange | undefined>(
    (largest, value) => (Math.abs(value.points ?? 0) > Math.abs(largest?.points ?? 0) ? value : largest),
    undefined,
  );
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** What a diff comes to, in a few lines: what is no longer true first. */
export function summariseDiff(diff: DeckDiff, words: DiffWords, names: SlideNames): readonly Finding[] {
  const { claims, ranks, bases, slides, after } = diff;
  const count = (status: string): number => claims.filter((claim) => claim.status === status).length;
  const near = claims.filter(({ status, near: close }) => close && status !== 'broken').length;
  const [small, enough] = [true, false].map((is) => bases.filter((base) => base.small === is));
  const reworded = slides.filter(({ texts }) => texts.some((text) => !text.onlyNumbers && !repeats(text)));
  const largest = largestChange(slides);
  const questions = (of: readonly { readonly question: string }[]): string =>
    unique(of.map(({ question }) => question)).join(words.comma);
  const say = (tone: Tone, found: boolean, text: () => string): readonly Finding[] =>
    found ? [{ tone, text: text() }] : [];
  return [
    ...say('bad', after.drafts.length > 0, () => words.summary.untrue(names.numbers(after.drafts))),
    ...say('bad', count('broken') > 0, () => words.summary.broken(count('broken'))),
    ...say('warn', near > 0, () => words.summary.near(near)),
    ...say('warn', ranks.length > 0, () => words.summary.ranks(questions(ranks))),
    ...say('warn', (small?.length ?? 0) > 0, () => words.summary.small(questions(small ?? []))),
    ...say('good', (enough?.length ?? 0) > 0, () => words.summary.enough(questions(enough ?? []))),
    ...say('plain', largest !== undefined, () => {
      const [before = '', now = ''] = largest ? printChange(largest, words) : [];
      return largest ? words.summary.largest(nameOfValue(largest), before, now, printPoints(largest)) : '';
    }),
    ...say('plain', reworded.length > 0, () => words.summary.reworded(names.numbers(reworded.map(({ id }) => id)))),
  ];
}
