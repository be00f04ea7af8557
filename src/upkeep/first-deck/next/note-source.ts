import { isRecord } from '../../../base/is-record.ts';
import type { Export, Sheet } from '../../../base/export.ts';
import { columnNames, foldName } from '../../../data/survey/source/column-names.ts';
import type { SurveyDefinition } from '../../../data/survey/types.ts';
import type { ProposedSurvey } from '../types.ts';
import type { NamedColumn } from './known-columns.ts';
import type { Noting } from './next-values.ts';

interface ReadingInput {
  readonly definition: SurveyDefinition;
  readonly from: Export;
  readonly proposal: ProposedSurvey;
  readonly named: readonly NamedColumn[];
  readonly files: readonly string[];
}

/** How the sheet of an export is read from now on. */
export interface Reading {
  readonly sheet: Sheet;
  readonly headerRows: number;
  readonly names: readonly number[];
}

/** Notes what `source:` has to say otherwise of the files: names, format, encoding, sheet, header rows. As little as can be. */
export function noteReading({ definition, from, proposal, named, files }: ReadingInput, { edits, note }: Noting): Reading {
  const { source } = definition;
  const [first] = from.sheets;
  if (!source || !first) throw new Error('a survey without an export');
  const [before, after] = [source.files.join(', '), files.join(', ')];
  if (before !== after) {
    if (edits.isList(['source', 'files']) && files.length === source.files.length) {
      files.forEach((file, i) => file !== source.files[i] && edits.replace(['source', 'files', i], file));
    } else edits.replace(['source', 'files'], files.length === 1 ? files[0] : files);
    note({ is: 'files', from: before, to: after });
  }
  for (const key of ['format', 'encoding', 'delimiter'] as const) {
    const [old, own] = [source[key], from[key]];
    if (old === undefined || own === undefined || old === own) continue;
    edits.replace(['source', key], own);
    note({ is: 'reading', key, from: old, to: own });
  }
  const known = new Set(named.map(({ name }) => foldName(name)));
  const score = (sheet: Sheet, rows: readonly number[]): number => columnNames(sheet, rows).filter((name) => known.has(name)).length;
  const wanted = source.sheet?.text;
  const proposedName = typeof proposal.source['sheet'] === 'string' ? proposal.source['sheet'] : undefined;
  const proposed = (proposedName === undefined ? undefined : from.sheets.find(({ name }) => name === proposedName)) ?? first;
  const declared = wanted === undefined ? first : from.sheets.find(({ name }) => name === wanted);
  const sheet = declared && score(declared, source.names) > 0 ? declared : proposed;
  if (wanted !== undefined && sheet.name !== wanted) {
    if (sheet.name === undefined) edits.quiet(['source', 'sheet']);
    else edits.replace(['source', 'sheet'], sheet.name);
    note({ is: 'reading', key: 'sheet', from: wanted, to: sheet.name ?? '' });
  } else if (wanted === undefined && sheet !== first && sheet.name !== undefined) {
    edits.set(['source'], 'sheet', sheet.name);
    note({ is: 'reading', key: 'sheet', from: first.name ?? '', to: sheet.name });
  }
  const headerRows = numberIn(proposal.source['header_rows']) ?? 1;
  const names = (proposal.source['names'] as readonly number[] | undefined) ?? [1];
  const isOther = headerRows !== source.headerRows || names.join() !== source.names.join();
  if (!isOther || sheet !== proposed || score(sheet, names) <= score(sheet, source.names)) return { sheet, headerRows: source.headerRows, names: source.names };
  put(edits, 'header_rows', headerRows, source.headerRows !== headerRows);
  put(edits, 'names', names, source.names.join() !== names.join());
  note({ is: 'reading', key: 'header_rows', from: String(source.headerRows), to: String(headerRows) });
  return { sheet, headerRows, names };
} // prettier-ignore

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Writes a value of `source:`, whether it is there or not. */
function put(edits: Noting['edits'], key: string, value: unknown, isOther: boolean): void {
  if (!isOther) return;
  if (edits.has(['source', key])) edits.replace(['source', key], value);
  else edits.set(['source'], key, value);
}

interface Compared {
  readonly definition: SurveyDefinition;
  readonly proposal: ProposedSurvey;
  /** What `init` would have proposed of the export before. */
  readonly before: ProposedSurvey | undefined;
}

interface Rule {
  readonly column: string;
  readonly why: string;
}

const rulesOf = (proposal: ProposedSurvey | undefined): readonly (Rule & Readonly<Record<string, unknown>>)[] => {
  const rules: unknown = proposal?.source['drop'];
  if (!Array.isArray(rules)) return [];
  return (rules as readonly unknown[]).filter((rule): rule is Rule & Readonly<Record<string, unknown>> => isRecord(rule) && typeof rule['column'] === 'string'); // prettier-ignore
};

/** Notes rows that are no respondents and of which the export before had none: previews, incomplete ones, totals. */
export function noteRules(
  { definition, proposal, before, named }: Compared & { readonly named: readonly NamedColumn[] },
  { edits, note }: Noting,
): void {
  const source = definition.source;
  const ruled = new Set([...(source?.drop ?? []), ...(source?.keep ?? [])].map(({ column }) => column.text));
  const earlier = new Set(rulesOf(before).map(({ column }) => column));
  for (const rule of rulesOf(proposal)) {
    if (ruled.has(rule.column) || earlier.has(rule.column)) continue;
    if (!before || !named.some(({ name }) => name === rule.column))
      note({ is: 'decide-rule', column: rule.column, why: rule.why }); // prettier-ignore
    else {
      edits.push(['source', 'drop'], rule);
      note({ is: 'rule', column: rule.column, why: rule.why });
    }
  }
}

/** Notes other days of the fieldwork, where what stands there is what `init` wrote; a person's own stay. */
export function noteDates({ definition, proposal, before }: Compared, { edits, note }: Noting): void {
  if (proposal.hasNoDates) return;
  const { from, to } = proposal.fieldwork;
  const { fieldwork, dataDate } = definition;
  if (fieldwork.from === from && fieldwork.to === to) return;
  const isOurs = before && !before.hasNoDates && before.fieldwork.from === fieldwork.from && before.fieldwork.to === fieldwork.to; // prettier-ignore
  if (!isOurs) {
    if (before && before.fieldwork.from === from && before.fieldwork.to === to) return;
    note({ is: 'kept-dates', from, to });
    return;
  }
  if (fieldwork.from !== from) edits.replace(['fieldwork', 'from'], from);
  if (fieldwork.to !== to) edits.replace(['fieldwork', 'to'], to);
  if (dataDate === before.fieldwork.to && dataDate !== to) edits.replace(['data_date'], to);
  note({ is: 'dates', from, to });
}
