import { scriptOfLanguage } from './direction.ts';

/**
 * Scripts by their ISO 15924 codes, with a free font family that has their letters. Chinese characters are drawn
 * differently from language to language: `FAMILIES_OF_HAN` has theirs.
 */
const FAMILIES = {
  Latn: 'Noto Sans',
  Grek: 'Noto Sans',
  Cyrl: 'Noto Sans',
  Hira: 'Noto Sans JP',
  Kana: 'Noto Sans JP',
  Hani: 'Noto Sans JP',
  Hang: 'Noto Sans KR',
  Bopo: 'Noto Sans TC',
  Thai: 'Noto Sans Thai',
  Laoo: 'Noto Sans Lao',
  Khmr: 'Noto Sans Khmer',
  Mymr: 'Noto Sans Myanmar',
  Deva: 'Noto Sans Devanagari',
  Beng: 'Noto Sans Bengali',
  Guru: 'Noto Sans Gurmukhi',
  Gujr: 'Noto Sans Gujarati',
  Orya: 'Noto Sans Oriya',
  Taml: 'Noto Sans Tamil',
  Telu: 'Noto Sans Telugu',
  Knda: 'Noto Sans Kannada',
  Mlym: 'Noto Sans Malayalam',
  Sinh: 'Noto Sans Sinhala',
  Tibt: 'Noto Serif Tibetan',
  Armn: 'Noto Sans Armenian',
  Geor: 'Noto Sans Georgian',
  Ethi: 'Noto Sans Ethiopic',
  Cher: 'Noto Sans Cherokee',
  Cans: 'Noto Sans Canadian Aboriginal',
  Mong: 'Noto Sans Mongolian',
  Java: 'Noto Sans Javanese',
  Olck: 'Noto Sans Ol Chiki',
  Tfng: 'Noto Sans Tifinagh',
  Vaii: 'Noto Sans Vai',
  Yiii: 'Noto Sans Yi',
  Arab: 'Noto Sans Arabic',
  Hebr: 'Noto Sans Hebrew',
  Syrc: 'Noto Sans Syriac',
  Thaa: 'Noto Sans Thaana',
  Nkoo: 'Noto Sans NKo',
  Adlm: 'Noto Sans Adlam',
} as const;

/** A script that the program knows a font for. */
export type Script = keyof typeof FAMILIES;
/** `Object.keys` calls them texts, since an object may have more keys than its type says; this one has not. */
export const SCRIPTS = Object.keys(FAMILIES) as readonly Script[];

const FAMILIES_OF_HAN: Readonly<Record<string, string>> = { Kore: 'Noto Sans KR', Hans: 'Noto Sans SC', Hant: 'Noto Sans TC' }; // prettier-ignore

/** A font family with the letters of a script, as a language draws them. */
export const familyFor = (script: string, language: string): string | undefined =>
  (script === 'Hani' ? FAMILIES_OF_HAN[scriptOfLanguage(language)] : undefined) ??
  (isKnown(script) ? FAMILIES[script] : undefined);

const isKnown = (script: string): script is Script => Object.hasOwn(FAMILIES, script);

/** Compiling a Unicode property takes a millisecond, and few of them are asked for. */
const tests = new Map<Script, RegExp>();

function isOf(script: Script, character: string): boolean {
  let test = tests.get(script);
  if (!test) tests.set(script, (test = new RegExp(`^\\p{Script=${script}}`, 'u')));
  return test.test(character);
}

/** The script of a character; undefined for what all scripts share (symbols, emoji) and for those without a font. */
export const scriptOf = (character: string): Script | undefined => SCRIPTS.find((script) => isOf(script, character));
