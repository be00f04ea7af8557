import type { Dice } from '../dice.ts';
import { STRANGE_TEXTS } from '../values.ts';
import { bytesOf, short, textOf, type Mutator } from './types.ts';

type Change = (lines: string[], at: number, dice: Dice) => string;

/** What a slip in an editor or a bad merge does to a file of lines. */
const CHANGES: readonly (readonly [weight: number, change: Change])[] = [
  [3, (lines, at) => (lines.splice(at, 1), 'deletes it')],
  [3, (lines, at) => (lines.splice(at, 0, lines[at] ?? ''), 'repeats it')],
  [2, (lines, at, dice) => (lines.splice(dice.below(lines.length), 0, ...lines.splice(at, 1)), 'moves it')],
  [2, (lines, at, dice) => {
    const count = 1 + dice.below(20);
    lines.splice(at, count);
    return `deletes ${count} lines`;
  }],
  [2, (lines, at) => ((lines[at] = `  ${lines[at] ?? ''}`), 'indents it')],
  [2, (lines, at) => ((lines[at] = (lines[at] ?? '').trimStart()), 'takes its indentation')],
  [1, (lines, at) => ((lines[at] = (lines[at] ?? '').replace(/^ */, '\t')), 'indents it with a tab')],
  [1, (lines, at) => (lines.splice(at, 0, '<<<<<<< HEAD'), 'leaves a mark of a merge before it')],
  [1, (lines, at, dice) => {
    const text = dice.of(STRANGE_TEXTS);
    lines.splice(at, 0, text);
    return `puts ${short(text)} before it`;
  }],
  [2, (lines, at, dice) => {
    const line = lines[at] ?? '';
    const column = dice.below(line.length + 1);
    const char = dice.of(['"', "'", ':', ',', '-', '{', '}', '[', ']', '#', '&', '*', '|', '<', '\\', ' ']);
    lines[at] = line.slice(0, column) + char + line.slice(column);
    return `types ${char} into it`;
  }],
  [2, (lines, at, dice) => {
    const line = lines[at] ?? '';
    lines[at] = line.slice(0, dice.below(line.length + 1));
    return 'cuts it';
  }],
  [1, (lines, _, dice) => {
    const rows = dice.of([1, 100, 5000]);
    lines.push(...Array.from({ length: rows }, () => ''));
    return `adds ${rows} empty lines at the end`;
  }],
]; // prettier-ignore

/** Changes a line of a text file. */
export const mutateLines: Mutator = (bytes, dice) => {
  const lines = textOf(bytes).split('\n');
  const at = dice.below(lines.length);
  const what = dice.weighed(CHANGES)(lines, at, dice);
  return { what: `line ${at + 1}: ${what}`, bytes: bytesOf(lines.join('\n')) };
};
