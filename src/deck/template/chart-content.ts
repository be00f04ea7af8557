import { phrase, type Phrase } from '../../base/messages/phrase.ts';
import type { Cell } from '../../data/figures/cells.ts';
import type { Code, Question } from '../../data/survey/types.ts';
import { kindOf } from '../../data/survey/kinds/index.ts';
import { spellRequest } from '../../data/tabulate/request.ts';
import { MOST_WITHIN, totalIn, totalOf } from '../../data/tabulate/tabulate.ts';
import { isWholeBase } from '../../data/tabulate/rows.ts';
import type { Table, TableColumn } from '../../data/tabulate/types.ts';
import { checkRequest } from '../chart/check-request.ts';
import { CHART_KINDS, drawableRows, drawingOrder } from '../chart/kinds/index.ts';
import type { ChartOrder, ChartRequest } from '../chart/request.ts';
import { chooseChartKind, isOrdered } from '../chart/suitability.ts';
import type { ChartKind } from '../chart/types.ts';
import type { Text } from '../text/types.ts';
import { askedIn } from './base-words.ts';
import { sidesFor } from './chart-sides.ts';
import { netsAsked, type AskedNet } from './chart-nets.ts';
import { chartWords, percentRemark } from './chart-words.ts';
import type { FillContext, SlotScope } from './context.ts';
import type { ChartValue } from './deck-schema.ts';
import { wrongContent } from './diagnostics.ts';
import { chartElsewhere } from './elsewhere-diagnostics.ts';
import { reportElsewhere } from './drawn-words.ts';
import { gridContent } from './grid-content.ts';
import { gridNamed } from './grids.ts';
import { highlighted } from './highlight.ts';
import { isKnown, lineOf, messageOf, questionFor, questionName } from './names.ts';
import { spokenFigures } from './spoken.ts';
import type { OrderedChart } from './filling.ts';
import type { SideBracket } from './types.ts';

/** A chart as it is ordered, with its words. Undefined if it cannot be drawn; every mistake is reported. */
export function chartContent(context: FillContext, scope: SlotScope, value: ChartValue): OrderedChart | undefined {
  const grid = gridNamed(context.definition, value.question ?? scope.question);
  return grid ? gridContent(context, scope, value, grid) : questionContent(context, scope, value);
}

function questionContent(context: FillContext, scope: SlotScope, value: ChartValue): OrderedChart | undefined {
  const asked = questionFor(context, scope, value.question);
  const texts = textsOf(context, scope, value);
  const nets = netsAsked(context, scope, value.net);
  if (!asked || texts.incomplete || !nets) return undefined;
  const { question } = asked;
  const table = tableOf(context, scope, question, value.within);
  if (!table) return undefined;
  const total = totalOf(table);
  const wanted = value.drawing ?? chooseChartKind(total, question, ({ bracketsNext }) => !value.next || bracketsNext === true); // prettier-ignore
  if (!wanted) return refuse(context, scope, NO_OPTIONS(question.code));
  const kind = ofNoWhole(total, wanted);
  const place = context.source.at(scope.path);
  const beside = [...scope.beside, ...(texts.finding ? [texts.finding] : [])];
  const highlight = highlighted(context, { ...scope, beside }, value.stress, total, context.source.at([...scope.path, 'stress'])); // prettier-ignore
  if (!highlight) return undefined;
  // A headline that cannot be read (which was reported) might have said what is highlighted.
  const isCentred = CHART_KINDS.of(kind).holdsWords && (highlight.length > 0 || scope.isMute === true);
  if (value.center !== undefined && !isCentred) return refuse(context, scope, CENTER);
  if (value.next && !CHART_KINDS.of(kind).bracketsNext) return refuse(context, scope, NEXT);
  const counterpoint = value.counterpoint === undefined ? undefined : counterpointOf(context, scope, value.counterpoint, question.code); // prettier-ignore
  if (value.counterpoint !== undefined && counterpoint === undefined) return undefined;
  const brackets = value.next && bracketsOf(context, scope, value.next, question.code);
  if (value.next && !brackets) return undefined;
  const sides = sidesFor(context, kind, question, table);
  const asAsked = value.order === undefined ? isOrdered(total, question) : value.order === 'as_asked';
  const plainRequest: ChartRequest = {
    kind,
    highlight: [],
    ...(total.base !== 0 && kind === wanted ? netsIn(nets.map(({ net }) => net)) : {}),
    ...(asAsked ? { asAsked } : {}),
    ...(sides ? { sides } : {}),
    ...(counterpoint === undefined ? {} : { counterpoint }),
    ...partAsked(value, kind),
  };
  const request: ChartRequest = { ...plainRequest, highlight: highlightShown(plainRequest, highlight, table) };
  if (value.from !== undefined && total.rows.length > 0 && drawingOrder(request, table).length === 0) return refuse(context, scope, BEYOND(value.from, drawableRows(total.rows).length)); // prettier-ignore
  if (!checkRequest(request, table, place, context.report, question)) return undefined;
  reportOtherQuestion(context, scope, scope.beside, question.code);
  reportWords(context, scope, texts, { question: question.code, highlight, nets });
  const words = chartWords(
    context.texts,
    {
      code: question.code,
      variant: value.variant,
      unit: kindOf(question).unitOf?.(question),
      countsBelow: context.definition.countsBelow,
    },
    total,
    drawingOrder(request, table),
    texts.finding ? lineOf(texts.finding) : scope.finding,
  );
  return {
    kind: 'chart',
    place,
    order: { request, table, words },
    ...ownTexts(context, { request, table }, texts, nets),
    ...(brackets ? { brackets } : {}),
  };
}

