import type { Variable } from '../../../../base/export.ts';
import type { Located } from '../../../../files/ooxml/xml/tree.ts';
import { childNamed, childrenNamed, wordsIn } from '../read-markup.ts';
import { gridLabel, plainWords, tickColumns, together, variableOf, type Found } from './book.ts';

/** A row of one of the tables of an `.lss` file. */
type Row = Readonly<Record<string, string>>;

/** An option or subquestion: its code, its words, and of two scales beside each other, on which it is. */
interface Item {
  readonly code: string;
  readonly words: string;
  readonly scale: string;
}

interface Question {
  readonly title: string;
  readonly words: string;
  readonly kind: string;
  readonly hasOther: boolean;
  readonly items: readonly Item[];
  readonly answers: readonly Item[];
}

function rowsOf(document: Located, table: string): readonly Row[] {
  const rows = childrenNamed(childNamed(childNamed(document, table), 'rows'), 'row');
  return rows.map((row) => Object.fromEntries(row.children.flatMap((field) => (typeof field === 'string' ? [] : [[field.name, wordsIn(field)]])))); // prettier-ignore
}

/** Reads the structure of a survey in LimeSurvey: questions, and the names of their columns in its exports. */
export function readLime(document: Located, language: string | undefined): Found {
  const languages = childrenNamed(childNamed(document, 'languages'), 'language').map(wordsIn);
  const wanted = languages.find((one) => one === language) ?? languages.find((one) => one === language?.split('-')[0]);
  const main = wanted ?? rowsOf(document, 'surveys')[0]?.['language'] ?? languages[0];
  const found = together(questionsOf(document, main).map(columnsOf));
  const named = rowsOf(document, 'surveys_languagesettings');
  const own = named.find((row) => row['surveyls_language'] === main) ?? named[0];
  const title = plainWords(own?.['surveyls_title'] ?? '');
  return title === '' ? found : { ...found, title };
}

/** In the language, or in any for what has no words in it; since version 4, words have tables of their own. */
function questionsOf(document: Located, language: string | undefined): readonly Question[] {
  const best = (rows: readonly Row[], key: string): ReadonlyMap<string, Row> => {
    const of = new Map<string, Row>();
    for (const row of rows) {
      const id = row[key] ?? '';
      if (!of.has(id) || row['language'] === language) of.set(id, row);
    }
    return of;
  };
  const words = best(rowsOf(document, 'question_l10ns'), 'qid');
  const answerWords = best(rowsOf(document, 'answer_l10ns'), 'aid');
  const said = (row: Row): string => plainWords(words.get(row['qid'] ?? '')?.['question'] ?? row['question'] ?? '');
  const all = [...best([...rowsOf(document, 'questions'), ...rowsOf(document, 'subquestions')], 'qid').values()].sort(inOrder); // prettier-ignore
  const answers = [...rowsOf(document, 'answers')].filter((row) => row['language'] === undefined || row['language'] === language).sort(inOrder); // prettier-ignore
  const isTop = (row: Row): boolean => (row['parent_qid'] ?? '0') === '0';
  const groups = rowsOf(document, 'groups').map((row) => row['gid'] ?? '');
  return all
    .filter(isTop)
    .sort((a, b) => groups.indexOf(a['gid'] ?? '') - groups.indexOf(b['gid'] ?? '') || inOrder(a, b))
    .map((row) => ({
      title: row['title'] ?? '',
      words: said(row),
      kind: row['type'] ?? '',
      hasOther: row['other'] === 'Y',
      items: all
        .filter((one) => !isTop(one) && one['parent_qid'] === row['qid'])
        .map((one) => ({ code: one['title'] ?? '', words: said(one), scale: one['scale_id'] ?? '0' })),
      answers: answers
        .filter((one) => one['qid'] === row['qid'])
        .map((one) => ({
          code: one['code'] ?? '',
          words: plainWords(answerWords.get(one['aid'] ?? '')?.['answer'] ?? one['answer'] ?? ''),
          scale: one['scale_id'] ?? '0',
        })),
    }));
}

const inOrder = (a: Row, b: Row): number =>
  Number(a['question_order'] ?? a['sortorder'] ?? 0) - Number(b['question_order'] ?? b['sortorder'] ?? 0);

