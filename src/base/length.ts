/**
 * Lengths with a unit in their type. PowerPoint stores positions in EMU (914,400 to the inch) and type sizes in
 * points; a bare number whose unit is guessed is how a box ends up 150 inches wide. Only `emu` and `pt` below say of a
 * number what its unit is.
 */
declare const unit: unique symbol;

/** A length in English Metric Units, always a whole number: 914,400 to the inch, 12,700 to the point. */
export type Emu = number & { readonly [unit]: 'emu' };
/** A type size or distance in points (1/72 inch). */
export type Pt = number & { readonly [unit]: 'pt' };

export const EMU_PER_INCH = 914_400;
export const EMU_PER_POINT = 12_700;

/** A length in EMU, rounded to a whole number; throws if the value is not finite. */
export function emu(value: number): Emu {
  if (!Number.isFinite(value)) throw new Error(`a length must be a finite number of EMU, but was ${value}`);
  return Math.round(value) as Emu;
}

/** Inches as EMU. */
export const inches = (value: number): Emu => emu(value * EMU_PER_INCH);

/** A length in points; throws if the value is not finite. */
export function pt(value: number): Pt {
  if (!Number.isFinite(value)) throw new Error(`a size must be a finite number of points, but was ${value}`);
  return value as Pt;
}

/** Points as EMU. */
export const ptToEmu = (value: number): Emu => emu(value * EMU_PER_POINT);
/** EMU as points. */
export const emuToPt = (value: Emu): Pt => pt(value / EMU_PER_POINT);
/** EMU as inches: a plain number, for libraries that count in inches. */
export const emuToInches = (value: Emu): number => value / EMU_PER_INCH;
