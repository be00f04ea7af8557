import { foldText } from '../../data/survey/source/types.ts';
import { foldedCell, isInteger, textsOf } from './column-facts.ts';
import { labelOf, type DescribedColumn } from './describe-columns.ts';
import {
  asQuestions,
  both,
  NOTHING,
  type DraftOption,
  type DraftQuestion,
  type Drafted,
  type Guessing,
} from './draft.ts';
import type { ColumnGroup } from './group-columns.ts';
import { guessColumn } from './guess-column.ts';
import { guessRanks, guessSum } from './guess-order.ts';
import { guessTicks } from './guess-ticks.ts';
import { RARE } from './guess-spellings.ts';
import { KIND } from './kinds.ts';
import { readLabels } from './labelled-column.ts';
import { roleOf } from './lexicon.ts';

/** What a group of columns is: several answers, a grid, a ranking, or questions of their own. */
export function guessGroup(group: ColumnGroup, guessing: Guessing): Drafted {
  const [first] = group.columns;
  if (!first) return NOTHING;
  const whole = withOther(group, guessing);
  if (whole) return whole;
  const isOne = group.columns.length === 1 && !group.set;
  return both(isOne ? guessColumn(first, guessing) : guessSeveral(group, guessing), besideColumns(group, guessing));
}

/** One answer, and beside it a column with the texts of those who chose "other": where one is filled, the other never is. */
function withOther({ columns, beside, wording, base }: ColumnGroup, guessing: Guessing): Drafted | undefined {
  const [answer, item] = columns;
  const other = columns.length === 1 ? beside[0] : item;
  if (!answer || !other || columns.length > 2 || roleOf(labelOf(other)) !== 'other' || other.facts.filled === 0) return undefined;
  if (guessing.rows.some((row) => foldedCell(answer.facts, row) !== '' && foldedCell(other.facts, row) !== '')) return undefined;
  const guess = guessColumn({ ...answer, wording: wording === '' ? answer.wording : wording }, guessing);
  const [question] = guess.questions;
  if (!question || guess.questions.length > 1 || question.options.length < 2 || question.source['joined'] !== undefined) return undefined;
  const options: DraftOption[] = [...question.options, { label: labelOf(other), role: 'other', texts: [], takesOthers: true }];
  const names = [answer.facts.name, other.facts.name];
  const whole: DraftQuestion = { ...question, options, columns: names, othersIn: other.facts.name };
  const rest = beside.filter((column) => column !== other);
  return both(asQuestions([whole]), besideColumns({ columns, beside: rest, wording, base }, guessing));
} // prettier-ignore

function guessSeveral(group: ColumnGroup, guessing: Guessing): Drafted {
  return (
    guessTicks(group, guessing) ??
    guessRanks(group, guessing) ??
    guessSum(group, guessing) ??
    guessList(group, guessing) ??
    guessItems(group, guessing)
  );
}

/** Texts beside an option are questions that nobody sees unless somebody wants to; joined answers stand in columns already. */
function besideColumns({ beside, wording, base, columns }: ColumnGroup, guessing: Guessing): Drafted {
  const { words } = guessing;
  return beside
    .map((column): Drafted => {
      const { facts } = column;
      if (columns.some((own) => own.base === facts.name) && column.isText !== true) return { questions: [], unused: [{ column, why: 'joined' }] }; // prettier-ignore
      if (guessing.layout.otherTicks?.test(facts.name) && columns.length > 1) return NOTHING;
      if (facts.filled === 0) return { questions: [], unused: [{ column, why: 'empty' }] };
      const stem = wording === '' ? words.comments.untitled({ column: base }) : wording;
      return asQuestions([{
        name: facts.name,
        kind: KIND.text,
        wording: words.comments.other({ stem }),
        options: [],
        source: { columns: facts.name },
        columns: [facts.name],
        evidence: [words.evidence.beside({ of: base })],
        isHidden: true,
      }]);
    })
    .reduce(both, NOTHING);
} // prettier-ignore

