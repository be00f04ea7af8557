import { SavColumn } from './column.ts';
import { SavDamage, SavTooLarge } from './damage.ts';
import type { Decoder } from './decoder.ts';
import { ELEMENT, type ElementKind, type Elements } from './elements.ts';
import { noneIfMissing } from './labels.ts';
import { spell } from './spell.ts';
import { LONGEST_STRING, type SavVariable } from './variables.ts';

/** A column and where its variable takes its value from. */
export type Filled =
  | { readonly variable: SavVariable; readonly column: SavColumn<number>; readonly isString: false }
  | { readonly variable: SavVariable; readonly column: SavColumn<string>; readonly isString: true };

/** Cells that are kept, at most: a hundred thousand answers to two thousand columns. */
const MOST_CELLS = 200_000_000;

/** An empty column for each variable. */
export const columnsFor = (variables: readonly SavVariable[], decoder: Decoder): readonly Filled[] =>
  variables.map((variable) =>
    variable.width > 0
      ? {
          variable,
          isString: true,
          // The bytes of a string are told apart as Latin-1, of which each byte is a character.
          column: new SavColumn<string>(variable.name, (bytes) => decoder.decode(Buffer.from(bytes, 'latin1'))),
        }
      : {
          variable,
          isString: false,
          column: new SavColumn<number>(variable.name, (value) => spell(value, variable.meaning)),
        },
  );

/**
 * Reads the cases into the columns, and returns how many there are. `declared` is their number, if the file says it:
 * fewer are damage, and `hasMore` tells of more.
 */
export function readCases(
  elements: Elements,
  columns: readonly Filled[],
  declared: number | undefined,
  isLittle: boolean,
): { readonly cases: number; readonly hasMore: boolean } {
  const most = Math.floor(MOST_CELLS / columns.length);
  if (declared !== undefined && declared > most) throw new SavTooLarge();
  const reader = new CaseReader(elements, isLittle);
  let cases = 0;
  while (cases !== declared) {
    if (!reader.begin()) {
      if (declared !== undefined) throw new SavDamage('few_cases', elements.byte, `${cases} / ${declared}`);
      return { cases, hasMore: false };
    }
    if (cases === most) throw new SavTooLarge();
    cases += 1;
    for (const one of columns) {
      if (one.isString) one.column.push(reader.string(one.variable), declared ?? most);
      else one.column.push(reader.number(), declared ?? most);
    }
  }
  return { cases, hasMore: hasMore(elements) };
}

/** Whether another element follows where the data should end; a few stray bytes are none. */
function hasMore(elements: Elements): boolean {
  try {
    return elements.next() !== ELEMENT.end;
  } catch (error) {
    if (error instanceof SavDamage) return error.what !== 'truncated';
    throw error;
  }
}

/** Takes the values of a case from its elements, one variable after the other. */
class CaseReader {
  readonly #elements: Elements;
  readonly #isLittle: boolean;
  readonly #scratch = Buffer.alloc(LONGEST_STRING + 256);
  /** The first element of a case, which tells whether there is a case. */
  #first: ElementKind | undefined;

  constructor(elements: Elements, isLittle: boolean) {
    this.#elements = elements;
    this.#isLittle = isLittle;
  }

  begin(): boolean {
    this.#first = this.#elements.next();
    return this.#first !== ELEMENT.end;
  }

  #next(): ElementKind {
    const kind = this.#first ?? this.#elements.next();
    this.#first = undefined;
    if (kind === ELEMENT.end) throw new SavDamage('half_case', this.#elements.byte);
    return kind;
  }

  number(): number {
    const elements = this.#elements;
    switch (this.#next()) {
      case ELEMENT.number:
        return elements.number;
      case ELEMENT.bytes:
        return noneIfMissing(elements.view.getFloat64(elements.offset, this.#isLittle));
      case ELEMENT.none:
        return NaN;
      default:
        throw new SavDamage('blanks_for_number', elements.byte);
    }
  }

  /** The bytes of a string as Latin-1, without the blanks at its end. */
  string({ segments }: SavVariable): string {
    const scratch = this.#scratch;
    let end = 0;
    for (const { used, elements } of segments) {
      // What a segment has beyond its bytes is overwritten by the next one.
      for (let i = 0; i < elements; i++) this.#put(end + i * 8);
      end += used;
    }
    while (end > 0 && (scratch[end - 1] === 0x20 || scratch[end - 1] === 0)) end -= 1;
    return scratch.toString('latin1', 0, end);
  }

  /** Puts the next eight bytes of a string there. */
  #put(at: number): void {
    const elements = this.#elements;
    const kind = this.#next();
    if (kind === ELEMENT.bytes) {
      const { view, offset } = elements;
      for (let i = 0; i < 8; i++) this.#scratch[at + i] = view.getUint8(offset + i);
    } else if (kind === ELEMENT.blanks) this.#scratch.fill(0x20, at, at + 8);
    // Some programs write eight zero bytes so.
    else if (kind === ELEMENT.number && elements.number === 0) this.#scratch.fill(0, at, at + 8);
    else throw new SavDamage('number_for_string', elements.byte);
  }
}
