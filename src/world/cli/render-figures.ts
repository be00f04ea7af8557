import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import { plainValue } from '../../data/figures/plain-value.ts';
import type { Figure } from '../../data/figures/types.ts';
import type { DeckResult } from './build-decks.ts';
import { renderTable, type Column } from './table.ts';
import { harmless } from './terminal.ts';
import type { Words } from './words.ts';

/** A deck's figures as a table: name, printed value, count and base, what it is computed from, slides. */
export function renderFigures(result: DeckResult, language: UiLanguage): string {
  const uses = result.built?.figureUses ?? [];
  if (uses.length === 0) return '';
  const words = messagesIn(language).commands.figuresReport;
  const columns: readonly Column[] = [
    { heading: words.figure, align: 'left' },
    { heading: words.value, align: 'right' },
    { heading: words.count, align: 'right' },
    { heading: words.from, align: 'left' },
    { heading: words.slides, align: 'left' },
  ];
  const rows = uses.map(({ figure, slides }) => [
    figure.id,
    valueOf(figure, words),
    countOf(figure),
    sourceOf(figure),
    slides.join(' ') || '–',
  ]);
  const figures = uses.map((use) => use.figure);
  return [
    words.deck(result.request.id, result.locale),
    ...renderTable(columns, rows).map(harmless),
    ...(figures.some((f) => f.smallBase) ? [words.smallBase] : []),
    ...(figures.some(isHidden) ? [words.reconstructed] : []),
    '',
  ].join('\n');
}

/** A reconstructed figure is a guess within bounds, and is never shown as a number. */
const isHidden = (figure: Figure): boolean => figure.provenance === 'reconstructed';

function valueOf(figure: Figure, words: Words['figuresReport']): string {
  if (isHidden(figure)) return '※';
  if (figure.measure === 'rank') return words.rank(figure.displayed, figure.tied);
  return plainValue(figure, figure.measure);
}

function countOf(figure: Figure): string {
  const base = figure.base === undefined ? '' : ` / ${figure.base}${figure.smallBase ? '*' : ''}`;
  return `${isHidden(figure) ? '※' : figure.count}${base}`;
}

/** `share(ranked(Q6, 1)) = Q6 benefit`: the expression, and the cells if it does not name them itself. */
function sourceOf({ expression, question, options }: Figure): string {
  const isNamed = options.every((option) => expression.includes(option));
  return isNamed ? expression : `${expression} = ${question ?? ''} ${options.join(' + ')}`;
}

/** The same as JSON for other programs: numbers as numbers, with the exact value beside the printed one. */
export const figuresJson = ({ request, locale, built }: DeckResult): object => ({
  deck: request.id,
  locale,
  figures: (built?.figureUses ?? []).map(({ figure, slides }) => ({
    id: figure.id,
    expression: figure.expression,
    measure: figure.measure,
    question: figure.question ?? null,
    options: figure.options,
    displayed: figure.measure === 'date' ? plainValue(figure, 'date') : figure.displayed,
    decimals: figure.decimals,
    exact: figure.exact,
    count: figure.count,
    base: figure.base ?? null,
    rank: figure.rank ?? null,
    tied: figure.tied,
    smallBase: figure.smallBase,
    provenance: figure.provenance,
    slides,
  })),
});
