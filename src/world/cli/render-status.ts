import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import { ROW_KINDS, type RowKind, type Status, type StatusRow } from '../../upkeep/localize/status.ts';
import { renderTable, type Column } from './table.ts';
import { harmless } from './terminal.ts';

/** How many rows of each kind are shown; of some kinds there may be hundreds, all alike. */
const MOST = 5;
const MANY: readonly RowKind[] = ['unrecorded', 'unshown'];

/** The status of a language as text: a line of counts, then a table with a row for each thing to do. */
export function renderStatus(status: Status, language: UiLanguage): string {
  const words = messagesIn(language).commands.statusReport;
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
    words.kinds[row.kind] +
      (row.isWarning ? ` ${words.warning}` : '') +
      (row.ofProgram ? words.program(messagesIn(language).phrases['program/short']) : ''),
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
