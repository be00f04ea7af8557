import type { ChartColors } from '../chart/colors.ts';
import type { Color } from '../../base/color.ts';
import type { Brand } from './types.ts';

/** The names of the colours that charts and pictures are drawn in; every brand must have them. */
export const CHART_COLORS = [
  'accent', 'accent_light', 'accent_text', 'strong', 'mid', 'pale', 'palest', 'ink', 'mute', 'ground', 'on_strong',
] as const; // prettier-ignore

/** The names of the type styles that charts are set in; every brand must have them. */
export const CHART_STYLES = ['chart_label', 'chart_value', 'chart_net', 'chart_center'] as const;

/** Styles that a brand may have besides, each with the one that stands in for it. */
export const MORE_CHART_STYLES = {
  chart_value_stressed: 'chart_value',
  chart_part: 'chart_label',
  chart_bracket: 'chart_label',
  chart_bracket_base: 'chart_label',
  chart_bracket_note: 'chart_label',
  chart_axis: 'chart_label',
  chart_point: 'chart_label',
  chart_end: 'chart_label',
  chart_end_stressed: 'chart_label',
  chart_side: 'chart_label',
  chart_sum: 'chart_value',
  chart_cell: 'chart_label',
  chart_small: 'chart_label',
} as const satisfies Readonly<Record<string, (typeof CHART_STYLES)[number]>>;

/** The name of a style that charts are set in. */
export type ChartStyle = (typeof CHART_STYLES)[number] | keyof typeof MORE_CHART_STYLES;

/** The colours of a brand that charts and pictures are made of. */
export function chartColors(brand: Brand): ChartColors {
  const pick = (name: (typeof CHART_COLORS)[number]): Color => {
    const found = brand.colors.get(name);
    if (!found) throw new Error(`the brand "${brand.id}" was not checked to have the colour "${name}"`);
    return found;
  };
  const orElse = (name: string, other: Color): Color => brand.colors.get(name) ?? other;
  const between = brand.colors.get('between');
  return {
    ...(between ? { between } : {}),
    accent: pick('accent'),
    accentLight: pick('accent_light'),
    accentText: pick('accent_text'),
    ramp: [pick('strong'), pick('mid'), pick('pale')],
    palest: pick('palest'),
    ink: pick('ink'),
    mute: pick('mute'),
    ground: pick('ground'),
    onDark: pick('on_strong'),
    soft: orElse('soft', pick('palest')),
    rest: orElse('rest', pick('palest')),
    outline: orElse('outline', pick('mute')),
    accentOnDark: orElse('accent_on_strong', pick('accent_light')),
    restOnDark: orElse('rest_on_strong', pick('mid')),
    restOnSoft: orElse('rest_on_soft', orElse('rest', pick('palest'))),
    muteOnDark: orElse('on_strong_mute', pick('on_strong')),
  };
}
