import type { Place } from '../../base/diagnostic.ts';
import { phrase, type Phrase } from '../../base/messages/phrase.ts';
import {
  FIGURE_PICTURES,
  pictureSuits,
  WHOLES,
  type FigurePicture,
  type PictureKind,
  type PictureSpec,
} from '../chart/pictures/build-picture.ts';
import { splitColumns, type DotLook, type FieldParams } from '../chart/pictures/field.ts';
import type { PeopleParams } from '../chart/pictures/people.ts';
import { holds } from '../../data/figures/conditions.ts';
import type { Figure, Ledger } from '../../data/figures/types.ts';
import { kindOf } from '../../data/survey/kinds/index.ts';
import { conditionOf } from '../../data/figures/wordings.ts';
import { totalIn } from '../../data/tabulate/tabulate.ts';
import { inDots, peoplePerDot } from '../chart/pictures/people-dots.ts';
import { leavesOut } from './base-words.ts';
import { questionOf, type FillContext } from './context.ts';
import { unknownName, untruePicture, wrongContent } from './diagnostics.ts';

/** A picture as a slot asks for it: which kind, of which figures. */
export interface PictureRequest {
  readonly picture: string;
  readonly figures: readonly string[];
  /** Whether its first figure is in the accent colour. */
  readonly highlight: boolean;
  /** `bars`: whether its only figure is the counterpoint of others. */
  readonly counterpoint?: boolean;
  /**
   * `people`, `dots`: how many are drawn, by default as many as show the share best; `bars`: percentage at the end of the
   * axis.
   */
  readonly of?: number;
  /** `field`: only those counted, or only the others, filled row by row. */
  readonly part?: 'counted' | 'rest';
  /** `field` with `part`: dots in a row. */
  readonly columns?: number;
}

/** A request with how many of the base of its first figure gave its question no answer, and the page that it is for. */
type Counted = PictureRequest & { readonly silent: number } & Pick<FillContext, 'pageRatio'>;

/** Why a picture would show something untrue. */
interface Refusal {
  readonly found: Phrase;
  readonly expected: Phrase;
}

/** How far a picture of ten people rounds, in percentage points: a picture further from its figure is untrue. */
const ROUNDED_BY = 5;
/** Few enough to be taken for "one in n". */
const FEW = 10;

/** Whether a picture of people says what its figure says; one of a few people is read as "one in n". */
function peopleHold(figure: Figure, { total, counted }: PeopleParams, { tolerances }: Ledger): boolean {
  if (counted === 1 && total > 1 && total < FEW)
    return holds(conditionOf({ form: 'one_in', n: total }, tolerances), figure);
  return Math.abs(Math.min(figure.displayed, 100) - (100 * counted) / total) <= ROUNDED_BY;
}

/** Enough people for a share that one of ten would overstate. */
const MANY = 100;

/** How many people to draw: n if one in n is true, otherwise ten; a hundred if none or all of ten would be coloured. */
function bestTotal(figure: Figure, ledger: Ledger): number {
  const few = [2, 3, 4, 5, 6, 7, 8, 9].find((total) => peopleHold(figure, { total, counted: 1 }, ledger));
  const ofTen = Math.round((Math.min(figure.displayed, 100) / 100) * FEW);
  const isExtreme = (ofTen === 0 && figure.displayed > 0) || (ofTen === FEW && figure.displayed < 100);
  return few ?? (isExtreme ? MANY : FEW);
}

/** `nobody`: a part in which there is nobody is left out, and is no mistake. */
type Made = PictureSpec | Refusal | 'nobody';
type Maker = (figures: readonly Figure[], request: Counted, ledger: Ledger) => Made;

const ONE_FIGURE: Phrase = phrase('takes/one-figure');

/** Numbers for each kind of picture, from the figures' displayed values. */
const MAKERS: Readonly<Record<FigurePicture, Maker>> = {
  waffle: ([figure, ...more]) =>
    figure === undefined || more.length > 0
      ? { found: several('waffle'), expected: ONE_FIGURE }
      : // A sum of rounded shares may come to a little more than all.
        { picture: 'waffle', params: { share: Math.min(figure.displayed, 100), shape: 'company' } },
  people: (...from) => counting('people', ...from),
  dots: (...from) => counting('dots', ...from),
  field,
  ring: (figures) => ofOneWhole('ring', figures),
  parts: (figures) => ofOneWhole('parts', figures),
  bars,
  ranking: (figures) => {
    const descending = [...figures].sort((a, b) => b.displayed - a.displayed);
    return {
      picture: 'ranking',
      params: { steps: descending.map(({ displayed }, i) => ({ value: displayed, highlighted: i === 0 })) },
    };
  },
};

