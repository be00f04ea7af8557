import type { Variable } from '../../../../base/export.ts';
import type { Filled } from './cases.ts';
import type { ValueLabels } from './labels.ts';
import type { MissingValues } from './missing.ts';
import type { SavVariable } from './variables.ts';

/** What the file says of a variable besides its record. */
interface Said {
  readonly labels: ValueLabels | undefined;
  readonly missing: MissingValues | undefined;
  readonly isWeight: boolean;
}

/** A variable in the words that all formats share; its column must not be finished, since it tells what occurs. */
export function describeVariable(filled: Filled, { labels, missing, isWeight }: Said): Variable {
  const { variable } = filled;
  const type = typeOf(variable);
  const texts = missing ? missingTexts(filled, missing, labels) : [];
  // A range of dates is counted in seconds, which no cell shows: only its texts say what is meant.
  const range = variable.meaning === 'number' ? missing?.range : undefined;
  return {
    name: variable.name,
    ...(variable.label ? { label: variable.label } : {}),
    ...(labels && labels.labels.size > 0 ? { labels: labels.labels } : {}),
    ...(type ? { type } : {}),
    ...(variable.measure ? { measure: variable.measure } : {}),
    ...(texts.length > 0 ? { missing: texts } : {}),
    ...(range ? { missingRange: range } : {}),
    ...(isWeight ? { use: 'weight' as const } : {}),
  };
}

/** Times are durations or times of day: neither amounts nor dates. */
function typeOf({ width, meaning }: SavVariable): Variable['type'] {
  if (width > 0) return 'text';
  return meaning === 'number' ? 'number' : meaning === 'time' ? undefined : 'date';
}

/** Missing values that occur or have a label: the single ones as they are declared, then those of the range by size. */
function missingTexts(filled: Filled, { texts, range }: MissingValues, labels: ValueLabels | undefined): string[] {
  const known = new Map<string, number>(labels?.numbers);
  const occurring = new Set<string>(labels?.labels.keys());
  for (const [value, text] of filled.column.values()) {
    occurring.add(text);
    if (typeof value === 'number' && !Number.isNaN(value)) known.set(text, value);
  }
  const single = texts.filter((text) => occurring.has(text));
  if (!range) return [...new Set(single)];
  const inRange = [...known]
    .filter(([, value]) => value >= range[0] && value <= range[1])
    .sort(([, a], [, b]) => a - b);
  return [...new Set([...single, ...inRange.map(([text]) => text)])];
}
