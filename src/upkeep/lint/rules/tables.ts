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
    check: onTables(grid),
  },
  {
    id: 'table-cell',
    level: 'integrity',
    source: 'measured (pptxgenjs-plus); never',
    check: onTables((table, say) => {
      const bare = find(table, 'a:tc').filter((cell) => !child(cell, 'a:txBody')).length;
      if (bare > 0) say(`${bare} × a:tc: a:txBody –`);
    }),
  },
  {
    id: 'table-header',
    level: 'quality',
    source: 'WCAG 1.3.1; PowerPoint’s accessibility checker',
    check: onTables((table, say) => {
      if (!isOn(attribute(child(table, 'a:tblPr'), 'firstRow'))) say('a:tblPr firstRow –');
    }),
  },
  {
    id: 'table-style',
    level: 'quality',
    source: 'never otherwise by PowerPoint',
    check: styles,
  },
];
