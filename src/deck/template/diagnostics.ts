import { defineDiagnostic, type Diagnostic, type Phrase, type Place } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';

const maybe = (suggestion: string | undefined): Phrase => ({
  en: suggestion ? ` Did you mean "${suggestion}"?` : '',
  ja: suggestion ? `「${suggestion}」ではありませんか。` : '',
});

/** A long list is no help. */
const MOST_NAMES = 12;
const listed = (names: readonly string[]): Phrase =>
  names.length > 0 && names.length <= MOST_NAMES
    ? { en: `: ${names.join(', ')}`, ja: `：${names.join('、')}` }
    : { en: '', ja: '' };

/** Kinds of things that templates name. */
export type Named =
  | 'color' | 'style' | 'font' | 'layout' | 'slot' | 'question' | 'option' | 'message' | 'figure' | 'picture'
  | 'fact' | 'column'; // prettier-ignore

const NOUNS: Readonly<Record<Named, Phrase & { readonly where: Phrase }>> = {
  color: { en: 'colour', ja: '色', where: { en: 'a colour of the brand (colors:)', ja: 'ブランドの色（colors:）' } },
  style: { en: 'text style', ja: '文字スタイル', where: { en: 'a style of the brand (styles:)', ja: 'ブランドの文字スタイル（styles:）' } },
  font: { en: 'font', ja: 'フォント', where: { en: 'a font of the brand (fonts.families:)', ja: 'ブランドのフォント（fonts.families:）' } },
  layout: { en: 'layout', ja: 'レイアウト', where: { en: 'a layout of templates/layouts', ja: 'templates/layouts のレイアウト' } },
  slot: { en: 'slot', ja: 'スロット', where: { en: 'a slot of this layout', ja: 'このレイアウトのスロット' } },
  question: { en: 'question', ja: '設問', where: { en: 'a question of survey.yaml', ja: 'survey.yaml の設問' } },
  option: { en: 'option', ja: '選択肢', where: { en: 'an option of that question', ja: 'その設問の選択肢' } },
  message: { en: 'message', ja: 'メッセージ', where: { en: 'a key under messages: in the locale file', ja: 'locales のメッセージのキー' } },
  figure: { en: 'figure', ja: '数値', where: { en: 'a figure of figures.yaml', ja: 'figures.yaml の数値' } },
  picture: { en: 'picture', ja: '図', where: { en: 'a kind of picture', ja: '図の種類' } },
  fact: { en: 'fact', ja: '会社情報', where: { en: 'a fact of company.yaml', ja: 'company.yaml の項目' } },
  column: { en: 'column', ja: '列', where: { en: 'a column of this table', ja: 'この表の列' } },
}; // prettier-ignore

const thereIsNo = defineDiagnostic<{
  what: Named;
  name: string;
  known: readonly string[];
  suggestion: string | undefined;
}>('template/unknown-name', 'error', {
  en: ({ what, name, known, suggestion }) => ({
    found: `There is no ${NOUNS[what].en} "${name}".`,
    expected: `${NOUNS[what].where.en}${listed(known).en}`,
    hint: `Correct the name, or add it there.${maybe(suggestion).en}`,
  }),
  ja: ({ what, name, known, suggestion }) => ({
    found: `${NOUNS[what].ja}「${name}」はありません。`,
    expected: `${NOUNS[what].where.ja}${listed(known).ja}`,
    hint: `名前を直すか、そこに追加してください。${maybe(suggestion).ja}`,
  }),
});

/** A name that stands for nothing, with those that do and the one that was probably meant. */
export function unknownName(place: Place, what: Named, name: string, among: Iterable<string>): Diagnostic {
  const known = [...among];
  return thereIsNo(place, { what, name, known, suggestion: didYouMean(name, known) });
}

