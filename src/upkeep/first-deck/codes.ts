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

/**
 * Codes of questions by the names of their columns: a short name is kept (`Q1`, `age`, `Q1_SQ001` of `Q1[SQ001]`); where the
 * names are wordings, questions are numbered, Q1, Q2 …, those of one wording Q3_1, Q3_2 …. Beside questions that are called Q1 by the
 * export itself, they are F1, F2 …: another Q1 would be taken for that one.
 */
export function questionCodes(questions: readonly { readonly name: string; readonly stem?: string }[]): readonly string[] {
  const codes = new UniqueCodes();
  const own = questions.map(({ name }) => ownCode(name));
  const letter = own.some((code) => /^Q\d/i.test(code ?? '')) ? 'F' : 'Q';
  // What the export calls so itself comes before what is only numbered.
  const kept = own.map((code) => (code === undefined ? undefined : codes.unique(code)));
  let number = 0;
  let [stem, item] = [undefined as string | undefined, 0];
  return questions.map((question, i) => {
    const known = kept[i];
    if (known !== undefined) return known;
    if (question.stem !== undefined && question.stem === stem) item += 1;
    else {
      number += 1;
      [stem, item] = [question.stem, 1];
    }
    return codes.unique(question.stem === undefined ? `${letter}${number}` : `${letter}${number}_${item}`);
  });
} // prettier-ignore

/** The code that a short name is; undefined for a wording. */
function ownCode(name: string): string | undefined {
  const short = name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');
  const isName = name.length <= LONGEST_NAME && !/\s/.test(name.trim()) && /^[\x21-\x7e]+$/.test(name) && short !== '';
  return isName ? safe(/^\d/.test(short) ? `Q${short}` : short) : undefined;
}

/** Codes of options: of Latin labels, the label; of others, the number that the export has for it, or their place. */
export function optionCodes(options: readonly { readonly label: string; readonly texts: readonly string[] }[]): readonly string[] {
  const codes = new UniqueCodes();
  return options.map(({ label, texts }, i) => {
    const isLatin = /^[\u0020-\u024f\u2010-\u201f]+$/.test(label);
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
