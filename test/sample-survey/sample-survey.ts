import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import { buildLedger } from '../../src/data/figures/parse-ledger.ts';
import { kindOf } from '../../src/data/survey/kinds/index.ts';
import { readSurvey } from '../../src/data/survey/read-survey.ts';
import type { Code, Survey } from '../../src/data/survey/types.ts';
import { netOf, type NetShare } from '../../src/data/tabulate/net.ts';
import { tabulate, tabulateRequest } from '../../src/data/tabulate/tabulate.ts';
import type { Segment, Table } from '../../src/data/tabulate/types.ts';
import { readTexts } from '../../src/deck/text/read-texts.ts';
import type { Texts } from '../../src/deck/text/texts.ts';
import { loadDeckSources } from '../../src/world/input/load-deck-sources.ts';
import { throwIt } from '../build-from-disk.ts';
import { conditionOf } from '../data/tabulate/survey-fixture.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = resolve(ROOT, 'test/sample-survey');

/** The wave that was asked everything. */
export const LAST = 'w2025';

/** The sample survey with its words. */
export interface Sample {
  readonly sources: DeckSources;
  readonly survey: Survey;
  readonly texts: Texts;
}

/** The wave of the respondent in a row, by the one in which they answered. */
export type Reassign = (wave: string, row: number) => string;

/** The languages in which it has words. */
export type Language = 'ja' | 'en';

/** Reads the sample survey; who answered in which wave is what the question WAVE says, unless a test wants other data. */
export async function readSample(language: Language = 'ja', reassign: Reassign = (wave) => wave): Promise<Sample> {
  const files = { root: ROOT, survey: FOLDER, template: resolve(FOLDER, 'deck.yaml'), brand: resolve(ROOT, 'templates/brand/log.yaml'), layouts: resolve(FOLDER, 'layouts') }; // prettier-ignore
  const sources = await loadDeckSources(files, language, throwIt);
  const read = sources && readSurvey(sources.survey, sources.answers, throwIt);
  if (!sources || !read) throw new Error('the sample survey cannot be read');
  const survey: Survey = { ...read, answers: { ...read.answers, waves: wavesOf(read).map(reassign) } };
  const ledger = buildLedger(sources.figures, survey, tabulate(survey), throwIt);
  const words = ledger && readTexts(sources, { ledger, facts: new Map() }, throwIt);
  if (!words) throw new Error('the words of the sample survey cannot be read');
  return { sources, survey, texts: words.texts };
}

function wavesOf({ definition, answers }: Survey): readonly string[] {
  const question = definition.questions.find(({ code }) => code === 'WAVE');
  const column = answers.columns.get('WAVE');
  if (!question || !column) throw new Error('there is no question WAVE');
  const kind = kindOf(question);
  return answers.ids.map((_, row) => {
    const gave = question.options.find((_one, option) => kind.gave(question, column, option, row));
    return gave?.code ?? '';
  });
}

/** The options of a question as the columns of a banner. */
export const segmentsOf = ({ survey }: Sample, code: Code): readonly Segment[] =>
  (survey.definition.questions.find((question) => question.code === code)?.options ?? []).map((option) => ({
    name: option.code,
    where: conditionOf(`${code} = ${option.code}`),
  }));

/** A question in a banner, by wave or in the last one. */
export const banner = ({ survey }: Sample, question: Code, by: readonly Segment[], wave?: string): Table =>
  tabulateRequest(survey, { question, by, ...(wave === undefined ? {} : { wave }) });

/** What several options have together in each column of a table. */
export const together = ({ survey }: Sample, { columns }: Table, options: readonly Code[]): readonly NetShare[] =>
  columns.map((column) => netOf(survey, column, options));
