import { isClosing, isGlue, isInseparable, isLineEndProhibited, isLineStartProhibited, isOpening, isPause } from './kinsoku.ts'; // prettier-ignore
import { codePointOf } from './measure.ts';

/** What a character is for line breaking; `latin` is any letter or mark of words that are separated by spaces. */
export type Kind = 'space' | 'digit' | 'han' | 'hira' | 'kata' | 'hangul' | 'latin' | 'other';

/** A user-perceived character with everything that line breaking needs to know about it. */
export interface Character {
  readonly text: string;
  readonly kind: Kind;
  /** Script for the automatic space between Asian and Western text; absent if it takes its neighbour's. */
  readonly script?: 'asian' | 'western';
  /** A letter, digit or symbol, rather than a space or punctuation. */
  readonly shown: boolean;
  readonly notAtStart: boolean;
  readonly notAtEnd: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly pauses: boolean;
  readonly glues: boolean;
  readonly inseparable: boolean;
}

// Unicode properties take a millisecond each to compile: the common characters are told by their range instead.
function kindByRange(code: number): Kind | undefined {
  if (code >= 0x3041 && code <= 0x309f) return 'hira';
  if (code >= 0x30a1 && code <= 0x30ff && code !== 0x30fb) return 'kata';
  if ((code >= 0x4e00 && code <= 0x9fff) || code === 0x3005) return 'han';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if (code === 0x20 || code === 0x3000 || code === 0x09) return 'space';
  // Brackets and the comma part words; all other ASCII marks may stand inside one.
  if (code > 0x20 && code < 0x7f) return '()[]{}<>,'.includes(String.fromCharCode(code)) ? 'other' : 'latin';
  if (code === 0x2019 || code === 0x2013 || code === 0x2014) return 'latin';
  return (code >= 0x3001 && code <= 0x301f) || (code >= 0x2018 && code <= 0x2026) ? 'other' : undefined;
}

const TESTS: readonly (readonly [Kind, () => RegExp])[] = [
  ['space', () => /^[^\S\u00a0\u2007\u202f\ufeff]/u],
  ['digit', () => /^\p{Nd}/u],
  ['han', () => /^\p{Script=Han}/u],
  ['kata', () => /^\p{Script=Katakana}/u],
  ['hangul', () => /^\p{Script=Hangul}/u],
  // Scripts without spaces between words: they break anywhere for want of a dictionary.
  ['other', () => /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  ['latin', () => /^[\p{L}\p{M}\p{No}]/u],
];

const kindByProperty = (head: string): Kind => TESTS.find(([, test]) => test().test(head))?.[0] ?? 'other';

const SIMPLY_SHOWN: readonly Kind[] = ['digit', 'han', 'hira', 'kata', 'hangul'];

function isShown(head: string, kind: Kind): boolean {
  if (SIMPLY_SHOWN.includes(kind)) return true;
  return kind !== 'space' && (/^[A-Za-z%&+=]/.test(head) || /^[\p{L}\p{N}\p{S}]/u.test(head));
}

function scriptOf(code: number, kind: Kind): Character['script'] {
  if (kind === 'han' || kind === 'hira' || kind === 'kata' || kind === 'hangul') return 'asian';
  if ((code > 0x3000 && code <= 0x30ff) || (code >= 0xff01 && code <= 0xffee)) return 'asian';
  return kind === 'digit' || (kind === 'latin' && code < 0x2000) ? 'western' : undefined;
}

const described = new Map<string, Character>();

/** Describes a user-perceived character by its first code point. */
export function describe(cluster: string): Character {
  const before = described.get(cluster);
  if (before) return before;
  const code = codePointOf(cluster);
  const head = String.fromCodePoint(code);
  const kind = kindByRange(code) ?? kindByProperty(head);
  const script = scriptOf(code, kind);
  const character: Character = {
    text: cluster,
    kind,
    ...(script ? { script } : {}),
    shown: isShown(head, kind),
    notAtStart: isLineStartProhibited(cluster),
    notAtEnd: isLineEndProhibited(cluster),
    opens: isOpening(cluster),
    closes: isClosing(cluster),
    pauses: isPause(cluster),
    glues: isGlue(cluster),
    inseparable: isInseparable(cluster),
  };
  described.set(cluster, character);
  return character;
}

/** Whether kinsoku lets a line end with `before` and the next begin with `after`. */
export function mayPart(before: Character, after: Character): boolean {
  if (before.notAtEnd || after.notAtStart || before.glues || after.glues) return false;
  return !(before.inseparable && before.text === after.text);
}
