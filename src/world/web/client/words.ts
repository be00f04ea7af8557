import type { FigureSource, PageLanguage, PreviewDiagnostic } from '../types.ts';

/** All the page's own words, in one language. */
export interface Words {
  readonly deck: string;
  readonly languages: string;
  readonly slides: string;
  readonly overview: string;
  readonly fullScreen: string;
  readonly leave: string;
  readonly hide: string;
  readonly previous: string;
  readonly next: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly where: (n: number, of: number) => string;
  readonly slideName: (n: number, title: string) => string;
  readonly building: string;
  readonly updated: (slides: number) => string;
  readonly unchanged: string;
  readonly lost: string;
  readonly noSlides: string;
  readonly mistakes: (n: number) => string;
  readonly mistakesAbove: (n: number) => string;
  readonly lastGood: string;
  readonly nothingYet: string;
  readonly untrue: string;
  readonly severity: Readonly<Record<PreviewDiagnostic['severity'], string>>;
  readonly expected: string;
  readonly toDo: string;
  readonly showAll: (n: number) => string;
  readonly goTo: (n: number) => string;
  readonly old: string;
  readonly flag: Readonly<Record<'error' | 'draft', string>>;
  readonly sourceOf: (values: string) => string;
  readonly survey: string;
  readonly hidden: string;
  readonly smallBase: string;
  readonly rank: (value: string, tied: boolean) => string;
  readonly countHeading: string;
  readonly countOf: (source: FigureSource) => string;
  readonly wordsOf: string;
}

/** A count that was not published is printed as a dash, so that the base is not taken for it. */
function countAndBase({ count, base, hidden }: FigureSource, language: string): string {
  const numbers = [count, base].flatMap((n) => (n === undefined ? [] : [n.toLocaleString(language)]));
  return [...(hidden && base !== undefined ? ['–'] : []), ...numbers].join(' / ');
}

const en: Words = {
  deck: 'Deck',
  languages: 'Language of the deck',
  slides: 'Slides',
  overview: 'Overview',
  fullScreen: 'Full screen',
  leave: 'Leave full screen',
  hide: 'Hide',
  previous: 'Previous',
  next: 'Next',
  notes: 'Speaker notes',
  noNotes: 'This slide has no notes.',
  where: (n, of) => `${n} of ${of}`,
  slideName: (n, title) => `${n}. ${title}`,
  building: 'Building …',
  updated: (n) => (n === 1 ? '1 slide updated' : `${n} slides updated`),
  unchanged: 'Up to date',
  lost: 'surveydeck preview has stopped. Start it again, and this page goes on.',
  noSlides: 'There is nothing to show yet.',
  mistakes: (n) => (n === 1 ? '1 message' : `${n} messages`),
  mistakesAbove: (n) => (n === 1 ? 'A mistake keeps the deck from being built.' : `${n} mistakes keep the deck from being built.`), // prettier-ignore
  lastGood: 'This cannot be drawn now. Behind it: the last good picture.',
  nothingYet: 'The deck cannot be drawn yet.',
  untrue: 'This slide says something that is not true.',
  severity: { error: 'Error', draft: 'Not true', warning: 'Warning', note: 'Note' },
  expected: 'Expected',
  toDo: 'To do',
  showAll: (n) => `Show all ${n}`,
  goTo: (n) => `Go to slide ${n}`,
  old: 'last good picture',
  flag: { error: 'Error', draft: 'Draft' },
  sourceOf: (values) => `Where ${values} comes from`,
  survey: 'The survey as a whole',
  hidden: 'not published, so not printed as a number',
  smallBase: 'a base too small to rely on',
  rank: (value, tied) => `no. ${value}${tied ? ' (tied)' : ''}`,
  countHeading: 'count / base',
  countOf: (source) => countAndBase(source, 'en'),
  wordsOf: 'Words of this slide',
};

const ja: Words = {
  deck: '資料',
  languages: '資料の言語',
  slides: 'スライド',
  overview: '一覧',
  fullScreen: '全画面',
  leave: '全画面を終了',
  hide: '閉じる',
  previous: '前へ',
  next: '次へ',
  notes: '発表者ノート',
  noNotes: 'このスライドにノートはありません。',
  where: (n, of) => `${n} / ${of}`,
  slideName: (n, title) => `${n}. ${title}`,
  building: '作成中…',
  updated: (n) => `スライド${n}枚を更新しました`,
  unchanged: '最新の状態です',
  lost: 'surveydeck preview が停止しています。もう一度起動すると、このページも再開します。',
  noSlides: 'まだ表示できるスライドがありません。',
  mistakes: (n) => `メッセージ ${n} 件`,
  mistakesAbove: (n) => `${n} 件の誤りがあるため、資料を作成できません。`,
  lastGood: '現在このスライドは描画できません。背後は最後に正しく描画できた状態です。',
  nothingYet: 'まだ資料を描画できません。',
  untrue: 'このスライドには、事実と合わない文があります。',
  severity: { error: 'エラー', draft: '事実と不一致', warning: '警告', note: '参考' },
  expected: '期待',
  toDo: '対処',
  showAll: (n) => `${n} 件すべてを表示`,
  goTo: (n) => `スライド${n}へ`,
  old: '最後に正しく描画できた状態',
  flag: { error: 'エラー', draft: '下書き' },
  sourceOf: (values) => `${values} の根拠`,
  survey: '調査全体',
  hidden: '公表されていないため、数値としては表示しません',
  smallBase: '母数が少なく、参考値です',
  rank: (value, tied) => `${value}位${tied ? '（同順位あり）' : ''}`,
  countHeading: '人数 / 母数',
  countOf: (source) => countAndBase(source, 'ja'),
  wordsOf: 'このスライドの文字',
};

export const WORDS: Readonly<Record<PageLanguage, Words>> = { en, ja };
