import { phrase } from '../../base/messages/phrase.ts';
import { cellsOf } from '../../data/figures/cells.ts';
import type { Figure } from '../../data/figures/types.ts';
import type { Run, Text } from '../text/types.ts';
import { plain } from '../text/types.ts';
import { withAutoTexts } from './auto-texts.ts';
import type { FillContext, SlotScope } from './context.ts';
import type { FiguresValue } from './deck-schema.ts';
import { wrongContent } from './diagnostics.ts';
import { reportElsewhere } from './drawn-words.ts';
import { highlightElsewhere } from './elsewhere-diagnostics.ts';
import { itemSlots } from './items.ts';
import { isKnown, messageOf, questionName } from './names.ts';
import { pictureSpec } from './pictures.ts';
import { spokenFigures, strayCells } from './spoken.ts';
import type { Filling, FillingItems } from './filling.ts';

/** A figure with the words of its row. */
interface RowFigure {
  readonly figure: Figure;
  readonly index: number;
  readonly label: Text;
  /** Words of its own for its value. */
  readonly value?: Text;
}

/** Slots of the item that a row fills. */
const SLOTS = ['label', 'value', 'bar'] as const;

/**
 * Figures as rows of a group, the largest first: the name of each, its value, a picture. The accent is on the largest of
 * those that the sentence beside the rows is about; a counterpoint is what they are seen against. Undefined if a row cannot be made; every mistake is reported.
 */
export function figureRows(context: FillContext, scope: SlotScope, value: FiguresValue): FillingItems | undefined {
  const slots = itemSlots(scope.slot);
  const place = context.source.at(scope.path);
  if (!slots || !SLOTS.every((name) => slots.has(name))) {
    const found = phrase('content/figures');
    const expected = phrase('takes/figure-rows');
    context.report(wrongContent(place, { slot: scope.slot.slot, found, expected }));
    return undefined;
  }
  const rows = value.of.map((entry, index) => rowFigure(context, scope, value, entry, index));
  const made = rows.filter((row) => row !== undefined);
  if (made.length < rows.length) return undefined;
  const again = made.find(({ figure }, i) => made.findIndex((row) => row.figure.id === figure.id) < i);
  if (again) {
    const { id } = again.figure;
    const told = {
      found: phrase('content/figure-twice', { id }),
      expected: phrase('takes/figure-once'),
    };
    context.report(
      wrongContent(context.source.at([...scope.path, 'of', again.index]), { slot: scope.slot.slot, ...told }),
    );
    return undefined;
  }
  const ordered =
    value.order === 'ranked'
      ? made.toSorted((a, b) => b.figure.displayed - a.figure.displayed || b.figure.exact - a.figure.exact)
      : made;
  const highlighted = highlightedIn(context, scope, value, ordered.map(({ figure }) => figure)); // prettier-ignore
  const { counterpoint } = value;
  if (counterpoint !== undefined && !isRow(context, scope, counterpoint, made)) return undefined;
  const items = ordered.map((row) => {
    const { id } = row.figure;
    const look = highlighted.has(id) ? 'stressed' : id === counterpoint ? 'counterpoint' : 'plain';
    const contents = rowContents(context, scope, value, row, look);
    if (!contents) return undefined;
    return withAutoTexts(context, slots, contents, {
      questions: row.figure.question === undefined ? [] : [row.figure.question],
      charts: [],
      pictures: [],
      company: scope.company,
      footer: 'none',
      basesInFooter: false,
    });
  });
  const whole = items.filter((item) => item !== undefined);
  return whole.length === items.length ? { kind: 'items', items: whole } : undefined;
}

/** Whether the counterpoint is the figure of a row; reported where it is not. */
function isRow(context: FillContext, scope: SlotScope, id: string, rows: readonly RowFigure[]): boolean {
  if (!isKnown(context, scope, 'figure', id, context.ledger.figures, ['counterpoint'])) return false;
  if (rows.some(({ figure }) => figure.id === id)) return true;
  const told = { found: phrase('content/counterpoint', { id }), expected: phrase('takes/counterpoint') };
  context.report(wrongContent(context.source.at([...scope.path, 'counterpoint']), { slot: scope.slot.slot, ...told }));
  return false;
}

function rowFigure(
  context: FillContext,
  scope: SlotScope,
  { variant, questions }: FiguresValue,
  entry: FiguresValue['of'][number],
  index: number,
): RowFigure | undefined {
  const { figures } = context.ledger;
  const { figure: id, ...own } = typeof entry === 'string' ? { figure: entry } : entry;
  const at = ['of', index, ...(typeof entry === 'string' ? [] : ['figure'])];
  const figure = figures.get(id);
  if (!isKnown(context, scope, 'figure', id, figures, at) || !figure) return undefined;
  const words =
    own.label === undefined
      ? labelOf(context, scope, figure, variant, at)
      : messageOf(context, scope, own.label, ['of', index, 'label']);
  const label = words && questions ? withQuestion(context, words, figure) : words;
  const value = own.value === undefined ? undefined : messageOf(context, scope, own.value, ['of', index, 'value']);
  if (!label || (own.value !== undefined && !value)) return undefined;
  const cells = cellsOf({ ...figure, isRanked: false });
  if (own.label !== undefined) reportElsewhere(context, scope, { within: ['of', index, 'label'], text: label, cells });
  if (value) reportElsewhere(context, scope, { within: ['of', index, 'value'], text: value, cells });
  return { figure, index, label, ...(value ? { value } : {}) };
}

