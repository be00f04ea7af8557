import type { LayoutPlaceholder, PlacedRun } from '../../../deck/scene/types.ts';
import { runLanguage } from '../office-language.ts';
import { child, el, must, type XmlElement } from '../../ooxml/xml/tree.ts';
import { linkId } from './link.ts';
import type { PageContext } from './page-context.ts';

const sameColor = (a: PlacedRun['color'], b: PlacedRun['color']): boolean =>
  a.slot === b.slot && a.lighter === b.lighter;

/** A link that keeps the run's own colour, which was checked for contrast, instead of the theme's for links. */
const link = (id: string): XmlElement =>
  el(
    'a:hlinkClick',
    { 'r:id': id },
    el(
      'a:extLst',
      {},
      el(
        'a:ext',
        { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
        el('ahyp:hlinkClr', {
          'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
          val: 'tx',
        }),
      ),
    ),
  );

/**
 * Rewrites a run's properties: its language, its link, and weight, size and colour only where they differ from the
 * placeholder's. Reasons: pptxgenjs marks everything `en-US`, or even English with `altLang="en-US"`, repeats what the
 * layout already says (so that restyling the layout would change nothing), and fills links with empty attributes.
 */
export function finishRun(drawn: XmlElement, run: PlacedRun, page: PageContext, inherited?: LayoutPlaceholder): void {
  const properties = must(drawn, 'a:rPr');
  const { lang, altLang } = runLanguage(run.text, run.language, page.language);
  const size = String(Math.round(run.size * 100));
  const fill = child(properties, 'a:solidFill');
  const fillIsInherited = inherited !== undefined && sameColor(inherited.color, run.color);
  properties.attributes = {
    lang,
    ...(altLang === undefined ? {} : { altLang }),
    ...(inherited?.size === run.size ? {} : { sz: size }),
    ...((inherited?.bold ?? false) === run.bold ? {} : { b: run.bold ? '1' : '0' }),
  };
  properties.children = [
    ...(fill && !fillIsInherited ? [fill] : []),
    ...(run.link === undefined ? [] : [link(linkId(run.link, page.relations))]),
  ];
}
