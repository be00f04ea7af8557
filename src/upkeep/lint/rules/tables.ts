import type { Deck } from '../deck.ts';
import { attribute, child, childrenOf, find, isOn, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';
import type { Rule, Say } from '../types.ts';

const onTables =
  (judge: (table: Located, say: (found: string) => void) => void): Rule['check'] =>
  (deck, say) => {
    for (const page of deck.pages) {
      for (const table of find(deck.xml.get(page), 'a:tbl')) judge(table, (found) => say(page, found));
    }
  };

const span = (cell: Located, name: 'gridSpan' | 'rowSpan'): number => Number(attribute(cell, name) ?? 1);
const isMerged = (cell: Located | undefined, ...names: readonly string[]): boolean =>
  names.some((name) => isOn(attribute(cell, name)));

/** Where a merged cell lies in its table. */
interface Position {
  readonly rows: readonly (readonly Located[])[];
  readonly r: number;
  readonly c: number;
}

function judgeSpans(cell: Located, { rows, r, c }: Position, columns: number, say: (found: string) => void): void {
  const [across, down] = [span(cell, 'gridSpan'), span(cell, 'rowSpan')];
  const here = `a:tr[${r + 1}]/a:tc[${c + 1}]`;
  if (c + across > columns || r + down > rows.length) return say(`${here}: ${across} × ${down}`);
  for (let i = 1; i < across; i++)
    if (!isMerged(rows[r]?.[c + i], 'hMerge', 'vMerge')) say(`${here}: gridSpan="${across}", hMerge –`);
  for (let i = 1; i < down; i++) if (!isMerged(rows[r + i]?.[c], 'vMerge')) say(`${here}: rowSpan="${down}", vMerge –`);
}

function grid(table: Located, say: (found: string) => void): void {
  const columns = childrenOf(child(table, 'a:tblGrid'), 'a:gridCol').length;
  const rows = childrenOf(table, 'a:tr').map((row) => childrenOf(row, 'a:tc'));
  if (rows.length === 0 || columns === 0) say(`a:tr × ${rows.length}, a:gridCol × ${columns}`);
  rows.forEach((cells, r) => {
    if (cells.length !== columns) say(`a:tr[${r + 1}]: a:tc × ${cells.length} ≠ ${columns}`);
    cells.forEach((cell, c) => judgeSpans(cell, { rows, r, c }, columns, say));
  });
}

function styles(deck: Deck, say: Say): void {
  const list = deck.related(deck.presentation, 'tableStyles')[0]?.part ?? '';
  const known = find(deck.xml.get(list), 'a:tblStyle').map(({ attributes }) => attributes['styleId']);
  for (const page of deck.pages) {
    for (const style of find(deck.xml.get(page), 'a:tableStyleId').map((one) => textOf(one).trim()))
      if (!known.includes(style)) say(page, style);
  }
}

/** Tables on slides. */
export const TABLE_RULES: readonly Rule[] = [
  {
    id: 'table-grid',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 21.1.3; never',
    why: {
      en: 'Each row has as many cells as the table has columns, and what is merged lies inside and is marked.',
      ja: '表の各行のセル数は列数と同じで、結合の範囲は表の中に収まり、印が付いている必要があります。',
    },
    check: onTables(grid),
  },
  {
    id: 'table-cell',
    level: 'integrity',
    source: 'measured (pptxgenjs-plus); never',
    why: {
      en: 'A cell has no text body; an empty or merged one has an empty body.',
      ja: '表のセルにテキスト要素がありません。空のセル・結合されたセルにも必要です。',
    },
    check: onTables((table, say) => {
      const bare = find(table, 'a:tc').filter((cell) => !child(cell, 'a:txBody')).length;
      if (bare > 0) say(`${bare} × a:tc: a:txBody –`);
    }),
  },
  {
    id: 'table-header',
    level: 'quality',
    source: 'WCAG 1.3.1; PowerPoint’s accessibility checker',
    why: {
      en: 'A table does not mark its header row, so a screen reader cannot name the columns.',
      ja: '表の見出し行が指定されていません。読み上げで列の見出しが伝わりません。',
    },
    check: onTables((table, say) => {
      if (!isOn(attribute(child(table, 'a:tblPr'), 'firstRow'))) say('a:tblPr firstRow –');
    }),
  },
  {
    id: 'table-style',
    level: 'quality',
    source: 'never otherwise by PowerPoint',
    why: {
      en: 'A table has a style that the file does not define; programs other than PowerPoint draw it as they like.',
      ja: '表のスタイルがファイル内で定義されていません。PowerPoint 以外では見た目が変わります。',
    },
    check: styles,
  },
];