/** The label of a figure's option or net, as `:label` prints it. */
function labelOf(
  context: FillContext,
  scope: SlotScope,
  figure: Figure,
  variant: string | undefined,
  at: readonly (string | number)[],
): Text | undefined {
  const { question, options } = figure;
  const own = options.length === 1 ? `option.${question}.${options[0]}` : `net.${figure.id}`;
  const key = variant === undefined ? own : `${own}.${variant}`;
  const text = messageOf(context, scope, key, at);
  return text && withFigure(text, figure);
}

/** A label after the code of the question that its figure is from. */
function withQuestion({ texts }: FillContext, text: Text, { question, id }: Figure): Text {
  const [first = [], ...more] = text.paragraphs;
  if (question === undefined) return text;
  const words = texts.plain('auto.question_before', { question: questionName(texts, question) });
  const run: Run = { text: words, role: 'text', emphasis: false, language: text.language, figures: [id] };
  return { ...text, paragraphs: [[run, ...first], ...more] };
}

const withFigure = (text: Text, { id }: Figure): Text => ({
  ...text,
  paragraphs: text.paragraphs.map((runs) =>
    runs.map((run) => ({ ...run, figures: [...new Set([...run.figures, id])] })),
  ),
});

/** Ids of the rows in the accent colour. */
function highlightedIn(
  context: FillContext,
  scope: SlotScope,
  { stress: highlight }: FiguresValue,
  ordered: readonly Figure[],
): ReadonlySet<string> {
  const { ledger, report, source, texts } = context;
  const spokenIn = (text: Text): readonly Figure[] => {
    const figures = spokenFigures(text, ledger);
    return ordered.filter((figure) => strayCells(cellsOf({ ...figure, isRanked: false }), figures).length === 0);
  };
  const spoken = scope.beside.map(spokenIn).filter((figures) => figures.length > 0);
  if (highlight === undefined) {
    const largest = [...(spoken[0] ?? [])].sort((a, b) => b.displayed - a.displayed);
    return new Set(largest.filter(({ displayed }) => displayed === largest[0]?.displayed).map(({ id }) => id));
  }
  for (const [i, id] of highlight.entries()) isKnown(context, scope, 'figure', id, ledger.figures, ['stress', i]);
  const all = (spoken[0] ?? []).map(({ id }) => id);
  const stray = highlight.filter((id) => ledger.figures.has(id) && !all.includes(id));
  if (stray.length > 0) {
    const named = (ids: readonly string[]): readonly string[] =>
      ids.map((id) => labelsIn(ledger.figures.get(id), texts));
    const told = { options: named(stray), spoken: named([...new Set(all)]) };
    report({ ...highlightElsewhere(source.at([...scope.path, 'stress']), told), slides: [scope.slide] });
  }
  return new Set(highlight);
}

const labelsIn = (figure: Figure | undefined, texts: FillContext['texts']): string =>
  (figure?.options ?? []).map((option) => texts.plain(`option.${figure?.question}.${option}`)).join(' + ') ||
  (figure?.id ?? '');

function rowContents(
  context: FillContext,
  scope: SlotScope,
  { axis, picture }: FiguresValue,
  { figure, index, label, value }: RowFigure,
  look: 'stressed' | 'counterpoint' | 'plain',
): ReadonlyMap<string, Filling> | undefined {
  const { texts } = context;
  const place = context.source.at([...scope.path, 'of', index]);
  const isStressed = look === 'stressed';
  const request = {
    picture,
    figures: [figure.id],
    highlight: isStressed,
    counterpoint: look === 'counterpoint',
    ...(picture === 'bars' ? { of: axis } : {}),
  };
  const spec = pictureSpec(context, request, { slide: scope.slide, slot: 'bar' }, () => place);
  const shown = value ?? shareOf(context, figure, place, isStressed);
  if (!spec) return undefined;
  const alt = texts.plain('auto.alt_row', {
    label: plain(label),
    value: texts.percent(figure.displayed, figure.decimals),
  });
  const bar: Filling = {
    kind: 'picture',
    place,
    source: { kind: 'data', ...spec },
    alt,
    decorative: false,
    figures: [figure.id],
  };
  return new Map<string, Filling>([
    ['label', { kind: 'text', text: label, ...(isStressed ? { stressed: true } : {}) }],
    ['value', { kind: 'text', text: shown, ...(isStressed ? { stressed: true } : {}) }],
    ['bar', bar],
  ]);
}

/** A figure's share as `{$name :share}` prints it. */
function shareOf({ texts }: FillContext, figure: Figure, place: Text['place'], emphasis: boolean): Text {
  const { language, formatter } = texts;
  const { runs } = formatter.print('share', { name: figure.id, figure }, {});
  const paragraph = runs.map((run): Run => ({ ...run, emphasis, language }));
  return { key: `figure.${figure.id}`, place, language, paragraphs: [paragraph] };
}
