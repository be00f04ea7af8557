import { foldText } from '../../data/survey/source/types.ts';
import { textsOf, type ColumnFacts } from './column-facts.ts';
import { isTick, isUnticked, NO_ANSWER_WORDS, roleOf } from './lexicon.ts';

/** A wording in two: what a question asks, and the row or option that the column stands for. */
export interface Split {
  readonly stem: string;
  readonly label: string;
}

/** Marks between the wording of a question and the label of its row or option, in one text; the surest first. */
const MARKS = [' - ', ' – ', ' — ', ' | ', ' >> ', '>>', ' -> ', ' → ', '｜', '／', ': ', '：'];
const BRACKETED = /^(?<stem>.{2,}\S)\s*\[(?<label>[^\]]+)\]$/su;
/** `Race (choice=White)`, as REDCap labels its columns. */
const CHOICE = /^(?<stem>.+?)\s*\(choice=(?<label>.+)\)$/su;
/** The option behind the question mark: `What do you buy? Fruit`. */
const ASKED = /^(?<stem>.{4,}[?？])\s*(?<label>[^?？\s][^?？]{0,60})$/su;
/** The option before its question, as Alchemer has it: `Fruit:What do you buy?` */
const BEFORE = /^(?<label>[^:：]{1,80}?)\s*[:：]\s*(?<stem>[^:：].{7,})$/su;
/** A low line joins words of a sentence only where a program put it. */
const WORDED = /[\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/** All ways in which a wording may be two, the surest first. */
function splitsOf(wording: string): readonly Split[] {
  const matches = [CHOICE, BRACKETED].flatMap((pattern) => splitBy(pattern, wording));
  const marked = MARKS.flatMap((mark) => splitAt(wording, wording.lastIndexOf(mark), mark.length));
  const low = [wording.indexOf('_'), wording.lastIndexOf('_')].flatMap((at) => splitAt(wording, at, 1)).filter(({ stem }) => WORDED.test(stem)); // prettier-ignore
  return [...matches, ...marked, ...low, ...[ASKED, BEFORE].flatMap((pattern) => splitBy(pattern, wording))];
}

function splitBy(pattern: RegExp, wording: string): readonly Split[] {
  const groups = pattern.exec(wording)?.groups;
  return groups ? [{ stem: (groups['stem'] ?? '').trim(), label: (groups['label'] ?? '').trim() }] : [];
}

function splitAt(wording: string, at: number, length: number): readonly Split[] {
  if (at < 2) return [];
  const [stem, label] = [wording.slice(0, at).trim(), wording.slice(at + length).trim()];
  return stem.length < 2 || label === '' || /[:：]/.test(label) ? [] : [{ stem, label }];
}

/**
 * Wordings that are a stem and a label in one text, where at least two neighbours share the stem: alone, a colon or a hyphen
 * says nothing.
 */
export function commonStems(wordings: readonly string[]): readonly (Split | undefined)[] {
  const all = wordings.map(splitsOf);
  return all.map((own, i) => {
    const around = [i - 1, i + 1];
    const isShared = ({ stem, label }: Split): boolean =>
      around.some((at) => all[at]?.some((other) => other.stem === stem && other.label !== label)) ||
      // The text beside an answer stands under the wording of the answer itself.
      (roleOf(label) === 'other' && wordings[i - 1] === stem);
    return own.find(isShared);
  });
}

/** More answers than columns of one question share. */
const MOST_SHARED = 12;

/**
 * Short names that begin alike, `use_bus` and `use_bike`, of neighbours in which the same few answers stand: nobody gave them
 * wordings, so what they have in common is the stem. Their answers decide: `resp_sex` and `resp_age` are two questions.
 */
export function stemsOfNames(columns: readonly ColumnFacts[]): readonly (Split | undefined)[] {
  const split = columns.map(
    (facts) =>
    facts.variable?.label === undefined ? splitBy(/^(?<stem>[A-Za-z][A-Za-z0-9]*)_(?<label>[A-Za-z][A-Za-z0-9_]*)$/u, facts.name)[0] : undefined, // prettier-ignore
  );
  return columns.map((facts, i) => {
    const own = split[i];
    if (!own) return undefined;
    const others = [i - 1, i + 1].filter((at) => split[at]?.stem === own.stem);
    const areAlike = others.some((at) => columns[at] !== undefined && shareAnswers(facts, columns[at]));
    return areAlike ? own : undefined;
  });
}

function shareAnswers(a: ColumnFacts, b: ColumnFacts): boolean {
  const [one, other] = [a, b].map((facts) => textsOf(facts).map(foldText).filter((text) => !NO_ANSWER_WORDS.test(text) || isUnticked(text))); // prettier-ignore
  if (!one || !other || one.length === 0 || other.length === 0) return false;
  const isYesNo = [...one, ...other].every((text) => isTick(text) || isUnticked(text));
  if (isYesNo) return true;
  const all = new Set([...one, ...other]);
  return all.size >= 3 && all.size <= MOST_SHARED && one.length + other.length - all.size >= all.size * 0.7;
}
