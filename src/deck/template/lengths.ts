import { z } from 'zod';
import { inches, ptToEmu, type Emu } from '../../base/length.ts';
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

/** The length that a text denotes which `lengthText` has checked. */
export function toEmu(text: string): Emu {
  const match = PATTERN.exec(text);
  if (!match) throw new Error(`"${text}" was not checked to be a length`);
  const [, amount, unit] = match;
  return unit === 'pt' ? ptToEmu(Number(amount)) : inches(Number(amount) / PER_INCH[unit as keyof typeof PER_INCH]);
}
