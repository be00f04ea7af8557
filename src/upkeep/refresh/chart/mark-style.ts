import { literalFormat, markFill, valueFormat } from '../../../files/pptx/redraw.ts';
import type { Splice } from '../../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import { child, childrenOf, find, type Located } from '../../../files/ooxml/xml/tree.ts';
import type { LedgerChart, LedgerRow } from '../../../files/record/ledger-schema.ts';
import type { ChartChange } from './change.ts';
import { fillIn, hasFill, sameFill } from './colors.ts';
import { sameCell, type CellName } from './match-rows.ts';

const rowsOf = ({ old, next }: ChartChange, cell: CellName): readonly [old: LedgerRow | undefined, next: LedgerRow | undefined] => [
  old.rows.find((row) => sameCell(row, cell)),
  next.rows.find((row) => sameCell(row, cell)),
]; // prettier-ignore

/** Moves the accent to where the data puts it, unless a person gave the mark another colour. */
export function fillChanges(change: ChartChange, mark: Located, cell: CellName): readonly Splice[] {
  const [old, next] = rowsOf(change, cell);
  const fill = fillIn(mark);
  if (!old || !next || !fill || sameFill(old, next) || !hasFill(mark, old)) return [];
  return [{ start: fill.start, end: fill.end, text: renderFragment(markFill(next)) }];
}

/** Removes quoting from a number format, since programs quote differently: `0.0"%"` and `0.0\%` say the same. */
const plainFormat = (format: string): string => format.replace(/["\\]/g, '');

/** A label whose format spells out what it says (※; in earlier decks, a decimal comma) gets the new one; a person's own format stays. */
function formatChanges(change: ChartChange, label: Located | undefined, cell: CellName): readonly Splice[] {
  const [old, next] = rowsOf(change, cell);
  if (!old || !next) return [];
  const now = valueFormat(next, change.next);
  const ours = [valueFormat(old, change.old), literalFormat(old.valueLabel)].map(plainFormat);
  return childrenOf(label, 'c:numFmt').flatMap((format): readonly Splice[] => {
    const range = change.part.attributeRange(format, 'formatCode');
    const own = plainFormat(format.attributes['formatCode'] ?? '');
    return range && ours.includes(own) && own !== plainFormat(now) ? [{ ...range, text: now.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;') }] : []; // prettier-ignore
  });
}

/** Sets a label in the size at which it fits its mark, unless a person chose another. */
function sizeChanges(change: ChartChange, label: Located | undefined, cell: CellName): readonly Splice[] {
  const { part, old, next } = change;
  const [before, after] = rowsOf(change, cell);
  const hundredths = ({ valueSize }: LedgerChart, row?: LedgerRow): string =>
    String(Math.round((row?.size ?? valueSize) * 100));
  const [was, now] = [hundredths(old, before), hundredths(next, after)];
  if (was === now) return [];
  return find(child(label, 'c:txPr'), 'a:defRPr').flatMap((look): readonly Splice[] => {
    const range = look.attributes['sz'] === was ? part.attributeRange(look, 'sz') : undefined;
    return range ? [{ ...range, text: now }] : [];
  });
}

/** Changes to those properties of a label that follow the data. */
export const labelChanges = (change: ChartChange, label: Located | undefined, cell: CellName): readonly Splice[] => [
  ...formatChanges(change, label, cell),
  ...sizeChanges(change, label, cell),
];

/** Whether layout's choice of setting the label as a text beside its mark has changed. */
export function goesBeside(change: ChartChange, cell: CellName): boolean {
  const [old, next] = rowsOf(change, cell);
  return old !== undefined && old.beside !== next?.beside && !(next?.beside && change.lacksBeside);
}
