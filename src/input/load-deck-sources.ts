import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeckSources } from '../base/deck-sources.ts';
import type { Report } from '../base/diagnostic.ts';
import type { TableSource, YamlSource } from '../base/source.ts';
import { parseAnswersTable } from './answers-table.ts';
import { decodeText } from './decode.ts';
import { fileMissing, fileUnreadable, noLayouts } from './file-diagnostics.ts';
import { hashInputs } from './hash-inputs.ts';
import { loadAssets } from './load-assets.ts';
import { loadFonts } from './load-fonts.ts';
import { errorCode, projectPath, readBytes, readYaml } from './read-file.ts';

/** Where the files of a deck lie; all paths absolute. */
export interface DeckFiles {
  /** Folder of the project: paths in diagnostics and in `DeckSources` are relative to it. */
  readonly root: string;
  /** Folder of the survey. */
  readonly survey: string;
  readonly template: string;
  readonly brand: string;
  /** Folder of the layouts. */
  readonly layouts: string;
}

/**
 * Reads every file of a deck for one locale. All that is missing or broken is reported together; undefined when a
 * file could not be read at all, as nothing can be built then.
 */
export async function loadDeckSources(
  files: DeckFiles,
  locale: string,
  report: Report,
): Promise<DeckSources | undefined> {
  const { root } = files;
  const inSurvey = (name: string): Promise<YamlSource | undefined> => readYaml(root, join(files.survey, name), report);
  const survey = await inSurvey('survey.yaml');
  const answers = await readAnswers(root, join(files.survey, 'responses.csv'), report);
  const figures = await inSurvey('figures.yaml');
  const company = await inSurvey('company.yaml');
  const catalogue = await inSurvey(`locales/${locale}.yaml`);
  const brand = await readYaml(root, files.brand, report);
  const layouts = await readLayouts(root, files.layouts, report);
  const deck = await readYaml(root, files.template, report);
  const naming = [brand, deck, ...(layouts ?? [])].filter((source) => source !== undefined);
  const fonts = brand ? await loadFonts(root, brand, report) : [];
  const families = new Set(fonts.map((font) => font.family));
  const assets = await loadAssets(files, naming, families, report);
  if (!survey || !answers || !figures || !company || !catalogue || !brand || !layouts || !deck) return undefined;
  const sources = { survey, answers, figures, company, catalogue, brand, layouts, deck, assets, fonts };
  return { ...sources, inputs: hashInputs(root, sources) };
}

async function readAnswers(root: string, path: string, report: Report): Promise<TableSource | undefined> {
  const file = projectPath(root, path);
  const bytes = await readBytes(root, path, report);
  const text = bytes && (await decodeText(file, bytes, report));
  return text === undefined ? undefined : parseAnswersTable(file, text, report);
}

/** Every `*.yaml` of the folder, by name; undefined when there is none, or one of them cannot be parsed. */
async function readLayouts(root: string, folder: string, report: Report): Promise<readonly YamlSource[] | undefined> {
  const shown = projectPath(root, folder);
  let names: readonly string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    const code = errorCode(error);
    report(
      code === 'ENOENT'
        ? fileMissing(undefined, { file: shown, suggestion: undefined })
        : fileUnreadable(undefined, { file: shown, code }),
    );
    return undefined;
  }
  if (names.length === 0) report(noLayouts(undefined, { folder: shown }));
  const sources: YamlSource[] = [];
  for (const name of names) {
    const source = await readYaml(root, join(folder, name), report);
    if (source) sources.push(source);
  }
  return names.length > 0 && sources.length === names.length ? sources : undefined;
}
