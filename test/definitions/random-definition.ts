import type { Export } from '../../src/base/export.ts';
import type { TableSource } from '../../src/base/source.ts';
import type { DeckLanguage, ProposedQuestion, ProposedSurvey } from '../../src/upkeep/first-deck/types.ts';
import { randomNumbers } from '../answers/random.ts';
import { tableOf } from '../answers/sources.ts';
import { conditionOn, type DrawnCondition } from './conditions.ts';
import { exportOf } from './export-of.ts';
import { DRAWS, optionsOf, type DrawnKind } from './kinds.ts';
import { labelOf, MANNERS, SCRIPTS, type Manner, type Script } from './labels.ts';
import { drawing, SPREADS, weightsOf, type Spread } from './spreads.ts';

/** A survey that somebody might ask, with its answers: what `init` would have proposed of its export. */
export interface RandomDefinition {
  readonly seed: number;
  readonly proposalIn: (language: DeckLanguage) => ProposedSurvey;
  readonly from: Export;
  /** Files of codes by the question that reads them. */
  readonly codes: ReadonlyMap<string, TableSource>;
  /** What it is made of, for reports. */
  readonly says: readonly string[];
}

const COUNTS = [1, 2, 3, 4, 5, 7, 9, 12, 13, 17, 18, 25, 36, 37, 40, 80, 150] as const;
const ITEMS = [2, 3, 5, 8, 13] as const;
/** Very long ones are rare: each item is a question that is built, too. */
const MANY = [40, 80] as const;
const SIZES = [1, 2, 3, 9, 10, 29, 30, 150, 1000, 3000] as const;
const BASES = ['answered', 'asked', 'all'] as const;
/** Kinds of the questions of a grid, and their options at the most. */
const OF_GRIDS = ['single', 'scale', 'multiple'] as const;
const MOST_POINTS = 11;

interface Drawn {
  readonly question: ProposedQuestion;
  readonly kind: DrawnKind;
  readonly cells: readonly Readonly<Record<string, string>>[];
  readonly says: string;
}

type Random = () => number;
const picker =
  (random: Random) =>
  <T>(from: readonly T[]): T =>
    from[Math.floor(random() * from.length)] as T;

