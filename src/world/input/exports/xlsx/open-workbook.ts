import { newBudget, Unreadable, type Budget } from '../../../../files/ooxml/refusals.ts';
import { readRelations, RELATION, relationsPath, type Relation } from '../../../../files/ooxml/opc/relations.ts';
import { readXml } from '../../../../files/ooxml/xml/parse.ts';
import { at, attribute, child, childrenOf, isOn } from '../../../../files/ooxml/xml/tree.ts';
import { readZip } from '../../../../files/ooxml/zip/read-zip.ts';
import { dateStyles } from './number-formats.ts';
import type { WorkbookWords } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';

/** A sheet of a workbook, not yet read. */
export interface PackedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly bytes: Uint8Array;
}

/** A workbook, opened: its sheets in their order, and what their cells refer to. */
export interface OpenWorkbook {
  readonly sheets: readonly PackedSheet[];
  readonly words: WorkbookWords;
}

/** Parts of a workbook that hold no cells: pictures, charts, what a pivot table remembers. */
const NO_CELLS = /(^|\/)(drawings|charts|media|theme|pivotCache|pivotTables|externalLinks|customXml|embeddings)\//i;

/** Opens a workbook. Throws `Unreadable` where it is none, damaged, protected, or would unpack into too much. */
export function openWorkbook(bytes: Uint8Array): OpenWorkbook {
  const budget = newBudget();
  const isWanted = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !NO_CELLS.test(name);
  const { files, faults } = readZip(bytes, budget, isWanted);
  const parts = new Map([...files].map(([name, part]) => [name.toLowerCase(), part]));
  const need = (path: string): Uint8Array => {
    const part = parts.get(path.toLowerCase());
    if (part) return part;
    const fault = faults.find((one) => one.part.toLowerCase() === path.toLowerCase());
    throw new Unreadable(fault?.rule ?? 'zip-entry', fault ? `${path}: ${fault.found}` : path);
  };
  const relationsOf = (source: string): readonly Relation[] => {
    const part = parts.get(relationsPath(source).toLowerCase());
    return part ? readRelations(readXml(part, budget), source) : [];
  };
  const main = relationsOf('').find(({ type }) => type === RELATION.officeDocument)?.path ?? 'xl/workbook.xml';
  return readWorkbook(main, relationsOf(main), need, budget);
}

function readWorkbook(
  main: string,
  relations: readonly Relation[],
  need: (path: string) => Uint8Array,
  budget: Budget,
): OpenWorkbook {
  const workbook = readXml(need(main), budget);
  const pathOf = (type: string): string | undefined => relations.find((one) => one.type === type)?.path;
  const [styles, strings] = [pathOf(RELATION.styles), pathOf(RELATION.sharedStrings)];
  const sheets = childrenOf(at(workbook, 's:sheets'), 's:sheet').flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes['r:id']);
    // A sheet that is only a chart, or a dialogue of old, has no cells.
    if (relation?.path === undefined || relation.type !== RELATION.worksheet) return [];
    const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
    return [{ name: attributes['name'] ?? '', isHidden, bytes: need(relation.path) }];
  });
  return {
    sheets,
    words: {
      strings: strings === undefined ? [] : readSharedStrings(need(strings)),
      styles: styles === undefined ? [] : dateStyles(readXml(need(styles), budget)),
      is1904: isOn(attribute(child(workbook, 's:workbookPr'), 'date1904')),
    },
  };
}
