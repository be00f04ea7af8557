import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import type { Report } from '../../../base/diagnostic.ts';
import type { Codebook, Export } from '../../../base/export.ts';
import type { YamlSource } from '../../../base/source.ts';
import { parseDefinition } from '../../../data/survey/parse-definition.ts';
import { readSurvey } from '../../../data/survey/read-survey.ts';
import { repeatsOf } from '../../../base/repeats.ts';
import { columnNames } from '../../../data/survey/source/column-names.ts';
import { openPart } from '../../../data/survey/source/open-part.ts';
import { foldText, type SurveySource } from '../../../data/survey/source/types.ts';
import type { Survey, SurveyDefinition } from '../../../data/survey/types.ts';
import { columnFacts, type ColumnFacts } from '../column-facts.ts';
import { Decisions } from '../decisions.ts';
import { isTable, otherSurvey } from '../diagnostics.ts';
import { isTableOfResults } from '../is-table.ts';
import { sortOpen } from '../most-asked.ts';
import { proposeSurvey, variablesByName } from '../propose-survey.ts';
import type { DeckLanguage, OpenQuestion, ProposedQuestion, ProposedSurvey } from '../types.ts';
import { GridEdits, itemPlaces, type ItemPlace } from './grid-edits.ts';
import { namedColumns, type NamedColumn } from './known-columns.ts';
import { matchColumns, type Matched } from './match-columns.ts';
import { noteNewColumns } from './new-columns.ts';
import { noteNewDays } from './new-days.ts';
import { noteNewTexts, type Noting, type QuestionNow } from './next-values.ts';
import { noteDates, noteReading, noteRules, type Reading } from './note-source.ts';
import type { Change, Renamed } from './types.ts';

/** The next export of a survey, and what there is of it. */
export interface NextInput {
  /** `survey.yaml`, as it stands. */
  readonly text: string;
  readonly parse: (text: string) => YamlSource;
  /** The export that it names, where it still lies there and is another one. */
  readonly before?: readonly Export[];
  readonly now: readonly Export[];
  readonly codebooks: readonly Codebook[];
  /** How the files will be called beside `survey.yaml`. */
  readonly files: readonly string[];
  readonly language: DeckLanguage;
  readonly today: string;
  readonly chosen: ReadonlyMap<string, string>;
  /** The words of the survey's catalogue, by key. */
  readonly catalogue: ReadonlyMap<string, string>;
}

/** A survey that reads its next export. */
export interface NextSurvey {
  readonly definition: string;
  /** Messages that the catalogue needs: labels of new options. */
  readonly words: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
  readonly open: readonly OpenQuestion[];
  readonly byDefault: readonly OpenQuestion[];
  /** Questions that the survey had not. */
  readonly added: readonly ProposedQuestion[];
  /** What the new questions are proposed with. */
  readonly proposal: ProposedSurvey;
  readonly survey: Survey;
}

/**
 * A survey's definition, changed where its next export cannot be read otherwise, and nowhere else: other names of columns, new texts,
 * options and questions, what is gone. What a person wrote stays. Undefined, and reported, if the export cannot be read by it.
 */
