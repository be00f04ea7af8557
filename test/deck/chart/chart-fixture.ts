import type { ChartColors } from '../../../src/deck/chart/colors.ts';
import { color } from '../../../src/base/color.ts';
import type { ChartWords } from '../../../src/deck/chart/request.ts';
import type { Provenance } from '../../../src/data/survey/types.ts';
import type { Row, RowRole, Table, TableColumn } from '../../../src/data/tabulate/types.ts';

export const COLORS: ChartColors = {
  accent: color('accent1', 'E4572E'),
  accentLight: color('accent1', 'E4572E', 0.35),
  accentText: color('accent2', 'C23B15'),
  ramp: [color('accent3', '0B2A5B'), color('accent4', '5B7DB1'), color('accent5', 'B8C4D9')],
  palest: color('lt2', 'DFE4EE'),
  ink: color('dk1', '14213D'),
  mute: color('accent6', '5F6B7E'),
  ground: color('lt1', 'FFFFFF'),
  onDark: color('lt1', 'FFFFFF'),
  soft: color('lt2', 'F3F5F9'),
  rest: color('accent6', '5F6B7E', 0.7),
  outline: color('accent6', '5F6B7E', 0.2),
  accentOnDark: color('accent1', 'E4572E', 0.25),
  restOnDark: color('accent4', '5B7DB1'),
  restOnSoft: color('accent3', 'D3D0C8'),
  muteOnDark: color('accent5', 'B8C4D9'),
};

export const WORDS: ChartWords = {
  language: 'ja',
  label: (option) => `label of ${option}`,
  percent: (displayed, decimals) => `${displayed.toFixed(decimals)}%`,
  number: (value, decimals) => value.toFixed(decimals),
  base: (base, small) => `n=${base}${small ? '*' : ''}`,
  valued: (label, value) => `${label} = ${value}`,
  perDot: (people) => `one dot = ${people} people`,
  gap: () => 'Difference (points)',
  notPublished: (_base, range) => (range ? `※ ${range.join('–')}` : '※'),
  column: (segment) => segment?.name ?? '割合',
  headers: { option: '選択肢', share: '割合', count: '人数', base: '母数' },
  alt: '全社的に導入しているのは9.9%',
};

type RowShape = readonly [option: string, count: number, displayed: number, role?: RowRole, provenance?: Provenance];

export function tableOf(question: string, kind: string, base: number, rows: readonly RowShape[]): TableColumn {
  const rowOf = ([option, count, displayed, role = 'answer', provenance = 'published']: RowShape): Row => ({
    option,
    role,
    count,
    weighted: count,
    exact: (100 * count) / base,
    displayed,
    adjustment: 0,
    tied: rows.some(([other, n]) => other !== option && n === count),
    provenance,
  });
  return {
    table: question,
    request: { question },
    question,
    kind,
    base,
    weightedBase: base,
    effectiveBase: base,
    answered: base,
    unanswered: 0,
    smallBase: base < 30,
    decimals: 1,
    rows: rows.map(rowOf),
    verbatims: [],
  };
}

export const Q2 = tableOf('Q2', 'single', 302, [
  ['company_wide', 30, 9.9],
  ['some_departments', 36, 11.9],
  ['personal', 65, 21.5],
  ['nothing', 167, 55.4],
  ['dont_know', 4, 1.3, 'dont_know'],
]);

export const Q3 = tableOf('Q3', 'single', 66, [
  ['daily', 25, 37.9],
  ['three_to_four', 23, 34.8, 'answer', 'reconstructed'],
  ['rest', 18, 27.3, 'rest', 'derived'],
]);

export const Q8 = tableOf('Q8', 'single', 302, [
  ['strongly', 18, 6.0],
  ['somewhat', 82, 27.2],
  ['rest', 202, 66.8, 'rest', 'derived'],
]);

export const Q4 = tableOf('Q4', 'multiple', 66, [
  ['labour', 17, 25.8],
  ['other', 40, 60.6, 'other'],
  ['creative', 35, 53.0],
  ['speed', 25, 37.9],
]);

/** A table without a banner. */
export const asTable = (total: TableColumn): Table => ({ request: total.request, key: total.table, columns: [total] });
