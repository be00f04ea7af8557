import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { readSurvey } from '../../data/survey/read-survey.ts';
import type { Survey } from '../../data/survey/types.ts';
import { tabulate } from '../../data/tabulate/tabulate.ts';
import { isTable, noQuestions } from './diagnostics.ts';
import { aggregatedSource, isTableOfResults } from './is-table.ts';
import { FIRST_DECK_WORDS } from '../../base/messages/first-deck/index.ts';
import { Decisions } from './decisions.ts';
import type { Trouble } from './deck/plan-deck.ts';
import { writeDeckFiles, type DeckTexts } from './deck/write-deck-files.ts';
import { findRouting, type Routing } from './find-routing.ts';
import { sortOpen, withGuesses } from './most-asked.ts';
import { proposeTotals } from './propose-totals.ts';
import { proposeSurvey, type ProposalInput } from './propose-survey.ts';
import type { ProposedQuestion, ProposedSurvey } from './types.ts';
import { writeDefinition } from './write-definition.ts';

/** What a first deck is made from. */
export interface FirstDeckInput extends ProposalInput {
  /** Names of the export's files beside `survey.yaml`. */
  readonly files: readonly string[];
  /** Parses the text of a YAML file. */
  readonly parse: (text: string) => YamlSource;
}

/** A first deck: what its survey was taken for, and the texts of its files. */
export interface FirstDeck {
  readonly proposal: ProposedSurvey;
  readonly definition: string;
  readonly texts: DeckTexts;
  readonly survey: Survey;
  /** The texts with other forms for slides that did not fit when the deck was tried. */
  retry(trouble: Trouble): DeckTexts;
}

/**
 * Makes a survey and its first deck of an export. The answers are read by the very definition that is written, by the same code as in
 * each later build; a question that cannot be read by it is left out, with why, and none is asked of people whom the data says were
 * not asked. Undefined, and reported, if nothing can be read.
 */
export function makeFirstDeck(input: FirstDeckInput, report: Report): FirstDeck | undefined {
  const [sheet] = input.from.sheets;
  if (sheet && !input.from.variables && input.from.sheets.every((one) => isTableOfResults(one) || one.rows < 2)) {
    const deck = deckOfTable(input);
    if (!deck) report(isTable(sheet.at(0, 0), { file: sheet.file, aggregated: aggregatedSource(input.from.sheets) }));
    return deck;
  }
  const whole = proposeSurvey(input);
  if (whole.questions.length === 0) {
    report(noQuestions({ file: input.from.file, line: 1, column: 1 }, { columns: whole.unused.length }));
    return undefined;
  }
  const first = readable(whole, input);
  if (!first) {
    const said = read(whole, input);
    said.diagnostics.forEach(report);
    return undefined;
  }
  const proposal = withRouting(first.proposal, findRouting(first.survey), input);
  const { survey, diagnostics } = read(proposal, input);
  if (!survey) throw new Error(`a filter that was found cannot be read: ${diagnostics[0]?.says.en.found ?? ''}`);
  return deckOf(proposal, survey, input);
}

/** The first deck of a published table; undefined where it cannot be read as one. Nobody's answers tell who was asked what. */
function deckOfTable(input: FirstDeckInput): FirstDeck | undefined {
  const whole = proposeTotals(input);
  const found = whole && readable(whole, input);
  return found && deckOf({ ...found.proposal, ...sortOpen(found.proposal.open, found.proposal.columns) }, found.survey, input); // prettier-ignore
}

function deckOf(proposal: ProposedSurvey, survey: Survey, { files }: FirstDeckInput): FirstDeck {
  const tables = tabulate(survey);
  return {
    proposal,
    survey,
    definition: writeDefinition(proposal, files),
    texts: writeDeckFiles({ proposal, survey, tables }),
    retry: (trouble) => writeDeckFiles({ proposal, survey, tables, trouble }),
  };
}

interface Read {
  readonly survey?: Survey;
  readonly diagnostics: readonly Diagnostic[];
}

function read(proposal: ProposedSurvey, { files, parse, from }: FirstDeckInput): Read {
  const diagnostics: Diagnostic[] = [];
  const survey = readSurvey(parse(writeDefinition(proposal, files)), [from], (diagnostic) =>
    diagnostics.push(diagnostic),
  );
  return { diagnostics, ...(survey ? { survey } : {}) };
}

/** The proposal without the questions that cannot be read, each by itself; undefined if none is left. */
function readable(
  proposal: ProposedSurvey,
  input: FirstDeckInput,
): { readonly proposal: ProposedSurvey; readonly survey: Survey } | undefined {
  const whole = read(proposal, input);
  if (whole.survey) return { proposal, survey: whole.survey };
  const words = FIRST_DECK_WORDS[proposal.language];
  const faults = new Map<ProposedQuestion, string>();
  for (const question of proposal.questions) {
    const alone = read({ ...proposal, questions: [question] }, input);
    const fault = alone.diagnostics.find(({ severity }) => severity === 'error');
    if (!alone.survey) faults.set(question, fault?.says[proposal.language].found ?? '');
  }
  if (faults.size === 0 || faults.size === proposal.questions.length) return undefined;
  const questions = proposal.questions.filter((question) => !faults.has(question));
  const lost = [...faults].flatMap(([question, why]) =>
    question.columns.map((column) => ({ column, why: words.comments.unread({ why }) })),
  );
  const unused = [...proposal.unused, ...lost];
  const ignore = Object.fromEntries(unused.map(({ column, why }) => [column, why]));
  const left = { ...proposal, questions, unused, source: { ...proposal.source, ignore } };
  const { survey } = read(left, input);
  return survey && { proposal: left, survey };
}

/** The proposal with the filters that the data shows; one that a few answers contradict is asked about. */
function withRouting(proposal: ProposedSurvey, found: readonly Routing[], { chosen }: FirstDeckInput): ProposedSurvey {
  const words = FIRST_DECK_WORDS[proposal.language];
  const decisions = new Decisions(chosen, words.comments);
  const filters = new Map<string, { readonly condition: string; readonly evidence: string; readonly drops: boolean }>();
  for (const routing of found) {
    const { question, on, options, asked, answered, exceptions } = routing;
    const condition = options.length === 1 ? `${on} = ${options[0] ?? ''}` : `${on} in (${options.join(', ')})`;
    const evidence = words.evidence.filter({ on, asked, answered });
    const { text, open, routed } = words.questions.routing;
    const isRouted = exceptions === 0 || decisions.of({ id: `routing.${question}`, kind: 'routing', columns: [question], answers: exceptions, about: words.evidence.route({ question, on, exceptions }) }, text, { open, routed }, 'open') === 'routed'; // prettier-ignore
    if (isRouted) filters.set(question, { condition, evidence, drops: exceptions > 0 });
  }
  const sorted = sortOpen([...proposal.open, ...decisions.open], proposal.columns);
  const questions = proposal.questions.map((whole): ProposedQuestion => {
    const question = withGuesses(whole, sorted, words);
    const filter = filters.get(question.code);
    if (!filter) return question;
    const source = filter.drops ? { ...question.source, off_route: 'drop' } : question.source;
    return { ...question, source, askedOf: filter.condition, evidence: [...question.evidence, filter.evidence] };
  });
  return { ...proposal, questions, ...sorted };
}
