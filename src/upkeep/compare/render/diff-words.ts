import type { UiLanguage } from '../../../base/messages/languages.ts';
import type { ClaimChange, InputChange, SlideDiff, TextChange } from '../types.ts';

/** The fixed words of a report of differences. */
export interface DiffWords {
  readonly language: UiLanguage;
  readonly comma: string;
  readonly colon: string;
  /** What separates sentences. */
  readonly space: string;
  readonly noted: (text: string, note: string) => string;
  readonly heading: (deck: string, locale: string) => string;
  readonly before: string;
  readonly after: string;
  readonly counts: Readonly<Record<SlideDiff['status'] | 'moved', (n: number) => string>>;
  readonly same: (before: string, after: string, slides: string, locales: string) => string;
  readonly slideCount: (n: number) => string;
  readonly about: Readonly<Record<'deck' | 'survey' | 'locale' | 'title' | 'date', string>>;
  readonly frame: string;
  readonly whole: string;
  readonly inputs: string;
  readonly inputsLine: (files: string) => string;
  readonly more: (n: number) => string;
  readonly input: Readonly<Record<InputChange['change'], string>>;
  readonly broken: string;
  readonly otherClaims: string;
  readonly unusedClaims: string;
  readonly claim: Readonly<Record<ClaimChange['status'], string>>;
  readonly recoveredNear: string;
  readonly margin: (points: string, holds: boolean) => string;
  readonly claimName: (id: string, expression: string) => string;
  readonly claimId: (id: string) => string;
  readonly standing: (holds: boolean) => string;
  readonly quoted: (sentence: string) => string;
  readonly onSlides: (slides: string) => string;
  readonly onNone: string;
  readonly summary: {
    readonly heading: string;
    readonly untrue: (slides: string) => string;
    readonly broken: (n: number, slides: string) => string;
    readonly claims: (status: string, n: number) => string;
    readonly unused: (n: number) => string;
    /** `first`: questions where a different answer is first or shares first place. */
    readonly ranks: (n: number, questions: string, first: string) => string;
    readonly small: (questions: string) => string;
    readonly enough: (questions: string) => string;
    readonly sizes: (changes: string) => string;
    readonly values: (n: number, largest: string | undefined) => string;
    readonly largest: (name: string, before: string, after: string, points: string) => string;
    readonly reworded: (n: number, slides: string) => string;
  };
  readonly ranks: string;
  readonly rank: (n: number, tied: boolean) => string;
  readonly bases: string;
  readonly base: (question: string, before: number, after: number, small: boolean) => string;
  readonly size: (questions: string, before: number, after: number) => string;
  readonly reworded: string;
  readonly values: string;
  readonly valueCount: (n: number) => string;
  readonly textCount: (n: number) => string;
  readonly slides: string;
  readonly slideHeading: (number: string, title: string) => string;
  readonly columns: readonly [what: string, before: string, after: string, points: string];
  readonly slidesColumn: string;
  readonly rankColumns: readonly [question: string, answer: string, before: string, after: string, slides: string];
  readonly added: string;
  readonly dropped: string;
  readonly moved: (from: number, to: number) => string;
  readonly draftOn: string;
  readonly draftOff: string;
  readonly look: string;
  readonly lookOnly: (slides: string) => string;
  readonly unchanged: (slides: string) => string;
  readonly text: Readonly<Record<TextChange['what'], string>>;
  readonly newText: string;
  readonly goneText: string;
  readonly hidden: string;
  readonly unrounded: string;
  /** Words that only the HTML page uses. */
  readonly page: {
    readonly kind: string;
    readonly changedSlides: string;
    readonly unchangedSlides: (n: number) => string;
    readonly lookSlides: (n: number) => string;
    readonly repeated: (n: number) => string;
    readonly noPicture: string;
    readonly notThere: string;
    readonly status: Readonly<Record<SlideDiff['status'] | 'moved' | 'draft', string>>;
    readonly dataDate: (date: string) => string;
  };
}

