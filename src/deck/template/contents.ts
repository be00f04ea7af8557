import { cellsOf, type Cell } from '../../data/figures/cells.ts';
import type { Path } from '../../base/source.ts';
import { phrase } from '../../base/messages/phrase.ts';
import { plain, type Text } from '../text/types.ts';
import { chartContent } from './chart-content.ts';
import type { FillContext, SlotScope } from './context.ts';
import type { SingleValue, SlotValue } from './deck-schema.ts';
import { slideListIn } from './choose-slides.ts';
import { mustStay, unknownName, wrongContent } from './diagnostics.ts';
import { pictureElsewhere } from './elsewhere-diagnostics.ts';
import { reportElsewhere } from './drawn-words.ts';
import { figureRows } from './figure-rows.ts';
import { fillItems } from './items.ts';
import { lineOf, linkOf, messageOf } from './names.ts';
import { pictureSpec, type PicturePlace } from './pictures.ts';
import type { SlotNode } from './slots.ts';
import { spokenFigures, strayCells } from './spoken.ts';
import type { Filling } from './filling.ts';
import type { PictureContent } from './types.ts';
import { verbatims } from './verbatims.ts';

type Kinds = Extract<SingleValue, { kind: string }>;
type ValueOf<K extends Kinds['kind']> = Extract<Kinds, { kind: K }>;
type Maker<K extends Kinds['kind']> = (context: FillContext, scope: SlotScope, value: ValueOf<K>) => Filling | undefined; // prettier-ignore

/** A new kind of value is one row here and one in the deck's schema. */
const MAKERS: { readonly [K in Kinds['kind']]: Maker<K> } = {
  chart: chartContent,
  picture: dataPicture,
  figures: figureRows,
  image: imageFile,
  pictogram: (context, scope, { of: glyph }) => ({
    ...pictureOf(context, scope, { kind: 'data', picture: 'pictogram', params: { glyph } }),
    decorative: true,
  }),
  monogram,
  qr: (context, scope, { link, alt }) => {
    const url = linkOf(context, scope, link);
    const words = messageOf(context, scope, alt, ['alt']);
    if (url === undefined || !words) return undefined;
    return { ...pictureOf(context, scope, { kind: 'qr', text: url }, words), link: url };
  },
  text: (context, scope, { message, link, slide }) => {
    if (slide !== undefined) checkNamedSlide(context, scope, slide);
    const text = messageOf(context, scope, message, ['message']);
    const url = link === undefined ? undefined : linkOf(context, scope, link);
    return text && { kind: 'text', text, ...(url ? { link: url } : {}) };
  },
  verbatims,
};

/** Reports words that name a slide which is not there, or that cannot be left out where it is not made. */
function checkNamedSlide({ source, report }: FillContext, { slot, path }: SlotScope, slide: string): void {
  const known = slideListIn(source)?.sections.flatMap(({ slides }) => slides.map(({ id }) => id)) ?? [];
  if (!known.includes(slide)) report(unknownName(source.at([...path, 'slide']), 'slide', slide, known));
  const isTitle = slot.kind === 'text' && slot.placeholder === 'title';
  if (isTitle || !slot.optional) report(mustStay(source.at([...path, 'slide']), { slot: slot.slot, slide }));
}

/** What a value of the deck file puts into a slot. Undefined if it does not fit; every mistake is reported. */
export function contentOf(context: FillContext, scope: SlotScope, value: SlotValue): Filling | undefined {
  const { kind: takes, slot } = scope.slot;
  const given = kindOf(value);
  const isEmpty = Array.isArray(value) && value.length === 0;
  if (CONTENT[given] !== TAKES[takes] || isEmpty) {
    const found = phrase(isEmpty ? 'content/empty-list' : `content/${given}`);
    const expected = phrase(`takes/${takes}`);
    context.report(wrongContent(context.source.at(scope.path), { slot, found, expected }));
    return undefined;
  }
  if (Array.isArray(value)) return fillItems(context, scope, value, contentOf);
  if (typeof value !== 'string') return make(context, scope, value);
  const text = messageOf(context, scope, value);
  return text && { kind: 'text', text };
}

const make = <K extends Kinds['kind']>(
  context: FillContext,
  scope: SlotScope,
  value: ValueOf<K>,
): Filling | undefined => (MAKERS[value.kind] as Maker<K>)(context, scope, value);

type ValueKind = Kinds['kind'] | 'items';

const kindOf = (value: SlotValue): ValueKind =>
  Array.isArray(value) ? 'items' : typeof value === 'string' ? 'text' : value.kind;

/** What each kind of value becomes, and what each kind of slot takes. */
const CONTENT: Readonly<Record<ValueKind, Filling['kind']>> = {
  chart: 'chart', picture: 'picture', image: 'picture', pictogram: 'picture', monogram: 'picture', qr: 'picture', text: 'text',
  figures: 'items', verbatims: 'items', items: 'items',
}; // prettier-ignore
const TAKES: Readonly<Record<SlotNode['kind'], Filling['kind']>> = {
  text: 'text', chart: 'chart', picture: 'picture', table: 'items', group: 'items', tracker: 'tracker',
}; // prettier-ignore

