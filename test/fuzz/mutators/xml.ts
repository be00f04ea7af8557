import { itemAt } from '../../../src/base/item-at.ts';
import type { Dice } from '../dice.ts';
import { STRANGE_NUMBERS, STRANGE_TEXTS } from '../values.ts';
import { bytesOf, short, textOf, type Mutator } from './types.ts';

/** An element in a text: from its "<" to the end of its end tag. */
interface Element {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: { name: string; start: number; openEnd: number }[] = [];
  for (const match of xml.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g)) {
    const [tag, closing, name = '', , empty] = match;
    const [start, end] = [match.index, match.index + tag.length];
    if (closing) {
      const from = open.findLastIndex((one) => one.name === name);
      if (from >= 0) found.push({ ...itemAt(open.splice(from), 0), end });
    } else if (empty) found.push({ name, start, openEnd: end, end });
    else open.push({ name, start, openEnd: end });
  }
  return found;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"\u0000-\u0008]/g, (char) => (char === '<' ? '&lt;' : char === '&' ? '&amp;' : char === '"' ? '&quot;' : '')); // prettier-ignore
const spliced = (xml: string, start: number, end: number, put: string): string => xml.slice(0, start) + put + xml.slice(end); // prettier-ignore

type Change = (xml: string, element: Element, dice: Dice) => readonly [what: string, xml: string] | undefined;

/** Changes after which it is still well-formed. */
const SOUND: readonly (readonly [weight: number, change: Change])[] = [
  [3, (xml, { name, start, end }) => [`deletes <${name}>`, spliced(xml, start, end, '')]],
  [2, (xml, { name, start, end }) => [`repeats <${name}>`, spliced(xml, end, end, xml.slice(start, end))]],
  [6, (xml, { name, start, openEnd }, dice) => {
    const attributes = [...xml.slice(start, openEnd).matchAll(/\s([\w:.-]+)\s*=\s*"([^"]*)"/g)];
    if (attributes.length === 0) return undefined;
    const attribute = dice.of(attributes);
    const at = start + attribute.index;
    if (dice.once(4)) return [`deletes ${attribute[1]} of <${name}>`, spliced(xml, at, at + attribute[0].length, '')];
    const value = dice.once(2) ? dice.of(STRANGE_TEXTS) : String(dice.of(STRANGE_NUMBERS));
    return [`${attribute[1]} of <${name}> becomes ${short(value)}`, spliced(xml, at, at + attribute[0].length, ` ${attribute[1]}="${escaped(value)}"`)];
  }],
  [3, (xml, { name, openEnd, end }, dice) => {
    const close = xml.lastIndexOf('</', end);
    if (close < openEnd || xml.slice(openEnd, close).includes('<')) return undefined;
    const text = dice.of(STRANGE_TEXTS);
    return [`the text of <${name}> becomes ${short(text)}`, spliced(xml, openEnd, close, escaped(text))];
  }],
  [1, (xml, { name, start, end }) => [`empties <${name}>`, spliced(xml, start, end, `<${name}/>`)]],
  [1, (xml, { name, start, end }) => [`wraps <${name}> in another`, spliced(xml, start, end, `<${name}>${xml.slice(start, end)}</${name}>`)]],
  [1, (xml, { name, start, end }) => [`nests <${name}> 300 deep`, spliced(xml, start, end, `<${name}>`.repeat(300) + `</${name}>`.repeat(300))]],
  [1, (xml, { name, start, end }) => [`repeats <${name}> 200 times`, end - start > 2000 ? xml : spliced(xml, start, end, xml.slice(start, end).repeat(200))]],
]; // prettier-ignore

/** Changes after which it is not. */
const BROKEN: readonly (readonly [weight: number, change: Change])[] = [
  [2, (xml, { name, start, openEnd }) => [`loses the tag <${name}>`, spliced(xml, start, openEnd, '')]],
  [1, (xml, { openEnd }) => ['a bare & or <', spliced(xml, openEnd, openEnd, '& <')]],
  [1, (xml, { start }) => ['a document type', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${spliced(xml, start, start, '&a;')}`]],
  [1, (xml, { start }) => ['is cut', xml.slice(0, start + 2)]],
]; // prettier-ignore

/** Changes one element of an XML file; mostly it stays well-formed. */
export const mutateXml: Mutator = (bytes, dice) => {
  const xml = textOf(bytes);
  const elements = elementsOf(xml);
  if (elements.length === 0) return undefined;
  const made = dice.weighed(dice.once(8) ? BROKEN : SOUND)(xml, dice.of(elements), dice);
  return made && { what: made[0], bytes: bytesOf(made[1]) };
};
