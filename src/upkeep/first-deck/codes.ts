import { NO_ANSWER } from '../../data/survey/types.ts';

const CODE = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;
/** Words that mean something in conditions and in YAML, or that the program adds by itself. */
const RESERVED = new Set([
  'id',
  'and',
  'or',
  'not',
  'in',
  'true',
  'false',
  'null',
  'yes',
  'no',
  'on',
  'off',
  'unknown',
  NO_ANSWER,
]);
/** Longer names are wordings, not codes. */
const LONGEST_NAME = 24;

/** Latin letters, digits and underscores of a text, as a code may have them; '' if nothing is left. */
function slug(text: string, longest: number): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  // A cut in the middle of a word is no word.
  const words = plain.split('_');
  let short = '';
  for (const word of words) {
    if (short !== '' && short.length + word.length + 1 > longest) break;
    short = short === '' ? word.slice(0, longest) : `${short}_${word}`;
  }
  return short;
}

/** Gives each name once; of two equal ones, the second is `name_2`. */
class UniqueCodes {
  readonly #taken = new Set<string>();

  unique(code: string): string {
    let own = code;
    for (let n = 2; this.#taken.has(own.toLowerCase()); n++) own = `${code}_${n}`;
    this.#taken.add(own.toLowerCase());
    return own;
  }
}

/** A question as its code is made. */
interface Named {
  readonly name: string;
  readonly stem?: string;
  readonly wording?: string;
  readonly grid?: { readonly names: readonly string[] };
}

/** The code of a question, and of an item of a grid that of its grid and its own. */
export interface QuestionCode {
  readonly code: string;
  readonly grid?: { readonly code: string; readonly item: string };
}

/**
 * Codes of questions by the names of their columns: a short name is kept (`Q1`, `age`, `Q1_SQ001` of `Q1[SQ001]`); where the
 * names are wordings, questions are numbered, Q1, Q2 …, those of one wording Q3_1, Q3_2 …. Beside questions that are called Q1 by the
 * export itself, they are F1, F2 …: another Q1 would be taken for that one. Items of a grid have its code before theirs.
 */
export function questionCodes(questions: readonly Named[]): readonly QuestionCode[] {
  const codes = new UniqueCodes();
  const own = questions.map(({ name, grid }) => (grid ? undefined : ownCode(name)));
  const letter = questions.some(({ name }) => /^Q\d/i.test(plainName(name) ?? '')) ? 'F' : 'Q';
  // What the export calls so itself comes before what is only numbered.
  const kept = own.map((code) => (code === undefined ? undefined : codes.unique(code)));
  let number = 0;
  let [stem, item] = [undefined as string | undefined, 0];
  const made: QuestionCode[] = [];
  questions.forEach((question, at) => {
    const { grid } = question;
    if (made.length > at) return;
    if (grid) {
      const items = questions.slice(at).filter((one) => one.grid === grid);
      const name = gridName(grid.names);
      const code = codes.unique(name === undefined ? `${letter}${(number += 1)}` : safe(name));
      const parts = itemCodes(items, name);
      made.push(...parts.map((part) => ({ code: codes.unique(`${code}_${part}`), grid: { code, item: part } })));
      return;
    }
    const known = kept[at];
    if (known !== undefined) {
      made.push({ code: known });
      return;
    }
    if (question.stem !== undefined && question.stem === stem) item += 1;
    else {
      number += 1;
      [stem, item] = [question.stem, 1];
    }
    made.push({
      code: codes.unique(question.stem === undefined ? `${letter}${number}` : `${letter}${number}_${item}`),
    });
  });
  return made;
}

/** The code that a short name is; undefined for a wording. */
function ownCode(name: string): string | undefined {
  const short = plainName(name);
  return short === undefined ? undefined : safe(short);
}

/** A name that is short enough to be a code, as one; undefined of a wording. */
function plainName(name: string): string | undefined {
  const short = name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');
  const isName = name.length <= LONGEST_NAME && !/\s/.test(name.trim()) && /^[\x21-\x7e]+$/.test(name) && short !== '';
  return isName ? (/^\d/.test(short) ? `Q${short}` : short) : undefined;
} // prettier-ignore

/** What the names of the items of a grid have in common: Q4 of Q4_1 and Q4_2, Q6_Q9 of Q6 to Q9; undefined where they are wordings. */
function gridName(names: readonly string[]): string | undefined {
  const plain = names.flatMap((name) => plainName(name) ?? []);
  const [first = '', ...others] = plain;
  if (plain.length < names.length) return undefined;
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1;
  const shared = first.slice(0, length);
  // Q1 of Q10 and Q11 is another question.
  const whole = /\d$/.test(shared) && plain.some((name) => /^\d/.test(name.slice(length))) ? shared.replace(/\d+$/, '') : shared; // prettier-ignore
  const [, before] = /^(.*[^_])_/.exec(whole) ?? [];
  if (before !== undefined) return before;
  const base = whole.replace(/(?<=\d)[cs]$/, '');
  return /\d|.{3}/.test(base) ? base : `${first}_${plain.at(-1) ?? ''}`;
}

/** Words of an item that its code can be made of, at the most. */
const ITEM_WORDS = 3;

/** Codes of the items of a grid: what their names have of their own, else their words, if all are short; else r1, r2 …. */
function itemCodes(items: readonly Named[], grid: string | undefined): readonly string[] {
  const parts = items.map(({ name }) => (grid === undefined ? '' : (plainName(name) ?? '').slice((plainName(name) ?? '').startsWith(grid) ? grid.length : 0).replace(/^[_cs](?=\d)|^_+/, ''))); // prettier-ignore
  const areCodes = parts.every((part) => CODE.test(part)) && new Set(parts.map((part) => part.toLowerCase())).size === parts.length; // prettier-ignore
  if (areCodes) return parts.map(safe);
  const words = items.map(({ name, wording = '' }) => (wording !== name && LATIN.test(wording) && wording.trim().split(/\s+/).length <= ITEM_WORDS ? slug(wording, 24) : '')); // prettier-ignore
  const areWords = words.every((word) => /^[a-z]/.test(word)) && new Set(words).size === words.length;
  return areWords ? words.map(safe) : parts.map((part, i) => `r${/^\d{1,4}$/.test(part) && new Set(parts).size === parts.length ? part : i + 1}`);
} // prettier-ignore

const LATIN = /^[\u0020-\u024f\u2010-\u201f]+$/;

/** Codes of options: of Latin labels, the label; of others, the number that the export has for it, or their place. */
export function optionCodes(options: readonly { readonly label: string; readonly texts: readonly string[] }[]): readonly string[] {
  const codes = new UniqueCodes();
  return options.map(({ label, texts }, i) => {
    const isLatin = LATIN.test(label);
    const own = isLatin ? slug(label, 32) : '';
    if (own !== '' && !/^\d/.test(own)) return codes.unique(safe(own));
    if (own !== '') return codes.unique(`n${own}`);
    const number = texts.find((text) => /^\d{1,6}$/.test(text));
    return codes.unique(`a${number ?? i + 1}`);
  });
} // prettier-ignore

const safe = (code: string): string => {
  const own = RESERVED.has(code.toLowerCase()) ? `${code}_` : code;
  return CODE.test(own) ? own : own.slice(0, 60);
};