export function nextSurvey(input: NextInput, toReport: Report): NextSurvey | undefined {
  // What somebody must decide is listed among the changes, and stops the build, not this.
  const report: Report = (diagnostic) => void (diagnostic.severity === 'draft' || toReport(diagnostic));
  const source = input.parse(input.text);
  const definition = parseDefinition(source, report);
  const [from] = input.now;
  if (!definition?.source || !from) return undefined;
  const [first] = from.sheets;
  if (first && !from.variables && from.sheets.every((sheet) => isTableOfResults(sheet) || sheet.rows < 2)) {
    report(isTable(first.at(0, 0), { file: first.file, aggregated: undefined }));
    return undefined;
  }
  const items = itemPlaces(source.value);
  const edits = new GridEdits(input.text, items);
  const changes: Change[] = [];
  const noting: Noting = { edits, words: new Map(), note: noteOnce(changes) };
  const [old] = input.before ?? [];
  const asked = { ...input, id: definition.id, title: '' };
  const [proposal, proposedBefore] = [proposeSurvey({ ...asked, from }), old && proposeSurvey({ ...asked, from: old, codebooks: [] })]; // prettier-ignore
  const named = namedColumns(source.value);
  const reading = noteReading({ definition, from, proposal, named, files: input.files }, noting);
  const all = factsOf(from, reading, input.codebooks);
  const before = old && countedFacts(old, definition.source, input.codebooks);
  const known = [...new Set([...named.map(({ name }) => name), ...definition.source.absent.map(({ text }) => text)])];
  const absent = new Set(definition.source.absent.map(({ text }) => text));
  const decisions = new Decisions(input.chosen, FIRST_DECK_WORDS[input.language].comments);
  const found = matchColumns({ known, now: all, ...(before ? { before } : {}) });
  const matched = agreed({ ...found, gone: found.gone.filter((name) => !absent.has(name)) }, decisions, input.language);
  const read = new Set(named.flatMap(({ name, question }) => (question === undefined ? [] : [name])));
  const lost = found.gone.filter((name) => read.has(name)).length;
  if (lost * 2 > read.size) {
    report(otherSurvey(source.at(['source', 'files']), { file: from.file, columns: read.size, found: read.size - lost })); // prettier-ignore
    return undefined;
  }
  noteNames(matched, named, noting);
  for (const column of matched.left) noting.note({ is: 'kept-column', column });
  noteRules({ definition, proposal, before: proposedBefore, named }, noting);

  // By its new names and rules, the definition says which rows count and where each question stands.
  const renamed = input.parse(edits.text);
  const interim = parseDefinition(renamed, report);
  const now = interim?.source && countedFacts(from, interim.source, input.codebooks);
  if (!now) return undefined;
  const questions = questionsNow(interim, namedColumns(renamed.value), {
    now,
    proposal,
    items,
    catalogue: input.catalogue,
  });
  for (const question of questions) noteAnswers(question, before && { before, matched }, input.language, noting);
  const added = noteNewColumns({ proposal, matched, questions, definition, language: input.language }, noting);
  noteDates({ definition, proposal, before: proposedBefore }, noting);

  const text = edits.text;
  const survey = readSurvey(input.parse(text), input.now, report);
  if (!survey) return undefined;
  const sorted = sortOpen([...decisions.open, ...openOf(proposal, added)], proposal.columns);
  return { definition: text, words: noting.words, changes, ...sorted, added, proposal, survey };
}

/** Collects changes; what is so of every item of a grid is said once. */
function noteOnce(changes: Change[]): (change: Change) => void {
  const said = new Set<string>();
  return (change) => {
    const what = JSON.stringify(change);
    if (!said.has(what)) changes.push(change);
    said.add(what);
  };
}

function factsOf(from: Export, { sheet, names: named, headerRows }: Reading, codebooks: readonly Codebook[], counted?: Uint32Array): readonly ColumnFacts[] {
  const names = columnNames(sheet, named);
  const rows = counted ?? Uint32Array.from({ length: Math.max(0, sheet.rows - headerRows) }, (_, i) => i + headerRows);
  const variables = variablesByName([...(from.variables ?? []), ...codebooks.flatMap((book) => book.variables)], names);
  return columnFacts(sheet, names, headerRows, rows, variables);
} // prettier-ignore

/** What stands in the rows that a definition counts; undefined if it cannot be read by it. */
function countedFacts(from: Export, source: SurveySource, codebooks: readonly Codebook[]): readonly ColumnFacts[] | undefined {
  const silent: Report = () => undefined;
  const part = openPart(from, source, silent, repeatsOf(silent));
  return part && factsOf(from, { sheet: part.sheet, names: source.names, headerRows: source.headerRows }, codebooks, part.rows);
} // prettier-ignore

const isGuess = ({ why }: Renamed): boolean => why === 'place' || why === 'similar';

/** What was matched without those that somebody says are other columns. */
function agreed(matched: Matched, decisions: Decisions, language: DeckLanguage): Matched {
  const byPlace = matched.renamed.filter(isGuess);
  if (byPlace.length === 0) return matched;
  const { text, same, other } = FIRST_DECK_WORDS[language].questions.renamed;
  const pairs = byPlace.map(({ from, to }) => `"${from}" → "${to}"`).join(', ');
  const choice = decisions.of({ id: 'renamed', columns: byPlace.map(({ to }) => to), answers: Infinity }, () => text({ pairs }), { same, other }, 'same'); // prettier-ignore
  if (choice === 'same') return matched;
  return {
    ...matched,
    renamed: matched.renamed.filter((one) => !isGuess(one)),
    gone: [...matched.gone, ...byPlace.map(({ from }) => from)],
    added: [...matched.added, ...byPlace.map(({ to }) => to)],
  };
}

