import type { GridItem } from './model.ts';
import { flat } from './words.ts';

// How the words of items and values of a grid are read.

const LABEL = /^([^]*?)\s*[（(]n\s*=\s*([\d,]+)([*†※＊])?[)）]$/u;

/** The words of an item, and the base behind them. */
export function labelOf(words: string): Pick<GridItem, 'label' | 'base' | 'small'> {
  const [, label, base, mark] = LABEL.exec(flat(words)) ?? [];
  if (label === undefined || base === undefined) return { label: flat(words), base: undefined, small: false };
  return { label, base: Number(base.replace(/,/gu, '')), small: mark !== undefined };
}

/** The number that a text is, in any script's digits and signs, with or without a percent sign. */
export const numberIn = (text: string | undefined): number | undefined => {
  const found = /^[-−]?\d+(?:\.\d+)?$/u.exec(flat(text ?? '').replace(/,/gu, '').replace('−', '-').replace(/\s*%$/u, '')); // prettier-ignore
  return found ? Number(found[0].replace('−', '-')) : undefined;
};
