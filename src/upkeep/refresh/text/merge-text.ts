import { itemAt } from '../../../base/item-at.ts';
import type { LedgerText } from '../../../files/record/ledger-schema.ts';
import { align } from './align.ts';
import { looksOf, restyled, sameKind } from './looks.ts';
import { squashed, wordsOf, type Item, type Paragraph } from './text-body.ts';
import { paragraphsXml, type NewItem } from './write-body.ts';

/** A character of the file, with its paragraph and the look that it had when the deck was made. */
interface Here {
  readonly item: Item | 'paragraph';
  readonly text: string;
  readonly look: string;
  readonly paragraph: number;
  /** Line breaks before it that a person added. */
  readonly breaks: readonly Here[];
}

const isBreak = (text: string): boolean => text === '\v' || text === '\n';
const breaksOf = (text: string): string => text.replace(/[^\S\n\v]+/g, '');

/** Everything that the paragraphs hold in one sequence, in which the end of a paragraph is an item too. */
function flat(paragraphs: readonly Paragraph[], old: LedgerText): readonly Here[] {
  const looks = looksOf(old);
  let next = 0;
  let last = '';
  const lookAt = (text: string): string => {
    if (/^\s*$/.test(text)) return last;
    while (/\s/.test(old.text.charAt(next))) next += 1;
    last = looks[next] ?? last;
    next += text.length;
    return last;
  };
  return paragraphs.flatMap(({ items }, paragraph) => [
    ...(paragraph > 0 ? [{ item: 'paragraph', text: '\n', look: '', paragraph, breaks: [] } as const] : []),
    ...items.map((item): Here => ({ item, text: item.text, look: lookAt(item.text), paragraph, breaks: [] })),
  ]);
}

/** Takes the breaks out of the sequence; each is remembered by what follows it. */
function withoutBreaks(row: readonly Here[]): readonly Here[] {
  let waiting: readonly Here[] = [];
  return row.flatMap((here) => {
    if (isBreak(here.text)) {
      waiting = [...waiting, here];
      return [];
    }
    const breaks = waiting;
    waiting = [];
    return [{ ...here, breaks }];
  });
}

/** A text without its breaks; where one stood between two words of a script with spaces, a space. */
function joined(next: LedgerText): { readonly text: string; readonly looks: readonly string[] } {
  const looks = looksOf(next);
  const kept = [...next.text.split('')].flatMap((text, i): readonly (readonly [string, string])[] => {
    if (!isBreak(text)) return [[text, itemAt(looks, i)]];
    const between = /[\p{Script=Latin}\d,.;:!?)]/u.test(next.text.charAt(i - 1)) && /[\p{Script=Latin}\d(]/u.test(next.text.charAt(i + 1)); // prettier-ignore
    return between ? [[' ', itemAt(looks, i - 1)]] : [];
  });
  return { text: kept.map(([text]) => text).join(''), looks: kept.map(([, look]) => look) };
}

/** The properties that most characters of a look have now. */
function usual(row: readonly Here[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { item, look } of row) {
    if (item === 'paragraph' || item.kind === 'break') continue;
    const of = counts.get(look) ?? new Map<string, number>();
    counts.set(look, of.set(item.properties, (of.get(item.properties) ?? 0) + 1));
  }
  const most = (of: ReadonlyMap<string, number>): string =>
    [...of].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  return new Map([...counts].map(([look, of]) => [look, most(of)]));
}

/** What the file has in place of a stretch of new text, and around it, from which new characters take their look. */
interface Model {
  readonly replaced: readonly Here[];
  readonly before: Here | undefined;
  readonly after: Here | undefined;
  readonly usual: ReadonlyMap<string, string>;
}

/** The properties that a look, or else one that differs only in size, has in this text. */
function usually(look: string, all: ReadonlyMap<string, string>): string | undefined {
  const known = all.get(look);
  if (known !== undefined) return known;
  const [like] = [...all].filter(([other]) => sameKind(other, look));
  return like && restyled(like[1], like[0], look);
}

