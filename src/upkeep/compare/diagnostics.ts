import { defineDiagnostic } from '../../base/diagnostic.ts';

export const notALedger = defineDiagnostic<{ file: string; detail: string }>('compare/not-a-ledger', 'error', {
  en: ({ file, detail }) =>
    sentence(
      `${file} is no ledger of a deck: ${detail}`,
      'what "surveydeck ledger FILE.pptx --out FILE.json" writes',
      'name the .pptx file itself, or write its ledger anew',
    ),
  ja: ({ file, detail }) =>
    sentence(
      `${file} は資料の台帳ではありません: ${detail}`,
      '「surveydeck ledger FILE.pptx --out FILE.json」で書き出したファイル',
      '.pptx ファイルを直接指定するか、台帳を書き出し直してください。',
    ),
});

export const newerLedgerFile = defineDiagnostic<{ file: string; version: number }>('compare/newer-ledger', 'error', {
  en: ({ file, version }) =>
    sentence(
      `${file} was written by a newer surveydeck (ledger version ${version})`,
      'a ledger of this version or an earlier one',
      'update surveydeck and try again',
    ),
  ja: ({ file, version }) =>
    sentence(
      `${file} は新しいバージョンの surveydeck で書き出されています（台帳のバージョン ${version}）`,
      'このバージョンか、それ以前の台帳',
      'surveydeck を更新してから、もう一度実行してください。',
    ),
});

export const noSurveyFolder = defineDiagnostic<{ folder: string }>('compare/no-survey', 'error', {
  en: ({ folder }) =>
    sentence(
      `${folder} is no survey: it has no survey.yaml`,
      "a survey's folder, e.g. data/ai-survey-2025",
      'name the folder that holds survey.yaml and responses.csv',
    ),
  ja: ({ folder }) =>
    sentence(
      `${folder} は調査データのフォルダーではありません（survey.yaml がありません）`,
      '調査データのフォルダー（例: data/ai-survey-2025）',
      'survey.yaml と responses.csv の入ったフォルダーを指定してください。',
    ),
});

export const noDeckFor = defineDiagnostic<{ name: string; wanted: string; known: readonly string[] }>(
  'compare/no-deck',
  'error',
  {
    en: ({ name, wanted, known }) =>
      sentence(
        `surveydeck.yaml has no deck that ${name} was made by (${wanted})`,
        `one of: ${known.join(', ')}`,
        'go to the project that it was made in, or name the deck with --deck',
      ),
    ja: ({ name, wanted, known }) =>
      sentence(
        `${name} の元になった資料（${wanted}）が surveydeck.yaml にありません`,
        `次のいずれか: ${known.join('、')}`,
        '資料を作ったプロジェクトで実行するか、--deck で資料を指定してください。',
      ),
  },
);

export const nothingThere = defineDiagnostic<{ name: string; suggestion: string | undefined; past: string }>(
  'compare/nothing-there',
  'error',
  {
    en: ({ name, suggestion, past }) =>
      sentence(
        `there is no file or folder ${name}`,
        `a finished deck (.pptx), its ledger (.json), a survey's folder, or one as git had it: ${past}`,
        suggestion === undefined
          ? `check the name; a state of git is named together with the folder, e.g. ${past}`
          : `did you mean ${suggestion}?`,
      ),
    ja: ({ name, suggestion, past }) =>
      sentence(
        `${name} というファイルやフォルダーはありません`,
        `完成した資料（.pptx）、台帳（.json）、調査データのフォルダー、または git の版（${past}）`,
        suggestion === undefined
          ? `名前を確かめてください。git の版は、フォルダーと一緒に指定します（例: ${past}）。`
          : `${suggestion} のことですか。`,
      ),
  },
);

export const otherSurvey = defineDiagnostic<{
  name: string;
  survey: string;
  deck: string;
  own: string;
  mistakes: number;
}>('compare/other-survey', 'error', {
  en: ({ name, survey, deck, own, mistakes }) =>
    sentence(
      `${name} is another survey (${survey}): the slides of ${deck}, which are about ${own}, cannot be made from it (${mistakes} mistakes)`,
      `a folder of the survey ${own}, or one with the same questions, words and figures`,
      'to compare decks of two surveys, build each in its own project and name the two .pptx files',
    ),
  ja: ({ name, survey, deck, own, mistakes }) =>
    sentence(
      `${name} は別の調査（${survey}）です。${own} のための資料 ${deck} はこのデータから作れません（エラー ${mistakes} 件）`,
      `調査 ${own} のフォルダー、または設問・文言・数値の名前が同じフォルダー`,
      '別の調査の資料と比べるには、それぞれのプロジェクトで build を実行し、2つの .pptx ファイルを指定してください。',
    ),
});
