import type { Chart, Slide, TextShape } from './model.ts';

/** A bracket at the right of bars: the rows that it spans, and the texts beside it. */
export interface Bracket {
  readonly rows: readonly number[];
  readonly texts: readonly TextShape[];
}

/** Outlines without fill, much taller than wide, at the right of bars that are spread over the height of their chart. */
export function bracketsBeside(slide: Slide, { kind, box, rows }: Chart): readonly Bracket[] {
  if (kind !== 'bars' || !box) return [];
  const beside = slide.plain.filter(({ box: b, fill }) => fill === undefined && b.h > 3 * b.w && b.x >= box.x + box.w - 1);
  return beside.map(({ box: b }) => {
    const within = (y: number): boolean => y > b.y && y < b.y + b.h;
    return {
      rows: rows.flatMap((_, i) => (within(box.y + (box.h * (i + 0.5)) / rows.length) ? [i] : [])),
      texts: slide.texts.filter(({ box: t }) => t && t.x >= b.x + b.w - 1 && within(t.y + t.h / 2)),
    };
  });
} // prettier-ignore
