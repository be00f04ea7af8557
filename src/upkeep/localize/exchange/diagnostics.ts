import { defineDiagnostic } from '../../../base/diagnostic.ts';

// What can be wrong with a file that comes back from a translator. Any of these but `emptied` refuses the whole file.

const AGAIN = {
  en: 'Export the texts again, and bring the translations over into that file.',
  ja: 'もう一度書き出し（text export）、そのファイルに訳を移してください。',
};

export const wrongEncoding = defineDiagnostic<{ found: string | undefined }>('import/encoding', 'error', {
  en: (p) => ({
    found: p.found === undefined ? 'the file is not in UTF-8' : `the file says that it is in ${p.found}`,
    expected: 'UTF-8, as it was exported',
    hint: 'Save it as UTF-8 in the program that changed it.',
  }),
  ja: (p) => ({
    found:
      p.found === undefined ? 'ファイルが UTF-8 ではありません' : `ファイルの文字コードが ${p.found} になっています`,
    expected: '書き出したときと同じ UTF-8',
    hint: '編集したプログラムで UTF-8 として保存してください。',
  }),
});

export const doctype = defineDiagnostic<object>('import/doctype', 'error', {
  en: () => ({
    found: 'the file declares a document type or entities, which could make it read other files',
    expected: 'plain XLIFF 1.2 without <!DOCTYPE> and <!ENTITY>',
    hint: 'Do not use a file from someone that you do not know. The file was not read.',
  }),
  ja: () => ({
    found: '文書型かエンティティが宣言されています。ほかのファイルを読み込ませるおそれがあります',
    expected: '<!DOCTYPE> と <!ENTITY> のない XLIFF 1.2',
    hint: '出所のわからないファイルは使わないでください。このファイルは読み込んでいません。',
  }),
});

export const damagedFile = defineDiagnostic<{ problem: string }>('import/damaged', 'error', {
  en: (p) => ({ found: `the file is damaged: ${p.problem}`, expected: 'a file made by text export', hint: AGAIN.en }),
  ja: (p) => ({
    found: `ファイルが壊れています: ${p.problem}`,
    expected: 'text export で作ったファイル',
    hint: AGAIN.ja,
  }),
});

export const otherVersion = defineDiagnostic<{ found: string }>('import/version', 'error', {
  en: (p) => ({
    found: `the file is ${p.found}`,
    expected: 'XLIFF 1.2, as it was exported',
    hint: 'Save it in that version.',
  }),
  ja: (p) => ({
    found: `ファイルが ${p.found} になっています`,
    expected: '書き出したときと同じ XLIFF 1.2',
    hint: 'その版で保存してください。',
  }),
});

export const unknownFormat = defineDiagnostic<{ file: string }>('import/format', 'error', {
  en: (p) => ({
    found: `it does not show what kind of file ${p.file} is`,
    expected: 'a name that ends with .xlf, .xliff, .po or .xlsx',
    hint: 'Rename it as it was exported.',
  }),
  ja: (p) => ({
    found: `${p.file} の種類がわかりません`,
    expected: '.xlf・.xliff・.po・.xlsx のいずれかで終わる名前',
    hint: '書き出したときの名前に戻してください。',
  }),
});

export const duplicateUnit = defineDiagnostic<{ key: string }>('import/duplicate', 'error', {
  en: (p) => ({
    found: `"${p.key}" stands in the file twice`,
    expected: 'every key once',
    hint: 'Remove one of them.',
  }),
  ja: (p) => ({ found: `「${p.key}」が2回あります`, expected: '各キーは1回', hint: 'どちらかを削除してください。' }),
});

export const wrongColumns = defineDiagnostic<{ columns: readonly string[] }>('import/columns', 'error', {
  en: (p) => ({
    found: `the first sheet has no column "${p.columns.join('", "')}"`,
    expected: 'the headings of the exported file, in its first row',
    hint: AGAIN.en,
  }),
  ja: (p) => ({
    found: `最初のシートに「${p.columns.join('」「')}」の列がありません`,
    expected: '1行目に、書き出したファイルと同じ見出し',
    hint: AGAIN.ja,
  }),
});

export const cellNoText = defineDiagnostic<{ row: number; column: string }>('import/cell', 'error', {
  en: (p) => ({
    found: `row ${p.row}: the column "${p.column}" holds a date, a yes/no or a mistake of a formula`,
    expected: 'a text',
    hint: 'Set the cell to the format "Text" and type it again.',
  }),
  ja: (p) => ({
    found: `${p.row} 行目の「${p.column}」が日付・真偽値・数式エラーになっています`,
    expected: '文字列',
    hint: 'セルの書式を「文字列」にして、入力し直してください。',
  }),
});

export const tornRow = defineDiagnostic<{ key: string }>('import/torn-row', 'error', {
  en: (p) => ({
    found: `the key "${p.key}" does not stand beside its own base text: a column was edited, or sorted without the others`,
    expected: 'keys and base texts as they were exported',
    hint: 'Undo that, or sort whole rows only.',
  }),
  ja: (p) => ({
    found: `キー「${p.key}」が自分の原文と同じ行にありません（列が編集されたか、一部の列だけ並べ替えられています）`,
    expected: '書き出したときのままのキーと原文',
    hint: '元に戻してください。並べ替えは行全体で行ってください。',
  }),
});

