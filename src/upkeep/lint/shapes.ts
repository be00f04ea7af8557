import type { Deck } from './deck.ts';
import {
  at,
  attribute,
  child,
  childrenOf,
  elementsOf,
  find,
  isOn,
  wordsOf,
  type Located,
} from '../../files/ooxml/xml/tree.ts';

const SHAPES = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:grpSp', 'p:contentPart'] as const;

/** All shapes of a page, including those in groups. */
export const shapesOf = (deck: Deck, page: string): readonly Located[] =>
  find(at(deck.xml.get(page), 'p:cSld', 'p:spTree'), ...SHAPES);

const nonVisual = (shape: Located): Located | undefined =>
  elementsOf(shape).find(({ name }) => /^p:nv.*Pr$/.test(name));

/** `p:cNvPr`: id, name, alternative text. */
export const drawingProperties = (shape: Located): Located | undefined => child(nonVisual(shape), 'p:cNvPr');

/** `p:ph`, where the shape is a placeholder. */
export const placeholder = (shape: Located): Located | undefined => at(nonVisual(shape), 'p:nvPr', 'p:ph');

/** Type of a placeholder; `obj` is the schema's default. */
export const placeholderType = (shape: Located): string | undefined => {
  const found = placeholder(shape);
  return found && (attribute(found, 'type') ?? 'obj');
};
export const placeholderIndex = (shape: Located): string => attribute(placeholder(shape), 'idx') ?? '0';

/** How a finding names a shape. */
export const named = (shape: Located): string => {
  const properties = drawingProperties(shape);
  return `"${attribute(properties, 'name') ?? ''}" (${shape.name}, id ${attribute(properties, 'id') ?? '–'})`;
};

export const isDecorative = (shape: Located): boolean =>
  find(drawingProperties(shape), 'adec:decorative').some((mark) => isOn(attribute(mark, 'val')));

/** `a:xfrm` or `p:xfrm`: place and size, where the shape itself gives them. */
export const transform = (shape: Located): Located | undefined =>
  at(shape, 'p:spPr', 'a:xfrm') ?? at(shape, 'p:grpSpPr', 'a:xfrm') ?? child(shape, 'p:xfrm');

/** The words of a slide's title placeholder, its paragraphs and line breaks joined; undefined where it has none. */
export function slideTitle(deck: Deck, slide: string): string | undefined {
  const title = shapesOf(deck, slide).find((shape) => ['title', 'ctrTitle'].includes(placeholderType(shape) ?? ''));
  return title && plain(childrenOf(child(title, 'p:txBody'), 'a:p').map(wordsOf).join(' '));
}

/** Collapses white space: line breaks are `a:br` in one program's titles, spaces in another's. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The same, cut to at most 60 characters, for a finding. */
export function short(text: string): string {
  const line = [...plain(text)];
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
}

/** The layout of a slide. */
export const layoutOf = (deck: Deck, slide: string): string | undefined => deck.related(slide, 'slideLayout')[0]?.part;
