import { defineDiagnostic } from '../../base/diagnostic.ts';

export const forbiddenCharacter = defineDiagnostic<{ name: string }>('text/forbidden-character', 'error', {
  en: (p) => ({
    found: /^U\+D[89A-F]/.test(p.name) ? `half a character (${p.name})` : `the invisible control character ${p.name}`,
    expected: 'visible text',
    hint: 'delete it; it often comes in with text that was copied',
  }),
  ja: (p) => ({
    found: /^U\+D[89A-F]/.test(p.name) ? `壊れた文字（${p.name}）があります` : `見えない制御文字 ${p.name} があります`,
    expected: '表示できる文字だけ',
    hint: '削除してください。コピーした文章に紛れていることがあります。',
  }),
});

export const emptyFile = defineDiagnostic<object>('input/empty-file', 'error', {
  en: () => ({
    found: 'the file is empty',
    expected: 'a file with something in it',
    hint: 'was it saved? is it the right file?',
  }),
  ja: () => ({
    found: 'ファイルが空です',
    expected: '中身のあるファイル',
    hint: '保存されているか、正しいファイルか確かめてください。',
  }),
});

export const isOtherFormat = defineDiagnostic<{ format: string }>('input/other-format', 'error', {
  en: (p) => ({
    found: `the file is ${p.format}, whatever its name says`,
    expected: 'a text file in UTF-8',
    hint: p.format === 'XLSX' ? 'in Excel, save it as "CSV UTF-8"' : 'export it again in the right format',
  }),
  ja: (p) => ({
    found: `ファイルの中身は${p.format}形式です`,
    expected: 'UTF-8のテキストファイル',
    hint: p.format === 'XLSX' ? 'Excelで「CSV UTF-8」として保存してください。' : '正しい形式で書き出し直してください。',
  }),
});

export const blankRows = defineDiagnostic<{ rows: number }>('table/blank-rows', 'note', {
  en: (p) => ({ found: `${p.rows === 1 ? 'the last row is' : `the last ${p.rows} rows are`} empty and not counted` }),
  ja: (p) => ({ found: `末尾の空の行（${p.rows}行）は数えていません` }),
});

const readAsShiftJis = defineDiagnostic<{ encoding: string }>('input/shift-jis', 'note', {
  en: () => ({ found: 'the file is Shift_JIS and was read as such', hint: 'save it as UTF-8 to be safe' }),
  ja: () => ({ found: 'Shift_JISのファイルとして読み込みました', hint: '念のためUTF-8で保存し直してください。' }),
});

const readAsOther = defineDiagnostic<{ encoding: string }>('input/other-encoding', 'note', {
  en: (p) => ({ found: `the file is ${p.encoding} and was read as such`, hint: 'save it as UTF-8 to be safe' }),
  ja: (p) => ({
    found: `${p.encoding}のファイルとして読み込みました`,
    hint: '念のためUTF-8で保存し直してください。',
  }),
});

/** Says in which encoding a file was read that is not UTF-8. */
export const readAs = (encoding: string): typeof readAsOther =>
  encoding === 'Shift_JIS' ? readAsShiftJis : readAsOther;

export const unsureEncoding = defineDiagnostic<{
  samples: readonly { readonly encoding: string; readonly words: string }[];
}>('input/unsure-encoding', 'error', {
  en: (p) => ({
    found: `the file is no UTF-8, and what it says cannot be told: ${p.samples.map(({ encoding, words }) => `"${words}" (${encoding})`).join(' or ')}`,
    expected: 'a text file in UTF-8',
    hint: 'Save the file again as "CSV UTF-8" or "UTF-8".',
  }),
  ja: (p) => ({
    found: `UTF-8のファイルではなく、内容を特定できません: ${p.samples.map(({ encoding, words }) => `「${words}」（${encoding}）`).join('または')}`,
    expected: 'UTF-8のテキストファイル',
    hint: '「CSV UTF-8」または「UTF-8」で保存し直してください。',
  }),
});

