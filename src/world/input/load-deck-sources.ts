import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BaseWords, DeckSources, SurveySources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { fileMissing, fileUnreadable, noLayouts } from './file-diagnostics.ts';
import { exists, FileTrace } from './file-trace.ts';
import { hashInputs } from './hash-inputs.ts';
import { rememberedSources } from './known-sources.ts';
import { loadAnswers } from './load-answers.ts';
import { loadCoded } from './load-coded.ts';
import { loadAssets } from './load-assets.ts';
import { loadFonts } from './load-fonts.ts';
import { LOCALE } from './names.ts';
import { loadProgramWords } from './program-words.ts';
import { projectPath, readYaml, type Memory } from './read-file.ts';
import { errorCode } from './system-code.ts';

/** Where the files of a deck are; all paths are absolute. */
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

/** Reads a YAML file of the deck (absolute path). */
type ReadYaml = (path: string) => Promise<YamlSource | undefined>;

/**
 * Reads every file of a deck for one locale. Everything that is missing or broken is reported together. Undefined if a
 * file could not be read at all, since nothing can be built then. `earlier` holds earlier readings.
 */
export function loadDeckSources(
  files: DeckFiles,
  locale: string,
  report: Report,
  earlier: Memory = {},
): Promise<DeckSources | undefined> {
  const { recall, trace } = earlier;
  if (!recall) return readSources(files, locale, report, { ...earlier, trace: trace ?? new FileTrace() });
  const { root, survey, template, brand, layouts } = files;
  const name = JSON.stringify([root, survey, template, brand, layouts, locale]);
  return rememberedSources(name, recall, trace, report, (hears, noting) =>
    readSources(files, locale, noting, { ...earlier, trace: hears }),
  );
}

async function readSources(
  files: DeckFiles,
  locale: string,
  report: Report,
  memory: Memory & { readonly trace: FileTrace },
): Promise<DeckSources | undefined> {
  const { root } = files;
  const read: ReadYaml = (path) => readYaml(root, path, report, undefined, memory);
  const ofSurvey = await loadSurveySources(files, locale, report, memory);
  const brand = await read(files.brand);
  const layouts = await readLayouts(root, files.layouts, read, report, memory);
  const deck = await read(files.template);
  const naming = [brand, deck, ...(layouts ?? [])].filter((source) => source !== undefined);
  const fonts = brand ? await loadFonts(root, brand, report, memory) : [];
  // Where a font is missing, words in a picture cannot be blamed for it.
  const families = fonts && new Set(fonts.map((font) => font.family));
  const assets = await loadAssets(files, naming, families, report, memory);
  if (!ofSurvey || !brand || !fonts || !layouts || !deck) return undefined;
  const sources = { ...ofSurvey, brand, layouts, deck, assets, fonts };
  return { ...sources, inputs: hashInputs(root, sources, memory.trace) };
}

/** The files of a survey alone, for what needs no deck. Undefined, and reported, if one of them could not be read. */
export async function loadSurveySources(
  files: Pick<DeckFiles, 'root' | 'survey'>,
  locale: string,
  report: Report,
  memory: Memory = {},
): Promise<SurveySources | undefined> {
  const { root } = files;
  const read: ReadYaml = (path) => readYaml(root, path, report, undefined, memory);
  const inSurvey = (name: string): Promise<YamlSource | undefined> => read(join(files.survey, name));
  const survey = await inSurvey('survey.yaml');
  const language = survey && baseLanguageOf(survey);
  const answers = await loadAnswers({ root, folder: files.survey, survey, language }, report, memory);
  const codes = survey && (await loadCoded({ root, folder: files.survey, survey, language }, report, memory));
  const figures = await inSurvey('figures.yaml');
  const company = await inSurvey('company.yaml');
  const catalogue = await inSurvey(`locales/${locale}.yaml`);
  const base = survey && (await loadBaseWords(files, survey, locale, read, memory));
  if (!survey || !answers || codes === 'unreadable' || !figures || !company || !catalogue || base === 'unreadable')
    return undefined;
  const program = loadProgramWords(locale, memory);
  return {
    survey,
    answers,
    ...(codes ? { codes } : {}),
    figures,
    company,
    catalogue,
    program,
    ...(base ? { base } : {}),
  };
}

/**
 * The words of the survey's base language, for any other locale; undefined for the base language itself, or if the
 * survey names none (which its schema reports).
 */
async function loadBaseWords(
  { survey: folder }: Pick<DeckFiles, 'survey'>,
  survey: YamlSource,
  locale: string,
  read: ReadYaml,
  memory: Memory,
): Promise<BaseWords | 'unreadable' | undefined> {
  const language = baseLanguageOf(survey);
  if (language === undefined || language === locale) return undefined;
  const path = (name: string): string => join(folder, 'locales', name);
  const optional = async (name: string): Promise<YamlSource | undefined> =>
    isThere(path(name), memory) ? await read(path(name)) : undefined;
  const catalogue = await read(path(`${language}.yaml`));
  const lock = await optional(`${locale}.lock.yaml`);
  const glossary = await optional('glossary.yaml');
  if (!catalogue) return 'unreadable';
  const program = loadProgramWords(language, memory);
  return { catalogue, program, ...(lock ? { lock } : {}), ...(glossary ? { glossary } : {}) };
}

/** `base_language` of a survey that has not been validated yet. */
export function baseLanguageOf(survey: YamlSource): string | undefined {
  const { value } = survey;
  const tag = typeof value === 'object' && value !== null && 'base_language' in value ? value.base_language : undefined;
  return typeof tag === 'string' && LOCALE.test(tag) ? tag : undefined;
}

function isThere(path: string, { trace }: Memory): boolean {
  const found = exists(path);
  trace?.note({ kind: 'exists', path, found });
  return found;
}

/** Every `*.yaml` in the folder, in order of name; undefined if there is none, or if one of them cannot be parsed. */
async function readLayouts(
  root: string,
  folder: string,
  read: ReadYaml,
  report: Report,
  { trace }: Memory,
): Promise<readonly YamlSource[] | undefined> {
  const shown = projectPath(root, folder);
  let names: readonly string[];
  try {
    const all = (await readdir(folder)).sort();
    trace?.note({ kind: 'folder', path: folder, names: all });
    names = all.filter((name) => name.endsWith('.yaml'));
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
    const source = await read(join(folder, name));
    if (source) sources.push(source);
  }
  return names.length > 0 && sources.length === names.length ? sources : undefined;
}
