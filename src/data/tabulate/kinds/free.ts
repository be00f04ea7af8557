import { isBlank } from '../../../base/invisible.ts';
import { itemAt } from '../../../base/item-at.ts';
import { wasAsked } from '../../survey/types.ts';
import { wrongColumn, type KindTabulator } from './kind.ts';

/** FA: the texts themselves; nothing is counted. */
export const free: KindTabulator = {
  exclusive: false,
  counts: () => [],
  countAny: () => 0,
  extras(question, column, ids) {
    if (column.kind !== 'free') throw wrongColumn(question, column);
    const verbatims = column.texts.flatMap((text, r) =>
      wasAsked(column, r) && !isBlank(text) ? [{ id: itemAt(ids, r), text }] : [],
    );
    return { verbatims };
  },
};