export const missingSlot = defineDiagnostic<{ slide: string; slot: string; layout: string }>('template/missing-slot', 'error', {
  en: ({ slide, slot, layout }) => ({
    found: `Slide "${slide}" puts nothing into the slot "${slot}".`,
    expected: `the layout "${layout}" needs it`,
    hint: `Add "${slot}:" under slots:, or use another layout.`,
  }),
  ja: ({ slide, slot, layout }) => ({
    found: `スライド「${slide}」のスロット「${slot}」が空です。`,
    expected: `レイアウト「${layout}」では必須です`,
    hint: `slots: に「${slot}:」を追加するか、別のレイアウトを使ってください。`,
  }),
}); // prettier-ignore

/** A slot was given something that it cannot show. */
export const wrongContent = defineDiagnostic<{ slot: string; found: Phrase; expected: Phrase }>('template/wrong-content', 'error', {
  en: ({ slot, found, expected }) => ({
    found: `The slot "${slot}" was given ${found.en}.`,
    expected: expected.en,
    hint: 'Give it what it takes, or choose another slot.',
  }),
  ja: ({ slot, found, expected }) => ({
    found: `スロット「${slot}」の内容が合いません（${found.ja}）。`,
    expected: expected.ja,
    hint: 'スロットに合う内容にするか、別のスロットを使ってください。',
  }),
}); // prettier-ignore

interface UntruePicture {
  readonly figure: string;
  /** Percentage as printed. */
  readonly value: number;
  readonly counted: number;
  readonly of: number;
  /** How many people would show it. */
  readonly better: number;
}

/** A picture of people that shows another share than its figure. It can be as untrue as the sentences beside it. */
export const untruePicture = defineDiagnostic<UntruePicture>('template/untrue-picture', 'draft', {
  en: ({ figure, value, counted, of, better }) => ({
    found: `The picture shows ${counted} of ${of} people, but ${figure} is ${value}%.`,
    expected: 'as many people as show that share',
    hint: `Write of: ${better}, and look at the words beside it.`,
  }),
  ja: ({ figure, value, counted, of, better }) => ({
    found: `図は${of}人中${counted}人に色を付けますが、${figure}は${value}%です。`,
    expected: 'その割合を表せる人数',
    hint: `of: ${better} と書き、隣の文も確かめてください。`,
  }),
});

export const unknownHighlight = defineDiagnostic<{ question: string; name: string; suggestion: string | undefined }>(
  'template/unknown-highlight',
  'error',
  {
    en: ({ question, name, suggestion }) => ({
      found: `"${name}" stands for no answer to ${question}.`,
      expected: 'first, last, rank 2, a figure or claim of this question, or one of its options',
      hint: suggestion === undefined ? 'Correct the name.' : `Did you mean "${suggestion}"?`,
    }),
    ja: ({ question, name, suggestion }) => ({
      found: `「${name}」は${question}のどの回答も指していません。`,
      expected: 'first・last・rank 2、この設問の数値か主張の名前、または選択肢',
      hint: suggestion === undefined ? '名前を直してください。' : `「${suggestion}」のことですか。`,
    }),
  },
);

/** A sentence that is shown as a finding, and that no data could contradict. */
export const untiedFinding = defineDiagnostic<{ slide: string; slot: string; key: string; words: string }>(
  'template/untied-finding',
  'error',
  {
    en: ({ slide, slot, key, words }) => ({
      found: `"${words}" (message "${key}", slide "${slide}", slot "${slot}") says something about the survey, but nothing ties it to the data.`,
      expected:
        'a figure ({$name :share}), a claim ({#claim id=…}) or an editorial remark ({#editorial id=…}) in each sentence',
      hint: 'Print or claim the figure that it is about; if the data does not carry it, declare it under editorial: in figures.yaml with the figures that it leans on.',
    }),
    ja: ({ slide, slot, key, words }) => ({
      found: `「${words}」（メッセージ「${key}」、スライド「${slide}」、スロット「${slot}」）は調査について述べていますが、データと結び付いていません。`,
      expected: '文ごとに、数値（{$名前 :share}）、主張（{#claim id=…}）、著者の言葉（{#editorial id=…}）のいずれか',
      hint: '述べている数値や主張を入れてください。データにない場合は、figures.yaml の editorial: に、拠り所とする数値とともに定義してください。',
    }),
  },
);

