import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import { itemCode } from '../../../data/survey/grids/expand-grids.ts';
import type { SurveyDefinition } from '../../../data/survey/types.ts';
import type { DeckLanguage, ProposedOption, ProposedQuestion, ProposedSurvey } from '../types.ts';
import { questionEntries } from '../write-definition.ts';
import { gridsOf, sharedEvidence } from '../write-grid.ts';
import type { Matched } from './match-columns.ts';
import { addOption, freeCode, type Noting, type QuestionNow } from './next-values.ts';

interface NewColumns {
  readonly proposal: ProposedSurvey;
  readonly matched: Matched;
  readonly questions: readonly QuestionNow[];
  readonly definition: SurveyDefinition;
  readonly language: DeckLanguage;
}

/**
 * Notes what columns are that nothing knew: options of a question that is there, questions of their own, or none. Gives the new
 * questions back, each with a code that is free.
 */
export function noteNewColumns({ proposal, matched, questions, definition, language }: NewColumns, noting: Noting): readonly ProposedQuestion[] {
  const words = FIRST_DECK_WORDS[language];
  const added = new Set(matched.added);
  const codes = new Set([...definition.questions, ...(definition.grids ?? [])].map(({ code }) => code.toLowerCase()));
  const grids = wholeGrids(proposal.questions, added, codes);
  const made: ProposedQuestion[] = [];
  const leave = (column: string, why: string): void => {
    added.delete(column);
    if (definition.source?.ignored.length && noting.edits.isList(['source', 'ignore'])) noting.edits.push(['source', 'ignore'], column);
    else noting.edits.set(['source', 'ignore'], column, why);
    noting.note({ is: 'ignored', column, why });
  };
  for (const { column, why } of proposal.unused) if (added.has(column)) leave(column, why);
  for (const proposed of proposal.questions) {
    const own = proposed.columns.filter((column) => added.has(column));
    if (own.length === 0) continue;
    own.forEach((column) => added.delete(column));
    if (own.length === proposed.columns.length) {
      const { grid, ...alone } = proposed;
      const whole = grid && grids.get(grid.code);
      const code = whole === undefined ? freeQuestion(proposed.code, codes) : itemCode(whole, grid?.item ?? '');
      codes.add(code.toLowerCase());
      made.push({ ...alone, code, ...(grid && whole !== undefined ? { grid: { ...grid, code: whole } } : {}) });
      continue;
    }
    const known = questions.find((one) => one.columns.some(({ name }) => proposed.columns.includes(name)));
    for (const column of own) {
      if (known && addToQuestion(column, proposed, known, noting)) continue;
      leave(column, words.comments.besideKnown({ question: known?.question.code ?? proposed.code }));
      noting.note({ is: 'decide-column', column, question: known?.question.code ?? proposed.code });
    }
  }
  for (const column of added) leave(column, words.unused.meta);
  const entries = questionEntries(made);
  const written = gridsOf(made);
  for (const [code, entry] of Object.entries(entries)) {
    const evidence = made.find((question) => question.code === code)?.evidence ?? sharedEvidence(written.get(code) ?? []); // prettier-ignore
    noting.edits.set(['questions'], code, entry, evidence);
  }
  for (const question of made) {
    noting.note({ is: 'question', question: question.code, wording: [question.stem, question.wording].filter((text) => text !== undefined).join(' – '), columns: question.columns, shown: question.isShown });
  }
  return made;
} // prettier-ignore

/** Grids of which all columns are new, each with a code that is free. */
function wholeGrids(questions: readonly ProposedQuestion[], added: ReadonlySet<string>, codes: Set<string>): ReadonlyMap<string, string> {
  const whole = [...gridsOf(questions)].filter(([, items]) => items.every(({ columns }) => columns.every((column) => added.has(column))));
  return new Map(
    whole.map(([code]) => {
      const own = freeQuestion(code, codes);
      codes.add(own.toLowerCase());
      return [code, own];
    }),
  );
} // prettier-ignore

/** A new column of a question that is there: one more option, or one more place for its answers. */
function addToQuestion(column: string, proposed: ProposedQuestion, known: QuestionNow, noting: Noting): boolean {
  const { question, source } = known;
  if (source.columns.form === 'list') {
    noting.edits.push(['questions', question.code, 'columns'], column);
    return true;
  }
  const option = proposed.options.find((one) => one.column === column);
  if (source.columns.form !== 'options' || !option) return false;
  const own: ProposedOption = freeCode(known, option, []);
  addOption(own, known, noting);
  return true;
}

/** The code of a question or, if it is taken, the next number: `Q8` after `Q7`, `Q8_2` of a row. */
function freeQuestion(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code.toLowerCase())) return code;
  const numbered = /^(Q)\d+(_\d+)?$/i.exec(code);
  const numbers = [...taken].map((one) => Number(/^q(\d+)/.exec(one)?.[1] ?? 0));
  const next = numbered ? `Q${Math.max(0, ...numbers) + 1}` : code;
  for (let n = 1; ; n++) {
    const own = n === 1 ? next : `${next}_${n}`;
    if (own !== code && !taken.has(own.toLowerCase())) return own;
  }
}
