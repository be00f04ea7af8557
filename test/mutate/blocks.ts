import ts from 'typescript';
import { parseSource } from './operators.ts';

/** A stretch of a source that runs as a whole: the body of a function, a branch. The first is the file itself. */
interface Block {
  readonly start: number;
  readonly end: number;
  /** What marks it as reached: text to insert at places of the source, given the call that marks. */
  readonly insert: (mark: string) => readonly (readonly [at: number, text: string])[];
}

function blocksOf(file: string, text: string): readonly Block[] {
  const source = parseSource(file, text);
  const blocks: Block[] = [{ start: 0, end: text.length, insert: (mark) => [[0, `${mark};`]] }];
  const wrapped = (node: ts.Node, open: string, separator: string, close: string): void => {
    const [start, end] = [node.getStart(source), node.end];
    blocks.push({ start, end, insert: (mark) => [[start, open + mark + separator], [end, close]] }); // prettier-ignore
  };
  const branch = (node: ts.Statement | undefined): void => {
    if (node && !ts.isBlock(node) && !ts.isIfStatement(node)) wrapped(node, '{', ';', '}');
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) {
      const start = node.getStart(source);
      blocks.push({ start, end: node.end, insert: (mark) => [[start + 1, `${mark};`]] });
    } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      wrapped(node.body, '(', ',', ')');
    } else if (ts.isConditionalExpression(node)) {
      wrapped(node.whenTrue, '(', ',', ')');
      wrapped(node.whenFalse, '(', ',', ')');
    } else if (ts.isIfStatement(node)) {
      branch(node.thenStatement);
      branch(node.elseStatement);
    } else if (ts.isForOfStatement(node) || ts.isForStatement(node) || ts.isWhileStatement(node)) {
      branch(node.statement);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return blocks;
}

/** The number of the innermost block around a place. */
export function blockAt(file: string, text: string, place: number): number {
  const blocks = blocksOf(file, text).map(({ start, end }, index) => ({ start, end, index }));
  const around = blocks.filter(({ start, end }) => start <= place && place < end);
  return around.reduce((best, one) => (one.end - one.start < best.end - best.start ? one : best)).index;
}

/** Numbers for the blocks of many sources, from 0 without a gap. */
export interface BlockNumbers {
  /** How many there are: every number is less. */
  readonly size: number;
  /** Of a source that is among them; the first of its blocks. */
  readonly first: ReadonlyMap<string, number>;
  readonly placeOf: (number: number) => { readonly file: string; readonly block: number };
}

/**
 * Each source has as many numbers as blocks, so that neither a long source nor many of them run into the numbers of
 * others, or past the end of what marks are kept in, where they would be lost without a word.
 */
export function blockNumbers(files: readonly string[], textOf: (file: string) => string): BlockNumbers {
  const first = new Map<string, number>();
  const owners: string[] = [];
  for (const file of files) {
    first.set(file, owners.length);
    for (let left = blocksOf(file, textOf(file)).length; left > 0; left -= 1) owners.push(file);
  }
  const placeOf = (number: number): { file: string; block: number } => {
    const file = owners[number];
    const begin = file === undefined ? undefined : first.get(file);
    if (file === undefined || begin === undefined) throw new Error(`no block has the number ${number}`);
    return { file, block: number - begin };
  };
  return { size: owners.length, first, placeOf };
}

/** The source with a call in every block: `mark(number)` tells that the block was reached. */
export function withMarks(file: string, text: string, mark: (block: number) => string): string {
  // Of what begins at one place the outer comes first, of what ends there the inner.
  const inserts = blocksOf(file, text).flatMap(({ start, end, insert }, index) =>
    insert(mark(index)).map(([at, what], i) => ({ at, what, closes: i > 0, size: end - start })),
  );
  const inOrder = inserts.toSorted(
    (a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || (a.closes ? a.size - b.size : b.size - a.size),
  );
  let [done, from] = ['', 0];
  for (const { at, what } of inOrder) {
    done += text.slice(from, at) + what;
    from = at;
  }
  return done + text.slice(from);
}
