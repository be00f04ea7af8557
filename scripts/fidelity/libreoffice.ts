import { describe } from '../../src/layout/character.ts';
import type { Viewer } from '../../src/write/paint/viewer.ts';

/** Ascent and descent in em of the fonts that LibreOffice takes, which its lines are made of. */
const METRICS: Readonly<Record<string, { readonly ascent: number; readonly descent: number }>> = {
  'BIZ UDPGothic': { ascent: 1802 / 2048, descent: 246 / 2048 },
  // Liberation Sans, which stands in for Arial: 0.033 em of line gap above.
  Arial: { ascent: (1854 + 67) / 2048, descent: 434 / 2048 },
};

const metricsOf = (family: string): { readonly ascent: number; readonly descent: number } => {
  const found = METRICS[family];
  if (!found) throw new Error(`no metrics of ${family} as LibreOffice shows it`);
  return found;
};

/** LibreOffice 7.4, where it does not do as PowerPoint does. */
export const libreOffice: Viewer = {
  line(faces, spacing, first) {
    const ascent = Math.max(...faces.map(({ size, family }) => size * metricsOf(family).ascent));
    const descent = Math.max(...faces.map(({ size, family }) => size * metricsOf(family).descent));
    const height = ascent + descent;
    if (first && spacing > 1) return { height, baseline: ascent };
    if (spacing >= 1) return { height: height * spacing, baseline: ascent + height * (spacing - 1) };
    return { height: height * spacing, baseline: Math.min(ascent, height * spacing * 0.8) };
  },
  spaceBetween(before, after, size) {
    const [a, b] = [describe(before).script, describe(after).script];
    return a !== undefined && b !== undefined && a !== b ? size * 0.25 : 0;
  },
  hole: 0.5,
};
