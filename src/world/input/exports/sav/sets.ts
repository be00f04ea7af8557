import type { AnswerSet } from '../../../../base/export.ts';
import type { Extension } from './records.ts';
import { EXTENSION, extensionsOf } from './extensions.ts';
import { spell } from './spell.ts';
import type { Context, SavVariable } from './variables.ts';

const [LINE, BLANK, EQUALS] = [0x0a, 0x20, 0x3d];

/** Multiple-response sets (7/7 and 7/19); one that names nothing we know, or that cannot be read, is said and left out. */
export function setsOf(context: Context, variables: readonly SavVariable[]): readonly AnswerSet[] {
  // Sets name their members by their short names, in small letters.
  const shorts = new Map(variables.map((variable) => [variable.short.toLowerCase(), variable]));
  const longs = new Map(variables.map((variable) => [variable.name.toLowerCase(), variable]));
  const find = (name: string): SavVariable | undefined =>
    shorts.get(name.toLowerCase()) ?? longs.get(name.toLowerCase());
  const sets = new Map<string, AnswerSet>();
  for (const extension of extensionsOf(context.records, EXTENSION.sets, EXTENSION.setsExtended)) {
    for (let start = 0; start < extension.data.length;) {
      const scanner = scannerOf(extension, start, context);
      const set = scanner.isEmpty() ? undefined : readSet(scanner, find);
      if (set === 'unreadable') {
        context.leaveOut('sets', extension.at + start);
        start =
          extension.data.indexOf(LINE, start) < 0 ? extension.data.length : extension.data.indexOf(LINE, start) + 1;
        continue;
      }
      if (set?.hasStrangers) context.leaveOut('members', extension.at + start);
      if (set && set.members.length > 0) {
        const { hasStrangers: _, ...known } = set;
        sets.set(known.name, known);
      }
      start = scanner.next();
    }
  }
  return [...sets.values()];
}

interface Scanner {
  /** Whether nothing stands on this line. */
  isEmpty(): boolean;
  /** The next character. */
  letter(): string;
  /** The text up to this byte, which is passed; undefined if there is none on the line. */
  upTo(byte: number): string | undefined;
  /** `5 words`: a length, and so many bytes; undefined if it is something else. */
  counted(): string | undefined;
  /** What is left of the line. */
  rest(): string;
  /** Where the next line begins. */
  next(): number;
}

function scannerOf({ data }: Extension, start: number, { decoder }: Context): Scanner {
  let at = start;
  const take = (end: number): string => {
    const text = decoder.decode(data.subarray(at, end));
    at = end;
    return text;
  };
  const lineEnd = (): number => {
    const end = data.indexOf(LINE, at);
    return end < 0 ? data.length : end;
  };
  const upTo = (byte: number): string | undefined => {
    const end = data.subarray(0, lineEnd()).indexOf(byte, at);
    if (end < 0) return undefined;
    const text = take(end);
    at += 1;
    return text;
  };
  return {
    isEmpty: () => data.subarray(at, lineEnd()).every((byte) => byte === 0 || byte === 0x0d || byte === BLANK),
    letter: () => take(Math.min(at + 1, data.length)),
    upTo,
    counted() {
      const length = upTo(BLANK);
      // A label may hold a line feed, so the line's end does not end it.
      if (length === undefined || !/^\d{1,5}$/.test(length) || at + Number(length) > data.length) return undefined;
      const text = take(at + Number(length));
      if (data[at] === BLANK) at += 1;
      return text;
    },
    rest: () => take(lineEnd()),
    next: () => lineEnd() + 1,
  };
}

type Found = AnswerSet & { readonly hasStrangers: boolean };

function readSet(scanner: Scanner, find: (name: string) => SavVariable | undefined): Found | 'unreadable' {
  const name = scanner.upTo(EQUALS);
  if (!name) return 'unreadable';
  // `D` stands right before the length of the value, `C` and `E` before a blank.
  const form = scanner.letter();
  if (form !== 'D' && scanner.upTo(BLANK) !== '') return 'unreadable';
  const flag = form === 'E' ? scanner.upTo(BLANK) : undefined;
  if (!['C', 'D', 'E'].includes(form) || (form === 'E' && flag !== '1' && flag !== '11')) return 'unreadable';
  const counted = form === 'C' ? undefined : scanner.counted();
  const label = scanner.counted();
  if (label === undefined || (form !== 'C' && counted === undefined)) return 'unreadable';
  const names = scanner
    .rest()
    .split(/[\0\r ]+/)
    .filter((word) => word !== '');
  const members = names.map(find).filter((variable) => variable !== undefined);
  const words = label === '' && flag === '11' ? members[0]?.label : label;
  return {
    name,
    ...(words ? { label: words } : {}),
    members: members.map((variable) => variable.name),
    ...(counted === undefined
      ? { form: 'codes' as const }
      : { form: 'ticks' as const, counted: cellOf(counted, members[0]) }),
    hasStrangers: members.length < names.length,
  };
}

/** A counted value as the cells of the members spell it. */
function cellOf(counted: string, member: SavVariable | undefined): string {
  const text = counted.replace(/ +$/, '');
  return member && member.width === 0 && text.trim() !== '' && Number.isFinite(Number(text))
    ? spell(Number(text), member.meaning)
    : text;
}