/** `slide 12 q10`, `slides 1–3, 5`. */
const slidesEn = (slides: string): string => `${/[–,]/.test(slides) ? 'slides' : 'slide'} ${slides}`;

const en: DiffWords = {
  language: 'en',
  comma: ', ',
  colon: ': ',
  space: ' ',
  noted: (text, note) => `${text} (${note})`,
  heading: (deck, locale) => `What changed in “${deck}” (${locale})`,
  before: 'before',
  after: 'after',
  counts: {
    changed: (n) => `${n} changed`,
    added: (n) => `${n} added`,
    dropped: (n) => `${n} dropped`,
    moved: (n) => `${n} moved`,
    unchanged: (n) => `${n} unchanged`,
  },
  same: (before, after, slides, locale) => `Nothing differs between ${before} and ${after} (${slides}, ${locale}).`,
  slideCount: (n) => (n === 1 ? '1 slide' : `${n} slides`),
  about: { deck: 'slide list', survey: 'survey', locale: 'language', title: 'title', date: 'data date' },
  frame: 'Document properties or names of sections differ.',
  whole: 'Deck',
  inputs: 'Files that changed',
  inputsLine: (files) => `Changed without effect on the slides: ${files}.`,
  more: (n) => `and ${n} more`,
  input: { changed: 'changed', added: 'new', dropped: 'no longer used' },
  broken: 'No longer true',
  otherClaims: 'Other claims that slides rely on',
  unusedClaims: 'Claims that no slide relies on',
  claim: {
    broken: 'FALSE NOW',
    recovered: 'true again',
    near: 'true by half a point at most',
    clear: 'no longer close',
    rewritten: 'its condition is another',
  },
  recoveredNear: 'true again, by half a point at most',
  margin: (points, holds) =>
    holds ? `${points} points to spare` : points === '0.00' ? 'just at the limit' : `${points} points short`,
  claimName: (id, expression) => `claim ${id}: ${expression}`,
  claimId: (id) => `claim ${id}`,
  standing: (holds) => (holds ? 'true' : 'false'),
  quoted: (sentence) => `“${sentence}”`,
  onSlides: slidesEn,
  onNone: 'no sentence of the deck says so',
  summary: {
    heading: 'In short',
    untrue: (slides) => `Not true: ${slidesEn(slides)}. "build" stops until the words or the data are changed.`,
    broken: (n, slides) => `No longer true: ${n === 1 ? '1 claim' : `${n} claims`}, ${slidesEn(slides)}.`,
    claims: (status, n) => `${n === 1 ? '1 claim' : `${n} claims`} on slides: ${status}.`,
    unused: (n) => `Claims that no slide relies on: ${n} changed.`,
    ranks: (n, questions, first) =>
      `Ranks: ${n} changed, in ${questions}.${first === '' ? '' : ` Another first place: ${first}.`}`,
    small: (questions) => `Too few respondents to rely on now: ${questions}.`,
    enough: (questions) => `Enough respondents to rely on now: ${questions}.`,
    sizes: (changes) => `Respondents: ${changes}.`,
    values: (n, largest) => `Figures: ${n} changed.${largest === undefined ? '' : ` ${largest}`}`,
    largest: (name, before, after, points) => `Largest change: ${name}, ${before} → ${after}, ${points} points.`,
    reworded: (n, slides) => `Other words: ${n === 1 ? '1 text' : `${n} texts`}, ${slidesEn(slides)}.`,
  },
  ranks: 'Ranks',
  rank: (n, tied) => `no. ${n}${tied ? ' (tied)' : ''}`,
  bases: 'Bases',
  size: (questions, before, after) => `${questions}: ${before} → ${after} respondents`,
  reworded: 'Other words',
  values: 'Figures',
  valueCount: (n) => (n === 1 ? '1 figure' : `${n} figures`),
  textCount: (n) => (n === 1 ? '1 text with other words' : `${n} texts with other words`),
  slidesColumn: 'slides',
  base: (question, before, after, small) =>
    `${question}: ${before} → ${after} respondents, ${small ? 'too few to rely on now' : 'enough to rely on now'}`,
  slides: 'Slides',
  slideHeading: (number, title) => `Slide ${number}: ${title}`,
  columns: ['value', 'before', 'after', 'points'],
  rankColumns: ['question', 'answer', 'before', 'after', 'slides'],
  added: 'New slide.',
  dropped: 'No longer in the deck.',
  moved: (from, to) => `Moved: ${from} → ${to}.`,
  draftOn: 'DRAFT stands across it now: it says something that is not true.',
  draftOff: 'It no longer carries DRAFT.',
  look: 'It says the same, but looks different.',
  lookOnly: (slides) => `Same words and figures, different look: ${slidesEn(slides)}`,
  unchanged: (slides) => `Unchanged: ${slidesEn(slides)}`,
  text: { title: 'Title', text: 'Text', cell: 'Table', label: 'Chart label', alt: 'Alternative text', notes: 'Notes' },
  newText: '(new)',
  goneText: '(gone)',
  hidden: '※ not published: known within bounds only, so it is not shown as a number',
  unrounded: 'Points are taken before rounding, so they may differ by a digit from what the rounded values give.',
  page: {
    kind: 'What changed',
    changedSlides: 'Slides that changed',
    unchangedSlides: (n) => (n === 1 ? '1 slide is unchanged' : `${n} slides are unchanged`),
    lookSlides: (n) => (n === 1 ? '1 slide only looks different' : `${n} slides only look different`),
    repeated: (n) => (n === 1 ? '1 text that repeats it' : `${n} texts that repeat it (labels, alternative texts, notes)`), // prettier-ignore
    noPicture: 'No picture: what this was made from is not in the project any more',
    notThere: 'Not in this deck',
    status: { changed: 'changed', added: 'new', dropped: 'dropped', unchanged: 'unchanged', moved: 'moved', draft: 'DRAFT' }, // prettier-ignore
    dataDate: (date) => `data of ${date}`,
  },
};

