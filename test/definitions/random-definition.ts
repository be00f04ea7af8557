import type { Export, Sheet, TextColumn } from '../../src/base/export.ts';
import type { DeckLanguage, ProposedQuestion, ProposedSurvey } from '../../src/upkeep/first-deck/types.ts';
import { randomNumbers } from '../answers/random.ts';
import { DRAWS, type DrawnKind } from './kinds.ts';
import { labelOf, MANNERS, SCRIPTS, type Manner } from './labels.ts';

/** A survey that somebody might ask, with its answers: what `init` would have proposed of its export. */
export interface RandomDefinition {
  readonly seed: number;
  readonly proposalIn: (language: DeckLanguage) => ProposedSurvey;
  readonly from: Export;
  /** What it is made of, for reports. */
  readonly says: readonly string[];
}

const COUNTS = [1, 2, 3, 4, 5, 7, 9, 12, 13, 17, 18, 25, 36, 37, 40, 80, 150] as const;
const SIZES = [1, 3, 9, 10, 29, 30, 150, 1000, 3000] as const;
/** How answers are distributed. `empty`: some options have none; `nobody`: the question has none. */
const SPREADS = ['usual', 'usual', 'alike', 'whole', 'tiny', 'neighbours', 'empty', 'nobody'] as const;
type Spread = (typeof SPREADS)[number];
/** Not `all`: the reader does not know whom a filtered question's shares are of then. */
const BASES = ['answered', 'asked'] as const;

/** How likely each of `count` options is. */
function weightsOf(spread: Spread, count: number, random: () => number): readonly number[] {
  return Array.from({ length: count }, (_, i) => {
    switch (spread) {
      case 'usual':
        return random();
      case 'alike':
        return 1;
      case 'whole':
        return i === Math.floor(count / 2) ? 1 : 0;
      case 'tiny':
        return i === 0 ? 1 : 0.0004;
      case 'neighbours':
        return i === 0 || i === count - 1 ? 1 : 0.01;
      case 'empty':
        return i % 2 === 0 ? random() + 0.01 : 0;
      case 'nobody':
        return 0;
    }
  });
}

interface Drawn {
  readonly question: ProposedQuestion;
  readonly cells: readonly Readonly<Record<string, string>>[];
  readonly says: string;
}

/** Random surveys, the same for the same seed: every kind, few and many options, any labels, bases and distributions. */
export function randomDefinition(seed: number): RandomDefinition {
  const random = randomNumbers(seed * 104729 + 7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const respondents = pick(SIZES);
  const kinds = Object.keys(DRAWS);
  const drawn: Drawn[] = [];
  const count = 2 + Math.floor(random() * 3);
  for (let q = 0; q < count; q++) drawn.push(question(`Q${q + 1}`, pick(kinds), respondents, drawn, random));
  const base = pick(BASES);
  return {
    seed,
    from: exportOf(drawn, respondents),
    says: [`${respondents} respondents, shares of ${base}`, ...drawn.map(({ says }) => says)],
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

function question(
  code: string,
  name: string,
  respondents: number,
  before: readonly Drawn[],
  random: () => number,
): Drawn {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const [manner, script, options, spread] = [pick<Manner>(MANNERS), pick(SCRIPTS), pick(COUNTS), pick(SPREADS)];
  const labels = Array.from({ length: options }, (_, i) => labelOf(manner, script, i + 1, random));
  const draw = DRAWS[name];
  if (!draw) throw new Error(`no questions of the kind ${name} are drawn`);
  const kind = draw(code, labels, random);
  const filter = random() < 0.3 ? filterOf(before, random) : undefined;
  const weights = weightsOf(spread, Math.max(1, kind.options.length), random);
  const isAnswered = kind.options.length > 0 ? weights.some((weight) => weight > 0) : spread !== 'nobody';
  const blank = random() < 0.3 ? 0.2 : 0;
  const cells = Array.from({ length: respondents }, (_, row) => {
    const isAsked = !filter || filter.lets(row);
    return isAsked && isAnswered && random() >= blank ? kind.cells(weights, random) : {};
  });
  const long = random() < 0.15;
  return {
    question: {
      code,
      kind: kind.kind,
      wording: labelOf(long ? 'long' : 'middling', script, before.length + 1, random),
      options: kind.options,
      source: kind.source,
      ...(filter ? { askedOf: filter.condition } : {}),
      columns: kind.columns,
      isShown: true,
      evidence: [],
    },
    cells,
    says: `${code} ${kind.kind}, ${kind.options.length} options ${manner} ${script}, ${spread}${filter ? `, asked of ${filter.condition}` : ''}${blank > 0 ? ', some blank' : ''}`, // prettier-ignore
  };
}

/** Who is asked, by an answer to an earlier question: often only few, or nobody. */
function filterOf(before: readonly Drawn[], random: () => number) {
  const earlier = before.filter(({ question: { kind, options } }) => kind === 'single' && options.length > 0);
  const on = earlier[Math.floor(random() * earlier.length)];
  const option = on?.question.options[Math.floor(random() * on.question.options.length)];
  if (!on || !option) return undefined;
  const { code } = on.question;
  return { condition: `${code} = ${option.code}`, lets: (row: number) => on.cells[row]?.[code] === option.code };
}

/** The answers as an export would hold them. */
function exportOf(drawn: readonly Drawn[], respondents: number): Export {
  const cells = (name: string, one: DrawnKind['columns'] | Drawn): readonly string[] =>
    Array.from({ length: respondents }, (_, row) => ('cells' in one ? (one.cells[row]?.[name] ?? '') : `r${row + 1}`));
  const columns = [
    column('id', cells('id', [])),
    ...drawn.flatMap((one) => one.question.columns.map((name) => column(name, cells(name, one)))),
  ];
  const sheet: Sheet = {
    file: 'answers.csv',
    rows: respondents + 1,
    columns,
    at: (row, c) => ({ file: 'answers.csv', line: row + 1, column: c + 1 }),
  };
  return { file: 'answers.csv', format: 'csv', sheets: [sheet] };
}

function column(name: string, cells: readonly string[]): TextColumn {
  const texts = [...new Set([name, ...cells])];
  const known = new Map(texts.map((text, i) => [text, i]));
  return { texts, index: Uint32Array.from([name, ...cells].map((text) => known.get(text) ?? 0)) };
}
