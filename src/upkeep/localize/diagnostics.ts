import { defineDiagnostic } from '../../base/diagnostic.ts';

// What a build says about a translation as a whole. What an imported file has wrong is in `exchange/diagnostics.ts`.

export const missingTranslation = defineDiagnostic<{
  key: string;
  locale: string;
  base: string;
  ofProgram: boolean;
  line?: string;
}>('localize/missing', 'draft', {
  en: (p) => ({
    found: `"${p.key}"${p.ofProgram ? ', of the program’s words,' : ''} is not translated into "${p.locale}": ${p.base}`,
    expected: 'every text of the base language',
    hint: `Translate it${p.ofProgram ? ` in locales/${p.locale}.yaml` : ''}${p.line === undefined ? '' : ` (${p.line} …)`}, or build with --draft: it then stands in the base language, on slides marked DRAFT.`,
  }),
  ja: (p) => ({
    found: `${p.ofProgram ? 'プログラムの文言' : ''}「${p.key}」の「${p.locale}」訳がありません: ${p.base}`,
    expected: '元の言語のすべての文言の翻訳',
    hint: `${p.ofProgram ? `locales/${p.locale}.yaml で` : ''}翻訳するか${p.line === undefined ? '' : `（${p.line} …）`}、--draft を付けて作成してください（元の言語のまま、DRAFT と表示したスライドに載ります）。`,
  }),
});

export const staleTranslation = defineDiagnostic<{ key: string; locale: string; base: string }>(
  'localize/stale',
  'warning',
  {
    en: (p) => ({
      found: `the base text of "${p.key}" changed after it was translated: ${p.base}`,
      hint: `Check the translation, then run: surveydeck text accept --locale ${p.locale} ${p.key}`,
    }),
    ja: (p) => ({
      found: `「${p.key}」の原文が翻訳の後で変わっています: ${p.base}`,
      hint: `訳を確かめてから実行してください: surveydeck text accept --locale ${p.locale} ${p.key}`,
    }),
  },
);

export const answersByRespondent = defineDiagnostic<{ key: string; others: number; locale: string }>(
  'localize/answers-by-respondent',
  'warning',
  {
    en: (p) => ({
      found: `"${p.key}"${p.others > 0 ? ` and ${p.others} more` : ''}: answers are now found by their original text, no longer by the respondent`,
      expected: '"the answer as it was given": its translation',
      hint: `"surveydeck text status --locale ${p.locale}" shows the line to write for each.`,
    }),
    ja: (p) => ({
      found: `「${p.key}」${p.others > 0 ? `ほか${p.others}件` : ''}: 自由回答の訳は、回答者番号ではなく原文をキーにするようになりました`,
      expected: '"回答の原文": 訳',
      hint: `書き換える行は「surveydeck text status --locale ${p.locale}」で確認できます。`,
    }),
  },
);

export const otherLocale = defineDiagnostic<{ found: string; expected: string }>('localize/other-locale', 'error', {
  en: (p) => ({
    found: `the file says that its language is "${p.found}"`,
    expected: `"${p.expected}", as the file is called`,
    hint: 'Correct "locale:", or rename the file.',
  }),
  ja: (p) => ({
    found: `ファイルの言語が「${p.found}」になっています`,
    expected: `ファイル名と同じ「${p.expected}」`,
    hint: '「locale:」を直すか、ファイルの名前を変えてください。',
  }),
});

export const emptyBase = defineDiagnostic<{ key: string }>('localize/empty-base', 'error', {
  en: (p) => ({
    found: `"${p.key}" has no words in the base language`,
    expected: 'words, from which it is translated',
    hint: 'Write them, or remove the key.',
  }),
  ja: (p) => ({
    found: `元の言語の「${p.key}」が空です`,
    expected: '翻訳の元になる文言',
    hint: '文言を書くか、キーを削除してください。',
  }),
});

export const unknownText = defineDiagnostic<{ key: string; suggestion: string | undefined }>(
  'localize/unknown-text',
  'error',
  {
    en: (p) => ({
      found: `no translated text is called "${p.key}"`,
      expected: 'a key of the locale file, with * for any characters',
      hint: p.suggestion === undefined ? '"surveydeck text status" lists them' : `did you mean "${p.suggestion}"?`,
    }),
    ja: (p) => ({
      found: `「${p.key}」という翻訳済みの文言はありません`,
      expected: '文言のファイルにあるキー（* は任意の文字）',
      hint:
        p.suggestion === undefined
          ? '「surveydeck text status」で一覧を確かめられます。'
          : `「${p.suggestion}」のことですか。`,
    }),
  },
);

export const localeExists = defineDiagnostic<{ file: string }>('localize/exists', 'error', {
  en: (p) => ({
    found: `${p.file} exists already`,
    expected: 'a language that the survey does not have yet',
    hint: 'surveydeck text status shows what it lacks.',
  }),
  ja: (p) => ({
    found: `${p.file} はすでにあります`,
    expected: 'まだない言語',
    hint: '足りないものは surveydeck text status で確認できます。',
  }),
});

export const isBaseLanguage = defineDiagnostic<{ locale: string }>('localize/base-language', 'error', {
  en: (p) => ({
    found: `"${p.locale}" is the language that all others are translated from`,
    expected: 'the language of a translation',
    hint: 'Change its words in its own file.',
  }),
  ja: (p) => ({
    found: `「${p.locale}」は翻訳の元になる言語です`,
    expected: '翻訳先の言語',
    hint: '元の文言はそのファイルで直接変更してください。',
  }),
});

export const unknownRemark = defineDiagnostic<{ id: string; suggestion: string | undefined }>(
  'localize/unknown-remark',
  'error',
  {
    en: (p) => ({
      found: `figures.yaml has no editorial remark "${p.id}"`,
      expected: 'a name under editorial:, or * for all that wait for a reading',
      hint:
        p.suggestion === undefined ? '"surveydeck text read" lists those that wait' : `did you mean "${p.suggestion}"?`,
    }),
    ja: (p) => ({
      found: `figures.yaml の editorial: に「${p.id}」はありません`,
      expected: 'editorial: にある名前（読み直しを待つものすべてなら *）',
      hint:
        p.suggestion === undefined
          ? '「surveydeck text read」で、読み直しを待つ文を確かめられます。'
          : `「${p.suggestion}」のことですか。`,
    }),
  },
);
