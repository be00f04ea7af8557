import type { Deck } from '../deck.ts';
import { at, attribute, child, find } from '../../../files/ooxml/xml/tree.ts';
import type { LintBrand, Rule, Say } from '../types.ts';
import { themeColors, themesOf } from './masters.ts';

const withBrand =
  (judge: (deck: Deck, brand: LintBrand, say: Say) => void): Rule['check'] =>
  (deck, say, { brand }) => {
    if (brand) judge(deck, brand, say);
  };

const partsThatShow = (deck: Deck): readonly string[] => [
  ...deck.slides,
  ...deck.layouts,
  ...deck.masters,
  ...deck.charts,
];

function colors(deck: Deck, { theme: wanted }: LintBrand, say: Say): void {
  for (const theme of themesOf(deck)) {
    const found = themeColors(deck, theme);
    for (const [slot, hex] of Object.entries(wanted)) {
      if (found.get(slot) !== hex.toUpperCase()) say(theme, `${slot}: ${found.get(slot) ?? ''} ≠ ${hex.toUpperCase()}`);
    }
  }
}

function themeFonts(deck: Deck, { themeFonts: wanted }: LintBrand, say: Say): void {
  for (const theme of themesOf(deck)) {
    for (const kind of ['a:majorFont', 'a:minorFont']) {
      const fonts = at(deck.xml.get(theme), 'a:themeElements', 'a:fontScheme', kind);
      const named = (script: string): string => attribute(child(fonts, script), 'typeface') ?? '';
      const [latin, eastAsian] = [named('a:latin'), named('a:ea')];
      const allowed = wanted.some((one) => one.latin === latin && one.eastAsian === eastAsian);
      if (!allowed) say(theme, `${kind}: "${latin}", "${eastAsian}"`);
    }
  }
}

function typefaces(deck: Deck, { typefaces: allowed }: LintBrand, say: Say): void {
  for (const part of partsThatShow(deck)) {
    const named = find(deck.xml.get(part), 'a:latin', 'a:ea', 'a:cs', 'a:buFont').map(
      ({ attributes }) => attributes['typeface'] ?? '',
    );
    const foreign = new Set(named.filter((name) => name !== '' && !name.startsWith('+') && !allowed.includes(name)));
    if (foreign.size > 0) say(part, [...foreign].join(', '));
  }
}

function fixedColors(deck: Deck, { theme }: LintBrand, say: Say): void {
  const allowed = Object.values(theme).map((hex) => hex.toUpperCase());
  for (const part of partsThatShow(deck)) {
    const named = find(deck.xml.get(part), 'a:srgbClr').map(({ attributes }) =>
      (attributes['val'] ?? '').toUpperCase(),
    );
    const foreign = new Set(named.filter((hex) => !allowed.includes(hex)));
    if (foreign.size > 0) say(part, [...foreign].join(', '));
  }
}

/** The file compared with a brand. */
export const BRAND_RULES: readonly Rule[] = [
  {
    id: 'brand-colors',
    level: 'brand',
    source: 'house',
    check: withBrand(colors),
  },
  {
    id: 'brand-fonts',
    level: 'brand',
    source: 'house',
    check: withBrand(themeFonts),
  },
  {
    id: 'brand-typefaces',
    level: 'brand',
    source: 'house',
    check: withBrand(typefaces),
  },
  {
    id: 'brand-hex',
    level: 'brand',
    source: 'house',
    check: withBrand(fixedColors),
  },
];
