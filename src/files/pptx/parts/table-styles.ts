import { el, type XmlElement } from '../../ooxml/xml/tree.ts';

/** PowerPoint's own style "No Style, No Grid". */
export const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';
/** PowerPoint's own default for new tables, "Medium Style 2 – Accent 1", made of theme colours. */
const DEFAULT_STYLE = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

/** The table styles in use, as PowerPoint writes them when it saves a table without a style. */
export function tableStylesXml(): XmlElement {
  const edges = ['left', 'right', 'top', 'bottom', 'insideH', 'insideV'];
  return el(
    'a:tblStyleLst',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', def: DEFAULT_STYLE },
    el(
      'a:tblStyle',
      { styleId: NO_STYLE, styleName: 'No Style, No Grid' },
      el(
        'a:wholeTbl',
        {},
        el(
          'a:tcTxStyle',
          {},
          el('a:fontRef', { idx: 'minor' }, el('a:scrgbClr', { r: 0, g: 0, b: 0 })),
          el('a:schemeClr', { val: 'tx1' }),
        ),
        el(
          'a:tcStyle',
          {},
          el(
            'a:tcBdr',
            {},
            edges.map((edge) => el(`a:${edge}`, {}, el('a:ln', {}, el('a:noFill')))),
          ),
          el('a:fill', {}, el('a:noFill')),
        ),
      ),
    ),
  );
}
