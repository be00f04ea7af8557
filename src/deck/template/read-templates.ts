import type { ChartColors } from '../chart/colors.ts';
import type { DeckSources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import { chartColors } from './chart-colors.ts';
import { duplicateId, noFonts } from './diagnostics.ts';
import { parseBrand } from './parse-brand.ts';
import { parseLayout } from './parse-layout.ts';
import type { Brand, LanguageFonts, LayoutDefinition } from './types.ts';

/** The look of a deck: its brand and the layouts that it can use. */
export interface Templates {
  readonly brand: Brand;
  readonly colors: ChartColors;
  /** Fonts of the deck's language. */
  readonly fonts: LanguageFonts;
  readonly layouts: ReadonlyMap<string, LayoutDefinition>;
}

/** Reads brand and layouts for a deck in `language`; undefined when the brand or any layout has errors. */
export function readTemplates(
  sources: Pick<DeckSources, 'brand' | 'layouts'>,
  language: string,
  report: Report,
): Templates | undefined {
  const brand = parseBrand(sources.brand, report, language);
  if (!brand) return undefined;
  const fonts = fontsFor(brand, language);
  if (!fonts) report(noFonts(sources.brand.at(['fonts', 'languages'], 'key'), { language }));
  const layouts = new Map<string, LayoutDefinition>();
  let sound = true;
  for (const source of sources.layouts) {
    const layout = parseLayout(source, brand, report);
    if (!layout) sound = false;
    else if (layouts.has(layout.id)) {
      report(duplicateId(source.at(['id']), { what: 'layout', id: layout.id }));
      sound = false;
    } else layouts.set(layout.id, layout);
  }
  return sound && fonts ? { brand, colors: chartColors(brand), fonts, layouts } : undefined;
}

/** The brand's fonts for a language: those of its whole tag, else of its primary part, else of `*`. */
const fontsFor = ({ fonts }: Brand, language: string): LanguageFonts | undefined =>
  fonts.get(language) ?? fonts.get(language.split('-')[0] ?? '') ?? fonts.get('*');
