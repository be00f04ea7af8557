// Characters that print nothing: those that Unicode says any program may ignore (zero width, controls of direction, soft
// hyphens, fillers, variation selectors), the empty cell of Braille, and anchors of annotations.
const NOTHING = '\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffb';

const BLANK = new RegExp(`^[\\p{White_Space}${NOTHING}]*$`, 'u');
const UNSEEN = new RegExp(`[\\p{White_Space}${NOTHING}]`, 'gu');

/** Whether a text prints nothing visible: it is empty, or consists of spaces of any kind and invisible characters. */
export const isBlank = (text: string): boolean => BLANK.test(text);

/**
 * A text as it is read: width and case of letters, spaces and invisible characters make no difference. Two labels
 * that come out equal here look the same to a reader of the slide.
 */
export const asRead = (text: string): string =>
  text.normalize('NFKC').replace(UNSEEN, '').toUpperCase().toLowerCase().normalize('NFKC').replace(UNSEEN, '');

/** An invisible character, and where it is. */
export interface Invisible {
  readonly offset: number;
  /** `U+200B` */
  readonly name: string;
}

const INVISIBLE = new RegExp(`[${NOTHING}]`, 'gu');

/** Scripts whose letters change their form beside a zero-width joiner or non-joiner. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Mandaic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Emoji_Modifier_Base}\ufe0f]/u;

/** The invisible characters of a text, except those that its script or an emoji needs. */
export function invisibleIn(text: string): readonly Invisible[] {
  return [...text.matchAll(INVISIBLE)]
    .filter(({ 0: char, index }) => !isNeeded(char, before(text, index), text.slice(index + char.length)))
    .map(({ 0: char, index }) => ({ offset: index, name: nameOf(char) }));
}

const nameOf = (char: string): string => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const before = (text: string, index: number): string => [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';

function isNeeded(char: string, previous: string, rest: string): boolean {
  const next = [...rest.slice(0, 2)][0] ?? '';
  if (/[\u200c\u200d]/u.test(char) && JOINING.test(previous)) return true;
  if (char === '\u200d') return EMOJI.test(previous) && EMOJI.test(next);
  // Variation selectors: of emoji and signs, of ideographs, of Mongolian letters.
  if (/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(char)) return /[\p{L}\p{N}\p{S}\p{P}]/u.test(previous);
  if (/[\u180b-\u180f]/u.test(char)) return /\p{Script=Mongolian}/u.test(previous);
  // Flags of regions are spelt with tags; syllables of old Korean with fillers.
  if (/[\u{e0020}-\u{e007f}]/u.test(char)) return /[\p{Extended_Pictographic}\u{e0020}-\u{e007f}]/u.test(previous);
  return /[\u115f\u1160]/u.test(char) && /\p{Script=Hangul}/u.test(previous + next);
}
