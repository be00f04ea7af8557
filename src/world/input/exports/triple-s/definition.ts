import type { Place, Report } from '../../../../base/diagnostic.ts';
import type { Variable } from '../../../../base/export.ts';
import type { Located } from '../../../../files/ooxml/xml/tree.ts';
import * as says from '../diagnostics.ts';
import { childNamed, childrenNamed, readMarkup, wordsIn } from '../read-markup.ts';

/** A variable of Triple-S, and in which fields of a row its answer is, from 0. */
export interface PlacedVariable {
  readonly variable: Variable;
  readonly first: number;
  readonly last: number;
  readonly place: Place;
}

/** What the XML of Triple-S (1.1, 1.2, 2.0, 3.0) says of its data file. */
export interface Definition {
  readonly variables: readonly PlacedVariable[];
  /** `csv`, or `fixed`, where fields are counted in characters. */
  readonly format: string;
  /** Lines of the data file before the first answer. */
  readonly skip: number;
  readonly encoding?: string;
}

/** What Triple-S calls the kinds of variables → what we do; hours are texts. */
const TYPES: Readonly<Record<string, Variable['type']>> = {
  single: 'single',
  multiple: 'multiple',
  quantity: 'number',
  character: 'text',
  logical: 'logical',
  date: 'date',
  time: 'text',
};

/** Reads the definition. Undefined, and reported, if it is damaged, no Triple-S, or describes nothing. */
export async function readDefinition(file: string, bytes: Uint8Array, report: Report): Promise<Definition | undefined> {
  const markup = await readMarkup(file, bytes, report);
  if (!markup) return undefined;
  const { root, placeAt } = markup;
  const place = { file, line: 1, column: 1 };
  const record = childNamed(childNamed(root, 'survey'), 'record');
  if (childNamed(root, 'hierarchy')) {
    report(says.refusedFormat(place, { format: 'Triple-S + hierarchy', kind: 'loops' }));
    return undefined;
  }
  const variables = childrenNamed(record, 'variable').map((one, i) => placed(one, i, placeAt(one.start)));
  if (!record || variables.length === 0) {
    report(says.noVariables(place, { tool: 'Triple-S' }));
    return undefined;
  }
  const { format = 'fixed', skip, encoding } = record.attributes;
  const isLater = Number(root.attributes['version'] ?? 0) >= 3;
  return {
    variables,
    format: format.toLowerCase(),
    skip: Math.max(0, Math.floor(Number(skip ?? 0)) || 0),
    ...(encoding === undefined ? (isLater ? { encoding: 'Windows-1252' } : {}) : { encoding }),
  };
}

/** The words for analysis, where there are others for the interview; the first language. */
function labelOf(node: Located | undefined): string {
  const texts = childrenNamed(node, 'text');
  return wordsIn(texts.find(({ attributes }) => attributes['mode'] === 'analysis') ?? texts[0] ?? node);
}

function placed(node: Located, index: number, place: Place): PlacedVariable {
  const position = childNamed(node, 'position')?.attributes ?? {};
  const start = Number(position['start'] ?? index + 1);
  const finish = Number(position['finish'] ?? start);
  const first = Number.isInteger(start) && start > 0 ? start - 1 : index;
  return { variable: variableOf(node), first, last: Number.isInteger(finish) ? Math.max(first, finish - 1) : first, place }; // prettier-ignore
}

function variableOf(node: Located): Variable {
  const { type: written = '', use, ident = '' } = node.attributes;
  const spread = childNamed(node, 'spread')?.attributes;
  const values = childrenNamed(childNamed(node, 'values'), 'value').flatMap((value) => {
    const code = value.attributes['code']?.trim();
    return code === undefined || code === '' ? [] : [[code, labelOf(value)] as const];
  });
  const label = labelOf(childNamed(node, 'label'));
  const type = TYPES[written.toLowerCase()];
  const isMultiple = type === 'multiple';
  // Of a multiple, the place of a tick is its code: its labels stand in that order.
  const labels = isMultiple ? [...values].sort(([a], [b]) => Number(a) - Number(b)) : values;
  const kind = isMultiple ? (spread ? `spread ${spread['subfields'] ?? ''}×${spread['width'] ?? ''}` : 'bitstring') : written; // prettier-ignore
  return {
    name: wordsIn(childNamed(node, 'name')) || ident,
    ...(label === '' ? {} : { label }),
    ...(labels.length === 0 ? {} : { labels: new Map(labels) }),
    ...(type === undefined ? {} : { type }),
    ...(use === 'serial' || use === 'weight' ? { use } : {}),
    ...(kind === '' ? {} : { kind }),
  };
}
