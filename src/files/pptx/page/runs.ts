import type { LayoutPlaceholder, PlacedRun } from '../../../deck/scene/types.ts';
import { runLanguage } from '../office-language.ts';
import { solidFill } from '../scheme-color.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
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
 * A run's language, and its size, weight and colour where they are not those of its placeholder: what repeats the layout would stay
 * when somebody restyles that. No typeface: it is the theme's.
 */
const look = (run: PlacedRun, page: PageContext, inherited?: LayoutPlaceholder, inside?: XmlElement): XmlElement =>
  el(
    'a:rPr',
    {
      ...runLanguage(run.text, run.language, page.language),
      sz: inherited?.size === run.size ? undefined : Math.round(run.size * 100),
      b: (inherited?.bold ?? false) === run.bold ? undefined : run.bold ? 1 : 0,
    },
    inherited && sameColor(inherited.color, run.color) ? undefined : solidFill(run.color),
    inside,
  );

/** A run's look and its link. */
export const runProperties = (run: PlacedRun, page: PageContext, inherited?: LayoutPlaceholder): XmlElement =>
  look(run, page, inherited, run.link === undefined ? undefined : link(linkId(run.link, page.relations)));

/** The look of a break beside a run, which leads nowhere. */
export const breakProperties = (beside: PlacedRun, page: PageContext, inherited?: LayoutPlaceholder): XmlElement =>
  look(beside, page, inherited);
