import { color, THEME_SLOTS, type Color, type ThemeSlot } from '../../base/color.ts';
import type { Report } from '../../base/diagnostic.ts';
import { isRecord } from '../../base/is-record.ts';
import { pt } from '../../base/length.ts';
import type { YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import { brandSchema, type BrandYaml } from './brand-schema.ts';
import { CHART_COLORS, CHART_STYLES } from './chart-colors.ts';
import { foreignFont, missingName, unknownName } from './diagnostics.ts';
import { toEmu } from './lengths.ts';
import { isOfficeFont } from './office-fonts.ts';
import type { Brand, LanguageFonts, TypeStyle } from './types.ts';

/**
 * Reads a brand as it is in a language (without one, as it is in all that it does not name); undefined when it has errors,
 * all of which are reported.
 */
export function parseBrand(source: YamlSource, report: Report, language = '*'): Brand | undefined {
  const yaml = validate(brandSchema, withTypedColors(source), report);
  if (!yaml) return undefined;
  let sound = true;
  const complain: Report = (diagnostic) => {
    sound = false;
    report(diagnostic);
  };
  const colors = readColors(yaml);
  const pick = (name: string, path: readonly string[]): Color => {
    const found = colors.get(name);
    if (!found) complain(unknownName(source.at(path), 'color', name, colors.keys()));
    return found ?? color('dk1', hexOf(yaml, 'dk1'));
  };
  const styles = readStyles(yaml, language, pick);
  if (!styles.has(yaml.footer.style)) {
    complain(unknownName(source.at(['footer', 'style']), 'style', yaml.footer.style, styles.keys()));
  }
  for (const name of CHART_COLORS.filter((color) => !colors.has(color))) {
    complain(missingName(source.at(['colors'], 'key'), { what: 'color', name }));
  }
  for (const name of CHART_STYLES.filter((style) => !styles.has(style))) {
    complain(missingName(source.at(['styles'], 'key'), { what: 'style', name }));
  }
  const fonts = readFonts(yaml, source, complain);
  warnOfFonts(yaml, source, report);
  const rule = yaml.footer.rule === undefined ? undefined : pick(yaml.footer.rule, ['footer', 'rule']);
  if (!sound) return undefined;
  const { page, footer } = yaml;
  return {
    id: yaml.id,
    file: source.file,
    themeName: yaml.theme_name,
    theme: Object.fromEntries(THEME_SLOTS.map((s) => [s, hexOf(yaml, s)])) as Record<ThemeSlot, string>,
    colors,
    styles,
    families: Object.entries(yaml.fonts.families).map(([family, files]) => ({ family, ...files })),
    fonts,
    page: {
      width: toEmu(page.width),
      height: toEmu(page.height),
      margin: toEmu(page.margin),
      columns: page.columns,
      gutter: toEmu(page.gutter),
    },
    footer: { style: footer.style, top: toEmu(footer.top), height: toEmu(footer.height), ...(rule ? { rule } : {}) },
  };
}

/** A colour of the theme in capitals; its author may have written the # that others write. */
const hexOf = ({ theme }: BrandYaml, slot: ThemeSlot): string => theme[slot].replace('#', '').toUpperCase();

/**
 * The file with its theme as it is typed: YAML takes `000000` for a number and `123e45` for a very large one, but six
 * hexadecimal digits are a colour.
 */
function withTypedColors(source: YamlSource): YamlSource {
  const { value, text } = source;
  const theme = isRecord(value) ? value['theme'] : undefined;
  if (!isRecord(value) || !isRecord(theme)) return source;
  const lines = text.split(/\r\n|\n|\r/);
  const typed = (slot: string, parsed: unknown): unknown => {
    if (typeof parsed !== 'number') return parsed;
    const { line, column } = source.at(['theme', slot]);
    const rest = [...(lines[line - 1] ?? '')].slice(column - 1).join('');
    return /^[0-9A-Fa-f]{6}(?![\w.])/.exec(rest)?.[0] ?? parsed;
  };
  const colors = Object.fromEntries(Object.entries(theme).map(([slot, parsed]) => [slot, typed(slot, parsed)]));
  return { ...source, value: { ...value, theme: colors } };
}

function readColors(yaml: BrandYaml): ReadonlyMap<string, Color> {
  const colors = new Map<string, Color>();
  for (const [name, value] of Object.entries(yaml.colors)) {
    const slot = typeof value === 'string' ? value : value.of;
    const lighter = typeof value === 'string' ? 0 : Number.parseInt(value.lighter, 10) / 100;
    colors.set(name, color(slot, hexOf(yaml, slot), lighter));
  }
  return colors;
}

/** What a language has of its own: under its whole tag, else its primary part, else `*`. */
const forLanguage = <T>(named: Readonly<Record<string, T>>, language: string): T | undefined =>
  named[language] ?? named[language.split('-')[0] ?? ''] ?? named['*'];

function readStyles(
  yaml: BrandYaml,
  language: string,
  pick: (name: string, path: readonly string[]) => Color,
): ReadonlyMap<string, TypeStyle> {
  const styles = new Map<string, TypeStyle>();
  for (const [id, usual] of Object.entries(yaml.styles)) {
    const style = { ...usual, ...forLanguage(usual.languages, language) };
    const [min, max] = typeof style.size === 'number' ? [style.size, style.size] : style.size;
    styles.set(id, {
      id,
      min: pt(min),
      max: pt(max),
      bold: style.bold,
      color: pick(style.color, ['styles', id, 'color']),
      emphasis: pick(style.emphasis, ['styles', id, 'emphasis']),
      number: style.number,
      unit: style.unit,
      lineSpacing: style.line_spacing,
      paragraphSpace: pt(style.paragraph_space),
      align: style.align,
      mode: style.mode,
    });
  }
  return styles;
}

function readFonts(yaml: BrandYaml, source: YamlSource, report: Report): ReadonlyMap<string, LanguageFonts> {
  const families = Object.keys(yaml.fonts.families);
  const fonts = new Map<string, LanguageFonts>();
  for (const [language, { latin, east_asian, chain }] of Object.entries(yaml.fonts.languages)) {
    chain.forEach((family, index) => {
      if (families.includes(family)) return;
      report(unknownName(source.at(['fonts', 'languages', language, 'chain', index]), 'font', family, families));
    });
    fonts.set(language, { latin, eastAsian: east_asian, chain });
  }
  return fonts;
}

/**
 * Warns of fonts that words are set in and that neither the brand has files of, nor Office brings along: they cannot be
 * measured, and whoever opens the deck without them sees others.
 */
function warnOfFonts({ fonts }: BrandYaml, source: YamlSource, report: Report): void {
  const families = Object.keys(fonts.families);
  for (const [language, named] of Object.entries(fonts.languages)) {
    for (const key of ['latin', 'east_asian'] as const) {
      const family = named[key];
      if (families.includes(family) || isOfficeFont(family)) continue;
      report(foreignFont(source.at(['fonts', 'languages', language, key]), family, families));
    }
  }
}
