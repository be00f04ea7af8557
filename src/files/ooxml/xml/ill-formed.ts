import { itemAt } from '../../../base/item-at.ts';
import { Unreadable } from '../refusals.ts';

interface Place {
  readonly line: number;
  /** In characters, as editors count. */
  readonly column: number;
}

/** Line and column of any offset into a document, both from 1. */
export function placesIn(source: string): (offset: number) => Place {
  const starts = [0, ...Array.from(source.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)];
  return (offset) => {
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if (itemAt(starts, middle) <= offset) line = middle;
      else beyond = middle;
    }
    return { line: line + 1, column: [...source.slice(starts[line], offset)].length + 1 };
  };
}

/** Thrown for a document that breaks the rules of XML: what is wrong, and where. */
export class IllFormed extends Unreadable {
  readonly problem: string;
  readonly place: Place;

  constructor(problem: string, place: Place, rule = 'xml-wellformed') {
    super(rule, `${place.line}:${place.column}: ${problem}`);
    this.problem = problem;
    this.place = place;
  }
}
