import type { UiLanguage } from '../../base/diagnostic.ts';
import type { ClaimChange, InputChange, SlideDiff, TextChange } from '../types.ts';

/** What a report of differences says besides what it found. */
export interface DiffWords {
  readonly language: UiLanguage;
  readonly comma: string;
  /** Between sentences. */
  readonly space: string;
  readonly noted: (text: string, note: string) => string;
  readonly heading: (deck: string, locale: string) => string;
  readonly before: string;
  readonly after: string;
  readonly counts: Readonly<Record<SlideDiff['status'] | 'moved', (n: number) => string>>;
  readonly same: (before: string, after: string, slides: number, locale: string) => string;
  readonly about: Readonly<Record<'deck' | 'survey' | 'locale' | 'title' | 'date', string>>;
  readonly frame: string;
  readonly whole: string;
  readonly inputs: string;
  readonly inputsLine: (files: string) => string;
  readonly input: Readonly<Record<InputChange['change'], string>>;
  readonly claims: string;
  readonly claim: Readonly<Record<ClaimChange['status'], string>>;
  readonly recoveredNear: string;
  readonly margin: (points: string) => string;
  readonly ranks: string;
  readonly rank: (n: number, tied: boolean) => string;
  readonly bases: string;
  readonly base: (question: string, before: number, after: number, small: boolean) => string;
  readonly slides: string;
  readonly slideHeading: (number: string, title: string) => string;
  readonly shownOn: string;
  readonly columns: readonly [what: string, before: string, after: string, points: string];
  readonly claimColumns: readonly [standing: string, claim: string, before: string, after: string, slides: string];
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
  readonly numbersOnly: (names: string) => string;
  readonly alsoReworded: (names: string) => string;
  readonly hidden: string;
}

const en: DiffWords = {
  language: 'en',
  comma: ', ',
  space: ' ',
  noted: (text, note) => `${text} (${note})`,
  heading: (deck, locale) => `What changed in ${deck} (${locale})`,
  before: 'before',
  after: 'after',
  counts: {
    changed: (n) => `${n} changed`,
    added: (n) => `${n} added`,
    dropped: (n) => `${n} dropped`,
    moved: (n) => `${n} moved`,
    unchanged: (n) => `${n} unchanged`,
  },
  same: (before, after, slides, locale) =>
    `Nothing differs between ${before} and ${after} (${slides === 1 ? '1 slide' : `${slides} slides`}, ${locale}).`,
  about: { deck: 'slide list', survey: 'survey', locale: 'language', title: 'title', date: 'data date' },
  frame: 'Document properties or names of sections differ.',
  whole: 'Deck',
  inputs: 'Files that changed',
  inputsLine: (files) => `Changed without effect on the slides: ${files}.`,
  input: { changed: 'changed', added: 'new', dropped: 'no longer used' },
  claims: 'Claims',
  claim: {
    broken: 'FALSE NOW',
    recovered: 'true again',
    near: 'true by half a point at most',
    clear: 'no longer close',
  },
  recoveredNear: 'true again, by half a point at most',
  margin: (points) => `margin ${points} points`,
  ranks: 'Ranks',
  rank: (n, tied) => `no. ${n}${tied ? ' (tied)' : ''}`,
  bases: 'Small bases',
  base: (question, before, after, small) =>
    `${question}: ${before} → ${after} respondents, ${small ? 'too few to rely on now' : 'enough to rely on now'}`,
  slides: 'Slides',
  slideHeading: (number, title) => `Slide ${number}: ${title}`,
  shownOn: 'slides',
  columns: ['value', 'before', 'after', 'points'],
  claimColumns: ['standing', 'claim', 'before', 'after', 'slides'],
  rankColumns: ['question', 'answer', 'before', 'after', 'slides'],
  added: 'New slide.',
  dropped: 'No longer in the deck.',
  moved: (from, to) => `Moved: ${from} → ${to}.`,
  draftOn: 'DRAFT stands across it now: it says something that is not true.',
  draftOff: 'It no longer carries DRAFT.',
  look: 'It says the same, but looks different.',
  lookOnly: (slides) => `Same words and figures, different look: ${slides}`,
  unchanged: (slides) => `Unchanged: ${slides}`,
  text: { title: 'Title', text: 'Text', cell: 'Table', label: 'Chart label', alt: 'Alternative text', notes: 'Notes' },
  newText: '(new)',
  goneText: '(gone)',
  numbersOnly: (names) => `Same words, new numbers: ${names}`,
  alsoReworded: (names) => `Reworded with it: ${names}`,
  hidden: '※ not published: known within bounds only, so it is not shown as a number',
};

