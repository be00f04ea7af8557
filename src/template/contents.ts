import { buildChart } from '../chart/build-chart.ts';
import { checkRequest } from '../chart/check-request.ts';
import { chooseChartKind } from '../chart/choose-chart-kind.ts';
import type { ChartWords } from '../chart/request.ts';
import { didYouMean } from '../base/validate.ts';
import type { Code } from '../survey/types.ts';
import { plain, type Text } from '../text/types.ts';
import { questionOf, type FillContext, type SlotScope } from './context.ts';
import { noQuestion, unknownName, wrongContent, type Named } from './diagnostics.ts';
import type { SingleValue, SlotValue } from './deck-schema.ts';
import { fillItems } from './items.ts';
import { pictureParams } from './pictures.ts';
import type { SlotNode } from './slots.ts';
import type { Content } from './types.ts';

type Kinds = Extract<SingleValue, { kind: string }>;
type Maker<K extends Kinds['kind']> = (context: FillContext, scope: SlotScope, value: Extract<Kinds, { kind: K }>) => Content | undefined; // prettier-ignore

const MAKERS: { readonly [K in Kinds['kind']]: Maker<K> } = {
  chart: chartContent,
  picture: pictureContent,
  image: (context, scope, { file, alt, decorative }) => {
    if (!known(context, scope, 'file', file, context.assets)) return undefined;
    const words = alt === undefined ? undefined : message(context, scope, alt);
    if (!decorative && !words) return undefined;
    return pictureOf(scope, context, { kind: 'file', file }, words, decorative);
  },
  monogram: (context, scope, { of, file }) => {
    const words = message(context, scope, of);
    if (!words || (file !== undefined && !known(context, scope, 'file', file, context.assets))) return undefined;
    const source = file === undefined ? ({ kind: 'monogram', text: plain(words) } as const) : ({ kind: 'file', file } as const); // prettier-ignore
    return pictureOf(scope, context, source, words, true);
  },
  qr: (context, scope, { link, alt }) => {
    const url = linkOf(context, scope, link);
    const words = message(context, scope, alt);
    return url && words ? pictureOf(scope, context, { kind: 'qr', text: url }, words, false, url) : undefined;
  },
  text: (context, scope, { message: key, link }) => {
    const text = message(context, scope, key);
    const url = link === undefined ? undefined : linkOf(context, scope, link);
    return text && { kind: 'text', text, ...(url ? { link: url } : {}) };
  },
  verbatims: (context, scope, { question, slot }) => {
    const found = theQuestion(context, scope, question);
    if (!found) return undefined;
    const language = context.definition.baseLanguage;
    const place = context.source.at(scope.path);
    const items = found.table.verbatims.map(({ id, text }) => {
      const runs = [{ text, role: 'text', emphasis: false, language, figures: [] } as const];
      const words: Text = { key: `answer.${found.question.code}.${id}`, place, language, paragraphs: [runs] };
      return new Map<string, Content>([[slot, { kind: 'text', text: words }]]);
    });
    return { kind: 'items', items };
  },
};

/** What a value of the deck file puts into a slot; undefined, with every mistake reported, when it does not fit. */
export function contentOf(context: FillContext, scope: SlotScope, value: SlotValue): Content | undefined {
  if (Array.isArray(value)) return fillItems(context, scope, value, contentOf);
  const content = typeof value === 'string' ? textContent(context, scope, value) : MAKERS[value.kind](context, scope, value as never); // prettier-ignore
  if (content && !takes(scope.slot, content)) {
    const found = typeof value === 'string' ? 'a text' : value.kind;
    context.report(wrongContent(context.source.at(scope.path), { slot: scope.slot.slot, found, expected: `the slot takes: ${scope.slot.kind}` })); // prettier-ignore
    return undefined;
  }
  return content;
}

const takes = (slot: SlotNode, content: Content): boolean =>
  slot.kind === content.kind || (content.kind === 'items' && (slot.kind === 'group' || slot.kind === 'table'));

function textContent(context: FillContext, scope: SlotScope, key: string): Content | undefined {
  const text = message(context, scope, key);
  return text && { kind: 'text', text };
}

/** The words of a message; frame messages (`auto.…`) may use what is known of the fieldwork. */
function message(context: FillContext, scope: SlotScope, key: string): Text | undefined {
  const { texts, definition } = context;
  if (!texts.has(key)) {
    const path = scope.path;
    const names = texts.keys();
    context.report(unknownName(context.source.at(path), { what: 'message', name: key, known: names, suggestion: didYouMean(key, names) })); // prettier-ignore
    return undefined;
  }
  if (!key.startsWith('auto.')) return texts.text(key);
  const { agency, method, population, from, to } = definition.fieldwork;
  const respondents = [...context.ledger.figures.values()].find((f) => f.expression === 'respondents()')?.count ?? 0;
  return texts.text(key, {
    agency: texts.plain(agency),
    method: texts.plain(method),
    population: texts.plain(population),
    company: texts.plain(scope.company),
    from,
    to,
    respondents,
  });
}

