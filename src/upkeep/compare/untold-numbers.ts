import type { Snapshot, SnapshotSlide, TextChange } from './types.ts';

/** A number alone, as values are printed: with decimals, or as a percentage. Undefined for ranks, counts and words. */
function numberAlone(words: string | undefined): number | undefined {
  const text = words?.normalize('NFKC').replace('\u2212', '-').trim() ?? '';
  if (!/^[+-]?\d[\d., ]*%?$/.test(text) || !/%$|[.,]\d{1,2}$/.test(text)) return undefined;
  const plain = text.replace(/[%\s]/g, '');
  const decimals = /[.,](\d{1,2})$/.exec(plain);
  const whole = (decimals ? plain.slice(0, decimals.index) : plain).replace(/[.,]/g, '');
  return Number(`${whole}.${decimals?.[1] ?? '0'}`);
}

/** All numbers that the figures and charts of a slide have. */
const numbersOf = (deck: Snapshot, slide: SnapshotSlide): ReadonlySet<number> =>
  new Set([
    ...slide.figures.flatMap((id) => deck.figures.get(id)?.displayed ?? []),
    ...slide.charts.flatMap(({ rows }) => rows.map(({ displayed }) => displayed)),
  ]);

/**
 * Marks the numbers that changed and are in no figure and no chart of their slide, so that nothing else tells of them: those of
 * tables, of dots, sums beside bars.
 */
export function markUntold(
  texts: readonly TextChange[],
  before: readonly [Snapshot, SnapshotSlide],
  after: readonly [Snapshot, SnapshotSlide],
): readonly TextChange[] {
  const [was, is] = [numbersOf(...before), numbersOf(...after)];
  return texts.map((text) => {
    const [a, b] = [numberAlone(text.before), numberAlone(text.after)];
    const isUntold = a !== undefined && b !== undefined && (!was.has(a) || !is.has(b));
    return isUntold ? { ...text, untold: true } : text;
  });
}
