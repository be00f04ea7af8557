import { defineDiagnostic } from '../base/diagnostic.ts';

export const doesNotFit = defineDiagnostic<{
  slide: string;
  slot: string;
  key: string;
  points: number;
  smallest: number;
}>('layout/does-not-fit', 'error', {
  en: ({ slide, slot, key, points, smallest }) => ({
    found: `"${key}" does not fit into the slot "${slot}" of slide "${slide}": ${points} pt too high, even at ${smallest} pt.`,
    expected: 'a text that fits at the smallest size of its style',
    hint: 'Shorten the text, or give the slot more room in the layout.',
  }),
  ja: ({ slide, slot, key, points, smallest }) => ({
    found: `「${key}」がスライド「${slide}」のスロット「${slot}」に収まりません（最小の${smallest}ポイントでも高さが${points}ポイント超過）。`,
    expected: '文字スタイルの最小サイズで収まる文章',
    hint: '文章を短くするか、レイアウトでスロットを広げてください。',
  }),
});

export const noRoom = defineDiagnostic<{ slide: string; slot: string }>('layout/no-room', 'error', {
  en: ({ slide, slot }) => ({
    found: `Slide "${slide}" leaves no room for the slot "${slot}".`,
    expected: 'at least half an inch in each direction',
    hint: 'Shorten the texts above it, or change the layout.',
  }),
  ja: ({ slide, slot }) => ({
    found: `スライド「${slide}」にスロット「${slot}」の余地がありません。`,
    expected: '縦横とも0.5インチ以上',
    hint: '上の文章を短くするか、レイアウトを変えてください。',
  }),
});

export const missingGlyph = defineDiagnostic<{ key: string; characters: string; fonts: string }>(
  'layout/missing-glyph',
  'warning',
  {
    en: ({ key, characters, fonts }) => ({
      found: `"${key}" has characters that ${fonts} do not have: ${characters}`,
      expected: "characters of the brand's fonts",
      hint: 'PowerPoint will take them from another font. Replace them, or add a font to the chain.',
    }),
    ja: ({ key, characters, fonts }) => ({
      found: `「${key}」に ${fonts} にない文字があります：${characters}`,
      expected: 'ブランドのフォントにある文字',
      hint: 'PowerPointは別のフォントで表示します。文字を替えるか、フォントを追加してください。',
    }),
  },
);

export const labelDoesNotFit = defineDiagnostic<{ slide: string; slot: string; label: string }>('layout/label-does-not-fit', 'error', {
  en: ({ slide, slot, label }) => ({
    found: `The label "${label}" does not fit beside its mark (slide "${slide}", slot "${slot}").`,
    expected: 'a label that fits whole',
    hint: 'Shorten the label, use another drawing, or give the chart more room.',
  }),
  ja: ({ slide, slot, label }) => ({
    found: `ラベル「${label}」が収まりません（スライド「${slide}」、スロット「${slot}」）。`,
    expected: '全文が収まるラベル',
    hint: 'ラベルを短くするか、別の drawing: にするか、グラフを広げてください。',
  }),
}); // prettier-ignore
