import type { Export } from '../../src/base/export.ts';
import type { TableSource } from '../../src/base/source.ts';
import type { DeckLanguage, ProposedSurvey } from '../../src/upkeep/first-deck/types.ts';
import { randomNumbers } from '../answers/random.ts';
import { codedText, codesOf } from './drawn-coded.ts';
import { drawnGrid, drawnItems, type GridChart } from './drawn-grids.ts';
import { drawnQuestion, picker, type Drawn } from './drawn-question.ts';
import { exportOf } from './export-of.ts';
import { DRAWS } from './kinds.ts';
import { LOOKS, type LookName } from './looks.ts';

/** A survey that somebody might ask, with its answers: what `init` would have proposed of its export. */
export interface RandomDefinition {
  readonly seed: number;
  readonly respondents: number;
  readonly proposalIn: (language: DeckLanguage) => ProposedSurvey;
  readonly from: Export;
  /** Files of codes by the question that reads them. */
  readonly codes: ReadonlyMap<string, TableSource>;
  /** What the deck asks of the drawings of grids, by their codes. */
  readonly charts: ReadonlyMap<string, GridChart>;
  /** The brand and the page of the deck. */
  readonly look: LookName;
  /** What it is made of, for reports. */
  readonly says: readonly string[];
}

/** A survey that nobody has answered yet is rare: it becomes no deck. */
const NOBODY = 0.03;
const SIZES = [1, 2, 3, 9, 10, 29, 30, 150, 1000, 3000] as const;
const BASES = ['answered', 'asked', 'all'] as const;

/** Random surveys, the same for the same seed: every kind, few and many options, any labels, bases and distributions. */
export function randomDefinition(seed: number): RandomDefinition {
  const random = randomNumbers(seed * 104729 + 7);
  const pick = picker(random);
  const respondents = random() < NOBODY ? 0 : pick(SIZES);
  const kinds = [...Object.keys(DRAWS), 'coded', 'items', 'grid', 'grid', 'grid'];
  const drawn: Drawn[] = [];
  const charts = new Map<string, GridChart>();
  const count = 2 + Math.floor(random() * 3);
  for (let q = 0; q < count; q++) {
    const [code, name] = [`Q${q + 1}`, pick(kinds)];
    const scope = { respondents, before: drawn, random };
    if (name === 'grid') {
      const { items, chart } = drawnGrid(code, scope);
      drawn.push(...items);
      charts.set(code, chart);
    } else if (name === 'items') drawn.push(...drawnItems(code, scope));
    else if (name === 'coded') drawn.push(...codedText(code, scope));
    else drawn.push(drawnQuestion(code, name, scope));
  }
  const base = pick(BASES);
  const look = pick(LOOKS);
  return {
    seed,
    respondents,
    look,
    charts,
    from: exportOf(
      drawn.map(({ question: { columns }, cells }) => ({ columns, cells })),
      respondents,
    ),
    codes: new Map(drawn.flatMap(({ question: { code, kind, source }, cells }) => (kind === 'coded' ? [[code, codesOf(String(source['file']), cells)] as const] : []))), // prettier-ignore
    says: [`${respondents} respondents, shares of ${base}, ${look}`, ...drawn.map(({ says }) => says), ...[...charts].map(([code, chart]) => `${code}: ${JSON.stringify(chart)}`)], // prettier-ignore
    proposalIn: (language) => ({
      id: `definition-${seed}`,
      language,
      title: language === 'ja' ? '任意の調査' : 'Any survey',
      fieldwork: { from: '2025-09-01', to: '2025-09-30' },
      source: { format: 'csv', id: 'id' },
      questions: drawn.map((one) => one.question),
      unused: [],
      open: [{ id: 'base', kind: 'base', text: '', choices: [{ id: base, text: '' }], byDefault: base, taken: base, columns: [], parts: [], answers: 0, isChosen: false }], // prettier-ignore
      byDefault: [],
      columns: drawn.length,
    }),
  };
}
