import { DIFF_FORMATS, isDiffFormat } from '../../upkeep/compare/render/diff-formats.ts';
import type { CommandName } from './options.ts';
import type { Mistakes } from './words.ts';

type Values = Readonly<Record<string, unknown>> & { readonly _: readonly string[] };

/** Whether the command shows what differs. */
export const showsDiffs = (command: CommandName): boolean => command === 'diff' || command === 'current';

/** What is wrong with the arguments of `diff`, in words. */
export function mistakeInDiff(values: Values, says: Mistakes): string | undefined {
  const [, , after, extra] = values._;
  if (after === undefined) return says.twoSides;
  return extra === undefined ? mistakeInFormat(values, says) : says.oneWordTooMany(extra);
}

/** The same for `current` and `ledger`, which take one file. */
export function mistakeInOneFile(values: Values, says: Mistakes): string | undefined {
  const [, file, extra] = values._;
  if (file === undefined) return says.finishedFile;
  return extra === undefined ? mistakeInFormat(values, says) : says.oneWordTooMany(extra);
}

/** A report takes only one format. */
function mistakeInFormat({ format }: Values, says: Mistakes): string | undefined {
  if (format === undefined || isDiffFormat(format)) return undefined;
  return says.badValue('--format', [format as string | readonly string[]].flat().join(','), DIFF_FORMATS.join(', '));
}