/** A picture with its alternative text. */
function pictureOf(context: FillContext, scope: SlotScope, source: PictureContent['source'], words?: Text): PictureContent {
  return {
    kind: 'picture',
    place: context.source.at(scope.path),
    source,
    alt: words ? lineOf(words) : '',
    decorative: false,
    figures: words ? [...new Set(words.paragraphs.flat().flatMap((run) => run.figures))] : [],
    ...(words ? { message: words.key } : {}),
  };
} // prettier-ignore

function dataPicture(context: FillContext, scope: SlotScope, value: ValueOf<'picture'>): Filling | undefined {
  const { picture, figure, figures: others, stress: highlight, of, part, columns, alt } = value;
  const figures = [...(figure === undefined ? [] : [figure]), ...(others ?? [])];
  const request = {
    picture,
    figures,
    highlight,
    ...(of === undefined ? {} : { of }),
    ...(part === undefined ? {} : { part }),
    ...(columns === undefined ? {} : { columns }),
  };
  const paths: readonly Path[] = [
    ...(figure === undefined ? [] : [['figure']]),
    ...(others ?? []).map((_, i) => ['figures', i]),
  ];
  const placeOf: PicturePlace = (part) => {
    const within = typeof part === 'number' ? paths[part] : part && [part];
    return context.source.at([...scope.path, ...(within ?? [])]);
  };
  const spec = pictureSpec(context, request, { slide: scope.slide, slot: scope.slot.slot }, placeOf);
  const words = messageOf(context, scope, alt, ['alt']);
  if (!spec || !words) return undefined;
  const colored = coloredBy(context, value, figures);
  reportStray(context, scope, colored);
  reportElsewhere(context, scope, { within: ['alt'], text: words, cells: colored });
  const content = pictureOf(context, scope, { kind: 'data', ...spec }, words);
  return { ...content, figures: [...new Set([...figures, ...content.figures])] };
}

/**
 * The cells that a picture colours: of several bars the first, of a ranking the largest, otherwise all that it is
 * given.
 */
function coloredBy({ ledger }: FillContext, { picture, stress: highlight, part }: ValueOf<'picture'>, ids: readonly string[]): readonly Cell[] {
  if ((picture === 'bars' && !highlight) || part === 'rest') return [];
  const figures = ids.flatMap((id) => ledger.figures.get(id) ?? []);
  const most = Math.max(...figures.map(({ displayed }) => displayed));
  const largest = figures.filter(({ displayed }) => displayed === most).slice(0, 1);
  return (picture === 'bars' ? figures.slice(0, 1) : picture === 'ranking' ? largest : figures).flatMap(cellsOf);
} // prettier-ignore

/**
 * Reports a picture whose coloured part is not what the sentence beside it is about. That is the first sentence that
 * speaks of any of it, and must speak of all of it: otherwise half of a net would stand beside the value of both
 * halves.
 */
function reportStray({ ledger, texts, source, report }: FillContext, scope: SlotScope, colored: readonly Cell[]): void {
  const said = scope.beside
    .map((text) => spokenFigures(text, ledger))
    .filter((figures) => figures.flatMap(cellsOf).length > 0);
  const isColored = ({ question, option }: Cell): boolean =>
    colored.some((cell) => cell.question === question && cell.option === option);
  const first = said.find((figures) => figures.flatMap(cellsOf).some(isColored));
  const about = first ?? said.flat();
  // What it colours is a figure, never a fixed option, so it cannot contradict words that speak of no figure.
  if (said.length === 0 || strayCells(colored, about).length === 0) return;
  const label = ({ question, option }: Cell): string => texts.plain(`option.${question}.${option}`);
  const told = { options: [...new Set(colored.map(label))], spoken: [...new Set(about.flatMap(cellsOf).map(label))] };
  report({ ...pictureElsewhere(source.at(scope.path), told), slides: [scope.slide] });
}

function imageFile(context: FillContext, scope: SlotScope, value: ValueOf<'image'>): Filling | undefined {
  const { file, alt, decorative } = value;
  const words = alt === undefined ? undefined : messageOf(context, scope, alt, ['alt']);
  if (!decorative && alt === undefined) {
    context.report(
      wrongContent(context.source.at(scope.path), {
        slot: scope.slot.slot,
        found: phrase('content/image-without-alt'),
        expected: phrase('takes/alt-or-decorative'),
      }),
    );
  }
  // What keeps a picture from being read was reported when the files were.
  if (!context.assets.has(file) || (!decorative && !words)) return undefined;
  return { ...pictureOf(context, scope, { kind: 'file', file }, words), decorative };
}

/** A person's portrait, or an initial until there is one. The name is beside it, so it is only decoration. */
function monogram(context: FillContext, scope: SlotScope, { of, file }: ValueOf<'monogram'>): Filling | undefined {
  const words = messageOf(context, scope, of, ['of']);
  if (!words || (file !== undefined && !context.assets.has(file))) return undefined;
  const source =
    file === undefined ? ({ kind: 'monogram', text: plain(words) } as const) : ({ kind: 'file', file } as const);
  return { ...pictureOf(context, scope, source, words), decorative: true };
}
