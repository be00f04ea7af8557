import type { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import type { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import { Unreadable } from '../../../files/ooxml/refusals.ts';
import { at, child, elementsOf, find, type Located } from '../../../files/ooxml/xml/tree.ts';
import { readBody, wordsOf } from '../text/text-body.ts';

/** What kind of object a shape is; `sp` stands for boxes with or without words, and lines. */
export type ShapeKind = 'sp' | 'picture' | 'chart' | 'table' | 'other';

/** A shape of an edited slide. */
export interface FoundShape {
  readonly node: Located;
  readonly kind: ShapeKind;
  readonly name: string;
  /** Office's lasting identity, where it is still there. */
  readonly creation?: string;
  /** Type of its placeholder, as in the ledger; `obj` where it names none. */
  readonly placeholder?: string;
  /** All its words; empty where there are none. */
  readonly words: string;
}

/** A slide of the edited file. */
export interface FoundSlide {
  readonly path: string;
  /** Place in the file, from 1. */
  readonly number: number;
  readonly name: string;
  readonly creation?: number;
  readonly shapes: readonly FoundShape[];
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';

/** The non-visual properties in the first child of every shape. */
export const drawingProperties = (node: Located): Located | undefined =>
  child(
    elementsOf(node).find(({ name }) => /^p:nv\w*Pr$/.test(name)),
    'p:cNvPr',
  );

function kindOf(node: Located): ShapeKind {
  if (node.name === 'p:sp' || node.name === 'p:cxnSp') return 'sp';
  if (node.name === 'p:pic' || node.name === 'p:grpSp') return 'picture';
  const uri = at(node, 'a:graphic', 'a:graphicData')?.attributes['uri'];
  return uri === CHART ? 'chart' : uri === TABLE ? 'table' : 'other';
}

function wordsIn(node: Located, part: EditedPart): string {
  const bodies = [...find(node, 'p:txBody'), ...find(node, 'a:txBody')];
  return bodies.map((body) => wordsOf(readBody(body, part))).join('\n');
}

function shape(node: Located, part: EditedPart): FoundShape {
  const properties = drawingProperties(node);
  const creation = find(properties, 'a16:creationId')[0]?.attributes['id'];
  const nonVisual = elementsOf(node).find(({ name }) => /^p:nv\w*Pr$/.test(name));
  const placeholder = at(nonVisual, 'p:nvPr', 'p:ph');
  return {
    node,
    kind: kindOf(node),
    name: properties?.attributes['name'] ?? '',
    ...(creation === undefined ? {} : { creation: creation.toUpperCase() }),
    ...(placeholder ? { placeholder: placeholder.attributes['type'] ?? 'obj' } : {}),
    words: wordsIn(node, part),
  };
}

/**
 * Shapes in reading order, including groups (a drawing is one) and what is in them; of alternatives, the one that newer
 * readers show.
 */
function shapesIn(tree: Located, part: EditedPart): readonly FoundShape[] {
  return elementsOf(tree).flatMap((node): readonly FoundShape[] => {
    switch (node.name) {
      case 'p:grpSp':
        return [shape(node, part), ...shapesIn(node, part)];
      case 'mc:Choice':
        return shapesIn(node, part);
      case 'mc:AlternateContent': {
        const choice = child(node, 'mc:Choice');
        return choice ? shapesIn(choice, part) : [];
      }
      case 'p:sp':
      case 'p:cxnSp':
      case 'p:pic':
      case 'p:graphicFrame':
        return [shape(node, part)];
      default:
        return [];
    }
  });
}

function readSlide(deck: DeckPackage, path: string, number: number): FoundSlide {
  const part = deck.part(path);
  const page = child(part.root, 'p:cSld');
  const tree = child(page, 'p:spTree');
  const creation = find(child(page, 'p:extLst'), 'p14:creationId')[0]?.attributes['val'];
  return {
    path,
    number,
    name: page?.attributes['name'] ?? '',
    ...(creation === undefined ? {} : { creation: Number(creation) }),
    shapes: tree ? shapesIn(tree, part) : [],
  };
}

/**
 * The slides of a presentation in their order. Throws `Unreadable` where it lists one that is not there: what remained
 * would look like a deck from which a person had deleted it.
 */
export function readSlides(deck: DeckPackage): readonly FoundSlide[] {
  const presentation = deck.related('', 'officeDocument') ?? '';
  return find(deck.part(presentation).root, 'p:sldId').map(({ attributes }, index) => {
    const path = deck.target(presentation, attributes['r:id']);
    if (path === undefined || !deck.has(path)) {
      throw new Unreadable('rel-target', `${presentation}: <p:sldId r:id="${attributes['r:id']}">`);
    }
    return readSlide(deck, path, index + 1);
  });
}