/** The first of several, and the others where there are any. */
const netsIn = <T>([net, ...moreNets]: readonly T[]): { readonly net?: T; readonly moreNets?: readonly T[] } => ({
  ...(net === undefined ? {} : { net }),
  ...(moreNets.length > 0 ? { moreNets } : {}),
});

const ownTexts = (
  { texts }: FillContext,
  { request, table }: Pick<ChartOrder, 'request' | 'table'>,
  { center, finding }: ChartTexts,
  nets: readonly AskedNet[],
): Pick<OrderedChart, 'center' | 'net' | 'moreNets' | 'finding' | 'remarks'> => ({
  remarks: percentRemark(texts, request, table),
  ...(center ? { center } : {}),
  ...netsIn(nets.map(({ text }) => text)),
  ...(finding ? { finding } : {}),
}); // prettier-ignore

/** The table that a chart draws; undefined, and reported, where options are not counted within so many places. */
function tableOf(context: FillContext, scope: SlotScope, question: Question, within: number | undefined): Table | undefined {
  const isOwn = within === undefined || (within === 1 && kindOf(question).placeOf !== undefined);
  const table = context.tables.get(isOwn ? question.code : spellRequest({ question: question.code, within }, question));
  if (table) return table;
  const most = Math.min(kindOf(question).places?.(question) ?? 0, MOST_WITHIN);
  context.report(wrongContent(context.source.at([...scope.path, 'within']), {
    slot: scope.slot.slot,
    found: phrase('content/within', { code: question.code, places: within ?? 1 }),
    expected: most > 1 ? phrase('takes/places', { most }) : phrase('takes/ordered-question'),
  }));
  return undefined;
} // prettier-ignore
/** Which part of a list is asked for. */
function partAsked({ most, from }: ChartValue, kind: ChartKind): Pick<ChartRequest, 'most' | 'from'> {
  const shown = most ?? CHART_KINDS.of(kind).most;
  return { ...(shown === undefined ? {} : { most: shown }), ...(from === undefined ? {} : { from }) };
}

/** What is highlighted of what a chart shows: of a list over several slides, each highlights its own. */
function highlightShown(request: ChartRequest, highlight: readonly Code[], table: Table): readonly Code[] {
  if (request.from === undefined) return highlight;
  const shown = new Set(drawingOrder(request, table).map(({ option }) => option));
  return highlight.filter((option) => shown.has(option));
}

/** The kind of chart of parts that are no whole, or all nothing: bars stand for them. */
function ofNoWhole(table: TableColumn, wanted: ChartKind): ChartKind {
  const isWhole = isWholeBase(table) && table.rows.some(({ count }) => count > 0);
  if (!CHART_KINDS.of(wanted).partsOfWhole || isWhole) return wanted;
  return CHART_KINDS.names.find((name) => CHART_KINDS.of(name).labels === 'beside') ?? wanted;
}

/** The option that a figure of this question is the share of; undefined, and reported, where it is none. */
function counterpointOf(context: FillContext, scope: SlotScope, id: string, question: Code): Code | undefined {
  const { figures } = context.ledger;
  const figure = figures.get(id);
  if (!isKnown(context, scope, 'figure', id, figures, ['counterpoint']) || !figure) return undefined;
  const [option, ...more] = figure.options;
  if (figure.question === question && option !== undefined && more.length === 0) return option;
  context.report(wrongContent(context.source.at([...scope.path, 'counterpoint']), {
    slot: scope.slot.slot,
    found: phrase('content/figure-named', { id }),
    expected: phrase('takes/figure-of-option', { question }),
  })); // prettier-ignore
  return undefined;
}

