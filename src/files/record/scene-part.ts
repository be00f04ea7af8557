import type { Part } from '../ooxml/opc/pack.ts';
import { PATHS } from '../pptx/paths.ts';
import { customParts } from './custom-part.ts';
import { SCENE_VERSION, type StoredScene } from './stored-scene.ts';

export const SCENE_NAMESPACE = 'urn:surveydeck:scene';

/** The scene as custom XML, beside the ledger: `diff` paints thumbnails of a finished deck from it. */
export const sceneParts = (stored: StoredScene): readonly Part[] =>
  customParts(stored.scene.id, {
    name: 'scene',
    namespace: SCENE_NAMESPACE,
    version: SCENE_VERSION,
    value: stored,
    path: PATHS.scene,
    propertiesPath: PATHS.sceneProperties,
  });
