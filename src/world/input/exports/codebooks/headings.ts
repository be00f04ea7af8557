/**
 * What a column of a list of labels holds. `question` is a question's number where `variable` is a column's; `item` is
 * the row of a grid, or the option, that a column stands for; `codes` are all values with their labels in one cell.
 */
export type Role = 'variable' | 'question' | 'wording' | 'item' | 'value' | 'label' | 'codes' | 'kind';

/** Headings of such columns, in capitals or not, without blanks and signs. */
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  variable: ['variable', 'variablename', 'varname', 'var', 'column', 'columnname', 'name', 'field', 'fieldname', 'カラム', 'カラム名', '列', '列名', '変数', '変数名', '項目名', 'データ項目名', 'アイテム名', 'アイテム'],
  question: ['questionid', 'questionno', 'questionnumber', 'questioncode', 'qno', 'qid', 'q', '設問番号', '設問no', '設問コード', '設問id', '質問番号', '質問no', '質問コード', '質問id', 'q番号', 'qnum'],
  wording: ['wording', 'question', 'questiontext', 'questionwording', 'text', 'title', 'description', 'variablelabel', '設問文', '質問文', '設問', '質問', '設問内容', '質問内容', '設問タイトル', '質問タイトル', '設問文言', 'タイトル'],
  item: ['item', 'itemtext', 'row', 'rowlabel', 'statement', 'subquestion', '項目', '項目文', '小問', '小設問', '表側', '行'],
  value: ['value', 'code', 'response', 'valuecode', 'optionno', 'optioncode', 'optionnumber', 'choiceno', 'choicecode', 'answercode', 'コード', '値', '選択肢番号', '選択肢no', '選択肢コード', '選択肢id', '回答コード', '回答番号', 'カテゴリ番号', 'カテゴリno'],
  label: ['label', 'valuelabel', 'meaning', 'option', 'optionlabel', 'optiontext', 'choice', 'choicelabel', 'choicetext', 'answer', 'answertext', 'category', '選択肢', '選択肢文', '選択肢名', '選択肢内容', '選択肢ラベル', '選択肢文言', 'ラベル', 'カテゴリ', 'カテゴリ名', '回答', '回答内容', '回答選択肢'],
  codes: ['codes', 'values', 'valuelabels', 'labels', 'coding', 'codelist', 'categories', 'choices', 'options', 'answers', 'responses', 'answercodes', 'responsecodes', 'levels', 'コード一覧', 'コード内容', '選択肢一覧', '値ラベル', '値の意味', '凡例'],
  kind: ['type', 'kind', 'questiontype', 'variabletype', '設問タイプ', '質問タイプ', '回答形式', '回答タイプ', '設問形式', '形式', 'タイプ'],
}; // prettier-ignore

const ROLES = new Map(
  Object.entries(HEADINGS).flatMap(([role, names]) => names.map((name) => [name, role as Role] as const)),
);

const bare = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:・/*#()[\]]/g, '');

/** "Label" beside "Value label" is that of the column. */
const isOfColumn = (heading: string): boolean => ['label', 'ラベル'].includes(bare(heading));

/** Which columns of a list hold what; options may have a column each (`選択肢1`, `Option 2`). */
export interface Roles {
  readonly at: ReadonlyMap<Role, number>;
  readonly options: readonly (readonly [value: string, column: number])[];
}

/** What the columns below a header hold; undefined for what is no header of a list of labels. */
export function rolesOf(header: readonly string[]): Roles | undefined {
  const at = new Map<Role, number>();
  const options: (readonly [string, number])[] = [];
  header.forEach((heading, column) => {
    const name = bare(heading);
    const number = /^(?:選択肢|option|choice|label|answer|カテゴリ)(\d+)$/.exec(name)?.[1];
    const role = ROLES.get(name);
    if (number !== undefined) options.push([String(Number(number)), column]);
    else if (role && !at.has(role)) at.set(role, column);
    else if (role === 'label' && !at.has('wording') && isOfColumn(header[at.get('label') ?? 0] ?? '')) {
      at.set('wording', at.get('label') ?? 0);
      at.set('label', column);
    }
  });
  const move = (from: Role, to: Role): void => {
    const column = at.get(from);
    if (column === undefined || at.has(to)) return;
    at.set(to, column);
    at.delete(from);
  };
  if (!at.has('variable')) move('question', 'variable');
  if (!at.has('variable')) move('item', 'variable');
  // "Code" alone, beside a wording, is that of the question.
  if (!at.has('variable') && !at.has('label') && options.length === 0) move('value', 'variable');
  // "Label" alone is that of the column.
  if (!at.has('value') && !at.has('question')) move('label', 'wording');
  const isList = at.has('variable') && (at.has('wording') || at.has('label') || at.has('codes') || options.length > 0);
  return isList ? { at, options } : undefined;
}

/** Kinds of question, in the words of Japanese and English lists, of which several answers may be given. */
export const SEVERAL = /^(ma|multi|mc|checkbox|複数)/i;
