import { FIRST_DECK_WORDS } from '../../base/messages/first-deck/index.ts';
import type { Codebook, Export, Sheet, Variable } from '../../base/export.ts';
import { columnNames } from '../../data/survey/source/column-names.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { codedTicks } from './coded-ticks.ts';
import { columnFacts, foldedCell } from './column-facts.ts';
import { optionCodes, questionCodes } from './codes.ts';
import { Decisions } from './decisions.ts';
import { describeColumns, type DescribedColumn } from './describe-columns.ts';
import { both, NOTHING, type DraftQuestion, type Drafted, type Guessing } from './draft.ts';
import { fieldworkOf } from './fieldwork.ts';
import { findGrids } from './find-grids.ts';
import { KIND } from './kinds.ts';
import { surelyOrderedBy } from './option-order.ts';
import type { FirstDeckWords } from '../../base/messages/first-deck/en.ts';
import { groupColumns } from './group-columns.ts';
import { guessGroup } from './guess-group.ts';
import { blankWords } from './blank-words.ts';
import { areCoordinates, metaReason } from './meta-columns.ts';
import { respondentRows, type RowsFound } from './respondent-rows.ts';
import { layoutOf } from './tools/index.ts';
import type { ToolLayout } from './tools/tool.ts';
import type { DeckLanguage, ProposedQuestion, ProposedSurvey, UnusedColumn } from './types.ts';

/** What a survey is proposed from. */
export interface ProposalInput {
  readonly from: Export;
  readonly codebooks: readonly Codebook[];
  readonly id: string;
  /** Name of the survey, if the file or somebody says it. */
  readonly title: string;
  /** Absent: Japanese if the export is. */
  readonly language?: DeckLanguage;
  /** ISO date that stands for the fieldwork where the export has no date. */
  readonly today: string;
  /** Choices that somebody has made: id of a question → id of the choice. */
  readonly chosen: ReadonlyMap<string, string>;
}

/** Questions at the most that are in the deck, unless somebody wants more. */
export const MOST_SHOWN = 60;

/**
 * A survey as its export looks: how its file is laid out, which rows are respondents, what each column is, and of what nothing can
 * be said. Never silent: each column is in a question or in `unused`, each guess that the data cannot prove is in `open`.
 */
export function proposeSurvey(input: ProposalInput): ProposedSurvey {
  const { from, codebooks, chosen } = input;
  const sheet = answersSheet(from, codebooks);
  const layout = layoutOf(from, sheet);
  const names = columnNames(sheet, layout.names);
  const language =
    input.language ??
    languageOf(sheet, layout, [...(from.variables ?? []), ...codebooks.flatMap((book) => book.variables)]);
  const decisions = new Decisions(chosen, FIRST_DECK_WORDS[language].comments);
  const words = FIRST_DECK_WORDS[language];
  const found = respondentRows(sheet, layout, names, { words, decisions });
  const said = [...(from.variables ?? []), ...codebooks.flatMap((book) => book.variables)];
  const coded = codedTicks(said, names);
  const variables = variablesByName([...said, ...coded.variables], names);
  const guessing: Guessing = { words, layout, decisions, rows: found.rows, ...(from.format === 'csv' && from.delimiter !== undefined ? { delimiter: from.delimiter } : {}) }; // prettier-ignore
  const blanks = layout.isDeclared ? [] : blankWords(sheet, found.rows, names, guessing);
  const columns = columnFacts(sheet, names, layout.headerRows, found.rows, variables, new Set(blanks.map(foldText)));
  const meta = new Map(
    columns.flatMap((facts) => {
      const why = areCoordinates(facts) ? 'personal' : metaReason(facts, layout, found);
      return why === undefined ? [] : [[facts, why] as const];
    }),
  );
  const described = describeColumns(columns.filter((facts) => !meta.has(facts)), layout); // prettier-ignore
  const sets = [...(from.sets ?? []), ...codebooks.flatMap((book) => book.sets ?? []), ...coded.sets];
  const drafted = groupColumns(described, knownSets(sets, names)).map((group) => guessGroup(group, guessing)).reduce(both, NOTHING); // prettier-ignore
  const unused: UnusedColumn[] = [
    ...[...meta].map(([{ name }, why]) => ({ column: name, why: words.unused[why] })),
    ...drafted.unused.map(({ column, why }) => ({ column: column.facts.name, why: words.unused[why] })),
  ];
  askAboutBases(drafted, described, guessing);
  const times = [...meta].flatMap(([facts, why]) => (why === 'time' ? [facts] : []));
  const dates = fieldworkOf(times, guessing);
  return {
    id: input.id,
    language,
    title: input.title,
    ...(layout.tool === undefined ? {} : { tool: layout.tool }),
    fieldwork: dates ?? { from: input.today, to: input.today },
    ...(dates ? {} : { hasNoDates: true as const }),
    source: sourceOf(from, sheet, layout, found, unused, blanks),
    questions: withCodes(
      findGrids(
        drafted.questions.map((draft) => withOrder(draft, words)),
        words,
      ),
    ),
    unused,
    open: decisions.open,
    byDefault: [],
    columns: names.length,
  };
}

/** The sheet with the answers: that with the most cells, if no other file has taken it for a codebook. */
function answersSheet({ sheets }: Export, codebooks: readonly Codebook[]): Sheet {
  const books = new Set(codebooks.map(({ file }) => file));
  const own = sheets.filter(({ name, file }) => !books.has(`${file}#${name ?? ''}`));
  const [first] = own.length > 0 ? own : sheets;
  if (!first) throw new Error('an export without a sheet');
  const size = (sheet: Sheet): number => sheet.rows * sheet.columns.length;
  return own.reduce((largest, sheet) => (size(sheet) > size(largest) ? sheet : largest), first);
}

