import { expect, it } from 'vitest';
import { percentRemark } from '../../../src/deck/template/chart-words.ts';
import type { Texts } from '../../../src/deck/text/texts.ts';
import { asTable, Q2 } from '../chart/chart-fixture.ts';

const texts = { plain: (key: string) => key } as unknown as Texts;
const dots = { kind: 'dot_plot', highlight: [] } as const;

it('values without their sign are said to be percentages, and mean amounts are not', () => {
  const shares = asTable(Q2);
  const amounts = asTable({ ...Q2, rows: Q2.rows.map((row) => ({ ...row, amount: { exact: 20, displayed: 20 } })) });
  expect(percentRemark(texts, dots, shares)).toEqual(['auto.note_percent']);
  expect(percentRemark(texts, dots, amounts)).toEqual([]);
  // Bars have the sign beside each value.
  expect(percentRemark(texts, { ...dots, kind: 'bars' }, shares)).toEqual([]);
});
