import { parseYaml } from '../../../src/world/input/yaml.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { buildLedger } from '../../../src/data/figures/parse-ledger.ts';
import type { Claim, Comparison, Figure, Ledger, Tolerances } from '../../../src/data/figures/types.ts';
import type { Survey } from '../../../src/data/survey/types.ts';
import { tabulate } from '../../../src/data/tabulate/tabulate.ts';
import { survey2025 } from '../tabulate/survey-fixture.ts';

export const TOLERANCES: Tolerances = {
  about_percent: 0.5,
  about_tenths: 3,
  one_in: 1.5,
  of_hundred: 0.5,
  few: 20,
  most: 70,
  top: 3,
};

const TOLERANCE_LINES = ['tolerances:', ...Object.entries(TOLERANCES).map(([key, n]) => `  ${key}: ${n}`)].join('\n');

export interface Built {
  readonly ledger: Ledger | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The ledger of a `figures.yaml` that may omit the tolerances. */
export function build(yaml: string, survey: Survey = survey2025()): Built {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const text = yaml.includes('tolerances:') ? yaml : `${yaml}\n${TOLERANCE_LINES}\n`;
  const source = parseYaml('figures.yaml', text, report);
  if (!source) throw new Error(`not YAML: ${JSON.stringify(diagnostics)}`);
  return { ledger: buildLedger(source, survey, tabulate(survey), report), diagnostics };
}

/** The figure of one expression; throws if there are diagnostics. */
export function figureOf(expression: string, survey?: Survey): Figure {
  const { ledger, diagnostics } = build(`figures:\n  x: ${expression}`, survey);
  const figure = ledger?.figures.get('x');
  if (!figure || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return figure;
}

/** Whether claims are certain without any answers does not matter here: in a small survey they soon are. */
const isOther = ({ code }: Diagnostic): boolean => !code.startsWith('figures/never-');

/** The claim that one expression makes about figures `a`, `b` …; throws if there are other diagnostics. */
export function claimOf(expression: string, figures: Readonly<Record<string, string>>, survey?: Survey): Claim {
  const declared = Object.entries(figures).map(([id, figure]) => `  ${id}: ${figure}`);
  const yaml = ['figures:', ...declared, 'claims:', `  c: ${expression}`].join('\n');
  const { ledger, diagnostics } = build(yaml, survey);
  const claim = ledger?.claims.get('c');
  if (!claim || diagnostics.some(isOther)) throw new Error(JSON.stringify(diagnostics));
  return claim;
}

/** A percentage without any data behind it. */
export function percentFigure(exact: number, displayed = Math.round(exact * 10) / 10): Figure {
  return {
    id: 'x',
    place: { file: 'figures.yaml', line: 1, column: 1 },
    expression: 'share(Q, a)',
    measure: 'percent',
    question: 'Q',
    options: ['a'],
    count: 1,
    base: 302,
    exact,
    displayed,
    decimals: 1,
    rank: 1,
    tied: false,
    rankSpan: [1, 1],
    smallBase: false,
    provenance: 'published',
  };
}

export function comparisonOf(claim: Claim, index = 0): Comparison {
  const comparison = claim.comparisons[index];
  if (!comparison) throw new Error('no such comparison');
  return comparison;
}
