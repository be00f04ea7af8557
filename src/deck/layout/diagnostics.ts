import { defineDiagnostic, type Diagnostic, type Misfit, type Place } from '../../base/diagnostic.ts';

interface Where {
  readonly slide: string;
  readonly slot?: string;
  readonly key?: string;
}

/** A kind of diagnostic that also says as data where a text does not fit, and by how much. */
const misfit =
  <P extends Where>(define: (place: Place | undefined, params: P) => Diagnostic, by: (params: P) => Misfit['by']) =>
  (place: Place | undefined, params: P): Diagnostic => {
    const { slide, slot, key } = params;
    const where = { slide, ...(slot === undefined ? {} : { slot }), ...(key === undefined ? {} : { key }) };
    return { ...define(place, params), misfit: { ...where, by: by(params) } };
  };

export const doesNotFit = misfit(
  defineDiagnostic<{
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
  }),
  ({ points }) => ({ en: `${points} pt too high`, ja: `高さ${points}ポイント超過` }),
);

export const tooManyLines = misfit(
  defineDiagnostic<{
    slide: string;
    slot: string;
    key: string;
    lines: number;
    smallest: number;
  }>('layout/too-many-lines', 'error', {
    en: ({ slide, slot, key, lines, smallest }) => ({
      found: `"${key}" is ${lines} ${lines === 1 ? 'line' : 'lines'} too long for the slot "${slot}" of slide "${slide}", even at ${smallest} pt.`,
      expected: 'no more lines than the slot has ("lines:" in the layout)',
      hint: 'Shorten the text, or raise "lines:" of the slot in the layout.',
    }),
    ja: ({ slide, slot, key, lines, smallest }) => ({
      found: `「${key}」はスライド「${slide}」のスロット「${slot}」には${lines}行長すぎます（最小の${smallest}ポイントの場合）。`,
      expected: 'スロットの行数（レイアウトの lines:）以内',
      hint: '文章を短くするか、レイアウトの行数を増やしてください。',
    }),
  }),
  ({ lines }) => ({ en: `${lines} line(s) too many`, ja: `${lines}行超過` }),
);

export const wordCut = misfit(
  defineDiagnostic<{ slide: string; slot: string; key: string; line: string; smallest: number }>(
    'layout/word-cut',
    'error',
    {
      en: ({ slide, slot, key, line, smallest }) => ({
        found: `"${key}" has a word wider than the slot "${slot}" of slide "${slide}", even at ${smallest} pt: "${line}"`,
        expected: 'words that fit on a line',
        hint: 'Use a shorter word, or give the slot more room in the layout.',
      }),
      ja: ({ slide, slot, key, line, smallest }) => ({
        found: `「${key}」の語がスライド「${slide}」のスロット「${slot}」の幅に収まりません（最小の${smallest}ポイント）：「${line}」`,
        expected: '1行に収まる語',
        hint: '短い語にするか、レイアウトでスロットを広げてください。',
      }),
    },
  ),
  ({ line }) => ({ en: `"${line}" is too wide`, ja: `「${line}」が幅を超過` }),
);

export const noRoom = misfit(
  defineDiagnostic<{ slide: string; slot: string; width: number; height: number }>('layout/no-room', 'error', {
    en: ({ slide, slot, width, height }) => ({
      found: `Slide "${slide}" leaves no room for the slot "${slot}".`,
      expected: `at least ${width} in × ${height} in`,
      hint: 'Shorten the texts above it, or change the layout.',
    }),
    ja: ({ slide, slot, width, height }) => ({
      found: `スライド「${slide}」にスロット「${slot}」の余地がありません。`,
      expected: `横${width}インチ × 縦${height}インチ以上`,
      hint: '上の文章を短くするか、レイアウトを変えてください。',
    }),
  }),
  () => ({ en: 'no room left', ja: '余地なし' }),
);

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

export const labelDoesNotFit = misfit(
  defineDiagnostic<{ slide: string; slot: string; label: string }>('layout/label-does-not-fit', 'error', {
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
  }),
  ({ label }) => ({ en: `the label "${label}" has no room`, ja: `ラベル「${label}」の余地なし` }),
);

export const overfull = misfit(
  defineDiagnostic<{ slide: string; points: number }>('layout/overfull', 'error', {
    en: ({ slide, points }) => ({
      found: `Slide "${slide}" holds too much: ${points} pt more than it is high, even with the smallest type.`,
      expected: 'everything within the margins',
      hint: 'Shorten its texts, move some of it to another slide, or change the layout.',
    }),
    ja: ({ slide, points }) => ({
      found: `スライド「${slide}」の内容が多すぎます（最小の文字でも高さが${points}ポイント超過）。`,
      expected: '余白の内側に収まる量',
      hint: '文章を短くするか、別のスライドに分けるか、レイアウトを変えてください。',
    }),
  }),
  ({ points }) => ({ en: `${points} pt too much`, ja: `${points}ポイント超過` }),
);
