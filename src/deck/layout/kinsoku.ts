import { codePointOf } from './measure.ts';

/**
 * Which characters may stand where a line begins or ends. Source: W3C, Requirements for Japanese Text Layout
 * (https://www.w3.org/TR/jlreq/), 3.1.7, 3.1.8, 3.1.10 and its character classes cl-01 to cl-13, the published
 * successor of JIS X 4051; half-width forms follow their full-width ones. The same rules do no harm to other scripts.
 */

const CLOSING_BRACKETS = '’”)〕]}〉》」』】⦆〙〗»〟｠）］｝｣›'; // cl-02
const HYPHENS = '‐゠–〜～'; // cl-03; U+FF5E is what Japanese keyboards give for U+301C
const DIVIDING_MARKS = '!?！？‼⁇⁈⁉'; // cl-04
const MIDDLE_DOTS = '・：；:;･'; // cl-05
const FULL_STOPS = '。．.｡'; // cl-06
const COMMAS = '、，,､'; // cl-07
const ITERATION_MARKS = 'ヽヾゝゞ々〻'; // cl-09
const PROLONGED_SOUND = 'ーｰﾞﾟ'; // cl-10
const SMALL_KANA = 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ'; // cl-11
const POSTFIXED = '°′″℃¢%‰㏋ℓ％￠'; // cl-13
/** Not in JLREQ: marks that belong to the word before them. */
const TRAILING_MARKS = '®™©℠/／';

const OPENING_BRACKETS = '‘“([{〔〈《「『【⦅〘〖«〝｟（［｛｢‹'; // cl-01
const PREFIXED = '¥￥$＄£￡€№#＃'; // cl-12

const startProhibited = new Set(
  CLOSING_BRACKETS + HYPHENS + DIVIDING_MARKS + MIDDLE_DOTS + FULL_STOPS + COMMAS + ITERATION_MARKS + PROLONGED_SOUND +
    SMALL_KANA + POSTFIXED + TRAILING_MARKS, // prettier-ignore
);
const opening = new Set(OPENING_BRACKETS);
const closing = new Set(CLOSING_BRACKETS);
const endProhibited = new Set(OPENING_BRACKETS + PREFIXED);
const inseparable = new Set('—―…‥〳〴〵'); // cl-08
const glue = new Set('\u00a0\u2007\u202f\u2060\ufeff');
const noteMarks = new Set('*＊※†‡');
const pause = new Set('、。，．！？；：､｡!?‼⁇⁈⁉');

const head = (cluster: string): string => (cluster.length === 1 ? cluster : String.fromCodePoint(codePointOf(cluster)));

/** Begins a note: * Fewer than 30 respondents. */
export const isNoteMark = (cluster: string): boolean => noteMarks.has(head(cluster));

/** No line begins with it: 。、」％, small kana, ー, 々 … */
export const isLineStartProhibited = (cluster: string): boolean => startProhibited.has(head(cluster));

/** No line ends with it: 「（“￥ … */
export const isLineEndProhibited = (cluster: string): boolean => endProhibited.has(head(cluster));

/** Opens a quotation or bracket. */
export const isOpening = (cluster: string): boolean => opening.has(head(cluster));

/** Closes a quotation or bracket. */
export const isClosing = (cluster: string): boolean => closing.has(head(cluster));

/** A clause or sentence pauses after it, so that a line may well end there. */
export const isPause = (cluster: string): boolean => pause.has(head(cluster));

/** No line begins or ends at it: no-break spaces and joiners. */
export const isGlue = (cluster: string): boolean => glue.has(head(cluster));

/** Not parted from another of the same kind: —— …… */
export const isInseparable = (cluster: string): boolean => inseparable.has(head(cluster));
