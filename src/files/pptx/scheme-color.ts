import { THEME_SLOTS, type Color, type ThemeSlot } from '../../base/color.ts';
import { el, type XmlElement } from '../ooxml/xml/tree.ts';

/** Slides' names for the theme's first four slots (the master's colour map decides which is meant). */
const SLIDE_NAMES: Partial<Record<ThemeSlot, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };
const WHOLE = 100_000;

type ColorRef = Pick<Color, 'slot' | 'lighter'>;

/**
 * A colour as a reference to the theme, so that a changed theme restyles whatever uses it; lightened as in PowerPoint.
 */
export function schemeColor({ slot, lighter }: ColorRef, alpha?: number): XmlElement {
  const off = Math.round(lighter * WHOLE);
  return el(
    'a:schemeClr',
    { val: SLIDE_NAMES[slot] ?? slot },
    off > 0 ? [el('a:lumMod', { val: WHOLE - off }), el('a:lumOff', { val: off })] : [],
    alpha === undefined ? undefined : el('a:alpha', { val: Math.round(alpha * WHOLE) }),
  );
}

/** A plain fill in a theme colour. */
export const solidFill = (color: ColorRef, alpha?: number): XmlElement =>
  el('a:solidFill', {}, schemeColor(color, alpha));

/** What a mark is filled with: its colour or, with `hatch`, PowerPoint's wide upward diagonals in it on that ground. */
export const markFill = ({
  fill,
  hatch,
}: {
  readonly fill: ColorRef;
  readonly hatch?: ColorRef | undefined;
}): XmlElement =>
  hatch
    ? el(
        'a:pattFill',
        { prst: 'wdUpDiag' },
        el('a:fgClr', {}, schemeColor(fill)),
        el('a:bgClr', {}, schemeColor(hatch)),
      )
    : solidFill(fill);

/**
 * A colour written as six hexadecimal digits that name its slot (the first digit, from 1) and lightness (the rest).
 * pptxgenjs knows only hexadecimal colours; by its hex alone, dk2 could not be told from an accent with the same value,
 * nor a default colour of pptxgenjs (000000, 333333, 666666, FFFFFF: none is a ticket) from one of ours.
 */
export function colorTicket({ slot, lighter }: ColorRef): string {
  const digits = (THEME_SLOTS.indexOf(slot) + 1) * 0x100000 + Math.round(lighter * WHOLE);
  return digits.toString(16).toUpperCase().padStart(6, '0');
}

/** The colour behind a ticket. Throws for a hex that is not a ticket, since nobody chose it. */
export function colorOfTicket(ticket: string): ColorRef {
  const digits = /^[0-9A-F]{6}$/.test(ticket) ? parseInt(ticket, 16) : 0;
  const slot = THEME_SLOTS[Math.floor(digits / 0x100000) - 1];
  const off = digits % 0x100000;
  if (slot === undefined || off >= WHOLE) throw new Error(`"${ticket}" is no colour of the scene`);
  return { slot, lighter: off / WHOLE };
}
