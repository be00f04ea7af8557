import type { Package } from '../../../files/ooxml/opc/open-package.ts';
import { elementsOf, everyElement, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';
import { short } from '../shapes.ts';
import { elementRule, type ElementRule } from '../schema/grammar.ts';
import type { Rule, Say } from '../types.ts';

/** Judges each element that the grammars know, in the deck and in its workbooks. */
const judged =
  (judge: (node: Located, rule: ElementRule, say: (found: string) => void) => void): Rule['check'] =>
  (deck, say) => {
    for (const file of deck.packages) {
      for (const [part, root] of file.xml) judgePart(file, part, root, judge, say);
    }
  };

function judgePart(
  file: Package,
  part: string,
  root: Located,
  judge: (node: Located, rule: ElementRule, say: (found: string) => void) => void,
  say: Say,
): void {
  for (const node of everyElement(root)) {
    const rule = elementRule(node.name, node.parent?.name);
    if (rule) judge(node, rule, (found) => say(file.shown(part), found));
  }
}

/** Namespaces of the standard: anything in them that is not in the schema is wrong. Others are extensions. */
const STANDARD = /^(a|p|c|s|ct|rel|vt):/;
const where = (node: Located): string => (node.parent ? `${node.parent.name}/${node.name}` : node.name);

function order(node: Located, { places }: ElementRule, say: (found: string) => void): void {
  let last = -1;
  let before = '';
  for (const { name } of elementsOf(node)) {
    const allowed = places.get(name);
    if (!allowed) continue;
    const place = allowed.find((one) => one >= last);
    if (place === undefined) say(`${where(node)}: ${before} < ${name}`);
    else [last, before] = [place, name];
  }
}

function missing(node: Located, { slots = [] }: ElementRule, say: (found: string) => void): void {
  const names = new Set(elementsOf(node).map(({ name }) => name));
  // A required child may be inside the alternate content.
  if (names.has('mc:AlternateContent')) return;
  for (const slot of slots) {
    if (slot.required && !slot.names.some((name) => names.has(name)))
      say(`${where(node)}: ${slot.names.slice(0, 3).join('|')} × 0`);
  }
}

function twice(node: Located, { slots = [] }: ElementRule, say: (found: string) => void): void {
  for (const slot of slots) {
    if (slot.repeats) continue;
    const count = elementsOf(node).filter(({ name }) => slot.names.includes(name)).length;
    if (count > 1) say(`${where(node)}: ${slot.names.slice(0, 3).join('|')} × ${count}`);
  }
}

function attributes(node: Located, rule: ElementRule, say: (found: string) => void): void {
  for (const { name, required, values, allows } of rule.attributes) {
    const value = node.attributes[name];
    if (value === undefined) {
      if (required) say(`<${node.name} ${name}> –`);
    } else if (values !== undefined && !allows(value)) {
      say(`<${node.name} ${name}="${short(value)}"> ∉ ${short(values)}`);
    }
  }
}

/** Attributes without a prefix belong to their element; those of other namespaces are extensions. */
function unknownAttributes(node: Located, rule: ElementRule, say: (found: string) => void): void {
  for (const name of Object.keys(node.attributes)) {
    if (!name.includes(':') && !rule.attributes.some((known) => known.name === name)) say(`<${node.name} ${name}>`);
  }
}

function strayText(node: Located, { text }: ElementRule, say: (found: string) => void): void {
  const found = text ? '' : textOf(node).trim();
  if (found !== '') say(`${where(node)}: "${short(found)}"`);
}

const JUNK = /^(NaN|undefined|null|-?Infinity|\[object \w+\])$/;
/** Attributes that hold free text, which may contain such values. */
const WORDS = ['name', 'descr', 'title', 'tooltip', 'Target', 'uri'];

/** XML against the standard's schemas: `schema/`. */
export const SCHEMA_RULES: readonly Rule[] = [
  {
    id: 'schema-order',
    level: 'repair',
    source: 'ECMA-376 Part 1 schemas; never',
    check: judged(order),
  },
  {
    id: 'schema-unknown',
    level: 'repair',
    source: 'ECMA-376 Part 1 schemas',
    check: judged((node, { slots, places }, say) => {
      if (!slots) return;
      for (const { name } of elementsOf(node))
        if (STANDARD.test(name) && !places.has(name)) say(`${where(node)}: ${name}`);
    }),
  },
  {
    id: 'schema-missing',
    level: 'repair',
    source: 'ECMA-376 Part 1 schemas',
    check: judged(missing),
  },
  {
    id: 'schema-twice',
    level: 'repair',
    source: 'ECMA-376 Part 1 schemas; pptxgenjs-plus (fatal with math)',
    check: judged(twice),
  },
  {
    id: 'schema-text',
    level: 'repair',
    source: 'ECMA-376 Part 1 schemas; never',
    check: judged(strayText),
  },
  {
    id: 'attr-unknown',
    level: 'repair',
    source: 'ECMA-376 Part 1 schemas; never',
    check: judged(unknownAttributes),
  },
  {
    id: 'attr-value',
    level: 'integrity',
    source: 'ECMA-376 Part 1 schemas; measured (pptxgenjs-plus)',
    check: judged(attributes),
  },
  {
    id: 'attr-junk',
    level: 'integrity',
    source: 'measured (pptxgenjs-plus)',
    check: (deck, say) => {
      for (const file of deck.packages) {
        for (const [part, root] of file.xml) {
          for (const node of everyElement(root, true)) {
            // SmartArt's layout rules use NaN as a value.
            if (node.name.startsWith('dgm:')) continue;
            for (const [name, value] of Object.entries(node.attributes)) {
              if (JUNK.test(value) && !WORDS.includes(name)) say(file.shown(part), `<${node.name} ${name}="${value}">`);
            }
          }
        }
      }
    },
  },
];
