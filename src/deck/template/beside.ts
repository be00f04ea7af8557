import type { Path } from '../../base/source.ts';
import type { Text } from '../text/types.ts';
import type { FillContext } from './context.ts';
import type { SlotValue } from './deck-schema.ts';
import { untiedFinding } from './diagnostics.ts';
import { textOf } from './names.ts';
import type { SlotNode } from './slots.ts';
import { spokenFigures, untiedSentences } from './spoken.ts';
import type { Filling } from './filling.ts';

const isFinding = (slot: SlotNode | undefined): boolean => slot?.kind === 'text' && slot.finding === true;

const keyOf = (value: SlotValue): string | undefined =>
  typeof value === 'string' ? value : !Array.isArray(value) && value.kind === 'text' ? value.message : undefined;

/**
 * The sentences beside what is drawn at one level of a slide, the findings first, then those around it. The words of a
 * row (its label, its value) are about that row whatever it is: they count only if nothing around it speaks of the
 * data.
 */
export function besideIn(
  context: FillContext,
  company: string | undefined,
  slots: ReadonlyMap<string, SlotNode>,
  values: Readonly<Record<string, SlotValue>>,
  around: readonly Text[],
): readonly Text[] {
  const texts = Object.entries(values).flatMap(([name, value]) => {
    const key = keyOf(value);
    const isWords = key !== undefined && context.texts.has(key) && slots.has(name);
    return isWords ? [{ finding: isFinding(slots.get(name)), text: textOf(context, company, key) }] : [];
  });
  const isRow = [...slots.values()].every((slot) => slot.kind !== 'group' && !isFinding(slot));
  if (isRow && around.some((text) => spokenFigures(text, context.ledger).length > 0)) return around;
  return [...texts.toSorted((a, b) => Number(b.finding) - Number(a.finding)).map(({ text }) => text), ...around];
}

/** Whether one of the messages beside it is missing or cannot be read, which is reported elsewhere. */
export const isMute = (
  context: FillContext,
  company: string | undefined,
  values: Readonly<Record<string, SlotValue>>,
): boolean =>
  Object.values(values).some((value) => {
    const key = keyOf(value);
    return key !== undefined && !(context.texts.has(key) && !textOf(context, company, key).isStandIn);
  });

/** Reports sentences that are shown as findings although no figure, claim or remark ties them to the data. */
export function reportUntied(
  { source, report }: FillContext,
  slide: string,
  slots: ReadonlyMap<string, SlotNode>,
  contents: ReadonlyMap<string, Filling>,
  pathOf: (slot: string) => Path,
): void {
  for (const [name, content] of contents) {
    if (content.kind !== 'text' || !isFinding(slots.get(name))) continue;
    for (const words of untiedSentences(content.text)) {
      report(untiedFinding(source.at(pathOf(name)), { slide, slot: name, key: content.text.key, words }));
    }
  }
}