/** Who was asked the next questions: the options of this one that let them in, and how many they are. */
function bracketsOf(
  context: FillContext,
  scope: SlotScope,
  next: NonNullable<ChartValue['next']>,
  question: Code,
): readonly SideBracket[] | undefined {
  const { texts, definition, tables } = context;
  const made = next.map(({ questions, label: key }, i): SideBracket | undefined => {
    const label = messageOf(context, scope, key, ['next', i, 'label']);
    const options = questions.map((code, q) => {
      const filter = definition.questions.find((one) => one.code === code)?.filter;
      const condition = filter?.kind === 'condition' ? filter.condition : undefined;
      const isNext = condition?.op === 'gave' && (condition.within ?? 1) === 1 && condition.question.text === question;
      if (!isNext) {
        context.report(wrongContent(context.source.at([...scope.path, 'next', i, 'questions', q]), {
          slot: scope.slot.slot,
          found: phrase('content/question-named', { code }),
          expected: phrase('takes/question-after', { question }),
        })); // prettier-ignore
      }
      return isNext ? condition.options.map(({ text }) => text) : undefined;
    });
    const [first] = options;
    const table = totalIn(tables, questions[0] ?? '');
    const base = table && askedIn(table);
    if (!label || !first || options.includes(undefined) || base === undefined) return undefined;
    return {
      options: first,
      label,
      base: texts.text('auto.bracket_base', { base }),
      note: texts.text('auto.bracket_note', {
        questions: questions.map((code) => questionName(texts, code)).join(texts.plain('auto.question_joint')),
      }),
    };
  });
  const whole = made.filter((one) => one !== undefined);
  return whole.length === made.length ? whole : undefined;
}

/** Reports a chart beside which the data is spoken of, but not once what the chart shows. */
function reportOtherQuestion(
  { ledger, report, source }: FillContext,
  scope: SlotScope,
  beside: readonly Text[],
  question: Code,
): void {
  const spoken = beside.flatMap((text) => spokenFigures(text, ledger).flatMap((figure) => figure.question ?? []));
  if (spoken.length === 0 || spoken.includes(question)) return;
  report({
    ...chartElsewhere(source.at(scope.path), { question, spoken: [...new Set(spoken)] }),
    slides: [scope.slide],
  });
}

/** Reports words of a chart that are not about what they belong to: its accent, its bracket, or its question. */
function reportWords(
  context: FillContext,
  scope: SlotScope,
  texts: ChartTexts,
  {
    question,
    highlight,
    nets,
  }: { readonly question: Code; readonly highlight: readonly Code[]; readonly nets: readonly AskedNet[] },
): void {
  const cells = (options: readonly Code[]): readonly Cell[] => options.map((option) => ({ question, option }));
  if (texts.center)
    reportElsewhere(context, scope, { within: ['center'], text: texts.center, cells: cells(highlight) });
  for (const { net, text, within } of nets)
    reportElsewhere(context, scope, { within, text, cells: cells(net.options) });
  if (!texts.finding) return;
  // What stands for the whole chart may speak of anything in it.
  const own = spokenFigures(texts.finding, context.ledger).filter((figure) => figure.question === question);
  const drawn =
    highlight.length > 0 ? highlight : (totalIn(context.tables, question)?.rows ?? []).map((row) => row.option);
  if (own.length === 0 || highlight.length > 0)
    reportElsewhere(context, scope, { within: ['alt'], text: texts.finding, cells: cells(drawn) });
}

interface Refusal {
  readonly found: Phrase;
  readonly expected: Phrase;
}

const NO_OPTIONS = (code: Code): Refusal => ({
  found: phrase('content/chart-of', { code }),
  expected: phrase('takes/question-with-options'),
});

const BEYOND = (from: number, all: number): Refusal => ({
  found: phrase('content/from', { from }),
  expected: phrase('takes/from', { all }),
});

const CENTER: Refusal = {
  found: phrase('content/chart-with-center'),
  expected: phrase('takes/highlighting-doughnut'),
};

const NEXT: Refusal = {
  found: phrase('content/chart-with-next'),
  expected: phrase('takes/bars-with-next'),
};

function refuse(context: FillContext, scope: SlotScope, refusal: Refusal): undefined {
  context.report(wrongContent(context.source.at(scope.path), { slot: scope.slot.slot, ...refusal }));
}

interface ChartTexts {
  readonly center?: Text | undefined;
  readonly finding?: Text | undefined;
  /** One of them was asked for and does not exist. */
  readonly incomplete: boolean;
}

function textsOf(context: FillContext, scope: SlotScope, value: ChartValue): ChartTexts {
  const keys = [value.center, value.alt];
  const paths = [['center'], ['alt']];
  const found = keys.map((key, i) => (key === undefined ? undefined : messageOf(context, scope, key, paths[i])));
  const [center, finding] = found;
  return { center, finding, incomplete: keys.some((key, i) => key !== undefined && !found[i]) };
}
