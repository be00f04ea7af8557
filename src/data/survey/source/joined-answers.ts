import type { Code } from '../types.ts';
import { foldText } from './types.ts';

/** What several answers in one cell are: options, and parts that stand for none. */
export interface JoinedAnswers {
  readonly options: readonly Code[];
  readonly unknown: readonly string[];
}

/**
 * Reads a cell in which several answers are joined by `joint`. At each step the longest known text that ends at a joint is
 * taken, so that an option may contain what joins: of "Milk, soy, Tea" with the options "Milk", "Milk, soy" and "Tea", two
 * were chosen. Blank parts (a joint at the end) are none. `values` is by folded text.
 */
export function joinedAnswers(
  cell: string,
  joints: readonly string[],
  values: ReadonlyMap<string, Code>,
): JoinedAnswers {
  const known = [...values.keys()].filter((text) => text !== '').sort((a, b) => b.length - a.length);
  // Blanks around a joint say nothing, but where the joint is made of blanks itself.
  const [mark = ',', ...others] = joints.map((joint) => {
    const folded = joint.normalize('NFKC');
    return folded.trim() === '' ? folded : folded.trim();
  });
  const options: Code[] = [];
  const unknown: string[] = [];
  let rest = others.reduce((text, other) => text.replaceAll(other, mark), foldText(cell));
  while (rest !== '') {
    const text = known.find((candidate) => isWhole(rest, candidate, mark));
    const part = text ?? upTo(rest, mark);
    const option = text === undefined ? undefined : values.get(text);
    if (option !== undefined) options.push(option);
    else if (part.trim() !== '') unknown.push(part.trim());
    rest = after(rest, part.length, mark);
  }
  return { options: [...new Set(options)], unknown };
}

/** Whether `text` begins with `candidate` and a joint, or the end, follows. */
function isWhole(text: string, candidate: string, mark: string): boolean {
  if (!text.startsWith(candidate)) return false;
  const follows = text.slice(candidate.length);
  return follows === '' || follows.startsWith(mark) || follows.trimStart().startsWith(mark.trim() === '' ? '\0' : mark);
}

function upTo(text: string, mark: string): string {
  const end = text.indexOf(mark);
  return end === -1 ? text : text.slice(0, end);
}

/** What follows the joint after the first `length` characters. */
function after(text: string, length: number, mark: string): string {
  const left = text.slice(length);
  const at = left.indexOf(mark);
  return at === -1 ? '' : trimmed(left.slice(at + mark.length), mark);
}

const trimmed = (text: string, mark: string): string => (mark.trim() === '' ? text : text.trim());