/** Height to width of the two parts of a field below each other, as a multiple of what the page has. */
const SPLIT = 2.56;

function field([figure, ...more]: readonly Figure[], { part, columns, highlight, silent, pageRatio }: Counted): Made {
  if (figure?.base === undefined || more.length > 0) return { found: several('field'), expected: ONE_FIGURE };
  const stretches = countedDots(figure.count, figure.base, silent, highlight);
  const perDot = peoplePerDot(figure.base);
  if (part === undefined) return { picture: 'field', params: { stretches, perDot } };
  const shown = stretches.filter(({ look }) => (look === 'rest' || look === 'hollow') === (part === 'rest'));
  if (shown.length === 0) return 'nobody';
  const rest = shownDots(stretches.filter(({ look }) => look === 'rest' || look === 'hollow'));
  const parts = [shownDots(stretches) - rest, rest].filter((dots) => dots > 0);
  return { picture: 'field', params: { stretches: shown, perDot, columns: columns ?? splitColumns(parts, SPLIT * pageRatio) } }; // prettier-ignore
}

/** The kinds of pictures that use `of:`. */
const COUNTING: readonly PictureKind[] = ['people', 'dots', 'bars'];

const shownDots = (stretches: FieldParams['stretches']): number => stretches.reduce((sum, { dots }) => sum + dots, 0);

/**
 * Everyone of whom a figure is a share: those counted first, those who gave no answer last and hollow. A few in very many are
 * one dot rather than none.
 */
function countedDots(count: number, base: number, silent: number, highlight: boolean): FieldParams['stretches'] {
  const none = Math.min(silent, base - count);
  const [picked, rest, hollow] = inDots<DotLook>([
    { people: count, look: highlight ? 'picked' : 'plain' },
    { people: base - count - none, look: 'rest' },
    { people: none, look: 'hollow' },
  ]);
  if (!picked || !rest || !hollow) return [];
  const all = picked.dots + rest.dots;
  const dots = Math.max(Math.min(picked.dots, base - count - none > 0 ? all - 1 : all), count > 0 ? 1 : 0);
  return [{ ...picked, dots }, { ...rest, dots: all - dots }, hollow].filter((stretch) => stretch.dots > 0);
}

const several = (kind: PictureKind): Phrase => phrase('content/several-figures', { kind });

/** So many of so many things: people, or dots. */
function counting(
  picture: 'people' | 'dots',
  [figure, ...more]: readonly Figure[],
  request: PictureRequest,
  ledger: Ledger,
): PictureSpec | Refusal {
  if (figure === undefined || more.length > 0) return { found: several(picture), expected: ONE_FIGURE };
  const of = request.of ?? bestTotal(figure, ledger);
  const share = Math.min(figure.displayed, 100);
  // A few in a thousand are one of many rather than nobody, and never everybody.
  const rounded = Math.round((share / 100) * of);
  const counted = of < MANY ? rounded : Math.min(Math.max(rounded, share > 0 ? 1 : 0), share < 100 ? of - 1 : of);
  if ((counted === 0 && share > 0) || (counted === of && share < 100)) {
    const value = `${figure.displayed}%`;
    const all = counted === of;
    return {
      found: phrase('content/uniform-people', { value, all, of, kind: picture }),
      expected: phrase('takes/showing-people', { kind: picture }),
    };
  }
  return { picture, params: { total: of, counted } };
}

function ofOneWhole(picture: 'ring' | 'parts', figures: readonly Figure[]): PictureSpec | Refusal {
  const cells = figures.flatMap(({ question, options }) => options.map((option) => `${question} ${option}`));
  const isOneWhole = new Set(figures.map(({ question }) => question)).size === 1;
  const total = figures.reduce((sum, { displayed }) => sum + displayed, 0);
  if (!isOneWhole || new Set(cells).size < cells.length || total > 100.5) {
    const names = figures.map(({ expression }) => expression).join(', ');
    return {
      found: phrase('content/whole-of', { kind: picture, names }),
      expected: phrase('takes/parts-of-a-whole'),
    };
  }
  return { picture, params: { parts: figures.map(({ displayed }) => ({ share: displayed, highlighted: true })) } };
} // prettier-ignore

