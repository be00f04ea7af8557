import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Survey } from '../../../../src/data/survey/types.ts';
import { readSurvey } from '../../../../src/data/survey/read-survey.ts';
import { tabulate } from '../../../../src/data/tabulate/tabulate.ts';
import { writeDeckFiles, type DeckTexts } from '../../../../src/upkeep/first-deck/deck/write-deck-files.ts';
import type { DeckLanguage, ProposedQuestion, ProposedSurvey } from '../../../../src/upkeep/first-deck/types.ts';
import { parseAnswersTable } from '../../../../src/world/input/answers-table.ts';
import { parseYaml } from '../../../../src/world/input/yaml.ts';
import { buildFromDisk, throwIt } from '../../../build-from-disk.ts';
import type { BuiltDeck } from '../../../../src/build-deck.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** A question as a test writes it, with the answer of each respondent: an option, several, a number, a text, '' for none. */
export interface Asked extends Partial<Omit<ProposedQuestion, 'options'>> {
  readonly code: string;
  readonly kind: string;
  readonly wording: string;
  readonly options?: readonly (readonly [code: string, label: string, more?: object])[];
  readonly answers: readonly (string | readonly string[])[];
}

export interface Invented {
  readonly id: string;
  readonly language: DeckLanguage;
  readonly title: string;
  readonly tool?: string;
  readonly hasNoDates?: true;
  readonly questions: readonly Asked[];
}

export function proposalOf({ id, language, title, tool, hasNoDates, questions }: Invented): ProposedSurvey {
  return {
    id,
    language,
    title,
    ...(tool === undefined ? {} : { tool }),
    ...(hasNoDates ? { hasNoDates } : {}),
    fieldwork: { from: '2026-04-01', to: '2026-04-14' },
    source: {},
    unused: [],
    open: [],
    byDefault: [],
    columns: 0,
    questions: questions.map(({ options = [], answers: _answers, ...asked }) => ({
      source: {},
      columns: [asked.code],
      isShown: true,
      evidence: [],
      ...asked,
      options: options.map(([code, label, more]) => ({ code, label, role: 'answer', texts: [label], ...more })),
    })),
  };
}

/** `survey.yaml` of an invented survey. */
export function definitionOf(proposal: ProposedSurvey): string {
  const questions = proposal.questions.map(({ code, kind, options, askedOf, base, grid }) => {
    const entries = options.map(({ code: option, role, value, from, to }) => [option, { role, ...(value === undefined ? {} : { value }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }] as const);
    const counted = kind === 'free' ? {} : { options: Object.fromEntries(entries), base: base ?? 'answered' };
    const said = { ...(kind === 'multiple' ? { contradictions: 'clean' } : {}), ...(askedOf === undefined ? {} : { asked_of: askedOf }), ...counted };
    if (!grid) return [code, { kind, ...said }] as const;
    const items = proposal.questions.flatMap((one) => (one.grid?.code === grid.code ? [[one.grid.item, null] as const] : []));
    return [grid.code, { kind: 'grid', of: kind, ...said, items: Object.fromEntries(items) }] as const;
  });
  return stringify({
    id: proposal.id,
    base_language: proposal.language,
    data_date: '2026-05-01',
    rows: 'measured',
    rounding: { decimals: 1, single_answer: 'half_up', net: 'exact' },
    fieldwork: proposal.fieldwork,
    questions: Object.fromEntries(questions),
  });
} // prettier-ignore

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** `responses.csv` of an invented survey. */
export function responsesOf({ questions }: Invented): string {
  const rows = Math.max(...questions.map(({ answers }) => answers.length));
  const columns = questions.flatMap(({ code, kind, options = [], answers }) => {
    const at = (row: number) => answers[row] ?? '';
    if (kind !== 'multiple') return [[code, (row: number) => String(at(row))] as const];
    return options.map(([option]) => [`${code}.${option}`, (row: number) => (at(row) === '' ? '' : at(row).includes(option) ? '1' : '0')] as const);
  });
  const lines = Array.from({ length: rows }, (_, row) => [`r${row + 1}`, ...columns.map(([, cell]) => quoted(cell(row)))]);
  return `${[['id', ...columns.map(([name]) => name)], ...lines].map((line) => line.join(',')).join('\n')}\n`;
} // prettier-ignore

/** The survey read and tabulated, and the texts of its first deck. */
export function firstDeck(invented: Invented, report: typeof throwIt | ((d: never) => void) = throwIt): { readonly texts: DeckTexts; readonly survey: Survey; readonly proposal: ProposedSurvey } {
  const proposal = proposalOf(invented);
  const definition = parseYaml('survey.yaml', definitionOf(proposal), throwIt);
  const answers = parseAnswersTable('responses.csv', responsesOf(invented), throwIt);
  const survey = definition && answers && readSurvey(definition, answers, (diagnostic) => { if (diagnostic.severity === 'error') (report as typeof throwIt)(diagnostic); });
  if (!survey) throw new Error(`${invented.id} cannot be read`);
  return { texts: writeDeckFiles({ proposal, survey, tables: tabulate(survey) }), survey, proposal };
} // prettier-ignore

/** Writes a project with the deck; `answers` other than those that it was made from, if given. Gives its folder. */
export function writeProject(invented: Invented, answers: Invented = invented): string {
  const { texts, proposal } = firstDeck(invented);
  const folder = mkdtempSync(join(tmpdir(), 'first-deck-'));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('data/survey/survey.yaml', definitionOf(proposal));
  put('data/survey/responses.csv', responsesOf(answers));
  put(`data/survey/locales/${invented.language}.yaml`, texts.catalogue);
  put('data/survey/figures.yaml', texts.figures);
  put('data/survey/company.yaml', texts.company);
  put('templates/decks/survey.yaml', texts.deck);
  cpSync(join(ROOT, 'templates/layouts'), join(folder, 'templates/layouts'), { recursive: true });
  mkdirSync(join(folder, 'templates/brand'));
  copyFileSync(join(ROOT, 'templates/brand/log.yaml'), join(folder, 'templates/brand/log.yaml'));
  return folder;
}

export const buildProject = (folder: string, locale: string): Promise<BuiltDeck> =>
  buildFromDisk({
    root: folder,
    deck: { id: 'survey', survey: 'data/survey', template: 'templates/decks/survey.yaml', brand: 'templates/brand/log.yaml', layouts: 'templates/layouts', locales: [locale], out: 'output' }, // prettier-ignore
    locale,
  });