/** Random surveys, the same for the same seed: every kind, few and many options, any labels, bases and distributions. */
export function randomDefinition(seed: number): RandomDefinition {
  const random = randomNumbers(seed * 104729 + 7);
  const pick = picker(random);
  const respondents = pick(SIZES);
  const kinds = [...Object.keys(DRAWS), 'coded', 'grid'];
  const drawn: Drawn[] = [];
  const count = 2 + Math.floor(random() * 3);
  for (let q = 0; q < count; q++) {
    const [code, name] = [`Q${q + 1}`, pick(kinds)];
    const scope = { respondents, before: drawn, random };
    if (name === 'grid') drawn.push(...grid(code, scope));
    else if (name === 'coded') drawn.push(...codedText(code, scope));
    else drawn.push(question(code, name, scope));
  }
  const base = pick(BASES);
  return {
    seed,
    from: exportOf(
      drawn.map(({ question: { columns }, cells }) => ({ columns, cells })),
      respondents,
    ),
    codes: new Map(drawn.flatMap(({ question: { code, kind, source }, cells }) => (kind === 'coded' ? [[code, codesOf(String(source['file']), cells)] as const] : []))), // prettier-ignore
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

interface Scope {
  readonly respondents: number;
  readonly before: readonly Drawn[];
  readonly random: Random;
}

/** What the words and answers of a question are like. */
interface Looks {
  readonly manner: Manner;
  readonly script: Script;
  readonly spread: Spread;
  readonly blank: number;
  readonly filter: DrawnCondition | undefined;
}

function looksOf({ before, random }: Scope): Looks {
  const pick = picker(random);
  const answered = before.map(({ question: { code }, kind, cells }) => ({ code, kind, cells }));
  return {
    manner: pick<Manner>(MANNERS),
    script: pick(SCRIPTS),
    spread: pick(SPREADS),
    filter: random() < 0.3 ? conditionOn(answered, random) : undefined,
    blank: random() < 0.3 ? 0.2 : 0,
  };
}

const labelsOf = ({ manner, script }: Looks, count: number, random: Random): readonly string[] =>
  Array.from({ length: count }, (_, i) => labelOf(manner, script, i + 1, random));

const wordingOf = ({ script }: Looks, before: number, random: Random): string =>
  labelOf(random() < 0.15 ? 'long' : 'middling', script, before + 1, random);

function question(code: string, name: string, scope: Scope): Drawn {
  const { before, random } = scope;
  const looks = looksOf(scope);
  const labels = labelsOf(looks, picker(random)(COUNTS), random);
  const kind = DRAWS[name]?.(code, labels, random);
  if (!kind) throw new Error(`no questions of the kind ${name} are drawn`);
  return answered(code, kind, looks, { ...scope, wording: wordingOf(looks, before.length, random) });
}

/** A question of a kind with its answers. */
function answered(code: string, kind: DrawnKind, looks: Looks, { respondents, random, ...words }: Omit<Scope, 'before'> & Pick<ProposedQuestion, 'wording' | 'stem'>): Drawn {
  const { spread, filter, blank, manner, script } = looks;
  const weights = weightsOf(spread, Math.max(1, kind.options.length), random);
  const isAnswered = kind.options.length > 0 ? weights.some((weight) => weight > 0) : spread !== 'nobody';
  const cells = Array.from({ length: respondents }, (_, row) => {
    const isAsked = !filter || filter.of(row) === true;
    return isAsked && isAnswered && random() >= blank ? kind.cells(weights, drawing(spread, row, respondents, random)) : {};
  });
  return {
    question: {
      code,
      kind: kind.kind,
      wording: words.wording,
      ...(words.stem === undefined ? {} : { stem: words.stem }),
      options: kind.options,
      source: kind.source,
      ...(filter ? { askedOf: filter.text } : {}),
      columns: kind.columns,
      isShown: true,
      evidence: [],
    },
    kind,
    cells,
    says: `${code} ${kind.kind}, ${kind.options.length} options ${manner} ${script}, ${spread}${filter ? `, asked of ${filter.text}` : ''}${blank > 0 ? ', some blank' : ''}`,
  };
} // prettier-ignore

/** Questions that share a wording and their options, each of an item: some of them without answers. */
function grid(code: string, scope: Scope): readonly Drawn[] {
  const { before, random } = scope;
  const pick = picker(random);
  const looks = looksOf(scope);
  const [of, items] = [pick(OF_GRIDS), random() < 0.08 ? pick(MANY) : pick(ITEMS)];
  const labels = labelsOf(looks, Math.min(MOST_POINTS, pick(COUNTS)), random);
  const stem = wordingOf(looks, before.length, random);
  const names = labelsOf({ ...looks, manner: pick<Manner>(MANNERS) }, items, random);
  const optionsFrom = Math.floor(random() * 2 ** 31);
  return names.map((wording, i) => {
    const own = `${code}_i${i + 1}`;
    // All items have the same options, with the same role of the last.
    const kind = DRAWS[of]?.(own, labels, randomNumbers(optionsFrom));
    if (!kind) throw new Error(`no grid of the kind ${of} is drawn`);
    const spread = random() < 0.1 ? ('nobody' as const) : random() < 0.5 ? looks.spread : pick(SPREADS);
    return answered(own, kind, { ...looks, spread }, { ...scope, wording, stem });
  });
}

/** Answers in people's own words, and what somebody counted in them. */
function codedText(code: string, scope: Scope): readonly Drawn[] {
  const { random } = scope;
  const texts = question(code, 'free', scope);
  const looks = { ...looksOf(scope), filter: undefined, blank: 0 };
  const options = optionsOf(labelsOf(looks, picker(random)(COUNTS), random), random).map((option) => ({ ...option, role: 'answer' as const })); // prettier-ignore
  const own = `${code}_coded`;
  const weights = weightsOf(looks.spread === 'nobody' ? 'usual' : looks.spread, options.length, random);
  const largest = weights.indexOf(Math.max(...weights));
  const cells = texts.cells.map((text) => {
    if ((text[code] ?? '') === '') return {};
    const given = options.filter((_, i) => random() * (weights[largest] ?? 1) < (weights[i] ?? 0));
    return { codes: (given.length > 0 ? given : [options[largest]]).map((option) => option?.code ?? '').join(';') };
  });
  const kind: DrawnKind = { kind: 'coded', options, source: { of: code, file: `${own}.csv` }, columns: [], cells: () => ({}) }; // prettier-ignore
  return [
    texts,
    {
      question: { ...codedFrom(texts.question), code: own, kind: 'coded', options, source: kind.source, columns: [] },
      kind,
      cells,
      says: `${own}, ${options.length} codes ${looks.manner} ${looks.script}, ${looks.spread}`,
    },
  ];
}

/** Whoever wrote something was asked for it: who was is said once. */
const codedFrom = ({ askedOf: _, ...question }: ProposedQuestion): ProposedQuestion => question;

/** The file of codes that somebody made by hand. */
function codesOf(file: string, cells: Drawn['cells']): TableSource {
  const rows = cells.flatMap(({ codes }, row) => (codes === undefined ? [] : [[`r${row + 1}`, codes]]));
  const table = tableOf([['id', 'codes'], ...rows]);
  return { ...table, file, at: (row, column) => ({ ...table.at(row, column), file }) };
}
