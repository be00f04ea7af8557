import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { DeckSources } from '../src/base/deck-sources.ts';
import type { TableSource, YamlSource } from '../src/base/source.ts';
import { buildDeck, type BuiltDeck } from '../src/build-deck.ts';
import { readSurvey } from '../src/data/survey/read-survey.ts';
import { marksOf } from '../src/deck/chart/types.ts';
import type { PlacedSlide } from '../src/deck/scene/types.ts';
import { tabulate, totalIn } from '../src/data/tabulate/tabulate.ts';
import { loadDeckSources } from '../src/world/input/load-deck-sources.ts';
import { loadProject } from '../src/world/input/project.ts';
import { parseYaml } from '../src/world/input/yaml.ts';
import { throwIt, worded } from './build-from-disk.ts';

// A whole deck of which only totals are known: the 2025 survey, its answers replaced by what its tables print of them.

const root = process.cwd();

async function sourcesOf2025(): Promise<DeckSources> {
  const project = await loadProject(root, throwIt);
  const deck = project!.decks[0]!;
  const at = (path: string): string => resolve(root, path);
  const files = { root, survey: at(deck.survey), template: at(deck.template), brand: at(deck.brand), layouts: at(deck.layouts) }; // prettier-ignore
  return (await loadDeckSources(files, 'ja', throwIt))!;
}

/** The deck without the one slide that shows texts, and the words without its question: no table prints them. */
function withoutTexts(sources: DeckSources): DeckSources {
  const drop = (source: YamlSource, pattern: RegExp): YamlSource => {
    expect(source.text).toMatch(pattern);
    return parseYaml(source.file, source.text.replace(pattern, ''), throwIt)!;
  };
  return {
    ...sources,
    deck: drop(sources.deck, / {6}- id: q7\n( {8}.*\n)+/),
    catalogue: drop(sources.catalogue, /( {2}\w+\.Q7: .*\n)+/),
    survey: drop(sources.survey, / {2}Q7:\n( {4}.*\n)+/),
  };
}

function withoutColumn(answers: DeckSources['answers'], name: string): TableSource {
  if (!('header' in answers)) throw new Error('no table');
  const left = answers.header.flatMap((column, i) => (column === name ? [] : [i]));
  return { ...answers, header: left.map((i) => answers.header[i]!), columns: left.map((i) => answers.columns[i]!) };
}

/** What of a definition becomes that of totals. */
interface TotalsFile {
  rows: string;
  readonly questions: Readonly<
    Record<string, { base_count?: number; readonly options: Record<string, object | null> }>
  >;
}

/** The same survey without answers: of each question the base, of each option the count and the percentage. */
function asTotals(sources: DeckSources): DeckSources {
  const survey = readSurvey(sources.survey, withoutColumn(sources.answers, 'Q7'), throwIt)!;
  const tables = tabulate(survey);
  const file = parse(sources.survey.text) as TotalsFile;
  file.rows = 'aggregated';
  for (const [code, question] of Object.entries(file.questions)) {
    const table = totalIn(tables, code)!;
    if (table.base !== undefined) question.base_count = table.base;
    for (const { option, count, displayed } of table.rows) {
      question.options[option] = { ...question.options[option], count, ...(table.base ? { percent: displayed } : {}) };
    }
  }
  const source = parseYaml(sources.survey.file, stringify(file), throwIt)!;
  return { ...sources, survey: source, answers: [] };
}

let before: BuiltDeck;
let after: BuiltDeck;

beforeAll(async () => {
  const sources = withoutTexts(await sourcesOf2025());
  const options = { locale: 'ja', draft: false, formats: ['pptx'] } as const;
  before = await buildDeck({ ...sources, answers: withoutColumn(sources.answers, 'Q7') }, options);
  after = await buildDeck(asTotals(sources), options);
}, 120_000);

const marks = (slide: PlacedSlide) =>
  slide.elements.flatMap((element) => (element.kind === 'chart' ? marksOf(element.chart) : []));

describe('a deck of a published table', () => {
  it('is built without a mistake', () => {
    expect(after.diagnostics.filter(({ severity }) => severity === 'error').map(worded)).toEqual([]);
    expect(after.pptx).toBeDefined();
  });

  it('draws what the same answers draw', () => {
    expect(after.scene!.slides.map(({ id }) => id)).toEqual(before.scene!.slides.map(({ id }) => id));
    expect(after.scene!.slides.map(marks)).toEqual(before.scene!.slides.map(marks));
  });

  it('has the same figures and claims', () => {
    // What was adjusted to 100 before it was printed, a table does not tell.
    const figures = ({ ledger }: BuiltDeck) =>
      [...ledger!.figures.values()].filter(({ expression }) => expression !== 'adjustments()');
    expect(figures(after).length).toBeGreaterThan(30);
    expect(figures(after)).toEqual(figures(before));
    const claims = ({ ledger }: BuiltDeck) =>
      [...ledger!.claims.values()]
        .filter(({ comparisons }) => comparisons.every(({ figure }) => figure.expression !== 'adjustments()'))
        .map(({ id, holds }) => [id, holds]);
    expect(claims(after).length).toBeGreaterThan(10);
    expect(claims(after)).toEqual(claims(before));
  });
});