const numbers = (to: number): ReadonlyMap<string, string> => new Map(Array.from({ length: to }, (_, i) => [String(i + 1), String(i + 1)])); // prettier-ignore

/** Answers that a kind of question has without a list of its own. */
const FIXED: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  Y: new Map([['Y', 'Yes'], ['N', 'No']]),
  G: new Map([['F', 'Female'], ['M', 'Male']]),
  C: new Map([['Y', 'Yes'], ['U', 'Uncertain'], ['N', 'No']]),
  E: new Map([['I', 'Increase'], ['S', 'Same'], ['D', 'Decrease']]),
  '5': numbers(5),
  A: numbers(5),
  B: numbers(10),
}; // prettier-ignore

const labelsOn = (answers: readonly Item[], scale: string): ReadonlyMap<string, string> =>
  new Map(answers.filter((one) => one.scale === scale).map(({ code, words }) => [code, words]));

const only = (...variables: readonly Variable[]): Found => ({ variables, sets: [] });

/** The columns of a question, by its kind (one letter). */
function columnsOf(question: Question): Found {
  const { title, words: label, kind, items, answers, hasOther } = question;
  const text = (suffix: string): Variable => variableOf({ name: `${title}[${suffix}]`, label, type: 'text', group: title, kind }); // prettier-ignore
  const perItem = (labels: ReadonlyMap<string, string>, type: Variable['type']): Found =>
    only(...items.map(({ code, words }) => variableOf({ name: `${title}[${code}]`, label: gridLabel(label, words), labels, type, group: title, kind }))); // prettier-ignore
  switch (kind) {
    case 'X':
      return only();
    case 'M':
    case 'P': {
      const options = items.map(({ code, words }) => ({ column: `${title}[${code}]`, label: words }));
      const comments = kind === 'P' ? items.map(({ code }) => text(`${code}comment`)) : [];
      return together([tickColumns({ name: title, label, kind, counted: 'Y' }, options), only(...comments, ...(hasOther ? [text('other')] : []))]); // prettier-ignore
    }
    case 'L':
    case '!':
    case 'O': {
      const labels = new Map([...labelsOn(answers, '0'), ...(hasOther ? ([['-oth-', 'Other']] as const) : [])]);
      const more = [...(hasOther ? [text('other')] : []), ...(kind === 'O' ? [text('comment')] : [])];
      return only(variableOf({ name: title, label, labels, type: 'single', kind }), ...more);
    }
    case 'R':
      return only(...answers.map((_, i) => variableOf({ name: `${title}[${i + 1}]`, label, labels: labelsOn(answers, '0'), type: 'single', group: title, kind }))); // prettier-ignore
    case '1':
      return only(...items.flatMap(({ code, words }) => ['0', '1'].map((scale) => variableOf({ name: `${title}[${code}][${Number(scale) + 1}]`, label: gridLabel(label, words), labels: labelsOn(answers, scale), type: 'single', group: title, kind })))); // prettier-ignore
    case ';':
    case ':': {
      const [rows, columns] = ['0', '1'].map((scale) => items.filter((one) => one.scale === scale));
      return only(...(rows ?? []).flatMap((row) => (columns ?? []).map((column) => variableOf({ name: `${title}[${row.code}_${column.code}]`, label: gridLabel(gridLabel(label, row.words), column.words), type: kind === ':' ? 'number' : 'text', group: title, kind })))); // prettier-ignore
    }
    case 'A':
    case 'B':
    case 'C':
    case 'E':
      return perItem(FIXED[kind] ?? new Map(), 'single');
    case 'F':
    case 'H':
      return perItem(labelsOn(answers, '0'), 'single');
    case 'K':
      return perItem(new Map(), 'number');
    case 'Q':
      return perItem(new Map(), 'text');
    default:
      return only(
        variableOf({ name: title, label, labels: FIXED[kind] ?? new Map(), type: TYPES[kind] ?? 'text', kind }),
      );
  }
}

const TYPES: Readonly<Record<string, Variable['type']>> = {
  N: 'number',
  D: 'date',
  Y: 'single',
  G: 'single',
  '5': 'single',
};
