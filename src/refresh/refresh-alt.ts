import type { Pair, Refreshing } from './context.ts';
import { drawingProperties } from './match/read-slide.ts';
import { oneLine, squashed } from './text/text-body.ts';
import { find } from './xml/nodes.ts';

/**
 * The alternative text: what a screen reader says of a chart follows the data as its headline does. Where a program lost
 * it, it comes back; not where somebody marked the object as decoration.
 */
export function refreshAlt(pair: Pair, refreshing: Refreshing): void {
  const { found, shape, old, next } = pair;
  const properties = drawingProperties(shape.node);
  if (!properties || next.alt === undefined) return;
  const part = refreshing.deck.part(found.path);
  const present = properties.attributes['descr'] ?? '';
  const words = { present: oneLine(present), data: oneLine(next.alt) };
  if (squashed(present) === squashed(next.alt)) return;
  if (present === '') {
    const decorative = find(properties, 'adec:decorative')[0]?.attributes['val'];
    if (old.alt === undefined || decorative === '1' || decorative === 'true') return;
    part.setAttribute(properties, 'descr', next.alt);
    refreshing.note(pair, { outcome: 'updated', what: 'alt', reason: 'alt_restored', ...words });
  } else if (squashed(present) === squashed(old.alt ?? '')) {
    part.setAttribute(properties, 'descr', next.alt);
    refreshing.note(pair, { outcome: 'updated', what: 'alt', ...words });
  } else {
    refreshing.note(pair, { outcome: 'kept', what: 'alt', reason: 'reworded', ...words });
  }
}
