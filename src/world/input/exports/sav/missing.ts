import { Cursor } from './cursor.ts';
import { SavDamage } from './damage.ts';
import { cursorOf, EXTENSION, extensionsOf, NO_VALUE } from './extensions.ts';
import { noneIfMissing, variablesByName } from './labels.ts';
import { spell } from './spell.ts';
import { textOf, type Context, type SavVariable } from './variables.ts';

/** What is declared to be no answer. */
export interface MissingValues {
  /** Texts of cells, in the order in which they are declared. */
  readonly texts: readonly string[];
  /** Both ends included; ±Infinity where it is open. */
  readonly range?: readonly [number, number];
}

/** The lowest number that SPSS knows besides `NO_VALUE`, and what it writes for LOWEST. */
const LOWEST = -1.797_693_134_862_315_5e308;

/** The missing values of all variables that have some. */
export function missingOf(
  context: Context,
  variables: readonly SavVariable[],
): ReadonlyMap<SavVariable, MissingValues> {
  const found = new Map<SavVariable, MissingValues>();
  for (const variable of variables) {
    const { missing } = variable.record;
    if (missing.length === 0) continue;
    if (variable.width > 0) found.set(variable, { texts: missing.map((value) => textOf(context, value)) });
    else found.set(variable, ofNumbers(context, variable));
  }
  addLongStrings(context, variables, found);
  return found;
}

function ofNumbers({ isLittle }: Context, { record, meaning }: SavVariable): MissingValues {
  const numbers = record.missing.map((value) => new Cursor(value, isLittle).float64());
  if (numbers.some(Number.isNaN)) throw new SavDamage('missing', record.at);
  const single = record.missingForm < 0 ? numbers.slice(2) : numbers;
  const texts = single.map((value) => spell(noneIfMissing(value), meaning)).filter((text) => text !== '');
  if (record.missingForm > 0) return { texts };
  const [low = 0, high = 0] = numbers;
  if (low > high) throw new SavDamage('missing', record.at);
  const range = [
    low <= LOWEST || low === NO_VALUE ? -Infinity : low,
    high >= Number.MAX_VALUE ? Infinity : high,
  ] as const;
  return { texts, range };
}

/** Missing values of strings of more than eight bytes (7/22). */
function addLongStrings(
  context: Context,
  variables: readonly SavVariable[],
  found: Map<SavVariable, MissingValues>,
): void {
  const byName = variablesByName(variables);
  for (const extension of extensionsOf(context.records, EXTENSION.longStringMissing)) {
    const cursor = cursorOf(context.bytes, extension, context.isLittle);
    while (cursor.left > 0) {
      const at = cursor.at;
      const variable = byName(textOf(context, cursor.take(cursor.count(1))));
      const count = cursor.byte();
      const length = cursor.count(count);
      const texts = Array.from({ length: count }, (_, i) => {
        // Old versions of PSPP write the length again before each value.
        if (i > 0 && cursor.left >= 4 + length && isNumber(cursor, length)) cursor.int32();
        return textOf(context, cursor.take(length));
      });
      if (variable && variable.width > 0 && count > 0) found.set(variable, { texts });
      else context.leaveOut('missing', at);
    }
  }
}

/** Whether this number comes next. */
const isNumber = (cursor: Cursor, number: number): boolean =>
  new Cursor(cursor.bytes, cursor.isLittle, cursor.at).int32() === number;
