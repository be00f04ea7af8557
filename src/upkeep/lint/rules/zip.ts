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
    why: {
      en: 'A part cannot be unpacked: wrong checksum, size or method. PowerPoint repairs or refuses the file.',
      ja: '部品を展開できません（チェックサム・サイズ・圧縮方式の不一致）。PowerPoint は修復を求めるか、開きません。',
    },
    check: reported('zip-entry'),
  },
  {
    id: 'zip-frame',
    level: 'integrity',
    source: 'measured (paper-pptx): repair for one line feed',
    why: {
      en: 'Bytes stand before the first or behind the last part; a file must begin and end with its zip.',
      ja: 'ZIP の前後に余分なバイトがあります。PowerPoint は修復を求めます。',
    },
    check: everyPackage(({ zip }, say) => {
      if (zip.before > 0) say('', `${zip.before} B + PK`);
      if (zip.after !== 0) say('', `PK + ${zip.after} B`);
    }),
  },
  {
    id: 'zip-name',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 7.3.4',
    why: {
      en: 'A part has a name that another has too (capitals do not count) or that leads out of the package.',
      ja: '部品の名前が重複している（大文字小文字は区別されません）か、外を指しています。',
    },
    check: everyPackage(badNames),
  },
  {
    id: 'zip-folder',
    level: 'repair',
    source: 'pptxgenjs-plus #14; paper-pptx saw it open',
    why: {
      en: 'The zip has entries for folders; a package has only parts.',
      ja: 'ZIP にフォルダーの項目があります。パッケージには部品だけを入れます。',
    },
    check: everyPackage(({ zip }, say) => {
      const folders = zip.lines.filter(({ name }) => isFolder(name));
      if (folders[0]) say('', `${folders.length} × "${folders[0].name}"`);
    }),
  },
  {
    id: 'zip-stored',
    level: 'quality',
    source: 'house',
    why: {
      en: 'XML parts are stored without compression, so the file is several times as large as need be.',
      ja: 'XML の部品が圧縮されておらず、ファイルが必要以上に大きくなっています。',
    },
    check: everyPackage(({ zip }, say) => {
      const stored = zip.lines.filter(
        ({ name, method, size }) => method === 0 && size > WORTH_PACKING && /\.(xml|rels)$/i.test(name),
      );
      if (stored[0]) say('', `${stored.length} × "${stored[0].name}"`);
    }),
  },
  {
    id: 'zip-first',
    level: 'quality',
    source: 'never otherwise by PowerPoint',
    why: {
      en: 'The content types are not the first part; mail filters and servers tell the kind of file by that.',
      ja: 'コンテンツ タイプが先頭の部品ではありません。メールやサーバーの判別はこれを手がかりにします。',
    },
    check: everyPackage(({ zip }, say) => {
      const first = zip.lines[0]?.name;
      if (first !== undefined && first !== '[Content_Types].xml') say('', `"${first}"`);
    }),
  },
  {
    id: 'xml-encoding',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 8.1.4',
    why: {
      en: 'An XML part is not in UTF-8 or UTF-16.',
      ja: 'XML の部品の文字コードが UTF-8 でも UTF-16 でもありません。',
    },
    check: reported('xml-encoding'),
  },
  {
    id: 'xml-characters',
    level: 'integrity',
    source: 'XML 1.0, 2.2',
    why: {
      en: 'A control character that XML cannot hold stands in a part; Office refuses the file. Strip it from the text.',
      ja: 'XML に書けない制御文字が入っています。元のテキストから取り除いてください。',
    },
    check: reported('xml-characters'),
  },
  {
    id: 'xml-wellformed',
    level: 'integrity',
    source: 'XML 1.0; #1427 #1455',
    why: {
      en: 'A part is not well-formed XML: a tag is not closed, or a character such as & was not escaped.',
      ja: 'XML として正しくない部品があります（閉じていないタグ、& などのエスケープ漏れ）。',
    },
    check: reported('xml-wellformed'),
  },
  {
    id: 'xml-dtd',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 8.1.4',
    why: {
      en: 'An XML part declares a document type, which packages must not: through it a file can reach out or unfold.',
      ja: 'XML に文書型宣言（DOCTYPE）があります。外部参照や展開に悪用できるため、禁止されています。',
    },
    check: reported('xml-dtd'),
  },
];
