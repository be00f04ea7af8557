import {
  cellText,
  type AnswerSet,
  type Export,
  type Sheet,
  type TextColumn,
  type Variable,
} from '../../../../base/export.ts';
import { itemAt } from '../../../../base/item-at.ts';

/** How one cell holds several answers: a mark a position, or codes of one width side by side. */
type Packing = { readonly form: 'bits' } | { readonly form: 'codes'; readonly width: number };

function packingOf({ kind, type }: Variable): Packing | undefined {
  if (type === undefined || kind === undefined) return undefined;
  if (kind === 'bitstring') return { form: 'bits' };
  const width = /^spread \d+×(\d+)$/.exec(kind)?.[1];
  return width === undefined ? undefined : { form: 'codes', width: Number(width) };
}

/**
 * An export of Triple-S in which each question of several answers in one cell stands in columns by option instead, `Q3.1`, `Q3.2` …, 1 or 0
 * (empty where the cell is), and as a set: any other tool that has several answers has them so. A place in such a column is that of the cell.
 */
export function spreadMultiples(from: Export): Export {
  const [sheet] = from.sheets;
  const packed = (from.variables ?? []).filter((variable) => packingOf(variable) && variable.labels);
  if (!sheet || packed.length === 0) return from;
  const columns: { readonly column: TextColumn; readonly from: number }[] = [];
  const variables: Variable[] = [];
  const sets: AnswerSet[] = [...(from.sets ?? [])];
  sheet.columns.forEach((column, index) => {
    const name = cellText(column, 0);
    const variable = from.variables?.find((one) => one.name === name);
    const packing = variable && packed.includes(variable) ? packingOf(variable) : undefined;
    if (!variable?.labels || !packing) {
      columns.push({ column, from: index });
      if (variable) variables.push(variable);
      return;
    }
    const members = [...variable.labels].map(([code, label]) => ({ code, label, name: `${name}.${code}` }));
    for (const member of members) {
      columns.push({ column: ticksOf(column, sheet.rows, member, packing), from: index });
      variables.push({ name: member.name, label: member.label, type: 'logical', group: name });
    }
    const { label } = variable;
    sets.push({ name, members: members.map((member) => member.name), form: 'ticks', counted: '1', ...(label === undefined ? {} : { label }) });
  });
  const at: Sheet['at'] = (row, column) => sheet.at(row, itemAt(columns, column).from);
  return { ...from, sheets: [{ ...sheet, columns: columns.map(({ column }) => column), at }, ...from.sheets.slice(1)], variables, sets };
} // prettier-ignore

/** The column of one option: its name, then 1, 0 or nothing; each distinct cell is looked at once. */
function ticksOf({ texts, index }: TextColumn, rows: number, { code, name }: { readonly code: string; readonly name: string }, packing: Packing): TextColumn {
  const marks = texts.map((text) => (text.trim() === '' ? 0 : isTicked(text.trim(), code, packing) ? 1 : 2));
  const own = Uint32Array.from({ length: rows }, (_, row) => (row === 0 ? 3 : (marks[itemAt(index, row)] ?? 0)));
  return { texts: ['', '1', '0', name], index: own };
} // prettier-ignore

/** Position is the code in a string of marks; codes side by side may have zeros before them, and 0 is none. */
function isTicked(text: string, code: string, packing: Packing): boolean {
  if (packing.form === 'bits') return text[Number(code) - 1] === '1';
  for (let i = 0; i < text.length; i += packing.width) {
    if (Number(text.slice(i, i + packing.width)) === Number(code)) return true;
  }
  return false;
}
