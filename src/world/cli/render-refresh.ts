import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import type { Outcome, RefreshItem, RefreshReport } from '../../upkeep/refresh/types.ts';
import { columnsOf, harmless, type Painter, type Style } from './terminal.ts';
import type { Words } from './words.ts';

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

function renderItem(item: RefreshItem, words: Words['refreshReport']): readonly string[] {
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
  const words = messagesIn(language).commands.refreshReport;
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
