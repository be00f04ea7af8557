import type { ClaimChange, DeckDiff, ShownChange } from '../types.ts';
import { counted, isHidden, list, nameOfText, table, valueBlocks, wordsBlock, type Block, type Entry, type Section } from './blocks.ts'; // prettier-ignore
import type { DiffWords } from './diff-words.ts';
import { nameOfTable, printStatus, standingLines } from './print-value.ts';
import type { SlideNames } from './slide-names.ts';
import type { Tone } from './summarise-diff.ts';

const TONES: Readonly<Record<ClaimChange['status'], Tone>> = {
  broken: 'bad',
  near: 'warn',
  recovered: 'good',
  rewritten: 'plain',
  clear: 'good',
};

function claimEntry(claim: ClaimChange, words: DiffWords, names: SlideNames): Entry {
  const { status, used, slides, sentences } = claim;
  const said = new Set(sentences.map((sentence) => words.quoted(sentence.words.replace(/\s+/g, ' '))));
  return {
    // A claim that no slide relies on does no harm.
    tone: used ? TONES[status] : 'plain',
    head: `${printStatus(claim, words)}${words.colon}${used ? words.onSlides(names.list(slides)) : words.onNone}`,
    lines: [...(used ? said : []), ...standingLines(claim, words, names.audience)],
  };
}

function claimBlocks(claims: readonly ClaimChange[], words: DiffWords, names: SlideNames): readonly Block[] {
  if (claims.length === 0) return [];
  const hidden = claims.some(({ before, after }) => isHidden(before?.value, after.value));
  const entries = claims.map((claim) => claimEntry(claim, words, names));
  return [{ kind: 'entries', entries }, ...list(hidden ? [words.hidden] : [])];
}

function rankBlocks({ ranks }: DeckDiff, words: DiffWords, names: SlideNames): readonly Block[] {
  const rows = ranks.map(({ question, item, option, label, before, after, slides }) => [
    nameOfTable(question, words),
    `${label ?? option}${item === undefined ? '' : ` (${item})`}`,
    words.rank(before.rank, before.tied),
    words.rank(after.rank, after.tied),
    names.list(slides),
  ]);
  return table(words.rankColumns, rows);
}

/** Bases that crossed the threshold, each with its question; and those of other questions that changed. */
function baseLines({ bases, sizes }: DeckDiff, words: DiffWords, names: SlideNames): readonly string[] {
  const crossed = new Set(bases.map(({ question }) => question));
  const crossing = bases.map(({ question, before, after, small, slides }) =>
    words.noted(words.base(nameOfTable(question, words), before, after, small), words.onSlides(names.list(slides))),
  );
  const others = sizes.flatMap(({ questions, before, after }) => {
    const rest = questions.flatMap((question) => (crossed.has(question) ? [] : [nameOfTable(question, words)]));
    return rest.length > 0 ? [words.size(rest.join(words.comma), before, after)] : [];
  });
  return [...crossing, ...others];
}

/**
 * What changed, in order of importance to a reader of the deck: what is now false on a slide; answers that changed
 * places; sentences that read differently; numbers; how many were asked; then whatever else is worth knowing.
 */
export function deckSections(diff: DeckDiff, words: DiffWords, names: SlideNames): readonly Section[] {
  const used = diff.claims.filter((claim) => claim.used);
  const [broken, others] = [used.filter(({ status }) => status === 'broken'), used.filter(({ status }) => status !== 'broken')]; // prettier-ignore
  const reworded = diff.words.map((text) =>
    wordsBlock(text, [words.onSlides(names.of(text.slide)), nameOfText(text, words)].join(' · '), words, false),
  );
  const bases = baseLines(diff, words, names);
  const about = diff.about.map((what) =>
    what === 'frame' ? words.frame : `${words.about[what]}: ${diff.before[what]} → ${diff.after[what]}`,
  );
  const shownOn = ({ slides }: ShownChange): string => names.list(slides);
  return [
    ...counted(words.broken, broken.length, claimBlocks(broken, words, names)),
    ...counted(words.ranks, diff.ranks.length, rankBlocks(diff, words, names)),
    ...counted(words.reworded, reworded.length, reworded),
    ...counted(words.values, diff.values.length, valueBlocks(diff.values, words, shownOn)),
    ...counted(words.bases, bases.length, list(bases)),
    ...counted(words.otherClaims, others.length, claimBlocks(others, words, names)),
    ...counted(words.whole, about.length, list(about)),
  ];
}

/** Changed claims that nothing on the slides relies on: the last thing that anybody asks for. */
export function unusedSection({ claims }: DeckDiff, words: DiffWords, names: SlideNames): readonly Section[] {
  const unused = claims.filter(({ used }) => !used);
  return counted(words.unusedClaims, unused.length, claimBlocks(unused, words, names), true);
}
