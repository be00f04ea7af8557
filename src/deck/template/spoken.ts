import { cellsOf, type Cell } from '../../data/figures/cells.ts';
import type { Figure, Ledger } from '../../data/figures/types.ts';
import type { Code } from '../../data/survey/types.ts';
import type { Run, Text } from '../text/types.ts';

/**
 * The groups of cells that a figure says something about: the cells of a net only together, since one by one they are
 * not the finding; options that share a rank each by itself.
 */
const togetherIn = (figure: Figure): readonly (readonly Cell[])[] =>
  figure.isRanked ? cellsOf(figure).map((cell) => [cell]) : [cellsOf(figure)];

const isIn = (cells: readonly Cell[], { question, option }: Cell): boolean =>
  cells.some((cell) => cell.question === question && cell.option === option);

/** The cells that no figure of `spoken` is about, or only together with others that are not among the cells. */
export function strayCells(cells: readonly Cell[], spoken: readonly Figure[]): readonly Cell[] {
  const said = spoken.flatMap(togetherIn).filter((together) => together.every((cell) => isIn(cells, cell)));
  return cells.filter((cell) => !isIn(said.flat(), cell));
}

/**
 * The figures that a run is about: those that it prints or words, those of its claim, and those that its author leaned
 * on.
 */
function figuresOfRun({ figures, editorial, claim }: Run, ledger: Ledger): readonly Figure[] {
  const leaning = editorial === undefined ? [] : (ledger.editorial.get(editorial)?.readings ?? []);
  const shared = (ledger.claims.get(claim ?? '')?.comparisons ?? []).filter(
    ({ condition }) => condition.measure === 'shared_rank',
  );
  return [
    // Words for a shared rank are about all options that share it, like a figure whose option the data chooses.
    ...shared.map(({ figure }) => ({ ...figure, isRanked: true })),
    ...figures.flatMap((id) => ledger.figures.get(id) ?? []),
    ...leaning.map(({ figure }) => figure),
  ];
}

const inRuns = (runs: readonly Run[], ledger: Ledger): readonly Figure[] => [
  ...new Set(runs.flatMap((run) => figuresOfRun(run, ledger))),
];

/** Figures that a sentence is about, in the order of its words. */
export const spokenFigures = (text: Text, ledger: Ledger): readonly Figure[] => inRuns(text.paragraphs.flat(), ledger);

/** Figures whose value, place or label a sentence prints, those of its claims left aside. */
export const printedFigures = (text: Text, { figures }: Ledger): readonly Figure[] =>
  text.paragraphs
    .flat()
    .flatMap((run) => (run.claim === undefined ? run.figures.flatMap((id) => figures.get(id) ?? []) : []));

/** The figures of a question that a sentence is mainly about: those that it emphasises, or all where it does none. */
export function mainFigures(text: Text, question: Code, ledger: Ledger): readonly Figure[] {
  const runs = text.paragraphs.flat();
  const own = (from: readonly Run[]): readonly Figure[] =>
    inRuns(from, ledger).filter((figure) => figure.question === question && figure.options.length > 0);
  const emphasised = own(runs.filter(({ emphasis }) => emphasis));
  return emphasised.length > 0 ? emphasised : own(runs);
}

/** What is printed in place of a figure that cannot be printed; the reason was reported. */
const UNREAD = /\{\$/u;

const SENTENCE_END = /[。！？]|[.!?](?=\s|$)/u;

/**
 * The sentences of a text that nothing ties to the data: no figure, no claim, no editorial remark. A part without
 * letters says nothing.
 */
export function untiedSentences({ paragraphs, isStandIn }: Text): readonly string[] {
  if (isStandIn) return [];
  const sentences: { words: string; isTied: boolean }[] = [{ words: '', isTied: false }];
  for (const run of paragraphs.flat()) {
    const isTied = run.figures.length > 0 || run.claim !== undefined || run.editorial !== undefined;
    let rest = run.text;
    for (let end = SENTENCE_END.exec(rest); end; end = SENTENCE_END.exec(rest)) {
      add(rest.slice(0, end.index + end[0].length), isTied);
      sentences.push({ words: '', isTied: false });
      rest = rest.slice(end.index + end[0].length);
    }
    add(rest, isTied);
  }
  return sentences
    .filter(({ words, isTied }) => !isTied && /\p{L}/u.test(words) && !UNREAD.test(words))
    .map(({ words }) => words.trim());

  function add(words: string, isTied: boolean): void {
    const last = sentences.at(-1);
    if (!last || words === '') return;
    last.words += words;
    last.isTied ||= isTied && /[\p{L}\p{N}]/u.test(words);
  }
}
