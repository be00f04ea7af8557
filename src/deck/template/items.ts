import { withAutoTexts } from './auto-texts.ts';
import { besideIn, isMute, reportUntied } from './beside.ts';
import { chartedIn, madeEarlier, ordersIn, questionsIn, type FillContext, type SlotScope } from './context.ts';
import type { SlotValue } from './deck-schema.ts';
import { missingSlot, unknownName } from './diagnostics.ts';
import { picturesIn } from './legends.ts';
import { slotsOf, type SlotNode } from './slots.ts';
import type { Filling, FillingItems } from './filling.ts';
import type { LayoutNode } from './types.ts';

type Fill = (context: FillContext, scope: SlotScope, value: SlotValue) => Filling | undefined;

/** The slots of one item: those of a group's item, or a table's columns, which take texts. */
export function itemSlots(slot: SlotNode): ReadonlyMap<string, SlotNode> | undefined {
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
): FillingItems {
  const slots = itemSlots(scope.slot);
  if (!slots) throw new Error(`the slot "${scope.slot.slot}" was not checked to take a list`);
  const item = (value: Record<string, SlotValue>, index: number): ReadonlyMap<string, Filling> => {
    const contents = new Map<string, Filling>();
    const beside = besideIn(context, scope.company, slots, value, scope.beside);
    const mute = scope.isMute === true || isMute(context, scope.company, value);
    for (const [name, inner] of Object.entries(value)) {
      const path = [...scope.path, index, name];
      const slot = slots.get(name);
      if (!slot) {
        const what = scope.slot.kind === 'table' ? 'column' : 'slot';
        context.report(unknownName(context.source.at(path, 'key'), what, name, slots.keys()));
        continue;
      }
      const content = fill(context, { ...scope, beside, isMute: mute, slot, path }, inner);
      if (content) contents.set(name, content);
    }
    reportUntied(context, scope.slide, slots, contents, (name) => [...scope.path, index, name]);
    reportMissing(context, scope, [...slots.values()], value, index);
    return withAutoTexts(context, slots, contents, {
      ...(scope.question !== undefined && context.tables.has(scope.question) ? { question: scope.question } : {}),
      questions: questionsIn(contents.values(), context.ledger.figures),
      charts: chartedIn(contents.values()),
      orders: ordersIn(contents.values()),
      pictures: scope.slot.kind === 'group' ? picturesIn(scope.slot.item, contents) : [],
      company: scope.company,
      footer: 'none',
      basesInFooter: false,
    });
  };
  const key = scope.path.join('/');
  return { kind: 'items', items: values.map((value, i) => madeEarlier(context, `${key}/${i}`, () => item(value, i))) };
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

/** Whether anything in the tree states the bases by itself. */
export function saysBases(node: LayoutNode): boolean {
  if (node.kind === 'text') return node.auto === 'bases' || node.auto === 'base_and_notes';
  if (node.kind === 'group') return saysBases(node.item);
  return 'children' in node && node.children.some(saysBases);
}
