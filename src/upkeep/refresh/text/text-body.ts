import type { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import { child, childrenOf, elementsOf, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';

/** One item of a paragraph: a character, a line break, or a field or other object as a whole. */
export interface Item {
  readonly kind: 'character' | 'break' | 'object';
  /** The character; `\v` for a break; what an object shows. */
  readonly text: string;
  /** `a:rPr` as it stands in the file; empty where there is none. */
  readonly properties: string;
  /** Breaks and objects as they stand in the file. */
  readonly raw?: string;
}

/** A paragraph of a text body, taken apart. */
export interface Paragraph {
  readonly node: Located;
  readonly raw: string;
  /** `a:pPr` and `a:endParaRPr` as they stand in the file. */
  readonly head: string;
  readonly tail: string;
  readonly items: readonly Item[];
}

/** Stands in for an object that shows no words. */
const OBJECT = '\uFFFC';

function itemsOf(node: Located, part: EditedPart): readonly Item[] {
  const look = child(node, 'a:rPr');
  const properties = look ? part.raw(look) : '';
  const words = textOf(child(node, 'a:t')) ?? '';
  if (node.name === 'a:r') return words.split('').map((text) => ({ kind: 'character', text, properties }));
  if (node.name === 'a:br') return [{ kind: 'break', text: '\v', properties, raw: part.raw(node) }];
  return [{ kind: 'object', text: words === '' ? OBJECT : words, properties, raw: part.raw(node) }];
}

function paragraph(node: Located, part: EditedPart): Paragraph {
  const rawOf = (name: string): string => {
    const found = child(node, name);
    return found ? part.raw(found) : '';
  };
  const content = elementsOf(node).filter(({ name }) => name !== 'a:pPr' && name !== 'a:endParaRPr');
  return {
    node,
    raw: part.raw(node),
    head: rawOf('a:pPr'),
    tail: rawOf('a:endParaRPr'),
    items: content.flatMap((one) => itemsOf(one, part)),
  };
}

/** The paragraphs of a text body (`p:txBody`, `a:txBody`). */
export const readBody = (body: Located, part: EditedPart): readonly Paragraph[] =>
  childrenOf(body, 'a:p').map((node) => paragraph(node, part));

/** Its words: paragraphs end with `\n`, line breaks are `\v`. */
export const wordsOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ items }) => items.map((item) => item.text).join('')).join('\n');

/** A text without white space and breaks, which programs add, drop and move: equal results mean the same words. */
export const squashed = (text: string): string => text.replace(/\s+/g, '');

/** Words on one line, for people. */
export const oneLine = (text: string): string => text.replace(/[\s\v]+/g, ' ').trim();