const ja: DiffWords = {
  language: 'ja',
  comma: '、',
  colon: '：',
  space: '',
  noted: (text, note) => `${text}（${note}）`,
  heading: (deck, locale) => `「${deck}」の変更点（${locale}）`,
  before: '変更前',
  after: '変更後',
  counts: {
    changed: (n) => `変更 ${n}`,
    added: (n) => `追加 ${n}`,
    dropped: (n) => `削除 ${n}`,
    moved: (n) => `移動 ${n}`,
    unchanged: (n) => `変更なし ${n}`,
  },
  same: (before, after, slides, locale) => `${before} と ${after} に違いはありません（${slides}、${locale}）。`,
  slideCount: (n) => `スライド ${n} 枚`,
  about: { deck: 'スライド一覧', survey: '調査', locale: '言語', title: 'タイトル', date: 'データの日付' },
  frame: '文書のプロパティかセクション名が異なります。',
  whole: '資料全体',
  inputs: '変更されたファイル',
  inputsLine: (files) => `スライドに影響のないファイルの変更: ${files}`,
  more: (n) => `ほか ${n} 件`,
  input: { changed: '変更', added: '追加', dropped: '使わなくなった' },
  broken: '成り立たなくなった文',
  otherClaims: 'スライドで使われているその他の主張',
  unusedClaims: 'スライドで使われていない主張',
  claim: { broken: '成り立たなくなった', recovered: '再び成り立つ', near: '成り立つが差は0.5ポイント以内', clear: '余裕が戻った', rewritten: '条件が変わった' }, // prettier-ignore
  recoveredNear: '再び成り立つが差は0.5ポイント以内',
  margin: (points, holds) =>
    holds ? `余裕 ${points} ポイント` : points === '0.00' ? 'ちょうど境目' : `${points} ポイント不足`,
  claimName: (id, expression) => `主張 ${id}: ${expression}`,
  claimId: (id) => `主張 ${id}`,
  standing: (holds) => (holds ? '成り立つ' : '成り立たない'),
  quoted: (sentence) => `「${sentence}」`,
  onSlides: (slides) => `スライド ${slides}`,
  onNone: 'この主張を使う文は資料にありません',
  summary: {
    heading: '要点',
    untrue: (slides) => `事実と合わない文があります: スライド ${slides}。文かデータを直すまで build は止まります。`,
    broken: (n, slides) => `成り立たなくなった主張: ${n} 件（スライド ${slides}）`,
    claims: (status, n) => `スライドの主張で${status}もの: ${n} 件`,
    unused: (n) => `スライドで使われていない主張の変化: ${n} 件`,
    ranks: (n, questions, first) =>
      `順位の変動: ${n} 件（${questions}）${first === '' ? '' : `。1位が変わった設問: ${first}`}`,
    small: (questions) => `母数が少なくなり参考値となった設問: ${questions}`,
    enough: (questions) => `母数が十分になった設問: ${questions}`,
    sizes: (changes) => `回答者数の変化: ${changes}`,
    values: (n, largest) => `数値の変化: ${n} 件${largest === undefined ? '' : `。${largest}`}`,
    largest: (name, before, after, points) => `最も大きな変化: ${name}　${before} → ${after}（${points} ポイント）`,
    reworded: (n, slides) => `文言の変更: ${n} 件（スライド ${slides}）`,
  },
  ranks: '順位',
  rank: (n, tied) => `${n}位${tied ? '（同率）' : ''}`,
  bases: '母数',
  size: (questions, before, after) => `${questions}: ${before} 人 → ${after} 人`,
  reworded: '文言の変更',
  values: '数値',
  valueCount: (n) => `数値 ${n} 件`,
  textCount: (n) => `文言の変更 ${n} 件`,
  slidesColumn: 'スライド',
  base: (question, before, after, small) =>
    `${question}: ${before} 人 → ${after} 人（${small ? '少なくなり、参考値です' : '十分な数になりました'}）`,
  slides: 'スライド',
  slideHeading: (number, title) => `スライド ${number}: ${title}`,
  columns: ['値', '変更前', '変更後', 'ポイント差'],
  rankColumns: ['設問', '回答', '変更前', '変更後', 'スライド'],
  added: '新しいスライドです。',
  dropped: '資料からなくなりました。',
  moved: (from, to) => `移動: ${from} → ${to}`,
  draftOn: '事実と合わない文があるため、DRAFT が表示されるようになりました。',
  draftOff: 'DRAFT の表示がなくなりました。',
  look: '内容は同じで、見た目が変わりました。',
  lookOnly: (slides) => `文言と数値は同じで、見た目だけが変わったスライド: ${slides}`,
  unchanged: (slides) => `変更なし: スライド ${slides}`,
  text: { title: 'タイトル', text: '文', cell: '表', label: 'グラフのラベル', alt: '代替テキスト', notes: 'ノート' },
  newText: '（新規）',
  goneText: '（削除）',
  hidden: '※ 公表されていない値です。範囲しかわからないため、数値としては表示しません',
  unrounded: 'ポイント差は四捨五入前の値から計算しているため、表示値の差と一致しないことがあります。',
  page: {
    kind: '変更点レポート',
    changedSlides: '変わったスライド',
    unchangedSlides: (n) => `変更なしのスライド ${n} 枚`,
    lookSlides: (n) => `見た目だけが変わったスライド ${n} 枚`,
    repeated: (n) => `これに伴い変わった箇所 ${n} 件（ラベル・代替テキスト・ノート）`,
    noPicture: '画像はありません（作成に使ったファイルがプロジェクトに残っていません）',
    notThere: 'このスライドはありません',
    status: { changed: '変更', added: '追加', dropped: '削除', unchanged: '変更なし', moved: '移動', draft: 'DRAFT' },
    dataDate: (date) => `データ ${date}`,
  },
};

/** The words of a report of differences, by language. */
export const DIFF_WORDS: Readonly<Record<UiLanguage, DiffWords>> = { en, ja };
