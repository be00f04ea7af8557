import { compareSnapshots } from '../../../src/upkeep/compare/compare-snapshots.ts';
import { snapshotOf } from '../../../src/upkeep/compare/snapshot.ts';
import type { DeckDiff } from '../../../src/upkeep/compare/types.ts';
import type { ClaimFact, DeckLedger, FigureFact, LedgerElement, LedgerSlide, RowFact, TableFact } from '../../../src/files/record/ledger-schema.ts'; // prettier-ignore

const BOX = { x: 0, y: 0, w: 1, h: 1 } as LedgerElement['box'];

/** A percentage of one option, as its figure. */
export const share = (id: string, question: string, option: string, count: number, base: number, more: Partial<FigureFact> = {}): FigureFact => ({
  id,
  expression: `share(${question}, ${option})`,
  measure: 'percent',
  question,
  options: [option],
  count,
  base,
  exact: (100 * count) / base,
  displayed: Math.round((1000 * count) / base) / 10,
  decimals: 1,
  tied: false,
  smallBase: base < 30,
  provenance: 'published',
  ...more,
}); // prettier-ignore

/** A question with counts by option, ranked by count; `rest` has no rank. */
export function table(question: string, base: number, counts: Readonly<Record<string, number>>): TableFact {
  const answers = Object.entries(counts).filter(([option]) => option !== 'rest');
  const rows = Object.entries(counts).map(([option, count]): RowFact => {
    const rank = 1 + answers.filter(([, other]) => other > count).length;
    const tied = answers.filter(([, other]) => other === count).length > 1;
    const { exact, displayed, provenance } = share('', question, option, count, base);
    return { option, count, exact, displayed, provenance, ...(option === 'rest' ? { tied: false } : { rank, tied }) };
  });
  return { question, base, smallBase: base < 30, decimals: 1, rows };
}

export const text = (id: string, words: string, more: Partial<LedgerElement> = {}): LedgerElement =>
  ({ id, kind: 'text', name: `Text ${id}`, slot: id, figures: [], claims: [], box: BOX, text: words, looks: [], ...more }) as LedgerElement; // prettier-ignore

/** A bar chart of a question. */
export const chart = ({ question, base = 0, rows }: TableFact, labels: Readonly<Record<string, string>> = {}): LedgerElement =>
  ({
    id: 'chart',
    kind: 'chart',
    name: `Chart ${question}`,
    slot: 'chart',
    figures: [],
    claims: [],
    box: BOX,
    chart: {
      kind: 'bars',
      table: question,
      question,
      options: 'categories',
      decimals: 1,
      rows: rows.map((row) => ({ ...row, base, label: labels[row.option] ?? row.option, valueLabel: '', fill: {} })),
      axisMax: 100,
      plot: BOX,
      workbook: '',
    },
  }) as unknown as LedgerElement; // prettier-ignore

/** A slide; unless `drawn` is given, its hash is made from its contents. */
export function slide(
  id: string,
  elements: readonly LedgerElement[] = [],
  more: Partial<LedgerSlide> = {},
): LedgerSlide {
  return {
    id,
    title: `Title ${id}`,
    notes: [],
    draft: false,
    elements,
    drawn: JSON.stringify([elements, more]),
    ...more,
  };
}

export const ledger = (more: Partial<DeckLedger> = {}): DeckLedger => ({
  version: 1,
  deck: 'report',
  survey: 'tea',
  locale: 'en',
  language: 'en-US',
  date: '2025-01-01',
  title: 'Tea',
  frame: '',
  inputs: [],
  figures: [],
  claims: [],
  tables: [],
  slides: [],
  ...more,
});

/** A claim with one comparison. */
export const claim = (id: string, expression: string, comparison: ClaimFact['comparisons'][number]): ClaimFact => ({
  id,
  expression,
  holds: comparison.holds,
  comparisons: [comparison],
});

export const diffOf = (before: Partial<DeckLedger>, after: Partial<DeckLedger>): DeckDiff =>
  compareSnapshots(snapshotOf(ledger(before)), snapshotOf(ledger(after)), { before: 'a', after: 'b' });
