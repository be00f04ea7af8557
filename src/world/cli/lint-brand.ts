import type { LintBrand } from '../../upkeep/lint/types.ts';
import type { Brand } from '../../deck/template/types.ts';

/** The parts of a brand from `templates/` that a finished file can be checked against. */
export const lintBrand = (brand: Brand): LintBrand => {
  const fonts = [...brand.fonts.values()];
  return {
    theme: brand.theme,
    themeFonts: fonts,
    typefaces: [...new Set(fonts.flatMap(({ latin, eastAsian, chain }) => [latin, eastAsian, ...chain]))],
  };
};
