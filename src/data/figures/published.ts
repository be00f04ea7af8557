import type { Diagnostic, Place } from '../../base/diagnostic.ts';
import type { Code, PublishedFigure, Survey } from '../survey/types.ts';
import { knowsNet, netOf } from '../tabulate/net.ts';
import { rowNamed } from '../tabulate/rows.ts';
import { totalIn } from '../tabulate/tabulate.ts';
import type { TableColumn, Tables } from '../tabulate/types.ts';
import { publishedDiffers } from './diagnostics.ts';

/** A published number beside what the data gives. */
export interface PublishedComparison {
  readonly question: Code;
  /** Empty if it is about the question's base alone. */
  readonly options: readonly Code[];
  readonly quantity: 'percent' | 'count' | 'base';
  readonly expected: number;
  /** As displayed; undefined if the data gives none. */
  readonly found: number | undefined;
  readonly agrees: boolean;
  readonly place: Place;
}

/** Compares every published number of the definition with the data: one result per number, in the order declared. */
export const comparePublished = (survey: Survey, tables: Tables): readonly PublishedComparison[] =>
  survey.definition.published.flatMap((published) =>
    compareOne(survey, totalIn(tables, published.question), published),
  );

const QUANTITIES = ['percent', 'count', 'base'] as const;

function compareOne(
  survey: Survey,
  table: TableColumn | undefined,
  published: PublishedFigure,
): readonly PublishedComparison[] {
  const { question, options, place } = published;
  const data = found(survey, table, options);
  return QUANTITIES.flatMap((quantity) => {
    const expected = published[quantity];
    if (expected === undefined) return [];
    return [
      { question, options, quantity, expected, found: data[quantity], agrees: data[quantity] === expected, place },
    ];
  });
}

function found(
  survey: Survey,
  table: TableColumn | undefined,
  options: readonly Code[],
): Readonly<Record<(typeof QUANTITIES)[number], number | undefined>> {
  const known = options.every((option) => table && rowNamed(table, option) !== undefined);
  const net =
    table && known && options.length > 0 && knowsNet(survey, table, options)
      ? netOf(survey, table, options)
      : undefined;
  // Without a base there is no percentage.
  return { percent: table?.base ? net?.displayed : undefined, count: net?.count, base: table?.base };
}

/** What `check --published` says about a comparison; undefined if data and publication agree. */
export function publishedDiagnostic(comparison: PublishedComparison): Diagnostic | undefined {
  if (comparison.agrees) return undefined;
  const { question, options, quantity, expected, found, place } = comparison;
  const subject = options.length > 0 ? `${question} ${options.join(' + ')}` : question;
  const number = (n: number | undefined): string => (n === undefined ? '–' : `${n}${UNITS[quantity]}`);
  return publishedDiffers(place, { subject, quantity, expected: number(expected), found: number(found) });
}

const UNITS = { percent: '%', count: '', base: '' } as const;
