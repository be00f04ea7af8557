/** Ways in which people, or a printer, see colours. */
export const VISIONS = ['grey', 'deuteranopia', 'protanopia'] as const;
export type Vision = (typeof VISIONS)[number];

type Triple = readonly [number, number, number];

/** Of linear red, green, blue (Machado, Oliveira, Fernandes 2009, severity 1). */
const MATRICES: Readonly<Record<Exclude<Vision, 'grey'>, readonly [Triple, Triple, Triple]>> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** Six digits as linear red, green, blue (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

const dot = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z;

function seen(hex: string, vision: Vision): Triple {
  const rgb = linear(hex);
  if (vision === 'grey') {
    const light = dot([0.2126, 0.7152, 0.0722], rgb);
    return [light, light, light];
  }
  const [r, g, b] = MATRICES[vision];
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return [clip(dot(r, rgb)), clip(dot(g, rgb)), clip(dot(b, rgb))];
}

/** CIE 1976 L*a*b*, for the white of sRGB (D65). */
function lab(rgb: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505);
  const y = f(dot([0.2126, 0.7152, 0.0722], rgb));
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How different two colours (six digits each) look: the distance in L*a*b*; about 2 can just be told apart side by side. */
export function difference(a: string, b: string, vision: Vision): number {
  const [p, q] = [lab(seen(a, vision)), lab(seen(b, vision))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
