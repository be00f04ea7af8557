import type { UiLanguage } from '../../base/diagnostic.ts';
import { PROGRAM_LABEL } from '../../upkeep/localize/program-label.ts';
import { ROW_KINDS, type RowKind, type Status, type StatusRow } from '../../upkeep/localize/status.ts';
import { renderTable, type Column } from './table.ts';
import { harmless } from './terminal.ts';

interface StatusWords {
  readonly base: (deck: string, locale: string) => string;
  readonly translation: (deck: string, locale: string, base: string) => string;
  readonly translated: (n: number, of: number) => string;
  readonly clean: string;
  readonly warning: string;
  readonly program: string;
  readonly kinds: Readonly<Record<RowKind, string>>;
  readonly columns: readonly [kind: string, key: string, slide: string, slot: string, what: string];
  readonly comma: string;
  readonly more: (kind: string, n: number) => string;
}

/** How many rows of each kind are shown; of some kinds there may be hundreds, all alike. */
const MOST = 5;
const MANY: readonly RowKind[] = ['unrecorded', 'unshown'];

const WORDS: Readonly<Record<UiLanguage, StatusWords>> = {
  en: {
    base: (deck, locale) => `${deck}: ${locale} (base language)`,
    translation: (deck, locale, base) => `${deck}: ${locale} (from ${base})`,
    translated: (n, of) => `${n} of ${of} translated`,
    clean: 'nothing to do',
    warning: '(warning)',
    program: ` (${PROGRAM_LABEL.en.short})`,
    kinds: {
      missing: 'missing',
      stale: 'stale',
      unrecorded: 'not accepted',
      by_respondent: 'keyed by respondent',
      unknown: 'unknown key',
      variables: 'other variables',
      markup: 'other markup',
      glossary: 'glossary',
      unshown: 'not on a slide',
      does_not_fit: 'does not fit',
      mistake: 'mistake',
    },
    columns: ['what', 'text', 'slide', 'slot', ''],
    comma: ', ',
    more: (kind, n) => `… and ${n} more: ${kind}`,
  },
  ja: {
    base: (deck, locale) => `${deck}: ${locale}（元の言語）`,
    translation: (deck, locale, base) => `${deck}: ${locale}（${base} から）`,
    translated: (n, of) => `${of} 件中 ${n} 件翻訳済み`,
    clean: '対応が必要なものはありません',
    warning: '（警告）',
    program: `（${PROGRAM_LABEL.ja.short}）`,
    kinds: {
      missing: '未翻訳',
      stale: '原文が変更',
      unrecorded: '未確認',
      by_respondent: 'キーが回答者番号',
      unknown: '不明なキー',
      variables: '変数が違う',
      markup: 'マークアップが違う',
      glossary: '用語集と違う',
      unshown: 'スライドになし',
      does_not_fit: '収まらない',
      mistake: '誤り',
    },
    columns: ['種類', '文言', 'スライド', 'スロット', ''],
    comma: '、',
    more: (kind, n) => `… ほかに ${kind} ${n} 件`,
  },
};

/** The status of a language as text: a line of counts, then a table with a row for each thing to do. */
export function renderStatus(status: Status, language: UiLanguage): string {
  const words = WORDS[language];
  const { deck, locale, baseLocale, texts, translated, rows } = status;
  const head = baseLocale === undefined ? words.base(deck, locale) : words.translation(deck, locale, baseLocale);
  const counts = ROW_KINDS.flatMap((kind) => {
    const n = rows.filter((row) => row.kind === kind).length;
    return n > 0 ? [`${words.kinds[kind]} ${n}`] : [];
  });
  const done = texts !== undefined && translated !== undefined ? [words.translated(translated, texts)] : [];
  const columns = words.columns.map((heading): Column => ({ heading, align: 'left' }));
  const shown = rows.filter((row, i) => !MANY.includes(row.kind) || rows.slice(0, i).filter(({ kind }) => kind === row.kind).length < MOST); // prettier-ignore
  const hidden = MANY.flatMap((kind) => {
    const n = rows.filter((row) => row.kind === kind).length - MOST;
    return n > 0 ? [`  ${words.more(words.kinds[kind], n)}`] : [];
  });
  const cells = shown.map((row) => [
    words.kinds[row.kind] + (row.isWarning ? ` ${words.warning}` : '') + (row.ofProgram ? words.program : ''),
    row.key ?? (row.place ? `${row.place.file}:${row.place.line}` : '–'),
    row.slide ?? '',
    row.slot ?? '',
    row.says[language].replace(/\n/g, ' '),
  ]);
  const table = rows.length > 0 ? renderTable(columns, cells).map((line) => `  ${harmless(line)}`) : [];
  const summary = [...done, ...(counts.length > 0 ? counts : [words.clean])].join(words.comma);
  return `${[`${head}: ${summary}`, ...table, ...hidden].join('\n')}\n`;
}

/** The same as JSON, with counts of every kind. */
export function statusJson({ deck, locale, baseLocale, texts, translated, rows }: Status): object {
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]));
  return {
    deck,
    locale,
    base: baseLocale ?? null,
    ...(texts === undefined ? {} : { texts, translated }),
    counts,
    rows: rows.map(({ isWarning, ...row }: StatusRow) => ({ ...row, severity: isWarning ? 'warning' : 'error' })),
  };
}
