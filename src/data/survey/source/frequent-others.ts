import type { ReadJoined } from './joined-answers.ts';
import type { FoundColumn, FoundColumns } from './mapped-question.ts';
import { foldText, type QuestionSource } from './types.ts';

/** A text that stands for no option and counts as "other", too often to be what people wrote themselves. */
export interface FrequentOther {
  readonly text: string;
  readonly times: number;
  readonly column: number;
}

/** People who write the same words by themselves are few: from this number and this share of the answers on, they chose them. */
const LEAST = 5;
const SHARE = 0.05;

/**
 * Texts that count as "other" although many gave them: a renamed or misspelt option would be lost among them without a word. Each
 * distinct text of a column is looked at once.
 */
export function frequentOthers(
  found: FoundColumns,
  { others, othersIn, values, missing }: QuestionSource,
  rows: Uint32Array,
  readJoined: ReadJoined | undefined,
): readonly FrequentOther[] {
  if (others === undefined || othersIn || found.form === 'options') return [];
  const unknownIn = (text: string): readonly string[] => {
    const folded = foldText(text);
    if (folded === '' || missing.has(folded)) return [];
    if (readJoined) return readJoined(text).parts.flatMap((part) => (part.option === undefined ? [foldText(part.text)] : []));
    return values.has(folded) ? [] : [folded];
  };
  return (found.form === 'one' ? [found.column] : found.columns).flatMap((own) => frequentIn(own, rows, unknownIn));
} // prettier-ignore

function frequentIn(
  { index: number, column: { texts, index } }: FoundColumn,
  rows: Uint32Array,
  unknownIn: (text: string) => readonly string[],
): readonly FrequentOther[] {
  const byText = new Uint32Array(texts.length);
  for (const row of rows) {
    const at = index[row];
    if (at !== undefined) byText[at] = (byText[at] ?? 0) + 1;
  }
  const times = new Map<string, number>();
  let answered = 0;
  texts.forEach((text, at) => {
    const count = byText[at] ?? 0;
    if (text.trim() === '' || count === 0) return;
    answered += count;
    for (const unknown of unknownIn(text)) times.set(unknown, (times.get(unknown) ?? 0) + count);
  });
  return [...times].flatMap(([text, count]) =>
    count >= LEAST && count >= answered * SHARE ? [{ text, times: count, column: number }] : [],
  );
}
