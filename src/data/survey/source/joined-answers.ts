import { itemAt } from '../../../base/item-at.ts';
import type { Code } from '../types.ts';
import { foldJoint, foldText } from './types.ts';

/** One of several answers in a cell; without an option, its text stands for none. */
export interface JoinedPart {
  readonly text: string;
  readonly option?: Code;
}

/** What several answers in one cell are, in their order. */
export interface JoinedAnswers {
  readonly parts: readonly JoinedPart[];
  /** Whether the cell can just as well be read as other options: with "A", "B" and "A, B", the cell "A, B". */
  readonly isAmbiguous: boolean;
}

export type ReadJoined = (cell: string) => JoinedAnswers;

/** The best reading of what follows a position: its first part, and where the next one begins. */
interface Reading {
  readonly part?: JoinedPart;
  readonly next: number;
  /** Parts that stand for no option. */
  readonly unknown: number;
  /** What readings with as few unknown parts say, each spelt once; no more than two, since two are too many. */
  readonly senses: readonly string[];
}

/**
 * A reader of cells in which several answers are joined by one of `joints`. An option may itself contain what joins, so that a
 * cell can be cut in several ways: the one that leaves the fewest parts unknown is taken, and of those the one whose
 * first text is the longest. Of "Milk, soy, Tea" with the options "Milk", "Milk, soy" and "Tea", two were chosen. Blank parts (a
 * joint at the end) are none. `values` is by folded text.
 */
export function joinedReader(joints: readonly string[], values: ReadonlyMap<string, Code>): ReadJoined {
  const marks = [...new Set(joints.map(foldJoint))].sort((a, b) => b.length - a.length);
  const known = [...values].filter(([text]) => text !== '').sort(([a], [b]) => b.length - a.length);
  return (cell) => {
    const text = foldText(cell);
    const readings = new Map<number, Reading>();
    // From the end on, so that what follows a part has been read when the part is.
    for (const start of startsIn(text, known, marks).reverse()) {
      const choices = choicesAt(text, start, known, marks);
      readings.set(start, bestOf(choices, readings));
    }
    const parts: JoinedPart[] = [];
    let at = 0;
    for (let reading = readings.get(0); reading; reading = readings.get(at)) {
      if (reading.part) parts.push(reading.part);
      at = reading.next;
    }
    return { parts, isAmbiguous: (readings.get(0)?.senses.length ?? 0) > 1 };
  };
}

type Known = readonly (readonly [text: string, option: Code])[];
interface Choice {
  /** Absent: nothing stands between two joints. */
  readonly part?: JoinedPart;
  readonly next: number;
}

/** Every position at which a part may begin, in order. */
function startsIn(text: string, known: Known, marks: readonly string[]): number[] {
  const starts = new Set([0]);
  // A set tells of what is added to it while it is walked through.
  for (const start of starts) {
    for (const { next } of choicesAt(text, start, known, marks)) if (next < text.length) starts.add(next);
  }
  starts.delete(text.length);
  return [...starts].sort((a, b) => a - b);
}

/** What may stand at a position: known texts, the longest first, that end at a joint; and whatever stands before the next joint. */
function choicesAt(text: string, start: number, known: Known, marks: readonly string[]): readonly Choice[] {
  const choices = known.flatMap(([candidate, option]): readonly Choice[] => {
    const next = text.startsWith(candidate, start) ? afterJoint(text, start + candidate.length, marks) : undefined;
    return next === undefined ? [] : [{ part: { text: candidate, option }, next }];
  });
  const ends = marks.map((mark) => text.indexOf(mark, start)).filter((end) => end !== -1);
  const end = Math.min(text.length, ...ends);
  const between = text.slice(start, end).trim();
  const next = afterJoint(text, end, marks) ?? text.length;
  if (between === '') return [...choices, { next }];
  return choices.some(({ part }) => part?.text === between) ? choices : [...choices, { part: { text: between }, next }];
}

/** Where the next part begins if the text before `end` is whole: a joint, or the end, follows. Else undefined. */
function afterJoint(text: string, end: number, marks: readonly string[]): number | undefined {
  let at = end;
  const markAt = (): string | undefined => marks.find((mark) => text.startsWith(mark, at));
  let mark = markAt();
  if (mark === undefined) {
    while (text[at] === ' ') at += 1;
    mark = markAt();
  }
  if (at === text.length) return at;
  if (mark === undefined) return undefined;
  at += mark.length;
  while (text[at] === ' ') at += 1;
  return at;
}

function bestOf(choices: readonly Choice[], readings: ReadonlyMap<number, Reading>): Reading {
  const all = choices.map(({ part, next }): Reading => {
    const rest = readings.get(next);
    const own = part && part.option === undefined ? 1 : 0;
    return {
      ...(part ? { part } : {}),
      next,
      unknown: own + (rest?.unknown ?? 0),
      senses: (rest?.senses ?? ['']).map((sense) => (part ? withPart(sense, part) : sense)),
    };
  });
  const fewest = Math.min(...all.map(({ unknown }) => unknown));
  const best = all.filter(({ unknown }) => unknown === fewest);
  const senses = [...new Set(best.flatMap((reading) => reading.senses))].slice(0, 2);
  return { ...itemAt(best, 0), senses };
}

/** What a reading says, spelt so that two which say the same are equal: order and repetition say nothing. */
function withPart(sense: string, { option, text }: JoinedPart): string {
  const said = new Set(sense === '' ? [] : sense.split('\n\n'));
  return [...said.add(option === undefined ? `? ${text}` : option)].sort().join('\n\n');
}
