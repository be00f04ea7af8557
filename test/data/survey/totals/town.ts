import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import { readSurvey } from '../../../../src/data/survey/read-survey.ts';
import type { Survey } from '../../../../src/data/survey/types.ts';
import { loadExports, type GivenFile } from '../../../../src/world/input/exports/load-export.ts';
import { parseYaml } from '../../../../src/world/input/yaml.ts';

const HEAD = `
id: town
base_language: en
data_date: 2024-12-01
rows: aggregated
rounding: { single_answer: half_up_adjust_largest, net: exact }
fieldwork: { from: 2024-10-01, to: 2024-10-31 }
`;

/** The definition of a survey of a published table, without what every one has. */
export const aggregated = (rest: string): string => `${HEAD}${rest}`;

/** The questions of `test/exports/aggregated`, called in the files as `title` says. */
export const townQuestions = (title: (code: string, wording: string) => string): string => `
questions:
  Q1:
    kind: single
    ${title('Q1', "How satisfied are you with the town's services?")}
    values: { very: Very satisfied, rather: Rather satisfied, not_rather: Rather dissatisfied, not_at_all: Very dissatisfied, unsure: Don't know }
    options: { very: , rather: , not_rather: , not_at_all: , unsure: { role: dont_know } }
  Q2:
    kind: multiple
    ${title('Q2', 'Which of these did you use in the past year?')}
    values: { hall: Town hall, web: Website, phone: Phone line, library: Library, none: None of these }
    options: { hall: , web: , phone: , library: , none: { role: none } }
  Q3:
    kind: single
    ${title('Q3', 'Why did you use none of them?')}
    asked_of: Q2 = none
    values: { hours: Opening hours, distance: Distance, no_need: No need, other: Other reasons }
    options: { hours: , distance: , no_need: , other: { role: other } }
`;

interface Read {
  readonly survey: Survey | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Each as \`code line:column\`. */
  readonly said: readonly string[];
}

/** Reads a survey of a published table, with the files beside it. */
export async function readTown(definition: string, files: readonly GivenFile[] = []): Promise<Read> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const source = parseYaml('survey.yaml', definition, report);
  const exports = files.length === 0 ? [] : await loadExports(files, {}, report);
  const survey = source && exports && readSurvey(source, exports, report);
  const said = diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
  return { survey, diagnostics, said };
}

/** A file of `test/exports/aggregated`, with a change. */
export const townFile = (name: string, change: (text: string) => string = (text) => text): GivenFile => ({
  file: name,
  bytes: new TextEncoder().encode(
    change(readFileSync(new URL(`../../../exports/aggregated/${name}`, import.meta.url), 'utf8')),
  ),
});
