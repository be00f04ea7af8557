import { plainDay } from '../../data/survey/source/plain-day.ts';
import { plainNumber } from '../../data/survey/source/plain-number.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { areCut, every, foldedCell, textsOf, type ColumnFacts } from './column-facts.ts';
import { isTick, isUnticked } from './lexicon.ts';
import type { RowsFound } from './respondent-rows.ts';
import { ANY_TOOL } from './tools/generic.ts';
import type { MetaReason, MetaRule, ToolLayout } from './tools/tool.ts';

/** Why a column is none of a question, by the rules of the tool, by what it says of itself, or by what stands in it; else undefined. */
export function metaReason(facts: ColumnFacts, layout: ToolLayout, found: RowsFound): MetaReason | undefined {
  const { name, variable } = facts;
  const { id, rows, states } = found;
  if (variable?.use === 'serial' || (id !== undefined && name === id)) return 'id';
  if (states.includes(name)) return layout.meta.find((one) => one.name.test(name))?.why ?? 'meta';
  const rule = [...layout.meta, ...ANY_TOOL].find((one) => one.name.test(ownName(name)) && !isDoubtful(one, facts, layout)); // prettier-ignore
  if ((rule?.why === 'id' || name === layout.id) && areCut(facts.column, rows)) return 'cut';
  if (rule) return rule.why;
  // A codebook says what it is.
  if (variable?.labels !== undefined || layout.isDeclared) return undefined;
  return byCells(facts, rows);
}

/** `Date | Date` of two header rows is "Date": one was merged over both. */
function ownName(name: string): string {
  const parts = [...new Set(name.split(' | '))];
  return parts.length === 1 ? (parts[0] ?? name) : name;
}

/** Names that any question or option may have, too: what stands in the column tells. */
function isDoubtful(rule: MetaRule, facts: ColumnFacts, layout: ToolLayout): boolean {
  if (layout.meta.includes(rule)) return false;
  // "No." or "Date" can be a question that people answered: only what differs in each row names them.
  if (rule.why === 'id') return facts.counts.size < facts.filled * 0.9;
  // "E-mail" may be an option that people ticked, and "Name" may have the text of its column.
  if (rule.why === 'personal') return facts.filled > 0 && every(facts, (text) => isTick(text) || isUnticked(text) || text === foldText(facts.name.split(' | ').at(-1) ?? '')); // prettier-ignore
  return false;
}

/** Rows by which it is told that something differs in every one of them. */
const ROWS = 20;
/** A day with a time, as programs write it. */
const CLOCK = /\d{1,2}\s?[:時h]\s?\d{2}/;

/** What programs write in a column, whatever it is called: numbers that count the rows, ids, times of the answer. */
function byCells(facts: ColumnFacts, rows: Uint32Array): MetaReason | undefined {
  if (rows.length < ROWS || facts.filled < rows.length / 2) return undefined;
  const isOften = facts.counts.size >= Math.min(facts.filled * 0.3, ROWS * 2);
  if (isOften && every(facts, isMoment) && !every(facts, isMidnight)) return 'time';
  const areApart = facts.filled === rows.length && facts.counts.size === facts.filled;
  return areApart && (isSorted(facts, rows) || every(facts, isIdLike)) ? 'id' : undefined;
}

/** Whole numbers that only rise, or only fall, from row to row, in the first column or under a name that is no wording: a file may be sorted by an amount. */
function isSorted(facts: ColumnFacts, rows: Uint32Array): boolean {
  if (facts.index > 0 && /[\s?？[]/.test(ownName(facts.name))) return false;
  if (!every(facts, (text) => /^-?\d{1,15}$/.test(text))) return false;
  const numbers = [...rows].map((row) => Number(foldedCell(facts, row)));
  const steps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? 0));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** A long run of letters and digits without a blank: no word, no amount. */
const isIdLike = (text: string): boolean =>
  /^\d{12,}$/.test(text) || (/\d/.test(text) && text.length >= 8 && !/[\s@]/.test(text) && plainNumber(text, []) === undefined && plainDay(text, 'dmy') === undefined && /^[\w:.-]+$/.test(text)); // prettier-ignore

/** A day with its time, or the seconds since 1970 as they are now. */
const isMoment = (text: string): boolean => (CLOCK.test(text) && plainDay(text, 'dmy') !== undefined) || (CLOCK.test(text) && plainDay(text, 'mdy') !== undefined) || /^1[4-9]\d{8}(\d{3})?$/.test(text); // prettier-ignore

/** A day in a cell that is shown with a time: what people answered, not when. */
const isMidnight = (text: string): boolean => /\s0?0:00(:00)?$/.test(text);

/** Coordinates of a place, by name and by what stands in them. */
export const areCoordinates = (facts: ColumnFacts): boolean =>
  /(^|[^a-z])(lat|latitude|lon|lng|longitude|altitude|緯度|経度)$/i.test(facts.name) &&
  textsOf(facts).some((text) => /\.\d{2,}/.test(text)) &&
  every(facts, (text) => plainNumber(text, []) !== undefined);