export const undecodable = defineDiagnostic<{ bytes: string }>('input/undecodable', 'error', {
  en: (p) => ({
    found: `this line holds bytes that are no text (${p.bytes})`,
    expected: 'a text file in UTF-8 (or Shift_JIS)',
    hint: 'save the file again as "CSV UTF-8" or "UTF-8"',
  }),
  ja: (p) => ({
    found: `この行に文字として読めないバイトがあります（${p.bytes}）`,
    expected: 'UTF-8（またはShift_JIS）のテキストファイル',
    hint: '「CSV UTF-8」または「UTF-8」で保存し直してください。',
  }),
});

export const raggedRow = defineDiagnostic<{ cells: number; columns: number }>('table/ragged-row', 'error', {
  en: (p) => ({
    found: `this row has ${p.cells} cells`,
    expected: `${p.columns}, as many as there are columns`,
    hint: 'is a comma missing or too many? a text with a comma must stand in "…"',
  }),
  ja: (p) => ({
    found: `この行のセルは${p.cells}個です`,
    expected: `列の数と同じ${p.columns}個`,
    hint: 'カンマの過不足を確かめてください。カンマを含む文章は "…" で囲みます。',
  }),
});

export const unclosedQuote = defineDiagnostic<object>('table/unclosed-quote', 'error', {
  en: () => ({
    found: 'the quotation mark that opens here is never closed',
    expected: '"…" around a whole cell, and "" for a quotation mark inside it',
    hint: 'add the closing quotation mark, or remove this one',
  }),
  ja: () => ({
    found: 'ここで始まる引用符（"）が閉じられていません',
    expected: 'セル全体を "…" で囲み、中の引用符は "" と書く',
    hint: '閉じる引用符を書き足すか、この引用符を削除してください。',
  }),
});

export const strayQuote = defineDiagnostic<object>('table/stray-quote', 'error', {
  en: () => ({
    found: 'a quotation mark in the middle of a cell; what follows could not be read',
    expected: '"…" around a whole cell, and "" for a quotation mark inside it',
    hint: 'save the table again as "CSV UTF-8", or mend this line by hand',
  }),
  ja: () => ({
    found: 'セルの途中に引用符（"）があり、この先を読めませんでした',
    expected: 'セル全体を "…" で囲み、中の引用符は "" と書く',
    hint: '「CSV UTF-8」で保存し直すか、この行を直してください。',
  }),
});

export const wrongSeparator = defineDiagnostic<{ separator: string }>('table/wrong-separator', 'error', {
  en: (p) => ({
    found: `the columns are separated by ${p.separator === ';' ? 'semicolons' : 'tabs'}`,
    expected: 'commas',
    hint: 'save the file again as "CSV UTF-8 (comma delimited)"',
  }),
  ja: (p) => ({
    found: `列が${p.separator === ';' ? 'セミコロン' : 'タブ'}で区切られています`,
    expected: 'カンマ区切り',
    hint: '「CSV UTF-8（コンマ区切り）」で保存し直してください。',
  }),
});

export const duplicateColumn = defineDiagnostic<{ column: string; first: number; second: number }>(
  'table/duplicate-column',
  'error',
  {
    en: (p) => ({ found: `two columns are called "${p.column}" (numbers ${p.first} and ${p.second})`, expected: 'each column once', hint: 'rename or remove one' }), // prettier-ignore
    ja: (p) => ({ found: `「${p.column}」という列が2つあります（${p.first}列目と${p.second}列目）`, expected: '同じ列は1つだけ', hint: 'どちらかを削除するか、名前を変えてください。' }), // prettier-ignore
  },
);

export const unnamedColumn = defineDiagnostic<{ number: number }>('table/unnamed-column', 'error', {
  en: (p) => ({
    found: `column ${p.number} has no name in the first line`,
    expected: 'a name over every column',
    hint: 'name it or remove the column',
  }),
  ja: (p) => ({
    found: `${p.number}列目の見出しがありません`,
    expected: 'すべての列に見出し',
    hint: '見出しを付けるか、列を削除してください。',
  }),
});

export const noRows = defineDiagnostic<object>('table/no-rows', 'error', {
  en: () => ({
    found: 'the table has column names, but no row',
    expected: 'one row a respondent',
    hint: 'add the answers below the first line',
  }),
  ja: () => ({
    found: '見出しだけで、回答の行がありません',
    expected: '回答者1人につき1行',
    hint: '2行目から回答を入れてください。',
  }),
});
