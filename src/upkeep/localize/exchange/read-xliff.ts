import type { Place, Report } from '../../../base/diagnostic.ts';
import { Unreadable } from '../../../files/ooxml/refusals.ts';
import { IllFormed, placesIn } from '../../../files/ooxml/xml/ill-formed.ts';
import { parseXml } from '../../../files/ooxml/xml/parse.ts';
import { attribute, childrenOf, find, type Located } from '../../../files/ooxml/xml/tree.ts';
import { damagedFile, doctype, duplicateUnit, otherVersion } from './diagnostics.ts';
import { textOf } from './text-bytes.ts';
import type { Received, ReadUnit } from './types.ts';
import { remarksIn, stateIn } from './xliff-remarks.ts';

/**
 * Reads an XLIFF 1.2 file. It is read with our own parser rather than with the package that writes it, which drops a
 * line break before a placeholder, takes the last of two equal units and knows no places. A file with a document type
 * is refused before it is parsed: no entity is ever resolved.
 */
export function readXliff(file: string, bytes: Uint8Array, report: Report): Received | undefined {
  const text = textOf(file, bytes, report);
  if (text === undefined) return undefined;
  const place = ({ line, column }: { line: number; column: number }): Place => ({ file, line, column });
  const places = placesIn(text);
  const lineAt = (offset: number): Place => place({ ...places(offset), column: 1 });
  const forbidden = /<!(DOCTYPE|ENTITY)/i.exec(text);
  if (forbidden) {
    report(doctype(lineAt(forbidden.index)));
    return undefined;
  }
  let root: Located;
  try {
    root = parseXml(text);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { place: where, problem } = error instanceof IllFormed ? error : { place: places(0), problem: error.message };
    report(damagedFile(place(where), { problem }));
    return undefined;
  }
  const version = attribute(root, 'version');
  if (root.name !== 'xliff' || version !== '1.2') {
    const found = root.name === 'xliff' ? `XLIFF ${version ?? '?'}` : `<${root.name}>`;
    report(otherVersion(lineAt(root.start), { found }));
    return undefined;
  }
  const units = new Map<string, ReadUnit>();
  const nodes = find(root, 'trans-unit');
  const remarks = remarksIn(nodes);
  let isSound = true;
  for (const node of nodes) {
    const unit = readUnit(node, places(node.start).line, remarks(node));
    for (const code of unknownCodes(node)) {
      const problem = `${attribute(node, 'id') ?? ''}: ${describe(code)}`;
      report(damagedFile(lineAt(code.start), { problem }));
      isSound = false;
    }
    if (units.has(unit.id)) {
      report(duplicateUnit(lineAt(node.start), { key: unit.id }));
      isSound = false;
    }
    units.set(unit.id, unit);
  }
  return isSound ? { ...headOf(root), units: [...units.values()] } : undefined;
}

/** What the file says of itself; of several files in one, the last counts. */
function headOf(root: Located): Omit<Received, 'units'> {
  const head = find(root, 'file').at(-1);
  return {
    survey: attribute(head, 'original')?.replace(/^surveydeck:/, ''),
    baseLocale: attribute(head, 'source-language'),
    locale: attribute(head, 'target-language'),
    seal: attribute(head, 'build-num'),
  };
}

function readUnit(unit: Located, line: number, comment: string | undefined): ReadUnit {
  const targets = childrenOf(unit, 'target');
  const codes = codesIn(unit);
  const state = stateIn(unit);
  return {
    id: attribute(unit, 'id') ?? '',
    base: childrenOf(unit, 'source')
      .map((node) => wordsIn(node, codes))
      .join(''),
    translation: targets.map((node) => wordsIn(node, codes)).join(''),
    ...(state === undefined ? {} : { state }),
    ...(comment === undefined ? {} : { comment }),
    line,
  };
}

/** What each inline element of a unit's source stands for, by id: tools may send back no more of it than that. */
type Codes = ReadonlyMap<string, string>;

function codesIn(unit: Located): Codes {
  const codes = new Map<string, string>();
  for (const node of childrenOf(unit, 'source').flatMap(inlineIn)) {
    const id = attribute(node, 'id');
    // Code is exported with its words: an `<x>` of which a tool left no more than its id was a line break.
    const words = wordsOf(node, new Map()) || (node.name === 'x' && !codes.has(id ?? '') ? '\n' : '');
    if (id !== undefined && words !== '') codes.set(id, words);
  }
  return codes;
}

const isNode = (child: Located | string): child is Located => typeof child !== 'string';

/** Inline elements, those within others too. */
const inlineIn = (node: Located): readonly Located[] =>
  node.children.filter(isNode).flatMap((child) => [child, ...inlineIn(child)]);

/** Elements of a target that stand for something which nothing says. */
const unknownCodes = (unit: Located): readonly Located[] => {
  const codes = codesIn(unit);
  return childrenOf(unit, 'target')
    .flatMap(inlineIn)
    .filter((node) => isStandIn(node) && wordsOf(node, codes) === '');
};

/** Whether an element stands for code instead of holding it: `<x>`, or a `<ph>` that was emptied. */
const isStandIn = ({ name, children }: Located): boolean => name === 'x' || (name === 'ph' && children.length === 0);

const describe = (node: Located): string => `<${node.name} id="${attribute(node, 'id') ?? ''}"/>`;

/** Words of a unit's own source or target, those of inline elements included; not of alternatives or notes. */
const wordsIn = (node: Located, codes: Codes): string =>
  node.children.map((child) => (isNode(child) ? wordsOf(child, codes) : child)).join('');

function wordsOf(node: Located, codes: Codes): string {
  if (node.name === 'x' && attribute(node, 'ctype') === 'lb') return '\n';
  return isStandIn(node) ? (codes.get(attribute(node, 'id') ?? '') ?? '') : wordsIn(node, codes);
}
