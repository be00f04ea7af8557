import { describe, expect, it } from 'vitest';
import { YamlEdits } from '../../../../src/upkeep/first-deck/next/yaml-edits.ts';

/** A text after changes. */
const edited = (text: string, change: (edits: YamlEdits) => void): string => {
  const edits = new YamlEdits(text);
  change(edits);
  return edits.text;
};

describe('YamlEdits', () => {
  it.each([
    ['a value in its place', 'a: "x" # why\nb: 2\n', (e: YamlEdits) => e.replace(['a'], 'y: z'), 'a: "y: z" # why\nb: 2\n'],
    ['a list in blocks', 'a:\n  - x\n  - y\nb: 2\n', (e: YamlEdits) => e.replace(['a'], ['z']), 'a:\n  [ z ]\nb: 2\n'],
    ['an entry of a map, below what stands in it', 'm:\n    a: 1 # one\n# next\nb: 2\n', (e: YamlEdits) => e.set(['m'], 'c', ['d']), 'm:\n    a: 1 # one\n    c: [ d ]\n# next\nb: 2\n'],
    ['an entry of a map on one line', 'm: { a: 1 } # one\n', (e: YamlEdits) => e.set(['m'], 'c', null), 'm: { a: 1, c: null } # one\n'],
    ['an entry of an empty map', 'm: {}\nb: 2\n', (e: YamlEdits) => e.set(['m'], 'c', 1), 'm:\n  c: 1\nb: 2\n'],
    ['an entry of a map that is not there', 'q:\n  a: 1\n', (e: YamlEdits) => { e.set(['q', 'values'], 'x', ['X']); e.set(['q', 'values'], 'y', 'Y'); }, 'q:\n  a: 1\n  values:\n    x: [ X ]\n    y: Y\n'],
    ['an entry with a comment', 'q:\n  a: 1', (e: YamlEdits) => e.set(['q'], 'b', { kind: 'free' }, ['why']), 'q:\n  a: 1\n\n  # why\n  b:\n    kind: free'],
    ['an entry below a value of several lines', 'q:\n  a: |\n    x\n    y\nb: 1\n', (e: YamlEdits) => e.set(['q'], 'c', 2), 'q:\n  a: |\n    x\n    y\n  c: 2\nb: 1\n'],
    ['an entry below one without a value', 'q:\n  a:\n  b:\n', (e: YamlEdits) => e.set(['q'], 'c', 2), 'q:\n  a:\n  b:\n  c: 2\n'],
    ['an item of a list', 'l:\n- a # one\n\nb: 2\n', (e: YamlEdits) => e.push(['l'], 'c'), 'l:\n- a # one\n- c\n\nb: 2\n'],
    ['an item of a list on one line', 'l: [a]\n', (e: YamlEdits) => e.push(['l'], 'b, c'), 'l: [a, "b, c"]\n'],
    ['an item beside a single value', "l: 'a' # one\n", (e: YamlEdits) => { e.push(['l'], 'b'); e.push(['l'], 'c'); }, "l: [ 'a', b, c ] # one\n"],
    ['items of a list that is not there', 'q: { a: 1 }\n', (e: YamlEdits) => { e.push(['q', 'l'], 'b'); e.push(['q', 'l'], 'c'); }, 'q: { a: 1, l: [ b, c ] }\n'],
    ['with the line ends of the file', 'q:\r\n  a: 1\r\nb: 2\r\n', (e: YamlEdits) => e.set(['q'], 'c', 2), 'q:\r\n  a: 1\r\n  c: 2\r\nb: 2\r\n'],
    ['a neighbour of an item, as deep as it stands', 's:\n    -   id: a\n        x:\n            - 1\n    # end\n', (e: YamlEdits) => { e.below(['s', 0], ['- id: b', '  y: 1']); e.below(['s', 0], ['- id: c']); }, 's:\n    -   id: a\n        x:\n            - 1\n    - id: b\n      y: 1\n    - id: c\n    # end\n'],
    ['a line that is not read any more', 'a: 1\nb: 2\n', (e: YamlEdits) => e.quiet(['a']), '# a: 1\nb: 2\n'],
  ])('writes %s, and leaves all else', (_, before, change, after) => {
    expect(edited(before, change)).toBe(after);
  }); // prettier-ignore
});
