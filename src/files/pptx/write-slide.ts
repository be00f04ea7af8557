import type { Recall } from '../../base/recall.ts';
import type { ChartElement, LayoutPlaceholder, PlacedLayout, PlacedSlide, Scene } from '../../deck/scene/types.ts';
import type { DrawnPicture } from '../draw/types.ts';
import { packPart, type PackedPart } from '../ooxml/opc/pack.ts';
import { Relations } from '../ooxml/opc/relations.ts';
import { renderBytes } from '../ooxml/xml/render.ts';
import { recordText, type RecordText } from '../record/custom-xml.ts';
import { ledgerSlide } from '../record/make-ledger.ts';
import { storedSlide } from '../record/store-scene.ts';
import { writeChart, type WrittenChart } from './chart/write-chart.ts';
import type { PageContext } from './page/page-context.ts';
import { pageShapes } from './page/page-shapes.ts';
import type { DrawnStyles } from './drawn-styles.ts';
import type { Numbering } from './numbering.ts';
import { draftMark } from './parts/draft-mark.ts';
import { CONTENT_TYPE } from './parts/namespaces.ts';
import { hasNotes, notesSlideXml } from './parts/notes-slide.ts';
import { slideLayoutXml } from './parts/slide-layout.ts';
import { slideXml } from './parts/slide.ts';
import { PATHS } from './paths.ts';
import { shapesHash } from './shapes-hash.ts';

/** What the pages of a deck have in common. */
export type DeckFrame = Pick<Scene, 'id' | 'language' | 'date' | 'width' | 'height' | 'theme'>;

/** Where a slide or a layout stands in the deck. */
export interface PagePlace {
  readonly frame: DeckFrame;
  /** Counts from 1, layouts and slides apart. */
  readonly number: number;
  readonly numbering: Numbering;
  readonly styles: DrawnStyles;
  readonly recall: Recall;
}

/** What a slide's part of the records is made from; a deck may carry none. */
export interface RecordSources {
  /** The slide's hash (`slideHasher`). */
  readonly drawn: string;
  /** By `pictureKey`. */
  readonly drawings: ReadonlyMap<string, DrawnPicture>;
}

/** Everything in the file that belongs to one slide. */
export interface WrittenSlide {
  /** The slide, and its notes if it has any. */
  readonly parts: readonly PackedPart[];
  /** Its charts with their workbooks. */
  readonly charts: readonly PackedPart[];
  /** What the ledger and the stored scene say of it, each with the comma in front of it; absent for a deck without records. */
  readonly record?: { readonly ledger: RecordText; readonly scene: RecordText };
}

const contextOf = (place: PagePlace, kind: 'slide' | 'layout', id: string, placeholders: readonly LayoutPlaceholder[], relations: Relations): PageContext => ({
  language: place.frame.language,
  path: [place.frame.id, kind, id],
  placeholders,
  relations,
  styles: place.styles,
  storedPicture: (element) => place.numbering.storePicture(element),
  slidePath: (slide) => place.numbering.slidePath(slide),
  placeChart: (element) => place.numbering.chartPath(element),
}); // prettier-ignore

/** A slide layout with its fixed shapes. */
export function writeLayout(layout: PlacedLayout, place: PagePlace): PackedPart {
  const relations = new Relations();
  relations.to('slideMaster', PATHS.slideMaster);
  const shapes = pageShapes(layout.decoration, contextOf(place, 'layout', layout.id, [], relations));
  const body = renderBytes(slideLayoutXml(layout, shapes, place.frame.language));
  return packPart({
    path: PATHS.slideLayout(place.number),
    contentType: CONTENT_TYPE.slideLayout,
    body,
    relations,
  });
}

/** A slide with its notes, its charts and its records, all packed. The same slide in the same place gives the same bytes. */
export function writeSlide(
  slide: PlacedSlide,
  place: PagePlace,
  layout: { readonly placed: PlacedLayout; readonly number: number },
  record?: RecordSources,
): WrittenSlide {
  const { frame, numbering } = place;
  const relations = new Relations();
  relations.to('slideLayout', PATHS.slideLayout(layout.number));
  const shapes = pageShapes(slide.elements, contextOf(place, 'slide', slide.id, layout.placed.placeholders, relations));
  const marks = slide.draft ? [draftMark(frame, slide.id, shapes.length + 2)] : [];
  const path = PATHS.slide(place.number);
  const body = renderBytes(slideXml(slide, [...shapes, ...marks], frame.id));
  const written = chartsOf(slide, place);
  return {
    parts: [{ path, contentType: CONTENT_TYPE.slide, body, relations }, ...notesOf(slide, place, path, relations)].map(
      packPart,
    ),
    charts: [...written.values()].flatMap((chart) => chart.parts),
    ...(record ? { record: recordOf(slide, place.number, numbering, written, record) } : {}),
  };
}

/** The notes of a slide, to which its `relations` then refer; none for a slide without. */
function notesOf(slide: PlacedSlide, { frame, number }: PagePlace, path: string, relations: Relations) {
  if (!hasNotes(slide)) return [];
  const notesPath = PATHS.notesSlide(number);
  relations.to('notesSlide', notesPath);
  const back = new Relations();
  back.to('notesMaster', PATHS.notesMaster);
  back.to('slide', path);
  const body = renderBytes(notesSlideXml(slide.notes, frame.language));
  return [{ path: notesPath, contentType: CONTENT_TYPE.notesSlide, body, relations: back }];
}

function chartsOf(
  { elements }: PlacedSlide,
  { frame, numbering, recall }: PagePlace,
): ReadonlyMap<ChartElement, WrittenChart> {
  const charts = elements.filter((element) => element.kind === 'chart');
  const font = frame.theme.minor.eastAsian;
  return new Map(
    charts.map((chart) => [chart, writeChart(chart, numbering.chartNumber(chart), font, frame.date, recall)]),
  );
}

function recordOf(
  slide: PlacedSlide,
  number: number,
  { pictureNames }: Numbering,
  charts: ReadonlyMap<ChartElement, WrittenChart>,
  { drawn, drawings }: RecordSources,
): NonNullable<WrittenSlide['record']> {
  const workbooks = new Map([...charts].map(([chart, { workbook }]) => [chart, workbook]));
  const comma = number === 1 ? '' : ',';
  const text = (value: unknown): RecordText => recordText(comma + JSON.stringify(value));
  return {
    ledger: text(ledgerSlide(slide, drawn, { drawings, workbooks, shapesHash })),
    scene: text(storedSlide(slide, pictureNames)),
  };
}
