import type { QuestionTotals } from '../../data/survey/totals/types.ts';
import type { Question, SurveyDefinition } from '../../data/survey/types.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import { optionList } from '../../deck/template/filter-words.ts';
import type { Texts } from '../../deck/text/texts.ts';
import { labelOf } from './count-lines.ts';
import type { Line } from './types.ts';
import { meantNote } from './value-lines.ts';
import type { TableWords } from './words.ts';

/** A question with its table; of a published one, with what is printed of it. */
interface Tabulated {
  readonly question: Question;
  readonly table: TableColumn;
  readonly totals: QuestionTotals | undefined;
}

/** What must be said under a table: what it lacks, what was made up, adjusted or cleaned, and that its base is small. */
export function noteLines(
  texts: Texts,
  words: TableWords,
  { question, table, totals }: Tabulated,
  smallBase: number,
): readonly Line[] {
  const { notes } = words;
  const unpublished = table.rows.filter(({ provenance }) => provenance === 'reconstructed');
  const adjusted = table.rows.find(({ adjustment, provenance }) => adjustment !== 0 && provenance !== 'reconstructed');
  const { cleaned } = table;
  const printed = [...(totals?.options.values() ?? [])];
  const hasOwnCounts = printed.some(({ isCounted, isMeanOnly }) => !isCounted && isMeanOnly === undefined);
  return [
    ...meantNote(words, texts, question, table),
    ...(question.publishedOnly ? [notes.partial] : []),
    ...(unpublished.some(({ range }) => range) ? [notes.ranges] : []),
    ...(unpublished.some(({ range }) => !range) ? [notes.notPublished] : []),
    ...(hasOwnCounts ? [notes.fromShares] : []),
    ...(adjusted ? [notes.adjusted({ option: labelOf(texts, table, adjusted) })] : []),
    ...(cleaned
      ? [texts.plain('auto.note_cleaned', { options: optionList(texts, question.code, cleaned.options), count: cleaned.respondents })] // prettier-ignore
      : []),
    ...(table.smallBase && table.base !== 0 ? [texts.plain('auto.note_small_base', { threshold: smallBase })] : []),
  ].map(noteLine);
}

export const noteLine = (text: string): Line => ({ kind: 'note', cells: [undefined, text] });

/** How shares are rounded, what the marks in place of numbers stand for, and what the types of questions are. */
export function guideLines({ notes, marks }: TableWords, { rounding: { decimals }, rows }: SurveyDefinition): readonly Line[] {
  const least = (0.5 / 10 ** decimals).toFixed(decimals + 1);
  const below = marks.below === '' ? (0).toFixed(decimals) : marks.below;
  const isPublished = rows === 'aggregated';
  return [notes.rounded({ decimals }), notes.marks({ none: marks.none, below, least }), notes.types({ isPublished })].map(noteLine);
} // prettier-ignore
