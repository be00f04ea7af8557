/** The twelve slots of an Office theme's colour scheme, in its order (ECMA-376 Part 1, 20.1.6.2). */
export const THEME_SLOTS = [
  'dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink',
] as const; // prettier-ignore
export type ThemeSlot = (typeof THEME_SLOTS)[number];

/**
 * A colour of the brand: a slot of the theme, made lighter by a share of the way to white (PowerPoint's "Lighter 40
 * %", lumMod 60 % and lumOff 40 %, in HSL). `hex` is the result, six upper-case digits, for those who cannot use the
 * theme.
 */
export interface Color {
  readonly slot: ThemeSlot;
  /** 0 (as in the theme) up to, not including, 1. */
  readonly lighter: number;
  readonly hex: string;
}

type Rgb = readonly [number, number, number];

const toRgb = (hex: string): Rgb => {
  if (!/^[0-9A-F]{6}$/i.test(hex)) throw new Error(`a colour must be six hexadecimal digits, but was "${hex}"`);
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
};

const toHex = (rgb: Rgb): string =>
  rgb.map((v) => Math.round(v * 255).toString(16).padStart(2, '0')).join('').toUpperCase(); // prettier-ignore

function toHsl([r, g, b]: Rgb): Rgb {
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  if (max === min) return [0, 0, l];
  const d = max - min;
  const s = l > 0.5 ? d / (2 - max - min) : d / (max + min);
  const h = max === r ? (g - b) / d + (g < b ? 6 : 0) : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [h / 6, s, l];
}

function fromHsl([h, s, l]: Rgb): Rgb {
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  const channel = (t0: number): number => {
    const t = ((t0 % 1) + 1) % 1;
    if (t < 1 / 6) return p + (q - p) * 6 * t;
    if (t < 1 / 2) return q;
    return t < 2 / 3 ? p + (q - p) * (2 / 3 - t) * 6 : p;
  };
  return [channel(h + 1 / 3), channel(h), channel(h - 1 / 3)];
}

/** The same hue and saturation with another lightness, from 0 (black) to 1 (white). */
export function withLightness(hex: string, lightness: number): string {
  const [h, s] = toHsl(toRgb(hex));
  return toHex(fromHsl([h, s, lightness]));
}

export const lightnessOf = (hex: string): number => toHsl(toRgb(hex))[2];

/** A theme colour, made lighter by the share `lighter` of its way to white, as PowerPoint computes it. */
export function color(slot: ThemeSlot, hex: string, lighter = 0): Color {
  if (!(lighter >= 0 && lighter < 1)) throw new Error(`"lighter" must be from 0 to below 1, but was ${lighter}`);
  const [h, s, l] = toHsl(toRgb(hex));
  const mixed = lighter === 0 ? hex.toUpperCase() : toHex(fromHsl([h, s, l * (1 - lighter) + lighter]));
  return { slot, lighter, hex: mixed };
}

/** Of colours that were asked for: a deck has a dozen, and is asked thousands of times. */
const luminances = new Map<string, number>();

function luminance(hex: string): number {
  const known = luminances.get(hex);
  if (known !== undefined) return known;
  const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = toRgb(hex);
  const found = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  luminances.set(hex, found);
  return found;
}

/** Contrast of two colours by WCAG 2: from 1 (none) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
