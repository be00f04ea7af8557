import type { UiLanguage } from '../../base/messages/languages.ts';
import type { Outcome, Reason, RefreshItem, RefreshReport, Subject } from '../../upkeep/refresh/types.ts';
import { columnsOf, harmless, type Painter, type Style } from './terminal.ts';

interface Words {
  readonly outcomes: Readonly<Record<Outcome, (n: number) => string>>;
  readonly subjects: Readonly<Record<Subject, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly slide: (number: number | undefined, id: string) => string;
  readonly present: string;
  readonly data: string;
  readonly nothing: string;
}

const WORDS: Readonly<Record<UiLanguage, Words>> = {
  en: {
    outcomes: {
      updated: (n) => `Updated: ${n}`,
      kept: (n) => `Kept as someone left it, although the data says something else: ${n}`,
      unmatched: (n) => `Without a match: ${n}`,
    },
    subjects: {
      slide: 'slide',
      text: 'text',
      table: 'table',
      chart: 'chart',
      picture: 'picture',
      mark: 'place',
      notes: 'notes',
      alt: 'alternative text',
      draft: 'DRAFT',
    },
    reasons: {
      reworded: 'reworded by hand',
      values_changed: 'its numbers were changed by hand',
      picture_replaced: 'replaced by hand',
      with_object: 'it stays with what it describes, which was changed by hand',
      own_label: 'its values are updated, but not this label, which was typed by hand',
      mark_moved: 'moved by hand: see whether it still stands at its mark',
      changed_form: 'it has another form now (rows, columns, series)',
      deleted: 'deleted; it stays so',
      not_found: 'not found: deleted, or the program that saved the file lost its name',
      not_made: 'data and slide list do not make it any more; it stays as it is',
      not_in_deck: 'new in data or slide list; it is not added by itself',
      workbook_rebuilt: 'with its workbook, which the file had lost',
      workbook_replaced: 'its workbook had been edited, and was exchanged as a whole',
      alt_restored: 'the file had lost it',
      now_true: 'taken off; what the slide says is true now',
      own_words: 'it stays: what someone wrote on the slide is not checked; delete it when that is right',
      animated: 'it stays, as it is animated; delete it by hand',
    },
    slide: (number, id) => (number === undefined ? `"${id}"` : `slide ${number} "${id}"`),
    present: 'in the file',
    data: 'by the data',
    nothing: 'Every figure is what the data says.',
  },
  ja: {
    outcomes: {
      updated: (n) => `更新: ${n} 件`,
      kept: (n) => `データと異なるが、手で変更されているためそのまま: ${n} 件`,
      unmatched: (n) => `対応がつかないもの: ${n} 件`,
    },
    subjects: {
      slide: 'スライド',
      text: '文字',
      table: '表',
      chart: 'グラフ',
      picture: '画像',
      mark: '位置',
      notes: 'ノート',
      alt: '代替テキスト',
      draft: 'DRAFT の表示',
    },
    reasons: {
      reworded: '手で書き換えられています',
      values_changed: '数値が手で変更されています',
      picture_replaced: '手で差し替えられています',
      with_object: '手で変更されたものの説明なので、そのままにします',
      own_label: '数値は更新しましたが、手で入力されたこのラベルはそのままです',
      mark_moved: '手で動かされています。指し示す位置が合っているか確かめてください',
      changed_form: '形が変わっています（行・列・系列）',
      deleted: '削除されています。そのままにします',
      not_found: '見つかりません（削除されたか、保存したソフトが名前を失いました）',
      not_made: '今のデータとスライド一覧では作られません。そのままにします',
      not_in_deck: 'データかスライド一覧に新しく加わりました。自動では追加しません',
      workbook_rebuilt: 'ファイルから失われていたデータシートも作り直しました',
      workbook_replaced: '編集されていたデータシートは、全体を差し替えました',
      alt_restored: 'ファイルから失われていました',
      now_true: '事実と合うようになったため外しました',
      own_words: '手で書かれた内容は確認できないため残しています。正しければ削除してください',
      animated: 'アニメーションが付いているため残しています。手で削除してください',
    },
    slide: (number, id) => (number === undefined ? `「${id}」` : `スライド ${number}「${id}」`),
    present: 'ファイル',
    data: 'データ',
    nothing: 'すべての数値がデータのとおりです。',
  },
};

const OUTCOMES: readonly Outcome[] = ['updated', 'kept', 'unmatched'];
const STYLES: Readonly<Record<Outcome, Style>> = { updated: 'cyan', kept: 'yellow', unmatched: 'yellow' };
/** How many terminal columns of a text are shown. */
const LONGEST = 100;

function short(text: string): string {
  let out = '';
  for (const character of harmless(text)) {
    if (columnsOf(out + character) > LONGEST) return `${out}…`;
    out += character;
  }
  return out;
}

function renderItem(item: RefreshItem, words: Words): readonly string[] {
  const { what, reason, slide, number, name, present, data } = item;
  const where = [words.slide(number, slide), name === undefined ? '' : harmless(name)].filter(Boolean).join('  ');
  const why = reason === undefined ? '' : `: ${words.reasons[reason]}`;
  return [
    `  ${where}  ${words.subjects[what]}${why}`,
    ...(present ? [`      ${words.present}: ${short(present)}`] : []),
    ...(data ? [`      ${words.data}: ${short(data)}`] : []),
  ];
}

/** The report of a refresh as text for a terminal: what was updated, what was kept and what has no match, by slide. */
export function renderRefresh(report: RefreshReport, language: UiLanguage, paint: Painter): string {
  const words = WORDS[language];
  if (report.items.length === 0) return `${words.nothing}\n`;
  const groups = OUTCOMES.map((outcome) => ({
    outcome,
    items: report.items.filter((item) => item.outcome === outcome),
  }));
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ outcome, items }) =>
      [
        paint(STYLES[outcome], words.outcomes[outcome](items.length)),
        ...items.flatMap((item) => renderItem(item, words)),
      ].join('\n'),
    ) // prettier-ignore
    .join('\n\n')
    .concat('\n');
}
