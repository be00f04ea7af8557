import { sha256 } from '../../../base/sha256.ts';
import type { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import { Unreadable } from '../../../files/ooxml/refusals.ts';
import { escapeText } from '../../../files/ooxml/xml/characters.ts';
import { textOf } from '../../../files/ooxml/xml/tree.ts';
import { customJson } from '../../../files/record/custom-part.ts';

/** Custom XML of ours in a deck: its JSON, as text, and whether that is as we wrote it. */
export interface CustomXml {
  readonly path: string;
  readonly version: number;
  readonly json: string;
  readonly whole: boolean;
}

function rootOf(deck: DeckPackage, path: string): string {
  try {
    return deck.part(path).root.name;
  } catch (error) {
    // A custom part of somebody else's may hold what it likes.
    if (error instanceof Unreadable) return '';
    throw error;
  }
}

/** Looked for by what it is, not by who refers to it: LibreOffice gives the reference another home. */
export function readCustomXml(deck: DeckPackage, namespace: string, name: string): CustomXml | undefined {
  const root = `{${namespace}}:${name}`;
  const path = deck.paths.find((part) => /^customXml\/[^/]+\.xml$/i.test(part) && rootOf(deck, part) === root);
  if (path === undefined) return undefined;
  const { root: found } = deck.part(path);
  const { attributes } = found;
  const text = textOf(found);
  return { path, version: Number(attributes['version']), json: text, whole: sha256(text) === attributes['sha256'] };
}

/** Exchanges what it says, and gives it the reference that Office wants where another program moved it. */
export function writeCustomXml(deck: DeckPackage, path: string, version: number, value: unknown): void {
  const part = deck.part(path);
  const json = customJson(value);
  if (textOf(part.root) !== json) {
    part.setAttribute(part.root, 'version', String(version));
    part.setAttribute(part.root, 'sha256', sha256(json));
    part.replace({ start: part.root.openEnd, end: part.root.closeStart }, escapeText(json));
  }
  const presentation = deck.related('', 'officeDocument');
  if (presentation !== undefined) deck.relate(presentation, 'customXml', path);
}
