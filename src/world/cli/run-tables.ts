import { join, sep } from 'node:path';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { Recall } from '../../base/recall.ts';
import { Stopwatch } from '../../base/stopwatch.ts';
import { printedTexts, readData, scopeOf } from '../../stages.ts';
import { reportReview } from '../../upkeep/localize/report-review.ts';
import { makeTables } from '../../upkeep/tables/make-tables.ts';
import { neededKeys } from '../../upkeep/tables/needed-keys.ts';
import { TABLE_FORMATS, type SurveyTables, type TableFormat } from '../../upkeep/tables/types.ts';
import { writeCsv } from '../../upkeep/tables/write-csv.ts';
import { writeWorkbook } from '../../upkeep/tables/write-workbook.ts';
import { loadSurveySources } from '../input/load-deck-sources.ts';
import { PROJECT_FILE } from '../input/project.ts';
import type { OutputFile } from '../input/write-files.ts';
import { readFilesIn, writeOutputs } from '../input/write-outputs.ts';
import { EXIT, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { diagnosticJson, sortDiagnostics } from './render-diagnostics.ts';
import { selectSurveys, type SurveyRequest } from './select-surveys.ts';
import { showMistake } from './show-mistake.ts';

/** A file of tables, and what `--json` says about it. */
interface TablesFile extends OutputFile {
  readonly survey: string;
  readonly locale: string;
  readonly kind: TableFormat;
}

const WRITERS: Readonly<Record<TableFormat, (tables: SurveyTables) => Uint8Array | Promise<Uint8Array>>> = {
  xlsx: writeWorkbook,
  csv: writeCsv,
};

/** `surveydeck tables`: the unweighted table of every question, in every language, or nothing if anything is wrong. */
export async function runTables(context: Context): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const selection = await selectSurveys(invocation, io.cwd, words.mistakes, report);
  if (selection.kind === 'mistake') return showMistake(context, selection.text);
  const surveys = selection.kind === 'surveys' ? selection.surveys : [];
  const files: TablesFile[] = [];
  for (const survey of surveys) files.push(...(await filesOf(context, survey, report)));
  const twice = files.find(({ path }, i) => files.findIndex((file) => file.path === path) !== i);
  if (twice) return showMistake(context, words.mistakes.sameTables(twice.shown));
  const isFine = files.length > 0 && !stops(diagnostics, false);
  const written = isFine && (await writeOutputs(files, () => inputsOf(surveys, files), report));
  showDiagnostics(context, selection.root, diagnostics);
  if (!written) io.stderr.write(`${words.nothingWritten}\n`);
  if (invocation.json) {
    writeJson(io, {
      written: (written ? files : []).map(({ survey, locale, kind, shown, bytes }) => ({ survey, locale, kind, file: shown, bytes: bytes.length })), // prettier-ignore
      diagnostics: sortDiagnostics(diagnostics).map(diagnosticJson),
    });
  } else if (written) for (const { shown } of files) io.stdout.write(`${shown}\n`);
  return written ? EXIT.done : EXIT.mistakes;
}

/** The files of a survey, in memory; fewer where something is wrong, which is reported. */
async function filesOf({ io, invocation }: Context, request: SurveyRequest, report: Report): Promise<readonly TablesFile[]> {
  const files: TablesFile[] = [];
  const recall = new Recall();
  for (const locale of request.locales) {
    const tables = await tablesIn(request, locale, recall, report);
    for (const kind of tables ? (invocation.tableFormats ?? TABLE_FORMATS) : []) {
      if (!tables) continue;
      const path = join(request.out, `${tables.survey}.tables.${locale}.${kind}`);
      const bytes = await WRITERS[kind](tables);
      files.push({ path, shown: shownPath(io.cwd, path), bytes, survey: tables.survey, locale, kind });
    }
  }
  return files;
} // prettier-ignore

async function tablesIn(request: SurveyRequest, locale: string, recall: Recall, report: Report): Promise<SurveyTables | undefined> {
  const sources = await loadSurveySources(request, locale, report, { recall });
  if (!sources) return undefined;
  const options = { locale, draft: false, formats: [] };
  const { survey, tables, words } = readData(sources, options, recall, new Stopwatch(undefined), report);
  if (!survey || !tables || !words) return undefined;
  const { review } = words;
  const isNeeded = neededKeys(survey.definition);
  if (review) reportReview({ ...review, findings: review.findings.filter(({ key }) => isNeeded(key)) }, new Map(), report); // prettier-ignore
  return makeTables(survey, tables, printedTexts(words, { recall, scope: scopeOf(options) }, report));
} // prettier-ignore

/** What must not be written over: the project's file and those of the surveys, but for what an earlier run has made of them. */
async function inputsOf(surveys: readonly SurveyRequest[], files: readonly TablesFile[]): Promise<readonly string[]> {
  const read = await readFilesIn(surveys.flatMap(({ root, survey }) => [join(root, PROJECT_FILE), survey]));
  return read.filter((path) => !files.some((file) => join(file.path, sep) === join(path, sep)));
}
