import { itemAt } from '../../base/item-at.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { DeckOrigin } from '../../deck/scene/deck-origin.ts';
import type { ChartElement, PlacedLayout, PlacedSlide, Scene } from '../../deck/scene/types.ts';
import { chartPath, writeChart } from './chart/write-chart.ts';
import { drawSlides } from './draw-slides.ts';
import { LEDGER, recordParts, STORED_SCENE } from '../record/custom-xml.ts';
import { makeLedger } from '../record/make-ledger.ts';
import { storedScene } from '../record/store-scene.ts';
import { MediaStore } from './media-store.ts';
import { finishPage } from './finish/finish-page.ts';
import type { PageContext } from './finish/page-context.ts';
import { pack, type Part } from '../ooxml/opc/pack.ts';
import { Relations } from '../ooxml/opc/relations.ts';
import { renderBytes } from '../ooxml/xml/render.ts';
import { documentParts } from './document-parts.ts';
import { draftMark } from './parts/draft-mark.ts';
import { CONTENT_TYPE } from './parts/namespaces.ts';
import { hasNotes, notesSlideXml } from './parts/notes-slide.ts';
import { slideLayoutXml } from './parts/slide-layout.ts';
import { slideXml } from './parts/slide.ts';
import { PATHS } from './paths.ts';
import { shapesHash } from './shapes-hash.ts';

type Drawings = ReadonlyMap<string, DrawnPicture>;

/**
 * The layouts that slides use: a designer who opens the file finds no others. Throws for a slide without its layout.
 */
function usedLayouts(scene: Scene): readonly PlacedLayout[] {
  const used = new Set(scene.slides.map((slide) => slide.layout));
  const layouts = scene.layouts.filter((layout) => used.has(layout.id));
  if (layouts.length !== used.size)
    throw new Error('a slide names a layout that the scene does not have, or has twice');
  return layouts;
}

function layoutPart(layout: PlacedLayout, number: number, drawn: string, scene: Scene, context: SharedContext): Part {
  const relations = new Relations();
  relations.to('slideMaster', PATHS.slideMaster);
  const page: PageContext = { ...context, path: [scene.id, 'layout', layout.id], placeholders: [], relations };
  const body = renderBytes(slideLayoutXml(layout, finishPage(drawn, layout.decoration, page), scene.language));
  return { path: PATHS.slideLayout(number), contentType: CONTENT_TYPE.slideLayout, body, relations };
}

function slideParts(
  slide: PlacedSlide,
  number: number,
  drawn: string,
  scene: Scene,
  context: SharedContext,
): readonly Part[] {
  const layouts = usedLayouts(scene);
  const layout = layouts.findIndex((l) => l.id === slide.layout);
  const { placeholders } = itemAt(layouts, layout);
  const relations = new Relations();
  relations.to('slideLayout', PATHS.slideLayout(layout + 1));
  const page: PageContext = { ...context, path: [scene.id, 'slide', slide.id], placeholders, relations };
  const shapes = finishPage(drawn, slide.elements, page);
  const marks = slide.draft ? [draftMark(scene, slide.id, shapes.length + 2)] : [];
  const part = {
    path: PATHS.slide(number),
    contentType: CONTENT_TYPE.slide,
    body: renderBytes(slideXml(slide, [...shapes, ...marks], scene.id)),
    relations,
  };
  if (!hasNotes(slide)) return [part];
  const notesPath = PATHS.notesSlide(number);
  relations.to('notesSlide', notesPath);
  const back = new Relations();
  back.to('notesMaster', PATHS.notesMaster);
  back.to('slide', part.path);
  const body = renderBytes(notesSlideXml(slide.notes, scene.language));
  return [part, { path: notesPath, contentType: CONTENT_TYPE.notesSlide, body, relations: back }];
}

type SharedContext = Pick<PageContext, 'language' | 'storedPicture' | 'slidePath' | 'placeChart'>;

/**
 * The scene as a PowerPoint file. pptxgenjs draws what is on slides and layouts; each shape is finished (`finish/`), and
 * everything else is ours: charts with their workbooks (`chart/`, `workbook/`), the parts around the slides (`parts/`),
 * the package (`opc/`). `drawings` holds every picture of the scene by `pictureKey`. The same scene gives the same
 * bytes.
 *
 * With an `origin`, the deck carries its ledger, by which `refresh`, `diff` and `current` recognise it, and its scene,
 * from which it can be painted.
 *
 * Throws for what earlier stages must have refused: characters that XML cannot hold, a picture that was not drawn, a
 * missing placeholder or layout.
 */
export async function writePptx(scene: Scene, drawings: Drawings, origin?: DeckOrigin): Promise<Uint8Array> {
  const layouts = usedLayouts(scene);
  const pages = [...layouts.map((layout) => layout.decoration), ...scene.slides.map((slide) => slide.elements)];
  const drawn = await drawSlides(pages, scene);

  const media = new MediaStore(drawings);
  const charts: ChartElement[] = [];
  const context: SharedContext = {
    language: scene.language,
    storedPicture: (element) => media.storePicture(element),
    slidePath: (id) => {
      const index = scene.slides.findIndex((slide) => slide.id === id);
      if (index < 0) throw new Error(`a link leads to the slide ${id}, which is not in the deck`);
      return PATHS.slide(index + 1);
    },
    placeChart: (element) => chartPath(charts.push(element)),
  };
  const layoutParts = layouts.map((layout, l) => layoutPart(layout, l + 1, itemAt(drawn, l), scene, context));
  const slides = scene.slides.flatMap((slide, s) =>
    slideParts(slide, s + 1, itemAt(drawn, layouts.length + s), scene, context),
  );
  const cellFont = scene.theme.minor.eastAsian;
  const written = new Map(charts.map((chart, c) => [chart, writeChart(chart, c + 1, cellFont, scene.date)]));
  const workbooks = new Map([...written].map(([chart, { workbook }]) => [chart, workbook]));
  const customXml = origin
    ? [
        ...recordParts(scene.id, LEDGER, makeLedger(scene, origin, { drawings, workbooks, shapesHash })),
        ...recordParts(scene.id, STORED_SCENE, storedScene(scene, drawings)),
      ]
    : [];

  const { root, parts } = documentParts(scene, layouts.length, customXml);
  const chartParts = [...written.values()].flatMap((chart) => chart.parts);
  return pack([...parts, ...layoutParts, ...slides, ...chartParts, ...media.parts], root, scene.date);
}