const JAPANESE = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u;

/** Japanese if a fifth of the words in its head are, or of the first answers, or of its wordings and labels: codes are in no language. */
function languageOf(sheet: Sheet, { headerRows }: ToolLayout, variables: readonly Variable[]): DeckLanguage {
  const worded = variables.flatMap(({ label, labels }) => [...(label === undefined ? [] : [label]), ...[...(labels?.values() ?? [])].slice(0, 8)]); // prettier-ignore
  const cells = sheet.columns.flatMap((column) => column.texts.slice(0, headerRows + 8));
  const texts = (worded.length > 0 ? worded : cells).filter((text) => /\p{L}/u.test(text));
  const japanese = texts.filter((text) => JAPANESE.test(text)).length;
  return japanese * 5 >= texts.length && japanese > 0 ? 'ja' : 'en';
}

/** Variables by the name of their column; capitals do not matter where nothing else is called so. */
export function variablesByName(
  variables: readonly Variable[],
  names: readonly string[],
): ReadonlyMap<string, Variable> {
  const byName = new Map<string, Variable>();
  const lower = new Map(names.map((name) => [foldText(name).toLowerCase(), name]));
  for (const variable of variables) {
    const name = names.includes(variable.name) ? variable.name : lower.get(foldText(variable.name).toLowerCase());
    if (name === undefined) continue;
    const known = byName.get(name);
    const own = Object.fromEntries(Object.entries(variable).filter(([, value]) => value !== undefined));
    byName.set(name, { ...known, ...own, name });
  }
  return byName;
}

const knownSets = (sets: NonNullable<Export['sets']>, names: readonly string[]): NonNullable<Export['sets']> =>
  sets.filter(({ members }) => members.some((name) => names.includes(name)));

/** Questions with the codes that they and their options have. */
function withCodes(drafts: readonly DraftQuestion[]): readonly ProposedQuestion[] {
  const codes = questionCodes(drafts);
  // A grid is one question of the deck.
  const shown = new Set<object>();
  return drafts.map((draft, i): ProposedQuestion => {
    const own = optionCodes(draft.options);
    const others = draft.options.findIndex(({ takesOthers }) => takesOthers === true);
    const unit = draft.grid ?? draft;
    const isShown = draft.isHidden !== true && draft.options.length > 0 && (shown.has(unit) || shown.size < MOST_SHOWN);
    if (isShown) shown.add(unit);
    return {
      ...(codes[i] ?? { code: `Q${i + 1}` }),
      kind: draft.kind,
      wording: draft.wording,
      ...(draft.stem === undefined ? {} : { stem: draft.stem }),
      options: draft.options.map(({ takesOthers: _, ...option }, o) => ({ ...option, code: own[o] ?? `a${o + 1}` })),
      source: { ...draft.source, ...(others === -1 ? {} : { others: othersOf(own[others] ?? '', draft) }) },
      columns: draft.columns,
      isShown,
      evidence: draft.evidence,
    };
  });
}

/** A single answer says that its options are an order, where that is certain: then no chart ranks them, or makes a ring of them. */
function withOrder(draft: DraftQuestion, words: FirstDeckWords): DraftQuestion {
  const by = draft.kind === KIND.oneAnswer ? surelyOrderedBy(draft.options.map(({ label }) => label)) : undefined;
  if (by === undefined) return draft;
  return { ...draft, source: { ordered: true, ...draft.source }, evidence: [...draft.evidence, words.evidence.ordered({ by })] }; // prettier-ignore
}

/** The option that other texts stand for, with their column where they have one. */
const othersOf = (
  option: string,
  { othersIn }: DraftQuestion,
): string | { readonly option: string; readonly column: string } =>
  othersIn === undefined ? option : { option, column: othersIn };

/** Where people may have been asked and gave no answer, it is said of whom shares are. */
function askAboutBases({ questions }: Drafted, described: readonly DescribedColumn[], { words, decisions, rows }: Guessing): void {
  const byName = new Map(described.map(({ facts }) => [facts.name, facts]));
  let unanswered = 0;
  const blank = questions.flatMap(({ columns }) => {
    const own = columns.flatMap((name) => byName.get(name) ?? []);
    const blanks = own.length === 0 ? 0 : rows.filter((row) => own.every((facts) => foldedCell(facts, row) === '')).length;
    unanswered += blanks;
    return blanks > 0 ? columns : [];
  });
  if (blank.length === 0) return;
  const { text, answered, asked, all } = words.questions.base;
  decisions.of({ id: 'base', columns: blank, answers: unanswered }, text, { answered, asked, all }, 'answered');
} // prettier-ignore

/** `source:` as `survey.yaml` has it; what the program finds out by itself in any file of the kind is left out. */
function sourceOf(
  from: Export,
  sheet: Sheet,
  layout: ToolLayout,
  found: RowsFound,
  unused: readonly UnusedColumn[],
  blanks: readonly string[],
): Readonly<Record<string, unknown>> {
  const isText = from.format === 'csv';
  return {
    format: from.format,
    ...(isText && from.encoding !== undefined ? { encoding: from.encoding } : {}),
    ...(isText && from.delimiter !== undefined ? { delimiter: from.delimiter } : {}),
    ...(from.sheets.length > 1 && sheet.name !== undefined ? { sheet: sheet.name } : {}),
    ...(layout.headerRows === 1 ? {} : { header_rows: layout.headerRows }),
    ...(layout.names.length === 1 && layout.names[0] === 1 ? {} : { names: layout.names }),
    ...(found.id === undefined ? {} : { id: found.id }),
    ...found.rules,
    ...(blanks.length === 0 ? {} : { missing: { no_answer: blanks } }),
    ignore: Object.fromEntries(unused.map(({ column, why }) => [column, why])),
  };
}
