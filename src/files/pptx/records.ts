import type { Recall } from '../../base/recall.ts';
import type { DeckOrigin } from '../../deck/scene/deck-origin.ts';
import type { Scene } from '../../deck/scene/types.ts';
import { drawnId } from '../draw/picture-key.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { PackedPart, Part } from '../ooxml/opc/pack.ts';
import { LEDGER, recordParts, recordText, STORED_SCENE, type RecordText } from '../record/custom-xml.ts';
import { drawnOf, ledgerFrame } from '../record/make-ledger.ts';
import { storedFrame, storedMedia } from '../record/store-scene.ts';
import type { Numbering } from './numbering.ts';
import type { WrittenSlide } from './write-slide.ts';

interface Written {
  readonly drawings: ReadonlyMap<string, DrawnPicture>;
  readonly numbering: Numbering;
  readonly slides: readonly WrittenSlide[];
}

/**
 * The two records of a deck, its ledger and its scene. They say most of what a deck holds, so that each is put together from
 * stretches that are remembered with what they speak of: frames, slides, pictures.
 */
export function recordsOf(scene: Scene, origin: DeckOrigin, written: Written, recall: Recall): readonly (Part | PackedPart)[] {
  const textOf = (name: string, json: string): RecordText =>
    recall.of(`${scene.id} ${scene.language} ${name}`, json, () => undefined, () => recordText(json));
  const slides = (record: 'ledger' | 'scene'): readonly RecordText[] =>
    written.slides.map((slide) => {
      if (!slide.record) throw new Error('a slide was written without its records');
      return slide.record[record];
    });
  const { pictureNames } = written.numbering;
  const { figures, claims, tables, ...frame } = ledgerFrame(scene, origin);
  const dataKey = `${recall.tokenOf(claims)} ${recall.tokenOf(tables)}`;
  const data = recall.part('ledger data', figures, dataKey, () => recordText(`,${opened({ figures, claims, tables }).slice(1)},"slides":[`));
  const [ledgerCover, ...ledgerSlides] = slides('ledger');
  const [sceneCover, ...sceneSlides] = slides('scene');
  const media = [...pictureNames].map(([key, name], p) => mediaText(drawnOf(key, name, written.drawings), name, p === 0, recall));
  // What differs from customer to customer stands on the cover: packed apart, it leaves all behind it as it was.
  return [
    ...recordParts(scene.id, LEDGER, textOf('ledger frame', opened(frame)), [
      [data],
      listOf(ledgerCover),
      [...ledgerSlides, textOf('ledger end', ']}')],
    ]),
    ...recordParts(scene.id, STORED_SCENE, textOf('scene frame', `{"scene":${opened(storedFrame(scene, pictureNames))},"slides":[`), [
      listOf(sceneCover),
      [...sceneSlides, textOf('scene media', ']},"media":{'), ...media, textOf('scene end', '}}')],
    ]),
  ];
} // prettier-ignore

const listOf = (text: RecordText | undefined): readonly RecordText[] => (text ? [text] : []);

/** The JSON of an object without its closing brace. */
const opened = (value: object): string => JSON.stringify(value).slice(0, -1);

/** A picture under its name. */
function mediaText(drawn: DrawnPicture, name: string, isFirst: boolean, recall: Recall): RecordText {
  const make = (): RecordText => recordText(`${isFirst ? '' : ','}${JSON.stringify(name)}:${JSON.stringify(storedMedia(drawn))}`); // prettier-ignore
  return recall.part('stored media', drawn, `${drawnId(drawn)} ${name} ${isFirst}`, make);
}
