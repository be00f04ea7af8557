import { packPart, type PackedPart, type Part } from '../ooxml/opc/pack.ts';
import { LEDGER, STORED_SCENE } from '../record/custom-xml.ts';
import { Relations } from '../ooxml/opc/relations.ts';
import { appPropertiesXml } from './parts/app-properties.ts';
import { corePropertiesXml } from './parts/core-properties.ts';
import type { DocumentFrame } from './parts/document-frame.ts';
import { CONTENT_TYPE } from './parts/namespaces.ts';
import { notesMasterXml } from './parts/notes-master.ts';
import { hasNotes } from './parts/notes-slide.ts';
import { FIRST_LAYOUT, presentationPropertiesXml, presentationXml, viewPropertiesXml } from './parts/presentation.ts';
import { slideMasterXml } from './parts/slide-master.ts';
import { tableStylesXml } from './parts/table-styles.ts';
import { themeXml } from './parts/theme.ts';
import { PATHS } from './paths.ts';

function masterParts(scene: DocumentFrame, layoutCount: number): readonly Part[] {
  const relations = new Relations();
  const layoutIds = Array.from({ length: layoutCount }, (_, l) =>
    relations.to('slideLayout', PATHS.slideLayout(l + 1)),
  );
  relations.to('theme', PATHS.slideTheme);
  return [
    {
      path: PATHS.slideMaster,
      contentType: CONTENT_TYPE.slideMaster,
      body: slideMasterXml(scene, layoutIds, FIRST_LAYOUT),
      relations,
    },
    { path: PATHS.slideTheme, contentType: CONTENT_TYPE.theme, body: themeXml(scene.theme) },
  ];
}

function notesParts(scene: DocumentFrame): readonly Part[] {
  const relations = new Relations();
  relations.to('theme', PATHS.notesTheme);
  return [
    { path: PATHS.notesMaster, contentType: CONTENT_TYPE.notesMaster, body: notesMasterXml(scene.language), relations },
    { path: PATHS.notesTheme, contentType: CONTENT_TYPE.theme, body: themeXml(scene.theme) },
  ];
}

/** The package's own references. */
export function rootRelations(): Relations {
  const root = new Relations();
  root.to('officeDocument', PATHS.presentation);
  root.to('coreProperties', PATHS.core);
  root.to('appProperties', PATHS.app);
  return root;
}

/**
 * The parts that do not depend on what stands on slides, packed: properties, the presentation with its lists, masters with
 * their themes, table styles. The presentation refers to the records, if the deck has them.
 */
export function documentParts(scene: DocumentFrame, hasRecords: boolean): readonly PackedPart[] {
  const relations = new Relations();
  const withNotes = scene.slides.some(hasNotes);
  const master = relations.to('slideMaster', PATHS.slideMaster);
  const slides = scene.slides.map((_, s) => relations.to('slide', PATHS.slide(s + 1)));
  const notesMaster = withNotes ? relations.to('notesMaster', PATHS.notesMaster) : undefined;
  relations.to('presProps', PATHS.presProps);
  relations.to('viewProps', PATHS.viewProps);
  relations.to('theme', PATHS.slideTheme);
  relations.to('tableStyles', PATHS.tableStyles);
  if (hasRecords) for (const { path } of [LEDGER, STORED_SCENE]) relations.to('customXml', path);
  const presentation = presentationXml(scene, {
    master,
    slides,
    ...(notesMaster === undefined ? {} : { notesMaster }),
  });
  const parts: readonly Part[] = [
    { path: PATHS.core, contentType: CONTENT_TYPE.core, body: corePropertiesXml(scene) },
    { path: PATHS.app, contentType: CONTENT_TYPE.app, body: appPropertiesXml(scene) },
    { path: PATHS.presentation, contentType: CONTENT_TYPE.presentation, body: presentation, relations },
    { path: PATHS.presProps, contentType: CONTENT_TYPE.presProps, body: presentationPropertiesXml() },
    { path: PATHS.viewProps, contentType: CONTENT_TYPE.viewProps, body: viewPropertiesXml() },
    { path: PATHS.tableStyles, contentType: CONTENT_TYPE.tableStyles, body: tableStylesXml() },
    ...masterParts(scene, scene.layouts.length),
    ...(withNotes ? notesParts(scene) : []),
  ];
  return parts.map(packPart);
}
