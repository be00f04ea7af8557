import type { Package } from '../../../files/ooxml/opc/open-package.ts';
import { isBadName, isFolder } from '../../../files/ooxml/zip/read-zip.ts';
import type { Rule, Say } from '../types.ts';
import { reported } from './reported.ts';

type PackageCheck = (file: Package, say: Say) => void;

/** A check that runs on the deck and on each workbook in it. */
const everyPackage =
  (check: PackageCheck): Rule['check'] =>
  (deck, say) => {
    for (const file of deck.packages)
      check(file, (part, found) => say(part === '' ? file.name : file.shown(part), found));
  };

function badNames(file: Package, say: Say): void {
  const seen = new Map<string, string>();
  for (const { name } of file.zip.lines) {
    const known = seen.get(name.toLowerCase());
    if (known !== undefined) say(name, `= ${known}`);
    seen.set(name.toLowerCase(), name);
    if (isBadName(name)) say('', JSON.stringify(name));
  }
}

/** An XML part with fewer bytes gains nothing from compression. */
const WORTH_PACKING = 256;

/** The zip around the parts, and whether its XML can be read. */
export const ZIP_RULES: readonly Rule[] = [
  {
    id: 'zip-entry',
    level: 'integrity',
    source: 'ECMA-376 Part 2',
    check: reported('zip-entry'),
  },
  {
    id: 'zip-frame',
    level: 'integrity',
    source: 'measured (paper-pptx): repair for one line feed',
    check: everyPackage(({ zip }, say) => {
      if (zip.before > 0) say('', `${zip.before} B + PK`);
      if (zip.after !== 0) say('', `PK + ${zip.after} B`);
    }),
  },
  {
    id: 'zip-name',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 7.3.4',
    check: everyPackage(badNames),
  },
  {
    id: 'zip-folder',
    level: 'repair',
    source: 'pptxgenjs-plus #14; paper-pptx saw it open',
    check: everyPackage(({ zip }, say) => {
      const folders = zip.lines.filter(({ name }) => isFolder(name));
      if (folders[0]) say('', `${folders.length} × "${folders[0].name}"`);
    }),
  },
  {
    id: 'zip-stored',
    level: 'quality',
    source: 'house',
    // A package inside another is packed with it.
    check: ({ packages: [outer] }, say) => {
      if (!outer) return;
      const stored = outer.zip.lines.filter(
        ({ name, method, size }) => method === 0 && size > WORTH_PACKING && /\.(xml|rels)$/i.test(name),
      );
      if (stored[0]) say(outer.name, `${stored.length} × "${stored[0].name}"`);
    },
  },
  {
    id: 'zip-first',
    level: 'quality',
    source: 'never otherwise by PowerPoint',
    check: everyPackage(({ zip }, say) => {
      const first = zip.lines[0]?.name;
      if (first !== undefined && first !== '[Content_Types].xml') say('', `"${first}"`);
    }),
  },
  {
    id: 'xml-encoding',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 8.1.4',
    check: reported('xml-encoding'),
  },
  {
    id: 'xml-characters',
    level: 'integrity',
    source: 'XML 1.0, 2.2',
    check: reported('xml-characters'),
  },
  {
    id: 'xml-wellformed',
    level: 'integrity',
    source: 'XML 1.0; #1427 #1455',
    check: reported('xml-wellformed'),
  },
  {
    id: 'xml-dtd',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 8.1.4',
    check: reported('xml-dtd'),
  },
];
