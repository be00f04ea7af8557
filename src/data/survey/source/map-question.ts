import { cellText } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';
import { kindOf } from '../kinds/index.ts';
import type { Code, Question } from '../types.ts';
import { joinedReader } from './joined-answers.ts';
import { meaningOfCell, meaningOfOther, meaningOfTick, meantColumn, type CellMeaning, type MeantColumn, type Wanted } from './map-cells.ts'; // prettier-ignore
import { mapNumbered } from './map-numbered.ts';
import type { FoundColumn, FoundColumns, MappedQuestion, Odd, OddCell } from './mapped-question.ts';
import { takenFrom } from './taken-from.ts';
import type { QuestionSource } from './types.ts';

/** Answers in the cells of `rows`, in that order, for the kind of the question to read. */
export function mapQuestion(
  question: Question,
  source: QuestionSource,
  found: FoundColumns,
  rows: Uint32Array,
): MappedQuestion {
  if (kindOf(question).cells) return mapNumbered(question, wantedOf(question, source), found, rows);
  const names = kindOf(question).columnsOf(question);
  const inOneCell = names.length === 1 && names[0] === question.code;
  const readRow = rowReader(found, wantedOf(question, source), source.others, inOneCell);
  const columns = names.map(() => new Array<string>(rows.length).fill(''));
  const notAsked = new Uint8Array(rows.length);
  const odd: OddCell[] = [];
  if (allOf(found).every(({ isAbsent }) => isAbsent)) notAsked.fill(1);
  rows.forEach((sheetRow, row) => {
    const answer = readRow(sheetRow);
    for (const one of answer.odd ?? []) odd.push({ ...one, row: sheetRow });
    if (answer.notAsked) notAsked[row] = 1;
    else if (inOneCell) itemAt(columns, 0)[row] = answer.text ?? answer.options?.join(';') ?? '';
    // Nothing ticked is an answer only where there were more options than are known: tools write 0 where nobody was asked, too.
    else if (answer.options && (answer.options.length > 0 || question.publishedOnly)) {
      question.options.forEach(({ code }, i) => {
        itemAt(columns, i)[row] = answer.options?.includes(code) ? '1' : '0';
      });
    }
  });
  const first = firstOf(found).index;
  const ownOf = (code: Code): number => (found.form === 'options' ? (found.byOption.get(code)?.index ?? first) : first);
  return { columns, from: inOneCell ? [first] : question.options.map(({ code }) => ownOf(code)), notAsked, odd };
}

function wantedOf(question: Question, source: QuestionSource): Wanted {
  const { joined, values, others, othersIn, ...rest } = source;
  return {
    question,
    // Where other texts have a column of their own, none stands elsewhere.
    source: othersIn || others === undefined ? { ...rest, values } : source,
    takes: takenFrom(question),
    ...(joined === undefined ? {} : { readJoined: joinedReader(joined, values) }),
  };
}

function allOf(found: FoundColumns): readonly FoundColumn[] {
  if (found.form === 'one') return [found.column];
  return found.form === 'list' ? found.columns : [...found.byOption.values()];
}

/** The first of the columns, at whose header all is said that concerns the question. */
function firstOf(found: FoundColumns): FoundColumn {
  const all = allOf(found);
  return all.find(({ isAbsent }) => !isAbsent) ?? itemAt(all, 0);
}

/** What a respondent's cells say together; nothing at all is no answer. */
interface RowAnswer {
  readonly notAsked?: true;
  readonly options?: readonly Code[];
  /** A number, or a text in the respondent's own words; or what the question's kind has to judge. */
  readonly text?: string;
  readonly odd?: readonly Odd[];
}

const NOTHING: RowAnswer = {};
const WAS_NOT_ASKED: RowAnswer = { notAsked: true };

function rowReader(
  found: FoundColumns,
  wanted: Wanted,
  others: Code | undefined,
  inOneCell: boolean,
): (row: number) => RowAnswer {
  const meant = ({ index, column }: FoundColumn, meaningOf: (text: string) => CellMeaning): ReadColumn => ({
    index,
    column,
    meanings: meantColumn(column, meaningOf),
  });
  const beside = found.others && others !== undefined ? [meant(found.others, (text) => meaningOfOther(text, others, wanted))] : []; // prettier-ignore
  switch (found.form) {
    case 'one': {
      const own = meant(found.column, (text) => meaningOfCell(text, wanted));
      return inOneCell && beside.length === 0 ? cellReader(own) : together([own, ...beside], 'unknown');
    }
    case 'list': {
      const own = found.columns.map((column) => meant(column, (text) => meaningOfCell(text, wanted)));
      return together([...own, ...beside], 'unknown');
    }
    case 'options': {
      const own = [...found.byOption].map(([code, column]) => meant(column, (text) => meaningOfTick(text, code, wanted))); // prettier-ignore
      return together([...own, ...beside], 'tick');
    }
  }
}

interface ReadColumn extends FoundColumn {
  readonly meanings: MeantColumn;
}

/** Reads what one column says; a text that stands for no option is for the question's kind to judge. */
function cellReader(own: ReadColumn): (row: number) => RowAnswer {
  const readRow = together([own], 'unknown');
  // The same texts say the same: of a million answers, a dozen are made.
  const known = new Map<CellMeaning, RowAnswer>();
  return (row) => {
    const meaning = own.meanings.of(row);
    if (meaning.is === 'text') return { text: meaning.text };
    let answer = known.get(meaning);
    if (!answer) {
      const read = readRow(row);
      answer = read.options ? { ...read, text: read.options.join(';') } : read;
      known.set(meaning, answer);
    }
    return answer;
  };
}

/**
 * Reads what several columns say together. Blanks beside an answer are options that were not chosen; blanks alone are no
 * answer. "Not asked" in one cell counts only where no other cell says otherwise. A text that stands for nothing is odd: `asWhat`.
 */
function together(columns: readonly ReadColumn[], asWhat: Odd['is']): (row: number) => RowAnswer {
  return (row) => {
    let isNotAsked = false;
    let isAnswered = false;
    let isSilent = false;
    let options: readonly Code[] = [];
    let odd: Odd[] | undefined;
    for (const { index, column, meanings } of columns) {
      const meaning = meanings.of(row);
      if (meaning.is === 'text') (odd ??= []).push({ column: index, is: asWhat, text: meaning.text });
      if (meaning.is === 'not_asked') isNotAsked = true;
      if (meaning.is === 'no_answer') isSilent = true;
      if (meaning.is === 'unticked') isAnswered = true;
      if (meaning.is !== 'options') continue;
      isAnswered = true;
      options = options.length === 0 ? meaning.options : [...new Set([...options, ...meaning.options])];
      for (const text of meaning.unknown ?? []) (odd ??= []).push({ column: index, is: 'unknown', text });
      if (meaning.isAmbiguous) (odd ??= []).push({ column: index, is: 'ambiguous', text: cellText(column, row) });
    }
    if (odd) return { options, odd };
    if (isAnswered) return { options };
    return isNotAsked && !isSilent ? WAS_NOT_ASKED : NOTHING;
  };
}