/** The options of a question in several columns, each option at most once a row: answers in any order, or by their place. */
function guessList({ columns, wording, base, set }: ColumnGroup, guessing: Guessing): Drafted | undefined {
  const texts = [...new Set(columns.flatMap(({ facts }) => textsOf(facts)))];
  if (texts.length < columns.length || texts.length > 60) return undefined;
  let [rows, repeats] = [0, 0];
  for (const row of guessing.rows) {
    const given = columns.map(({ facts }) => foldedCell(facts, row)).filter((text) => text !== '');
    if (given.length < 2) continue;
    rows += 1;
    if (new Set(given).size < given.length) repeats += 1;
  }
  // Of several columns, the later ones have fewer answers: nobody fills in the third before the first.
  const filled = columns.map(({ facts }) => facts.filled);
  const isFalling = filled.every((count, i) => i === 0 || count <= (filled[i - 1] ?? 0)) && (filled[0] ?? 0) > (filled.at(-1) ?? 0); // prettier-ignore
  const isDeclared = set?.form === 'codes';
  if (!isDeclared && (rows < 5 || repeats > 0 || !(isFalling || texts.length > 2 * columns.length))) return undefined;
  const { words, decisions, layout } = guessing;
  const names = columns.map(({ facts }) => facts.name);
  const options = optionsOfTexts(columns, texts);
  const source = { columns: names };
  const evidence = [isDeclared ? words.evidence.set : words.evidence.places];
  const stem = wording === '' ? words.comments.untitled({ column: base }) : wording;
  const choice = isDeclared ? 'mentions' : decisions.of({ id: 'places', columns: names, answers: filled.reduce((sum, count) => sum + count, 0) }, words.questions.places.text, { mentions: words.questions.places.mentions, ranking: words.questions.places.ranking }, layout.placesAreRanks ? 'ranking' : 'mentions'); // prettier-ignore
  if (choice === 'mentions') return asQuestions([{ name: base, kind: KIND.severalAnswers, wording: stem, options, source, columns: names, evidence }]); // prettier-ignore
  return asQuestions([{ name: base, kind: KIND.order, wording: stem, options, source: { ...source, max: names.length }, columns: names, evidence }]); // prettier-ignore
}

function optionsOfTexts(columns: readonly DescribedColumn[], texts: readonly string[]): readonly DraftOption[] {
  const labels = new Map(columns.flatMap((column) => [...(readLabels(column)?.answers ?? [])]));
  const byLabel = new Map<string, string[]>();
  for (const text of [...labels.keys(), ...texts]) {
    const label = labels.get(text) ?? text;
    const own = byLabel.get(label) ?? [];
    if (!own.includes(text)) byLabel.set(label, [...own, text]);
  }
  const isNumbered = texts.every(isInteger) && labels.size === 0;
  const sorted = isNumbered ? [...byLabel].sort((a, b) => Number(a[0]) - Number(b[0])) : [...byLabel];
  return sorted.map(([label, own]) => ({ label, role: roleOf(label), texts: own }));
}

/** Columns that are rows of a grid, if they share their answers; else questions of their own under one wording. */
function guessItems({ columns, wording, base }: ColumnGroup, guessing: Guessing): Drafted {
  const { words } = guessing;
  const shared = sharedColumn(columns);
  // Without labels, and with wordings that all differ, nothing says what stood over them.
  const isNameless = columns.every(({ label }) => label === undefined) && new Set(columns.map((one) => one.wording)).size === columns.length; // prettier-ignore
  return columns
    .map((column): Drafted => {
      const label = labelOf(column);
      const hasStem = column.label !== undefined || column.wording !== wording || isNameless;
      const alike = shared ? withTexts(column, shared) : column;
      const guess = guessColumn({ ...alike, wording: hasStem ? label : column.wording }, guessing);
      const stem = isNameless ? words.comments.each : wording === '' ? words.comments.untitled({ column: base }) : wording; // prettier-ignore
      const questions = guess.questions.map((question) => ({
        ...question,
        ...(hasStem ? { stem } : {}),
        evidence: [...(shared ? [words.evidence.item({ items: columns.length })] : []), ...question.evidence],
      }));
      return { ...guess, questions };
    })
    .reduce(both, NOTHING);
}

/** More answers than the rows of a grid share. */
const MOST_POINTS = 20;

/** Counts over all rows of a grid, so that a point that nobody gave in one row is one of it too; undefined if they share none. */
function sharedColumn(columns: readonly DescribedColumn[]): ReadonlyMap<string, number> | undefined {
  const all = new Map<string, number>();
  for (const { facts } of columns)
    for (const [text, count] of facts.counts) all.set(text, (all.get(text) ?? 0) + count);
  if (all.size === 0 || all.size > MOST_POINTS || columns.length < 2) return undefined;
  const filled = columns.filter(({ facts }) => facts.filled > 0);
  const common = filled.filter(({ facts }) => facts.counts.size >= all.size * 0.5);
  return common.length >= filled.length * 0.7 ? new Map([...all].sort((a, b) => b[1] - a[1])) : undefined;
}

/** A row of a grid with the answers of all rows, those that nobody gave in it counted 0. */
function withTexts(column: DescribedColumn, shared: ReadonlyMap<string, number>): DescribedColumn {
  const { facts } = column;
  const counts = new Map([...shared.keys()].map((text) => [foldText(text), facts.counts.get(text) ?? 0]));
  // Rare answers are rare in one row, not among all.
  const usual = Math.floor(facts.filled * RARE) + 2;
  return { ...column, facts: { ...facts, counts: new Map([...counts].map(([text, count]) => [text, Math.max(count, Math.min(usual, shared.get(text) ?? 0))])) } }; // prettier-ignore
}
