import type { Recall } from '../../base/recall.ts';
import type {
  ChartElement,
  Element,
  LayoutPlaceholder,
  PlacedLayout,
  PlacedSlide,
  Scene,
} from '../../deck/scene/types.ts';
import type { DrawnPicture } from '../draw/types.ts';
import { packPart, type PackedPart } from '../ooxml/opc/pack.ts';
import { Relations } from '../ooxml/opc/relations.ts';
import { renderBytes } from '../ooxml/xml/render.ts';
import { recordText, type RecordText } from '../record/custom-xml.ts';
import { ledgerSlide } from '../record/make-ledger.ts';
import { storedSlide } from '../record/store-scene.ts';
import { writeChart, type WrittenChart } from './chart/write-chart.ts';
import { finishPage } from './finish/finish-page.ts';
import type { KnownShapes, PageContext } from './finish/page-context.ts';
import type { Numbering } from './numbering.ts';
import { draftMark } from './parts/draft-mark.ts';
import { CONTENT_TYPE } from './parts/namespaces.ts';
import { hasNotes, notesSlideXml } from './parts/notes-slide.ts';
import { slideLayoutXml } from './parts/slide-layout.ts';
import { slideXml } from './parts/slide.ts';
import { PATHS } from './paths.ts';
import { shapesBefore } from './shape-memory.ts';
import { shapesHash } from './shapes-hash.ts';

/** What the pages of a deck have in common. */
export type DeckFrame = Pick<Scene, 'id' | 'language' | 'date' | 'width' | 'height' | 'theme'>;

/** Where a slide or a layout stands in the deck. */
export interface PagePlace {
  readonly frame: DeckFrame;
  /** Counts from 1, layouts and slides apart. */
  readonly number: number;
  readonly numbering: Numbering;
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

/** What pptxgenjs made of those elements of a page that are not known as shapes. */
export interface Drawn {
  /** Undefined if all of them are. */
  readonly xml: string | undefined;
  readonly known: KnownShapes;
}

/** The names that identify a page alone. */
const pagePath = ({ frame }: PagePlace, kind: 'slide' | 'layout', id: string): readonly string[] => [frame.id, kind, id]; // prettier-ignore

/** The shapes of a page that need not be drawn, since they are as they were when it was last written. */
export const knownShapes = (
  place: PagePlace,
  kind: 'slide' | 'layout',
  id: string,
  elements: readonly Element[],
  placeholders: readonly LayoutPlaceholder[] = [],
): KnownShapes =>
  shapesBefore(
    place.recall,
    elements,
    { path: pagePath(place, kind, id), language: place.frame.language, placeholders },
    place.numbering.media.idOf,
  );

const contextOf = (place: PagePlace, kind: 'slide' | 'layout', id: string, placeholders: readonly LayoutPlaceholder[], relations: Relations): PageContext => ({
  language: place.frame.language,
  path: pagePath(place, kind, id),
  placeholders,
  relations,
  storedPicture: (element) => place.numbering.storePicture(element),
  slidePath: (slide) => place.numbering.slidePath(slide),
  placeChart: (element) => place.numbering.chartPath(element),
}); // prettier-ignore

/** A slide layout; `drawn` is what pptxgenjs made of its fixed shapes. */
export function writeLayout(layout: PlacedLayout, place: PagePlace, drawn: Drawn): PackedPart {
  const relations = new Relations();
  relations.to('slideMaster', PATHS.slideMaster);
  const shapes = finishPage(
    drawn.xml,
    layout.decoration,
    contextOf(place, 'layout', layout.id, [], relations),
    drawn.known,
  );
  const body = renderBytes(slideLayoutXml(layout, shapes, place.frame.language));
  return packPart({
    path: PATHS.slideLayout(place.number),
    contentType: CONTENT_TYPE.slideLayout,
    body,
    relations,
  });
}

/**
 * A slide with its notes, its charts and its records, all packed; `drawn` is what pptxgenjs made of its elements. The same slide in
 * the same place gives the same bytes.
 */
export function writeSlide(
  slide: PlacedSlide,
  place: PagePlace,
  layout: { readonly placed: PlacedLayout; readonly number: number },
  drawn: Drawn,
  record?: RecordSources,
): WrittenSlide {
  const { frame, numbering } = place;
  const relations = new Relations();
  relations.to('slideLayout', PATHS.slideLayout(layout.number));
  const shapes = finishPage(drawn.xml, slide.elements, contextOf(place, 'slide', slide.id, layout.placed.placeholders, relations), drawn.known); // prettier-ignore
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