export const otherSurvey = defineDiagnostic<{ found: string | undefined; expected: string }>(
  'import/other-survey',
  'error',
  {
    en: (p) => ({
      found:
        p.found === undefined
          ? 'the file does not say which survey it belongs to'
          : `the file belongs to the survey "${p.found}"`,
      expected: `a file of "${p.expected}"`,
      hint: 'Import it in the project that it comes from.',
    }),
    ja: (p) => ({
      found: p.found === undefined ? 'どの調査のファイルかわかりません' : `調査「${p.found}」のファイルです`,
      expected: `「${p.expected}」のファイル`,
      hint: '書き出したプロジェクトで取り込んでください。',
    }),
  },
);

export const otherLanguages = defineDiagnostic<{ found: string; expected: string }>('import/other-language', 'error', {
  en: (p) => ({
    found: `the file translates ${p.found}`,
    expected: p.expected,
    hint: 'Import the file of that language, or start the language with: surveydeck text add',
  }),
  ja: (p) => ({
    found: `ファイルの言語が ${p.found} になっています`,
    expected: p.expected,
    hint: 'その言語のファイルを取り込むか、surveydeck text add で言語を追加してください。',
  }),
});

export const unknownUnit = defineDiagnostic<{ key: string; suggestion: string | undefined }>(
  'import/unknown-key',
  'error',
  {
    en: (p) => ({
      found: `there is no text "${p.key}"`,
      expected: 'the keys as they were exported',
      hint: p.suggestion === undefined ? AGAIN.en : `did you mean "${p.suggestion}"?`,
    }),
    ja: (p) => ({
      found: `「${p.key}」という文言はありません`,
      expected: '書き出したときのままのキー',
      hint: p.suggestion === undefined ? AGAIN.ja : `「${p.suggestion}」のことですか。`,
    }),
  },
);

export const changedBase = defineDiagnostic<{ key: string; found: string; expected: string }>(
  'import/base-changed',
  'error',
  {
    en: (p) => ({
      found: `the base text of "${p.key}" is another one now; in the file it is: ${p.found}`,
      expected: p.expected,
      hint: AGAIN.en,
    }),
    ja: (p) => ({
      found: `「${p.key}」の原文が今と違います。ファイルの原文: ${p.found}`,
      expected: p.expected,
      hint: AGAIN.ja,
    }),
  },
);

export const lostCode = defineDiagnostic<{ key: string; lost: readonly string[]; added: readonly string[] }>(
  'import/placeholders',
  'error',
  {
    en: (p) => ({
      found: [p.lost.length > 0 ? `"${p.key}" has lost ${p.lost.join(', ')}` : '', p.added.length > 0 ? `"${p.key}" has ${p.added.join(', ')}, which its base text has not` : ''].filter(Boolean).join('; '), // prettier-ignore
      expected: 'the same placeholders as in the base text',
      hint: 'Put back what stands in { } there.',
    }),
    ja: (p) => ({
      found: [p.lost.length > 0 ? `「${p.key}」から ${p.lost.join('、')} が失われています` : '', p.added.length > 0 ? `「${p.key}」に、原文にない ${p.added.join('、')} があります` : ''].filter(Boolean).join('。'), // prettier-ignore
      expected: '原文と同じプレースホルダー',
      hint: '原文の { } の部分を元どおりに入れてください。',
    }),
  },
);

export const unreadableCharacters = defineDiagnostic<{ key: string }>('import/characters', 'error', {
  en: (p) => ({
    found: `"${p.key}" holds characters that could not be read (�) or that no text may hold`,
    expected: 'the characters as they were typed',
    hint: 'The file was opened or saved in a wrong encoding at some point: go back to the one before.',
  }),
  ja: (p) => ({
    found: `「${p.key}」に、読み取れなかった文字（�）か、使えない文字があります`,
    expected: '入力したとおりの文字',
    hint: 'どこかで誤った文字コードで開くか保存されています。その前のファイルに戻ってください。',
  }),
});

export const badList = defineDiagnostic<{ key: string; line: string }>('import/list', 'error', {
  en: (p) => ({
    found: `"${p.key}": "${p.line}" says no number`,
    expected: 'lines like: three = 3',
    hint: 'Add "=" and the number.',
  }),
  ja: (p) => ({
    found: `「${p.key}」の「${p.line}」に数がありません`,
    expected: '「three = 3」のような行',
    hint: '「=」と数を書き足してください。',
  }),
});

export const emptied = defineDiagnostic<{ key: string }>('import/emptied', 'warning', {
  en: (p) => ({
    found: `the file has no translation of "${p.key}" any more`,
    hint: 'The present one stays. To remove it, remove it from the locale file.',
  }),
  ja: (p) => ({
    found: `「${p.key}」の訳がファイルからなくなっています`,
    hint: '今の訳をそのまま残します。削除するには文言のファイルから削除してください。',
  }),
});
