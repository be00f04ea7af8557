import type { DraftQuestion } from './draft.ts';

/** Where the wording of a grid ends and the words of an item begin. */
const END = /^(.*?\S.*(?:[?？!！。:：…)）\]】」]|\.\.\.| [-–—|/]))\s*$/su;
/** What stands between a row and an option in the label of one column. */
const BESIDE = /^(?<row>.+?)\s*(?:\s[-–—|/]\s|／|｜|[:：]\s?)\s*(?<option>.+)$/su;
/** A shorter wording over several items says nothing, in characters. */
const LEAST = 6;

/**
 * Questions that share their answers, with the wording over all of them and the words of each: as the export has them, by what the labels
 * of their options begin with, or by how their wordings begin. As many of the first as share it; undefined if no two do.
 */
export function splitWordings(run: readonly DraftQuestion[]): readonly DraftQuestion[] | undefined {
  const [first] = run;
  if (!first) return undefined;
  if (first.stem !== undefined) return run;
  return rowsInLabels(run) ?? sharedBeginning(run);
}

/** Of several answers in columns: the labels of an item's options all begin with its words. */
function rowsInLabels(run: readonly DraftQuestion[]): readonly DraftQuestion[] | undefined {
  const [first] = run;
  const same = run.filter((draft, i) => run.slice(0, i + 1).every(({ wording }) => wording === first?.wording) && draft.options.every(({ label }) => BESIDE.test(label))); // prettier-ignore
  const split = same.flatMap((draft): readonly DraftQuestion[] => {
    const parts = draft.options.map(({ label }) => BESIDE.exec(label)?.groups);
    const rows = new Set(parts.map((groups) => groups?.['row']));
    const [row] = rows;
    if (row === undefined || rows.size > 1) return [];
    const options = draft.options.map((option, i) => ({ ...option, label: parts[i]?.['option'] ?? option.label }));
    return [{ ...draft, stem: draft.wording, wording: row, options }];
  });
  if (split.length < 2 || split.length < same.length) return undefined;
  const labels = new Set(split.map(({ options }) => JSON.stringify(options.map(({ label }) => label))));
  return labels.size === 1 ? split : undefined;
}

/** The wordings of the first questions begin alike, up to a mark that ends a sentence or stands before items. */
function sharedBeginning(run: readonly DraftQuestion[]): readonly DraftQuestion[] | undefined {
  let [stem, count] = ['', 0];
  for (let length = 2; length <= run.length; length++) {
    const begun = beginning(run.slice(0, length).map(({ wording }) => wording));
    if (begun === undefined) break;
    [stem, count] = [begun, length];
  }
  if (count < 2) return undefined;
  const plain = stem.replace(/\s*[-–—|/]\s*$/, '').trim();
  return run.slice(0, count).map((draft) => ({ ...draft, stem: plain, wording: draft.wording.slice(stem.length).trim() })); // prettier-ignore
}

/** The words that all of some wordings begin with, up to such a mark; undefined if there are none, or if one says nothing more. */
function beginning(wordings: readonly string[]): string | undefined {
  const [first = '', ...others] = wordings;
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1;
  const stem = END.exec(first.slice(0, length))?.[1];
  // An ending such as "… Staff" and "… Staff room" begins in the middle of a word.
  const shared = stem ?? endedIn(first.slice(0, length));
  if (shared === undefined || shared.length < LEAST) return undefined;
  return wordings.every((wording) => wording.slice(shared.length).trim() !== '') ? shared : undefined;
}

/** The beginning of words up to the last such mark in them. */
function endedIn(words: string): string | undefined {
  for (let length = words.length - 1; length >= LEAST; length--) {
    const end = END.exec(words.slice(0, length))?.[1];
    if (end !== undefined && /\s/.test(words[length] ?? '')) return end;
  }
  return undefined;
}