const isItem = (here: Here): here is Here & { readonly item: Item } => here.item !== 'paragraph';

/**
 * The properties of a new character: those of what it replaces where the data gives both the same look; or else those
 * that its look usually has in this text (so emphasis stays as a person made it); or else those of its neighbours.
 */
function styled(look: string, model: Model): string {
  const words = model.replaced.filter(isItem);
  const same = words.find((here) => here.look === look) ?? words.find((here) => sameKind(here.look, look));
  if (same) return restyled(same.item.properties, same.look, look);
  const known = usually(look, model.usual);
  if (known !== undefined) return known;
  const near = words[0] ?? model.before ?? model.after;
  return near && isItem(near) ? restyled(near.item.properties, near.look, look) : '';
}

/** A character of the file that stays, in its own look, or in another where the data moves the emphasis. */
function keptItem(here: Here, look: string, all: ReadonlyMap<string, string>): NewItem {
  const { item, paragraph } = here;
  if (item === 'paragraph' || item.kind !== 'character' || here.look === look || look === '')
    return { item, paragraph };
  const known = sameKind(here.look, look) ? undefined : usually(look, all);
  const properties = known ?? restyled(item.properties, here.look, look);
  return { item: properties === item.properties ? item : { ...item, properties }, paragraph };
}

function newItem(text: string, properties: string, paragraph: number): NewItem {
  if (text === '\n') return { item: 'paragraph', paragraph };
  return { item: { kind: text === '\v' ? 'break' : 'character', text, properties }, paragraph };
}

/**
 * The paragraphs of the file with the words `next` in place of `old`, as XML; the file's words are still `old` except
 * for white space and breaks. What both have in common stays as it is, with whatever a person did to its look; line
 * breaks follow the data as long as nobody changed them.
 */
export function mergeText(paragraphs: readonly Paragraph[], old: LedgerText, next: LedgerText): string {
  const ownBreaks = breaksOf(wordsOf(paragraphs)) !== breaksOf(old.text);
  const all = flat(paragraphs, old);
  const row = ownBreaks ? withoutBreaks(all) : all;
  const { text, looks } = ownBreaks ? joined(next) : { text: next.text, looks: looksOf(next) };
  const offsets = row.flatMap((here, i) => here.text.split('').map(() => i));
  const usualLooks = usual(row);
  const items: NewItem[] = [];
  const pushBreaks = (here: Here | undefined): void =>
    here?.breaks.forEach(({ item, paragraph }) => items.push({ item, paragraph }));
  for (const { equal, a, b } of align(row.map((here) => here.text).join(''), text)) {
    const there = [...new Set(offsets.slice(...a))].map((i) => itemAt(row, i));
    if (equal) {
      let at = b[0];
      for (const here of there) {
        pushBreaks(here);
        items.push(keptItem(here, itemAt(looks, at), usualLooks));
        at += here.text.length;
      }
      continue;
    }
    const before = row[(offsets[a[0]] ?? row.length) - 1];
    const after = row[offsets[a[1]] ?? -1];
    const model = { replaced: there, before, after, usual: usualLooks };
    pushBreaks(there[0]);
    const paragraph = (there[0] ?? before ?? after)?.paragraph ?? 0;
    for (let at = b[0]; at < b[1]; at++) items.push(newItem(text.charAt(at), styled(itemAt(looks, at) || (looks[at - 1] ?? ''), model), paragraph)); // prettier-ignore
  }
  return paragraphsXml(items, paragraphs);
}

/** Whether the file still has these words and nothing but words (no field that somebody inserted). */
export const sameWords = (paragraphs: readonly Paragraph[], text: string): boolean =>
  squashed(wordsOf(paragraphs)) === squashed(text) &&
  paragraphs.every(({ items }) => items.every(({ kind }) => kind !== 'object'));
