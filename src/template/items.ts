import { didYouMean } from '../base/validate.ts';
import { autoText } from './auto-texts.ts';
import { questionsIn, type FillContext, type SlotScope } from './context.ts';
import type { SlotValue } from './deck-schema.ts';
import { missingSlot, unknownName, wrongContent } from './diagnostics.ts';
import { slotsOf, type SlotNode } from './slots.ts';
import type { Content, ItemsContent, LayoutNode } from './types.ts';

type Fill = (context: FillContext, scope: SlotScope, value: SlotValue) => Content | undefined;

/** The slots of one item: those of a group's item, or a table's columns, which take texts. */
function itemSlots(slot: SlotNode): ReadonlyMap<string, SlotNode> | undefined {
  if (slot.kind === 'group') return slotsOf(slot.item);
  if (slot.kind !== 'table') return undefined;
  const cell = (column: (typeof slot.columns)[number]): SlotNode => ({
    kind: 'text',
    place: slot.place,
    grow: 0,
    slot: column.key,
    name: column.key,
    style: column.style,
    anchor: 'middle',
    optional: true,
  });
  return new Map(slot.columns.map((column) => [column.key, cell(column)]));
}

/** A list of the deck file as the items of a group or the rows of a table. */
export function fillItems(
  context: FillContext,
  scope: SlotScope,
  values: readonly Record<string, SlotValue>[],
  fill: Fill,
): ItemsContent | undefined {
  const slots = itemSlots(scope.slot);
  if (!slots) {
    const place = context.source.at(scope.path);
    context.report(wrongContent(place, { slot: scope.slot.slot, found: 'a list', expected: `the slot takes: ${scope.slot.kind}` })); // prettier-ignore
    return undefined;
  }
  const items = values.map((value, index) => {
    const contents = new Map<string, Content>();
    for (const [name, inner] of Object.entries(value)) {
      const path = [...scope.path, index, name];
      const slot = slots.get(name);
      if (!slot) {
        const known = [...slots.keys()];
        const what = scope.slot.kind === 'table' ? 'column' : 'slot';
        context.report(unknownName(context.source.at(path, 'key'), { what, name, known, suggestion: didYouMean(name, known) })); // prettier-ignore
        continue;
      }
      const content = fill(context, { ...scope, slot, path }, inner);
      if (content) contents.set(name, content);
    }
    reportMissing(context, scope, [...slots.values()], value, index);
    return withAutoTexts(context, scope, slots, contents);
  });
  return { kind: 'items', items };
}

function reportMissing(
  context: FillContext,
  scope: SlotScope,
  slots: readonly SlotNode[],
  value: Record<string, SlotValue>,
  index: number,
): void {
  for (const slot of slots) {
    if (slot.slot in value || slot.optional || (slot.kind === 'text' && slot.auto)) continue;
    const place = context.source.at([...scope.path, index]);
    context.report(missingSlot(place, { slide: scope.slide, slot: slot.slot, layout: scope.slot.slot }));
  }
}

/** The contents of a scope with the words that the program writes into its `auto` slots, in the slots' order. */
function withAutoTexts(
  context: FillContext,
  scope: SlotScope,
  slots: ReadonlyMap<string, SlotNode>,
  contents: ReadonlyMap<string, Content>,
): ReadonlyMap<string, Content> {
  const filled = new Map<string, Content>();
  const questions = questionsIn(contents.values(), context.ledger.figures);
  for (const [name, slot] of slots) {
    const given = contents.get(name);
    if (given) filled.set(name, given);
    else if (slot.kind === 'text' && slot.auto) {
      const text = autoText(slot.auto, context, {
        ...(scope.question ? { question: scope.question } : {}),
        questions,
        company: scope.company,
        footer: 'none',
        basesInFooter: false,
      });
      if (text) filled.set(name, { kind: 'text', text });
    }
  }
  return filled;
}

/** Whether anything in the tree says the bases by itself. */
export function saysBases(node: LayoutNode): boolean {
  if (node.kind === 'text') return node.auto === 'bases';
  if (node.kind === 'group') return saysBases(node.item);
  return 'children' in node && node.children.some(saysBases);
}
