import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { itemAt } from '../../base/item-at.ts';
import { OWN_PRODUCER } from '../../base/own-mark.ts';
import type { Scene } from '../../deck/scene/types.ts';

type Library = typeof import('@cantoo/pdf-lib');

/** A line of the table of contents that a viewer shows beside the pages. */
interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
  readonly children: readonly Bookmark[];
}

/** Sections with their slides; in a deck without sections, the slides. */
function bookmarks(scene: Scene, pages: readonly PDFRef[]): readonly Bookmark[] {
  const slides = scene.slides.map(({ id, title }, i) => ({ id, title, page: itemAt(pages, i), children: [] }));
  if (scene.sections.length === 0) return slides;
  return scene.sections.flatMap(({ name, slides: ids }) => {
    const children = slides.filter(({ id }) => ids.includes(id));
    return children[0] ? [{ title: name, page: children[0].page, children }] : [];
  });
}

/** Writes an outline (ISO 32000-1, 12.3.3), all of it open; returns its root. */
function writeOutline(document: PDFDocument, top: readonly Bookmark[], { PDFHexString }: Library): PDFRef {
  const { context } = document;
  const shown = (all: readonly Bookmark[]): number => all.reduce((sum, { children }) => sum + 1 + shown(children), 0);
  const writeLevel = (all: readonly Bookmark[], parent: PDFRef): { First?: PDFRef; Last?: PDFRef } => {
    const refs = all.map(() => context.nextRef());
    all.forEach(({ title, page, children }, i) => {
      const own = itemAt(refs, i);
      const [before, after] = [refs[i - 1], refs[i + 1]];
      const below = children.length > 0 ? { ...writeLevel(children, own), Count: shown(children) } : {};
      const entry = {
        Title: PDFHexString.fromText(title),
        Parent: parent,
        ...(before ? { Prev: before } : {}),
        ...(after ? { Next: after } : {}),
        Dest: [page, 'Fit'],
        ...below,
      };
      context.assign(own, context.obj(entry));
    });
    const [first, last] = [refs[0], refs.at(-1)];
    return { ...(first ? { First: first } : {}), ...(last ? { Last: last } : {}) };
  };
  const root = context.nextRef();
  context.assign(root, context.obj({ Type: 'Outlines', ...writeLevel(top, root), Count: shown(top) }));
  return root;
}

/**
 * Adds what the canvas library's PDF lacks: title, subject, author, language, dates (the scene's own), and a bookmark
 * for each slide, by section.
 */
export async function finishPdf(bytes: Uint8Array, scene: Scene): Promise<Uint8Array> {
  const library = await import('@cantoo/pdf-lib');
  const document = await library.PDFDocument.load(bytes, { updateMetadata: false });
  const date = new Date(`${scene.date}T00:00:00Z`);
  document.setTitle(scene.title, { showInWindowTitleBar: true });
  document.setSubject(scene.subject);
  document.setAuthor(scene.author);
  document.setCreator(OWN_PRODUCER);
  document.setProducer(OWN_PRODUCER);
  document.setCreationDate(date);
  document.setModificationDate(date);
  document.setLanguage(scene.language);
  const pages = document.getPages().map((page) => page.ref);
  const { catalog } = document;
  catalog.set(library.PDFName.of('Outlines'), writeOutline(document, bookmarks(scene, pages), library));
  catalog.set(library.PDFName.of('PageMode'), library.PDFName.of('UseOutlines'));
  // Object streams need PDF 1.5, and the canvas library writes 1.4.
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: false });
}
