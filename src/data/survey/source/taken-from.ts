import { kindOf } from '../kinds/index.ts';

/** What a question's kind reads from an export: options, or a number, a day or a text that stands in the cell itself. */
export type Taken = 'options' | 'number' | 'day' | 'text';

export function takenFrom(question: { readonly kind: string }): Taken {
  const kind = kindOf(question);
  if (!kind.countable) return 'text';
  if (kind.numbers === 'days') return 'day';
  return kind.numbers === 'measured' || kind.cells === 'amounts' ? 'number' : 'options';
}
