import { el, type XmlElement } from '../xml/tree.ts';
import type { Part } from './part.ts';

const RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml';

const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/**
 * `[Content_Types].xml`, made from the parts that exist (pptxgenjs lists slide masters that it never writes, and
 * `image/jpg`): media by their extension, each XML part by its name.
 */
export function contentTypes(parts: readonly Part[]): XmlElement {
  const defaults = new Map([
    ['rels', RELATIONS],
    ['xml', 'application/xml'],
  ]);
  const overrides: XmlElement[] = [];
  for (const { path, contentType } of parts) {
    if (contentType === defaults.get(extension(path))) continue;
    if (extension(path) === 'xml') {
      overrides.push(el('Override', { PartName: `/${path}`, ContentType: contentType }));
      continue;
    }
    const known = defaults.get(extension(path)) ?? contentType;
    if (known !== contentType) throw new Error(`${path} is ${contentType}, but others of its kind are ${known}`);
    defaults.set(extension(path), contentType);
  }
  return el(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    [...defaults].map(([name, type]) => el('Default', { Extension: name, ContentType: type })),
    overrides,
  );
}
