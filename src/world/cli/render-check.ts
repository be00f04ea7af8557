import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import type { PublishedComparison } from '../../data/figures/published.ts';
import type { DeckResult } from './build-decks.ts';
import { renderTable } from './table.ts';
import { harmless } from './terminal.ts';
import type { Words } from './words.ts';

/** What `check` found in one deck, as text: what a person has to know and, if requested, the comparison. */
export function renderCheck(result: DeckResult, language: UiLanguage, withPublished: boolean): string {
  const words = messagesIn(language).commands.checkReport;
  const { built, request, locale } = result;
  if (!built) return '';
  const slides = (ids: readonly string[]): string =>
    ids.length > 0 ? `  (${words.slides}: ${ids.join(words.comma)})` : '';
  const lines = [
    words.deck(request.id, locale),
    `  ${words.editorial(built.editorial.length)}`,
    ...built.editorial.flatMap(({ id, reason, keys, slides: ids }) => [
      `    - ${id}: ${reason}`,
      `      ${keys.join(words.comma)}${slides(ids)}`,
    ]),
    `  ${words.unconfirmed(built.unconfirmed.length)}`,
    ...built.unconfirmed.map(({ id, reason, place }) => `    - ${id}: ${reason}  (${place.file}:${place.line})`),
    ...(withPublished ? publishedLines(built.published, words) : []),
  ];
  return `${harmless(lines.join('\n'))}\n`;
}

function publishedLines(comparisons: readonly PublishedComparison[], words: Words['checkReport']): readonly string[] {
  const value = (n: number | undefined, quantity: PublishedComparison['quantity']): string =>
    n === undefined ? '–' : quantity === 'percent' ? `${n}%` : `${n} ${words.quantities[quantity]}`;
  const rows = comparisons.map(({ question, options, quantity, expected, found, agrees }) => [
    question,
    options.join(' + '),
    value(expected, quantity),
    value(found, quantity),
    agrees ? words.agrees : words.differs,
  ]);
  const columns = words.columns.map((heading, c) => ({ heading, align: c === 2 || c === 3 ? 'right' : 'left' }) as const); // prettier-ignore
  const agreeing = comparisons.filter((c) => c.agrees).length;
  return [
    `  ${words.published(agreeing, comparisons.length)}`,
    ...(rows.length > 0 ? renderTable(columns, rows).map((line) => `    ${line}`.trimEnd()) : []),
  ];
}
