import { newBudget, Unreadable, type Budget } from '../../../../files/ooxml/refusals.ts';
import { readRelations, RELATION, relationsPath, type Relation } from '../../../../files/ooxml/opc/relations.ts';
import { readXml } from '../../../../files/ooxml/xml/parse.ts';
import { at, attribute, child, childrenOf, isOn } from '../../../../files/ooxml/xml/tree.ts';
import { isBadName, openZip, unpack, unpackInPieces } from '../../../../files/ooxml/zip/read-zip.ts';
import type { DirectoryLine } from '../../../../files/ooxml/zip/zip-directory.ts';
import type { FileBytes } from '../../file-bytes.ts';
import { dateStyles } from './number-formats.ts';
import type { WorkbookWords } from './read-sheet.ts';
import type { PackedPart } from './scan-markup.ts';
import { readSharedStrings } from './shared-strings.ts';

/** A sheet of a workbook, not yet read. */
export interface PackedSheet extends PackedPart {
  readonly name: string;
  readonly isHidden: boolean;
}

/** A workbook, opened: its sheets in their order, and what their cells refer to. */
export interface OpenWorkbook {
  readonly sheets: readonly PackedSheet[];
  readonly words: WorkbookWords;
}

/** The parts of a package: as a whole, or in pieces. What is not there or damaged throws `Unreadable`, of pieces at the end at the latest. */
interface Parts {
  has(path: string): boolean;
  whole(path: string): Uint8Array;
  inPieces(path: string): PackedPart;
}

/** Opens a workbook. Throws `Unreadable` where it is none, damaged, protected, or would unpack into too much. */
export async function openWorkbook(file: FileBytes): Promise<OpenWorkbook> {
  const budget = newBudget();
  const parts = partsOf(file, budget);
  const relationsOf = (source: string): readonly Relation[] => {
    const path = relationsPath(source);
    return parts.has(path) ? readRelations(readXml(parts.whole(path), budget), source) : [];
  };
  const main = relationsOf('').find(({ type }) => type === RELATION.officeDocument)?.path ?? 'xl/workbook.xml';
  return readWorkbook(main, relationsOf(main), parts, budget);
}

function partsOf(file: FileBytes, budget: Budget): Parts {
  const { lines } = openZip(file, budget);
  const byPath = new Map<string, DirectoryLine>();
  for (const line of lines) {
    const path = line.name.toLowerCase();
    if (!isBadName(line.name) && byPath.get(path)?.name !== line.name) byPath.set(path, line);
  }
  const lineOf = (path: string): DirectoryLine => {
    const line = byPath.get(path.toLowerCase());
    if (!line) throw new Unreadable('zip-entry', path);
    if (line.encrypted) throw new Unreadable('encrypted', line.name).within(path);
    return line;
  };
  const within = (path: string, error: unknown): unknown => (error instanceof Unreadable && error.rule.startsWith('zip-') ? error.within(path) : error); // prettier-ignore
  return {
    has: (path) => byPath.has(path.toLowerCase()),
    whole(path) {
      const line = lineOf(path);
      try {
        return unpack(file, line);
      } catch (error) {
        throw within(path, error);
      }
    },
    inPieces(path) {
      const line = lineOf(path);
      return {
        async *pieces() {
          try {
            yield* unpackInPieces(file, line);
          } catch (error) {
            throw within(path, error);
          }
        },
      };
    },
  };
}

async function readWorkbook(
  main: string,
  relations: readonly Relation[],
  parts: Parts,
  budget: Budget,
): Promise<OpenWorkbook> {
  const workbook = readXml(parts.whole(main), budget);
  const pathOf = (type: string): string | undefined => relations.find((one) => one.type === type)?.path;
  const [styles, strings] = [pathOf(RELATION.styles), pathOf(RELATION.sharedStrings)];
  const sheets = childrenOf(at(workbook, 's:sheets'), 's:sheet').flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes['r:id']);
    // A sheet that is only a chart, or a dialogue of old, has no cells.
    if (relation?.path === undefined || relation.type !== RELATION.worksheet) return [];
    const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
    return [{ name: attributes['name'] ?? '', isHidden, ...parts.inPieces(relation.path) }];
  });
  return {
    sheets,
    words: {
      strings: strings === undefined ? [] : await readSharedStrings(parts.inPieces(strings)),
      styles: styles === undefined ? [] : dateStyles(readXml(parts.whole(styles), budget)),
      is1904: isOn(attribute(child(workbook, 's:workbookPr'), 'date1904')),
    },
  };
}