/** Writes other names of columns where the old ones stand, and which are gone. */
function noteNames({ renamed, gone, moved }: Matched, named: readonly NamedColumn[], { edits, note }: Noting): void {
  for (const change of renamed) {
    for (const { path, question, ignored } of named.filter(({ name }) => name === change.from)) {
      if (path) edits.replace(path, change.to);
      else if (question !== undefined) edits.set(['questions', question], 'columns', change.to);
      else if (ignored === true) edits.push(['source', 'ignore'], change.to);
      else if (ignored !== undefined) edits.set(['source', 'ignore'], change.to, ignored);
    }
    note({ is: 'renamed', ...change });
  }
  if (moved > 0) note({ is: 'moved', columns: moved });
  for (const column of gone) {
    const users = named.filter(({ name }) => name === column);
    const questions = users.flatMap(({ question }) => question ?? []);
    if (users.some(({ ignored }) => ignored === undefined)) edits.push(['source', 'absent'], column);
    if (users.length > 0) note({ is: 'gone', column, questions });
  }
}

/** The questions of a survey with the columns that they have now. */
function questionsNow(
  { questions }: SurveyDefinition,
  named: readonly NamedColumn[],
  { now, proposal, items, catalogue }: { readonly now: readonly ColumnFacts[]; readonly proposal: ProposedSurvey; readonly items: ReadonlyMap<string, ItemPlace>; readonly catalogue: ReadonlyMap<string, string> }, // prettier-ignore
): readonly QuestionNow[] {
  const facts = new Map(now.map((own) => [own.name, own]));
  return questions.flatMap((question): readonly QuestionNow[] => {
    const { source, code } = question;
    if (!source) return [];
    const own = named.filter((one) => one.question === code).map(({ name }) => name);
    const columns = own.flatMap((name) => facts.get(name) ?? []);
    const fresh = proposal.questions.find((one) => one.columns.some((column) => own.includes(column)));
    const grid = items.get(code)?.grid;
    const labels = new Map(question.options.map((option) => [option.code, catalogue.get(`option.${code}.${option.code}`) ?? catalogue.get(`option.${grid}.${option.code}`) ?? option.code])); // prettier-ignore
    return [{ question, source, columns, fresh, labels, ...(grid === undefined ? {} : { grid }) }];
  });
}

/** Writes what the definition needs to read the answers to a question, and says what is no longer among them. */
function noteAnswers(now: QuestionNow, earlier: Parameters<typeof noteUnchosen>[2] | undefined, language: DeckLanguage, noting: Noting): void {
  const spelled = noteNewTexts(now, noting);
  noteNewDays(now, FIRST_DECK_WORDS[language].comments, noting);
  if (earlier) noteUnchosen(now, spelled, earlier, noting);
} // prettier-ignore

/** Says which options nobody chose any more though somebody had. */
function noteUnchosen({ question, source, columns }: QuestionNow, spelled: ReadonlySet<string>, { before, matched }: { readonly before: readonly ColumnFacts[]; readonly matched: Matched }, { note }: Noting): void {
  if (source.columns.form !== 'one' || source.joined) return;
  const [own] = columns;
  const earlier = matched.renamed.find(({ to }) => to === own?.name)?.from ?? own?.name;
  const old = before.find(({ name }) => name === earlier);
  if (!own || !old) return;
  const optionsIn = ({ counts }: ColumnFacts): ReadonlySet<string> => new Set([...counts.keys()].flatMap((text) => source.values.get(foldText(text)) ?? []));
  const chosen = new Set([...optionsIn(own), ...spelled]);
  for (const option of optionsIn(old)) if (!chosen.has(option) && question.options.some(({ code }) => code === option)) note({ is: 'unchosen', question: question.code, option });
} // prettier-ignore

/** What is open of the questions that are new. */
function openOf({ open }: ProposedSurvey, added: readonly ProposedQuestion[]): readonly OpenQuestion[] {
  const own = new Set(added.flatMap(({ columns }) => columns));
  return open.flatMap((question) => {
    const columns = question.columns.filter((column) => own.has(column));
    return question.id === 'base' || columns.length === 0 ? [] : [{ ...question, columns }];
  });
}
