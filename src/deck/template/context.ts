import type { ChartColors } from '../chart/colors.ts';
import { drawableRows, drawingOrder } from '../chart/kinds/index.ts';
import type { ChartOrder } from '../chart/request.ts';
import { netsOf } from '../chart/types.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { Path, YamlSource } from '../../base/source.ts';
import type { Figure, Ledger } from '../../data/figures/types.ts';
import type { CompanyFacts } from '../../data/survey/company.ts';
import type { Code, Question, SurveyDefinition } from '../../data/survey/types.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import { printedSizeOf } from '../../data/tabulate/rows.ts';
import type { Row, TableColumn, Tables } from '../../data/tabulate/types.ts';
import type { DeckParameters } from '../text/parameters.ts';
import type { Texts } from '../text/texts.ts';
import type { Text } from '../text/types.ts';
import type { MadeBefore, Used } from '../text/usage.ts';
import type { SlotNode } from './slots.ts';
import type { Filling, FillingItems } from './filling.ts';
import type { FilledSlide } from './types.ts';

/** All that slides are filled from. */
export interface FillContext {
  readonly definition: SurveyDefinition;
  readonly tables: Tables;
  /** Everyone who answered the survey. */
  readonly respondents: number;
  readonly ledger: Ledger;
  readonly facts: CompanyFacts;
  readonly parameters: DeckParameters;
  /** Ids of the slides to make; all of them if absent. */
  readonly chosen?: readonly string[];
  readonly texts: Texts;
  readonly colors: ChartColors;
  /** Height to width of the page. */
  readonly pageRatio: number;
  /** The brand has smaller type for charts than their labels: tables may be set in it. */
  readonly smallLabels: boolean;
  /** Paths of the pictures that exist, as templates name them. */
  readonly assets: ReadonlySet<string>;
  /** The deck file, for places. */
  readonly source: YamlSource;
  readonly report: Report;
  /** Where slides are filled again and again with other words of one text: what it is no part of is taken from there. */
  readonly earlier?: MadeBefore;
  /** What is known of slides that were filled from the very same things. */
  readonly memory?: SlideMemory;
}

/**
 * Gives what was made of a slide and what went into it, and reports what was reported then; or makes it. `shown` is what it
 * shows of the deck that it stands in, as text.
 */
export type SlideMemory = (
  slide: string,
  shown: string,
  report: Report,
  make: (report: Report) => Used<FilledSlide | undefined>,
) => Used<FilledSlide | undefined>;

/** Where a value is in the deck file, and what it goes into. */
export interface SlotScope {
  readonly slide: string;
  readonly question?: Code;
  readonly slot: SlotNode;
  readonly path: Path;
  /** The slide's headline, which says a chart's finding. */
  readonly finding: string;
  /** Sentences beside it, the nearest first: what is highlighted is what they are about. */
  readonly beside: readonly Text[];
  /** One of them could not be read, which was reported: what should be highlighted is unknown. */
  readonly isMute?: boolean;
  /** Message key of the company's name; absent where the deck has none. */
  readonly company: string | undefined;
}

/** What was made under the key before, where trials of other words may take it from there; else what is made now. */
export const madeEarlier = <T>({ earlier }: FillContext, key: string, make: () => T): T =>
  earlier ? earlier.of(key, make) : make();

/** Whether the deck is in a language other than the one that people answered in. */
export const isForeign = ({ texts, definition }: FillContext): boolean =>
  languageOf(texts.locale) !== languageOf(definition.baseLanguage);

const languageOf = (locale: string): string => new Intl.Locale(locale).language;

/** The question with that code, with its table; undefined when there is none. */
export function questionOf(context: FillContext, code: Code): { question: Question; table: TableColumn } | undefined {
  const question = context.definition.questions.find((q) => q.code === code);
  const table = totalIn(context.tables, code);
  return question && table ? { question, table } : undefined;
}

/** All contents, including those inside groups and tables, one by one in reading order. */
export function* leavesOf(contents: Iterable<Filling>): Generator<Exclude<Filling, FillingItems>> {
  for (const content of contents) {
    if (content.kind !== 'items') yield content;
    else for (const item of content.items) yield* leavesOf(item.values());
  }
}

/** The texts of a content, those of a chart included. */
function textsIn(content: Exclude<Filling, FillingItems>): readonly Text[] {
  if (content.kind === 'text') return [content.text];
  if (content.kind === 'picture') return [];
  if (content.kind === 'tracker') return content.sections.map(({ name }) => name);
  return [
    content.center,
    content.net,
    ...(content.moreNets ?? []),
    content.finding,
    ...(content.brackets ?? []).flatMap(({ label, base, note }) => [label, base, note]),
  ].filter((text) => text !== undefined);
}

