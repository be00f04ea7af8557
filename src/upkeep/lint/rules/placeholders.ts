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
    why: {
      en: 'A placeholder is not in the layout of its slide, or is there of another type: it inherits nothing.',
      ja: 'プレースホルダーがレイアウトにないか、種類が違います。書式を引き継げません。',
    },
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
    why: {
      en: 'Two shapes of a slide fill the same placeholder.',
      ja: '1つのプレースホルダーに2つの図形が割り当てられています。',
    },
    check: repeatedIndices,
  },
  {
    id: 'ph-prompt',
    level: 'quality',
    source: 'never on slides',
    why: {
      en: 'Prompts belong to layouts; on a slide the mark does nothing.',
      ja: '入力案内の指定（hasCustomPrompt）はレイアウト用です。スライドには不要です。',
    },
    check: onSlides((_deck, _slide, shape, say) => {
      if (attribute(placeholder(shape), 'hasCustomPrompt') !== undefined) say(named(shape));
    }),
  },
  {
    id: 'ph-empty',
    level: 'quality',
    source: 'house',
    why: {
      en: 'An empty placeholder: "Click to add text" while editing, and a blank for screen readers. Remove it.',
      ja: '空のプレースホルダーがあります。編集時の案内が残り、読み上げの妨げになります。削除してください。',
    },
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
    why: {
      en: 'A placeholder repeats the place that its layout gives it, so that moving it on the layout moves nothing.',
      ja: 'レイアウトと同じ位置が繰り返し指定されています。レイアウト側で動かしても反映されません。',
    },
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
    why: {
      en: 'A placeholder of a master or layout has an index that no slide can refer to.',
      ja: 'マスター・レイアウトのプレースホルダーに、スライドから参照できない番号が付いています。',
    },
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
    why: {
      en: 'A slide number is plain text: it stays as it is when slides are moved. It must be a field.',
      ja: 'スライド番号が固定の文字です。スライドを移動しても変わりません。フィールドにしてください。',
    },
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