const ja: DiffWords = {
  language: 'ja',
  comma: '、',
  space: '',
  noted: (text, note) => `${text}（${note}）`,
  heading: (deck, locale) => `${deck}（${locale}）の変更点`,
  before: '変更前',
  after: '変更後',
  counts: {
    changed: (n) => `変更 ${n}`,
    added: (n) => `追加 ${n}`,
    dropped: (n) => `削除 ${n}`,
    moved: (n) => `移動 ${n}`,
    unchanged: (n) => `変更なし ${n}`,
  },
  same: (before, after, slides, locale) =>
    `${before} と ${after} に違いはありません（スライド ${slides} 枚、${locale}）。`,
  about: { deck: 'スライド一覧', survey: '調査', locale: '言語', title: 'タイトル', date: 'データの日付' },
  frame: '文書のプロパティかセクション名が異なります。',
  whole: '資料全体',
  inputs: '変更されたファイル',
  inputsLine: (files) => `スライドに影響のないファイルの変更: ${files}`,
  input: { changed: '変更', added: '追加', dropped: '使わなくなった' },
  claims: '主張',
  claim: { broken: '成り立たなくなった', recovered: '再び成り立つ', near: '成り立つが差は0.5ポイント以内', clear: '余裕が戻った' }, // prettier-ignore
  recoveredNear: '再び成り立つが差は0.5ポイント以内',
  margin: (points) => `余裕 ${points} ポイント`,
  ranks: '順位',
  rank: (n, tied) => `${n}位${tied ? '（同率）' : ''}`,
  bases: '母数の少ない設問',
  base: (question, before, after, small) =>
    `${question}: ${before} 人 → ${after} 人（${small ? '少なくなり、参考値です' : '十分な数になりました'}）`,
  slides: 'スライド',
  slideHeading: (number, title) => `スライド ${number}: ${title}`,
  shownOn: 'スライド',
  columns: ['値', '変更前', '変更後', 'ポイント差'],
  claimColumns: ['状態', '主張', '変更前', '変更後', 'スライド'],
  rankColumns: ['設問', '回答', '変更前', '変更後', 'スライド'],
  added: '新しいスライドです。',
  dropped: '資料からなくなりました。',
  moved: (from, to) => `移動: ${from} → ${to}`,
  draftOn: '事実と合わない文があるため、DRAFT が表示されるようになりました。',
  draftOff: 'DRAFT の表示がなくなりました。',
  look: '内容は同じで、見た目が変わりました。',
  lookOnly: (slides) => `文言と数値は同じで、見た目だけが変わったスライド: ${slides}`,
  unchanged: (slides) => `変更なし: ${slides}`,
  text: { title: 'タイトル', text: '文', cell: '表', label: 'グラフのラベル', alt: '代替テキスト', notes: 'ノート' },
  newText: '（新規）',
  goneText: '（削除）',
  numbersOnly: (names) => `文は同じで数字だけが変わった箇所: ${names}`,
  alsoReworded: (names) => `これに伴い変わった箇所: ${names}`,
  hidden: '※ 公表されていない値です。範囲しかわからないため、数値としては表示しません',
};

/** The words of a report of differences, by language. */
export const DIFF_WORDS: Readonly<Record<UiLanguage, DiffWords>> = { en, ja };
