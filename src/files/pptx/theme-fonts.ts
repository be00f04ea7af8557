import { el, type XmlElement } from '../ooxml/xml/tree.ts';

/**
 * The theme's fonts by script: `major` of headings, `minor` of running text. All three are named, since a chart that
 * names only the Latin font sets Japanese in it too.
 */
export const themeFonts = (kind: 'major' | 'minor'): readonly XmlElement[] => {
  const prefix = kind === 'major' ? '+mj' : '+mn';
  return (['latin', 'ea', 'cs'] as const).map((script) =>
    el(`a:${script}`, { typeface: `${prefix}-${script === 'latin' ? 'lt' : script}` }),
  );
};
