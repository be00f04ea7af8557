import type { ProposedQuestion } from '../types.ts';
import { cleanWords, emOf, shortened } from './survey-words.ts';

/** How a question is called on slides, and its wording without that. */
export interface NumberedQuestion {
  readonly badge: string;
  readonly wording: string;
  readonly stem?: string;
  /** Of an item of a grid: what the grid is called. */
  readonly gridBadge?: string;
}

/** The widest name that stands large in the panel of a question, in em. */
const BADGE = 4.4;

/** A number as questionnaires write it before a question: 問18. Q7: F2) 【SQ1】 Frage 3 – … */
const NAMED =
  /^[[【（(<＜]?\s*(?<name>問|設問|質問|SQ|[QFS]|Question|Frage|No\.?)\s*(?<digits>\d{1,3}(?:[-‐–_.]\d{1,3})?[a-z]?)(?:\s*[\]】）)>＞]\s*[.．:：]?\s*|\s*[.．、。:：｜|–—-]\s*|\s+)(?<rest>.*\p{L}.*)$/isu;
/** A bare number: 1. … 2) … */
const BARE = /^[（(]?(?<digits>\d{1,3})\s*[.．)）:：、](?!\d)\s*(?<rest>.*\p{L}.*)$/su;

interface Found {
  readonly number: string;
  readonly rest: string;
}

/** The number that a wording begins with, and the words after it. */
function numberIn(words: string): Found | undefined {
  const plain = words.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const { name = 'Q', digits, rest } = (NAMED.exec(plain) ?? BARE.exec(plain))?.groups ?? {};
  if (digits === undefined || rest === undefined) return undefined;
  const short = /^(question|frage|no\.?)$/i.test(name) ? 'Q' : name.toUpperCase();
  // Of the words as they came: only their number is written in the usual width.
  return { number: `${short}${digits}`, rest: words.slice(words.length - rest.length) };
}

/**
 * How questions are called on slides: as people know them, by the numbers that their wordings begin with. Where the export has none, by
 * their codes, as long as all have room and some of them are numbers of questions. Else all are numbered, Q1, Q2 …: names of columns
 * such as `sexe` say nothing to readers, and a number beside codes that are numbers would name another question.
 */
export function numberedQuestions(questions: readonly ProposedQuestion[]): readonly NumberedQuestion[] {
  const asked = questions.map(({ wording, stem, code }) => ({ wording: cleanWords(wording, code), ...(stem === undefined ? {} : { stem: cleanWords(stem, code) }) })); // prettier-ignore
  const found = asked.map(({ wording, stem }) => numberIn(stem ?? wording));
  // The text beside "other" begins with the number of its question, and is on no slide.
  const shown = questions.some(({ isShown }) => isShown) ? found.map((one, i) => (questions[i]?.isShown ? one : undefined)) : found; // prettier-ignore
  const own = new Set(asked.flatMap(({ wording, stem }, i) => (shown[i] ? [`${shown[i].number} ${stem ?? wording}`] : []))); // prettier-ignore
  const numbers = new Set(shown.flatMap((one) => one?.number ?? []));
  // Two questions of one number are two parts of a questionnaire, or the number is none.
  const areNumbers = numbers.size > 0 && own.size === numbers.size && shown.filter(Boolean).length * 2 >= questions.filter(({ isShown }) => isShown).length; // prettier-ignore
  if (!areNumbers) return withBadges(questions, asked, codesOrCounted(questions));
  const badges = questions.map(({ code: ownCode, stem, grid }, i) => {
    const number = found[i]?.number;
    const code = grid?.code ?? ownCode;
    if (grid) return number ?? (emOf(code) <= BADGE && !numbers.has(code) ? code : shortened(asked[i]?.stem ?? code, BADGE)); // prettier-ignore
    if (number === undefined) return emOf(code) <= BADGE && !numbers.has(code) ? code : shortened(asked[i]?.wording ?? code, BADGE); // prettier-ignore
    return stem === undefined ? number : ofRow(number, questions, i);
  });
  const without = asked.map((words, i) => {
    const { rest } = found[i] ?? {};
    if (rest === undefined) return words;
    return words.stem === undefined ? { wording: rest } : { ...words, stem: rest };
  });
  return withBadges(questions, without, badges);
}

/** With their names; an item of a grid has the grid's, and its place behind it. */
const withBadges = (
  questions: readonly ProposedQuestion[],
  asked: readonly Omit<NumberedQuestion, 'badge'>[],
  badges: readonly string[],
): readonly NumberedQuestion[] =>
  asked.map((words, i) => {
    const badge = badges[i] ?? `Q${i + 1}`;
    return questions[i]?.grid ? { ...words, badge: ofRow(badge, questions, i), gridBadge: badge } : { ...words, badge };
  });

/** The name of a row of a grid: its number with its place, as questionnaires in its language write it. */
function ofRow(number: string, questions: readonly ProposedQuestion[], at: number): string {
  const place = rowAt(questions, at);
  return /\p{sc=Han}/u.test(number) ? `${number}(${place})` : `${number}_${place}`;
}

/** Which row of its grid a question is, from 1 on. */
function rowAt(questions: readonly ProposedQuestion[], at: number): number {
  const { stem, grid } = questions[at] ?? {};
  if (grid) return questions.slice(0, at + 1).filter((one) => one.grid?.code === grid.code).length;
  const first = questions.slice(0, at + 1).findLastIndex((one, i) => one.stem === stem && questions[i - 1]?.stem !== stem); // prettier-ignore
  return at - first + 1;
}

function codesOrCounted(questions: readonly ProposedQuestion[]): readonly string[] {
  const codes = questions.map(({ code, grid }) => grid?.code ?? code);
  const shown = questions.filter(({ isShown }) => isShown).map(({ code, grid }) => grid?.code ?? code);
  const areShort = (shown.length > 0 ? shown : codes).every((code) => emOf(code) <= BADGE);
  if (areShort && codes.some((code) => /\d/.test(code))) return codes.map((code) => shortened(code, BADGE));
  let number = 0;
  return questions.map(({ stem, grid }, i) => {
    const isNext = grid ? questions[i - 1]?.grid?.code === grid.code : stem !== undefined && questions[i - 1]?.stem === stem; // prettier-ignore
    if (!isNext) number += 1;
    if (grid) return `Q${number}`;
    return stem === undefined ? `Q${number}` : `Q${number}_${rowAt(questions, i)}`;
  });
}
