import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import type { LogEntry } from '../releases/log-entry.ts';
import { renderTable } from './table.ts';
import { harmless } from './terminal.ts';

/** An entry of the log, and what became of its release. */
export interface ListedEntry extends LogEntry {
  readonly state: 'current' | 'kept' | 'removed' | 'damaged';
}

/** Digits of a release's id that are shown: enough to tell it from others. */
const SHOWN = 12;

/** The log as a table for a terminal, the latest entry first. */
export function renderReleases(entries: readonly ListedEntry[], language: UiLanguage): string {
  const words = messagesIn(language).commands.releasesReport;
  if (entries.length === 0) return `${words.nothing}\n`;
  const columns = words.columns.map((heading, i) => ({
    heading,
    align: i === 0 ? ('right' as const) : ('left' as const),
  }));
  const rows = entries
    .toReversed()
    .map((entry) => [
      `${entry.n}`,
      entry.at.slice(0, 16).replace('T', ' '),
      entry.deck,
      words.kinds[entry.kind],
      harmless(entry.by),
      entry.release.slice(0, SHOWN),
      words.states[entry.state],
      harmless(entry.note ?? '').replaceAll('\n', ' '),
    ]);
  return `${renderTable(columns, rows).join('\n')}\n`;
}
