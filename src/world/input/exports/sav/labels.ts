import { Cursor } from './cursor.ts';
import { SavDamage } from './damage.ts';
import { cursorOf, EXTENSION, extensionsOf, NO_VALUE } from './extensions.ts';
import type { LabelRecord } from './records.ts';
import { spell, type Meaning } from './spell.ts';
import { textOf, type Context, type SavVariable } from './variables.ts';

/** The labels of a variable's values, and the numbers that their texts stand for. */
export interface ValueLabels {
  /** By the text of a cell. */
  readonly labels: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
}

type Growing = { readonly labels: Map<string, string>; readonly numbers: Map<string, number> };

/** Labels that are kept when several records label one variable, which is rare; more are no survey's. */
const MOST_COPIED = 5_000_000;

/** The value labels of all variables that have some. */
export function labelsOf(context: Context, variables: readonly SavVariable[]): ReadonlyMap<SavVariable, ValueLabels> {
  const byElement = new Map(variables.map((variable) => [variable.record.element + 1, variable]));
  const found = new Map<SavVariable, ValueLabels>();
  let copied = 0;
  for (const record of context.records.labels) {
    const spelled = spellings(context, record);
    for (const variable of labelled(record, byElement)) {
      const mine = spelled(variable);
      const earlier = found.get(variable);
      if (!earlier) {
        found.set(variable, mine);
        continue;
      }
      copied += earlier.labels.size + mine.labels.size;
      if (copied > MOST_COPIED) throw new SavDamage('count', record.at, copied);
      found.set(variable, {
        labels: new Map([...earlier.labels, ...mine.labels]),
        numbers: new Map([...earlier.numbers, ...mine.numbers]),
      });
    }
  }
  addLongStrings(context, variables, found);
  return found;
}

/** The variables of a record: all numbers, or all strings that are no longer than a value. */
function labelled(record: LabelRecord, byElement: ReadonlyMap<number, SavVariable>): readonly SavVariable[] {
  const { at, elements } = record;
  if (elements.length === 0) throw new SavDamage('labels_of_nothing', at);
  const variables = elements.map((element) => {
    const variable = byElement.get(element);
    if (!variable) throw new SavDamage('labels_of_no_variable', at, element);
    if (variable.width > 8) throw new SavDamage('labels_of_long_string', at, variable.name);
    return variable;
  });
  const isString = variables[0]!.width > 0;
  const other = variables.find(({ width }) => width > 0 !== isString);
  if (other) throw new SavDamage('labels_of_both', at, other.name);
  return variables;
}

/** The labels of a record as variables spell their values: once for all that spell alike. */
function spellings(context: Context, record: LabelRecord): (variable: SavVariable) => ValueLabels {
  const known = new Map<Meaning | 'string', ValueLabels>();
  return ({ width, meaning }) => {
    const key = width > 0 ? 'string' : meaning;
    const before = known.get(key);
    if (before) return before;
    const made: Growing = { labels: new Map(), numbers: new Map() };
    for (const [value, label] of record.labels) {
      const number = new Cursor(value, context.isLittle).float64();
      const text = key === 'string' ? textOf(context, value) : spell(noneIfMissing(number), key);
      if (text === '' && key !== 'string') continue;
      made.labels.set(text, textOf(context, label));
      if (key !== 'string') made.numbers.set(text, number);
    }
    known.set(key, made);
    return made;
  };
}

/** A number of a case or label; NaN if it stands for no value. */
export const noneIfMissing = (value: number): number => (value === NO_VALUE ? NaN : value);

/** Labels of strings of more than eight bytes (7/21). */
function addLongStrings(
  context: Context,
  variables: readonly SavVariable[],
  found: Map<SavVariable, ValueLabels>,
): void {
  const byName = variablesByName(variables);
  for (const extension of extensionsOf(context.records, EXTENSION.longStringLabels)) {
    const cursor = cursorOf(context.bytes, extension, context.isLittle);
    while (cursor.left > 0) {
      const at = cursor.at;
      const variable = byName(textOf(context, cursor.take(cursor.count(1))));
      cursor.int32();
      const labels = new Map<string, string>();
      for (let count = cursor.count(8); count > 0; count--) {
        const value = textOf(context, cursor.take(cursor.count(1)));
        labels.set(value, textOf(context, cursor.take(cursor.count(1))));
      }
      if (variable && variable.width > 0) found.set(variable, { labels, numbers: new Map() });
      else context.leaveOut('labels', at);
    }
  }
}

/** Finds variables as other records name them: by the long name, or by the short one; letters may be small. */
export function variablesByName(variables: readonly SavVariable[]): (name: string) => SavVariable | undefined {
  const longs = new Map(variables.map((variable) => [variable.name.toLowerCase(), variable]));
  const shorts = new Map(variables.map((variable) => [variable.short.toLowerCase(), variable]));
  return (name) => longs.get(name.toLowerCase()) ?? shorts.get(name.toLowerCase());
}
