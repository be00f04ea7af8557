import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import type { DeckFormat } from '../../build-result.ts';
import { parseAnswersTable } from '../input/answers-table.ts';
import { decodeText } from '../input/decode.ts';
import { listLocales } from '../input/list-locales.ts';
import type { DeckEntry, Project } from '../input/project.ts';
import { projectPath, readBytes, readYaml } from '../input/read-file.ts';
import { noColumn, noSurvey } from './diagnostics.ts';
import { expandPlan, type EachRow, type PlannedDeck, type Value } from './expand-plan.ts';
import { folderOf } from './output-pattern.ts';
import { planSchema, type Plan } from './plan-schema.ts';
import type { BatchTask } from './types.ts';

/** A plan, ready to be run. */
export interface ReadPlan {
  readonly tasks: readonly BatchTask[];
  readonly formats: readonly DeckFormat[];
  /** Absolute path of the folder that all files of the plan lie in. */
  readonly folder: string;
}

/** Reads a plan (absolute path) with its tables and folders. Undefined if anything is wrong with it, which is reported. */
export async function readPlan(project: Project, path: string, report: Report): Promise<ReadPlan | undefined> {
  const { root } = project;
  const source = await readYaml(root, path, report);
  const plan = source && validate(planSchema, source, report);
  if (!source || !plan) return undefined;
  let sound = true;
  const wrong: Report = (diagnostic) => {
    sound &&= diagnostic.severity !== 'error';
    report(diagnostic);
  };
  const customers = await customersIn(root, plan, source, wrong);
  const surveys = plan.surveys?.flatMap((text, i) => foldersIn(root, { text, place: source.at(['surveys', i]) }, wrong)); // prettier-ignore
  const each = plan.each?.map((row, i) => rowOf(row, i, source));
  for (const row of each ?? []) {
    const survey = row.values.get('survey');
    if (survey && !existsSync(join(root, survey.text, 'survey.yaml')))
      wrong(noSurvey(survey.place, { folder: survey.text }));
  }
  if (!sound) return undefined;
  const locales = new Map<string, readonly string[]>();
  for (const { text } of [...(surveys ?? []), ...(each ?? []).flatMap(({ values }) => values.get('survey') ?? [])]) {
    locales.set(text, await listLocales(root, join(root, text), wrong));
  }
  const entries = new Map(project.decks.map((deck) => [deck.id, deck]));
  const decks = expandPlan(
    {
      source,
      known: new Map(project.decks.map(({ id, out }) => [id, out])),
      decks: plan.decks?.map((text, i) => ({ text, place: source.at(['decks', i]) })) ?? project.decks.map(({ id }) => ({ text: id, place: source.at([]) })), // prettier-ignore
      locales: plan.locales?.map((text, i) => ({ text, place: source.at(['locales', i]) })),
      customers,
      surveys,
      each,
      output: plan.output,
      localesOf: (deck, survey) =>
        survey === undefined ? (entries.get(deck)?.locales ?? []) : (locales.get(survey) ?? []),
    },
    wrong,
  );
  const tasks = decks.flatMap((deck, index) => taskOf(root, deck, entries.get(deck.deck), index));
  return sound
    ? { tasks, formats: plan.formats, folder: resolve(root, folderOf(plan.output ?? 'output/')) }
    : undefined;
}

const rowOf = (row: Readonly<Record<string, string | number>>, i: number, source: YamlSource): EachRow => ({
  place: source.at(['each', i]),
  values: new Map(
    Object.entries(row).map(([name, value]) => [name, { text: String(value), place: source.at(['each', i, name]) }]),
  ),
});

async function customersIn(
  root: string,
  { customers }: Plan,
  source: YamlSource,
  report: Report,
): Promise<readonly Value[] | undefined> {
  if (!customers) return undefined;
  if (Array.isArray(customers)) return customers.map((text, i) => ({ text, place: source.at(['customers', i]) }));
  const { file, column } = customers;
  const path = join(root, file);
  const bytes = await readBytes(root, path, report, source.at(['customers', 'file']));
  const text = bytes && (await decodeText(projectPath(root, path), bytes, report));
  const table = text === undefined ? undefined : parseAnswersTable(projectPath(root, path), text, report);
  if (!table) return [];
  const c = table.header.indexOf(column);
  if (c < 0) {
    const known = table.header;
    report(
      noColumn(source.at(['customers', 'column']), { file, column, known, suggestion: didYouMean(column, known) }),
    );
  }
  return (table.columns[c] ?? []).map((name, row) => ({ text: name, place: table.at(row, c) }));
}

/** The folders of surveys that a path with stars stands for, in order of name, relative to the project's folder. */
function foldersIn(root: string, { text, place }: Value, report: Report): readonly Value[] {
  const found = text
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .reduce<readonly string[]>(
      (folders, part) =>
        part.includes('*')
          ? folders.flatMap((folder) => matching(join(root, folder), part).map((name) => joined(folder, name)))
          : folders.map((folder) => joined(folder, part)),
      [''],
    )
    .filter((folder) => existsSync(join(root, folder, 'survey.yaml')));
  if (found.length === 0) report(noSurvey(place, { folder: text }));
  return found.map((folder) => ({ text: folder, place }));
}

const joined = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

function matching(folder: string, pattern: string): readonly string[] {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const form = new RegExp(`^(?!\\.)${parts.join('.*')}$`);
  return existsSync(folder) ? readdirSync(folder).filter((name) => form.test(name)).sort() : []; // prettier-ignore
}

function taskOf(root: string, planned: PlannedDeck, entry: DeckEntry | undefined, index: number): readonly BatchTask[] {
  if (!entry) return [];
  const { deck, survey, locale, customer, slides, output, place } = planned;
  const files = {
    root,
    survey: resolve(root, survey ?? entry.survey),
    template: resolve(root, entry.template),
    brand: resolve(root, entry.brand),
    layouts: resolve(root, entry.layouts),
  };
  const parameters = customer === undefined ? {} : { customer };
  return [
    { index, deck, locale, files, parameters, ...(slides ? { slides } : {}), base: resolve(root, output), place },
  ];
}
