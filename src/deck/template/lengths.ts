import { z } from 'zod';
import { emu, inches, ptToEmu, type Emu } from '../../base/length.ts';
import { expects } from '../../base/validate.ts';

const PATTERN = /^(-?\d+(?:\.\d+)?)(in|pt|cm|mm)$/;
const PER_INCH = { in: 1, pt: 72, cm: 2.54, mm: 25.4 } as const;

/** The longest side of a slide that PowerPoint knows; the shortest is an inch. */
export const LONGEST = inches(56);

/** A length as it is typed in a template: `0.6in`, `12pt`, `1.5cm`, `4mm`. */
export const lengthText = z
  .string()
  .regex(PATTERN, { abort: true, error: expects('form/length') })
  .refine((text) => Math.abs(toEmu(text)) <= LONGEST, expects('form/longest'))
  .meta({ description: 'A length with its unit: 0.6in, 12pt, 1.5cm, 4mm' });

const HEIGHT = /^(-?\d+(?:\.\d+)?(?:in|pt|cm|mm))(?: ?\+ ?(\d+(?:\.\d+)?)%)?$/;

/** The page for which layouts are drawn is so high; what a higher one has besides is shared out. */
const USUAL_HEIGHT = inches(7.5);

/** A height in a layout: a length, and the share of what the page is higher than usual, as in `1.5in + 30%`. */
export const heightText = z
  .string()
  .regex(HEIGHT, { abort: true, error: expects('form/height') })
  .refine((text) => Math.abs(ownLength(text)) <= LONGEST, expects('form/longest'))
  .meta({ description: 'A length; after a plus, the share of what the page is higher than 7.5in: 1.5in, 1.5in + 30%' });

function partsOf(text: string): { readonly length: string; readonly share: number } {
  const [, length = text, share = '0'] = HEIGHT.exec(text) ?? [];
  return { length, share: Number(share) / 100 };
}

/** A height without its share. */
export const ownLength = (text: string): Emu => toEmu(partsOf(text).length);

/** Whether a height has a share of what the page is higher than usual. */
export const hasShare = (text: string | undefined): boolean => text !== undefined && partsOf(text).share > 0;

/** The height that a text denotes which `heightText` has checked, on a page of that height. */
export function heightToEmu(text: string, page: Emu): Emu {
  return emu(ownLength(text) + partsOf(text).share * Math.max(0, page - USUAL_HEIGHT));
}

/** The length that a text denotes which `lengthText` has checked. */
export function toEmu(text: string): Emu {
  const match = PATTERN.exec(text);
  if (!match) throw new Error(`"${text}" was not checked to be a length`);
  const [, amount, unit] = match;
  return unit === 'pt' ? ptToEmu(Number(amount)) : inches(Number(amount) / PER_INCH[unit as keyof typeof PER_INCH]);
}
