import type { AnswerSet } from '../../base/export.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { every, isInteger, textsOf } from './column-facts.ts';
import { roleOf } from './lexicon.ts';
import type { DescribedColumn } from './describe-columns.ts';

/** Columns that may be one question; whether they are, their cells say (`group-kind.ts`). */
export interface ColumnGroup {
  readonly columns: readonly DescribedColumn[];
  /** Texts beside options, and joined answers that stand in the other columns too: column → what it belongs to. */
  readonly beside: readonly DescribedColumn[];
  readonly wording: string;
  /** What the names of the columns have in common. */
  readonly base: string;
  /** Set where the export or a codebook declares the columns to be one question. */
  readonly set?: AnswerSet;
}

/**
 * The columns in groups, in the order of the sheet: those that a set names; those that share the base of their names, or the
 * wording that stands over them; and runs of columns that hold nothing but their own header. All others stand alone.
 */
export function groupColumns(columns: readonly DescribedColumn[], sets: readonly AnswerSet[]): readonly ColumnGroup[] {
  const taken = new Set<DescribedColumn>();
  const byName = new Map(columns.map((column) => [column.facts.name, column]));
  const declared = sets.flatMap((set): readonly ColumnGroup[] => {
    const members = set.members.flatMap((name) => byName.get(name) ?? []).filter((column) => !taken.has(column));
    if (members.length === 0) return [];
    members.forEach((column) => taken.add(column));
    // The same answers joined in one cell, and texts beside an option.
    const bases = new Set(members.flatMap(({ base }) => base ?? []));
    const isOfThem = ({ facts, base, isText }: DescribedColumn): boolean =>
      facts.name === set.name || bases.has(facts.name) || (isText === true && ((base !== undefined && bases.has(base)) || isNamedAfter(facts.name, set.name))); // prettier-ignore
    const beside = columns.filter((column) => !taken.has(column) && isOfThem(column));
    beside.forEach((column) => taken.add(column));
    return [{ columns: members, beside, wording: set.label ?? members[0]?.wording ?? set.name, base: set.name, set }];
  });
  const found: ColumnGroup[] = [];
  for (let i = 0; i < columns.length; i++) {
    const first = columns[i];
    if (!first || taken.has(first)) continue;
    const group = groupFrom(columns.slice(i), (column) => taken.has(column));
    [...group.columns, ...group.beside].forEach((column) => taken.add(column));
    found.push(group);
  }
  const order = (group: ColumnGroup): number => group.columns[0]?.facts.index ?? 0;
  return [...declared, ...found].sort((a, b) => order(a) - order(b));
}

/** `Q2_5FA` is of Q2, `Q21FA` is not. */
const isNamedAfter = (name: string, of: string): boolean => name.startsWith(of) && /^[^\p{L}\p{N}]/u.test(name.slice(of.length)); // prettier-ignore

/** The group that begins with the first of `columns`. */
function groupFrom(columns: readonly DescribedColumn[], isTaken: (column: DescribedColumn) => boolean): ColumnGroup {
  const [first, ...later] = columns;
  if (!first) throw new Error('no column to begin with');
  const own = [first];
  const beside: DescribedColumn[] = [];
  for (const column of later) {
    if (isTaken(column)) break;
    if (belongs(first, column)) own.push(column);
    else if (isBeside(first, column)) beside.push(column);
    else break;
  }
  // Where nothing but names is known, the question is called as they begin: Q4 over Q4_1 and Q4_2.
  const isBare = first.wording === first.facts.name && first.base !== undefined;
  if (own.length > 1) return groupOf(own, beside, first.base ?? first.facts.name, isBare ? first.base : first.wording);
  // KoBo, Tally: the answers joined in `q`, and in q/a, q/b … or `q (a)`, `q (b)` … beside.
  const parts = later.filter((column) => column.base === first.facts.name && !isTaken(column));
  if (
    parts.length > 1 &&
    parts.every(
      (column) => !column.isText && every(column.facts, (text) => isInteger(text) || /^(true|false)$/i.test(text)),
    )
  ) {
    return groupOf(parts, [first, ...beside], first.facts.name, first.wording);
  }
  const labels = ownLabels(columns, isTaken);
  if (labels.length > 1) return groupOf(labels, [], first.facts.name, '');
  const [next] = later;
  const isOther =
    next !== undefined &&
    !isTaken(next) &&
    roleOf(next.label ?? next.wording) === 'other' &&
    first.facts.counts.size > 1;
  return groupOf([first], isOther ? [next, ...beside] : beside, first.base ?? first.facts.name);
}

const groupOf = (
  columns: readonly DescribedColumn[],
  beside: readonly DescribedColumn[],
  base: string,
  wording = columns[0]?.wording ?? '',
): ColumnGroup => ({ columns, beside, wording, base });

/** Whether a column goes on with the question of another: the same wording over both, or the same base of their names. */
function belongs(first: DescribedColumn, column: DescribedColumn): boolean {
  if (column.isText === true || first.isText === true) return false;
  if (first.label !== undefined && column.label !== undefined) {
    return first.wording === column.wording && (first.base === undefined || first.base === column.base || column.base === undefined || !isNamed(first)); // prettier-ignore
  }
  if (first.base === undefined || first.base !== column.base) return false;
  // Q_1, Q_2 with wordings of their own are questions of their own.
  const named = [first, column].map(({ wording, facts }) => (wording === facts.name ? '' : wording));
  return named[0] === named[1] || first.label !== undefined || column.facts.variable?.group !== undefined || isShort(first, column); // prettier-ignore
}

/** Whether the base of its name says more than the wording: `Q2` of `Q2_1`. */
const isNamed = ({ base }: DescribedColumn): boolean => base !== undefined && /\d/.test(base);

/** Wordings that are only labels of options: short, and all of them different. */
const isShort = (a: DescribedColumn, b: DescribedColumn): boolean =>
  a.wording.length <= 40 &&
  b.wording.length <= 40 &&
  !/[?？]/.test(a.wording + b.wording) &&
  isTickLike(a) &&
  isTickLike(b);

const isTickLike = ({ facts }: DescribedColumn): boolean => facts.counts.size <= 2;

/** The text that belongs to an option of a question: `Q1_3_TEXT` to `Q1`, `Q1[other]`, `q4t`. */
function isBeside(first: DescribedColumn, column: DescribedColumn): boolean {
  if (column.isText !== true) return false;
  const base = first.base ?? first.facts.name;
  const isUnderIt = first.label !== undefined && column.label !== undefined && column.wording === first.wording;
  return column.facts.name.startsWith(base) || column.base === base || isUnderIt;
}

/** Columns in a row that hold nothing but the text of their header (or, of "Other", texts): several answers of one question. */
function ownLabels(columns: readonly DescribedColumn[], isTaken: (column: DescribedColumn) => boolean): readonly DescribedColumn[] {
  const run: DescribedColumn[] = [];
  const labels = new Set<string>();
  for (const column of columns) {
    if (isTaken(column)) break;
    const label = column.facts.name.replace(/ \(\d+\)$/, '');
    // The same option again belongs to the next question.
    if (labels.has(label)) break;
    labels.add(label);
    const texts = textsOf(column.facts);
    const isOwn = texts.length === 1 && foldText(texts[0] ?? '') === foldText(label);
    const isOther = run.length > 0 && /^(other|その他)/i.test(label) && texts.length > 0;
    const before = run.at(-1);
    if (before && !isOther && roleOf(before.label ?? before.wording) === 'none') break;
    if (!isOwn && !isOther) break;
    run.push(column);
    if (isOther) break;
  }
  return run;
} // prettier-ignore