function known(context: FillContext, scope: SlotScope, what: Named, name: string, from: ReadonlySet<string>): boolean {
  if (from.has(name)) return true;
  const names = [...from];
  context.report(unknownName(context.source.at(scope.path), { what, name, known: names, suggestion: didYouMean(name, names) })); // prettier-ignore
  return false;
}

function linkOf(context: FillContext, scope: SlotScope, id: string): string | undefined {
  const links = new Set([...context.facts.values()].filter((fact) => fact.kind === 'link').map((fact) => fact.id));
  if (!known(context, scope, 'fact', id, links)) return undefined;
  const fact = context.facts.get(id);
  return fact?.kind === 'link' ? encodeURI(decodeURI(fact.url)) : undefined;
}

function theQuestion(context: FillContext, scope: SlotScope, own: Code | undefined) {
  const code = own ?? scope.question;
  if (code === undefined) {
    context.report(noQuestion(context.source.at(scope.path), { slide: scope.slide, slot: scope.slot.slot }));
    return undefined;
  }
  const found = questionOf(context, code);
  if (!found) known(context, scope, 'question', code, new Set(context.tables.keys()));
  return found;
}

function pictureOf(
  scope: SlotScope,
  context: FillContext,
  source: Extract<Content, { kind: 'picture' }>['source'],
  words: Text | undefined,
  decorative: boolean,
  link?: string,
): Content {
  return {
    kind: 'picture',
    place: context.source.at(scope.path),
    source,
    alt: words ? plain(words, ' ') : '',
    decorative,
    figures: words ? [...new Set(words.paragraphs.flat().flatMap((run) => run.figures))] : [],
    ...(words ? { message: words.key } : {}),
    ...(link ? { link } : {}),
  };
}

function pictureContent(...[context, scope, value]: Parameters<Maker<'picture'>>): Content | undefined {
  const figures = value.figures ?? (value.figure === undefined ? [] : [value.figure]);
  const place = context.source.at(scope.path);
  const request = { picture: value.picture, figures, stress: value.stress, ...(value.of ? { of: value.of } : {}) };
  const drawn = pictureParams(context, request, scope.slot.slot, place);
  const words = message(context, scope, value.alt);
  if (!drawn || !words) return undefined;
  const content = pictureOf(scope, context, { kind: 'data', ...drawn }, words, false);
  return content.kind === 'picture' ? { ...content, figures: [...new Set([...figures, ...content.figures])] } : content;
}

function chartContent(...[context, scope, value]: Parameters<Maker<'chart'>>): Content | undefined {
  const found = theQuestion(context, scope, value.question);
  if (!found) return undefined;
  const place = context.source.at(scope.path);
  const { texts, ledger } = context;
  const code = found.question.code;
  const kind = value.drawing ?? chooseChartKind(found.table);
  if (!kind) {
    context.report(
      wrongContent(place, { slot: scope.slot.slot, found: `a chart of ${code}`, expected: 'a question with options' }),
    );
    return undefined;
  }
  const center = value.center === undefined ? undefined : message(context, scope, value.center);
  const net = value.net === undefined ? undefined : message(context, scope, value.net.label);
  const figure = value.net && ledger.figures.get(value.net.figure);
  if (value.net && !figure) known(context, scope, 'figure', value.net.figure, new Set(ledger.figures.keys()));
  const finding = value.alt === undefined ? scope.finding : plain(message(context, scope, value.alt) ?? { key: '', place, language: '', paragraphs: [] }, ''); // prettier-ignore
  const request = {
    kind,
    stress: value.stress,
    ...(figure && net ? { net: { figure: figure.id, options: figure.options, label: plain(net) } } : {}),
  };
  if ((value.net && !(figure && net)) || !checkRequest(request, found.table, place, context.report)) return undefined;
  const words: Omit<ChartWords, 'alt'> = {
    language: texts.locale,
    label: (option) => texts.plain(`option.${code}.${option}`),
    percent: (displayed, decimals) => texts.percent(displayed, decimals),
    notPublished: texts.plain('auto.mark_reconstructed'),
    seriesName: texts.plain('auto.series'),
    headers: {
      option: texts.plain('auto.header_option'),
      share: texts.plain('auto.header_share'),
      count: texts.plain('auto.header_count'),
      base: texts.plain('auto.header_base'),
    },
  };
  const rows = found.table.rows
    .map((row) =>
      texts.plain('auto.alt_row', {
        label: words.label(row.option),
        value:
          row.provenance === 'reconstructed' ? words.notPublished : words.percent(row.displayed, found.table.decimals),
      }),
    ) // prettier-ignore
    .join(texts.plain('auto.alt_joint'));
  const alt = texts.plain('auto.alt_chart', { finding, rows, base: found.table.base ?? 0 });
  const spec = buildChart(request, found.table, { ...words, alt }, context.colors);
  return { kind: 'chart', place, spec, drawing: kind, ...(center ? { center } : {}), ...(net ? { net } : {}) };
}
