import type { FirstDeckWords } from '../../base/messages/first-deck/en.ts';
import { countedQuestion } from '../../data/survey/kinds/forms.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { emOf } from '../../deck/text/em.ts';
import type { DraftOption, DraftQuestion } from './draft.ts';
import { splitWordings } from './item-wordings.ts';
import { KIND, type KindName } from './kinds.ts';

/** Kinds whose answers many items share. */
const SHARED: ReadonlySet<KindName> = new Set([KIND.points, KIND.oneAnswer, KIND.severalAnswers]);
/** Items at the least of which nothing but their answers is shared, and how long such an item may be, in em. */
const LEAST_ALONE = 3;
const LONGEST_ALONE = 30;

/**
 * Questions that follow each other, share their answers and stand under one wording are items of a grid: they come out with it, with
 * what is their own as their wording, and with the same options in the same order. All others stay as they are.
 */
export function findGrids(drafts: readonly DraftQuestion[], words: FirstDeckWords): readonly DraftQuestion[] {
  const made: DraftQuestion[] = [];
  for (let i = 0; i < drafts.length;) {
    const run = runFrom(drafts, i, words);
    const grid = gridOf(run, words);
    const [first] = run;
    if (!grid || !first) {
      made.push(...drafts.slice(i, i + 1));
      i += 1;
      continue;
    }
    // Texts beside its items follow it.
    const end = drafts.indexOf(run[grid.length - 1] ?? first) + 1;
    made.push(...grid, ...drafts.slice(i, end).filter((draft) => !run.slice(0, grid.length).includes(draft)));
    i = end;
  }
  return made;
}

/** The questions from one on that share its answers; texts beside an option do not end them. */
function runFrom(drafts: readonly DraftQuestion[], at: number, { comments }: FirstDeckWords): readonly DraftQuestion[] {
  const [first, ...later] = drafts.slice(at);
  if (!first || !SHARED.has(first.kind) || first.options.length < 2) return [];
  const run = [first];
  for (const draft of later) {
    if (draft.kind === KIND.text) continue;
    if (draft.stem !== first.stem || !shareAnswers(first, draft)) break;
    // Without a wording of theirs, Q4_1 and Q4_2 are one question, Q5_1 is another.
    if ((draft.stem ?? comments.each) === comments.each && baseOf(draft.name) !== baseOf(first.name)) break;
    run.push(draft);
  }
  return run;
}

/** Labels as they are compared: those of a multiple have its row before them in some exports. */
const labelsOf = ({ options }: DraftQuestion): ReadonlyMap<string, DraftOption> => new Map(options.map((option) => [foldText(option.label), option])); // prettier-ignore

/** Whether two questions may be items of one grid, by kind, options and what is said of how they are read. */
function shareAnswers(a: DraftQuestion, b: DraftQuestion): boolean {
  if (a.kind !== b.kind || !alikeInForm(a, b)) return false;
  const [one, other] = [labelsOf(a), labelsOf(b)];
  if (a.kind === KIND.severalAnswers && a.options.length === b.options.length && a.options.some(({ column }) => column !== undefined)) return true; // prettier-ignore
  const [many, few] = one.size >= other.size ? [one, other] : [other, one];
  return [...few].every(([label, { value, role }]) => {
    const same = many.get(label);
    return same !== undefined && same.value === value && same.role === role;
  });
}

/** What a grid says of all its items, and no item of itself alone, is the same. */
function alikeInForm(a: DraftQuestion, b: DraftQuestion): boolean {
  const shared = ({ source }: DraftQuestion): string =>
    JSON.stringify(Object.entries(source).filter(([key]) => !(key in countedQuestion)).sort());
  return shared(a) === shared(b);
} // prettier-ignore

/** The first questions of a run as a grid; undefined if they are none. */
function gridOf(run: readonly DraftQuestion[], words: FirstDeckWords): readonly DraftQuestion[] | undefined {
  if (run.length < 2) return undefined;
  const worded = splitWordings(run) ?? alone(run, words);
  const [first] = worded ?? [];
  if (!worded || !first || worded.length < 2 || new Set(worded.map(({ wording }) => wording)).size < worded.length) return undefined; // prettier-ignore
  const options = sharedOptions(worded);
  if (!options) return undefined;
  const grid = { names: worded.map(({ name }) => name) };
  return worded.map((draft, i) => ({
    ...draft,
    options: options[i] ?? draft.options,
    grid,
    evidence: [words.evidence.grid({ items: worded.length }), ...ownEvidence(draft, worded, words)],
  }));
}

/** A scale that several short wordings share, one behind the other: nothing in the export says what stood over them. */
function alone(run: readonly DraftQuestion[], words: FirstDeckWords): readonly DraftQuestion[] | undefined {
  if (run.length < LEAST_ALONE || run.some(({ kind, stem }) => kind !== KIND.points || stem !== undefined)) return undefined; // prettier-ignore
  if (run.some(({ wording }) => emOf(wording) > LONGEST_ALONE || /[?？。]\s*$|か$/.test(wording))) return undefined;
  return run.map((draft) => ({ ...draft, stem: words.comments.each }));
}

/** What a name has in common with those of its question: Q4 of Q4[SQ001], Q4_1 and Q4s1; '' of a name that is no part. */
const baseOf = (name: string): string => /^(.*\d.*?)(\[.+\]|[_.-]\d+|[cs]\d+)$/.exec(name)?.[1] ?? '';

/** The options of each item: those of the item that has most of them, with all texts that stand for each; undefined if a text stands for two. */
function sharedOptions(items: readonly DraftQuestion[]): readonly (readonly DraftOption[])[] | undefined {
  const longest = items.reduce((most, item) => (item.options.length > most.options.length ? item : most));
  const known = new Set(longest.options.map(({ label }) => foldText(label)));
  if (items.some(({ options }) => options.some(({ label }) => !known.has(foldText(label))))) return undefined;
  const byColumn = longest.options.some(({ column }) => column !== undefined);
  if (byColumn && items.some(({ options }) => options.length < known.size)) return undefined;
  const texts = new Map(longest.options.map(({ label }) => [foldText(label), [...new Set(items.flatMap((item) => labelsOf(item).get(foldText(label))?.texts ?? []))]])); // prettier-ignore
  const all = [...texts.values()].flat().map(foldText);
  if (!byColumn && new Set(all).size < all.length) return undefined;
  return items.map((item) => {
    const own = labelsOf(item);
    return longest.options.map(({ takesOthers: _, column: _column, ...option }): DraftOption => {
      const same = own.get(foldText(option.label));
      return {
        ...option,
        texts: byColumn ? (same?.texts ?? []) : (texts.get(foldText(option.label)) ?? []),
        ...(same?.column === undefined ? {} : { column: same.column }),
        ...(same?.takesOthers ? { takesOthers: true } : {}),
      };
    });
  });
}

/** What is said of an item: not what is said of all in other numbers, nor that it is one of them. */
function ownEvidence(draft: DraftQuestion, items: readonly DraftQuestion[], words: FirstDeckWords): readonly string[] {
  const form = (line: string): string => line.replace(/\d+/g, '#');
  const ofItem = form(words.evidence.item({ items: items.length }));
  const forms = items.map(({ evidence }) => ({ lines: new Set(evidence), forms: new Set(evidence.map(form)) }));
  return draft.evidence.filter((line) => form(line) !== ofItem && (forms.every(({ lines }) => lines.has(line)) || !forms.every((one) => one.forms.has(form(line))))); // prettier-ignore
}
