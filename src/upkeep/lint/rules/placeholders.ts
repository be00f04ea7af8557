import type { Deck } from '../deck.ts';
import { attribute, child, find, wordsOf, type Located } from '../../../files/ooxml/xml/tree.ts';
import { layoutOf, named, placeholder, placeholderIndex, placeholderType, shapesOf, transform } from '../shapes.ts';
import type { Rule, Say } from '../types.ts';

/** The index that pptxgenjs gives slide numbers: the largest there is, to which no slide can refer. */
const NO_INDEX = '4294967295';
/** Placeholders that a slide finds by type. */
const SPECIAL = ['dt', 'ftr', 'sldNum', 'hdr'];
const isTitle = (type: string | undefined): boolean => type === 'title' || type === 'ctrTitle';

/**
 * The layout's placeholder to which one on a slide belongs: by index, or for titles and footers by type (ECMA-376,
 * 19.3.1.36).
 */
function inherited(deck: Deck, slide: string, shape: Located): Located | undefined {
  const layout = layoutOf(deck, slide);
  const type = placeholderType(shape);
  const candidates = layout === undefined ? [] : shapesOf(deck, layout).filter((one) => placeholder(one));
  return candidates.find((one) => {
    const other = placeholderType(one);
    if (isTitle(type)) return isTitle(other);
    if (SPECIAL.includes(type ?? '')) return other === type;
    return placeholderIndex(one) === placeholderIndex(shape) && !isTitle(other);
  });
}

const onSlides =
  (judge: (deck: Deck, slide: string, shape: Located, say: (found: string) => void) => void): Rule['check'] =>
  (deck, say) => {
    for (const slide of deck.slides) {
      for (const shape of shapesOf(deck, slide)) {
        if (placeholder(shape)) judge(deck, slide, shape, (found) => say(slide, found));
      }
    }
  };

const where = (node: Located | undefined): string | undefined =>
  node && [...find(node, 'a:off', 'a:ext')].map(({ attributes }) => Object.values(attributes).join(',')).join(' ');

function repeatedIndices(deck: Deck, say: Say): void {
  for (const slide of deck.slides) {
    const seen = new Set<string>();
    for (const shape of shapesOf(deck, slide)) {
      if (!placeholder(shape)) continue;
      const key = isTitle(placeholderType(shape)) ? 'title' : placeholderIndex(shape);
      if (seen.has(key)) say(slide, `2 × ${key}: ${named(shape)}`);
      seen.add(key);
    }
  }
}

/** What ties slides to their layouts. */
export const PLACEHOLDER_RULES: readonly Rule[] = [
  {
    id: 'ph-layout',
    level: 'quality',
    source: 'ECMA-376 Part 1, 19.3.1.36',
    check: onSlides((deck, slide, shape, say) => {
      const type = placeholderType(shape);
      const source = inherited(deck, slide, shape);
      if (!source) say(`${named(shape)}: ${type} ${placeholderIndex(shape)} ∉ ${layoutOf(deck, slide) ?? '–'}`);
      else if (!isTitle(type) && placeholderType(source) !== type)
        say(`${named(shape)}: ${type} ≠ ${placeholderType(source)}`);
    }),
  },
  {
    id: 'ph-once',
    level: 'quality',
    source: 'ECMA-376 Part 1, 19.3.1.36',
    check: repeatedIndices,
  },
  {
    id: 'ph-prompt',
    level: 'quality',
    source: 'never on slides',
    check: onSlides((_deck, _slide, shape, say) => {
      if (attribute(placeholder(shape), 'hasCustomPrompt') !== undefined) say(named(shape));
    }),
  },
  {
    id: 'ph-empty',
    level: 'quality',
    source: 'house',
    check: onSlides((_deck, _slide, shape, say) => {
      const filled =
        wordsOf(child(shape, 'p:txBody')).trim() !== '' || find(child(shape, 'p:spPr'), 'a:blipFill').length > 0;
      if (shape.name === 'p:sp' && !SPECIAL.includes(placeholderType(shape) ?? '') && !filled) say(named(shape));
    }),
  },
  {
    id: 'ph-repeats',
    level: 'quality',
    source: 'house; pptxgenjs copies every place',
    check: onSlides((deck, slide, shape, say) => {
      // The frame of a chart or table must state its place (CT_GraphicalObjectFrame).
      if (shape.name === 'p:graphicFrame') return;
      const own = where(transform(shape));
      const source = inherited(deck, slide, shape);
      if (own !== undefined && source && own === where(transform(source))) say(named(shape));
    }),
  },
  {
    id: 'ph-index',
    level: 'quality',
    source: 'pptxgenjs: slide numbers',
    check: (deck, say) => {
      for (const page of [...deck.masters, ...deck.layouts]) {
        for (const shape of shapesOf(deck, page)) if (placeholderIndex(shape) === NO_INDEX) say(page, named(shape));
      }
    },
  },
  {
    id: 'slide-number',
    level: 'quality',
    source: 'ECMA-376 Part 1, 21.1.2.2.4',
    check: (deck, say) => {
      for (const page of [...deck.slides, ...deck.layouts, ...deck.masters]) {
        for (const shape of shapesOf(deck, page)) {
          const isField = find(shape, 'a:fld').some((field) => attribute(field, 'type') === 'slidenum');
          if (placeholderType(shape) === 'sldNum' && !isField) say(page, named(shape));
        }
      }
    },
  },
];
