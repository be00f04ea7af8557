import { foldText } from '../../data/survey/source/types.ts';
import { foldedCell, isInteger, textsOf } from './column-facts.ts';
import { labelOf, type DescribedColumn } from './describe-columns.ts';
import { asQuestions, type DraftOption, type Drafted, type Guessing } from './draft.ts';
import type { ColumnGroup } from './group-columns.ts';
import { KIND } from './kinds.ts';
import { readLabels } from './labelled-column.ts';
import { isTick, isUnticked, roleOf } from './lexicon.ts';

/** How the columns of a question say whether their option was ticked. */
interface TickReading {
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  /** Texts that tick in the column of one option only: its label, or its number. */
  readonly own: boolean;
  /** Columns whose option takes any text: "other, please specify". */
  readonly texts: ReadonlySet<DescribedColumn>;
}

/** Columns by option, ticked or not; undefined if the cells of a group do not look so. */
export function guessTicks(group: ColumnGroup, guessing: Guessing): Drafted | undefined {
  const { set } = group;
  if (set?.form === 'codes' || group.columns.length < 2) return undefined;
  const found = readTicks(group, guessing);
  if (!found) return undefined;
  // Where a tool asks for "other" in a column of text only, the text is the tick.
  const others = group.beside.filter(({ facts }) => guessing.layout.otherTicks?.test(facts.name));
  const columns = [...group.columns, ...others];
  const reading = others.length === 0 ? found : { ...found, texts: new Set([...found.texts, ...others]) };
  const { words, decisions } = guessing;
  const names = columns.map(({ facts }) => facts.name);
  const options = columns.map((column): DraftOption => {
    const label = others.includes(column) ? words.comments.otherOption : labelOf(column);
    return {
      label,
      role: reading.texts.has(column) ? 'other' : roleOf(label),
      texts: reading.own ? textsOf(column.facts).filter((text) => !isUnticked(text) && !reading.texts.has(column)) : [],
      column: column.facts.name,
      ...(reading.texts.has(column) ? { takesOthers: true } : {}),
    };
  });
  const source = {
    ...(reading.own || sameTexts(reading.ticked, ['1']) ? {} : { ticked: reading.ticked }),
    ...(reading.unticked.length === 0 || sameTexts(reading.unticked, ['0']) ? {} : { unticked: reading.unticked }),
    ...missingTexts(columns, reading),
  };
  const stem = group.wording === '' ? words.comments.untitled({ column: group.base }) : group.wording;
  if (group.wording === '') decisions.of({ id: 'wording', columns: [group.base], answers: 0 }, words.questions.wording.text, { later: words.questions.wording.later }, 'later'); // prettier-ignore
  const evidence = [set ? words.evidence.set : reading.own ? words.evidence.ownLabels : words.evidence.ticks({ texts: reading.ticked.join(', ') })]; // prettier-ignore
  const alone = rowsTickedOnce(columns, reading, guessing.rows);
  const isApart = alone !== undefined && decisions.of({ id: `apart.${group.base}`, kind: 'apart', columns: names, answers: alone }, words.questions.apart.text, { one: words.questions.apart.one, several: words.questions.apart.several }, set ? 'several' : 'one') === 'one'; // prettier-ignore
  if (isApart) evidence.push(words.evidence.apart({ rows: alone }));
  return asQuestions([{ name: group.base, kind: isApart ? KIND.oneAnswer : KIND.severalAnswers, wording: stem, options, source, columns: names, evidence }]); // prettier-ignore
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((text) => b.includes(text)); // prettier-ignore

function readTicks({ columns, set }: ColumnGroup, guessing: Guessing): TickReading | undefined {
  const all = [...new Set(columns.flatMap(({ facts }) => textsOf(facts).map(foldText)))];
  const none = new Set<DescribedColumn>();
  if (set?.counted !== undefined) {
    const counted = foldText(set.counted);
    return { ticked: [counted], unticked: all.filter((text) => text !== counted && !isMissing(columns, text)), own: false, texts: none }; // prettier-ignore
  }
  if (all.length === 0) return undefined;
  const labelled = byLabels(columns, all);
  if (labelled) return labelled;
  const plain = all.filter((text) => !isCode(text));
  if (plain.length > 0 && plain.every((text) => isTick(text) || isUnticked(text)) && plain.some(isTick)) {
    return { ticked: plain.filter(isTick), unticked: plain.filter(isUnticked), own: false, texts: none };
  }
  if (all.every((text) => text === '1' || text === '2')) return oneOrTwo(columns, guessing);
  return ownTexts(columns);
}

/** Numbers that say that there is no answer, among ticks. */
const isCode = (text: string): boolean => /^-\d+$/.test(text) || /^9{2,}$/.test(text);
const isMissing = (columns: readonly DescribedColumn[], text: string): boolean =>
  isCode(text) || columns.some((column) => Object.values(readLabels(column)?.missing ?? {}).flat().map(foldText).includes(text)); // prettier-ignore

/** Codes whose labels say "yes" and "no". */
function byLabels(columns: readonly DescribedColumn[], all: readonly string[]): TickReading | undefined {
  const labels = columns.map((column) => readLabels(column)?.answers).filter((answers) => answers !== undefined);
  if (labels.length < columns.length || labels.length === 0) return undefined;
  const known = new Map(labels.flatMap((answers) => [...answers].map(([text, label]) => [foldText(text), label] as const)));
  const own = columns.every((column) => {
    const answers = readLabels(column)?.answers;
    return answers?.size === 1;
  });
  if (own) {
    const ticked = [...new Set(labels.flatMap((answers) => [...answers.keys()].map(foldText)))];
    return { ticked, unticked: all.filter((text) => !ticked.includes(text) && isUnticked(text)), own: false, texts: new Set() };
  }
  if (known.size > 3 || ![...known.values()].every((label) => isTick(label) || isUnticked(label))) return undefined;
  const ticked = [...known].filter(([, label]) => isTick(label)).flatMap(([text, label]) => [text, foldText(label)]);
  const unticked = [...known].filter(([, label]) => isUnticked(label)).flatMap(([text, label]) => [text, foldText(label)]);
  return ticked.length === 0 ? undefined : { ticked: [...new Set(ticked)], unticked: [...new Set(unticked)], own: false, texts: new Set() }; // prettier-ignore
} // prettier-ignore

/** 1 and 2 without labels: yes and no, or two options. Undefined if they are options. */
function oneOrTwo(
  columns: readonly DescribedColumn[],
  { words, decisions, layout }: Guessing,
): TickReading | undefined {
  const names = columns.map(({ facts }) => facts.name);
  // Where only ones stand, nothing is to be asked.
  if (!layout.twoTicks && columns.every(({ facts }) => !facts.counts.has('2')))
    return { ticked: ['1'], unticked: [], own: false, texts: new Set() };
  const choice = decisions.of({ id: 'yes-no', columns: names, answers: columns.reduce((sum, { facts }) => sum + facts.filled, 0) }, words.questions.yesNo.text, { one: words.questions.yesNo.one, two: words.questions.yesNo.two, options: words.questions.yesNo.options }, layout.twoTicks ? 'two' : 'one'); // prettier-ignore
  if (choice === 'options') return undefined;
  return {
    ticked: [choice === 'one' ? '1' : '2'],
    unticked: [choice === 'one' ? '2' : '1'],
    own: false,
    texts: new Set(),
  };
}

/** Columns each of which has one text of its own: the label of its option, or its number; "other" may have any. */
function ownTexts(columns: readonly DescribedColumn[]): TickReading | undefined {
  const texts = new Set<DescribedColumn>();
  let owned = 0;
  for (const column of columns) {
    const given = textsOf(column.facts)
      .map(foldText)
      .filter((text) => !isUnticked(text));
    const label = labelOf(column);
    if (roleOf(label) === 'other' && given.length > 1) {
      texts.add(column);
      continue;
    }
    if (given.length > 1) return undefined;
    const [text] = given;
    if (text === undefined) continue;
    const isOwn = text === foldText(label) || text === column.part || (isInteger(text) && text === String(columns.indexOf(column) + 1)); // prettier-ignore
    if (!isOwn && !isAlike(text, label)) return undefined;
    owned += 1;
  }
  return owned < Math.max(1, columns.length / 3) ? undefined : { ticked: [], unticked: ['0'], own: true, texts };
}

/** A label in the header may be cut short, or have marks that the cell has not. */
const isAlike = (text: string, label: string): boolean => {
  const [a, b] = [text, foldText(label)].map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return a !== undefined && b !== undefined && a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
};

function missingTexts(columns: readonly DescribedColumn[], { ticked, unticked }: TickReading): { missing?: Record<string, readonly string[]> } {
  const declared = readLabels(columns[0] as DescribedColumn)?.missing ?? {};
  const codes = [...new Set(columns.flatMap(({ facts }) => textsOf(facts)))].filter((text) => isCode(text) && !ticked.includes(text) && !unticked.includes(text));
  const missing = { ...declared, ...(codes.length > 0 ? { no_answer: [...new Set([...(declared.no_answer ?? []), ...codes])] } : {}) };
  return Object.keys(missing).length > 0 ? { missing } : {};
} // prettier-ignore

/** Rows with a tick, if every one of them has exactly one, and there are enough of them to say anything. */
function rowsTickedOnce(columns: readonly DescribedColumn[], reading: TickReading, rows: Uint32Array): number | undefined {
  let ticked = 0;
  for (const row of rows) {
    const given = columns.filter((column) => {
      const text = foldedCell(column.facts, row);
      return text !== '' && !reading.unticked.includes(text) && !isUnticked(text) && !isCode(text);
    });
    if (given.length > 1) return undefined;
    ticked += given.length;
  }
  return ticked >= 30 ? ticked : undefined;
} // prettier-ignore