function bars(
  figures: readonly Figure[],
  { highlight, counterpoint, of = 100 }: PictureRequest,
): PictureSpec | Refusal {
  const longest = Math.max(...figures.map(({ displayed }) => displayed));
  if (longest > of) {
    return {
      found: phrase('content/long-bars', { longest, of }),
      expected: phrase('takes/longer-axis', { least: Math.ceil(longest) }),
    };
  }
  const rows = figures.map(({ displayed }, i) => ({
    value: displayed,
    highlighted: highlight && i === 0,
    ...(counterpoint && i === 0 ? { counterpoint } : {}),
  }));
  return { picture: 'bars', params: { bars: rows, axisMax: of } };
}

/** The slot that a picture goes into. */
export interface PictureSlot {
  readonly slide: string;
  readonly slot: string;
}

/** Where a picture's value is in the deck file: all of it, its kind, or the figure of that index. */
export type PicturePlace = (part?: 'picture' | number) => Place;

/** The kind and numbers of a picture. Undefined if it cannot be drawn; every mistake is reported. */
export function pictureSpec(
  context: FillContext,
  request: PictureRequest,
  { slide, slot }: PictureSlot,
  placeOf: PicturePlace,
): PictureSpec | undefined {
  const { report, ledger } = context;
  const kind = FIGURE_PICTURES.find((k) => k === request.picture);
  if (!kind) report(unknownName(placeOf('picture'), 'picture', request.picture, FIGURE_PICTURES));
  const figures = request.figures.flatMap((id) => ledger.figures.get(id) ?? []);
  for (const [i, name] of request.figures.entries()) {
    if (!ledger.figures.has(name) && !ledger.broken?.figures.has(name))
      report(unknownName(placeOf(i), 'figure', name, ledger.figures.keys()));
  }
  if (!kind || figures.length < request.figures.length) return undefined;
  const made =
    refuse(context, kind, figures, request) ??
    MAKERS[kind](figures, { ...request, silent: silentIn(context, figures[0]), pageRatio: context.pageRatio }, ledger);
  if (made === 'nobody') return undefined;
  const [figure] = figures;
  if ('picture' in made) {
    if ((made.picture === 'people' || made.picture === 'dots') && figure && !peopleHold(figure, made.params, ledger)) {
      const { total: of, counted } = made.params;
      const told = {
        kind: made.picture,
        figure: figure.id,
        value: figure.displayed,
        counted,
        of,
        better: bestTotal(figure, ledger),
      };
      report({ ...untruePicture(placeOf(), told), slides: [slide] });
    }
    return made;
  }
  report(wrongContent(placeOf(), { slot, ...made }));
  return undefined;
}

/** How many of a figure's base gave its question no answer. */
function silentIn({ tables }: FillContext, figure: Figure | undefined): number {
  const table = figure?.question === undefined ? undefined : totalIn(tables, figure.question);
  const counts = table && table.base === figure?.base && !leavesOut(table);
  return counts ? table.unanswered : 0;
}

/** Refuses what no kind of picture takes. */
function refuse(
  context: FillContext,
  kind: PictureKind,
  figures: readonly Figure[],
  request: PictureRequest,
): Refusal | undefined {
  if (figures.length === 0) {
    return {
      found: phrase('content/no-figures'),
      expected: phrase('takes/some-figure'),
    };
  }
  if (request.of !== undefined && !COUNTING.includes(kind)) {
    return {
      found: phrase('content/picture-with-of', { kind }),
      expected: phrase('takes/counting-pictures', { kinds: COUNTING }),
    };
  }
  if ((request.part ?? request.columns) !== undefined && (kind !== 'field' || request.part === undefined)) {
    return { found: phrase('content/picture-with-part', { kind }), expected: phrase('takes/field-part') };
  }
  const unfit = figures.find((figure) => {
    const question = figure.question === undefined ? undefined : questionOf(context, figure.question)?.question;
    return figure.measure !== 'percent' || (question !== undefined && !pictureSuits(kind, kindOf(question)));
  });
  if (!unfit) return undefined;
  return {
    found: phrase('content/picture-of', { kind, expression: unfit.expression }),
    expected: WHOLES.includes(kind) ? phrase('takes/single-answer-percentages') : phrase('takes/percentages'),
  };
}
