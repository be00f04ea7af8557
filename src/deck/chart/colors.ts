import { color, contrast, type Color } from '../../base/color.ts';

/** The colours of a brand that charts and pictures are drawn in. */
export interface ChartColors {
  /** The one accent: the answer that the headline is about. */
  readonly accent: Color;
  /** Further options of a highlighted net. */
  readonly accentLight: Color;
  /** The accent, dark enough for small type on `ground`. */
  readonly accentText: Color;
  /** Everything else, from strong to pale; at least one. */
  readonly ramp: readonly Color[];
  /** Stands between strong and pale where there are more parts of a whole than colours of the ramp; absent: the ramp's own. */
  readonly between?: Color;
  /** Other, none, don't know, rest. */
  readonly palest: Color;
  /** The ground of a column that is set apart. */
  readonly soft: Color;
  /** The part of a picture that is not counted: dots and tracks that only show how many there are. */
  readonly rest: Color;
  /** The line around a mark that is paler than 3:1 on its ground. */
  readonly outline: Color;
  readonly ink: Color;
  readonly mute: Color;
  readonly ground: Color;
  /** Ink on dark fills. */
  readonly onDark: Color;
  /** What takes the place of the accent, of `rest`, and of quiet ink and plain marks on a dark ground. */
  readonly accentOnDark: Color;
  readonly restOnDark: Color;
  /** What takes the place of `rest` and `palest` on `soft`, on which they would be another colour rather than a shade. */
  readonly restOnSoft: Color;
  readonly muteOnDark: Color;
}

/** The colours as they are seen on a ground: on a dark one, others take the place of those that it would swallow. */
export function colorsOn(ground: Color, colors: ChartColors): ChartColors {
  if (contrast(colors.ink.hex, ground.hex) >= contrast(colors.onDark.hex, ground.hex)) {
    const rest = ground.hex === colors.soft.hex ? { palest: colors.restOnSoft, rest: colors.restOnSoft } : {};
    return { ...colors, ...rest, ground };
  }
  const { between: _between, ...others } = colors;
  const { accentOnDark, restOnDark, muteOnDark, onDark } = others;
  return {
    ...others,
    ground,
    accent: accentOnDark,
    accentText: accentOnDark,
    ramp: [muteOnDark],
    palest: restOnDark,
    rest: restOnDark,
    outline: muteOnDark,
    ink: onDark,
    mute: muteOnDark,
  };
}

/** All colours that a picture may be drawn in. */
export const paletteOf = (colors: ChartColors): readonly Color[] => [
  colors.accent,
  colors.accentLight,
  colors.accentText,
  ...colors.ramp,
  colors.palest,
  colors.rest,
  colors.outline,
  colors.ink,
  colors.mute,
  colors.ground,
  colors.onDark,
];

/** The colour, made lighter by a further share (0 up to, not including, 1) of its way to white. */
export function lighten(base: Color, by: number): Color {
  return { ...color(base.slot, base.hex, by), lighter: 1 - (1 - base.lighter) * (1 - by) };
}

/** The first of `inks` that reaches `enough` on `ground`, else the one with the highest contrast. */
export function legible(inks: readonly [Color, ...Color[]], ground: Color, enough = 4.5): Color {
  const contrastOf = (ink: Color): number => contrast(ink.hex, ground.hex);
  const best = (a: Color, b: Color): Color => (contrastOf(b) > contrastOf(a) ? b : a);
  return inks.find((ink) => contrastOf(ink) >= enough) ?? inks.reduce(best);
}
