import type { BuiltDeck } from '../src/build-deck.ts';
import { parseXml } from '../src/files/ooxml/xml/parse.ts';
import { renderFragment } from '../src/files/ooxml/xml/render.ts';
import { isElement, type Located, type XmlElement } from '../src/files/ooxml/xml/tree.ts';
import { all, first, readPackage, type Package } from './files/pptx/read-package.ts';

/** Width up to which an element is printed on one line: a run of text, a box, a colour. */
const LINE = 140;

/** XML for people and for diffs: an element that fits is on one line, any other has one line per child. */
export function prettyXml(xml: string): string {
  return `${print(parseXml(xml), '')}\n`;
}

function print(element: Located, indent: string): string {
  const whole = renderFragment(plain(element));
  const children = element.children.filter(isElement);
  // Words are never broken: their spaces count.
  if (children.length === 0 || indent.length + whole.length <= LINE) return indent + whole;
  const open = renderFragment({ ...plain(element), children: [] }).replace(/\/>$/, '>');
  return [indent + open, ...children.map((child) => print(child, `${indent}  `)), `${indent}</${element.name}>`].join('\n'); // prettier-ignore
}

const plain = ({ name, attributes, children }: Located): XmlElement => ({
  name,
  attributes: { ...attributes },
  children: children.map((child) => (isElement(child) ? plain(child) : child)),
});

/**
 * The parts that show the first slide of each layout and of each kind of chart, or every slide: the slide and its charts,
 * by the names of their goldens.
 */
export function slideParts(
  { scene, pptx }: Pick<BuiltDeck, 'scene' | 'pptx'>,
  which: 'firsts' | 'all' = 'firsts',
): ReadonlyMap<string, string> {
  if (!scene || !pptx) throw new Error('no deck was built');
  const file = readPackage(pptx);
  const seen = new Set<string>();
  const parts = new Map<string, string>();
  for (const [index, slide] of scene.slides.entries()) {
    const kinds = slide.elements.flatMap((one) => (one.kind === 'chart' ? [`chart ${one.chart.kind}`] : []));
    const news = [slide.layout, ...kinds].filter((kind) => !seen.has(kind));
    for (const kind of news) seen.add(kind);
    if (news.length === 0 && which === 'firsts') continue;
    const path = slidePath(file, index);
    parts.set(`${slide.id}.xml`, prettyXml(file.text(path)));
    for (const [n, chart] of all(file.xml(path), 'c:chart').entries()) {
      parts.set(`${slide.id}.chart-${n + 1}.xml`, prettyXml(file.text(file.target(path, chart.attribs['r:id'] ?? ''))));
    }
  }
  return parts;
}

/** Where the slide of an index is. */
function slidePath(file: Package, index: number): string {
  const entry = all(first(file.xml('ppt/presentation.xml'), 'p:sldIdLst'), 'p:sldId')[index];
  return file.target('ppt/presentation.xml', entry?.attribs['r:id'] ?? '');
}
