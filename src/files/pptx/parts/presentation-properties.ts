import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { NAMESPACES } from './namespaces.ts';

/** `presProps.xml`: only what is required; a slide show runs with PowerPoint's defaults. */
export const presentationPropertiesXml = (): XmlElement => el('p:presentationPr', NAMESPACES);

/** `viewProps.xml`: opens in the normal view, with the notes in sight. */
export const viewPropertiesXml = (): XmlElement =>
  el(
    'p:viewPr',
    NAMESPACES,
    el('p:normalViewPr', {}, el('p:restoredLeft', { sz: 15_620 }), el('p:restoredTop', { sz: 80_000 })),
    el('p:gridSpacing', { cx: 76_200, cy: 76_200 }),
  );