/** Ids of the figures that contents show, in words or numbers, in order, each once. */
export function figuresIn(contents: Iterable<Filling>): readonly string[] {
  const ids = [...leavesOf(contents)].flatMap((content) => [
    ...(content.kind === 'picture' ? content.figures : []),
    ...(content.kind === 'chart' ? netsOf(content.order.request).map(({ figure }) => figure) : []),
    ...textsIn(content).flatMap((text) => text.paragraphs.flat().flatMap((run) => run.figures)),
  ]);
  return [...new Set(ids)];
}

/** Keys of the messages that contents show, each once. */
export function messagesIn(contents: Iterable<Filling>): readonly string[] {
  const keys = [...leavesOf(contents)].flatMap((content) => [
    ...(content.kind === 'picture' && content.message !== undefined ? [content.message] : []),
    ...textsIn(content).map((text) => text.key),
  ]);
  return [...new Set(keys)];
}

/** Questions that charts among the contents draw, each once. */
export const chartedIn = (contents: Iterable<Filling>): readonly Code[] => [
  ...new Set(ordersIn(contents).flatMap(({ table }) => table.columns.map(({ question }) => question))),
];

/** What charts among the contents have to say in the footnotes. */
export const remarksIn = (contents: Iterable<Filling>): readonly string[] => [
  ...new Set([...leavesOf(contents)].flatMap((content) => (content.kind === 'chart' ? (content.remarks ?? []) : []))),
];

/** The charts among the contents, as they are ordered. */
export const ordersIn = (contents: Iterable<Filling>): readonly ChartOrder[] =>
  [...leavesOf(contents)].flatMap((content) => (content.kind === 'chart' ? [content.order] : []));

/** What a chart shows of options that are more than it has room for. */
export interface Cut {
  /** Options that it shows, of how many. */
  readonly shown: number;
  readonly all: number;
  /** Of a list that goes on over several slides: the place of its first option, from 1 on. */
  readonly from?: number;
  /** The others, where no slide has them. */
  readonly hidden: readonly Row[];
  /** How many of these have the share of the last one shown, where options are ranked and that is any. */
  readonly tied: number;
  readonly column: TableColumn;
}

/** Charts among the contents that show some of their options only. */
export const cutIn = (contents: Iterable<Filling>): readonly Cut[] =>
  ordersIn(contents).flatMap(({ request, table }) => {
    const drawn = new Set(drawingOrder(request, table).map(({ option }) => option));
    const [column] = table.columns;
    const { from } = request;
    const rows = drawableRows(column.rows);
    const [shown, all] = [drawn.size, rows.length];
    if (shown >= all) return [];
    const hidden = rows.filter(({ option }) => !drawn.has(option));
    const left = from === undefined ? hidden : [];
    const tied = request.asAsked ? 0 : tiedWith(rows.filter(({ option }) => drawn.has(option)), left);
    return [{ shown, all, ...(from === undefined ? {} : { from }), hidden: left, tied, column }];
  }); // prettier-ignore

/** What contents leave out: options of charts, and whether a table of items has no room for some of theirs. */
export const cutsIn = (contents: Iterable<Filling>): { readonly cut: readonly Cut[]; readonly leaves: boolean } => {
  const all = [...contents];
  const leaves = [...leavesOf(all)].some((content) => content.kind === 'chart' && content.leaves === true);
  return { cut: cutIn(all), leaves };
};

/** How many of the answers that are left out are printed as large as the smallest one shown. */
function tiedWith(shown: readonly Row[], left: readonly Row[]): number {
  const answers = (rows: readonly Row[]): readonly Row[] => rows.filter(({ role }) => role === 'answer');
  const last = Math.min(...answers(shown).map(printedSizeOf));
  return last > 0 ? answers(left).filter((row) => printedSizeOf(row) === last).length : 0;
}

/** Whether charts among the contents have labels with a gap (…) that the options' own words do not have; those of items say so themselves. */
export const shortensIn = (contents: Iterable<Filling>, texts: Texts): boolean =>
  ordersIn(contents).some(
    ({ request, table, words }) =>
      !request.items &&
      drawingOrder(request, table).some(({ option, role }) => {
        const whole = (): string => texts.plain(`option.${table.request.question}.${option}`);
        return role !== 'no_answer' && words.label(option).includes('…') && !whole().includes('…');
      }),
  );

/** Questions that contents draw, then those of the figures in them, each once. */
export function questionsIn(contents: Iterable<Filling>, figures: ReadonlyMap<string, Figure>): readonly Code[] {
  const all = [...leavesOf(contents)];
  const named = figuresIn(all).flatMap((id) => figures.get(id)?.question ?? []);
  return [...new Set([...chartedIn(all), ...named])];
}