export const duplicateId = defineDiagnostic<{ what: 'slide' | 'layout' | 'slot' | 'section'; id: string }>('template/duplicate-id', 'error', {
  en: ({ what, id }) => ({ found: `The ${what} "${id}" is there twice.`, expected: `each ${what} once`, hint: 'Rename one of them.' }),
  ja: ({ what, id }) => ({
    found: `${{ slide: 'スライド', layout: 'レイアウト', slot: 'スロット', section: 'セクション' }[what]}「${id}」が重複しています。`,
    expected: '一意の名前',
    hint: 'どちらかの名前を変えてください。',
  }),
}); // prettier-ignore

export const noQuestion = defineDiagnostic<{ slide: string; slot: string }>('template/no-question', 'error', {
  en: ({ slide, slot }) => ({
    found: `Slide "${slide}" names no question, but its slot "${slot}" shows one.`,
    expected: 'question: with the code of a question',
    hint: 'Add "question: Q1" (or another) to the slide.',
  }),
  ja: ({ slide, slot }) => ({
    found: `スライド「${slide}」に設問の指定がありませんが、スロット「${slot}」は設問を表示します。`,
    expected: 'question: に設問コード',
    hint: 'スライドに「question: Q1」などを追加してください。',
  }),
});

export const missingName = defineDiagnostic<{ what: Named; name: string }>('template/missing-name', 'error', {
  en: ({ what, name }) => ({
    found: `The brand has no ${NOUNS[what].en} "${name}".`,
    expected: 'charts are drawn with it',
    hint: `Add "${name}:" here.`,
  }),
  ja: ({ what, name }) => ({
    found: `ブランドに${NOUNS[what].ja}「${name}」がありません。`,
    expected: 'グラフの描画に使います',
    hint: `ここに「${name}:」を追加してください。`,
  }),
});

export const titleMissing = defineDiagnostic<{ slide: string }>('template/no-title', 'error', {
  en: ({ slide }) => ({ found: `Slide "${slide}" has no title.`, expected: 'a slot that is the title placeholder, or title:', hint: 'Add "title:" with a message key.' }),
  ja: ({ slide }) => ({ found: `スライド「${slide}」にタイトルがありません。`, expected: 'タイトルのスロット、または title:', hint: '「title:」にメッセージのキーを指定してください。' }),
}); // prettier-ignore

/** A message that the program itself asks for: an option's label, the words of a footnote. */
export const missingMessage = defineDiagnostic<{ key: string; suggestion: string | undefined }>('template/missing-message', 'error', {
  en: ({ key, suggestion }) => ({
    found: `The locale file has no message "${key}".`,
    expected: 'words for every question, option and note that a slide shows',
    hint: `Add "${key}:" under messages:.${maybe(suggestion).en}`,
  }),
  ja: ({ key, suggestion }) => ({
    found: `文言のファイルに「${key}」がありません。`,
    expected: 'スライドに出る設問・選択肢・注記のすべての文言',
    hint: `messages: に「${key}:」を追加してください。${maybe(suggestion).ja}`,
  }),
}); // prettier-ignore

/** The brand names no fonts for the deck's language. */
export const noFonts = defineDiagnostic<{ language: string }>('template/no-fonts', 'error', {
  en: ({ language }) => ({
    found: `The brand names no fonts for the language "${language}".`,
    expected: `"${language}:" or "*:" (every other language) under fonts.languages:`,
    hint: `Add "${language}:" here.`,
  }),
  ja: ({ language }) => ({
    found: `ブランドに言語「${language}」のフォントがありません。`,
    expected: `fonts.languages: の「${language}:」または「"*":」（その他の言語）`,
    hint: `ここに「${language}:」を追加してください。`,
  }),
});
