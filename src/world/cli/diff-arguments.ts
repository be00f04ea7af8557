import { DIFF_FORMATS, isDiffFormat } from '../../upkeep/compare/render/diff-formats.ts';
import type { CommandName } from './options.ts';
import type { TypedWords } from './typed-words.ts';
import type { Mistakes } from './words.ts';

/** Whether the command shows what differs. */
export const showsDiffs = (command: CommandName): boolean => command === 'diff' || command === 'current';

/** What is wrong with the arguments of `diff`, in words. */
export function mistakeInDiff(typed: TypedWords, says: Mistakes): string | undefined {
  const [, , after, extra] = typed.words;
  if (after === undefined) return says.twoSides;
  return extra === undefined ? mistakeInFormat(typed, says) : says.oneWordTooMany(extra);
}

/** The same for `current` and `ledger`, which take one file. */
export function mistakeInOneFile(typed: TypedWords, says: Mistakes): string | undefined {
  const [, file, extra] = typed.words;
  if (file === undefined) return says.finishedFile;
  return extra === undefined ? mistakeInFormat(typed, says) : says.oneWordTooMany(extra);
}

/** A report takes only one format. */
function mistakeInFormat({ options }: TypedWords, says: Mistakes): string | undefined {
  const formats = options.get('format') ?? [];
  if (formats.length === 0 || (formats.length === 1 && isDiffFormat(formats[0]))) return undefined;
  return says.badValue('--format', formats.join(','), DIFF_FORMATS.join(', '));
}
