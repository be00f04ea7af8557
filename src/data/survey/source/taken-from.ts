import { kindOf } from '../kinds/index.ts';

/** What a question's kind reads from an export: options, or a number or a text that stands in the cell itself. */
export type Taken = 'options' | 'number' | 'text';

export function takenFrom(question: { readonly kind: string }): Taken {
  const kind = kindOf(question);
  if (!kind.countable) return 'text';
  return kind.numbers === 'measured' ? 'number' : 'options';
}
