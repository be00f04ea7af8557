import { resolve } from 'node:path';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import type { TableSource } from '../../src/base/source.ts';
import { loadDeckSources } from '../../src/world/input/load-deck-sources.ts';
import { loadProject } from '../../src/world/input/project.ts';
import { parseYaml } from '../../src/world/input/yaml.ts';
import { parseDefinition } from '../../src/data/survey/parse-definition.ts';
import { throwIt } from '../build-from-disk.ts';
import { makeAnswers, type AnswersPlan } from './make-answers.ts';
import type { Silence } from './random-plan.ts';

// A bundled script cannot use its own location; scripts and tests are both run in the project's folder.
const ROOT = process.cwd();

/** The sources of one of this project's decks in one language, as they are on disk. */
export async function deckSources(id: string, locale: string, folder = '.'): Promise<DeckSources> {
  const root = resolve(ROOT, folder);
  const project = await loadProject(root, throwIt);
  const deck = project?.decks.find((entry) => entry.id === id);
  if (!deck) throw new Error(`no deck ${id}`);
  const at = (path: string): string => resolve(root, path);
  const files = { root, survey: at(deck.survey), template: at(deck.template), brand: at(deck.brand), layouts: at(deck.layouts) }; // prettier-ignore
  const sources = await loadDeckSources(files, locale, throwIt);
  if (!sources) throw new Error(`${id} (${locale}) cannot be read`);
  return sources;
}

/** A table as it would be read from a file. */
export const tableOf = (rows: readonly (readonly string[])[]): TableSource => {
  const [header = [], ...cells] = rows;
  return {
    file: 'responses.csv',
    header,
    columns: header.map((_, c) => cells.map((row) => row[c] ?? '')),
    rows: cells.length,
    lineOf: (row) => row + 2,
    at: (row, column) => ({ file: 'responses.csv', line: row === 'header' ? 1 : row + 2, column: column + 1 }),
  };
};

/** A YAML file with some text replaced; throws if that text is absent, since the test would prove nothing. */
export function edited(
  source: DeckSources['survey'],
  ...changes: readonly (readonly [from: string | RegExp, to: string])[]
): DeckSources['survey'] {
  const text = changes.reduce((before, [from, to]) => {
    const after = before.replace(from, () => to);
    if (after === before && !from.toString().includes('measured')) throw new Error(`${source.file} holds no ${from}`);
    return after;
  }, source.text); // prettier-ignore
  const parsed = parseYaml(source.file, text, throwIt);
  if (!parsed) throw new Error(`${source.file} cannot be read any more`);
  return parsed;
}

/** The sources with other answers, declared as measured; respondents without an answer may count or not. */
export function answered(sources: DeckSources, plan: AnswersPlan, silence: Silence = 'none'): DeckSources {
  const rows = silence === 'none' ? 'rows: measured' : `rows: measured\nnon_response: ${silence}`;
  const survey = edited(sources.survey, [/rows: (synthetic|measured)/, rows]);
  const definition = parseDefinition(survey, throwIt);
  if (!definition) throw new Error('the definition cannot be read');
  return { ...sources, survey, answers: tableOf(makeAnswers(definition, plan)) };
}
