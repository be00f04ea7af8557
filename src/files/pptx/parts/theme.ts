import { THEME_SLOTS } from '../../../base/color.ts';
import type { Theme, ThemeFonts } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/**
 * Japanese also gets its font by script, which is how Office finds it for Japanese text in a deck in another language.
 */
const fonts = (name: string, { latin, eastAsian }: ThemeFonts): XmlElement =>
  el(
    name,
    {},
    el('a:latin', { typeface: latin }),
    el('a:ea', { typeface: eastAsian }),
    el('a:cs', { typeface: latin }),
    el('a:font', { script: 'Jpan', typeface: eastAsian }),
  );

const placeholderFill = (): XmlElement => el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
const thrice = (make: (index: number) => XmlElement): readonly XmlElement[] => [0, 1, 2].map(make);

/** Flat: plain fills, thin to thick lines, no effects. Office requires three of each. */
const formats = (name: string): XmlElement =>
  el(
    'a:fmtScheme',
    { name },
    el('a:fillStyleLst', {}, thrice(placeholderFill)),
    el(
      'a:lnStyleLst',
      {},
      thrice((i) =>
        el(
          'a:ln',
          { w: 6_350 * (i + 1), cap: 'flat', cmpd: 'sng', algn: 'ctr' },
          placeholderFill(),
          el('a:prstDash', { val: 'solid' }),
        ),
      ),
    ),
    el(
      'a:effectStyleLst',
      {},
      thrice(() => el('a:effectStyle', {}, el('a:effectLst'))),
    ),
    el('a:bgFillStyleLst', {}, thrice(placeholderFill)),
  );

/** The brand as Office knows it: change it there and every slide, chart and table follows. */
export const themeXml = (theme: Theme): XmlElement =>
  el(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: theme.name },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name: theme.name },
        THEME_SLOTS.map((slot) => el(`a:${slot}`, {}, el('a:srgbClr', { val: theme.colors[slot].toUpperCase() }))),
      ),
      el('a:fontScheme', { name: theme.name }, fonts('a:majorFont', theme.major), fonts('a:minorFont', theme.minor)),
      formats(theme.name),
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  );
