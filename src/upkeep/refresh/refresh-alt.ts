import type { Fate, Pair, Refreshing } from './context.ts';
import { drawingProperties } from './match/read-slide.ts';
import { oneLine, squashed } from './text/text-body.ts';
import { find, type Located } from '../../files/ooxml/xml/tree.ts';

function isDecorative(properties: Located): boolean {
  const decorative = find(properties, 'adec:decorative')[0]?.attributes['val'];
  return decorative === '1' || decorative === 'true';
}

/**
 * Refreshes the alternative text: what a screen reader says about a chart follows the data, as the headline does. Where
 * a program lost it, it is restored, unless somebody marked the object as decoration. An object that was left keeps its
 * own: today's would be true of the data, but not of what one sees.
 */
export function refreshAlt(pair: Pair, fate: Fate, refreshing: Refreshing): void {
  const { found, shape, old, next } = pair;
  const properties = drawingProperties(shape.node);
  if (!properties || next.alt === undefined) return;
  const part = refreshing.deck.part(found.path);
  const present = properties.attributes['descr'] ?? '';
  const words = { present: oneLine(present), data: oneLine(next.alt) };
  if (squashed(present) === squashed(next.alt)) return;
  if (present === '' && fate === 'left' && squashed(old.alt ?? '') !== squashed(next.alt)) {
    // What was lost described what was there before; only its author can say what is there now.
    if (old.alt !== undefined && !isDecorative(properties)) refreshing.note(pair, { outcome: 'kept', what: 'alt', reason: 'with_object', ...words }); // prettier-ignore
  } else if (present === '') {
    if (old.alt === undefined || isDecorative(properties)) return;
    part.setAttribute(properties, 'descr', next.alt);
    refreshing.note(pair, { outcome: 'updated', what: 'alt', reason: 'alt_restored', ...words });
  } else if (squashed(present) === squashed(old.alt ?? '') && fate === 'left') {
    refreshing.note(pair, { outcome: 'kept', what: 'alt', reason: 'with_object', ...words });
  } else if (squashed(present) === squashed(old.alt ?? '')) {
    part.setAttribute(properties, 'descr', next.alt);
    refreshing.note(pair, { outcome: 'updated', what: 'alt', ...words });
  } else {
    refreshing.note(pair, { outcome: 'kept', what: 'alt', reason: 'reworded', ...words });
  }
}
