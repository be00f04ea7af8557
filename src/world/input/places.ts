import type { Place } from '../../base/diagnostic.ts';

/** Gives the place of an offset (UTF-16, as JavaScript counts) of a file's text. */
export type PlaceOf = (offset: number) => Place;

/** Finds places in `text`: lines end at CR LF, LF or CR; columns count characters, so that an emoji is one. */
export function placesIn(file: string, text: string): PlaceOf {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 };
  };
}
