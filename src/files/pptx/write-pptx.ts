import { itemAt } from '../../base/item-at.ts';
import { Recall } from '../../base/recall.ts';
import type { DeckOrigin } from '../../deck/scene/deck-origin.ts';
import { slideHasher } from '../../deck/scene/slide-hashes.ts';
import type { Element, PlacedLayout, Scene } from '../../deck/scene/types.ts';
import type { DrawnPicture } from '../draw/types.ts';
import { pack, type PackedPart } from '../ooxml/opc/pack.ts';
import { drawnStyles, type DrawnStyles } from './drawn-styles.ts';
import { documentParts, rootRelations } from './document-parts.ts';
import { Numbering } from './numbering.ts';
import { titleAsShown } from './parts/app-properties.ts';
import type { DocumentFrame } from './parts/document-frame.ts';
import { recordsOf } from './records.ts';
import { LAYOUT_FORM, SLIDE_FORM } from './slide-form.ts';
import {
  writeLayout,
  writeSlide,
  type DeckFrame,
  type PagePlace,
  type RecordSources,
  type WrittenSlide,
} from './write-slide.ts';

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

/**
 * The scene as a PowerPoint file. pptxgenjs draws the styles of shapes (`draw-styles.ts`); the shapes of pages (`page/`) and
 * everything else are ours: charts with their workbooks (`chart/`, `workbook/`), the parts around the slides (`parts/`),
 * the package (`opc/`). `drawings` holds every picture of the scene by `pictureKey`. The same scene gives the same
 * bytes, whatever is remembered: a slide is written anew only if it, its layout or its place in the deck has changed.
 *
 * With an `origin`, the deck carries its ledger, by which `refresh`, `diff` and `current` recognise it, and its scene,
 * from which it can be painted.
 *
 * Throws for what earlier stages must have refused: characters that XML cannot hold, a picture that was not drawn, a
 * missing placeholder or layout.
 */
export async function writePptx(
  scene: Scene,
  drawings: Drawings,
  origin?: DeckOrigin,
  recall = new Recall(),
): Promise<Uint8Array> {
  const layouts = usedLayouts(scene);
  const pages = [...layouts.map((layout) => layout.decoration), ...scene.slides.map((slide) => slide.elements)];
  const numbering = new Numbering(scene, pages, drawings);
  const { id, language, date, width, height, theme } = scene;
  const frame: DeckFrame = { id, language, date, width, height, theme };
  const placeOf = (index: number, styles: DrawnStyles): PagePlace => ({ frame, number: index + 1, numbering, styles, recall }); // prettier-ignore
  const inputs = origin && new Map(origin.inputs.map(({ file, sha256 }) => [file, sha256]));
  const shared = JSON.stringify([frame, scene.fonts, origin !== undefined]);
  const keyOf = (elements: readonly Element[], ...own: readonly unknown[]): string =>
    JSON.stringify([shared, numbering.placesOf(elements), filesOf(elements, inputs), ...own]);

  // A layout or a slide is a page: what is remembered of it, or else what is written.
  const hashOf = lazily(() => slideHasher(scene, origin?.inputs ?? []));
  const layoutPages = layouts.map((layout, l): Page<PackedPart> => {
    const key = keyOf(layout.decoration, l + 1);
    return {
      elements: layout.decoration,
      known: recall.made('pptx layout', layout, key, LAYOUT_FORM),
      write: (styles) => recall.keep('pptx layout', layout, key, writeLayout(layout, placeOf(l, styles)), LAYOUT_FORM),
    };
  });
  const slidePages = scene.slides.map((slide, s): Page<WrittenSlide> => {
    const number = layouts.findIndex(({ id: of }) => of === slide.layout) + 1;
    const placed = itemAt(layouts, number - 1);
    const key = keyOf(slide.elements, s + 1, number, recall.idOf(placed));
    const record = (): RecordSources | undefined => origin && { drawn: hashOf()(slide), drawings };
    return {
      elements: slide.elements,
      known: recall.made('pptx slide', slide, key, SLIDE_FORM),
      write: (styles) =>
        recall.keep('pptx slide', slide, key, writeSlide(slide, placeOf(s, styles), { placed, number }, record()), SLIDE_FORM), // prettier-ignore
    };
  });
  const styles = await drawnStyles([...layoutPages, ...slidePages].flatMap(toWrite), recall);
  const layoutParts = layoutPages.map((page) => page.known ?? page.write(styles));
  const written = slidePages.map((page) => page.known ?? page.write(styles));
  const customXml = origin ? recordsOf(scene, origin, { drawings, numbering, slides: written }, recall) : [];
  const document = aroundSlides(scene, layouts, origin !== undefined, recall);
  const slideParts = written.flatMap(({ parts }) => parts);
  const chartParts = written.flatMap(({ charts }) => charts);
  return pack(
    [...document, ...customXml, ...layoutParts, ...slideParts, ...chartParts, ...numbering.media.parts],
    rootRelations(),
    scene.date,
  );
}

/** Everything in the file that does not depend on what stands on the slides. */
function aroundSlides(scene: Scene, layouts: readonly PlacedLayout[], hasRecords: boolean, recall: Recall): readonly PackedPart[] {
  const { palette: _palette, slides, ...head } = scene;
  const frame: DocumentFrame = {
    ...head,
    layouts: layouts.map(({ id, placeholders }) => ({ id, placeholders })),
    slides: slides.map((slide) => ({ id: slide.id, layout: slide.layout, title: titleAsShown(slide), notes: slide.notes })),
  };
  const input = JSON.stringify([frame, hasRecords]);
  return recall.of(`${scene.id} ${scene.language} pptx document`, input, () => undefined, () => documentParts(frame, hasRecords));
} // prettier-ignore

interface Page<T> {
  readonly elements: readonly Element[];
  readonly known: T | undefined;
  readonly write: (styles: DrawnStyles) => T;
}

/** The elements of a page that is not known. */
const toWrite = ({ known, elements }: Page<unknown>): readonly Element[] => (known === undefined ? elements : []);

/** The hashes of the files that pictures among elements show. */
const filesOf = (elements: readonly Element[], inputs: ReadonlyMap<string, string> | undefined): readonly unknown[] =>
  elements.flatMap((element) =>
    element.kind === 'picture' && element.picture.kind === 'file' ? [inputs?.get(element.picture.file) ?? ''] : [],
  );

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
